"""A text that kills the process by a signal, not merely its turn: counted before it is read, it ends with a person."""

import faulthandler
import os
import signal
from pathlib import Path

import pytest

from bot.manager import STARTS_BEFORE_FIXED
from tests.faults.dying import lived
from tests.faults.histories import Town, rivertown

ANA, BEN = "+12155550101", "+12155550102"
POISON = "a text that no process outlives"


class Poisoned(Town):
    """A town whose turn dies by a signal as soon as it is handed the poison."""

    def open(self) -> None:
        """As a town does, with that turn."""
        super().open()
        sound = self.manager.turn

        def turn(talk, event, facts, city):  # type: ignore[no-untyped-def]
            if any(message.text == POISON for message in getattr(event.what, "messages", ())):
                os.kill(os.getpid(), signal.SIGSEGV)
            return sound(talk, event, facts, city)

        object.__setattr__(self.manager, "turn", turn)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=[pytest.mark.postgres, pytest.mark.slow])])
def url(request: pytest.FixtureRequest) -> str:
    """Either database."""
    return "" if request.param == "sqlite" else str(request.getfixturevalue("postgres_url"))


def life(folder: Path, url: str) -> int:
    """One process: thinks all there is to think. How it ended: 0, or the number of the signal, negative."""

    def thinking() -> None:
        faulthandler.disable()  # it would tell of a death that is wanted
        town = Poisoned(folder, rivertown(), url)
        for conversation in town.memory.unread():
            town.manager.think(conversation)
        town.db.close()

    return lived(thinking)


def test_a_text_that_kills_the_process_ends_with_the_honest_line_and_a_person(tmp_path: Path, url: str) -> None:
    town = Town(tmp_path, rivertown(), url)
    town.intake((town.inbound(ANA, POISON, "SM1"),))
    town.db.close()  # no connection of ours may cross the fork
    ends = [life(tmp_path, url) for _ in range(STARTS_BEFORE_FIXED + 1)]
    assert ends[-1] == 0, "it still dies"
    assert ends.count(-signal.SIGSEGV) >= STARTS_BEFORE_FIXED - 1, "keeping may have counted the first start"
    assert set(ends) == {0, -signal.SIGSEGV}
    town.open()
    town.intake((town.inbound(BEN, "pothole at 749 Spruce Ave", "SM2"),))
    for conversation in town.memory.unread():
        town.manager.think(conversation)
    while town.deliver.step():
        town.clock.forward(seconds=5)
    told = {who: [post.text for post in town.provider.took if post.address == who] for who in (ANA, BEN)}
    assert len(told[ANA]) == 1
    assert "something went wrong on our side" in told[ANA][0]
    assert "Is that right?" in told[BEN][0]
    assert town.rows("select reason from handoffs") == [{"reason": "failed"}]
    assert town.rows("select external_id, state from inbox order by id") == [
        {"external_id": "SM1", "state": "read"}, {"external_id": "SM2", "state": "read"}
    ]  # fmt: skip
    town.db.close()
