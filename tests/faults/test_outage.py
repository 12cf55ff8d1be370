"""The provider refuses everything for six hours of city time: what waits is tried with patience, and told in order."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.wire import Post, Receipt, SendFailed
from store.changing import Step, take
from store.posting import REPLY_LIFE
from store.settling import BACK_OFF
from tests.faults.histories import Provider, Town, rivertown

ANA, BEN, CAM, DEE = (f"+1215555065{number}" for number in range(4))
OUT = timedelta(hours=6)


class Refusing(Provider):
    """It takes nothing while it is down, and counts who tried."""

    def __init__(self) -> None:
        super().__init__()
        self.down, self.tries = False, Counter[str]()

    def send(self, post: Post) -> Receipt:
        """As the provider does."""
        self.tries[post.our_id] += 1
        if self.down:
            raise SendFailed("unavailable")
        return super().send(post)


class Stage:
    """A town beside such a provider; the runner's steps are taken minute by minute."""

    def __init__(self, folder: Path) -> None:
        self.town, self.provider, self._sids = Town(folder, rivertown()), Refusing(), 0
        self.town.deliver._channels = {"sms": self.provider}

    def says(self, who: str, words: str) -> None:
        """A resident writes."""
        self._sids += 1
        self.town.intake((self.town.inbound(who, words, f"SM{self._sids}"),))
        self.settle()

    def passes(self, time: timedelta) -> None:
        """Minutes go by."""
        for _ in range(time // timedelta(minutes=1)):
            self.town.clock.forward(minutes=1)
            self.settle()

    def settle(self) -> None:
        """All that can be done at this moment."""
        town = self.town
        while waiting := [*town.memory.unread(), *town.memory.due_wakes(town.clock.now)]:
            for conversation in waiting:
                with town.memory.hold(conversation):
                    town.manager.think(conversation)
        while town.deliver.step():
            pass

    def moves(self, note: str) -> None:
        """The department schedules the one request."""
        (row,) = self.town.rows("select tracking from requests")
        self.town.write(lambda conn: take(conn, Step(row["tracking"], "works", self.town.clock.now, "scheduled", note)))

    def told(self, who: str = "") -> list[str]:
        """What arrived, in order."""
        return [post.text for post in self.provider.took if post.address == who or not who]


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """A town where one pothole is filed, and whose provider then goes down."""
    stage = Stage(tmp_path)
    stage.says(ANA, "pothole at 749 Spruce Ave")
    stage.passes(timedelta(minutes=1))
    stage.says(ANA, "1")
    stage.passes(timedelta(minutes=1))
    assert len(stage.told(ANA)) == 2
    stage.provider.took.clear()
    stage.provider.down = True
    yield stage
    stage.town.db.close()


def test_after_six_hours_danger_goes_first_then_replies_then_news_each_once(stage: Stage) -> None:
    stage.moves("Crew 12 comes.")
    stage.passes(OUT - timedelta(minutes=50))
    stage.says(BEN, "pothole at 120 Elm St")
    stage.passes(timedelta(minutes=5))
    stage.says(BEN, "no I meant graffiti")
    stage.passes(timedelta(minutes=1))
    stage.says(BEN, "and the swing in Hill Park is broken")
    stage.passes(timedelta(minutes=5))
    stage.says(CAM, "street light out at 20 Darby Ct")
    stage.passes(timedelta(minutes=5))
    stage.says(DEE, "I smell gas at 749 Spruce Ave")
    stage.passes(timedelta(minutes=34))
    assert stage.told() == []
    stage.provider.down = False
    stage.passes(timedelta(minutes=31))
    order = list(dict.fromkeys(post.address for post in stage.provider.took))
    alarmed = stage.town.rows("select address from outbox where kind = 'alert'")
    assert order[0] == DEE
    assert set(order[1 : 1 + len(alarmed)]) == {row["address"] for row in alarmed}, "staff next"
    assert "Leave now" in stage.told(DEE)[0]
    assert len(stage.told(ANA)) == 1
    assert "Crew 12 comes." in stage.told(ANA)[0]
    assert set(Counter(post.our_id for post in stage.provider.took).values()) == {1}, "nothing twice"
    replaced = stage.town.rows("select our_id from outbox where error = 'replaced'")
    assert replaced, "an answer that a newer one made stale"
    assert stage.town.rows("select * from inbox where state != 'read'") == []
    assert stage.town.rows("select * from outbox where state not in ('sent', 'dropped')") == []
    filed = stage.town.rows("select service from requests order by id")
    assert {"pothole", "street_light"} <= {row["service"] for row in filed}


def test_replies_come_before_news_that_wait_as_long(stage: Stage) -> None:
    stage.moves("Crew 12 comes.")
    stage.passes(timedelta(minutes=1))
    stage.says(BEN, "street light out at 20 Darby Ct")
    stage.town.clock.forward(hours=1)  # both are due when it returns
    stage.provider.down = False
    stage.passes(timedelta(minutes=2))
    assert [post.address for post in stage.provider.took] == [BEN, ANA]


def silent_report(stage: Stage) -> str:
    """Ben reports while the provider is down and puts the phone away: silence files it. Its number."""
    stage.says(BEN, "street light out at 20 Darby Ct")
    stage.passes(timedelta(minutes=40))
    (row,) = stage.town.rows("select tracking from requests where service = 'street_light'")
    return str(row["tracking"])


def test_a_report_filed_by_silence_in_an_outage_of_hours_is_told_when_it_ends(stage: Stage) -> None:
    number = silent_report(stage)
    stage.passes(OUT + timedelta(hours=4))
    assert stage.told(BEN) == []
    stage.provider.down = False
    stage.passes(timedelta(minutes=31))
    (told,) = stage.told(BEN)
    assert number in told
    assert stage.town.rows("select * from addresses where unreachable <> ''") == [], "no number is to blame"
    stage.says(BEN, "what about my report?")
    assert number in stage.told(BEN)[-1], "and is answered as ever"


def test_what_an_outage_of_days_swallowed_becomes_one_case_and_blames_no_number(stage: Stage) -> None:
    number = silent_report(stage)
    stage.passes(timedelta(hours=26))
    cases = stage.town.rows("select reason, state from handoffs")
    assert cases == [{"reason": "undelivered", "state": "waiting"}]
    assert stage.town.rows("select * from addresses where unreachable <> ''") == []
    stage.provider.down = False
    stage.says(BEN, "what about my report?")
    stage.passes(timedelta(minutes=2))
    assert number in stage.told(BEN)[-1]


def test_trying_again_is_patient_and_ends(stage: Stage) -> None:
    stage.says(BEN, "street light out at 20 Darby Ct")
    (row,) = stage.town.rows("select our_id from outbox where state = 'waiting'")
    most = len(BACK_OFF) + REPLY_LIFE.total_seconds() / (BACK_OFF[-1] * 0.5)
    stage.passes(timedelta(minutes=5))
    assert 3 <= stage.provider.tries[row["our_id"]] <= 6, "soon at first"
    stage.passes(OUT)
    assert stage.provider.tries[row["our_id"]] <= most
    assert stage.town.rows("select state, error from outbox where our_id = :id", id=row["our_id"]) == [
        {"state": "dead", "error": "unavailable"}
    ]
    assert stage.town.rows("select service from requests where service = 'street_light'"), "the report is not lost"
