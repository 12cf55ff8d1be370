"""Office hours as people write them: "Mon-Thu 8:30-5, Fri 8:30-12"."""

from collections.abc import Mapping
from datetime import time
from functools import lru_cache
from typing import Final

from babel.core import Locale, UnknownLocaleError
from babel.dates import get_day_names

EARLY: Final = 7
NOON: Final = 12
LATE: Final = 19
"""Hours between which a dial of twelve says enough."""


def opening(hours: Mapping[int, tuple[time, time]], language: str) -> str:
    """``Mon-Fri 8-5`` · ``lun-vie 8-5``. ``hours``: weekday (0 = Monday) → opening and closing.

    Days in a row with the same hours are one stretch; "" where no hours are known.
    """
    return _told(tuple(sorted(hours.items())), language)


@lru_cache(64)
def _told(week: tuple[tuple[int, tuple[time, time]], ...], language: str) -> str:
    """Remembered, since every text may name it."""
    hours, names = dict(week), get_day_names("abbreviated", locale=_locale(language))
    stretches: list[tuple[int, int]] = []
    for day in hours:
        first, last = stretches[-1] if stretches else (day, day)
        if last == day - 1 and hours[last] == hours[day]:
            stretches[-1] = (first, day)
        else:
            stretches.append((day, day))
    return ", ".join(f"{_days(names[a], names[z])} {_from_to(*hours[a])}" for a, z in stretches)


def _days(first: str, last: str) -> str:
    return "-".join(dict.fromkeys((first, last)))


def _from_to(opens: time, closes: time) -> str:
    """ "8:30-5" where nobody could take it for the night, else "06:00-22:00"."""
    if opens.hour < EARLY or closes.hour >= LATE:
        return f"{opens:%H:%M}-{closes:%H:%M}"
    return f"{_on_the_dial(opens)}-{_on_the_dial(closes)}"


def _on_the_dial(clock: time) -> str:
    hour = (clock.hour - 1) % NOON + 1
    return f"{hour}:{clock.minute:02}" if clock.minute else str(hour)


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")
