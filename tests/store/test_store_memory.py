"""Keeping, sitting and committing: once each, in order, at a version."""

from datetime import timedelta

from sqlalchemy import text
from store_desk import ALICE, BOB, Desk, filing, market_street

from bot.effects import Attach, CallStaff, Change, Consent, FollowRequest, Keep, RateRequest
from bot.events import Heard, PhotoSettled, RequestMoved, Silent
from bot.facts import Near
from bot.manager import Spoken
from bot.talk import Talk
from store.handoffs import as_json, get_case
from store.inbox import keep_event
from store.memory import LEFT_TO_OTHERS


def test_a_message_is_kept_once(desk: Desk) -> None:
    first = desk.hears("pothole", sid="SM1", media=2)
    again = desk.hears("pothole", sid="SM1", media=2)
    assert first.new
    assert not again.new
    assert (again.row, again.conversation) == (first.row, first.conversation)
    assert len(desk.table("select * from photos")) == 2


def test_a_repeat_from_a_stranger_leaves_no_trace(desk: Desk) -> None:
    desk.hears("pothole", sid="SM1")
    again = desk.hears("pothole", sid="SM1", who=BOB)
    assert not again.new
    assert len(desk.table("select * from conversations")) == len(desk.table("select * from addresses")) == 1


def test_talk_between_others_is_kept_only_in_a_conversation_that_is_ours(desk: Desk) -> None:
    assert not desk.hears("lunch?", overheard=True).new
    for table in ("inbox", "conversations", "addresses", "people"):
        assert desk.table(f"select * from {table}") == []
    ours = desk.hears("pothole")
    assert desk.hears("on the corner", overheard=True).conversation == ours.conversation
    assert not desk.hears("me too", who=BOB, overheard=True).new


def test_everything_unread_is_heard_together_and_events_stand_alone(desk: Desk) -> None:
    kept = desk.hears("hole")
    desk.hears("on market street")
    settled = PhotoSettled("ph1", True)
    desk.db.write(lambda conn: keep_event(conn, kept.conversation, "photo:ph1", settled, desk.clock.now))
    desk.hears("thanks")
    first = desk.answers(kept.conversation, "Where?")
    assert isinstance(first.what, Heard)
    assert [one.text for one in first.what.messages] == ["hole", "on market street"]
    assert desk.answers(kept.conversation).what == settled
    third = desk.answers(kept.conversation)
    assert isinstance(third.what, Heard)
    assert [one.text for one in third.what.messages] == ["thanks"]
    assert desk.memory.sit(kept.conversation, desk.clock.now) is None


def test_an_event_comes_once(desk: Desk) -> None:
    kept = desk.hears("hole")
    event = PhotoSettled("ph1", True)
    put = [desk.db.write(lambda c: keep_event(c, kept.conversation, "k", event, desk.clock.now)) for _ in range(2)]
    assert put == [True, False]


def test_a_talk_nobody_can_read_goes_on_and_calls_a_person_once(desk: Desk) -> None:
    kept = desk.hears("hole")
    desk.answers(kept.conversation, "Where?")
    broken = text("update conversations set talk = '{\"drafts\": 3}', version = version + 1")
    desk.db.write(lambda conn: conn.execute(broken) and None)
    desk.hears("on market street")
    desk.clock.now += LEFT_TO_OTHERS
    for _ in range(2):
        sitting = desk.memory.sit(kept.conversation, desk.clock.now)
        assert sitting is not None
        assert sitting.talk == Talk(greeted=True)
    (case,) = desk.table("select id, reason, state from handoffs")
    assert (case["reason"], case["state"]) == ("failed", "waiting")
    with desk.db.read() as conn:
        shown = as_json(get_case(conn, case["id"]))
    assert shown["drafts"] == []
    desk.answers(kept.conversation, "Where?")
    desk.hears("hello?")
    desk.answers(kept.conversation, "Where?")
    assert len(desk.table("select id from handoffs")) == 1


def test_silence_wakes_once(desk: Desk) -> None:
    kept = desk.hears("hole")
    desk.answers(kept.conversation, wake=desk.clock.now + timedelta(minutes=30))
    assert desk.memory.sit(kept.conversation, desk.clock.now) is None
    assert desk.memory.due_wakes(desk.clock.now) == []
    desk.clock.forward(minutes=31)
    assert desk.memory.due_wakes(desk.clock.now) == [kept.conversation]
    assert desk.answers(kept.conversation).what == Silent()
    assert desk.memory.sit(kept.conversation, desk.clock.now) is None


def test_a_second_commit_of_one_version_has_no_effect(desk: Desk) -> None:
    kept = desk.hears("hole")
    one, two = desk.sits(kept.conversation), desk.sits(kept.conversation)
    assert desk.commits(one, "Where?", effects=(filing("AAAAA-AAAAA"),))
    assert not desk.commits(two, "Where?", effects=(filing("CCCCC-CCCCC"),))
    assert len(desk.table("select * from requests")) == len(desk.table("select * from outbox")) == 1


def test_starts_are_counted_before_thinking(desk: Desk) -> None:
    kept = desk.hears("a text that kills")
    assert desk.sits(kept.conversation).starts == 1
    assert desk.sits(kept.conversation).starts == 2
    restarted = desk.fresh_memory()
    desk.db.boot = "another process"
    assert desk.sits(kept.conversation, restarted).starts == 3


def test_failures_are_counted_on_rows_and_on_silence(desk: Desk) -> None:
    kept = desk.hears("hole")
    desk.memory.failed(desk.sits(kept.conversation), "ValueError")
    sitting = desk.sits(kept.conversation)
    assert sitting.failures == 1
    desk.commits(sitting, wake=desk.clock.now)
    desk.memory.failed(desk.sits(kept.conversation), "ValueError")
    sitting = desk.sits(kept.conversation)
    assert (sitting.what, sitting.failures, sitting.starts) == (Silent(), 1, 2)


def test_what_can_never_be_answered_goes_to_a_person(desk: Desk) -> None:
    kept = desk.hears("a text that kills")
    while desk.memory.sit(kept.conversation, desk.clock.now) is not None:
        pass
    (case,) = desk.table("select * from handoffs")
    assert (case["reason"], case["urgent"]) == ("failed", 1)
    assert desk.memory.unread() == []


def test_two_threads_never_think_about_one_conversation(desk: Desk) -> None:
    kept = desk.hears("hole")
    other = desk.hears("hole", who=BOB)
    with desk.memory.hold(kept.conversation) as mine, desk.memory.hold(kept.conversation) as also_mine:
        assert (mine, also_mine) == (True, False)
        assert desk.memory.unread() == [other.conversation]
    assert desk.memory.unread() == [kept.conversation, other.conversation]


def test_a_filed_request_is_known_to_its_owner(desk: Desk) -> None:
    kept = desk.hears("hole", media=1)
    photo = desk.table("select id from photos")[0]["id"]
    desk.answers(kept.conversation, "Filed", effects=(filing("AAAAA-AAAAA", photos=(str(photo),)),))
    desk.hears("what about my pothole")
    facts = desk.sits(kept.conversation).facts
    (own,) = facts.own
    assert (own.tracking, own.place, own.mine, own.status) == ("AAAAA-AAAAA", "1234 Market St", True, "received")
    assert facts.places == (market_street(),)
    row = desk.table("select * from requests")[0]
    assert (row["unit"], row["place_words"], row["block"]) == ("4B", "1234 market st apt 4b", "MARKET ST|12")
    assert desk.table("select tracking from photos") == [{"tracking": "AAAAA-AAAAA"}]


def test_a_number_already_taken_is_thought_again(desk: Desk) -> None:
    kept = desk.hears("hole")
    desk.answers(kept.conversation, effects=(filing("AAAAA-AAAAA"),))
    desk.hears("another hole")
    sitting = desk.sits(kept.conversation)
    assert not desk.commits(sitting, "Filed", effects=(filing("AAAAA-AAAAA"),))
    assert desk.table("select * from outbox") == []
    assert desk.commits(desk.sits(kept.conversation), "Filed", effects=(filing("CCCCC-CCCCC"),))


def test_others_see_public_facts_only(desk: Desk) -> None:
    alice, bob = desk.hears("hole"), desk.hears("hole", who=BOB)
    desk.answers(alice.conversation, effects=(filing("AAAAA-AAAAA"), filing("CCCCC-CCCCC", privacy="private")))
    sitting = desk.sits(bob.conversation)
    seen = desk.memory.by_number(sitting, "AAAAA-AAAAA")
    hidden = desk.memory.by_number(sitting, "CCCCC-CCCCC")
    assert seen is not None
    assert hidden is not None
    assert (seen.place, seen.mine, seen.note) == ("1234 Market St", False, "")
    assert (hidden.place, hidden.private, hidden.mine) == ("", True, False)
    assert desk.memory.by_number(sitting, "DDDDD-DDDDD") is None
    (close,) = desk.memory.near(sitting, Near("pothole", market_street(lat=39.9521), 40))
    assert (close.tracking, close.metres) == ("AAAAA-AAAAA", 11)
    assert desk.memory.near(sitting, Near("pothole", market_street(number=1334, lat=39.96), 40)) == ()
    assert len(desk.memory.near(sitting, Near("pothole", market_street(number=1299, lat=None, lon=None), 40))) == 1


def test_the_same_house_only(desk: Desk) -> None:
    alice, bob = desk.hears("missed trash"), desk.hears("missed trash", who=BOB)
    desk.answers(alice.conversation, effects=(filing("AAAAA-AAAAA"),))
    sitting = desk.sits(bob.conversation)
    for lat in (39.952, None):
        beside = market_street(number=1236, lat=lat, lon=lat and -75.16)
        assert desk.memory.near(sitting, Near("pothole", beside, 1)) == ()
        same = market_street(lat=lat, lon=lat and -75.16)
        assert [one.tracking for one in desk.memory.near(sitting, Near("pothole", same, 1))] == ["AAAAA-AAAAA"]


def test_followers_hear_and_may_leave_but_not_withdraw(desk: Desk) -> None:
    alice, bob = desk.hears("hole"), desk.hears("hole", who=BOB)
    desk.answers(alice.conversation, effects=(filing("AAAAA-AAAAA"),))
    desk.answers(bob.conversation, effects=(FollowRequest("AAAAA-AAAAA"),))
    assert desk.table("select priority from requests") == [{"priority": "raised"}]
    desk.hears("I hit it too", who=ALICE)
    desk.answers(
        alice.conversation,
        effects=(Change("AAAAA-AAAAA", "withdrawn", "resident", desk.clock.now, note="my own words"),),
    )
    told = desk.sits(bob.conversation).what
    assert isinstance(told, RequestMoved)
    assert (told.status, told.note, told.mine) == ("withdrawn", "", False)
    assert desk.memory.sit(alice.conversation, desk.clock.now) is None


def test_a_follower_who_withdraws_only_stops_following(desk: Desk) -> None:
    alice, bob = desk.hears("hole"), desk.hears("hole", who=BOB)
    desk.answers(alice.conversation, effects=(filing("AAAAA-AAAAA"),))
    desk.answers(bob.conversation, effects=(FollowRequest("AAAAA-AAAAA"),))
    desk.hears("withdraw", who=BOB)
    desk.answers(bob.conversation, effects=(Change("AAAAA-AAAAA", "withdrawn", "resident", desk.clock.now),))
    assert desk.table("select status from requests") == [{"status": "received"}]
    assert desk.table("select * from followers") == []


def test_the_other_effects_reach_their_tables(desk: Desk) -> None:
    kept = desk.hears("hole")
    desk.answers(
        kept.conversation,
        effects=(
            filing("AAAAA-AAAAA"),
            Attach("AAAAA-AAAAA", text="it is deep"),
            RateRequest("AAAAA-AAAAA", 4, "fine"),
            RateRequest("AAAAA-AAAAA", 5),
            CallStaff("case1", "asked"),
            Keep("more benches"),
        ),
    )
    assert desk.table("select words from request_changes order by id")[1] == {"words": "it is deep"}
    assert desk.table("select score from ratings") == [{"score": 5}]
    assert desk.table("select id, state from handoffs") == [{"id": "case1", "state": "waiting"}]
    assert desk.table("select text from ideas") == [{"text": "more benches"}]


def test_a_newer_reply_takes_the_place_of_a_waiting_one_and_keeps_its_hold(desk: Desk) -> None:
    kept = desk.hears("hole")
    desk.answers(kept.conversation, Spoken("Where is it?", hold=True))
    desk.hears("market street")
    desk.answers(kept.conversation, Spoken("Which number?"))
    first, second = desk.table("select * from outbox order by id")
    assert (first["state"], first["replaced_by"]) == ("dropped", second["our_id"])
    assert second["not_before"] == first["not_before"]


def test_lines_to_keep_and_news_are_not_replaced(desk: Desk) -> None:
    kept = desk.hears("hole")
    desk.answers(kept.conversation, Spoken("Filed", keep=True), Spoken("Your light is fixed", push=True))
    desk.hears("ok")
    desk.answers(kept.conversation, "Good")
    rows = desk.table("select state, priority from outbox order by id")
    assert [row["state"] for row in rows] == ["waiting"] * 3
    assert [row["priority"] for row in rows] == [1, 1, 1], "nothing of one conversation holds up what follows it"


def test_what_silence_has_us_say_lets_answers_pass_and_is_lifted_by_the_next_one(desk: Desk) -> None:
    kept = desk.hears("hole at 12 Main St")
    desk.answers(kept.conversation, wake=desk.clock.now + timedelta(minutes=30))
    desk.clock.forward(minutes=31)
    desk.answers(kept.conversation, Spoken("Filed", keep=True))
    assert desk.table("select priority from outbox") == [{"priority": 3}]
    desk.hears("thanks")
    desk.answers(kept.conversation, "You are welcome")
    assert [row["priority"] for row in desk.table("select priority from outbox order by id")] == [1, 1]


def test_opting_out_drops_the_queue_but_for_one_confirmation(desk: Desk) -> None:
    kept = desk.hears("hole")
    desk.answers(kept.conversation, Spoken("Filed", keep=True))
    desk.hears("no more texts")
    desk.answers(
        kept.conversation,
        Spoken("You will get no more texts", keep=True),
        Spoken("Also"),
        effects=(Consent("out", "words"),),
    )
    desk.hears("stop")
    sitting = desk.sits(kept.conversation)
    assert sitting.facts.consent == "out"
    desk.commits(sitting, Spoken("Again", keep=True))
    rows = desk.table("select text, state, error from outbox order by id")
    assert rows == [
        {"text": "Filed", "state": "dropped", "error": "opted_out"},
        {"text": "You will get no more texts", "state": "waiting", "error": ""},
    ]


def test_an_alert_goes_to_its_own_number(desk: Desk) -> None:
    kept = desk.hears("gas smell")
    desk.answers(
        kept.conversation,
        Spoken("Leave and call 911", keep=True, urgent=True),
        Spoken("Gas at 1234 Market St", to="+12155550199"),
    )
    reply, alert = desk.table("select * from outbox order by id")
    assert (reply["address"], reply["priority"]) == (ALICE, 0)
    assert (alert["address"], alert["conversation"], alert["kind"]) == ("+12155550199", None, "alert")
    assert desk.table("select text from transcript where who = 'bot'") == [{"text": "Leave and call 911"}]


def test_one_by_one_the_longest_waiting_comes_first_and_none_is_forgotten(desk: Desk) -> None:
    kept = [desk.hears(f"hello {n}", who=f"+1215555012{n}").conversation for n in range(3)]
    assert desk.memory.next_unread() == kept[0]
    late = desk.hears("me too", who="+12155550129").conversation
    with desk.memory.hold(kept[1]):
        assert desk.memory.next_unread() == kept[2], "somebody else has the second one"
    found = [desk.memory.next_unread() for _ in range(4)]
    assert found == [*kept, late], "what nobody answered is found again, and what came meanwhile"


def test_the_look_after_the_last_turn_is_saved_and_what_comes_meanwhile_is_found(desk: Desk) -> None:
    kept = desk.hears("hole")
    with desk.memory.hold(kept.conversation):
        desk.commits(desk.sits(kept.conversation), "Where?")
        desk.hears("on market street")
        assert desk.memory.sit(kept.conversation, desk.clock.now) is None, "the commit saw that there was no more"
    assert desk.memory.next_unread() == kept.conversation
    with desk.memory.hold(kept.conversation):
        desk.hears("near the school")
        sitting = desk.sits(kept.conversation)
        desk.hears("are you there")
        desk.commits(sitting, "Thank you.")
        assert desk.memory.sit(kept.conversation, desk.clock.now) is not None, "the commit saw more"
