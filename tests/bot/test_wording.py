"""Phrases become texts: every one renders, fits, and never tells the wrong audience."""

import re
from datetime import UTC, datetime

import pytest
from settings_city import ON_CALL, phrases, talking_city

from bot.effects import Alert, Internal, Personal, Public, Say, Turn, Value
from bot.events import Event, Silent
from bot.facts import Facts
from bot.phrases import REQUIRED
from bot.segments import gsm7, segments
from bot.talk import Talk
from bot.wire import Capabilities
from bot.wording import Leak, Voice, compose, spoken_as

NOW = datetime(2026, 7, 20, 15, 0, tzinfo=UTC)
PHONE = Facts(Capabilities("phone"))
EVENT = Event(Silent(), NOW)
CITY = talking_city()
LONG = {
    "person": "Mrs Maria Ruiz",
    "service": "Traffic signal problem", "place": "1200 Martin Luther King Blvd", "number": "7KQ2M-4XRTJ",
    "date": "Wednesday, Sep 23", "next": "A crew checks it and makes it safe.", "count": "3", "low": "1", "high": "999",
    "cross": "Chestnut St",
    "status": "being worked on", "owner": "Springfield", "street": "Martin Luther King Blvd", "hours": "Mon-Fri 8-5",
    "when": "Wednesday, Sep 23, 8:00 AM", "question": "Is it in the road?", "answer": "We are open 9-5.",
    "notice": "Pickups start again on Monday.",
    "examples": "pothole, missed trash, graffiti", "note": "Crew is on the way.", "reason": "Waiting for parts.",
    "lines": "- Pothole, 12 Elm St\n- Graffiti, 12 Elm St", "what": "fire", "text": "smoke", "case": "c1",
    "phone": "+12155550150", "link": "7KQ2M-4XRTJ",
    "code": "K7Q2-M4XM", "text_to": "215-555-0101", "numbers": "7KQ2M-4XRTJ, 7KQ2M-4XRDQ, 7KQ2M-4XRCV",
}  # fmt: skip
PAGES = "https://city.example/t/"


def page(tracking: str) -> str:
    """A request's page as the assembly makes it, in its full length."""
    return f"{PAGES}{tracking}-{'0f' * 12}"


TWO_TEXTS = {"first_contact"}


def values(name: str) -> dict[str, Value]:
    staff, public = phrases()[name].audience == "staff", phrases()[name].audience == "public"
    kind = Internal if staff else Public if public else Personal
    return {value: kind(LONG[value]) for value in REQUIRED[name]}


def say(*says: Say, language: str = "en", facts: Facts = PHONE) -> str:
    turn = Turn(Talk(language=language), says)
    return "\n--\n".join(one.text for one in compose(turn, EVENT, facts, CITY) if not one.to)


def test_phrases_and_code_name_each_other() -> None:
    assert set(phrases()) == set(REQUIRED)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", sorted(REQUIRED))
def test_every_phrase_is_said_whole_and_short(name: str, language: str) -> None:
    voice = Voice(CITY.knowledge, language, Capabilities("phone"), page)
    text = voice.clean(spoken_as(Say(name, values(name)), voice), language)
    assert "{" not in text
    assert "  " not in text
    limit = 2 if name.startswith(("danger", "filed", "confirm", "news", "first")) else 1
    if name.startswith("status") and language == "en":
        assert len(text) <= 160
    assert segments(text) <= (limit if language == "en" else max(limit, 2))
    if language == "en":
        assert gsm7(text)


@pytest.mark.parametrize("name", sorted(REQUIRED))
def test_no_prompt_names_a_word_the_carrier_acts_on(name: str) -> None:
    if name.removesuffix("_written") in ("first_contact", "help"):
        return
    for text in phrases()[name].text.values():
        words = {word.strip('.,:;()?!"').upper() for word in text.split()}
        assert not words & {"STOP", "HELP", "CANCEL", "END", "QUIT", "INFO", "START", "UNSUBSCRIBE"}, text


@pytest.mark.parametrize("name", sorted(REQUIRED))
def test_at_most_one_question_and_it_comes_last(name: str) -> None:
    text = phrases()[name].text["en"]
    assert text.count("?") <= 2 if name == "photo_alone" else text.count("?") <= 1
    if "?" in text and not name.startswith(("service_open", "service_at", "place", "public", "survey")):
        assert text.rstrip().endswith("?")


@pytest.mark.parametrize("name", sorted(REQUIRED))
def test_everybody_can_read_it(name: str) -> None:
    """Automated Readability Index, grade 6 at most (copy rules of the channel study)."""
    text = re.sub(r"\{[a-z_]+\}", "Main", phrases()[name].text["en"])
    words, sentences = re.findall(r"[A-Za-z0-9']+", text), max(1, len(re.findall(r"[.?!:](?:\s|$)", text)))
    if len(words) >= 6:
        assert 4.71 * sum(map(len, words)) / len(words) + 0.5 * len(words) / sentences - 21.43 <= 6


def test_a_personal_value_is_never_said_in_public() -> None:
    voice = Voice(CITY.knowledge, "en", Capabilities("square", public=True, counts="weighted", max_length=280))
    with pytest.raises(Leak):
        spoken_as(Say("outside", {"owner": Personal("12 Elm St")}), voice)
    with pytest.raises(Leak):
        spoken_as(Say("confirm", {"service": Public("Pothole"), "place": Personal("12 Elm St")}), voice)
    with pytest.raises(Leak):
        spoken_as(Say("status_note", {"note": Internal("x")}), Voice(CITY.knowledge, "en", Capabilities("phone")))
    facts = Facts(Capabilities("square", public=True))
    out = say(Say("confirm", {"place": Personal("12 Elm St")}), Say("idea_kept"), facts=facts)
    assert out.startswith("Thank you for")


def test_answers_of_one_turn_are_one_text_and_news_its_own() -> None:
    given: dict[str, Value] = {"service": Public("Pothole"), "place": Personal("12 Elm St"), "number": Public("N1")}
    out = say(Say("news_closed", given, push=True), Say("idea_kept"), Say("unclear"))
    assert out == (
        "Done: Pothole, 12 Elm St (N1).\n--\nThank you for the idea. We keep it for the people who plan the city.\n"
        "We could not follow that. Tell us what is wrong and where, such as: pothole at 12 Oak St."
    )


def test_options_are_numbered_or_buttons() -> None:
    asked = Say("service_choose", options=(("1", "Pothole"), ("0", "None of these")))
    assert say(asked) == "Which is it?\n1 Pothole  0 None of these"
    desk = Facts(Capabilities("desk", buttons=True, counts="characters"))
    spoken = compose(Turn(Talk(), (asked,)), EVENT, desk, CITY)
    assert (spoken[0].text, spoken[0].options) == ("Which is it?", (("1", "Pothole"), ("0", "None of these")))


def test_an_optional_line_is_left_out_when_it_would_cost_a_text() -> None:
    place = Personal("x" * 120)
    long = Say("confirm", {"service": Public("Pothole"), "place": place})
    assert "photo" not in say(long, Say("photo_hint", optional=True))
    short = Say("confirm", {"service": Public("Pothole"), "place": Personal("12 Elm St")})
    assert "photo" in say(short, Say("photo_hint", optional=True))


def test_a_long_answer_of_a_person_is_split_not_cut() -> None:
    words = "please look at the form " * 100
    square = Facts(Capabilities("square", counts="weighted", max_length=280))
    texts = [one.text for one in compose(Turn(Talk(), (Say("", literal=words),)), EVENT, square, CITY)]
    assert " ".join(texts) == words.strip()
    assert all(len(text) <= 280 for text in texts)


def test_alerts_go_to_everybody_on_call_and_to_nobody_else() -> None:
    told = {"what": "fire", "text": "smoke’s thick", "place": "12 Elm St", "case": "c1", "phone": "+12155550150"}
    alert = Alert("alert_danger", {name: Internal(value) for name, value in told.items()})
    spoken = compose(Turn(Talk(language="es"), (alert,)), EVENT, PHONE, CITY)
    text = "DANGER (fire). Place: 12 Elm St. Text: smoke's thick\nCase c1. From +12155550150"
    assert [(one.to, one.text) for one in spoken] == [(ON_CALL, text)]
    assert spoken[0].urgent


def test_a_foreign_line_is_said_in_its_language() -> None:
    assert say(Say("other_language", language="fr")).startswith("Une personne")
    assert say(Say("other_language", language="xx")).startswith("A person")


def test_an_empty_value_leaves_no_gap() -> None:
    given = {"service": Personal("Noise"), "place": Personal(""), "number": Personal("N1"), "date": Personal("Monday")}
    assert say(Say("filed_line", given)) == "N1: Noise, by Monday"
    assert say(Say("noted", given)) == "We also noted: Noise."
    assert say(Say("news_closed", {**given, "note": Personal("")})) == "Done: Noise, (N1)."


def filed(next_step: str = "A crew checks it.", text: str = "filed") -> tuple[Say, ...]:
    """A filing with its link, as the turn says it."""
    said = {**{name: Personal(LONG[name]) for name in REQUIRED[text]}, "next": Personal(next_step)}
    return Say(text, said), Say("filed_link", {"link": Public(LONG["number"])}, optional=True, up_to=2)


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_filing_carries_its_link_within_two_segments(language: str) -> None:
    turn = Turn(Talk(language=language), filed())
    (said,) = compose(turn, EVENT, PHONE, CITY, page)
    assert said.text.endswith(page("7KQ2M-4XRTJ"))
    assert segments(said.text) == 2
    (without,) = compose(turn, EVENT, PHONE, CITY)
    assert PAGES not in without.text
    assert said.text.startswith(without.text)


def test_a_link_is_the_first_thing_a_long_filing_does_without() -> None:
    (said,) = compose(Turn(Talk(), filed("A crew checks it and makes it safe for all. " * 3)), EVENT, PHONE, CITY, page)
    assert PAGES not in said.text
    assert segments(said.text) == 2


def test_no_link_in_public() -> None:
    square = Facts(Capabilities("square", public=True, counts="weighted", max_length=280))
    assert [one for one in compose(Turn(Talk(), filed()), EVENT, square, CITY, page) if PAGES in one.text] == []
