"""Several problems wait for a place: one answer tells which is where."""

from dataclasses import replace

import pytest
from cities import small_city
from hearing import acts, draft, placing, told

from bot.talk import Talk

WAITING = Talk(
    (draft("d1", "pothole"), draft("d2", "graffiti")),
    (replace(placing(), about=("d1",)),),
)


@pytest.mark.parametrize(
    "text",
    [
        "the pothole is at 12 elm st and the graffiti at 40 oak st",
        "graffiti 40 oak st, pothole 12 elm st",
        "12 elm st and 40 oak st",
        "12 elm st, 40 oak st",
        "first one 12 elm st, second 40 oak st",
        "pothole at 12 elm st\nand 40 oak st for the graffiti",
        "el bache en 12 elm st y el graffiti en 40 oak st",
        "12 elm st y 40 oak st",
    ],
)
def test_each_has_its_place(text: str) -> None:
    assert sorted(told(acts(text, talk=WAITING))) == ["set_place d1 @ 12 Elm St", "set_place d2 @ 40 Oak St"]


def test_who_is_not_named_is_asked_about() -> None:
    found = told(acts("the graffiti is at 40 oak st", talk=WAITING))
    assert found == ["set_place d2 @ 40 Oak St", "set_place d1 @ none"]


@pytest.mark.parametrize("text", ["12 elm st", "both at 12 elm st", "its at 12 elm st"])
def test_a_bare_place_is_that_of_all(text: str) -> None:
    assert told(acts(text, talk=WAITING))[0] == "set_place d1 @ 12 Elm St"
    assert "set_place d2" not in told(acts(text, talk=WAITING))


@pytest.mark.parametrize("text", ["is there a list of potholes at 12 elm st and 40 oak st?", "pothole and graffiti"])
def test_what_tells_no_place_gives_none(text: str) -> None:
    assert not [one for one in told(acts(text, talk=WAITING)) if one.startswith("set_place d2 @")]


def test_a_problem_that_waits_for_nothing_is_a_report_of_its_own() -> None:
    talk = replace(WAITING, drafts=(draft("d1", "pothole"), draft("d2", "street_light")))
    found = told(acts("the pothole is at 12 elm st and there is graffiti at 40 oak st", talk=talk, city=small_city()))
    assert "report graffiti @ 40 Oak St" in found
    assert "set_place d1 @ 12 Elm St" in found
