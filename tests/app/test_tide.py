"""In a flood of arrivals thinking makes way, but never for good."""

from app.tide import FLOOD, PATIENCE, RESTS, WINDOW, Tide


class Moments:
    """Seconds that pass only when told; resting is passing."""

    def __init__(self) -> None:
        self.at = 100.0
        self.rested: list[float] = []

    def __call__(self) -> float:
        return self.at

    def rest(self, seconds: float) -> None:
        self.rested.append(seconds)
        self.at += seconds


def flood(tide: Tide) -> None:
    for _ in range(FLOOD):
        tide.arrived()


def test_a_usual_day_holds_nobody_back() -> None:
    now = Moments()
    tide = Tide(now)
    for _ in range(FLOOD * 5):
        tide.arrived()
        now.at += WINDOW / (FLOOD - 2)
        tide.wait(now.rest)
    assert now.rested == []


def test_one_sender_alone_holds_nobody_back() -> None:
    tide = Tide(Moments())
    for _ in range(FLOOD * 5):
        tide.arrived("+12155550100")
    assert not tide.high()
    for n in range(FLOOD):
        tide.arrived(f"+1215555{n:04d}")
    assert tide.high()


def test_a_flood_holds_thinking_back_until_it_ebbs() -> None:
    now = Moments()
    tide = Tide(now)
    flood(tide)
    assert tide.high()
    tide.wait(now.rest)
    assert sum(now.rested) >= WINDOW, "it waited until the flood was over"
    assert not tide.high()


def test_in_a_flood_somebody_is_answered_all_the_same() -> None:
    now = Moments()
    tide = Tide(now)

    def rest(seconds: float) -> None:
        now.rest(seconds)
        flood(tide)

    flood(tide)
    tide.wait(rest)
    assert len(now.rested) == RESTS
    assert tide.high()


def test_a_flood_that_does_not_end_is_answered_as_usual() -> None:
    now = Moments()
    tide = Tide(now)
    for _ in range(int(PATIENCE / WINDOW) * 2):
        flood(tide)
        tide.high()
        now.at += WINDOW / 2
    flood(tide)
    assert not tide.high()
    now.at += 10 * WINDOW
    assert not tide.high()
    flood(tide)
    assert tide.high(), "after an ebb the next flood counts anew"
