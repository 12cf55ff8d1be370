"""A process keeps to the core that others use least, and obeys whoever places it by hand."""

import os
from collections.abc import Iterator

import pytest

from app.core import Core, Look, least_used, seconds_used

STATISTICS = """cpu  300 20 100 5000 40 3 7 5 90 0
cpu0 100 10 50 2500 20 1 3 2 90 0
cpu1 200 10 50 2500 20 2 4 3 0 0
intr 12345 0 9
ctxt 99
"""


def test_the_used_seconds_of_each_core_leave_waiting_out_and_count_guests_once() -> None:
    assert seconds_used(STATISTICS) == pytest.approx({0: 1.66, 1: 2.69})


def test_a_core_that_others_leave_free_is_better_than_one_they_use() -> None:
    assert least_used(0, {0: 0.5, 1: 0.1}) == 1


def test_where_others_use_hardly_anything_is_no_reason_to_leave() -> None:
    assert least_used(0, {0: 0.05, 1: 0.1}) == 0


def test_little_is_not_worth_a_move() -> None:
    assert least_used(1, {0: 0.3, 1: 0.5}) == 1


def test_of_many_the_least_used_is_taken() -> None:
    assert least_used(2, {0: 0.5, 1: 0.2, 2: 0.5, 3: 0.01}) == 3


class Machine:
    """Two cores, and where our threads may run on them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *looks: Look, cores: int = 2) -> None:
        self.places: set[int] = set(range(cores))
        self._looks: Iterator[Look] = iter(looks)
        monkeypatch.setattr(os, "sched_getaffinity", lambda _process: set(self.places), raising=False)
        monkeypatch.setattr(os, "sched_setaffinity", self._place, raising=False)
        monkeypatch.setattr(os, "getpid", lambda: 4)

    def _place(self, _thread: int, cores: set[int]) -> None:
        self.places = set(cores)

    def look(self) -> Look:
        return next(self._looks)


def at(seconds: float, first: float, second: float, own: float = 0.0) -> Look:
    return Look(seconds, {0: first, 1: second}, own)


CROWDED = (at(0, 0, 0), at(1, 1, 0.1, 0.5))
"""In a second the first core was at work all the time, half of it for others; the second hardly."""


def test_processes_begun_one_after_the_other_begin_on_different_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, at(0, 0, 0), at(0, 0, 0))
    assert Core(machine.look).settle()
    assert machine.places == {0}
    machine.places = {0, 1}
    monkeypatch.setattr(os, "getpid", lambda: 5)
    assert Core(machine.look).settle()
    assert machine.places == {1}


def test_a_crowded_core_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, *CROWDED)
    core = Core(machine.look, lambda: 0.0)
    core.settle()
    assert core.reconsider()
    assert machine.places == {1}


def test_two_on_one_core_do_not_both_leave_it(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, *CROWDED)
    core = Core(machine.look, lambda: 0.9)
    core.settle()
    assert core.reconsider()
    assert machine.places == {0}


def test_a_process_placed_by_hand_stays_there(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, *CROWDED)
    core = Core(machine.look, lambda: 0.0)
    core.settle()
    machine.places = {0, 1}
    assert not core.reconsider()
    assert machine.places == {0, 1}


def test_with_one_core_there_is_nothing_to_choose(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, Look(0, {0: 1.0}, 0.0), cores=1)
    assert not Core(machine.look).settle()


def test_a_machine_that_does_not_tell_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def closed() -> Look:
        raise PermissionError

    machine = Machine(monkeypatch)
    assert not Core(closed).settle()
    assert machine.places == {0, 1}


def test_a_core_is_cramped_until_others_are_seen_to_leave_it_to_us(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, at(0, 0, 0), at(1, 1, 1, 0.5), at(2, 2, 2, 1.4), at(3, 3, 3, 1.6))
    core = Core(machine.look, lambda: 0.9)
    assert core.cramped, "nobody has looked"
    core.settle()
    seen = []
    for _ in range(3):
        core.reconsider()
        seen.append(core.cramped)
    assert seen == [True, False, True]
