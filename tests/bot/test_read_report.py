"""First messages, amendments and splits: what becomes a report, and what completes one."""

import pytest
from hearing import ELM, acts, choosing, confirming, draft, placing, told

from bot.moves import Report
from bot.talk import Talk, Where
from places.place import Parts

FIRST = [
    ("there's a huge pothole at 12 elm st", ["report pothole @ 12 Elm St"]),
    ("hay un bache enorme en 12 elm st", ["report pothole @ 12 Elm St"]),
    ("hi! pothole at 12 elm st. thank you", ["report pothole @ 12 Elm St"]),
    ("street light is out at 5th and main", ["report street_light @ 5th St & Main St"]),
    ("there is a pothole", ["report pothole"]),
    ("12 elm st", ["report @ 12 Elm St"]),
    ("basura", ["report missed_trash/illegal_dumping"]),
    ("pothole on oak", ["report pothole @ incomplete oak"]),
    ("pothole in Springfield", ["report pothole @ outside"]),
    ("When does the library open?", ["question library_hours"]),
    ("asdf qwer", ["unclear"]),
    ("", ["unclear"]),
    ("tell me about your lovely day", ["off_topic"]),
    ("you should plant roses", ["idea"]),
    ("I need to report something", ["report"]),
    ("quiero reportar un problema", ["report"]),
    ("there is a problem at 12 elm st", ["report @ 12 Elm St"]),
    ("I have a question", ["about_us question"]),
    ("hello", ["repeat"]),
    ("1", ["unclear"]),
    ("do you speak spanish?", ["repeat"]),
]


@pytest.mark.parametrize(("text", "expected"), FIRST)
def test_a_first_message_gives_everything_it_holds(text: str, expected: list[str]) -> None:
    assert told(acts(text)) == expected


SPLITS = [
    ("pothole at 12 elm st and graffiti at 40 oak st", ["report pothole @ 12 Elm St", "report graffiti @ 40 Oak St"]),
    (
        "pothole and a broken street light at 5th and Main",
        ["report pothole @ 5th St & Main St", "report street_light @ 5th St & Main St"],
    ),
    (
        "At 12 Elm St: pothole; graffiti; a tree down",
        ["report pothole @ 12 Elm St", "report graffiti @ 12 Elm St", "report fallen_tree @ 12 Elm St"],
    ),
    (
        "1. pothole at 12 elm st\n2. graffiti at 40 oak st\n3. mattress at 9 main st",
        ["report pothole @ 12 Elm St", "report graffiti @ 40 Oak St", "report illegal_dumping @ 9 Main St"],
    ),
    ("potholes at 12 elm st and 40 oak st", ["report pothole @ 12 Elm St", "report pothole @ 40 Oak St"]),
    (
        "hay un bache en 12 elm st y también grafiti en 40 oak st",
        ["report pothole @ 12 Elm St", "report graffiti @ 40 Oak St"],
    ),
    (
        "potholes at 12 elm st, 40 oak st and 9 main st",
        ["report pothole @ 12 Elm St", "report pothole @ 40 Oak St", "report pothole @ 9 Main St"],
    ),
    ("graffiti at 12 elm st and at 5th & main", ["report graffiti @ 12 Elm St", "report graffiti @ 5th St & Main St"]),
    (
        "a lamp at 5th and main is dark and the one at 6th and oak is out",
        ["report street_light @ 5th St & Main St", "report street_light @ 6th St & Oak St"],
    ),
    (
        "I want to report two things: pothole at 12 elm st, graffiti at penn park",
        ["report pothole @ 12 Elm St", "report graffiti @ Penn Park"],
    ),
    ("pothole at 12 elm st, near penn park", ["report pothole @ 12 Elm St"]),
    ("graffiti at 12 elm st, looks awful, water runs over it", ["report graffiti @ 12 Elm St"]),
    ("pothole at 12 elm st and is filling with water", ["report pothole @ 12 Elm St"]),
    (
        "My name is Ana and I live at 40 oak st. There is a pothole at 5th and main",
        ["report pothole @ 5th St & Main St"],
    ),
    ("I pay for the library and get nothing. Pothole at 12 elm st", ["report pothole @ 12 Elm St"]),
    ("pothole at 12 elm st. I live at 40 oak st", ["report pothole @ 12 Elm St"]),
    ("pothole at 12 elm st. It is a very deep pothole.", ["report pothole @ 12 Elm St"]),
    (
        "You people never answer. I called ten times! My taxes pay for this. There is a pothole at 12 elm st. Shame!",
        ["report pothole @ 12 Elm St"],
    ),
    (
        "pothole at 12 elm st, and when does the library close?",
        ["report pothole @ 12 Elm St", "question library_hours"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SPLITS)
def test_a_cut_stands_when_both_sides_stand(text: str, expected: list[str]) -> None:
    assert told(acts(text)) == expected


def test_one_event_with_two_services_is_one_incident() -> None:
    found = acts("a tree fell at 12 elm st and because of that a street light is broken")
    assert told(found) == ["report fallen_tree @ 12 Elm St", "report street_light @ 12 Elm St"]
    incidents = {act.incident for act in found if isinstance(act, Report)}
    assert len(incidents) == 1
    assert incidents != {None}


def test_two_problems_without_a_cause_are_no_incident() -> None:
    found = acts("pothole and graffiti at 12 elm st")
    assert [act.incident for act in found if isinstance(act, Report)] == [None, None]


NO_PLACE = Talk((draft("d1", "pothole"),), (placing(),))
READ_BACK = Talk((draft("d1", "pothole", ELM),), (confirming("d1"),))

SECOND = [
    (NO_PLACE, "12 elm st", ["set_place d1 @ 12 Elm St"]),
    (NO_PLACE, "it's at 12 elm st", ["set_place d1 @ 12 Elm St"]),
    (NO_PLACE, "the pothole is at 12 elm st", ["set_place d1 @ 12 Elm St"]),
    (NO_PLACE, "graffiti at 40 oak st", ["report graffiti @ 40 Oak St"]),
    (NO_PLACE, "12 elm st, and when does the library close", ["set_place d1 @ 12 Elm St", "question library_hours"]),
    (NO_PLACE, "same place as last time", ["set_place d1 @ repeat"]),
    (NO_PLACE, "12", ["set_place d1 @ incomplete 12"]),
    (NO_PLACE, "what", ["repeat"]),
    (Talk((draft("d1", None, ELM),)), "it's a pothole", ["set_service d1 pothole"]),
    (
        Talk((draft("d1", None, ELM, guesses=("pothole", "graffiti")),), (choosing("pothole", "graffiti"),)),
        "someone sprayed graffiti",
        ["set_service d1 graffiti"],
    ),
    (READ_BACK, "graffiti at 40 oak st", ["report graffiti @ 40 Oak St"]),
    (READ_BACK, "pothole at 40 oak st", ["report pothole @ 40 Oak St"]),
    (READ_BACK, "40 oak st", ["set_place d1 @ 40 Oak St"]),
    (READ_BACK, "and another one at 40 oak st", ["report pothole @ 40 Oak St"]),
    (READ_BACK, "also the lamp there is dark", ["report street_light @ 12 Elm St"]),
    (READ_BACK, "the pothole is at 40 oak st", ["set_place d1 @ 40 Oak St"]),
    (READ_BACK, "st", ["set_place d1 @ 12 Elm St"]),
    (READ_BACK, "I live at 40 oak st", ["unclear"]),
    (READ_BACK, "yes, and also graffiti at 40 oak st", ["file_them d1", "report graffiti @ 40 Oak St"]),
]


@pytest.mark.parametrize(("talk", "text", "expected"), SECOND)
def test_a_second_message_completes_or_opens(talk: Talk, text: str, expected: list[str]) -> None:
    assert told(acts(text, talk=talk)) == expected


HALVES = [
    (Parts(street="oak"), "12 st", "set_place d1 @ 12 Oak St"),
    (Parts(number=12), "oak st", "set_place d1 @ 12 Oak St"),
    (Parts(number=12, street="oak"), "st", "set_place d1 @ 12 Oak St"),
    (Parts(number=12, street="broad"), "north", "set_place d1 @ 12 N Broad St"),
    (Parts(street="elm"), "12", "set_place d1 @ 12 Elm St"),
    (Parts(street="elm"), "number 12", "set_place d1 @ 12 Elm St"),
    (Parts(number=12), "oak", "set_place d1 @ clarify 12 oak"),
    (Parts(street="elm"), "40 oak st", "set_place d1 @ 40 Oak St"),
]


@pytest.mark.parametrize(("known", "text", "expected"), HALVES)
def test_half_an_address_is_joined_to_the_stored_half(known: Parts, text: str, expected: str) -> None:
    talk = Talk((draft("d1", "pothole", place=None),), (placing(),))
    talk = Talk((type(talk.drafts[0])("d1", talk.drafts[0].service, place=Where(parts=known)),), talk.asks)
    assert told(acts(text, talk=talk)) == [expected]
