"""Which conversations, photos and numbers are past their time, and how each is made to say nothing any more."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final, TypeAlias

from sqlalchemy import ColumnElement, Connection, Select, and_, delete, func, not_, or_, select, update

from store.cards import CARD
from store.columns import AnyRow
from store.tables import (
    ADDRESSES,
    CHANGES,
    CONVERSATIONS,
    FOLLOWERS,
    HANDOFFS,
    HOLDS,
    IDEAS,
    INBOX,
    NOTES,
    OPEN_POST,
    OUTBOX,
    PARKED,
    PEOPLE,
    PHOTOS,
    RATINGS,
    REQUESTS,
    TENANCIES,
    TRANSCRIPT,
    TURNS,
    UNREAD,
)

ERASED: Final = "erased-"
"""What stands in the place of a number, before its row's own id: nobody can be found by it."""

Due: TypeAlias = Select[Any]
"""A selection of what is past its time."""

_HELD: Final = REQUESTS.c.tracking.in_(select(HOLDS.c.tracking))


_LISTED: Final = or_(ADDRESSES.c.consent == "out", ADDRESSES.c.blocked != "")
"""Numbers kept to be left alone, or not to be answered."""


def _wanted(cutoff: datetime) -> ColumnElement[bool]:
    """A request that is open, was closed too lately, or is held."""
    return or_(REQUESTS.c.closed_at.is_(None), REQUESTS.c.closed_at >= cutoff, _HELD)


def _follows_open(conversation: ColumnElement[int]) -> ColumnElement[bool]:
    return (
        select(FOLLOWERS.c.tracking)
        .join(REQUESTS, REQUESTS.c.tracking == FOLLOWERS.c.tracking)
        .where(FOLLOWERS.c.conversation == conversation, REQUESTS.c.closed_at.is_(None))
        .exists()
    )


def _in_use(cutoff: datetime) -> ColumnElement[bool]:
    """A conversation that something still waits for, or that somebody spoke in too lately."""
    here = CONVERSATIONS.c.id
    return or_(
        CONVERSATIONS.c.updated_at >= cutoff,
        CONVERSATIONS.c.wake.is_not(None),
        select(REQUESTS.c.id).where(REQUESTS.c.conversation == here, _wanted(cutoff)).exists(),
        _follows_open(here),
        select(HANDOFFS.c.id).where(HANDOFFS.c.conversation == here, HANDOFFS.c.state != "closed").exists(),
        select(INBOX.c.id).where(INBOX.c.conversation == here, UNREAD).exists(),
        select(OUTBOX.c.id).where(OUTBOX.c.conversation == here, OPEN_POST).exists(),
    )


def _says_something() -> ColumnElement[bool]:
    here = CONVERSATIONS.c.id
    return or_(
        CONVERSATIONS.c.talk != "",
        select(TRANSCRIPT.c.id).where(TRANSCRIPT.c.conversation == here).exists(),
        select(TURNS.c.id).where(TURNS.c.conversation == here).exists(),
    )


def conversations_due(cutoff: datetime) -> Due:
    """Conversations whose words are past their time."""
    return select(CONVERSATIONS.c.id).where(_says_something(), not_(_in_use(cutoff))).order_by(CONVERSATIONS.c.id)


def erase_words(conn: Connection, conversations: Sequence[int]) -> int:
    """Take the words out of these conversations; keys, times, services and statuses stay. How many messages it was."""
    turns = select(TURNS.c.id).where(TURNS.c.conversation.in_(conversations))
    of = select(REQUESTS.c.tracking).where(REQUESTS.c.conversation.in_(conversations))
    kept = conn.execute(update(INBOX).where(INBOX.c.conversation.in_(conversations)).values(payload="")).rowcount
    posts = update(OUTBOX).where(or_(OUTBOX.c.conversation.in_(conversations), OUTBOX.c.turn.in_(turns)))
    said = conn.execute(posts.values(text="", media="", options="")).rowcount
    cases = select(HANDOFFS.c.id).where(HANDOFFS.c.conversation.in_(conversations))
    cards = update(OUTBOX).where(OUTBOX.c.kind == CARD, OUTBOX.c.ask.in_(cases))
    conn.execute(cards.values(text="", media="", card=""))
    conn.execute(update(HANDOFFS).where(HANDOFFS.c.conversation.in_(conversations)).values(matter=""))
    conn.execute(update(CHANGES).where(CHANGES.c.tracking.in_(of)).values(words=""))
    conn.execute(
        update(REQUESTS)
        .where(REQUESTS.c.conversation.in_(conversations))
        .values(unit="", place_words="", details="{}", words="[]")
    )
    conn.execute(update(RATINGS).where(RATINGS.c.conversation.in_(conversations)).values(words=""))
    conn.execute(update(IDEAS).where(IDEAS.c.conversation.in_(conversations)).values(text=""))
    for table in (NOTES, PARKED, TRANSCRIPT, TURNS):
        conn.execute(delete(table).where(table.c.conversation.in_(conversations)))
    # A new version: nobody goes on with what is remembered of the old one.
    values = {"talk": "", "bundle": "", "version": CONVERSATIONS.c.version + 1}
    conn.execute(update(CONVERSATIONS).where(CONVERSATIONS.c.id.in_(conversations)).values(values))
    return int(kept + said)


def photos_due(cutoff: datetime) -> Due:
    """Photos past their time: their request closed so long ago, or, with none, their conversation that quiet."""
    used = select(REQUESTS.c.id).where(REQUESTS.c.tracking == PHOTOS.c.tracking, _wanted(cutoff)).exists()
    shown = PHOTOS.c.id.in_(
        select(CHANGES.c.photo)
        .join(REQUESTS, CHANGES.c.tracking == REQUESTS.c.tracking)
        .where(CHANGES.c.photo != "", _wanted(cutoff))
    )
    lively = (
        select(CONVERSATIONS.c.id)
        .where(CONVERSATIONS.c.id == PHOTOS.c.conversation, CONVERSATIONS.c.updated_at >= cutoff)
        .exists()
    )
    alone = and_(PHOTOS.c.tracking == "", lively)
    past = and_(PHOTOS.c.created_at < cutoff, PHOTOS.c.state.in_(("ok", "refused")))
    return (
        select(PHOTOS.c.id, PHOTOS.c.path, PHOTOS.c.forgotten)
        .where(past, not_(used), not_(shown), not_(alone))
        .order_by(PHOTOS.c.created_at, PHOTOS.c.id)
    )


def erase_photos(folder: Path, conn: Connection, rows: Sequence[AnyRow]) -> int:
    """Delete these photos' files in ``folder`` and let go of them; how many they were.

    The file first: killed before the commit, the row is found again.
    """
    for row in rows:
        if row.path:
            (folder / row.path).unlink(missing_ok=True)
        _let_go(conn, row)
    return len(rows)


def _let_go(conn: Connection, row: AnyRow) -> None:
    """Where it came from is known until the provider has deleted its copy."""
    values = {"state": "erased", "path": "", "width": 0, "height": 0}
    source = {"source": "{}"} if row.forgotten else {}
    conn.execute(update(PHOTOS).where(PHOTOS.c.id == row.id).values(**values, **source))


def numbers_due(cutoff: datetime) -> Due:
    """Residents' numbers past their time: every word of them is erased, nothing of theirs is open, followed or held.

    The number of somebody who opted out, or whom staff blocked, stays on that list and goes everywhere else.
    """
    theirs = CONVERSATIONS.c.address_id == ADDRESSES.c.id
    used = select(CONVERSATIONS.c.id).where(theirs, or_(_in_use(cutoff), _says_something())).exists()
    owns = select(REQUESTS.c.id).where(REQUESTS.c.person == ADDRESSES.c.person, _wanted(cutoff)).exists()
    lately = select(TENANCIES.c.id).where(TENANCIES.c.address == ADDRESSES.c.id, TENANCIES.c.since >= cutoff).exists()
    named = select(CONVERSATIONS.c.id).where(theirs, not_(CONVERSATIONS.c.address.startswith(ERASED))).exists()
    return (
        select(ADDRESSES.c.id, ADDRESSES.c.channel, ADDRESSES.c.address, _LISTED.label("listed"), ADDRESSES.c.person)
        .where(
            ADDRESSES.c.role == "resident",
            not_(ADDRESSES.c.address.startswith(ERASED)),
            or_(not_(_LISTED), named),
            not_(or_(used, owns, lately)),
        )
        .order_by(ADDRESSES.c.id)
    )


def pseudonymise(conn: Connection, row: AnyRow) -> None:
    """Put a name that says nothing in the place of this number."""
    name = f"{ERASED}{row.id}"
    for table in (CONVERSATIONS, OUTBOX):
        where = (table.c.channel == row.channel, table.c.address == row.address)
        conn.execute(update(table).where(*where).values(address=name))
    conn.execute(update(PEOPLE).where(PEOPLE.c.id == row.person).values(name=""))
    if not row.listed:
        conn.execute(update(ADDRESSES).where(ADDRESSES.c.id == row.id).values(address=name))


def how_many(conn: Connection, query: Due) -> int:
    """How many rows a selection of the above has."""
    return int(conn.execute(select(func.count()).select_from(query.order_by(None).subquery())).scalar_one())
