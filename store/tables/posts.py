"""What waits to be sent, what the providers said about it, and the pace of each lane."""

from datetime import datetime
from typing import Final

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field

from store.columns import Moment, Row, core

_OPEN = text("state IN ('waiting', 'sending', 'doubt')")

OPEN_POST: Final = text("outbox.state IN ('waiting', 'sending', 'doubt')")
"""Not over yet. Literal, because a partial index serves only a condition written exactly as its own."""


class Outbox(Row, table=True):
    """One provider call, keyed by our id.

    ``state``: waiting, sending, doubt (open); sent, delivered, undelivered, failed, dead, dropped (over).
    ``attempts`` counts claims (the fencing token), ``sends`` the provider calls begun.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_lane", "lane", "priority", "id", sqlite_where=_OPEN, postgresql_where=_OPEN),
        Index("ix_outbox_order", "conversation", "id", sqlite_where=_OPEN, postgresql_where=_OPEN),
        Index("ix_outbox_address", "channel", "address", "id"),
    )
    id: int | None = Field(default=None, primary_key=True)
    our_id: str = Field(unique=True)
    lane: str
    conversation: int | None = Field(default=None, foreign_key="conversations.id", index=True)
    turn: int | None = Field(default=None, index=True)
    channel: str
    account: str
    address: str
    thread: str = ""
    kind: str
    dialogue: bool = False
    keep: bool = False
    last_word: bool = False
    priority: int = 1
    text: str
    media: str = ""
    segments: int = 1
    state: str = "waiting"
    attempts: int = 0
    sends: int = 0
    not_before: datetime = Field(sa_type=Moment)
    lease_until: datetime | None = Field(default=None, sa_type=Moment)
    provider_id: str = Field(default="", index=True)
    provider_status: str = ""
    rank: int = -1
    error: str = ""
    expires_at: datetime = Field(sa_type=Moment)
    replaced_by: str = ""
    resent_after_doubt: int = 0
    looked: int = 0
    doubt_since: datetime | None = Field(default=None, sa_type=Moment)
    first_attempt_at: datetime | None = Field(default=None, sa_type=Moment)
    sent_at: datetime | None = Field(default=None, sa_type=Moment)
    created_at: datetime = Field(sa_type=Moment)
    options: str = ""
    ask: str = ""
    answers: str = ""
    card: str = ""
    updates: str = ""


class ReceiptKept(Row, table=True):
    """One word of a provider about one of our posts, kept even before the post's row is settled."""

    __tablename__ = "receipts"
    __table_args__ = (UniqueConstraint("our_id", "provider_id", "status", "error"),)
    id: int | None = Field(default=None, primary_key=True)
    our_id: str
    channel: str
    provider_id: str = Field(index=True)
    status: str
    rank: int
    error: str = ""
    at: datetime = Field(sa_type=Moment)


class Lane(Row, table=True):
    """One sender's pace: when its next post may go (GCRA), and until when its provider told us to wait."""

    __tablename__ = "lanes"
    name: str = Field(primary_key=True)
    channel: str
    free_at: datetime = Field(sa_type=Moment)


class Circuit(Row, table=True):
    """Whether a channel's provider answers: calls in a row that it did not, and while it is down since when that is so
    and when the next one may try.
    """

    __tablename__ = "circuits"
    channel: str = Field(primary_key=True)
    failures: int = 0
    down_since: datetime | None = Field(default=None, sa_type=Moment)
    next_try: datetime | None = Field(default=None, sa_type=Moment)


class Spending(Row, table=True):
    """Segments handed over on one day of the city: to one number, or (channel and address empty) to everybody.

    ``raised``: what staff added to the city's budget of that day. Numbers go when the next day begins.
    """

    __tablename__ = "spending"
    day: str = Field(primary_key=True)
    channel: str = Field(primary_key=True)
    address: str = Field(primary_key=True)
    segments: int = 0
    raised: int = 0
    raised_by: str = ""


OUTBOX: Final = core(Outbox)
RECEIPTS: Final = core(ReceiptKept)
LANES: Final = core(Lane)
CIRCUITS: Final = core(Circuit)
SPENDING: Final = core(Spending)
