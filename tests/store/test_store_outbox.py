"""LaneOutbox: order, pace, leases, back-off, doubt and dead letters."""

import time
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from store_desk import ALICE, BOB, CITY, START, Desk

from bot.effects import Consent
from bot.events import Heard, Undeliverable
from bot.manager import Spoken
from bot.wire import Claimed, FailureCode, Inbound, Receipt, SendFailed
from store.circuit import REST
from store.outbox import LaneOutbox
from store.waits import CALLING

ASKED_IN_VAIN = SendFailed("in_doubt", "not_known")
NOT_ASKED = SendFailed("in_doubt", "look-up failed: unavailable")


@pytest.fixture
def lanes(desk: Desk) -> LaneOutbox:
    """A paced SMS lane: one segment a second."""
    return LaneOutbox(
        desk.db,
        channels={"sms"},
        rates={"sms": 1.0},
        media_url="https://city.example/m/{}".format,
        case=lambda: f"case{next(desk.numbers)}",
        jitter=lambda: 1.0,
    )


def say(desk: Desk, *says: str | Spoken, who: str = ALICE) -> int:
    """One turn that says this to somebody."""
    kept = desk.hears("hello", who=who)
    desk.answers(kept.conversation, *(Spoken(one, keep=True) if isinstance(one, str) else one for one in says))
    return kept.conversation


def claim(lanes: LaneOutbox) -> Claimed:
    """The next row; there must be one."""
    claimed = lanes.claim()
    assert claimed is not None
    return claimed


def state(desk: Desk, row: int) -> dict[str, object]:
    """A row as it stands."""
    (found,) = desk.table("select * from outbox where id = :row", row=row)
    return dict(found)


def send_all(desk: Desk, lanes: LaneOutbox) -> list[str]:
    """Send whatever comes, letting time pass as the lanes say."""
    sent: list[str] = []
    while (due := lanes.next_due()) is not None:
        desk.clock.now = max(desk.clock.now, due)
        claimed = claim(lanes)
        sent.append(claimed.post.text)
        lanes.sent(claimed, Receipt(f"P{claimed.row}", "queued", 2))
    return sent


def test_a_claim_says_until_when_the_provider_may_be_asked(desk: Desk, lanes: LaneOutbox) -> None:
    say(desk, "one")
    before = time.monotonic()
    until = claim(lanes).until
    assert before < until <= time.monotonic() + CALLING.total_seconds()


def test_one_segment_a_second(desk: Desk, lanes: LaneOutbox) -> None:
    say(desk, "one", "two " + "x" * 200)
    say(desk, "three", who=BOB)
    start = desk.clock.now
    first = claim(lanes)
    lanes.sent(first, Receipt("P1", "queued", 2))
    assert lanes.claim() is None
    assert lanes.next_due() == start + timedelta(seconds=1)
    assert send_all(desk, lanes) == ["two " + "x" * 200, "three"]
    assert desk.clock.now == start + timedelta(seconds=3), "the long one took two slots"


def test_replies_overtake_news_but_not_within_a_conversation(desk: Desk, lanes: LaneOutbox) -> None:
    say(desk, Spoken("news for Alice", push=True))
    say(desk, Spoken("news for Bob", push=True), who=BOB)
    say(desk, "answer for Bob", who=BOB)
    assert send_all(desk, lanes) == ["news for Bob", "answer for Bob", "news for Alice"]


def test_a_row_in_hand_holds_back_its_conversation_only(desk: Desk, lanes: LaneOutbox) -> None:
    say(desk, "one", "two")
    say(desk, "other", who=BOB)
    first = claim(lanes)
    desk.clock.forward(seconds=2)
    assert claim(lanes).post.text == "other"
    desk.clock.forward(seconds=2)
    assert lanes.claim() is None
    lanes.sent(first, Receipt("P1", "queued", 2))
    assert claim(lanes).post.text == "two"


def test_an_idle_claim_writes_nothing(desk: Desk, lanes: LaneOutbox) -> None:
    before = desk.table("select * from outbox"), desk.table("select * from lanes")
    version = desk.db.data_version()
    assert lanes.claim() is None
    assert lanes.next_due() is None
    assert (desk.table("select * from outbox"), desk.table("select * from lanes")) == before
    if not desk.db.shared:  # a server's version counts every database on it, so it may move by itself
        assert desk.db.data_version() == version


def test_back_off_ends_in_a_dead_letter_that_is_told(desk: Desk, lanes: LaneOutbox) -> None:
    conversation = say(desk, "one", "two")
    start, waits = desk.clock.now, []
    while (claimed := claim(lanes)).post.text == "one":
        waits.append((desk.clock.now - start).total_seconds())
        lanes.failed(claimed, SendFailed("unavailable"))
        due = lanes.next_due()
        assert due is not None
        desk.clock.now = max(desk.clock.now, due)
    assert waits[:6] == [0, 1, 6, 36, 156, 756]
    assert waits[-1] < 24 * 3600, "a kept answer is of use for a day"
    assert state(desk, 1)["state"] == "dead"
    told = desk.sits(conversation).what
    assert isinstance(told, Undeliverable)
    assert (told.code, told.post) == ("unavailable", state(desk, 1)["our_id"])


def test_what_waits_for_a_provider_goes_at_once_when_it_is_back(desk: Desk, lanes: LaneOutbox) -> None:
    say(desk, "one")
    say(desk, "two", who=BOB)
    for _ in range(7):  # by then each waits for minutes
        desk.clock.now = max(desk.clock.now, lanes.next_due() or desk.clock.now)
        lanes.failed(claim(lanes), SendFailed("unavailable"))
    desk.clock.now = max(desk.clock.now, lanes.next_due() or desk.clock.now)
    lanes.sent(claim(lanes), Receipt("P1", "queued", 2))
    desk.clock.forward(seconds=1)
    assert claim(lanes).post.text in ("one", "two")


def test_too_fast_rests_the_whole_lane(desk: Desk, lanes: LaneOutbox) -> None:
    say(desk, "one")
    say(desk, "two", who=BOB)
    lanes.failed(claim(lanes), SendFailed("throttled", retry_after=20))
    assert lanes.next_due() == desk.clock.now + timedelta(seconds=20)
    assert sorted(send_all(desk, lanes)) == ["one", "two"]


@pytest.mark.parametrize("code", ["unreachable", "bad_address"])
def test_an_unreachable_number_is_flagged_and_left_alone(desk: Desk, lanes: LaneOutbox, code: FailureCode) -> None:
    say(desk, "one", "two")
    lanes.failed(claim(lanes), SendFailed(code))
    assert desk.table("select unreachable from addresses") == [{"unreachable": code}]
    assert [state(desk, row)["state"] for row in (1, 2)] == ["failed", "dropped"]
    assert lanes.next_due() is None


def test_a_provider_that_knows_of_an_opt_out_is_believed(desk: Desk, lanes: LaneOutbox) -> None:
    say(desk, "one", "two")
    lanes.failed(claim(lanes), SendFailed("opted_out"))
    assert desk.table("select consent, consent_source from addresses") == [
        {"consent": "out", "consent_source": "provider"}
    ]
    assert [state(desk, row)["error"] for row in (1, 2)] == ["opted_out", "opted_out"]


def test_photos_that_cannot_be_attached_do_not_silence_the_words(desk: Desk, lanes: LaneOutbox) -> None:
    say(desk, Spoken("It is fixed", push=True, media=("https://city.example/x.jpg",)))
    lanes.failed(claim(lanes), SendFailed("bad_media"))
    desk.clock.forward(seconds=1)
    assert claim(lanes).post.media == ()


def test_a_photo_goes_out_under_its_token(desk: Desk, lanes: LaneOutbox) -> None:
    kept = desk.hears("hole", media=1)
    photo = desk.table("select id, token from photos")[0]
    desk.answers(kept.conversation, Spoken("Look", media=(str(photo["id"]), "gone")))
    assert claim(lanes).post.media == (f"https://city.example/m/{photo['token']}",)


def test_consent_is_checked_again_at_the_claim(desk: Desk, lanes: LaneOutbox) -> None:
    conversation = say(desk, "one")
    desk.hears("stop")
    desk.answers(conversation, Spoken("No more texts", keep=True), effects=(Consent("out", "words"),))
    assert send_all(desk, lanes) == ["No more texts"]


def test_what_grew_too_old_is_dropped_with_its_reason(desk: Desk, lanes: LaneOutbox) -> None:
    say(desk, Spoken("answer"), Spoken("danger", keep=True, urgent=True))
    say(desk, "a number", who=BOB)
    desk.clock.forward(hours=5)
    assert send_all(desk, lanes) == ["a number"], "of use for a day"
    assert [state(desk, row)["error"] for row in (1, 2, 3)] == ["expired", "expired", ""]


def test_an_older_claim_settles_nothing(desk: Desk, lanes: LaneOutbox) -> None:
    say(desk, "one")
    zombie = claim(lanes)
    desk.clock.forward(seconds=36)
    again = claim(lanes)
    assert (again.doubtful, again.looked) == (True, 0)
    lanes.failed(zombie, SendFailed("rejected"))
    lanes.sent(zombie, Receipt("P0", "queued", 2))
    assert (state(desk, 1)["state"], state(desk, 1)["provider_id"]) == ("sending", "")


def in_doubt(desk: Desk, lanes: LaneOutbox) -> Claimed:
    """A row whose outcome is unknown, at its first look-up."""
    say(desk, "one", "two")
    lanes.failed(claim(lanes), SendFailed("in_doubt", "read timeout"))
    assert lanes.next_due() == desk.clock.now + timedelta(seconds=15)
    desk.clock.forward(seconds=15)
    looking = claim(lanes)
    assert (looking.doubtful, looking.looked, looking.post.text) == (True, 0, "one")
    return looking


def test_a_doubtful_post_is_adopted(desk: Desk, lanes: LaneOutbox) -> None:
    lanes.sent(in_doubt(desk, lanes), Receipt("P1", "sent", 4))
    row = state(desk, 1)
    assert (row["state"], row["provider_id"], row["resent_after_doubt"]) == ("sent", "P1", 0)
    assert lanes.taken("sms", ALICE) == {"P1"}
    assert claim(lanes).post.text == "two"


def test_not_known_twice_thirty_seconds_apart_may_be_sent_again(desk: Desk, lanes: LaneOutbox) -> None:
    lanes.failed(in_doubt(desk, lanes), ASKED_IN_VAIN)
    assert lanes.next_due() == desk.clock.now + timedelta(seconds=30)
    desk.clock.forward(seconds=30)
    second = claim(lanes)
    assert (second.doubtful, second.looked) == (True, 1)
    assert state(desk, 1)["resent_after_doubt"] == 1
    lanes.sent(second, Receipt("P2", "queued", 2))
    assert state(desk, 1)["state"] == "sent"


def test_a_provider_that_cannot_be_asked_ends_with_a_person(desk: Desk, lanes: LaneOutbox) -> None:
    claimed, start = in_doubt(desk, lanes), desk.clock.now
    while claimed.post.text == "one":
        lanes.failed(claimed, NOT_ASKED)
        due = lanes.next_due()
        assert due is not None
        desk.clock.now = max(desk.clock.now, due)
        claimed = claim(lanes)
    assert desk.clock.now - start == timedelta(hours=1) + REST, "and the next call waits, as the provider is down"
    assert state(desk, 1)["state"] == "dead"
    assert desk.table("select reason from handoffs") == [{"reason": "undelivered"}]


def test_doubt_after_every_resend_ends_too(desk: Desk, lanes: LaneOutbox) -> None:
    claimed, sends = in_doubt(desk, lanes), 1
    while claimed.post.text == "one":
        sends += claimed.looked
        lanes.failed(claimed, SendFailed("in_doubt", "reset") if claimed.looked else ASKED_IN_VAIN)
        due = lanes.next_due()
        assert due is not None
        desk.clock.now = max(desk.clock.now, due)
        claimed = claim(lanes)
    assert (sends, state(desk, 1)["resent_after_doubt"]) == (4, 3)


def test_after_an_opt_out_a_doubtful_post_is_looked_up_but_never_resent(desk: Desk, lanes: LaneOutbox) -> None:
    looking = in_doubt(desk, lanes)
    desk.hears("stop")
    desk.answers(1, effects=(Consent("out", "carrier"),))
    lanes.failed(looking, ASKED_IN_VAIN)
    desk.clock.forward(seconds=30)
    assert lanes.claim() is None
    assert state(desk, 1)["state"] == "dropped"


def test_a_channel_that_is_off_waits(desk: Desk, lanes: LaneOutbox) -> None:
    say(desk, "one")
    off: LaneOutbox = LaneOutbox(desk.db, channels=(), rates={}, media_url=str, case=str)
    assert off.claim() is None
    assert off.next_due() is None


def test_pace_is_kept_to_the_microsecond_by_the_database_clock(desk: Desk, lanes: LaneOutbox) -> None:
    for number in range(5):
        say(desk, f"text {number}", who=f"+121555501{number:02}")
    times: list[datetime] = []
    while (due := lanes.next_due()) is not None:
        desk.clock.now = max(desk.clock.now, due)
        lanes.sent(claim(lanes), Receipt("P", "queued", 2))
        times.append(desk.clock.now)
    assert [round((b - a).total_seconds(), 6) for a, b in pairwise(times)] == [1.0] * 4


def test_buttons_and_the_message_answered_reach_the_provider(desk: Desk, lanes: LaneOutbox) -> None:
    kept = desk.hears("hello", sid="SM77")
    shown = Spoken("Which one?", keep=True, options=(("1", "Oak St"), ("2", "Oak Ave")), ask="a3")
    desk.answers(kept.conversation, shown)
    post = claim(lanes).post
    assert (post.options, post.ask, post.answers) == (shown.options, "a3", "SM77")


def test_a_button_a_correction_and_a_deletion_come_to_the_turn(desk: Desk) -> None:
    for changed in ({"ask": "a3"}, {"corrects": "SM1"}, {"corrects": "SM1", "gone": True}):
        arrival = Inbound("sms", f"SM{next(desk.numbers)}", CITY, ALICE, "2", START, **changed)  # type: ignore[arg-type]
        desk.db.write(lambda conn, arrival=arrival: desk._keep(conn, arrival))  # type: ignore[misc]
    (kept,) = desk.table("select min(conversation) as conversation from inbox")
    sitting = desk.memory.sit(kept["conversation"], START)
    assert sitting is not None
    assert isinstance(sitting.what, Heard)
    heard = sitting.what.messages
    assert [(one.ask, one.corrects, one.gone) for one in heard] == [
        ("a3", "", False),
        ("", "SM1", False),
        ("", "SM1", True),
    ]
