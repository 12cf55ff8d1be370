"""Everything told anew in answer to a question: it fills what was asked, and what was misheard goes without a word."""

from dataclasses import replace

import pytest
from hearing import NUMBER, acts, asking, choosing, draft, told
from rivertown import rivertown
from script import Script

from bot.moves import Drop
from bot.talk import Reporter, Slot, Talk, Where
from places.place import Finding, Parts, Place

pytestmark = pytest.mark.slow

STUMP = Place("address", "349 Elm St", 349, ("Elm St",))
CORNER = Place("intersection", "Elm St & N 5th St", None, ("Elm St", "N 5th St"))
HALF = Where("o", Parts(street="Oak St"), None, "m1", Finding("incomplete", parts=Parts(street="Oak St")))
DRAIN = draft("d1", "storm_drain", CORNER, words=("m1",))
MISHEARD = replace(draft("d2", "noise", words=("m1",)), place=HALF)
LIGHT = draft("d3", "street_light", words=("m1",))
WHERE = asking("place", about=("d2",), expects="place")
TOLD = "drain: elm st and n 5th st. street light: oak st and n 7th st"


def test_what_was_asked_about_and_is_not_told_goes() -> None:
    found = told(acts(TOLD, talk=Talk((DRAIN, MISHEARD, LIGHT), (WHERE,)), city=rivertown()))
    assert sorted(found) == ["drop d2", "set_place d3 @ Oak St & N 7th St"]


def test_what_is_told_once_more_opens_nothing() -> None:
    where = asking("place", about=("d3",), expects="place")
    found = told(acts(TOLD, talk=Talk((DRAIN, LIGHT), (where,)), city=rivertown()))
    assert found == ["set_place d3 @ Oak St & N 7th St"]


def test_what_was_told_before_stays() -> None:
    before = draft("d0", "pothole", STUMP, words=("m0",))
    found = told(acts(TOLD, talk=Talk((before, DRAIN, MISHEARD, LIGHT), (WHERE,)), city=rivertown()))
    assert "drop d0" not in found


def test_what_was_offered_is_filled_with_its_place() -> None:
    either = draft("d1", place=STUMP, guesses=("stump", "dead_animal"), words=("m1",))
    talk = Talk((either,), (choosing("stump", "dead_animal"),))
    found = told(acts("an old tree stump to grind at 849 elm st", talk=talk, city=rivertown()))
    assert found == ["set_service d1 stump", "set_place d1 @ 849 Elm St"]


def test_one_more_is_one_more() -> None:
    either = draft("d1", place=STUMP, guesses=("stump", "dead_animal"), words=("m1",))
    talk = Talk((either,), (choosing("stump", "dead_animal"),))
    assert told(acts("also a tree stump at 849 elm st", talk=talk, city=rivertown())) == ["report stump @ 849 Elm St"]


@pytest.mark.parametrize(
    ("more", "goes"),
    [
        ({}, True),
        ({"place": Where(found=STUMP)}, False),
        ({"details": {"since": Slot("today", "m1")}}, False),
        ({"photos": ("p1",)}, False),
        ({"reporter": Reporter("Ana Ruiz", "")}, False),
        ({"undone": NUMBER}, False),
    ],
)
def test_only_what_is_half_told_goes(more: dict[str, object], goes: bool) -> None:
    misheard = replace(MISHEARD, **more)  # type: ignore[arg-type]
    found = told(acts(TOLD, talk=Talk((DRAIN, misheard, LIGHT), (WHERE,)), city=rivertown()))
    assert ("drop d2" in found) is goes


def test_a_request_taken_back_is_told_even_where_its_draft_was_never_meant() -> None:
    chat = Script(talk=Talk((replace(MISHEARD, undone=NUMBER),), greeted=True))
    assert NUMBER in chat.does(Drop("d2", unsaid=True))
