"""Senders over their budget wait: nothing of theirs is lost, others are not held up, and danger never waits."""

from datetime import timedelta

import pytest

from bot.events import Heard, Slowed, What
from bot.manager import Sitting
from casework.budget import Budget, Limits
from store.memory import Memory
from tests.store.store_desk import ALICE, BOB, Desk

LIMITS = Limits(Budget(10, 20))


@pytest.fixture
def desk(db: object, clock: object) -> Desk:
    """A desk whose memory keeps budgets."""
    desk = Desk(db, clock, urgent=lambda text: "gas" in text)  # type: ignore[arg-type]
    desk.memory = Memory(desk.db, desk.capabilities, desk.posting, LIMITS, desk.urgent)
    return desk


def test_texts_within_the_budget_are_answered_as_they_come(desk: Desk) -> None:
    for number in range(10):
        here = desk.hears(f"text {number}").conversation
        assert len(texts(desk.answers(here, "ok").what)) == 1


def test_beyond_it_the_sender_is_told_once_and_the_rest_is_read_together(desk: Desk) -> None:
    here = spent(desk)
    desk.hears("eleven")
    desk.hears("twelve")
    assert isinstance(desk.answers(here, "slow down").what, Slowed)
    assert desk.memory.sit(here, desk.clock.now) is None
    desk.hears("thirteen")
    assert desk.memory.unread() == []
    assert desk.memory.next_wake() == desk.clock.now + timedelta(seconds=6)
    desk.clock.forward(seconds=6)
    assert desk.memory.due_wakes(desk.clock.now) == [here]
    assert texts(desk.answers(here, "all three").what) == ["eleven", "twelve", "thirteen"]
    assert desk.memory.next_wake() is None
    assert states(desk) == {"read": 14}


def test_the_notice_comes_once_an_hour(desk: Desk) -> None:
    here, said = spent(desk), 0
    for number in range(200):
        desk.hears(f"again {number}")
        desk.hears(f"and again {number}")
        desk.clock.forward(seconds=1)
        while (sitting := desk.memory.sit(here, desk.clock.now)) is not None:
            said += isinstance(sitting.what, Slowed)
            assert desk.commits(sitting, "something")
    assert said == 1
    desk.clock.forward(hours=1)
    desk.answers(here, "all the rest")
    desk.clock.forward(minutes=1)
    spent(desk)
    desk.hears("much later")
    assert isinstance(desk.answers(here, "slow down").what, Slowed)


def test_danger_and_the_law_are_answered_at_once(desk: Desk) -> None:
    here = spent(desk)
    desk.hears("nothing much")
    desk.answers(here, "slow down")
    desk.hears("i smell gas")
    assert texts(desk.answers(here, "get out").what) == ["i smell gas"]
    assert desk.memory.sit(here, desk.clock.now) is None
    desk.clock.forward(seconds=30)
    assert texts(desk.answers(here, "ok").what) == ["nothing much"]


def test_danger_among_texts_that_came_before_the_rest_began_is_not_laid_down(desk: Desk) -> None:
    here = spent(desk)
    for text in ("one", "gas!", "two"):
        desk.hears(text)
    assert texts(desk.answers(here, "get out").what) == ["gas!"]
    assert isinstance(desk.answers(here, "slow down").what, Slowed)
    desk.clock.forward(seconds=30)
    assert texts(desk.answers(here, "ok").what) == ["one", "two"]


def test_a_flood_is_read_from_both_ends_and_nothing_of_it_is_lost(desk: Desk) -> None:
    here = spent(desk)
    desk.hears("the first")
    desk.answers(here, "slow down")
    for start in range(0, 6_000, 50):
        desk.hears_all(f"flood {number}" for number in range(start, start + 50))
    other = desk.hears("pothole", who=BOB).conversation
    assert desk.memory.unread() == [other]
    turns = []
    while (wake := desk.memory.next_wake()) is not None:
        desk.clock.now = max(wake, desk.clock.now)
        if (sitting := desk.memory.sit(here, desk.clock.now)) is not None:
            turns.append(texts(sitting.what))
            assert desk.commits(sitting, "ok")
    assert [len(turn) for turn in turns] == [40, 40]
    assert turns[0][0] == "the first"
    assert turns[-1][-1] == "flood 5999"
    assert states(desk) == {"read": 6_012, "unread": 1}
    notes = [row["text"] for row in desk.table("SELECT text FROM transcript WHERE who = 'note'")]
    assert notes == [f"{n} more texts are kept." for n in (4_960, 961)]


def test_events_go_on_while_texts_rest(desk: Desk) -> None:
    here = spent(desk)
    desk.hears("eleven")
    desk.answers(here, "slow down")
    event(desk, here)
    assert isinstance(desk.answers(here, "news").what, Slowed)


def test_a_restart_forgets_nothing(desk: Desk) -> None:
    here = spent(desk)
    desk.hears("eleven")
    desk.answers(here, "slow down")
    desk.memory = Memory(desk.db, desk.capabilities, desk.posting, LIMITS)
    desk.hears("twelve")
    assert desk.memory.sit(here, desk.clock.now) is None
    desk.clock.forward(seconds=3)
    assert texts(desk.answers(here, "both").what) == ["eleven", "twelve"]


def test_a_rest_written_by_a_clock_that_jumped_is_over(desk: Desk) -> None:
    here = spent(desk)
    desk.clock.forward(days=4000)
    for _ in range(10):
        desk.answers(desk.hears("from the future").conversation, "ok")
    desk.hears("waits")
    desk.answers(here, "slow down")
    desk.clock.forward(days=-4000)
    assert desk.memory.due_wakes(desk.clock.now) == [here]
    assert texts(desk.answers(here, "ok").what) == ["waits"]


def test_a_rest_without_texts_ends_quietly(desk: Desk) -> None:
    here = spent(desk)
    desk.hears("eleven")
    desk.answers(here, "slow down")
    desk.db.write(lambda conn: conn.exec_driver_sql("UPDATE inbox SET state = 'read'") and None)
    desk.clock.forward(seconds=3)
    assert desk.memory.due_wakes(desk.clock.now) == [here]
    assert desk.memory.sit(here, desk.clock.now) is None
    assert desk.memory.due_wakes(desk.clock.now) == []
    assert desk.memory.next_wake() is None


def test_no_rest_begins_for_texts_that_a_killed_process_had_answered_after_all(desk: Desk) -> None:
    here = spent(desk)
    desk.hears("eleven")
    dead, late = desk.fresh_memory(), list[Sitting]()
    late.append(desk.sits(here, dead))

    def arrives(_text: str) -> bool:  # asked between the look and the rest
        if late:
            assert desk.commits(late.pop(), "ok")
        return False

    other = Memory(desk.db, desk.capabilities, desk.posting, LIMITS, arrives)
    assert other.sit(here, desk.clock.now) is None
    assert states(desk) == {"read": 11}
    assert desk.table("SELECT rest_until FROM conversations") == [{"rest_until": None}]


def test_crews_have_no_budget(desk: Desk) -> None:
    from store.people import set_role

    desk.db.write(lambda conn: set_role(conn, "sms", ALICE, "crew", now=desk.clock.now))
    for number in range(30):
        here = desk.hears(f"closed {number}").conversation
        assert len(texts(desk.answers(here, "ok").what)) == 1


def test_numbers_alike_share_a_budget_of_their_own_and_are_not_told(desk: Desk) -> None:
    limits = Limits(prefix=Budget(3, 60))
    desk.memory = Memory(desk.db, desk.capabilities, desk.posting, limits)
    for number in range(3):
        desk.answers(desk.hears("hello", who=f"+121555501{number:02d}").conversation, "ok")
    late = desk.hears("hello", who="+12155550150").conversation
    assert desk.memory.sit(late, desk.clock.now) is None
    elsewhere = desk.hears("hello", who="+13105550150").conversation
    desk.answers(elsewhere, "ok")
    desk.clock.forward(seconds=1)
    assert texts(desk.answers(late, "ok").what) == ["hello"]


def spent(desk: Desk) -> int:
    """Alice has used up her budget and all of it is answered."""
    for number in range(10):
        here = desk.hears(f"text {number}").conversation
        desk.answers(here, "ok")
    return here


def event(desk: Desk, here: int) -> None:
    from store.inbox import keep_event

    desk.db.write(lambda conn: keep_event(conn, here, "slowed:by hand", Slowed(), desk.clock.now) and None)


def texts(what: What) -> list[str]:
    assert isinstance(what, Heard)
    return [message.text for message in what.messages]


def states(desk: Desk) -> dict[object, object]:
    return {row["state"]: row["n"] for row in desk.table("SELECT state, count(*) AS n FROM inbox GROUP BY state")}


def test_danger_comes_before_those_who_wait_longer(desk: Desk) -> None:
    desk.db.hurry = desk.memory.hurried.add
    first = desk.hears("a pothole", who=BOB).conversation
    here = desk.hears("a smell of gas").conversation
    assert desk.memory.hurried
    with desk.memory.hold(here):
        assert desk.memory.next_unread() == first, "somebody has it already"
    assert [desk.memory.next_unread() for _ in range(2)] == [here, first]
    assert not desk.memory.hurried
