"""What people of the city hold: handoffs and their cards, notes, ideas, drafts under a code and who guesses codes."""

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
    matter: str = ""


class CardPosted(Row, table=True):
    """A case's card in one room of staff (`casework.card.Room.key`).

    ``provider_id``: of the card itself, "" until it lies there; ``post``: our id of what was queued last;
    ``shown``: a digest of the card as it was queued last; ``said``: the last line of the talk that lies below it.
    """

    __tablename__ = "cards"
    case: str = Field(primary_key=True, foreign_key="handoffs.id")
    room: str = Field(primary_key=True)
    channel: str
    account: str
    address: str
    provider_id: str = Field(default="", index=True)
    post: str = Field(default="", index=True)
    shown: str = ""
    said: int = 0


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
    """Drafts under a pairing code, to be adopted from another channel."""

    __tablename__ = "parked"
    code: str = Field(primary_key=True)
    conversation: int = Field(foreign_key="conversations.id")
    drafts: str
    at: datetime = Field(sa_type=Moment)
    adopted_by: int | None = None


class WrongCode(Row, table=True):
    """A pairing code that was looked up for this address and opened nothing. Rows go when their hour is over."""

    __tablename__ = "wrong_codes"
    id: int | None = Field(default=None, primary_key=True)
    address: int = Field(foreign_key="addresses.id", index=True)
    at: datetime = Field(sa_type=Moment, index=True)


HANDOFFS: Final = core(Handoff)
CARDS: Final = core(CardPosted)
NOTES: Final = core(Note)
IDEAS: Final = core(Idea)
PARKED: Final = core(Parked)
WRONG_CODES: Final = core(WrongCode)
