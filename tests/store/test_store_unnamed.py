"""Messages without an id of their provider: a repeat is known by its content, an honest second time is kept."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from store_desk import ALICE, BOB, CITY, Desk

from bot.manager import Spoken
from bot.wire import Inbound, MediaRef, Receipt
from store.inbox import Kept, keep
from store.outbox import LaneOutbox
from store.unnamed import SAME


def said(desk: Desk, words: str = "yes", **more: object) -> Inbound:
    """A message without an id."""
    return replace(Inbound("sms", "", CITY, ALICE, words, desk.clock.now), **more)  # type: ignore[arg-type]


def hears(desk: Desk, inbound: Inbound) -> Kept:
    """It arrives."""
    photo = lambda: f"ph{next(desk.numbers)}"  # noqa: E731
    return desk.db.write(lambda conn: keep(conn, inbound, now=desk.clock.now, photo_id=photo), within=30)


def answers(desk: Desk, conversation: int, *, leaves: bool) -> None:
    """We answer; the answer leaves, or waits."""
    desk.answers(conversation, Spoken("What else?", keep=True))
    lanes = LaneOutbox(desk.db, channels={"sms"} if leaves else set(), rates={}, media_url=str, case=lambda: "c1")
    if (claimed := lanes.claim()) is not None:
        lanes.sent(claimed, Receipt("P1", "queued", 2))


def test_the_same_words_at_once_are_one_message(desk: Desk) -> None:
    first = hears(desk, said(desk))
    desk.clock.now += SAME - timedelta(seconds=1)
    again = hears(desk, said(desk))
    assert (first.new, again.new, again.row) == (True, False, first.row)


def test_what_is_not_answered_yet_is_still_a_repeat(desk: Desk) -> None:
    first = hears(desk, said(desk))
    desk.clock.forward(seconds=1)
    answers(desk, first.conversation, leaves=False)
    assert not hears(desk, said(desk)).new


@pytest.mark.parametrize(
    "other",
    [
        lambda desk: said(desk, "yes!"),
        lambda desk: said(desk, address=BOB),
        lambda desk: said(desk, thread="T2"),
        lambda desk: said(desk, channel="square"),
        lambda desk: said(desk, media=(MediaRef("https://media.example/1"),)),
        lambda desk: said(desk, location=(39.95, -75.16)),
    ],
)
def test_anything_else_is_a_message_of_its_own(desk: Desk, other: Callable[[Desk], Inbound]) -> None:
    hears(desk, said(desk))
    assert hears(desk, other(desk)).new


def test_what_is_said_again_on_purpose_is_kept(desk: Desk) -> None:
    first = hears(desk, said(desk))
    desk.clock.forward(seconds=1)
    answers(desk, first.conversation, leaves=True)
    desk.clock.forward(seconds=1)
    second = hears(desk, said(desk))
    assert second.new, "a second yes, to what we asked then"
    assert not hears(desk, said(desk)).new, "and its repeat"
    desk.clock.now += SAME
    assert hears(desk, said(desk)).new, "much later"


def test_brought_many_times_at_once_it_is_kept_once(desk: Desk) -> None:
    with ThreadPoolExecutor(8) as pool:
        kept = list(pool.map(lambda _: hears(desk, said(desk)), range(16)))
    assert [one.new for one in kept].count(True) == 1
    assert desk.table("select count(*) as n from inbox") == [{"n": 1}]


def test_an_id_is_believed_whatever_the_words(desk: Desk) -> None:
    assert hears(desk, said(desk, external_id="SM1")).new
    assert hears(desk, said(desk, external_id="SM2")).new
