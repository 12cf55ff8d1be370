"""Cards of cases in the rooms of staff: what they show, in which order, and that a storm of changes is one edit."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from card_room import card, sends, step, take
from store_desk import ALICE, START, Clock, Desk

from bot.effects import CallStaff
from bot.manager import Spoken
from bot.wire import Claimed, Delivery, Receipt, SendFailed
from casework.card import Line, Matter, Remark, Reported, Room, Whisper, read, write_rooms
from store import cards, handoffs
from store.cards import ROOMS
from store.forgetting import erase_words
from store.meta import Meta
from store.outbox import LaneOutbox
from store.photos import PhotoShelf
from store.tables import OUTBOX, PHOTOS

HALL = Room("desk", "", "hall", "America/New_York")
Say = Callable[..., None]


@pytest.fixture
def outbox(desk: Desk) -> LaneOutbox:
    """All lanes, without pace."""
    Meta(desk.db).set(ROOMS, write_rooms([HALL]))
    return LaneOutbox(desk.db, channels={"desk", "sms"}, rates={}, media_url=str, case=lambda: "c9", jitter=lambda: 0.0)


def called(desk: Desk, text: str = "person please", **more: object) -> int:
    """A conversation with a case."""
    kept = desk.hears(text)
    told = Matter("en", (Reported(("pothole", "Pothole"), 0.9, place="12 Oak St"),), "Where is it?", "1 segment")
    desk.answers(kept.conversation, effects=(CallStaff("c1", "asked", **more),), matter=told)  # type: ignore[arg-type]
    return kept.conversation


def drained(outbox: LaneOutbox) -> list[Claimed]:
    """Everything that may go, sent."""
    gone = []
    while (claimed := outbox.claim()) is not None:
        outbox.sent(claimed, Receipt(f"at-{claimed.post.our_id}", "sent", 3))
        gone.append(claimed)
    return gone


def remark(claimed: Claimed) -> Line:
    """What a post below a card says."""
    shown = read(claimed.post.card)
    assert isinstance(shown, Remark)
    return shown.line


def test_a_case_is_shown_once_and_then_put_right(desk: Desk, outbox: LaneOutbox) -> None:
    called(desk, "a person please, call me at 215-555-0167 or at ann@home.example")
    first = sends(outbox, "m1")
    shown = card(first)
    assert (first.post.channel, first.post.address, first.post.updates, first.post.thread) == ("desk", "hall", "", "")
    assert (shown.case, shown.state, shown.reason, shown.contact, shown.channel) == (
        "c1",
        "waiting",
        "asked",
        "…01",
        "sms",
    )
    assert (shown.matter.suggested, shown.matter.reports[0].place, shown.zone) == (
        "Where is it?",
        "12 Oak St",
        HALL.zone,
    )
    assert [line.text for line in shown.lines] == ["a person please, call me at …67 or at …@…"]
    assert ALICE not in first.post.card
    assert outbox.claim() is None
    step(desk, handoffs.claim, "Ann")
    second = sends(outbox)
    assert (second.post.updates, second.post.address) == ("m1", "hall")
    assert (card(second).state, card(second).by) == ("claimed", "Ann")
    assert card(second).matter.until is not None
    step(desk, handoffs.claim, "Ann")
    assert outbox.claim() is None
    assert desk.table("select text, card from outbox where kind = 'card'") == [{"text": "", "card": ""}] * 2


def test_a_storm_of_changes_is_one_edit(desk: Desk, outbox: LaneOutbox) -> None:
    conversation = called(desk)
    for number in range(20):
        desk.hears(f"more {number}")
        desk.answers(conversation)
    assert [line.text for line in card(take(outbox)).lines] == [f"more {number}" for number in range(12, 20)]
    assert desk.table("select count(*) as many from outbox where kind = 'card'") == [{"many": 1}]


def test_what_changes_while_a_card_is_on_its_way_follows_it(desk: Desk, outbox: LaneOutbox) -> None:
    conversation = called(desk)
    way = take(outbox)
    step(desk, handoffs.claim, "Ann")
    desk.answers(conversation)
    assert outbox.claim() is None
    outbox.sent(way, Receipt("m1", "sent", 3))
    after = sends(outbox)
    assert (after.post.updates, card(after).state) == ("m1", "claimed")
    assert outbox.claim() is None


def test_what_is_said_after_the_claim_lies_below_the_card_in_order(desk: Desk, outbox: LaneOutbox) -> None:
    conversation = called(desk)
    sends(outbox, "m1")
    step(desk, handoffs.claim, "Ann")
    desk.answers(conversation)
    sends(outbox)
    for text in ("are you there", "hello?"):
        desk.hears(text)
        desk.answers(conversation)
    step(desk, handoffs.reply, "Yes, I am.", "Ann")
    desk.answers(conversation, Spoken("Yes, I am."))
    step(desk, handoffs.note, "Upset", "Luis")
    gone = drained(outbox)
    below = [remark(one) for one in gone if one.post.thread]
    assert {one.post.thread for one in gone if one.post.thread} == {"m1"}
    assert [(one.who, one.text) for one in below] == [
        ("resident", "are you there"),
        ("resident", "hello?"),
        ("staff", "Yes, I am."),
        ("note", "Upset"),
    ]
    newest = card([one for one in gone if one.post.updates][-1])
    assert [(line.text, line.delivery) for line in newest.lines][-2:] == [("Yes, I am.", "sent"), ("Upset", "")]
    step(desk, handoffs.release, "Ann")
    desk.answers(conversation, "The person has left.")
    over = [one for one in drained(outbox) if one.post.channel == "desk"][-1]
    assert (card(over).state, card(over).outcome) == ("closed", "released")


def test_a_note_written_below_the_card_is_not_repeated_there(desk: Desk, outbox: LaneOutbox) -> None:
    conversation = called(desk)
    sends(outbox, "m1")
    step(desk, handoffs.claim, "Ann")
    desk.answers(conversation)
    desk.db.write(lambda conn: handoffs.note(conn, "c1", "Upset", "Ann", START, message="T:C:1"))
    gone = drained(outbox)
    assert not [one for one in gone if one.post.thread]
    assert card(gone[-1]).lines[-1].text == "Upset"


def test_words_that_could_not_be_delivered_are_shown_so(desk: Desk, outbox: LaneOutbox) -> None:
    conversation = called(desk)
    step(desk, handoffs.claim, "Ann")
    desk.answers(conversation)
    drained(outbox)
    step(desk, handoffs.reply, "Hello", "Ann")
    desk.answers(conversation, Spoken("Hello"))
    gone = drained(outbox)
    (reply,) = [one.post.our_id for one in gone if one.post.channel == "sms"]
    desk.told(Delivery("sms", reply, "SM9", "undelivered", 8, "unreachable"))
    newest = card(drained(outbox)[-1])
    assert newest.lines[-1].delivery == "failed"


def test_a_room_that_is_down_gets_the_newest_card_when_it_is_back(desk: Desk, outbox: LaneOutbox, clock: Clock) -> None:
    called(desk)
    outbox.failed(take(outbox), SendFailed("unavailable"))
    step(desk, handoffs.claim, "Ann")
    clock.forward(minutes=1)
    assert card(sends(outbox)).state == "claimed"
    assert outbox.claim() is None


def test_an_agent_sees_that_the_residents_provider_is_down(desk: Desk, outbox: LaneOutbox, clock: Clock) -> None:
    conversation = called(desk)
    step(desk, handoffs.claim, "Ann")
    desk.answers(conversation)
    drained(outbox)
    step(desk, handoffs.reply, "Hello", "Ann")
    desk.answers(conversation, Spoken("Hello"))
    seen: list[bool] = []
    for _ in range(12):
        claimed = outbox.claim()
        if claimed is None:
            clock.forward(minutes=3)
        elif claimed.post.channel == "sms":
            outbox.failed(claimed, SendFailed("unavailable"))
        else:
            outbox.sent(claimed, Receipt("m1", "sent", 3))
            seen += [card(claimed).provider_down] if not claimed.post.thread else []
    assert seen[-1]
    clock.forward(minutes=30)
    seen += [card(one).provider_down for one in drained(outbox) if one.post.updates]
    assert not seen[-1]


def test_photos_lie_below_a_claimed_card_once_each(desk: Desk, outbox: LaneOutbox, tmp_path: Path) -> None:
    kept = desk.hears("person please", media=2)
    with desk.db.read() as conn:
        photos = tuple(row.id for row in conn.execute(PHOTOS.select().order_by(PHOTOS.c.id)))
    called = CallStaff("c1", "asked")
    desk.answers(kept.conversation, effects=(called,), matter=Matter(photos=photos, suggested=""))
    step(desk, handoffs.claim, "Ann")
    desk.answers(kept.conversation)
    assert not [one for one in drained(outbox) if one.post.media]
    shelf = PhotoShelf(desk.db, tmp_path / "photos")
    shelf.keep(photos[0], b"jpeg", width=4, height=3)
    shelf.refuse(photos[1], "not_image")
    for _ in range(2):
        desk.answers(kept.conversation, matter=Matter(photos=photos))
    shown = [one for one in drained(outbox) if one.post.media]
    assert [(len(one.post.media), one.post.text, bool(one.post.thread)) for one in shown] == [(1, "A photo", True)]
    step(desk, handoffs.note, "seen", "Ann")
    assert not [one for one in drained(outbox) if one.post.media]


def test_a_card_that_somebody_deleted_is_posted_anew(desk: Desk, outbox: LaneOutbox) -> None:
    called(desk)
    sends(outbox, "m1")
    step(desk, handoffs.claim, "Ann")
    outbox.failed(take(outbox), SendFailed("rejected", "message_not_found"))
    anew = sends(outbox)
    assert (anew.post.updates, card(anew).state) == ("", "claimed")
    assert outbox.claim() is None


def test_an_unknown_outcome_is_cleared_up_before_the_next_edit(desk: Desk, outbox: LaneOutbox, clock: Clock) -> None:
    called(desk)
    outbox.failed(take(outbox), SendFailed("in_doubt"))
    step(desk, handoffs.claim, "Ann")
    assert outbox.claim() is None
    clock.forward(seconds=16)
    doubt = take(outbox)
    assert doubt.doubtful
    outbox.sent(doubt, Receipt("m1", "sent", 3))
    after = sends(outbox)
    assert (after.post.updates, card(after).state) == ("m1", "claimed")


def test_a_whisper_is_for_one_and_below_the_card(desk: Desk, outbox: LaneOutbox) -> None:
    called(desk)
    sends(outbox, "m1")
    desk.db.write(lambda conn: cards.whisper(conn, "c1", "U2", "Ann has it.", "desk"))
    told = sends(outbox)
    assert (told.post.thread, told.post.text) == ("m1", "Ann has it.")
    assert read(told.post.card) == Whisper("c1", "U2", "Ann has it.")


def test_without_rooms_nothing_is_queued(desk: Desk) -> None:
    called(desk)
    step(desk, handoffs.claim, "Ann")
    assert desk.table("select 1 from outbox where kind = 'card'") == []
    assert desk.table("select 1 from cards") == []


def test_the_case_of_a_card_is_found_by_where_it_lies(desk: Desk, outbox: LaneOutbox) -> None:
    called(desk)
    sends(outbox, "m1")
    with desk.db.read() as conn:
        assert cards.case_at(conn, "desk", "m1") == "c1"
        assert cards.case_at(conn, "desk", "m2") == ""
        assert cards.case_at(conn, "sms", "m1") == ""
        assert cards.case_at(conn, "desk", "") == ""


def test_an_event_of_another_kind_keeps_the_suggestion(desk: Desk, outbox: LaneOutbox) -> None:
    conversation = called(desk)
    step(desk, handoffs.claim, "Ann")
    desk.answers(conversation, matter=Matter("es"))
    shown = card(take(outbox)).matter
    assert (shown.suggested, shown.costs, shown.language) == ("Where is it?", "1 segment", "es")


def test_nobody_who_opted_out_can_be_written_to(desk: Desk, outbox: LaneOutbox) -> None:
    from store.people import set_consent

    called(desk)
    step(desk, handoffs.claim, "Ann")
    desk.db.write(lambda conn: set_consent(conn, "sms", ALICE, "out", source="words", at=START))
    with pytest.raises(handoffs.Held, match="opted out"):
        step(desk, handoffs.reply, "Hello", "Ann")
    step(desk, handoffs.note, "They opted out", "Ann")
    assert card(take(outbox)).opted_out


def test_what_is_past_its_time_leaves_no_word_in_a_card(desk: Desk, outbox: LaneOutbox) -> None:
    conversation = called(desk)
    assert desk.table("select 1 from outbox where kind = 'card' and card != ''")
    desk.db.write(lambda conn: erase_words(conn, [conversation]) and None)
    assert desk.table("select text, card from outbox where kind = 'card'") == [{"text": "", "card": ""}]
    assert desk.table("select matter from handoffs") == [{"matter": ""}]


def test_a_number_that_texts_do_not_reach_is_called_until_it_writes_again(desk: Desk) -> None:
    from store.people import flag_unreachable

    conversation = called(desk)
    step(desk, handoffs.claim, "Ann")
    desk.db.write(lambda conn: flag_unreachable(conn, "sms", ALICE, "unreachable"))
    with pytest.raises(handoffs.Held, match=r"do not reach them.*call them"):
        step(desk, handoffs.reply, "Hello", "Ann")
    desk.answers(conversation, "We try")
    attempted = OUTBOX.update().where(OUTBOX.c.kind == "reply", OUTBOX.c.address == ALICE)
    desk.db.write(lambda conn: conn.execute(attempted.values(first_attempt_at=START - timedelta(hours=1))) and None)
    step(desk, handoffs.reply, "You wrote again: hello", "Ann")
