"""Requests, what happened to them, who follows them, and their photos."""

from datetime import datetime
from typing import Final

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field

from store.columns import Moment, Row, core

_OPEN = text("closed_at IS NULL")


class Request(Row, table=True):
    """One tracked request. ``unit``, ``place_words``, ``details`` and ``words`` are personal, never public."""

    __tablename__ = "requests"
    __table_args__ = (
        Index("ix_requests_near", "service", "lat", sqlite_where=_OPEN, postgresql_where=_OPEN),
        Index("ix_requests_block", "service", "block", sqlite_where=_OPEN, postgresql_where=_OPEN),
        Index("ix_requests_person", "person", "id"),
        Index("ix_requests_due", "due", sqlite_where=_OPEN, postgresql_where=_OPEN),
    )
    id: int | None = Field(default=None, primary_key=True)
    tracking: str = Field(unique=True)
    service: str
    status: str = "received"
    place_text: str = ""
    place_words: str = ""
    kind: str = ""
    number: int | None = None
    streets: str = "[]"
    landmark: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str = ""
    error_metres: int | None = None
    districts: str = "{}"
    responsible: str = ""
    gazetteer: str = ""
    unit: str = ""
    block: str = ""
    verified: bool = True
    due: datetime | None = Field(default=None, sa_type=Moment)
    filed_at: datetime = Field(sa_type=Moment)
    channel: str
    conversation: int = Field(foreign_key="conversations.id", index=True)
    person: int = Field(foreign_key="people.id")
    turn: int | None = None
    priority: str = "routine"
    private: bool = False
    confirmed: bool = True
    details: str = "{}"
    words: str = "[]"
    hazard: str = ""
    revision: str = ""
    bundle: str = ""
    continues: str = ""
    note: str = ""
    closed_at: datetime | None = Field(default=None, sa_type=Moment)
    work_started: bool = False


class RequestChange(Row, table=True):
    """One step in a request's history. ``note`` may be said to the resident; ``words`` are the resident's own."""

    __tablename__ = "request_changes"
    id: int | None = Field(default=None, primary_key=True)
    tracking: str = Field(index=True)
    status: str
    at: datetime = Field(sa_type=Moment)
    by: str
    what: str = "status"
    note: str = ""
    words: str = ""
    reason: str = ""
    due: datetime | None = Field(default=None, sa_type=Moment)
    photo: str = ""


class Follower(Row, table=True):
    """A conversation that hears of somebody else's request."""

    __tablename__ = "followers"
    tracking: str = Field(primary_key=True)
    conversation: int = Field(primary_key=True, foreign_key="conversations.id", index=True)
    at: datetime = Field(sa_type=Moment)


class Rating(Row, table=True):
    """One answer to the survey."""

    __tablename__ = "ratings"
    __table_args__ = (UniqueConstraint("tracking", "conversation"),)
    id: int | None = Field(default=None, primary_key=True)
    tracking: str
    conversation: int = Field(foreign_key="conversations.id")
    score: int
    words: str = ""
    at: datetime = Field(sa_type=Moment)


class Photo(Row, table=True):
    """A photo and how far it has come: wanted, then ok or refused. ``token`` opens it at /m/ while it lives."""

    __tablename__ = "photos"
    __table_args__ = (
        Index(
            "ix_photos_wanted",
            "next_at",
            sqlite_where=text("state = 'wanted'"),
            postgresql_where=text("state = 'wanted'"),
        ),
    )
    id: str = Field(primary_key=True)
    channel: str = ""
    conversation: int | None = Field(default=None, foreign_key="conversations.id", index=True)
    tracking: str = Field(default="", index=True)
    source: str = "{}"
    state: str = "wanted"
    reason: str = ""
    path: str = ""
    width: int = 0
    height: int = 0
    attempts: int = 0
    next_at: datetime = Field(sa_type=Moment)
    token: str = Field(unique=True)
    forgotten: bool = False
    created_at: datetime = Field(sa_type=Moment)


REQUESTS: Final = core(Request)
CHANGES: Final = core(RequestChange)
FOLLOWERS: Final = core(Follower)
RATINGS: Final = core(Rating)
PHOTOS: Final = core(Photo)
