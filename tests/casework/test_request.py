"""Which status may follow which."""

import pytest

from casework.request import MOVES, OPEN, IllegalMove, Status, move


def test_every_status_has_its_moves() -> None:
    assert set(MOVES) >= OPEN
    assert all(wanted in MOVES for legal in MOVES.values() for wanted in legal)


@pytest.mark.parametrize("now", sorted(MOVES))
def test_saying_the_same_again_is_a_quiet_success(now: Status) -> None:
    assert move(now, now) == now


def test_closed_may_only_be_reopened() -> None:
    assert move("closed", "received") == "received"
    with pytest.raises(IllegalMove, match="closed cannot become scheduled; it can become: received"):
        move("closed", "scheduled")


def test_work_that_began_cannot_be_withdrawn() -> None:
    with pytest.raises(IllegalMove):
        move("in_progress", "withdrawn")
