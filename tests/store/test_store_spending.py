"""What a day may cost: a cap a number, a budget the city; what waits, what never does, and what becomes of it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from store_desk import ALICE, BOB, Desk

from bot.events import Undeliverable
from bot.manager import Spoken
from bot.wire import Receipt, SendFailed
from casework.spending import Caps
from store.claiming import LaneTaken, Pace, take
from store.outbox import LaneOutbox
from store.spending import raise_budget

LIMITS = Caps(number=3, city=5, channels=frozenset({"sms"}))


def lanes_of(desk: Desk, caps: Caps = LIMITS, channels: tuple[str, ...] = ("sms",)) -> LaneOutbox:
    """A lane without pace, so that only the budget holds anything back."""
    return LaneOutbox(
        desk.db,
        channels=channels,
        rates={},
        media_url=str,
        case=lambda: f"case{next(desk.numbers)}",
        jitter=lambda: 1.0,
        caps=caps,
    )


def say(desk: Desk, said: str | Spoken, who: str = ALICE) -> None:
    """One turn that says this; a bare string is an ordinary answer."""
    kept = desk.hears("hello", who=who)
    desk.answers(kept.conversation, said)


def leaves(lanes: LaneOutbox) -> list[str]:
    """Everything that may leave now."""
    sent: list[str] = []
    while (claimed := lanes.claim()) is not None:
        sent.append(claimed.post.text)
        lanes.sent(claimed, Receipt(f"P{claimed.row}", "queued", 2))
    return sent


def chatter(desk: Desk, lanes: LaneOutbox, many: int, who: str = ALICE) -> list[str]:
    """So many answers, each with its chance to leave at once."""
    sent = []
    for n in range(many):
        say(desk, f"answer {n} for {who[-1]}", who)
        sent += leaves(lanes)
    return sent


def test_beyond_a_numbers_cap_answers_wait_and_the_newest_leaves_the_next_day(desk: Desk) -> None:
    lanes = lanes_of(desk)
    assert chatter(desk, lanes, 6) == ["answer 0 for 1", "answer 1 for 1", "answer 2 for 1"]
    assert (lanes.spent().segments, lanes.spent().over_number) == (3, 1)
    assert lanes.next_due() == LIMITS.day(desk.clock.now).ends
    desk.clock.now = LIMITS.day(desk.clock.now).ends
    assert leaves(lanes) == ["answer 5 for 1"], "the others were replaced by it"
    assert not [row for row in desk.table("select * from outbox") if row["state"] == "dead"]


def test_what_is_kept_overtakes_what_waits_and_order_holds_the_next_day(desk: Desk) -> None:
    lanes = lanes_of(desk)
    chatter(desk, lanes, 3)
    say(desk, Spoken("news", push=True))
    say(desk, "a question")
    assert leaves(lanes) == []
    say(desk, Spoken("Your number is 2WX-K7D-MPQ9.", keep=True))
    say(desk, Spoken("Call 911 now.", keep=True, urgent=True))
    assert leaves(lanes) == ["Your number is 2WX-K7D-MPQ9.", "Call 911 now."]
    say(desk, "another question")
    assert leaves(lanes) == []
    desk.clock.now = LIMITS.day(desk.clock.now).ends
    assert leaves(lanes) == ["news", "another question"]


def test_the_citys_budget_holds_everybodys_ordinary_answers_and_a_raise_lets_them_go(desk: Desk) -> None:
    lanes = lanes_of(desk)
    chatter(desk, lanes, 3)
    assert chatter(desk, lanes, 3, BOB) == ["answer 0 for 2", "answer 1 for 2"]
    today = lanes.spent()
    assert (today.segments, today.budget, today.over_city, today.share) == (5, 5, 1, 1.0)
    desk.clock.forward(hours=5)
    assert leaves(lanes) == []
    now = desk.clock.now
    assert desk.db.write(lambda conn: raise_budget(conn, LIMITS, 4, "Ann", now)) == 1
    assert leaves(lanes) == ["answer 2 for 2"]
    assert (lanes.spent().budget, lanes.spent().share) == (9, 6 / 9)
    desk.clock.now = LIMITS.day(now).ends
    assert (lanes.spent().segments, lanes.spent().budget) == (0, 5), "tomorrow is as the settings say"


def test_waiting_for_another_day_makes_nothing_too_old(desk: Desk) -> None:
    lanes = lanes_of(desk)
    chatter(desk, lanes, 4)
    desk.clock.now = LIMITS.day(desk.clock.now).ends + timedelta(hours=3)
    assert leaves(lanes) == ["answer 3 for 1"]
    assert not [row for row in desk.table("select payload from inbox") if Undeliverable.__name__ in str(row)]


def test_one_that_is_too_long_for_the_rest_waits_and_the_share_says_all(desk: Desk) -> None:
    lanes = lanes_of(desk, replace(LIMITS, number=0))
    chatter(desk, lanes, 4)
    say(desk, "x" * 200)
    assert leaves(lanes) == []
    assert (lanes.spent().segments, lanes.spent().share) == (4, 1.0)


def test_a_call_the_provider_did_not_take_is_counted_once_and_a_second_copy_twice(desk: Desk) -> None:
    lanes = lanes_of(desk)
    say(desk, Spoken("one", keep=True))
    for failure in (SendFailed("unavailable"), SendFailed("unavailable"), SendFailed("in_doubt")):
        claimed = lanes.claim()
        assert claimed is not None
        lanes.failed(claimed, failure)
        desk.clock.forward(minutes=1)
    assert lanes.spent().segments == 1
    for _ in range(2):
        claimed = lanes.claim()
        assert claimed is not None
        lanes.failed(claimed, SendFailed("in_doubt", "not_known"))
        desk.clock.forward(minutes=1)
    assert lanes.spent().segments == 2, "the second look may send it again, and is counted before it does"


def test_yesterdays_numbers_are_forgotten_and_its_total_is_kept(desk: Desk) -> None:
    lanes = lanes_of(desk)
    chatter(desk, lanes, 2)
    desk.clock.forward(days=1)
    chatter(desk, lanes, 1, BOB)
    rows = desk.table("select day, address, segments from spending order by day, address")
    assert [(row["address"], row["segments"]) for row in rows] == [("", 2), ("", 1), (BOB, 1)]


def test_a_limit_that_was_lifted_lets_what_waited_go(desk: Desk) -> None:
    chatter(desk, lanes_of(desk), 4)
    free = lanes_of(desk, Caps())
    assert leaves(free) == []
    assert free.let_go() == 1
    assert leaves(free) == ["answer 3 for 1"]


def test_no_limit_counts_nothing(desk: Desk) -> None:
    lanes = lanes_of(desk, Caps())
    assert len(chatter(desk, lanes, 8)) == 8
    assert desk.table("select * from spending") == []


def test_a_claim_that_finds_its_lane_taken_leaves_nothing_behind(desk: Desk) -> None:
    say(desk, "Where?")
    before, now = desk.table("select * from outbox"), desk.clock.now
    pace = Pace(frozenset({"sms"}), {"sms": 1.0}, caps=LIMITS)
    moments = iter((now, now - timedelta(seconds=1)))  # the last look comes before the lane is free
    with pytest.raises(LaneTaken):
        desk.db.write(lambda conn: take(conn, pace, lambda: next(moments)))
    assert desk.table("select * from outbox") == before
    assert desk.table("select * from spending") == []
    assert leaves(lanes_of(desk)) == ["Where?"]
