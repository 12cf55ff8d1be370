"""What a day is, who is excused from its budget, and when somebody is told."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from casework.spending import FREE, Allowance, Caps, alarm, excused

TOWN = Caps(10, 100, frozenset({"sms"}), ZoneInfo("America/New_York"))


def test_a_day_begins_at_the_citys_own_midnight() -> None:
    day = TOWN.day(datetime(2026, 3, 3, 4, 59, tzinfo=UTC))
    assert (day.name, day.ends) == ("2026-03-02", datetime(2026, 3, 3, 5, 0, tzinfo=UTC))
    assert TOWN.day(day.ends).name == "2026-03-03"


@pytest.mark.parametrize(
    ("noon", "hours"), [(datetime(2026, 3, 8, 17, tzinfo=UTC), 23), (datetime(2026, 11, 1, 17, tzinfo=UTC), 25)]
)
def test_days_on_which_clocks_change_are_shorter_and_longer(noon: datetime, hours: int) -> None:
    ends = TOWN.day(noon).ends
    before = TOWN.day(noon - timedelta(days=1)).ends
    assert ends - before == timedelta(hours=hours)


def test_only_channels_that_cost_are_counted() -> None:
    assert TOWN.counts("sms")
    assert not TOWN.counts("simulator")
    assert not FREE.counts("sms")


@pytest.mark.parametrize(
    ("kind", "keep", "last_word", "leaves"),
    [
        ("reply", True, False, True),
        ("reply", False, False, False),
        ("reply", False, True, True),
        ("push", True, False, False),
        ("staff", True, False, True),
        ("alert", True, False, True),
    ],
)
def test_who_is_excused(kind: str, keep: bool, last_word: bool, leaves: bool) -> None:
    assert excused(kind=kind, keep=keep, last_word=last_word) is leaves


@pytest.mark.parametrize(("spent", "mark"), [(0, 0), (49, 0), (50, 50), (79, 50), (80, 80), (99, 80), (100, 100)])
def test_the_alarms(spent: int, mark: int) -> None:
    assert alarm(spent, 100) == mark
    assert alarm(spent, 0) == 0


@pytest.mark.parametrize(
    ("may", "calls", "dollars", "covered", "exhausted"),
    [
        (Allowance(), 10**6, 10.0**6, True, False),
        (Allowance(calls=2), 1, 9.0, True, False),
        (Allowance(calls=2), 2, 0.0, True, True),
        (Allowance(calls=2), 3, 0.0, False, True),
        (Allowance(dollars=0.5), 9, 0.4999, True, False),
        (Allowance(dollars=0.5), 9, 0.5, True, True),
        (Allowance(dollars=0.5), 9, 0.5001, False, True),
        (Allowance(2, 0.5), 2, 0.1, True, True),
    ],
)
def test_an_allowance(may: Allowance, calls: int, dollars: float, covered: bool, exhausted: bool) -> None:
    assert (may.covers(calls, dollars), may.exhausted(calls, dollars)) == (covered, exhausted)
