"""A clock that jumps is noticed both ways, comes back by itself, and holds up only what time drives."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.clock import Clock
from app.house import House
from app.readiness import jumped
from app.settings import Settings
from bot.wire import Inbound


@dataclass
class Machine:
    """A machine's two clocks."""

    civil: datetime = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
    steady: float = 100.0

    def passes(self, seconds: float) -> None:
        self.civil += timedelta(seconds=seconds)
        self.steady += seconds

    def clock(self) -> Clock:
        return Clock(system=lambda: self.civil, steady=lambda: self.steady)


@pytest.mark.parametrize("jump", [timedelta(days=3650), timedelta(hours=-1), timedelta(minutes=6)])
def test_a_jump_is_noticed_and_its_end_too(jump: timedelta) -> None:
    machine = Machine()
    clock = machine.clock()
    machine.passes(86_400)
    assert not clock.astray()
    machine.civil += jump
    machine.passes(60)
    assert clock.astray() == jump
    machine.civil -= jump
    assert not clock.astray()


def test_a_small_correction_and_the_demo_are_no_jump() -> None:
    machine = Machine()
    clock = machine.clock()
    machine.civil += timedelta(minutes=4)
    clock.move_to(machine.civil + timedelta(days=30))
    assert not clock.astray()


@pytest.mark.parametrize("demo", [True, False])
def test_only_the_demo_believes_a_clock_that_jumped(tmp_path: Path, demo: bool) -> None:
    machine = Machine()
    house = House(Settings(data_dir=tmp_path, demo=demo), {}, machine.clock(), hold=0)
    try:
        house.intake.keep(Inbound("simulator", "m1", "city", "+12155550150", "pothole at 12 main st", machine.civil))
        house.settle()
        machine.civil += timedelta(days=3650)
        assert house.wake_due() is demo
        assert bool(house.astray()) is not demo
        machine.civil -= timedelta(days=3650) - timedelta(hours=1)
        machine.steady += 3600
        assert house.wake_due() is not demo
    finally:
        house.close()


def test_it_is_said_in_words() -> None:
    assert jumped(timedelta(0)) == ""
    assert "back by 3600 s" in jumped(timedelta(hours=-1))
