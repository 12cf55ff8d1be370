"""What staff see and do: requests, cases, photos, published bundles, and why a turn was taken."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from store_desk import ALICE, BOB, START, Desk, filing, market_street

from bot.effects import CallStaff, FollowRequest, NewTenancy
from bot.events import PhotoSettled, RequestMoved, StaffLeft, StaffSaid, StaffTook
from bot.manager import Spoken
from bot.talk import Ask, Draft
from casework.card import Matter
from casework.correction import Correction
from casework.request import IllegalMove
from store import handoffs, people, requests, revisions, why
from store.changing import NoSuchRequest
from store.meta import Meta
from store.near import block_key
from store.photos import PhotoShelf

NUMBER = "AAAAA-AAAAA"


def filed(desk: Desk) -> tuple[int, int]:
    """Alice's request, followed by Bob."""
    alice, bob = desk.hears("there is a hole", sid="SM1"), desk.hears("hole", who=BOB)
    desk.answers(alice.conversation, "Filed", effects=(filing(NUMBER),))
    desk.answers(bob.conversation, effects=(FollowRequest(NUMBER),))
    return alice.conversation, bob.conversation


def test_the_list_has_the_shape_of_the_surface(desk: Desk) -> None:
    filed(desk)
    with desk.db.read() as conn:
        (one,) = requests.list_requests(conn)
    assert one == {
        "tracking": NUMBER,
        "service": "pothole",
        "status": "received",
        "place": {
            "text": "1234 Market St",
            "number": 1234,
            "streets": ["MARKET ST"],
            "landmark": None,
            "lat": 39.952,
            "lon": -75.16,
            "precision": "rooftop",
            "districts": {"council": ["5"]},
        },
        "due": "2026-03-05T15:00:00+00:00",
        "filed_at": "2026-03-02T15:00:00+00:00",
        "channel": "sms",
        "photos": [],
        "priority": "raised",
        "followers": 1,
    }
    assert json.dumps(one)


def test_the_list_can_be_narrowed(desk: Desk) -> None:
    filed(desk)
    with desk.db.read() as conn:
        assert requests.list_requests(conn, statuses=["closed"]) == []
        assert requests.list_requests(conn, services=["noise"]) == []
        assert len(requests.list_requests(conn, statuses=["received"], services=["pothole"])) == 1
        assert requests.list_requests(conn, late_at=START) == []
        assert len(requests.list_requests(conn, late_at=START + timedelta(days=4))) == 1


def test_staff_see_history_words_and_unit(desk: Desk) -> None:
    filed(desk)
    with desk.db.read() as conn:
        shown = requests.show(conn, NUMBER)
        with pytest.raises(NoSuchRequest, match="There is no request"):
            requests.show(conn, "CCCCC-CCCCC")
    assert (shown["unit"], shown["words"], shown["details"]) == ("4B", ["there is a hole"], {"where": "in the road"})
    assert [(step["what"], step["status"]) for step in shown["history"]] == [("filed", "received")]


def test_owner_and_followers_hear_once_of_every_step(desk: Desk) -> None:
    alice, bob = filed(desk)
    due = START + timedelta(days=9)
    desk.db.write(
        lambda conn: requests.update(
            conn,
            NUMBER,
            status="scheduled",
            by="Ann",
            at=desk.clock.now,
            note="Crew on Monday",
            reason="frost",
            photo="ph9",
            due=due,
        )
    )
    for conversation, mine in ((alice, True), (bob, False)):
        told = desk.answers(conversation).what
        assert told == RequestMoved(
            NUMBER, "pothole", "1234 Market St", "scheduled", "Crew on Monday", "frost", due, "ph9", mine, late=True
        )
        assert desk.memory.sit(conversation, desk.clock.now) is None


def test_an_illegal_move_is_refused_in_words(desk: Desk) -> None:
    filed(desk)
    desk.db.write(lambda c: requests.update(c, NUMBER, status="withdrawn", by="Ann", at=START))
    with pytest.raises(IllegalMove, match="withdrawn cannot become closed"):
        desk.db.write(lambda c: requests.update(c, NUMBER, status="closed", by="Ann", at=START))
    assert len(desk.table("select * from request_changes")) == 2


def test_closing_and_reopening_stamp_the_request(desk: Desk) -> None:
    alice, _ = filed(desk)
    for status in ("in_progress", "closed"):
        desk.db.write(lambda c, status=status: requests.update(c, NUMBER, status=status, by="Ann", at=START))
    assert desk.table("select work_started, closed_at is null as open from requests") == [
        {"work_started": 1, "open": 0}
    ]
    desk.db.write(lambda c: requests.update(c, NUMBER, status="received", by="Ann", at=START))
    assert desk.table("select closed_at is null as open from requests") == [{"open": 1}]
    assert [row["what"] for row in desk.table("select what from request_changes order by id")][-1] == "reopen"
    statuses = [desk.answers(alice).what.status for _ in range(3)]  # type: ignore[union-attr]
    assert statuses == ["in_progress", "closed", "received"]


def test_staff_correct_service_and_place(desk: Desk) -> None:
    alice, _ = filed(desk)
    later = START + timedelta(days=9)
    follows = Correction(later, "hazard", True)
    right = market_street(99, text="99 Market St")
    desk.db.write(
        lambda c: requests.correct(c, NUMBER, by="Ann", at=START, service="sewer_backup", place=right, follows=follows)
    )
    told = desk.sits(alice).what
    assert isinstance(told, RequestMoved)
    assert (told.service, told.place, told.status) == ("sewer_backup", "99 Market St", "received")
    assert (told.corrected, told.due) == (True, later)
    assert desk.table("select block, number from requests") == [{"block": "MARKET ST|0", "number": 99}]
    with desk.db.read() as conn:
        shown = requests.show(conn, NUMBER)
    assert (shown["priority"], shown["private"]) == ("hazard", True)
    assert [one.split(": ")[0] for one in shown["history"][-1]["reason"].split("; ")] == [
        "service", "place", "priority", "private", "due",
    ]  # fmt: skip


def test_followers_hear_nothing_of_what_became_private(desk: Desk) -> None:
    alice, bob = filed(desk)
    desk.db.write(
        lambda c: requests.correct(
            c, NUMBER, by="Ann", at=START, service="no_heat", follows=Correction(None, "routine", True)
        )
    )
    assert desk.sits(alice)
    assert desk.memory.sit(bob, START) is None


def test_block_keys_name_crossings_and_landmarks_too() -> None:
    crossing = replace(market_street(), kind="intersection", number=None, streets=("MARKET ST", "5TH ST"))
    park = replace(market_street(), kind="landmark", number=None, streets=(), landmark="Penn Park")
    street = replace(market_street(), kind="street", number=None)
    assert [block_key(one) for one in (crossing, park, street)] == ["5TH ST&MARKET ST", "@Penn Park", ""]


def called(desk: Desk) -> int:
    """A conversation with a case."""
    kept = desk.hears("person please")
    called = CallStaff("c1", "asked", urgent=True)
    told = Matter(suggested="Where is it?")
    desk.answers(kept.conversation, effects=(called,), matter=told, drafts=(Draft("d1"),))
    return kept.conversation


def test_a_case_has_the_shape_of_the_surface(desk: Desk) -> None:
    called(desk)
    with desk.db.read() as conn:
        (row,) = handoffs.list_cases(conn)
        shown = handoffs.as_json(row)
    drafts = shown.pop("drafts")
    assert [draft["id"] for draft in drafts] == ["d1"]
    assert shown == {
        "id": "c1",
        "state": "waiting",
        "reason": "asked",
        "by": None,
        "channel": "sms",
        "waiting_since": START.isoformat(),
        "suggested": "Where is it?",
    }


def test_the_first_to_claim_speaks_until_she_leaves(desk: Desk) -> None:
    conversation = called(desk)
    write, now = desk.db.write, desk.clock.now
    with pytest.raises(handoffs.Held, match="claim it first"):
        write(lambda c: handoffs.reply(c, "c1", "Hello", "Ann", now))
    write(lambda c: handoffs.claim(c, "c1", "Ann", now))
    write(lambda c: handoffs.claim(c, "c1", "Ann", now))
    with pytest.raises(handoffs.Held, match="held by Ann"):
        write(lambda c: handoffs.claim(c, "c1", "Bob", now))
    with pytest.raises(handoffs.Held, match="held by Ann"):
        write(lambda c: handoffs.reply(c, "c1", "Hello", "Bob", now))
    with pytest.raises(handoffs.Held, match="1601 characters are too many"):
        write(lambda c: handoffs.reply(c, "c1", "a" * 1601, "Ann", now))
    for _ in range(2):
        write(lambda c: handoffs.reply(c, "c1", "Hello", "Ann", now))
    write(lambda c: handoffs.note(c, "c1", "Sounds angry", "Bob", now))
    write(lambda c: handoffs.release(c, "c1", "Ann", now))
    heard = [
        desk.answers(conversation, Spoken("Hello")).what if n in (1, 2) else desk.answers(conversation).what
        for n in range(4)
    ]
    assert heard == [StaffTook("c1", "Ann"), *[StaffSaid("Hello", "Ann", "c1")] * 2, StaffLeft("c1", "Ann")]
    assert desk.table("select who, by from transcript where who != 'resident'") == [
        {"who": "note", "by": "Bob"},
        {"who": "staff", "by": "Ann"},
        {"who": "staff", "by": "Ann"},
    ]
    assert desk.table("select state, outcome from handoffs") == [{"state": "closed", "outcome": "released"}]
    with pytest.raises(handoffs.Held, match="closed"):
        write(lambda c: handoffs.claim(c, "c1", "Bob", now))
    with desk.db.read() as conn, pytest.raises(handoffs.NoSuchCase):
        handoffs.get_case(conn, "c9")


def test_photos_are_fetched_kept_and_told(desk: Desk, tmp_path: Path) -> None:
    kept = desk.hears("hole", media=2)
    shelf = PhotoShelf(desk.db, tmp_path / "photos")
    first, second = shelf.claim(), shelf.claim()
    assert first is not None
    assert second is not None
    assert shelf.claim() is None
    assert (first.channel, first.media.url, first.attempts) == ("sms", "https://media.example/0", 1)
    for _ in range(2):
        shelf.keep(first.id, b"jpeg", width=4, height=3, near=(39.9, -75.1))
    shelf.later(second, "unavailable")
    desk.clock.forward(seconds=4)
    assert shelf.claim() is None
    desk.clock.forward(seconds=1)
    again = shelf.claim()
    assert again is not None
    assert again.attempts == 2
    shelf.refuse(again.id, "not_image")
    token = shelf.token(first.id)
    assert token is not None
    path = shelf.open(token)
    assert path is not None
    assert path.read_bytes() == b"jpeg"
    assert shelf.token(second.id) is None
    desk.answers(kept.conversation)
    assert desk.answers(kept.conversation).what == PhotoSettled(first.id, True, near=(39.9, -75.1))
    assert desk.answers(kept.conversation).what == PhotoSettled(second.id, False, "not_image")
    desk.clock.forward(days=31)
    assert shelf.open(token) is None


def test_a_photo_that_kills_is_given_up(desk: Desk, tmp_path: Path) -> None:
    desk.hears("hole", media=1)
    shelf = PhotoShelf(desk.db, tmp_path / "photos")
    while (photo := shelf.claim()) is not None:
        shelf.later(photo, "unavailable")
        desk.clock.forward(hours=1)
    assert desk.table("select state, reason, attempts from photos") == [
        {"state": "refused", "reason": "unavailable", "attempts": 6}
    ]


def test_the_providers_copies_are_forgotten_once(desk: Desk, tmp_path: Path) -> None:
    desk.hears("hole", media=1)
    shelf = PhotoShelf(desk.db, tmp_path / "photos")
    photo = shelf.claim()
    assert photo is not None
    assert shelf.to_forget() == []
    shelf.keep(photo.id, b"jpeg", width=4, height=3)
    assert [one.media for one in shelf.to_forget()] == [photo.media]
    shelf.forgotten(photo.id)
    assert shelf.to_forget() == []
    after = shelf.add(b"after", width=1, height=1)
    token = shelf.token(after)
    assert token is not None
    assert shelf.open(token) is not None
    assert shelf.to_forget() == []


def test_a_turn_can_be_explained_by_message_post_or_number(desk: Desk) -> None:
    kept = desk.hears("hole", sid="SM77")
    ask = Ask("a1", "confirm", "read_back", ("d1",), desk.clock.now)
    sitting = desk.answers(kept.conversation, "Filed", effects=(filing(NUMBER),), asks=(ask,))
    post = str(desk.table("select our_id from outbox")[0]["our_id"])
    with desk.db.read() as conn:
        by_message, by_post, by_number = (why.turn_of(conn, name) for name in ("SM77", post, NUMBER))
        assert why.turn_of(conn, "SM78") is None
        assert why.last_turn(conn, kept.conversation) == by_message
    assert by_message == by_post == by_number
    assert by_message is not None
    assert (by_message.talk, by_message.event.what, by_message.facts) == (sitting.talk, sitting.what, sitting.facts)
    assert (by_message.ask, by_message.said, by_message.bundle) == (ask, ("Filed",), "bundle-1")


def test_values_of_the_installation(desk: Desk) -> None:
    meta = Meta(desk.db)
    assert meta.get("x") is None
    assert meta.civil_offset() == timedelta(0)
    meta.set_civil_offset(timedelta(days=2, seconds=0.5))
    assert meta.civil_offset() == timedelta(days=2, seconds=0.5)
    assert meta.activated("sms", START) == meta.activated("sms", START + timedelta(days=1)) == START


def test_a_city_is_published_whole_and_can_go_back(desk: Desk) -> None:
    def publish(name: str) -> None:
        desk.clock.forward(seconds=1)
        desk.db.write(
            lambda c: revisions.publish(
                c,
                name=name,
                revision=f"r-{name}",
                document=f"doc {name}",
                model="m",
                gazetteer="g",
                note="",
                now=desk.clock.now,
            )
        )

    for name in ("one", "two", "one"):
        publish(name)
    with desk.db.read() as conn:
        live, two = revisions.published(conn), revisions.bundle(conn, "two")
        assert live is not None
        assert two is not None
        assert (live.name, revisions.document(conn, live.revision)) == ("one", "doc one")
        assert [row.hash for row in revisions.history(conn)] == ["r-two", "r-one"]


def test_a_number_that_changed_hands_starts_afresh(desk: Desk) -> None:
    alice, _ = filed(desk)
    desk.db.write(lambda c: people.new_tenancy(c, "sms", ALICE, now=START, proof="new name"))
    desk.hears("what about my pothole")
    sitting = desk.sits(alice)
    assert (sitting.facts.own, sitting.facts.places) == ((), ())
    seen = desk.memory.by_number(sitting, NUMBER)
    assert seen is not None
    assert not seen.mine


def test_news_that_waits_is_not_told_to_whoever_has_the_number_next(desk: Desk) -> None:
    here = desk.hears("pothole").conversation
    desk.answers(here, Spoken("Your light is fixed", push=True), Spoken("Filed", keep=True))
    desk.hears("wrong number", sid="SM-next")
    desk.answers(here, "This number is yours now", effects=(NewTenancy("said so"),))
    rows = desk.table("SELECT text, state, error FROM outbox ORDER BY id")
    assert ("Your light is fixed", "dropped", "new_tenant") in [(r["text"], r["state"], r["error"]) for r in rows]
    assert [r["text"] for r in rows if r["state"] == "waiting"][-1] == "This number is yours now"


def test_roles_belong_to_the_address(desk: Desk) -> None:
    desk.db.write(lambda c: people.set_role(c, "sms", ALICE, "crew", now=START))
    assert desk.sits(desk.hears("done").conversation).facts.role == "crew"


def test_the_same_status_again_is_no_news(desk: Desk) -> None:
    alice, _ = filed(desk)
    for note in ("Filled it", "Filled it", ""):
        desk.db.write(lambda c, note=note: requests.update(c, NUMBER, status="closed", by="Ann", at=START, note=note))
    assert desk.answers(alice).what.status == "closed"  # type: ignore[union-attr]
    assert desk.memory.sit(alice, desk.clock.now) is None
    assert len(desk.table("select * from request_changes where status = 'closed'")) == 1
