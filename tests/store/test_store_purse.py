"""What providers paid by the call cost: counted once whoever counts, by the day, on both databases."""

import threading
from datetime import UTC, datetime, timedelta

from store_desk import ALICE, BOB, Clock, Desk

from bot.manager import Spoken
from bot.wire import Receipt, SendFailed
from casework.spending import Allowance
from store.engine import Database
from store.outbox import LaneOutbox
from store.purse import Purse, Used


def test_many_count_at_once_and_nothing_is_lost(db: Database) -> None:
    def count() -> None:
        for _ in range(10):
            Purse(db, {}).spend("x", calls=1, dollars=0.001)

    threads = [threading.Thread(target=count) for _ in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    used = Purse(db, {}).used("x")
    assert (used.calls, used.dollars) == (80, 0.08)
    assert Purse(db, {}).used("other").calls == 0


def test_either_limit_ends_the_day_and_the_next_begins_anew(db: Database, clock: Clock) -> None:
    for may, spent in ((Allowance(calls=2), (2, 0.0)), (Allowance(dollars=0.5), (1, 0.5))):
        purse = Purse(db, {"x": may})
        assert purse.allows("x")
        purse.spend("x", *spent)
        assert not purse.allows("x")
        assert purse.allowance("x") == may
        clock.forward(days=1)
        assert purse.allows("x")
        assert purse.used("x") == Used(db.now().date().isoformat())


def test_without_limits_nothing_ends(db: Database) -> None:
    purse = Purse(db, {"x": Allowance()})
    purse.spend("x", calls=10**6, dollars=10**6)
    assert purse.allows("x")


def lanes_of(desk: Desk, may: Allowance) -> tuple[LaneOutbox, Purse]:
    """A lane where each post is one call at a cent, and what it is paid from."""
    purse = Purse(desk.db, {"sms": may})
    lanes = LaneOutbox(
        desk.db,
        channels=("sms",),
        rates={},
        media_url=str,
        case=lambda: f"case{next(desk.numbers)}",
        jitter=lambda: 1.0,
        prices={"sms": lambda _: 0.01},
        purse=purse,
    )
    return lanes, purse


def say(desk: Desk, said: str | Spoken, who: str = ALICE) -> None:
    """One turn that says this."""
    desk.answers(desk.hears("hello", who=who).conversation, said)


def leaves(lanes: LaneOutbox) -> list[str]:
    """Everything that may leave now."""
    sent: list[str] = []
    while (claimed := lanes.claim()) is not None:
        sent.append(claimed.post.text)
        lanes.sent(claimed, Receipt(f"P{claimed.row}", "sent", 9))
    return sent


def test_answers_beyond_the_allowance_wait_for_midnight_and_danger_does_not(desk: Desk) -> None:
    lanes, purse = lanes_of(desk, Allowance(dollars=0.02))
    for number in range(4):
        say(desk, f"answer {number}", f"+1215555017{number}")
    say(desk, Spoken("Your number is 2WX-K7D-MPQ9.", keep=True), ALICE)
    say(desk, Spoken("Call 911 now.", keep=True, urgent=True), BOB)
    assert leaves(lanes) == ["Call 911 now.", "answer 0", "Your number is 2WX-K7D-MPQ9."]
    assert lanes.spent().over_allowance == 3
    assert purse.used("sms").dollars == 0.03, "what may always leave is counted as well"
    midnight = datetime.combine(desk.clock.now.date() + timedelta(days=1), datetime.min.time(), UTC)
    assert lanes.next_due() == midnight == purse.next_day()
    desk.clock.now = midnight
    assert leaves(lanes) == ["answer 1", "answer 2"]
    assert lanes.spent().over_allowance == 1


def test_calls_have_a_limit_of_their_own(desk: Desk) -> None:
    lanes, purse = lanes_of(desk, Allowance(calls=2))
    for number in range(3):
        say(desk, f"answer {number}", f"+1215555010{number}")
    assert leaves(lanes) == ["answer 0", "answer 1"]
    assert (purse.used("sms").calls, lanes.spent().over_allowance) == (2, 1)


def test_a_higher_allowance_lets_go_what_waits(desk: Desk) -> None:
    lanes, _ = lanes_of(desk, Allowance(dollars=0.01))
    say(desk, "one", ALICE)
    say(desk, "two", BOB)
    assert leaves(lanes) == ["one"]
    more, _ = lanes_of(desk, Allowance(dollars=1.0))
    assert more.let_go() == 1
    assert leaves(more) == ["two"]


def test_each_call_is_counted_and_only_the_first_of_a_post_is_paid(desk: Desk) -> None:
    lanes, purse = lanes_of(desk, Allowance())
    say(desk, "hello")
    for _ in range(3):
        claimed = lanes.claim()
        assert claimed is not None
        lanes.failed(claimed, SendFailed("throttled", retry_after=1.0))
        desk.clock.forward(seconds=5)
    assert leaves(lanes) == ["hello"]
    assert (purse.used("sms").calls, purse.used("sms").dollars) == (4, 0.01)


def test_claims_of_many_threads_do_not_pass_the_allowance_together(desk: Desk) -> None:
    lanes, purse = lanes_of(desk, Allowance(dollars=0.05))
    for number in range(20):
        say(desk, f"answer {number}", f"+121555501{number:02d}")
    sent: list[str] = []
    threads = [threading.Thread(target=lambda: sent.extend(leaves(lanes))) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert (len(sent), purse.used("sms").dollars) == (5, 0.05)
