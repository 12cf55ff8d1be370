"""What people of the city hold: handoffs, their notes, ideas for the city, and drafts parked under a code."""

from datetime import datetime
from typing import Final

from sqlalchemy import Index
from sqlmodel import Field

from store.columns import Moment, Row, core


class Handoff(Row, table=True):
    """A conversation that needs a person. ``outcome`` says how it ended: closed or released."""

    __tablename__ = "handoffs"
    __table_args__ = (Index("ix_handoffs_state", "state", "opened_at"),)
    id: str = Field(primary_key=True)
    conversation: int = Field(foreign_key="conversations.id", index=True)
    reason: str
    state: str = "waiting"
    outcome: str = ""
    by: str = ""
    events: int = 0
    urgent: bool = False
    opened_at: datetime = Field(sa_type=Moment)
    claimed_at: datetime | None = Field(default=None, sa_type=Moment)
    closed_at: datetime | None = Field(default=None, sa_type=Moment)


class Note(Row, table=True):
    """A remark of staff. It stays inside."""

    __tablename__ = "notes"
    id: int | None = Field(default=None, primary_key=True)
    conversation: int = Field(foreign_key="conversations.id", index=True)
    case: str = ""
    by: str
    text: str
    at: datetime = Field(sa_type=Moment)


class Idea(Row, table=True):
    """A suggestion for the city."""

    __tablename__ = "ideas"
    id: int | None = Field(default=None, primary_key=True)
    conversation: int = Field(foreign_key="conversations.id", index=True)
    text: str
    at: datetime = Field(sa_type=Moment)


class Parked(Row, table=True):
    """A draft under a pairing code, to be adopted from another channel."""

    __tablename__ = "parked"
    code: str = Field(primary_key=True)
    conversation: int = Field(foreign_key="conversations.id")
    draft: str
    at: datetime = Field(sa_type=Moment)
    adopted_by: int | None = None


HANDOFFS: Final = core(Handoff)
NOTES: Final = core(Note)
IDEAS: Final = core(Idea)
PARKED: Final = core(Parked)
