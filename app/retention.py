"""The city's rules of keeping, applied: every night by the runner, or when somebody says so."""

from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import structlog

from app.settings import Settings
from knowledge_base.city import CityFile
from store import retention
from store.engine import Database
from store.meta import Meta

NIGHT: Final = 3
"""The hour, on the city's clocks, from which on the nightly run may begin."""

LAST: Final = "retention_ran_on"
"""The city's date of the last nightly run."""

EVERY: Final = timedelta(minutes=30)
"""A night begun by one process is begun by no other for so long; one that failed is tried again by the next sweep."""

log = structlog.get_logger()


def rules(city: CityFile) -> retention.Rules:
    """What `city.yaml` says under `retention`."""
    given = city.retention
    return retention.Rules(
        timedelta(days=given.transcript_days), timedelta(days=given.photo_days), timedelta(days=given.identity_days)
    )


def run(database: Database, settings: Settings, city: CityFile, now: datetime, by: str) -> dict[str, int]:
    """Delete what is past its time at this civil time."""
    return retention.run(database, settings.data_dir / "photos", rules(city), now, by)


class Nightly:
    """Runs the rules once a night. The civil time may be the demo's own; one that looks wrong deletes nothing."""

    def __init__(self, database: Database, settings: Settings, city: CityFile) -> None:
        self._database = database
        self._settings = settings
        self._city = city
        self._meta = Meta(database)
        self._seen: date | None = None

    def step(self, now: datetime) -> dict[str, int]:
        """If it is night and not yet done: do it. Gives what was deleted, nothing by day."""
        here = now.astimezone(ZoneInfo(self._city.time_zone))
        if here.hour < NIGHT or self._seen == here.date():
            return {}
        done = self._tonight(now, here.date().isoformat())
        if done is None:
            return {}
        self._seen = here.date()  # only now: what failed is tried again
        return done

    def _tonight(self, now: datetime, today: str) -> dict[str, int] | None:
        """What was deleted; None while another process is at it, or has just failed."""
        if self._meta.get(LAST) == today:
            return {}
        if not self._meta.turn("nightly", now, EVERY):
            return None
        with self._database.read() as conn:
            wrong = retention.suspicious(conn, now)
        if wrong:
            log.warning("nothing deleted: nobody wrote for so long that the clock may be wrong", why="clock")
            return {}
        done = run(self._database, self._settings, self._city, now, "nightly")
        self._meta.set(LAST, today)
        return done
