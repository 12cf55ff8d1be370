"""The promise while the city waits for the resident: its clock stands still, and goes on where it stood."""

from collections.abc import Callable
from datetime import datetime

from casework.calendar import WorkCalendar
from knowledge_base.service import Promise

Resumes = Callable[[str, datetime, datetime, datetime], datetime]
"""(service code, due, waiting since, going on from) → the new due date. All aware UTC."""


def resumed(calendar: WorkCalendar, promise: Promise, due: datetime, since: datetime, until: datetime) -> datetime:
    """``due`` moved on by the work time between ``since`` and ``until``: whole work days, or the very hours of a
    promise in hours. Never earlier than ``due``; a pause without a work day moves nothing."""
    if until <= since:
        return due
    if promise.unit == "hours":
        return due + (until - since)
    days = calendar.work_days(since, until)
    return max(due, calendar.due(Promise(days), due)) if days else due
