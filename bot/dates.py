"""Dates as residents read them: weekday and date, in their language, on the city's clocks."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from babel.core import Locale, UnknownLocaleError
from babel.dates import format_date, format_time

_PATTERNS: Final[Mapping[str, str]] = {"en": "EEEE, MMM d", "es": "EEEE d 'de' MMMM"}
"""Written out where we know how the language says it; elsewhere Babel's full form."""


def weekday_and_date(local: datetime, language: str) -> str:
    """``Tuesday, Dec 1`` · ``martes 1 de diciembre``. ``local`` is on the city's clocks."""
    return format_date(local.date(), _PATTERNS.get(language, "full"), locale=_locale(language))


def with_time(local: datetime, language: str) -> str:
    """The same with the time of day, for promises of hours and for office hours."""
    clock = format_time(local.timetz().replace(tzinfo=None), "short", locale=_locale(language))
    return f"{weekday_and_date(local, language)}, {_plain_space(clock)}"


def _plain_space(clock: str) -> str:
    return clock.replace("\u202f", " ").replace("\xa0", " ")


def _locale(language: str) -> Locale:
    try:
        return Locale.parse("es_US" if language == "es" else language)
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")
