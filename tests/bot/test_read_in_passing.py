"""What is named in passing is no place of a report, and what is only asked opens none."""

import pytest
from hearing import acts, draft, placing, told
from rivertown import rivertown

from bot.talk import Talk

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no plow ever came and i have to be at the central library by nine", ["report snow"]),
        ("i work at city hall and there is a pothole", ["report pothole"]),
        ("got off late at the library and hit a pothole by 849 elm st", ["report pothole @ 849 Elm St"]),
        ("pothole, im on my way to the library", ["report pothole"]),
        ("tengo que estar en la biblioteca a las 6 y hay un bache en 849 elm st", ["report pothole @ 849 Elm St"]),
        ("pothole at the central library", ["report pothole @ Central Library"]),
        ("the street light is not working at the central library", ["report street_light @ Central Library"]),
    ],
)
def test_where_somebody_works_or_goes_is_not_where_it_is(text: str, expected: list[str]) -> None:
    assert told(acts(text, city=rivertown())) == expected


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("i work at the library and a man just collapsed", False),
        ("im working at the library and i smell gas", False),
        ("i work at the library", True),
        ("trabajo en la biblioteca", True),
    ],
)
def test_but_danger_and_who_is_asked_need_a_place(text: str, asked: bool) -> None:
    talk = Talk(drafts=(draft("d1", "pothole"),), asks=(placing(),)) if asked else Talk()
    assert any("@ Central Library" in line for line in told(acts(text, talk=talk, city=rivertown())))


@pytest.mark.parametrize(
    "text",
    [
        "is the recycling a day late this week because of the holiday?",
        "Can anybody read what I send here? I have nothing to report.",
    ],
)
def test_what_is_only_asked_opens_no_report(text: str) -> None:
    assert all(line.startswith("question") for line in told(acts(text, city=rivertown())))


@pytest.mark.parametrize("text", ["nothing big to report, but a pothole at 849 elm st"])
def test_a_place_beside_it_tells_of_a_report(text: str) -> None:
    assert any("849 Elm St" in line for line in told(acts(text, city=rivertown())))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pothole at 849 elm st, sorry thats my house, its at 853 elm st", ["report pothole @ 853 Elm St"]),
        ("pothole at 849 elm st, wait no thats mine. the hole is by 853 elm st", ["report pothole @ 853 Elm St"]),
        ("hay un bache en 849 elm st, perdon, es mi casa, es en 853 elm st", ["report pothole @ 853 Elm St"]),
    ],
)
def test_ones_own_house_named_by_mistake_is_put_right(text: str, expected: list[str]) -> None:
    assert told(acts(text, city=rivertown())) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Hi, I just wanted to let you know there is a pothole at 849 Elm St. Thank you", "849 Elm St"),
        ("Hola, quería decirles que hay un bache en 849 Elm St, gracias", "849 Elm St"),
        ("wanted to say thanks for the pothole fix. The streetlight at 849 Elm St is out again", "849 Elm St"),
        ("alarm going off all night on Elm St at 849", "849 Elm St"),
        ("speed bump needed on Elm St at 40", "40 Elm St"),
    ],
)
def test_a_report_in_friendly_or_fast_words_is_one(text: str, place: str) -> None:
    assert any(line.startswith("report") and place in line for line in told(acts(text, city=rivertown())))


@pytest.mark.parametrize(
    "text",
    [
        "Can someone fix the street light on my street? I don't have a report number",
        "am i not making sense? there is a pothole on my block",
    ],
)
def test_a_question_beside_a_report_keeps_it(text: str) -> None:
    assert any(line.startswith("report") for line in told(acts(text, city=rivertown())))


def test_an_exaggeration_refuses_nothing() -> None:
    assert told(acts("crater in my road at 849 elm st. not a pothole, a CRATER", city=rivertown())) == [
        "report pothole @ 849 Elm St"
    ]


@pytest.mark.parametrize("text", ["don't know", "i do not know", "no se", "idk"])
def test_who_knows_nothing_of_no_question_asks_nothing(text: str) -> None:
    assert told(acts(text, city=rivertown())) == ["thanks"]


def test_an_english_to_retire_takes_nothing_back() -> None:
    found = told(acts("grey buick, not moved since june at 849 elm st. will it retire? its going to retire"))
    assert not any(line.startswith(("drop", "withdraw")) for line in found)
