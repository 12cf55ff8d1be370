"""The promise stands still while the city waits for the resident."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from casework.calendar import WorkCalendar
from casework.pause import resumed
from knowledge_base.service import Promise

CALENDAR = WorkCalendar(
    ZoneInfo("America/Chicago"),
    {day: (time(8), time(17)) for day in range(5)},
    frozenset({date(2026, 11, 26), date(2026, 12, 25)}),
)
MONDAY = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
MOMENTS = st.integers(0, 60 * 24 * 90).map(lambda minutes: MONDAY + timedelta(minutes=minutes))
DAYS = Promise(5)
HOURS = Promise(4, "hours")


def test_a_pause_over_a_holiday_and_a_weekend_counts_work_days_only() -> None:
    due = CALENDAR.due(DAYS, MONDAY)
    back = resumed(CALENDAR, DAYS, due, MONDAY + timedelta(days=1), MONDAY + timedelta(days=7))
    assert CALENDAR.local(due).date() == date(2026, 12, 1)
    assert CALENDAR.local(back).date() == date(2026, 12, 4)  # Wednesday, Friday and Monday were lost


def test_hours_stand_still_by_the_clock() -> None:
    due = CALENDAR.due(HOURS, MONDAY)
    assert resumed(CALENDAR, HOURS, due, MONDAY, MONDAY + timedelta(hours=3)) == due + timedelta(hours=3)


@given(MOMENTS, MOMENTS, MOMENTS)
def test_never_earlier_and_the_same_without_a_pause(filed: datetime, one: datetime, other: datetime) -> None:
    due, (since, until) = CALENDAR.due(DAYS, filed), sorted((one, other))
    assert resumed(CALENDAR, DAYS, due, since, until) >= due
    assert resumed(CALENDAR, DAYS, due, since, since) == due
    assert resumed(CALENDAR, DAYS, due, until, since) in (due, resumed(CALENDAR, DAYS, due, since, until))


@given(MOMENTS, MOMENTS, MOMENTS, MOMENTS)
def test_two_pauses_in_a_row_are_one(filed: datetime, one: datetime, two: datetime, three: datetime) -> None:
    due, (start, middle, end) = CALENDAR.due(DAYS, filed), sorted((one, two, three))
    first = resumed(CALENDAR, DAYS, due, start, middle)
    assert resumed(CALENDAR, DAYS, first, middle, end) == resumed(CALENDAR, DAYS, due, start, end)


@given(MOMENTS, MOMENTS, MOMENTS)
def test_the_work_days_left_are_the_same_after_the_pause(filed: datetime, one: datetime, other: datetime) -> None:
    since, until = sorted((one, other))
    due = CALENDAR.due(DAYS, filed)
    if since <= due:
        back = resumed(CALENDAR, DAYS, due, since, until)
        assert CALENDAR.work_days(until, back) == CALENDAR.work_days(since, due)
