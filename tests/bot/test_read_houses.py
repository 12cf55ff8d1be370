"""Several houses told at once are as many reports, also in answer to "where is it?"; what is no house is none."""

from dataclasses import replace

import pytest
from cities import FakeGazetteer, small_city
from hearing import ELM, acts, confirming, draft, placing, told
from rivertown import rivertown

from bot.talk import Talk
from places.place import Finding, Parts

pytestmark = pytest.mark.slow

WHERE = Talk((draft("d1", "pothole"),), (placing(),))
ONE = "set_place d1 @ 849 Elm St"

ANSWERS = [
    ("849 and 853 elm st", [ONE, "report pothole @ 853 Elm St"]),
    ("849 y 853 elm", [ONE, "report pothole @ 853 Elm St"]),
    ("en el 849 y el 853 de la calle elm", [ONE, "report pothole @ 853 Elm St"]),
    ("849 elm st and 853", [ONE, "report pothole @ 853 Elm St"]),
    ("849 elm st and 1349 oak st", [ONE, "report pothole @ 1349 Oak St"]),
    ("849, 853 and 857 elm st", [ONE, "report pothole @ 853 Elm St", "report pothole @ 857 Elm St"]),
    ("849 and 99999 elm st", [ONE, "report pothole @ not_found 99999 Elm St"]),
    ("849 n 853 elm", [ONE, "report pothole @ 853 Elm St"]),
    ("at 849 elm st, also 40 elm st", [ONE, "report pothole @ 40 Elm St"]),
    ("#849 and #853 elm st", [ONE, "report pothole @ 853 Elm St"]),
]
ALIKE = [
    ("849 elm st apt 3 and 4", [ONE]),
    ("849 elm st apt 12 and 14", [ONE]),
    ("849 elm st, near 5th", [ONE]),
    ("elm and 5th", ["set_place d1 @ Elm St & N 5th St"]),
    ("849 elm st, call 555-0134", [ONE]),
    ("849 elm st, 2 of them", [ONE]),
    ("849 elm st, sorry, 853 elm st", ["set_place d1 @ 853 Elm St"]),
    ("849 elm st no wait 853", ["set_place d1 @ 853 Elm St"]),
    ("849 elm st, 2nd floor", [ONE]),
    ("849 elm st, across from the library", [ONE]),
]
FIRST = [
    ("potholes at 849 and 99999 elm st", ["report pothole @ 849 Elm St", "report pothole @ not_found 99999 Elm St"]),
    ("baches en el 849 y el 853 de la calle elm", ["report pothole @ 849 Elm St", "report pothole @ 853 Elm St"]),
    ("hay baches en la calle elm 849 y 853", ["report pothole @ 849 Elm St", "report pothole @ 853 Elm St"]),
]


@pytest.mark.parametrize(("text", "expected"), ANSWERS)
def test_each_house_is_kept(text: str, expected: list[str]) -> None:
    assert told(acts(text, talk=WHERE, city=rivertown())) == expected


@pytest.mark.parametrize(("text", "expected"), ALIKE)
def test_what_is_no_second_house_is_none(text: str, expected: list[str]) -> None:
    assert told(acts(text, talk=WHERE, city=rivertown())) == expected


@pytest.mark.parametrize(("text", "expected"), FIRST)
def test_first_messages_too(text: str, expected: list[str]) -> None:
    assert told(acts(text, city=rivertown())) == expected


class Lettered(FakeGazetteer):
    """A town that also has an O St, as Philadelphia has."""

    def find(self, text: str, known: Parts = Parts()) -> Finding:
        if text.strip().lower() == "o":
            return Finding("incomplete", "street", parts=Parts(street="O St"), missing="number", span=(0, len(text)))
        return super().find(text, known)


@pytest.mark.parametrize(("texts", "named"), [(("o", "graffiti"), False), (("o",), True)])
def test_a_letter_alone_beside_what_is_told_is_no_street(texts: tuple[str, ...], named: bool) -> None:
    city = replace(small_city(), gazetteer=Lettered())
    assert any("O St" in line for line in told(acts(*texts, talk=WHERE, city=city))) == named


READ_BACK = Talk((draft("d1", "pothole", ELM),), (confirming("d1"),))


@pytest.mark.parametrize(
    "text",
    [
        "hang on a sec",
        "hold on lemme check the number",
        "wait",
        "one sec im checking the address",
        "un momento por favor",
    ],
)
def test_whoever_asks_for_a_moment_hears_the_question_again(text: str) -> None:
    assert told(acts(text, talk=READ_BACK, city=rivertown())) == ["repeat"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("wait its graffiti", ["set_service d1 graffiti"]),
        ("wait not a pothole, graffiti", ["not_service d1 pothole", "set_service d1 graffiti"]),
        ("hold on it is at 849 elm st", ["set_place d1 @ 849 Elm St"]),
    ],
)
def test_what_is_told_behind_the_wait_is_heard(text: str, expected: list[str]) -> None:
    assert told(acts(text, talk=READ_BACK, city=rivertown())) == expected
