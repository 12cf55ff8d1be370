"""A provider that does not answer: one circuit for all processes, and one of them who tries."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta

import pytest
from store_desk import Clock, Desk

from bot.manager import Spoken
from bot.wire import NOT_KNOWN, Claimed, Receipt, SendFailed
from store import circuit
from store.circuit import AWAY, REST, Outage
from store.engine import Database
from store.outbox import LaneOutbox
from store.reconciling import reconcile
from store.waits import LEASE

DOWN = SendFailed("unavailable")
SILENT = SendFailed("in_doubt", "read timeout")
MANY = 9


def outbox(db: Database) -> LaneOutbox:
    """What one process sends with."""
    return LaneOutbox(db, channels={"sms"}, rates={}, media_url=str, case=lambda: "c1", jitter=lambda: 1.0)


@pytest.fixture
def here(desk: Desk) -> LaneOutbox:
    """One process, and posts to many residents."""
    for n in range(MANY):
        kept = desk.hears("hello", who=f"+1215555010{n}")
        desk.answers(kept.conversation, Spoken(f"{n}", keep=True))
    return outbox(desk.db)


@pytest.fixture
def there(here: LaneOutbox, url: str, clock: Clock) -> Iterator[LaneOutbox]:
    """Another process on the same database."""
    with closing(Database.open(url, clock)) as database:
        yield outbox(database)


def claim(lanes: LaneOutbox) -> Claimed:
    """The next row; there must be one."""
    claimed = lanes.claim()
    assert claimed is not None
    return claimed


def fails(lanes: LaneOutbox, times: int = AWAY, failure: SendFailed = DOWN) -> None:
    """So many calls end so."""
    for _ in range(times):
        lanes.failed(claim(lanes), failure)


def sends(lanes: LaneOutbox) -> None:
    """One call succeeds."""
    claimed = claim(lanes)
    lanes.sent(claimed, Receipt(f"P{claimed.row}", "queued", 2))


def down(desk: Desk) -> tuple[Outage, ...]:
    """What staff are told."""
    with desk.db.read() as conn:
        return circuit.outages(conn)


def test_when_one_process_finds_it_down_all_stop_one_tries_and_all_go_on(
    desk: Desk, here: LaneOutbox, there: LaneOutbox
) -> None:
    fails(here, AWAY - 1)
    fails(there, 1)
    assert (here.claim(), there.claim()) == (None, None)
    assert here.next_due() == there.next_due() == desk.clock.now + REST
    desk.clock.now += REST
    tried = claim(there)
    assert (here.claim(), there.claim()) == (None, None), "one call for all processes"
    there.failed(tried, DOWN)
    assert (here.claim(), there.claim()) == (None, None)
    desk.clock.now += REST
    sends(here)
    assert len(list(iter(there.claim, None))) == MANY - 1, "those that had failed too, at once"
    assert down(desk) == ()


def test_a_stumble_stops_nobody_and_a_success_forgets_it(desk: Desk, here: LaneOutbox, there: LaneOutbox) -> None:
    fails(here, AWAY - 1)
    sends(there)
    fails(here, AWAY - 1)
    assert there.claim() is not None
    assert down(desk) == ()


def test_who_tries_and_dies_is_followed_by_another_after_its_lease(
    desk: Desk, here: LaneOutbox, there: LaneOutbox
) -> None:
    fails(here)
    desk.clock.now += REST
    claim(here)  # and nothing more is heard of it
    desk.clock.now += LEASE - timedelta(seconds=1)
    assert there.claim() is None
    desk.clock.now += timedelta(seconds=1)
    sends(there)
    assert here.claim() is not None


@pytest.mark.parametrize("answer", [SendFailed("rejected"), SendFailed("misconfigured"), SendFailed("throttled")])
def test_whoever_says_anything_is_there(desk: Desk, here: LaneOutbox, answer: SendFailed) -> None:
    fails(here)
    desk.clock.now += REST
    here.failed(claim(here), answer)
    assert down(desk) == ()
    desk.clock.forward(seconds=1)
    assert here.claim() is not None


def test_calls_that_are_taken_and_never_answered_stop_too_and_a_look_up_opens_again(
    desk: Desk, here: LaneOutbox, there: LaneOutbox
) -> None:
    fails(here, failure=SILENT)
    assert there.claim() is None, "not every post is put in doubt to learn the same"
    desk.clock.forward(seconds=15)
    asked = claim(there)
    assert asked.doubtful
    there.failed(asked, SendFailed("in_doubt", NOT_KNOWN))
    assert here.claim() is not None


def test_staff_are_told_while_something_waits(desk: Desk, here: LaneOutbox) -> None:
    fails(here)
    assert down(desk) == (Outage("sms", desk.clock.now, MANY),)
    desk.clock.now += REST
    fails(here, 1)
    assert down(desk)[0].since == desk.clock.now - REST, "since the first"
    desk.clock.forward(hours=30)  # all of them too old by now
    while here.claim() is not None:
        pass
    assert down(desk) == ()


def test_a_restored_backup_knows_nothing_of_an_outage_then(desk: Desk, here: LaneOutbox) -> None:
    fails(here)
    desk.db.write(lambda conn: reconcile(conn, desk.clock.now) and None)
    assert here.claim() is not None
