"""A start under a clock that stands before what is on record: said in words, and no text waits for it."""

from datetime import UTC, datetime, timedelta

from app.readiness import checks, past
from store.newest import MARK, behind
from tests.faults.rehearsal import ALICE, BOB, Rehearsal

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def restarted(town: Rehearsal, **moved: float) -> None:
    """The process ends, the machine's clock moves, and another one starts."""
    town.close()
    town.clock.forward(**moved)
    town.open()


def clock_of(town: Rehearsal) -> str:
    """What is said of it."""
    return checks(town.house, {})["clock"]


def test_an_hour_back_is_said_and_everybody_is_answered(town: Rehearsal) -> None:
    town.text(ALICE, "pothole at 12 Main St")
    town.settle()
    town.text(BOB, "pothole at 40 Elm St")
    restarted(town, hours=-1)
    assert "60 minutes behind" in clock_of(town)
    town.settle()
    assert len(town.fake.sent_to(BOB)) == 1, "a lane does not wait for the hour to come again"
    town.text(ALICE, "1")
    town.settle()
    assert len(town.fake.sent_to(ALICE)) == 2
    restarted(town)
    assert "behind" in clock_of(town), "what was written meanwhile does not hide it"
    restarted(town, hours=1, minutes=1)
    assert clock_of(town) == ""
    assert town.house.meta.get(MARK) is None
    assert town.fake.twice() == []


def test_what_is_no_trouble() -> None:
    assert not behind(None, NOON)
    assert not behind(NOON, NOON)
    assert not behind(NOON - timedelta(days=9), NOON)
    assert not behind(NOON + timedelta(minutes=4), NOON)
    assert behind(NOON + timedelta(minutes=6), NOON) == timedelta(minutes=6)
    assert past(timedelta(0), NOON) == ""


def test_a_clock_of_1970_is_told_without_any_row() -> None:
    assert "1970-01-01" in past(timedelta(0), datetime(1970, 1, 1, tzinfo=UTC))
    assert "24 hours behind" in past(timedelta(days=1), NOON)
