"""Danger, law, people and silence: what comes first, who speaks, and what not answering means."""

import re
from dataclasses import replace

import pytest
from script import Script
from test_turn_report import ELM, OAK, POTHOLE

from bot.effects import Alert, CallStaff, CloseCase, Consent, File, RateRequest, Say, Unreachable
from bot.events import (
    Event,
    Heard,
    Message,
    PhotoSettled,
    RequestMoved,
    Silent,
    StaffDid,
    StaffLeft,
    StaffSaid,
    StaffTook,
    Undeliverable,
)
from bot.facts import Facts
from bot.fixed import fixed
from bot.moves import (
    AddPhotos,
    AllClear,
    Danger,
    FileThem,
    Help,
    NewNumber,
    OffTopic,
    OptIn,
    OptOut,
    Question,
    Rate,
    Repeat,
    Report,
    SetPlace,
    SetService,
    Thanks,
    Threat,
    Unclear,
    WantPerson,
)
from bot.segments import segments
from bot.suggest import suggest
from bot.talk import Bot, Staff, Talk, Waiting
from bot.wire import Capabilities

DANGERS = ("fire", "gas", "wires", "carbon_monoxide", "injury", "weapon", "crime", "flood", "person", "crisis")

NOTED = "Noted for the person who reads here: Pothole, 12 Elm St. In danger call 911."


def reasons(chat: Script) -> list[str]:
    return [one.reason for one in chat.done(CallStaff) if isinstance(one, CallStaff)]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("what", DANGERS)
def test_danger_is_answered_at_once_and_nothing_else_is(what: str, language: str) -> None:
    chat = Script(language=language, talk=Talk())
    out = chat.does(Report("pothole", 0.9, finding=ELM), Danger(what), text="it smells of smoke at 12 elm")
    assert "988" in out if what == "crisis" else "911" in out
    assert segments(out) <= 2
    assert chat.ask is None
    assert reasons(chat) == ["crisis" if what == "crisis" else "danger"]
    alert = next(one for one in chat.done(Alert) if isinstance(one, Alert))
    assert (alert.values["place"].text, alert.values["text"].text) == ("12 Elm St", "it smells of smoke at 12 elm")
    assert [draft.service and draft.service.value for draft in chat.talk.drafts] == ["pothole"]


def test_after_danger_a_person_comes_first_and_the_place_is_passed_on() -> None:
    chat = Script()
    chat.does(Danger("fire"))
    assert chat.does(Report("pothole", 0.9, finding=ELM)) == NOTED
    assert chat.does(FileThem(("d1",))) == ""
    places = [one.values["place"].text for one in chat.done(Alert) if isinstance(one, Alert)]
    assert places == ["not known", "12 Elm St"]
    assert chat.done(File) == []
    assert "Is that right?" in chat.does(AllClear())


def test_danger_is_said_whoever_has_the_floor_and_twice_if_named_twice() -> None:
    chat = Script()
    chat.happens(StaffTook("case1", "ana"))
    assert "Call 911" in chat.does(Danger("fire"))
    assert "Call 911" in chat.does(Danger("fire"))
    assert isinstance(chat.talk.floor, Staff)


def test_opting_out_ends_everything_but_the_work() -> None:
    chat = Script()
    chat.does(POTHOLE)
    out = chat.does(OptOut())
    assert out.startswith("Rivertown 311: you will get no more texts")
    assert (chat.ask, chat.turn.effects[0]) == (None, Consent("out", "words"))
    assert chat.does(OptOut()) == chat.does(Report("pothole", 0.9)) == ""
    assert "Text STOP to opt out." in chat.does(Help())
    assert chat.does(Help(carrier=True)) == ""
    assert chat.does(Danger("fire")).startswith("Get out and stay out. Call 911")
    assert chat.happens(StaffSaid("hello", "ana", "case1")) == ""
    assert reasons(chat) == ["danger"]


def test_a_carriers_keyword_is_recorded_and_not_answered() -> None:
    chat = Script()
    chat.does(POTHOLE)
    assert "Is that right?" in chat.does(Help(carrier=True))
    assert "opt out" not in chat.spoken[0].text
    assert chat.does(OptOut(carrier=True)) == ""
    assert chat.facts.consent == "out"
    assert chat.does(OptIn(carrier=True)) == ""
    assert chat.facts.consent == "in"


@pytest.mark.parametrize("report", ["pothole at 12 elm st", "hay un bache en 12 elm st"])
def test_a_report_right_after_start_is_answered(report: str) -> None:
    chat = Script()
    chat.does(OptOut(carrier=True))
    start, more = Message("m2", "START", chat.now, carrier_keyword="START"), Message("m3", report, chat.now)
    assert "1 " in chat.happens(Heard((start, more)))
    assert chat.facts.consent == "in"


@pytest.mark.parametrize(
    ("vague", "report"),
    [
        ("something is broken at 12 elm st", "graffiti on the wall at 9 oak ave"),
        ("algo está roto en 12 elm st", "grafiti en la pared en 9 oak ave"),
    ],
)
def test_a_list_that_nobody_was_shown_stays_shut_and_swallows_no_report(vague: str, report: str) -> None:
    chat = Script()
    chat.does(OptOut(carrier=True))
    start, before = Message("m3", "START", chat.now, carrier_keyword="START"), Message("m2", vague, chat.now)
    assert chat.happens(Heard((before, start))) == ""
    assert chat.talk.asks == (), "a question that was never put"
    assert chat.says(report)
    told = [(draft.service.value, draft.place.found.text) for draft in chat.talk.drafts if draft.service]  # type: ignore[union-attr]
    assert told == [("graffiti", "9 Oak Ave")]


def test_what_was_said_before_start_was_said_to_nobody() -> None:
    chat = Script()
    chat.does(OptOut(carrier=True))
    start, before = Message("m3", "START", chat.now, carrier_keyword="START"), Message("m2", "where is it", chat.now)
    assert chat.happens(Heard((before, start))) == ""


def test_opting_in_sums_up_and_asks_again() -> None:
    chat = Script()
    chat.does(POTHOLE)
    chat.does(FileThem(("d1",)))
    chat.does(OptOut())
    out = chat.does(OptIn())
    assert out == (
        "Rivertown 311: texts are on again. Your open requests, and by when:\n- Pothole, 12 Elm St: Thursday, Jul 23"
    )
    assert segments(out) == 1
    for language in ("en", "es"):
        chat.language = language
        chat.facts = replace(chat.facts, own=chat.facts.own * 4)
        chat.does(OptOut())
        assert re.search(r"\b(4|16)\b", chat.does(OptIn()))
        assert segments(chat.spoken[0].text) == 1


def test_help_tells_who_when_and_cost_and_puts_the_question_again() -> None:
    chat = Script()
    chat.does(Report("pothole", 0.9))
    out = chat.does(Help())
    assert out.startswith("Rivertown 311: report a problem")
    assert out.endswith("Pothole: where is it? Send an address, a corner or a landmark.")
    assert "this number" in chat.does(NewNumber())


def test_a_person_is_called_once_and_says_when() -> None:
    chat = Script()
    assert chat.does(WantPerson()).startswith("We are getting a person")
    assert chat.does(WantPerson()) == "A person has your message and will answer here."
    assert reasons(chat) == ["asked"]
    night = Script().after(hours=12)
    assert night.does(WantPerson()).startswith("A person will answer you from Tuesday, Jul 21, 8:00 AM on.")
    assert "Is that right?" in night.does(POTHOLE)


def test_threats_go_to_a_person_without_a_lecture() -> None:
    chat = Script()
    assert chat.does(Threat()).startswith("We are getting a person")
    assert (reasons(chat), chat.does(POTHOLE)) == (["threat"], NOTED)


def test_while_a_person_speaks_the_bot_is_silent_and_keeps_drafting() -> None:
    chat = Script()
    chat.does(Report("pothole", 0.9))
    chat.happens(StaffTook("case1", "ana"))
    assert chat.does(SetPlace("", ELM)) == ""
    assert chat.talk.drafts[0].place.found == ELM.place
    assert chat.happens(StaffSaid("I am on it.", "ana", "case1")) == "I am on it."
    assert chat.does(FileThem(("d1",))) == ""
    out = chat.happens(StaffLeft("case1", "ana"))
    assert out.startswith("The person has left this talk.")
    assert "Pothole at 12 Elm St. Is that right?" in out
    assert isinstance(chat.talk.floor, Bot)


def test_an_idle_claim_times_out() -> None:
    chat = Script()
    chat.happens(StaffTook("case1", "ana"))
    assert chat.turn.wake == chat.now.replace(minute=30)
    chat.after(minutes=20).happens(StaffSaid("One moment", "ana", "case1"))
    assert chat.after(minutes=20).happens(Silent()) == ""
    assert chat.after(minutes=10).happens(Silent()).startswith("The person has left")
    assert CloseCase("case1", "released") in chat.effects
    assert isinstance(chat.talk.floor, Waiting)


def test_an_agent_files_and_corrects_with_the_same_acts() -> None:
    chat = Script()
    chat.does(Report("pothole", 0.9, finding=ELM))
    chat.happens(StaffTook("case1", "ana"))
    out = chat.happens(StaffDid((SetService("d1", "graffiti"), FileThem(("d1",))), "ana"))
    assert out.startswith("Filed: Graffiti at 12 Elm St.")


def test_an_unsure_draft_gets_one_reminder_then_a_person() -> None:
    chat = Script()
    chat.does(Report("pothole", 0.9))
    chat.after(minutes=60)
    assert chat.happens(Silent()).startswith("Your report still waits for one answer.\nPothole: where is it?")
    assert chat.happens(Silent()) == ""
    assert chat.after(hours=3).happens(Silent()) == "We gave your report to a person. It is not lost."
    assert (reasons(chat), chat.turn.wake) == (["silent"], None)
    assert "Is that right?" in chat.does(SetPlace("", ELM))


def test_nobody_is_reminded_at_night() -> None:
    chat = Script().after(hours=9, minutes=30)
    chat.does(Report("pothole", 0.9))
    assert chat.turn.wake is not None
    assert chat.city.calendar.local(chat.turn.wake).hour == 8


def test_a_private_matter_is_never_filed_by_silence() -> None:
    chat = Script()
    assert "This stays private." in chat.does(Report("no_heat", 0.9, finding=ELM))
    chat.after(minutes=61).happens(Silent())
    chat.after(hours=4).happens(Silent())
    assert (chat.done(File), reasons(chat)) == ([], ["private"])


def moved(chat: Script, **more: object) -> RequestMoved:
    news = RequestMoved("7KQ2M-4XRTJ", "pothole", "12 Elm St", "closed", "All filled.")
    return replace(news, **more)  # type: ignore[arg-type]


def test_news_is_pushed_with_its_photo_and_leaves_the_question() -> None:
    chat = Script()
    chat.does(Report("graffiti", 0.9))
    out = chat.happens(moved(chat, status="in_progress", photo="after1", due=chat.now.replace(day=24)))
    assert out == "Pothole, 12 Elm St (7KQ2M-4XRTJ): being worked on. All filled. Due Friday, Jul 24."
    assert (chat.spoken[0].push, chat.spoken[0].media) == (True, ("after1",))
    assert chat.ask
    assert chat.ask.kind == "place"


def test_late_is_admitted_with_the_new_date_only() -> None:
    chat = Script()
    due = chat.now.replace(day=30)
    out = chat.happens(moved(chat, status="assigned", late=True, reason="We wait for parts.", due=due, note=""))
    assert out == (
        "We are late with Pothole, 12 Elm St (7KQ2M-4XRTJ), and we are sorry. We wait for parts. "
        "New date: Thursday, Jul 30."
    )
    undated = chat.happens(moved(chat, status="assigned", late=True, due=chat.now.replace(day=1), note=""))
    assert "Jul" not in undated


def test_closing_asks_once_how_it_went() -> None:
    chat = Script()
    chat.does(POTHOLE)
    chat.does(FileThem(("d1",)))
    chat.after(hours=24)
    out = chat.happens(moved(chat))
    assert out == (
        "Done: Pothole, 12 Elm St (7KQ2M-4XRTJ). All filled.\n"
        "How well was 7KQ2M-4XRTJ done? Reply 1 (badly) to 5 (very well)."
    )
    assert chat.ask
    assert (chat.ask.kind, chat.ask.options[4].means) == ("rating", (Rate("7KQ2M-4XRTJ", 5),))
    assert chat.does(Thanks()) == ""
    assert "Thank you." in chat.does(Rate("7KQ2M-4XRTJ", 5, "great"))
    assert RateRequest("7KQ2M-4XRTJ", 5, "great") in chat.effects
    assert chat.ask is None


def test_a_survey_waits_for_quiet_and_day_and_lapses() -> None:
    chat = Script()
    chat.does(Report("graffiti", 0.9, finding=OAK))
    assert "How well" not in chat.happens(moved(chat))
    chat.does(FileThem(("d1",)))
    assert chat.turn.wake is not None
    assert "How well" in chat.after(minutes=31).happens(Silent())
    assert chat.after(hours=24).happens(Silent()) == ""
    assert (chat.ask, chat.turn.wake, chat.talk.to_survey) == (None, None, ())
    night = Script().after(hours=13)
    assert "How well" not in night.happens(moved(night))
    assert night.turn.wake is not None
    assert night.city.calendar.local(night.turn.wake).hour == 8


def test_followers_hear_the_news_but_no_survey() -> None:
    chat = Script()
    assert "How well" not in chat.happens(moved(chat, mine=False))


def test_a_photo_that_cannot_be_used_is_said_and_the_report_goes_on() -> None:
    chat = Script()

    chat.does(AddPhotos("", ("p1",)), POTHOLE)
    out = chat.happens(PhotoSettled("p1", False, "not_image"))
    line, asked = out.split("\n", 1)
    assert line == "We can only use pictures, and that was something else. Your report goes on without it."
    assert asked.startswith("Pothole at 12 Elm St. Is that right?")
    assert (chat.talk.drafts[0].photos, chat.ask is not None) == ((), True)


def test_a_photos_own_position_is_an_offer() -> None:

    chat = Script()
    chat.does(AddPhotos("", ("p1",)), Report("pothole", 0.9))
    out = chat.happens(PhotoSettled("p1", True, near=(40.0, -75.0)))
    assert out == "Pothole: was the photo taken at near 12 Elm St?\n1 Yes  0 No"
    assert chat.ask
    assert "Pothole at near 12 Elm St" in chat.does(*chat.ask.options[0].means)


def test_questions_thanks_and_small_talk() -> None:
    chat = Script()
    chat.does(Report("pothole", 0.9))
    assert chat.does(Question("library_hours")) == (
        "The library is open 9 to 6.\nPothole: where is it? Send an address, a corner or a landmark."
    )
    assert chat.does(Thanks()) == ""
    assert chat.does(Repeat()).startswith("Pothole: where is it?")
    idle = Script()
    assert idle.does(Question("bulk_rules")).endswith("Do you want to report it (Illegal dumping)?\n1 Yes  2 No")
    assert idle.does(Question("bulk_rules")) == "Put it out the night before."
    assert idle.does(OffTopic()).startswith("Hi! You can report")
    assert idle.does(OffTopic()).startswith("We are getting a person")
    assert Script().does(Unclear()).startswith("We could not follow that.")


def test_an_unknown_language_gets_a_line_in_it_and_a_person() -> None:
    chat = Script(language="fr")
    assert chat.does(Unclear(), text="bonjour") == "Une personne va vous aider. Nous l'avons prévenue."
    assert reasons(chat) == ["language"]


def test_a_dead_number_is_flagged() -> None:
    chat = Script()
    assert chat.happens(Undeliverable("unreachable", "post1")) == ""
    assert Unreachable("unreachable") in chat.effects


def test_the_fixed_turn_is_honest_and_calls_a_person() -> None:
    chat = Script()

    turn = fixed(chat.talk, Event(Silent(), chat.now, (), "case9"), chat.facts, chat.city)
    assert turn.effects[0] == CallStaff("case9", "failed")
    assert isinstance(turn.talk.floor, Waiting)


def test_the_fixed_turn_is_honest_in_public_too_where_the_citys_words_for_it_are() -> None:
    square = Facts(Capabilities("square", public=True, counts="weighted", max_length=280, opt_out_law=False))
    chat = Script(facts=square)
    event = Event(Silent(), chat.now, (), "case9")
    assert Say("failed", keep=True) in fixed(chat.talk, event, chat.facts, chat.city).effects
    phrases = dict(chat.city.knowledge.phrases)
    phrases["failed"] = replace(phrases["failed"], audience="personal")
    city = replace(chat.city, knowledge=replace(chat.city.knowledge, phrases=phrases))
    assert fixed(chat.talk, event, chat.facts, city).effects == (CallStaff("case9", "failed"),)


def test_the_suggested_reply_is_the_same_turn_unsent() -> None:

    chat = Script()
    chat.happens(StaffTook("case1", "ana"))
    event = Event(Heard((Message("m1", "pothole at 12 elm st", chat.now),)), chat.now, (), "case9")
    assert suggest(chat.talk, event, chat.facts, chat.city).startswith("Pothole at 12 Elm St. Is that right?")
