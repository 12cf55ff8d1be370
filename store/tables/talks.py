"""Who talks with us, what arrived, what was said and how each turn was taken."""

from datetime import datetime
from typing import ClassVar, Final

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field

from store.columns import Moment, Row, core

UNREAD: Final = text("inbox.state = 'unread'")
"""Not answered yet. Literal, because a partial index serves only a condition written exactly as its own."""

RESTING: Final = text("inbox.state = 'resting'")
"""Sent beyond a sender's budget: read together when the rest is over. Literal for the same reason."""


class Person(Row, table=True):
    """Somebody behind one or more addresses."""

    __tablename__ = "people"
    id: int | None = Field(default=None, primary_key=True)
    name: str = ""
    created_at: datetime = Field(sa_type=Moment)


class Address(Row, table=True):
    """A number or account. Consent and reachability belong to it, not to a person or a thread."""

    __tablename__ = "addresses"
    __table_args__ = (UniqueConstraint("channel", "address"),)
    id: int | None = Field(default=None, primary_key=True)
    channel: str
    address: str
    consent: str = "in"
    consent_at: datetime | None = Field(default=None, sa_type=Moment)
    consent_source: str = ""
    unreachable: str = ""
    role: str = "resident"
    person: int = Field(foreign_key="people.id")
    blocked: str = ""
    flag: str = ""


class Tenancy(Row, table=True):
    """Who an address belonged to, from when until when, and how that was proven."""

    __tablename__ = "tenancies"
    id: int | None = Field(default=None, primary_key=True)
    address: int = Field(foreign_key="addresses.id", index=True)
    person: int = Field(foreign_key="people.id", index=True)
    since: datetime = Field(sa_type=Moment)
    until: datetime | None = Field(default=None, sa_type=Moment)
    proof: str = ""


class Conversation(Row, table=True):
    """One thread with one address: everything the bot remembers, at a version.

    ``full_at``, ``rest_until`` and ``noticed_at`` are the sender's budget (`casework.budget`), in civil time.
    """

    __tablename__ = "conversations"
    __table_args__ = (
        UniqueConstraint("channel", "account", "address", "thread"),
        Index(
            "ix_conversations_wake",
            "wake",
            sqlite_where=text("wake IS NOT NULL"),
            postgresql_where=text("wake IS NOT NULL"),
        ),
        Index(
            "ix_conversations_rest_until",
            "rest_until",
            sqlite_where=text("rest_until IS NOT NULL"),
            postgresql_where=text("rest_until IS NOT NULL"),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    channel: str
    account: str
    address: str
    thread: str = ""
    address_id: int = Field(foreign_key="addresses.id", index=True)
    talk: str = ""
    version: int = 0
    wake: datetime | None = Field(default=None, sa_type=Moment)
    public: bool = False
    bundle: str = ""
    starts: int = 0
    failures: int = 0
    updated_at: datetime = Field(sa_type=Moment)
    full_at: datetime | None = Field(default=None, sa_type=Moment)
    rest_until: datetime | None = Field(default=None, sa_type=Moment)
    noticed_at: datetime | None = Field(default=None, sa_type=Moment)


class AddressStep(Row, table=True):
    """What staff or a rule did to an address: block, unblock, flag, unflag; who, when and why."""

    __tablename__ = "address_steps"
    id: int | None = Field(default=None, primary_key=True)
    address: int = Field(foreign_key="addresses.id", index=True)
    what: str
    by: str
    reason: str = ""
    at: datetime = Field(sa_type=Moment)


class Inbox(Row, table=True):
    """One arrival: a message of a resident, or an event for a conversation, under its unique key for ever."""

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("external_id", "channel"),
        Index(
            "ix_inbox_unread",
            "conversation",
            "id",
            sqlite_where=text("state = 'unread'"),
            postgresql_where=text("state = 'unread'"),
        ),
        Index(
            "ix_inbox_resting",
            "conversation",
            "id",
            sqlite_where=text("state = 'resting'"),
            postgresql_where=text("state = 'resting'"),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    channel: str
    external_id: str
    kind: str
    conversation: int = Field(foreign_key="conversations.id", index=True)
    payload: str
    state: str = "unread"
    starts: int = 0
    failures: int = 0
    error: str = ""
    boot: str = ""
    turn: int | None = None
    received_at: datetime = Field(sa_type=Moment)


class TranscriptLine(Row, table=True):
    """One thing said, or noted by staff. ``message`` is the arrival's or the post's id."""

    __tablename__ = "transcript"
    id: int | None = Field(default=None, primary_key=True)
    conversation: int = Field(foreign_key="conversations.id", index=True)
    who: str
    by: str = ""
    text: str
    message: str = Field(default="", index=True)
    at: datetime = Field(sa_type=Moment)


class TurnTaken(Row, table=True):
    """Everything a turn was taken from, so that it can be explained and taken again."""

    __tablename__ = "turns"
    __table_args__: ClassVar = (Index("ix_turns_conversation", "conversation", "id"),)
    id: int | None = Field(default=None, primary_key=True)
    conversation: int = Field(foreign_key="conversations.id")
    version: int
    at: datetime = Field(sa_type=Moment)
    event: str
    facts: str
    talk: str
    moves: str
    unused: str = ""
    ask: str = ""
    bundle: str = ""


PEOPLE: Final = core(Person)
ADDRESSES: Final = core(Address)
TENANCIES: Final = core(Tenancy)
CONVERSATIONS: Final = core(Conversation)
ADDRESS_STEPS: Final = core(AddressStep)
INBOX: Final = core(Inbox)
TRANSCRIPT: Final = core(TranscriptLine)
TURNS: Final = core(TurnTaken)
