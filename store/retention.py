"""Deletes what is past its time, in small steps, and writes down that it did."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Column, Connection, delete, func, select

from store.columns import AnyRow
from store.dialects import insert
from store.engine import Database
from store.forgetting import (
    Due,
    conversations_due,
    erase_photos,
    erase_words,
    how_many,
    numbers_due,
    photos_due,
    pseudonymise,
)
from store.tables import ADDRESSES, CONVERSATIONS, DELETIONS, HOLDS, INBOX, PHOTOS, REQUESTS

STEP: Final = 25
"""Rows of one kind in one transaction: nobody's message waits behind a clean-up."""

WITHIN: Final = 30.0

Erase = Callable[[Connection, Sequence[AnyRow]], int]
"""Erases these rows, and says how much that was."""

QUIET_TOO_LONG: Final = timedelta(days=45)
"""Nobody wrote for so long: rather the clock has leapt than the town fallen silent, and nothing is deleted unasked."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How long things are kept after the last event of their conversation, or the closing of their request."""

    words: timedelta
    photos: timedelta
    numbers: timedelta

    def before(self, now: datetime) -> dict[str, datetime]:
        """What is older goes. A number never goes before the words it wrote."""
        return {
            "conversations": now - self.words,
            "photos": now - self.photos,
            "numbers": now - max(self.numbers, self.words),
        }


def due(conn: Connection, rules: Rules, now: datetime) -> dict[str, int]:
    """How much is past its time at this civil time."""
    before = rules.before(now)
    return {
        "conversations": how_many(conn, conversations_due(before["conversations"])),
        "photos": how_many(conn, photos_due(before["photos"])),
        "numbers": how_many(conn, numbers_due(before["numbers"])),
    }


def suspicious(conn: Connection, now: datetime) -> bool:
    """Whether this civil time is so far after the last thing that happened that it may be wrong."""
    newest = max(
        (
            moment
            for moment in (
                conn.execute(select(func.max(INBOX.c.received_at))).scalar(),
                conn.execute(select(func.max(CONVERSATIONS.c.updated_at))).scalar(),
            )
            if moment is not None
        ),
        default=None,
    )
    return newest is not None and now - newest > QUIET_TOO_LONG


def run(db: Database, photos: Path, rules: Rules, now: datetime, by: str) -> dict[str, int]:
    """Delete what is past its time and record it. Stopped half-way, the next run goes on; a second one finds nothing.

    ``photos``: the folder of their files; ``now`` is civil time; ``by`` is who asked for it.
    """
    before = rules.before(now)
    conversations, messages = _gone(db, conversations_due(before["conversations"]), CONVERSATIONS.c.id, _words)
    done = {
        "conversations": conversations,
        "messages": messages,
        "photos": _gone(db, photos_due(before["photos"]), PHOTOS.c.id, partial(erase_photos, photos))[0],
        "numbers": _gone(db, numbers_due(before["numbers"]), ADDRESSES.c.id, _numbers)[0],
    }
    before["messages"] = before["conversations"]
    rows = [
        {"at": now, "what": what, "many": many, "before": before[what], "by": by} for what, many in done.items() if many
    ]
    if rows:
        db.write(lambda conn: conn.execute(DELETIONS.insert(), rows) and None, within=WITHIN)
    return done


def records(conn: Connection, limit: int = 100) -> list[dict[str, Any]]:
    """What was deleted when, newest first."""
    rows = conn.execute(select(DELETIONS).order_by(DELETIONS.c.id.desc()).limit(limit)).mappings()
    return [dict(row) for row in rows]


def holds(conn: Connection) -> list[dict[str, Any]]:
    """Requests on hold, oldest first."""
    return [dict(row) for row in conn.execute(select(HOLDS).order_by(HOLDS.c.at, HOLDS.c.tracking)).mappings()]


def hold(conn: Connection, tracking: str, *, by: str, reason: str, at: datetime) -> bool:
    """Keep everything of this request until it is let go; held already, the first reason stands. False: no such one."""
    if conn.execute(select(REQUESTS.c.id).where(REQUESTS.c.tracking == tracking)).first() is None:
        return False
    row = {"tracking": tracking, "by": by, "reason": reason, "at": at}
    conn.execute(insert(HOLDS).on_conflict_do_nothing(index_elements=["tracking"]), row)
    return True


def release(conn: Connection, tracking: str) -> bool:
    """Let the rules apply to this request again. False: it was not held."""
    return bool(conn.execute(delete(HOLDS).where(HOLDS.c.tracking == tracking)).rowcount)


def _gone(db: Database, due: Due, key: Column[int], erase: Erase) -> tuple[int, int]:
    """Erase what is past its time, a few rows a transaction: how many rows, and what erasing them came to.

    Each is looked at again in the transaction that erases it: what is held or used again meanwhile stays.
    """
    gone = told = 0
    while rows := _look(db, due):
        still = due.where(key.in_([row.id for row in rows]))
        many, more = db.write(lambda conn, still=still: _step(conn, still, erase), within=WITHIN)  # type: ignore[misc]
        if not many:
            break
        gone, told = gone + many, told + more
    return gone, told


def _step(conn: Connection, still: Due, erase: Erase) -> tuple[int, int]:
    rows = conn.execute(still).all()
    return len(rows), erase(conn, rows) if rows else 0


def _words(conn: Connection, rows: Sequence[AnyRow]) -> int:
    return erase_words(conn, [row.id for row in rows])


def _numbers(conn: Connection, rows: Sequence[AnyRow]) -> int:
    for row in rows:
        pseudonymise(conn, row)
    return len(rows)


def _look(db: Database, query: Due) -> list[AnyRow]:
    with db.read() as conn:
        return list(conn.execute(query.limit(STEP)))
