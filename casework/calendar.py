"""The work calendar: when a promise runs out and when the office answers. Civil time, aware UTC in and out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from knowledge_base.city import DIGEST
from knowledge_base.service import Promise

SEARCH_DAYS: Final = 366
"""A calendar without a work day within a year is an editor's mistake, not a wait."""


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Office hours by weekday (0 = Monday; a missing day is closed) and the dates nobody works."""

    zone: ZoneInfo
    hours: Mapping[int, tuple[time, time]]
    holidays: frozenset[date] = field(default_factory=frozenset)
    digest: time = DIGEST
    """When those who report for many hear what became of it."""

    def local(self, moment: datetime) -> datetime:
        """The same moment on the city's clocks."""
        return moment.astimezone(self.zone)

    def works(self, day: date) -> bool:
        """Whether the city works on this day at all."""
        return day.weekday() in self.hours and day not in self.holidays

    def due(self, promise: Promise, start: datetime) -> datetime:
        """Closing time of the n-th work day after the day of ``start``; plain hours are counted on the clock."""
        if promise.unit == "hours":
            return (start.astimezone(UTC) + timedelta(hours=promise.amount)).astimezone(UTC)
        day = self.local(start).date()
        for _ in range(promise.amount):
            day = self._next_work_day(day)
        return self._at(day, self._closing(day))

    def work_days(self, start: datetime, end: datetime) -> int:
        """Work days after the day of ``start``, up to and with the day of ``end``; 0 where none lies between."""
        first, last = self.local(start).date(), self.local(end).date()
        return sum(self.works(first + timedelta(days=ahead)) for ahead in range(1, (last - first).days + 1))

    def is_open(self, now: datetime) -> bool:
        """Whether the office answers at this moment."""
        here = self.local(now)
        if not self.works(here.date()):
            return False
        opens, closes = self.hours[here.weekday()]
        return opens <= here.time() < closes

    def next_open(self, now: datetime) -> datetime:
        """When the office next answers: ``now`` itself while it is open."""
        if self.is_open(now):
            return now
        here = self.local(now)
        day = here.date()
        if not (self.works(day) and here.time() < self.hours[day.weekday()][0]):
            day = self._next_work_day(day)
        return self._at(day, self.hours[day.weekday()][0])

    def next_digest(self, now: datetime) -> datetime:
        """The next time of the digest on a day the city works; the same day's while it is still to come."""
        here = self.local(now)
        today = self.works(here.date()) and here.time() < self.digest
        return self._at(here.date() if today else self._next_work_day(here.date()), self.digest)

    def _next_work_day(self, day: date) -> date:
        for ahead in range(1, SEARCH_DAYS):
            if self.works(day + timedelta(days=ahead)):
                return day + timedelta(days=ahead)
        raise ValueError("the city's calendar has no work day within a year: check office_hours and holidays")

    def _closing(self, day: date) -> time:
        return self.hours[day.weekday()][1] if day.weekday() in self.hours else time(17)

    def _at(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, self.zone).astimezone(UTC)
