"""A worker is stopped amid a provider call: another takes its post over, and its late word changes nothing."""

import os
import signal
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.clock import Clock
from app.intake import Intake
from bot.wire import Inbound
from channels.sms.fake import NUMBER, FakeTwilio, Faults
from store.engine import Database
from store.migrate import migrate
from tests.faults.books import Books
from tests.faults.kill_loop import Process, alive
from tests.faults.people import PUBLIC

ENDS = 60.0
"""Seconds in which everything waited for must have come, however busy the machine is."""
HANGS = 6.0
"""Seconds the provider says nothing: longer than the short waits take to take a post over and to ask for it twice."""
FIRST_WORD = '"attempt": 1, "outcome": "in_doubt"'
"""In the log when the frozen one has said what became of its call."""
ANA, BEN = "+12155550641", "+12155550642"


def until_true(there: Callable[[], object]) -> None:
    """Wait for it."""
    until = time.monotonic() + ENDS
    while not there():
        assert time.monotonic() < until
        time.sleep(0.02)


@pytest.mark.slow
@pytest.mark.postgres
@pytest.mark.parametrize("accepted", [True, False])
def test_a_worker_that_wakes_up_too_late_changes_nothing(tmp_path: Path, postgres_url: str, accepted: bool) -> None:
    faults = Faults(hang_seconds=HANGS)
    with (
        FakeTwilio("http://127.0.0.1:9", PUBLIC, faults=faults) as fake,
        (tmp_path / "log").open("wb") as log,
        closing(Database.open(postgres_url)) as database,
    ):
        migrate(database)
        books, workers, frozen = Books(postgres_url), Process(tmp_path, fake.url, log, postgres_url, "worker"), 0
        try:
            faults.order("hang_after" if accepted else "hang")
            text(database, ANA, "SM1")
            workers.start()
            frozen = workers.pid
            until_true(lambda: books.rows("select 1 from outbox where state = 'sending'"))
            until_true(lambda: fake.sent_to(ANA) if accepted else not faults._ordered["create"])
            os.kill(frozen, signal.SIGSTOP)
            workers.start()  # another one
            until_true(lambda: books.rows("select 1 from outbox where state = 'sent'"))
            (settled,) = books.rows("select * from outbox")
            assert len(fake.sent_to(ANA)) == 1
            assert settled["resent_after_doubt"] == (0 if accepted else 1)
            text(database, BEN, "SM2")
            until_true(lambda: fake.sent_to(BEN))
            os.kill(frozen, signal.SIGCONT)
            until_true(lambda: FIRST_WORD in (tmp_path / "log").read_text())
            assert books.rows("select * from outbox order by id limit 1") == [settled]
            workers.stop()
            text(database, ANA, "SM3")  # it works on
            until_true(lambda: len(fake.sent_to(ANA)) == 2)
            assert len(fake.sent_to(BEN)) == 1
            assert fake.twice() == []
        finally:
            if alive(frozen):
                os.kill(frozen, signal.SIGKILL)
            workers.close()


def text(database: Database, who: str, sid: str) -> None:
    """A resident's text is kept, as a web process keeps it."""
    clock = Clock()
    Intake(database, clock).keep(Inbound("sms", sid, NUMBER, who, "pothole at 749 Spruce Ave", clock.now()))
