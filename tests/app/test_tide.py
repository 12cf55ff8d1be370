"""In a flood of arrivals thinking makes way, but never for good."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.clock import Clock
from app.intake import Intake
from app.tide import HEARD, PATIENCE, RESTS, Tide
from bot.wire import Delivery, Inbound
from store.engine import Database
from store.flow import FLOODING, MANY, OTHERS, WINDOW
from store.migrate import migrate
from store.topics import TIDE

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)


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
    for _ in range(MANY):
        tide.arrived()


def test_a_usual_day_holds_nobody_back() -> None:
    now = Moments()
    tide = Tide(now)
    for _ in range(MANY * 5):
        tide.arrived()
        now.at += WINDOW / (MANY - 2)
        tide.wait(now.rest)
    assert now.rested == []


def test_one_sender_alone_holds_nobody_back() -> None:
    tide = Tide(Moments())
    for _ in range(MANY * 5):
        tide.arrived("+12155550100")
    assert not tide.high()
    for n in range(MANY):
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


def test_what_is_urgent_waits_for_no_flood() -> None:
    now = Moments()
    tide = Tide(now)
    flood(tide)
    tide.wait(now.rest, lambda: bool(now.rested))
    assert len(now.rested) == 1, "it came during the first rest"


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


def test_a_flood_at_another_process_holds_thinking_back_as_long_as_it_says_so() -> None:
    now = Moments()
    web, worker = Tide(now), Tide(now)
    flood(web)
    assert web.tells()
    worker.told()
    worker.wait(now.rest)
    assert sum(now.rested) > HEARD / 2, "it rested"
    now.at += WINDOW
    assert not worker.high(), "and nobody said any more that arrivals pour in"


def test_a_flood_is_told_ten_times_a_second_and_never_at_second_hand() -> None:
    now = Moments()
    web, other = Tide(now), Tide(now)
    words = 0
    for _ in range(100):
        flood(web)
        words += web.tells()
        other.told()
        assert not other.tells()
        now.at += WINDOW / 10
    assert 9 <= words <= 11


def test_a_flood_elsewhere_that_does_not_end_is_answered_as_usual() -> None:
    now = Moments()
    worker = Tide(now)
    for _ in range(int(PATIENCE / WINDOW) + 2):
        worker.told()
        worker.high()
        now.at += WINDOW
    worker.told()
    assert not worker.high()


def test_who_has_a_core_to_itself_makes_way_for_its_own_arrivals_only() -> None:
    worker = Tide(Moments())
    worker.cramped = lambda: False
    worker.told()
    assert not worker.high()
    flood(worker)
    assert worker.high()


def test_the_next_flood_is_told_anew_where_nobody_thinks() -> None:
    now = Moments()
    web = Tide(now)
    for _ in range(int(PATIENCE / WINDOW) * 3):
        flood(web)
        told = web.tells()
        now.at += WINDOW / 2
    assert not told, "it went on too long"
    now.at += 10 * WINDOW
    for n in range(MANY):
        web.arrived(str(n))
        told = web.tells()
    assert told


def test_danger_overtakes_the_others_but_at_the_height_of_a_flood_nobody_looks(tmp_path: Path) -> None:
    hurried: list[int] = []
    with closing(Database.open(f"sqlite:///{tmp_path / 'frontdoor.sqlite3'}")) as database:
        migrate(database)
        database.hurry = hurried.append
        intake = Intake(database, Clock())
        intake.tide = Tide(Moments())
        for n, words in enumerate(("pothole", "i smell gas in my kitchen")):
            intake((Inbound("sms", f"SM{n}", "+12155550100", f"+1215555{n:04d}", words, NOW),))
        assert len(hurried) == 1
        flood(intake.tide)
        intake((Inbound("sms", "SM9", "+12155550100", "+12155550109", "i smell gas in my kitchen", NOW),))
        assert len(hurried) == 1


@pytest.mark.parametrize(("sender", "kind"), [("+12155550101", FLOODING), ("+12155550102", OTHERS)])
def test_who_floods_is_seen_wherever_in_a_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sender: str, kind: str
) -> None:
    def text(who: str, n: int) -> Inbound:
        return Inbound("sms", f"SM{n}", "+12155550100", who, "pothole", NOW)

    kinds = list[object]()
    with closing(Database.open(f"sqlite:///{tmp_path / 'frontdoor.sqlite3'}")) as database:
        monkeypatch.setattr(database, "write", lambda _unit, **how: kinds.append(how["together"]))
        intake = Intake(database, Clock())
        for n in range(MANY):
            intake((text("+12155550101", n),))
        intake((text("+12155550103", MANY), text(sender, MANY + 1)))
    assert kinds == [*[OTHERS] * (MANY - 1), FLOODING, kind]


@pytest.mark.postgres
def test_a_process_that_keeps_tells_those_that_think(postgres_url: str) -> None:
    heard: list[str] = []
    with closing(Database.open(postgres_url)) as database:
        migrate(database)
        database.on_commit(lambda topics: heard.extend(topics))
        intake = Intake(database, Clock())
        intake.tide = Tide(Moments())
        for n in range(MANY * 2):
            intake((Delivery("sms", f"our{n}", f"SM{n}", "sent", 4),))
        assert TIDE not in heard, "receipts come as fast as our own posts go"
        for n in range(MANY * 2):
            intake((Inbound("sms", f"SM{n}", "+12155550100", f"+1215555{n:04d}", "pothole", NOW),))
        assert heard.count(TIDE) == 1, "no moment has passed since"
