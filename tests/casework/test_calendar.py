"""The promise is the product: work days, holidays, daylight saving, office hours."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casework.calendar import WorkCalendar
from knowledge_base.service import Promise

ZONE = ZoneInfo("America/New_York")
CALENDAR = WorkCalendar(ZONE, {day: (time(8), time(17)) for day in range(5)}, frozenset({date(2026, 11, 26)}))


def here(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("made", "days", "due"),
    [
        ("2026-11-23T09:00", 1, "2026-11-24"),
        ("2026-11-23T23:59", 1, "2026-11-24"),
        ("2026-11-20T10:00", 3, "2026-11-25"),
        ("2026-11-21T10:00", 3, "2026-11-25"),
        ("2026-11-24T10:00", 2, "2026-11-27"),  # over Thanksgiving
        ("2026-11-25T10:00", 1, "2026-11-27"),
        ("2026-10-30T10:00", 3, "2026-11-04"),  # over the end of daylight saving
    ],
)
def test_work_days_skip_weekends_and_holidays(made: str, days: int, due: str) -> None:
    found = CALENDAR.local(CALENDAR.due(Promise(days), here(made)))
    assert (found.date().isoformat(), found.time()) == (due, time(17))


def test_hours_are_counted_on_the_clock() -> None:
    start = here("2026-11-21T22:00")
    assert CALENDAR.due(Promise(4, "hours"), start) - start == timedelta(hours=4)


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        ("2026-11-23T07:59", "2026-11-23T08:00"),
        ("2026-11-23T08:00", "2026-11-23T08:00"),
        ("2026-11-23T17:00", "2026-11-24T08:00"),
        ("2026-11-25T18:00", "2026-11-27T08:00"),
        ("2026-11-21T12:00", "2026-11-23T08:00"),
    ],
)
def test_next_open(now: str, opens: str) -> None:
    assert CALENDAR.next_open(here(now)) == here(opens)


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("2026-11-23T10:00", "2026-11-23T16:00"),
        ("2026-11-23T16:00", "2026-11-24T16:00"),
        ("2026-11-25T18:00", "2026-11-27T16:00"),
        ("2026-11-21T12:00", "2026-11-23T16:00"),
    ],
)
def test_next_digest(now: str, told: str) -> None:
    assert CALENDAR.next_digest(here(now)) == here(told)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)), st.integers(1, 60))  # noqa: DTZ001
def test_promises_are_monotone_and_end_on_a_work_day(start: datetime, days: int) -> None:
    made = start.replace(tzinfo=UTC)
    due = CALENDAR.due(Promise(days), made)
    assert made < due < CALENDAR.due(Promise(days + 1), made)
    assert CALENDAR.works(CALENDAR.local(due).date())
    assert CALENDAR.due(Promise(days), made) <= CALENDAR.due(Promise(days), made + timedelta(days=1))


def test_a_calendar_without_work_days_says_so() -> None:
    with pytest.raises(ValueError, match="no work day"):
        WorkCalendar(ZONE, {}).due(Promise(1), here("2026-11-23T09:00"))
