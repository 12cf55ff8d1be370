"""What a provider that is paid by the call was asked and is owed today (UTC), and whether it may be asked again."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final

from sqlalchemy import Connection, bindparam, select, update

from casework.spending import Allowance
from store.dialects import insert
from store.engine import Database
from store.tables import META

_VALUE: Final = select(META.c.value).where(META.c.key == bindparam("name"))
_MINE: Final = _VALUE.with_for_update()
_FIRST: Final = insert(META).on_conflict_do_nothing()
_KEEP: Final = update(META).where(META.c.key == bindparam("name"))


@dataclass(frozen=True, slots=True)
class Used:
    """What one channel used on a day."""

    day: str = ""
    calls: int = 0
    dollars: float = 0.0


class Purse:
    """Counts durably, by channel. Safe to share between threads and processes."""

    def __init__(self, db: Database, allowances: Mapping[str, Allowance]) -> None:
        self._db = db
        self._allowances = allowances

    def allows(self, channel: str) -> bool:
        """Whether today's allowance has something left."""
        used = self.used(channel)
        return not self.allowance(channel).exhausted(used.calls, used.dollars)

    def used(self, channel: str) -> Used:
        """What today has cost so far."""
        with self._db.read() as conn:
            return _of(conn.execute(_VALUE, {"name": _key(channel)}).scalar(), self._today())

    def allowance(self, channel: str) -> Allowance:
        """What it may use in a day."""
        return self._allowances.get(channel, Allowance())

    def spend(self, channel: str, calls: int = 0, dollars: float = 0.0) -> None:
        """Count calls before they are made, and their price once it is known."""
        self._db.write(lambda conn: self.take(conn, channel, calls, dollars, free=True) and None)

    def take(self, conn: Connection, channel: str, calls: int, dollars: float, *, free: bool) -> bool:
        """Count these inside a transaction, under a lock: two claims do not pass the allowance together.

        False, and nothing counted, where today's allowance has no room for them, unless they are ``free`` of it.
        """
        name, day = _key(channel), self._today()
        conn.execute(_FIRST, {"key": name, "value": ""})
        used = _of(conn.execute(_MINE, {"name": name}).scalar(), day)
        after = Used(day, used.calls + calls, round(used.dollars + dollars, 6))
        if not free and not self.allowance(channel).covers(after.calls, after.dollars):
            return False
        conn.execute(_KEEP.values(value=json.dumps(asdict(after))), {"name": name})
        return True

    def next_day(self) -> datetime:
        """When the next allowance begins: midnight UTC."""
        return datetime.combine(self._db.now().astimezone(UTC).date() + timedelta(days=1), time(), UTC)

    def _today(self) -> str:
        return self._db.now().date().isoformat()


def _key(channel: str) -> str:
    return f"used:{channel}"


def _of(value: str | None, day: str) -> Used:
    """The kept counts, if they are of this day."""
    used = Used(**json.loads(value)) if value else Used()
    return used if used.day == day else Used(day)
