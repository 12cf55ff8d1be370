"""The newest moment the database has on record: no clock that is right stands before it."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select

from store.engine import Database
from store.steadfast import JUMP
from store.tables import INBOX, META, OUTBOX

MARK: Final = "newest"
"""Where that moment is noted in `meta` while the clock stands before it: rows written meanwhile are older than it."""

_KEPT: Final = select(INBOX.c.received_at).where(INBOX.c.kind == "message").order_by(INBOX.c.id.desc()).limit(1)
_QUEUED: Final = select(OUTBOX.c.created_at).order_by(OUTBOX.c.id.desc()).limit(1)
_NOTED: Final = select(META.c.value).where(META.c.key == MARK)


def newest(db: Database) -> datetime | None:
    """When the last message was kept or the last post queued, in the database's real time; None where none was."""
    with db.read() as conn:
        found = [conn.execute(one).scalar() for one in (_KEPT, _QUEUED)]
        noted = conn.execute(_NOTED).scalar()
    found += [datetime.fromisoformat(noted)] if noted else []
    return max((moment for moment in found if moment is not None), default=None)


def behind(last: datetime | None, now: datetime) -> timedelta:
    """How far a clock that says ``now`` stands before what is on record; zero within `JUMP`."""
    return last - now if last is not None and last - now > JUMP else timedelta(0)
