"""After a restore: what was open when the backup was made may have been sent since, so nothing of it goes unasked."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, delete, func, select, update

from store.spending import OVER
from store.steadfast import JUMP
from store.tables import ADDRESSES, CIRCUITS, LANES, META, OPEN_POST, OUTBOX

RESTORED: Final = "restored_at"
"""Stands in `meta` from the restore until the first start has fetched what residents wrote meanwhile."""


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What a restore found open, and whose opt-out it brought back."""

    in_doubt: int
    opted_out: int


def reconcile(conn: Connection, now: datetime) -> Reconciled:
    """Put every open post in doubt: the provider is asked for it twice before it is sent again, and that is counted.

    One that waited counts as begun when it was written: the provider is asked for everything since then.
    """
    first = func.coalesce(OUTBOX.c.first_attempt_at, OUTBOX.c.created_at)
    asked = {
        "state": "doubt",
        "error": "in_doubt",
        "first_attempt_at": first,
        "lease_until": None,
        "doubt_since": None,
        "looked": 0,
        "not_before": first,
    }
    open_posts = conn.execute(update(OUTBOX).where(OPEN_POST).values(asked)).rowcount
    free(conn, now)
    conn.execute(delete(META).where(META.c.key == RESTORED))
    conn.execute(META.insert(), {"key": RESTORED, "value": now.isoformat()})
    return Reconciled(open_posts, opted_out(conn))


def free(conn: Connection, now: datetime) -> None:
    """Let no lane wait for a time of before: the clock went on where the restore took it from, or is another one now.

    What a dead process had in hand by that clock is looked at again, and what was to be tried again is.
    """
    conn.execute(update(LANES).where(LANES.c.free_at > now).values(free_at=now))
    conn.execute(delete(CIRCUITS))
    held = (OUTBOX.c.state == "sending", OUTBOX.c.lease_until > now + JUMP)
    conn.execute(update(OUTBOX).where(*held).values(lease_until=now))
    paused = (OUTBOX.c.state.in_(("waiting", "doubt")), OUTBOX.c.not_before > now + JUMP, OUTBOX.c.error.not_in(OVER))
    conn.execute(update(OUTBOX).where(*paused).values(not_before=now))


def opted_out(conn: Connection) -> int:
    """How many addresses no text may reach."""
    query = select(func.count()).select_from(ADDRESSES).where(ADDRESSES.c.consent == "out")
    return int(conn.execute(query).scalar_one())
