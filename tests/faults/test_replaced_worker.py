"""A worker is killed in the middle of a provider call: another takes its post over within 45 s."""

import time
from pathlib import Path

import pytest

from store.waits import FIRST_LOOK, LEASE, NEXT_LOOK
from tests.faults.hanging import ANA, until_true, works
from tests.faults.kill_loop import alive
from tests.faults.rehearsal import ALICE, Rehearsal, rehearsal

REPLACED = 45.0
"""Seconds within which a killed worker's post is in other hands."""
HANGS = 40.0
"""Seconds the provider says nothing: the worker is dead long before."""


def dies_sending(town: Rehearsal, *, accepted: bool) -> None:
    """A process claims the answer, calls the provider and is gone before it can say what came of it."""
    town.text(ALICE, "pothole at 12 Main St")
    while town.house.think_one():
        pass
    claimed = town.house.outbox.claim()
    assert claimed is not None
    if accepted:
        town.house.channels["sms"].send(claimed.post)


@pytest.mark.parametrize("accepted", [True, False])
def test_by_a_moved_clock_the_post_changes_hands_within_45_seconds_and_is_told_once(
    tmp_path: Path, accepted: bool
) -> None:
    with rehearsal(tmp_path) as town:
        dies_sending(town, accepted=accepted)
        begun, looks, sent = town.clock.now, [], None
        while sent is None:
            town.clock.forward(seconds=1)
            while town.house.send_one():
                looks.append((town.clock.now - begun).total_seconds())
            (row,) = town.rows("select state from outbox")
            sent = (town.clock.now - begun).total_seconds() if row["state"] == "sent" else None
        assert looks[0] <= REPLACED
        assert sent <= (LEASE if accepted else LEASE + NEXT_LOOK).total_seconds() + 1
        assert len(town.fake.sent_to(ALICE)) == 1
        assert FIRST_LOOK < LEASE, "the lease has been wait enough for a receipt"


@pytest.mark.slow
@pytest.mark.postgres
@pytest.mark.parametrize("accepted", [True, False])
def test_a_killed_worker_is_replaced_within_45_seconds(tmp_path: Path, postgres_url: str, accepted: bool) -> None:
    with works(tmp_path, postgres_url, hangs=HANGS, accepted=accepted) as it:
        books, fake, first, second = it.books, it.fake, it.worker(), it.worker()
        try:
            it.text(ANA, "SM1")
            first.start(cold=True)  # the command as it is, with its own waits
            it.until_amid_the_call(accepted=accepted)
            second.start(cold=True)
            first.kill()
            killed = time.monotonic()
            until_true(lambda: books.rows("select 1 from outbox where attempts > 1"))
            taken = time.monotonic() - killed
            until_true(lambda: books.rows("select 1 from outbox where state = 'sent'"))
            told = time.monotonic() - killed
            print(f"in other hands after {taken:.1f} s, told after {told:.1f} s")
            assert taken <= REPLACED
            assert told <= REPLACED + (0 if accepted else NEXT_LOOK.total_seconds())
            assert len(fake.sent_to(ANA)) == 1
            assert fake.twice() == []
        finally:
            for one in (first, second):
                if alive(one.pid):
                    one.kill()
                one.close()
