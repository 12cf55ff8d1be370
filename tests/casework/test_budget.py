"""Budgets: a burst at once, a steady pace afterwards, and never a wait longer than a whole bucket."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from casework.budget import LONGEST_REST, NO_LIMIT, Budget, resting, told_lately

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
TEN = Budget(10, 20)


def test_a_burst_goes_through_and_the_next_one_waits_for_its_place() -> None:
    full_at = None
    for _ in range(10):
        verdict = TEN.verdict(full_at, NOON, 1)
        assert verdict.go
        full_at = verdict.full_at
    late = TEN.verdict(full_at, NOON, 1)
    assert (late.rest, late.full_at) == (timedelta(seconds=3), full_at)
    assert TEN.verdict(full_at, NOON + late.rest, 1).go


def test_many_at_once_are_one_turn_and_empty_the_bucket() -> None:
    verdict = TEN.verdict(None, NOON, 5_000)
    assert verdict.full_at == NOON + timedelta(seconds=30)
    assert TEN.verdict(verdict.full_at, NOON, 5_000).rest == timedelta(seconds=30)


def test_no_limit_is_no_limit() -> None:
    assert all(NO_LIMIT.verdict(None, NOON, 10_000).go for _ in range(100))


@given(
    st.integers(1, 50),
    st.floats(0.5, 500),
    st.lists(st.tuples(st.floats(0, 90), st.integers(1, 400)), max_size=80),
)
def test_whatever_comes_nobody_rests_longer_than_a_bucket_takes_and_what_waits_gets_its_turn(
    burst: int, pace: float, texts: list[tuple[float, int]]
) -> None:
    budget, now, full_at, turns = Budget(burst, pace), NOON, None, 0
    whole = timedelta(minutes=1) / pace * burst
    for pause, many in texts:
        now += timedelta(seconds=pause)
        verdict = budget.verdict(full_at, now, many)
        if not verdict.go:
            assert timedelta(0) < verdict.rest <= whole + timedelta(microseconds=9)
            now += verdict.rest + timedelta(microseconds=9)
            verdict = budget.verdict(full_at, now, many)
        assert verdict.go
        full_at, turns = verdict.full_at, turns + 1
    passed = (now - NOON) / timedelta(minutes=1)
    assert turns <= burst + passed * pace + 1


def test_what_a_jumped_clock_wrote_holds_nobody() -> None:
    assert TEN.verdict(NOON + timedelta(days=900), NOON, 1).go
    assert not resting(NOON + LONGEST_REST + timedelta(seconds=1), NOON)
    assert not told_lately(NOON + timedelta(days=1), NOON)


def test_a_rest_and_a_notice_end() -> None:
    assert resting(NOON + timedelta(seconds=3), NOON)
    assert not resting(NOON, NOON)
    assert not resting(None, NOON)
    assert told_lately(NOON - timedelta(minutes=59), NOON)
    assert not told_lately(NOON - timedelta(hours=1), NOON)
