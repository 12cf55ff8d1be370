"""Cards of cases whose post ended unsent: each is shown once the room can be reached, and no row keeps its words."""

import pytest
from card_room import card, sends, step, take
from store_desk import Clock, Desk

from bot.effects import CallStaff
from bot.wire import Claimed, Receipt, SendFailed
from casework.card import Card, Matter, Remark, Room, read, write_rooms
from store import cards, handoffs
from store.cards import ROOMS
from store.meta import Meta
from store.outbox import LaneOutbox

LEFT_OVER = "select our_id from outbox where kind = 'card' and state in ('dropped', 'failed', 'dead') and card <> ''"


@pytest.fixture
def outbox(desk: Desk) -> LaneOutbox:
    """The rooms' lane only."""
    Meta(desk.db).set(ROOMS, write_rooms([Room("desk", "", "hall")]))
    return LaneOutbox(desk.db, channels={"desk"}, rates={}, media_url=str, case=lambda: "c9", jitter=lambda: 0.0)


def called(desk: Desk) -> int:
    """A conversation with a case."""
    kept = desk.hears("person please")
    desk.answers(kept.conversation, effects=(CallStaff("c1", "asked"),), matter=Matter("en"))
    return kept.conversation


def state(claimed: Claimed) -> str:
    """Where the case stands by this card."""
    return card(claimed).state


def test_a_refused_card_is_shown_when_the_rooms_are_opened(desk: Desk, outbox: LaneOutbox) -> None:
    called(desk)
    outbox.failed(take(outbox), SendFailed("rejected", "is_archived"))
    assert outbox.claim() is None
    desk.db.write(cards.again)
    assert (state(sends(outbox)), outbox.claim()) == ("waiting", None)
    desk.db.write(cards.again)
    assert outbox.claim() is None
    assert desk.table(LEFT_OVER) == []


def test_a_refused_card_is_shown_when_its_provider_is_back(desk: Desk, outbox: LaneOutbox, clock: Clock) -> None:
    called(desk)
    outbox.failed(take(outbox), SendFailed("rejected"))
    desk.db.write(lambda conn: cards.whisper(conn, "c1", "U1", "Not yours.", "desk"))
    outbox.failed(take(outbox), SendFailed("unavailable"))
    clock.forward(minutes=1)
    assert not isinstance(read(sends(outbox).post.card), Card)
    assert (state(sends(outbox)), outbox.claim()) == ("waiting", None)


def test_a_refused_card_is_shown_with_the_next_turn(desk: Desk, outbox: LaneOutbox) -> None:
    conversation = called(desk)
    outbox.failed(take(outbox), SendFailed("rejected"))
    desk.db.write(lambda conn: cards.follow(conn, conversation, None))
    assert state(sends(outbox)) == "waiting"


def test_a_refused_edit_of_a_closed_case_is_made_again(desk: Desk, outbox: LaneOutbox) -> None:
    called(desk)
    sends(outbox)
    step(desk, handoffs.claim, "Ann")
    sends(outbox)
    step(desk, handoffs.close, "Ann")
    outbox.failed(take(outbox), SendFailed("too_long"))
    assert outbox.claim() is None
    desk.db.write(cards.again)
    assert state(sends(outbox)) == "closed"


@pytest.mark.parametrize("claimed", [False, True])
def test_a_card_that_waited_too_long_goes_once_more(
    desk: Desk, outbox: LaneOutbox, clock: Clock, *, claimed: bool
) -> None:
    called(desk)
    if claimed:
        sends(outbox)
        step(desk, handoffs.claim, "Ann")
    clock.forward(hours=25)
    assert (state(sends(outbox)), outbox.claim()) == ("claimed" if claimed else "waiting", None)
    assert desk.table("select error from outbox where state = 'dropped'") == [{"error": "expired"}]
    assert desk.table(LEFT_OVER) == []


def test_a_line_that_waited_too_long_is_said_once_more(desk: Desk, outbox: LaneOutbox, clock: Clock) -> None:
    conversation = called(desk)
    sends(outbox)
    step(desk, handoffs.claim, "Ann")
    desk.answers(conversation)
    sends(outbox)
    desk.hears("are you there")
    desk.answers(conversation)
    sends(outbox)
    clock.forward(hours=25)
    said = [shown.line.text for _ in range(1) if isinstance(shown := read(sends(outbox).post.card), Remark)]
    assert said == ["are you there"]
    assert outbox.claim() is None


def test_a_line_that_is_refused_stops_none_after_it(desk: Desk, outbox: LaneOutbox) -> None:
    conversation = called(desk)
    sends(outbox)
    step(desk, handoffs.claim, "Ann")
    desk.answers(conversation)
    sends(outbox)
    for text in ("one", "two"):
        desk.hears(text)
        desk.answers(conversation)
    sends(outbox)
    shown: list[str] = []
    while (claimed := outbox.claim()) is not None:
        below = read(claimed.post.card)
        if isinstance(below, Remark):
            shown.append(below.line.text)
            outbox.failed(claimed, SendFailed("rejected"))
        else:
            outbox.sent(claimed, Receipt("m", "sent", 3))
    assert shown == ["one", "two"]
