"""The few values that belong to the whole installation: clock offset, first activations, secrets made here."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import delete, select

from store.dialects import insert
from store.engine import Database
from store.tables import META

OFFSET: Final = "civil_offset_seconds"


class Meta:
    """Reads and writes values by name."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, key: str) -> str | None:
        """The value, or None."""
        with self._db.read() as conn:
            return conn.execute(select(META.c.value).where(META.c.key == key)).scalar()

    def set(self, key: str, value: str) -> None:
        """Keep a value."""
        statement = insert(META).on_conflict_do_update(index_elements=["key"], set_={"value": value})
        self._db.write(lambda conn: conn.execute(statement, {"key": key, "value": value}) and None)

    def first(self, key: str, value: str) -> str:
        """The value kept under this key; this one, if there is none yet. Whoever writes first decides."""
        if (kept := self.get(key)) is not None:
            return kept
        row = {"key": key, "value": value}
        self._db.write(lambda conn: conn.execute(insert(META).on_conflict_do_nothing(), row) and None)
        return self.get(key) or value

    def forget(self, key: str) -> None:
        """Let a value go."""
        self._db.write(lambda conn: conn.execute(delete(META).where(META.c.key == key)) and None)

    def civil_offset(self) -> timedelta:
        """How far civil time is from system time; only demo and chat move it."""
        return timedelta(seconds=float(self.get(OFFSET) or 0))

    def set_civil_offset(self, offset: timedelta) -> None:
        """Keep the offset, so that other processes of this folder see the same day."""
        self.set(OFFSET, repr(offset.total_seconds()))

    def activated(self, channel: str, now: datetime) -> datetime:
        """When this channel was first switched on here; now, if it is the first time. Sweeping never looks before."""
        return self._moment(f"activated:{channel}") or self._first(f"activated:{channel}", now)

    def turn(self, name: str, now: datetime, every: timedelta) -> bool:
        """Whether it is time for a task again, and ours to do: one of all processes hears yes in ``every``."""
        stamp = insert(META)
        row = {"key": f"turn:{name}", "value": now.isoformat()}
        due = stamp.on_conflict_do_update(
            index_elements=["key"],
            set_={"value": stamp.excluded.value},
            where=META.c.value <= (now - every).isoformat(),
        ).returning(META.c.key)
        return self._db.write(lambda conn: conn.execute(due, row).first() is not None)

    def _moment(self, key: str) -> datetime | None:
        value = self.get(key)
        return datetime.fromisoformat(value) if value else None

    def _first(self, key: str, now: datetime) -> datetime:
        return datetime.fromisoformat(self.first(key, now.isoformat()))
