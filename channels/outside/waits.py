"""How long a provider that is busy asks us to wait."""

from datetime import datetime
from email.utils import parsedate_to_datetime

LONGEST_WAIT = 3600.0
"""Seconds. A provider that asks for more is asked again after an hour."""


def seconds(retry_after: str | None, now: datetime) -> float | None:
    """The value of a Retry-After header, in seconds or as a date; None where it says nothing readable."""
    value = (retry_after or "").strip()
    if value.isascii() and value.replace(".", "", 1).isdigit():
        return min(float(value), LONGEST_WAIT)
    try:
        wait = (parsedate_to_datetime(value) - now).total_seconds()
    except (ValueError, TypeError):
        return None
    return min(max(wait, 0.0), LONGEST_WAIT)
