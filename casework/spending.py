"""What texting may cost in a day: a cap a number, a budget the city, and what may leave when either is spent."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta, tzinfo
from math import inf, nextafter
from typing import Final
from zoneinfo import ZoneInfo

ALARMS: Final = (50, 80, 100)
"""Percent of the city's budget at which somebody is told (reliability study A3, row 15)."""


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the city: its name (ISO 8601 date) and the moment the next one begins."""

    name: str
    ends: datetime


@dataclass(frozen=True, slots=True)
class Caps:
    """Segments a day, 0 without limit: to one number and to everybody, on the channels that cost something."""

    number: int = 0
    city: int = 0
    channels: frozenset[str] = frozenset()
    zone: tzinfo = UTC

    def on(self, zone: str) -> "Caps":
        """The same by the clocks of this time zone (IANA name)."""
        return replace(self, zone=ZoneInfo(zone))

    def counts(self, channel: str) -> bool:
        """Whether what leaves on this channel is counted at all."""
        return channel in self.channels and bool(self.number or self.city)

    def day(self, now: datetime) -> Day:
        """The city's day, midnight to midnight on its own clocks (23 or 25 hours when they change)."""
        here = now.astimezone(self.zone)
        midnight = datetime.combine(here.date() + timedelta(days=1), time(), self.zone)
        return Day(here.date().isoformat(), midnight.astimezone(UTC))


FREE: Final = Caps()
"""Nothing is counted: for a channel of our own."""


def excused(*, kind: str, keep: bool, last_word: bool) -> bool:
    """Whether a post leaves though the budget is spent.

    These are danger, the law's confirmations, tracking numbers (answers that are kept), alarms to on-call staff and a
    person's own words. Other answers and news wait.
    """
    return last_word or kind in ("alert", "staff") or (kind == "reply" and keep)


def alarm(spent: int, budget: int) -> int:
    """The highest of `ALARMS` that is reached; 0 when none is, or without a budget."""
    share = 100 * spent / budget if budget else 0
    return max((mark for mark in ALARMS if share >= mark), default=0)


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one channel may use in a day where a provider is paid by the call. 0: as much as it likes."""

    calls: int = 0
    dollars: float = 0.0

    def covers(self, calls: int, dollars: float) -> bool:
        """Whether so much in a day is within it."""
        return not (self.calls and calls > self.calls) and not (self.dollars and dollars > self.dollars)

    def exhausted(self, calls: int, dollars: float) -> bool:
        """Whether a day with so much has nothing left: not even the smallest step more is within it."""
        return not self.covers(calls + 1, nextafter(dollars, inf))
