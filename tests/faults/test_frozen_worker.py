"""A worker is stopped amid a provider call: another takes its post over, and its late word changes nothing."""

import os
import signal
from pathlib import Path

import pytest

from tests.faults.hanging import ANA, BEN, until_true, works
from tests.faults.kill_loop import alive

HANGS = 6.0
"""Seconds the provider says nothing: longer than the short waits take to take a post over and to ask for it twice."""
FIRST_WORD = '"attempt": 1, "outcome": "in_doubt"'
"""In the log when the frozen one has said what became of its call."""


@pytest.mark.slow
@pytest.mark.postgres
@pytest.mark.parametrize("accepted", [True, False])
def test_a_worker_that_wakes_up_too_late_changes_nothing(tmp_path: Path, postgres_url: str, accepted: bool) -> None:
    with works(tmp_path, postgres_url, hangs=HANGS, accepted=accepted) as it:
        books, fake, workers, frozen = it.books, it.fake, it.worker(), 0
        try:
            it.text(ANA, "SM1")
            workers.start()
            frozen = workers.pid
            it.until_amid_the_call(accepted=accepted)
            os.kill(frozen, signal.SIGSTOP)
            workers.start()  # another one
            until_true(lambda: books.rows("select 1 from outbox where state = 'sent'"))
            (settled,) = books.rows("select * from outbox")
            assert len(fake.sent_to(ANA)) == 1
            assert settled["resent_after_doubt"] == (0 if accepted else 1)
            it.text(BEN, "SM2")
            until_true(lambda: fake.sent_to(BEN))
            os.kill(frozen, signal.SIGCONT)
            until_true(lambda: FIRST_WORD in (tmp_path / "log").read_text())
            assert books.rows("select * from outbox order by id limit 1") == [settled]
            workers.stop()
            it.text(ANA, "SM3")  # it works on
            until_true(lambda: len(fake.sent_to(ANA)) == 2)
            assert len(fake.sent_to(BEN)) == 1
            assert fake.twice() == []
        finally:
            if alive(frozen):
                os.kill(frozen, signal.SIGKILL)
            workers.close()
