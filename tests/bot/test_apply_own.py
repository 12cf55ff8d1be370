"""What people do with requests that exist: status, amend, withdraw, reopen, add, follow, close."""

from dataclasses import replace
from datetime import timedelta

from script import MONDAY, Script
from test_turn_report import ELM

from bot.effects import Attach, Change, FollowRequest
from bot.facts import RequestFacts
from bot.moves import AddTo, Amend, AskStatus, Close, Follow, Reopen, Repeat, Withdraw
from bot.segments import segments

DUE = MONDAY + timedelta(days=3)
MINE = RequestFacts("7KQ2M-4XRTJ", "pothole", "in_progress", "12 Elm St", DUE, MONDAY, True, note="Crew is there.")
LIGHT = RequestFacts("7KQ2M-4XRCK", "street_light", "received", "9 Oak Ave", DUE, MONDAY, True)


def person(*own: RequestFacts, role: str = "resident") -> Script:
    chat = Script()
    chat.facts = replace(chat.facts, own=own, role=role)  # type: ignore[arg-type]
    return chat


def changes(chat: Script) -> list[Change]:
    return [one for one in chat.done(Change) if isinstance(one, Change)]


def test_one_request_tells_status_date_and_last_step_in_one_text() -> None:
    out = person(MINE).does(AskStatus())
    assert out == (
        "Pothole, 12 Elm St (7KQ2M-4XRTJ): being worked on. Due Thursday, Jul 23.\nLast note: Crew is there."
    )
    assert segments(out) == 1


def test_several_are_listed_and_chosen_by_digit() -> None:
    chat = person(MINE, LIGHT)
    out = chat.does(AskStatus())
    assert out == (
        "Your requests. Which one?\n1 Pothole, 12 Elm St: being worked on\n2 Street light out, 9 Oak Ave: received"
    )
    assert chat.ask
    assert chat.does(*chat.ask.options[1].means).startswith("Street light out, 9 Oak Ave (7KQ2M-4XRCK): received.")
    assert "12 Elm St" in person(MINE, LIGHT).does(AskStatus(service="pothole"))


def test_none_offers_to_file() -> None:
    assert person().does(AskStatus()).endswith("tell us what is wrong and where.")


def test_late_is_admitted_and_an_old_promise_never_repeated() -> None:
    late = replace(MINE, late=True, note="")
    assert "It is late, sorry. New date: Thursday, Jul 23." in person(late).does(AskStatus())
    overdue = replace(MINE, due=MONDAY - timedelta(days=3), note="")
    out = person(overdue).does(AskStatus())
    assert "late" in out
    assert "Jul" not in out


def test_what_waits_for_the_resident_is_not_late() -> None:
    out = person(replace(MINE, status="waiting", due=MONDAY - timedelta(days=3), note="")).does(AskStatus())
    assert out == "Pothole, 12 Elm St (7KQ2M-4XRTJ): on hold."


def test_another_persons_number_tells_public_facts_only() -> None:
    chat = person()
    chat.known = {"N1": replace(MINE, tracking="N1", mine=False), "N2": replace(MINE, mine=False, private=True)}
    assert chat.does(AskStatus("N1")) == "N1, Pothole: being worked on."
    assert chat.does(AskStatus("N2")) == "We have no request N2 for you. Please check the number."
    assert chat.does(AskStatus("N3")) == "We have no request N3 for you. Please check the number."
    for act in (Withdraw("N1"), Amend("N1", "x"), AddTo("N1", ("p",)), Reopen("N1")):
        assert "no request N1 for you" in chat.does(act)
    assert changes(chat) == []


def test_withdraw_and_amend_until_work_begins() -> None:
    chat = person(LIGHT)
    assert "7KQ2M-4XRCK is now" in chat.does(Amend("7KQ2M-4XRCK", finding=ELM))
    assert "is withdrawn" in chat.does(Withdraw("7KQ2M-4XRCK"))
    assert [(one.status, one.place) for one in changes(chat)] == [(None, ELM.place), ("withdrawn", None)]
    busy = person(replace(LIGHT, work_started=True))
    assert busy.does(Withdraw("7KQ2M-4XRCK")).startswith("Work on 7KQ2M-4XRCK has begun")
    assert "getting a person" in busy.does(Amend("7KQ2M-4XRCK", "wrong corner"))


def test_which_one_to_withdraw() -> None:
    chat = person(MINE, LIGHT)
    assert chat.does(Withdraw("")).startswith("Which request should we withdraw?\n1 Pothole")
    assert chat.ask
    assert chat.ask.options[0].means == (Withdraw("7KQ2M-4XRTJ"),)


def test_still_there_reopens_inside_the_window_and_makes_a_linked_request_after_it() -> None:
    closed = replace(MINE, status="closed", closed_at=MONDAY - timedelta(days=5))
    chat = person(closed)
    assert chat.does(Reopen("", "still there")) == (
        "Sorry about that. 7KQ2M-4XRTJ is open again. New date: Thursday, Jul 23."
    )
    assert (changes(chat)[0].status, changes(chat)[0].note) == ("received", "still there")
    old = person(replace(closed, closed_at=MONDAY - timedelta(days=31)))
    out = old.does(Reopen("7KQ2M-4XRTJ"))
    assert "closed too long ago to reopen" in out
    assert "Pothole at 12 Elm St. Is that right?" in out
    assert old.talk.drafts[0].continues == "7KQ2M-4XRTJ"


def test_adding_and_following() -> None:
    chat = person(MINE)
    assert chat.does(AddTo("7KQ2M-4XRTJ", ("p1",), "it grew")) == "Thanks, we added it to 7KQ2M-4XRTJ."
    assert Attach("7KQ2M-4XRTJ", ("p1",), "it grew") in chat.effects
    chat.known = {"N1": replace(MINE, tracking="N1", mine=False)}
    assert chat.does(Follow("", "N1")) == "You now follow N1. It is due Thursday, Jul 23. We tell you every change."
    assert FollowRequest("N1") in chat.effects


def test_a_crew_closes_with_number_and_photo_and_is_asked_without_one() -> None:
    crew = person(role="crew")
    crew.known = {"N1": replace(MINE, tracking="N1", mine=False)}
    assert crew.does(Close("N1")) == "N1 is Pothole at 12 Elm St. Close it?\n1 Yes  2 No"
    assert crew.ask
    assert crew.does(Repeat()) == "OK. Write to us any time."
    assert crew.does(Close("N1", photos=("p1",))) == "Closed: Pothole at 12 Elm St (N1)."
    assert (changes(crew)[0].status, changes(crew)[0].by, changes(crew)[0].photos) == ("closed", "crew", ("p1",))
    crew.known = {"N2": replace(MINE, tracking="N2", status="closed", mine=False)}
    assert "already done. Which number" in crew.does(Close("N2", photos=("p1",)))
    assert "no request N9" in crew.does(Close("N9", photos=("p1",)))


def test_a_resident_cannot_close() -> None:
    chat = person(MINE)
    chat.does(Close("7KQ2M-4XRTJ", sure=True))
    assert changes(chat) == []
