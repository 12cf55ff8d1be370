"""Reads one conversation and the next thing that happened to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import takewhile
from typing import Final

from sqlalchemy import Connection, bindparam, select

from bot.events import Heard, Silent, What
from bot.facts import Facts
from bot.talk import Talk
from bot.wire import Capabilities
from casework.budget import resting
from store import parcels, reached, seeing
from store.codec import MESSAGE, TALK, WHAT
from store.columns import AnyRow
from store.prepared import ahead
from store.tables import ADDRESSES, CONVERSATIONS, INBOX, RESTING, UNREAD

TOGETHER: Final = 40
"""Unread rows read at once: more than anybody sends within one hold window."""

ENDS: Final = TOGETHER // 2
"""Of many texts that rested the first and the last so many are read; what lies between is kept for staff to see."""

MOST: Final = 5_000
"""Rested rows one turn answers at most, so that no commit holds up others."""

_CONVERSATION: Final = (
    select(
        CONVERSATIONS,
        ADDRESSES.c.consent,
        ADDRESSES.c.role,
        ADDRESSES.c.person,
        ADDRESSES.c.address,
        ADDRESSES.c.blocked,
        ADDRESSES.c.flag,
    )
    .join(ADDRESSES, ADDRESSES.c.id == CONVERSATIONS.c.address_id)
    .where(CONVERSATIONS.c.id == bindparam("conversation"))
)
_UNMOVED: Final = (
    select(CONVERSATIONS.c.id)
    .where(CONVERSATIONS.c.id == bindparam("conversation"), CONVERSATIONS.c.version == bindparam("version"))
    .with_for_update()
)
_ROWS: Final = select(
    INBOX.c.id, INBOX.c.kind, INBOX.c.payload, INBOX.c.starts, INBOX.c.failures, INBOX.c.boot, INBOX.c.received_at
).where(INBOX.c.conversation == bindparam("conversation"))
_UNREAD: Final = _ROWS.where(UNREAD).order_by(INBOX.c.id).limit(TOGETHER)
_RESTED: Final = select(INBOX.c.id).where(INBOX.c.conversation == bindparam("conversation"), RESTING)
_BOUND: Final = _RESTED.order_by(INBOX.c.id).limit(1).offset(MOST - 1)
_LAST_RESTED: Final = _RESTED.order_by(INBOX.c.id.desc()).limit(1)
_RESTED_ROWS: Final = _ROWS.where(RESTING, INBOX.c.id <= bindparam("bound")).limit(ENDS)
_FIRST_ROWS: Final = _RESTED_ROWS.order_by(INBOX.c.id)
_LAST_ROWS: Final = _RESTED_ROWS.order_by(INBOX.c.id.desc())


@dataclass(frozen=True, slots=True)
class Found:
    """What lies before a conversation: its row, what happened, and the inbox rows that say so."""

    row: AnyRow
    what: What
    rows: tuple[AnyRow, ...]
    talk: Talk
    facts: Facts
    lost: bool = False
    """What the conversation remembered cannot be read: it begins anew, and a person has to know."""
    upto: int = 0
    """Rested rows up to this one are answered with those in ``rows``."""
    foreign: bool = False
    """What happened was written down by another version: nobody here can read it."""
    said: tuple[str, ...] = ()
    """Where something cannot be read: every text that can be, also those that wait behind it."""

    @property
    def ids(self) -> tuple[int, ...]:
        """The inbox rows' ids."""
        return tuple(row.id for row in self.rows)


def look(
    conn: Connection,
    conversation: int,
    now: datetime,
    capabilities: Callable[[str], Capabilities],
    remembered: Callable[[int, int], Talk | None],
) -> Found | None:
    """The next event of this conversation, or None when everything is read and it is not time to wake.

    ``remembered`` may know the talk at a version already, which saves reading it.
    """
    key = {"conversation": conversation}
    ahead(conn, (_CONVERSATION, key), (_UNREAD, key))
    row = conn.execute(_CONVERSATION, key).first()
    if row is None:
        return None
    rested, upto = _rested(conn, row, now)
    unread = rested or conn.execute(_UNREAD, key).all()
    if not unread and (row.wake is None or row.wake > now):
        return None
    rows, told = _read(_together(unread), rested=upto > 0)
    kept = remembered(conversation, row.version) or _talk(row)
    talk = kept or Talk(greeted=True)
    what = told or Silent()
    ahead(conn, *seeing.own_asked(row.person, row.id, now), *reached.asked(row.id, row.version, talk))
    unseen = reached.unseen(conn, row.id, talk) if isinstance(what, Heard) else frozenset[str]()
    facts = replace(
        _facts(conn, row, what, now, capabilities),
        unheard=reached.unheard(conn, row.id, row.version, talk),
        unseen=unseen,
    )
    said = _said(unread) if told is None or kept is None else ()
    return Found(row, what, rows, talk, facts, kept is None, upto, told is None, said)


def unmoved(conn: Connection, found: Found) -> bool:
    """Whether no turn was written since; none is until this transaction ends.

    A turn of a process that was killed may still be on its way into the database when another process looks.
    """
    key = {"conversation": found.row.id, "version": found.row.version}
    return conn.execute(_UNMOVED, key).first() is not None


def _rested(conn: Connection, row: AnyRow, now: datetime) -> tuple[Sequence[AnyRow], int]:
    """What rested beyond the budget once the rest is over, the first and the last of it, and how far it reaches."""
    if row.rest_until is None or resting(row.rest_until, now):
        return (), 0
    key = {"conversation": row.id}
    bound = conn.execute(_BOUND, key).scalar() or conn.execute(_LAST_RESTED, key).scalar()
    if bound is None:
        return (), 0
    key["bound"] = bound
    found = {one.id: one for one in (*conn.execute(_FIRST_ROWS, key), *conn.execute(_LAST_ROWS, key))}
    return [found[one] for one in sorted(found)], bound


def _talk(row: AnyRow) -> Talk | None:
    """The talk as it was written; None for one that this version cannot read."""
    return TALK.legible(row.talk) if row.talk else Talk()


def _together(unread: Sequence[AnyRow]) -> tuple[AnyRow, ...]:
    """Consecutive messages are heard as one; every other event is a turn of its own."""
    if not unread or unread[0].kind != "message":
        return tuple(unread[:1])
    first_event = next((i for i, row in enumerate(unread) if row.kind != "message"), len(unread))
    return tuple(unread[:first_event])


def _read(rows: tuple[AnyRow, ...], *, rested: bool) -> tuple[tuple[AnyRow, ...], What | None]:
    """The rows that are one event, and this event; None for one that another version wrote.

    What can be read before it is an event of its own. Among rested texts it is left out: staff see that there was more.
    """
    if not rows:
        return (), Silent()
    if rows[0].kind != "message":
        return rows, WHAT.legible(rows[0].payload)
    told = [(row, MESSAGE.legible(row.payload)) for row in rows]
    heard = [(row, one) for row, one in (told if rested else takewhile(lambda pair: pair[1], told)) if one]
    if not heard:
        return (rows if rested else rows[:1]), None
    return tuple(row for row, _ in heard), Heard(tuple(one for _, one in heard))


def _said(rows: Sequence[AnyRow]) -> tuple[str, ...]:
    texts = (MESSAGE.legible(row.payload) for row in rows if row.kind == "message")
    return tuple(one.text for one in texts if one)


def _facts(
    conn: Connection, row: AnyRow, what: What, now: datetime, capabilities: Callable[[str], Capabilities]
) -> Facts:
    own, places = seeing.own(conn, row.person, row.id, now)
    able = capabilities(row.channel)
    said = what.messages if isinstance(what, Heard) and not row.public else ()
    named, unlooked = parcels.named(conn, [message.text for message in said], row.address_id, now)
    return Facts(
        parcels=named,
        unlooked=unlooked,
        waiting=parcels.of_address(conn, row.address_id, now) if said and able.in_public else (),
        capabilities=able.heard_by_all(bool(row.public)),
        consent=row.consent,
        role=row.role,
        address=row.address,
        blocked=bool(row.blocked),
        flag=row.flag,
        own=own,
        places=places,
    )
