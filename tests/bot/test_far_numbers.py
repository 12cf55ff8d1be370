"""A house number said away from its street, and numbers beside a street that are none."""

import pytest
from hearing import acts, told
from rivertown import rivertown

from bot.readers.far_numbers import said_apart, tells_speed

HOUSES = [
    ("tree across elm st last night by 1350", ["1350"]),
    ("dead deer on the side of elm st near 1650", ["1650"]),
    ("la calle elm esta llena de hielo por el 1910", ["1910"]),
    ("tiraron llantas en la calle elm por el numero 1420", ["1420"]),
    ("pothole on elm, huge, right in front of 14", ["14"]),
    ("elm st pothole outside number 14 thanks", ["14"]),
    ("en la calle elm hay un bache a la altura del 849", ["849"]),
    ("el poste de elm no prende, frente al 849", ["849"]),
    ("elm st, across from house #40", ["40"]),
    ("party on elm st, around 1075, since last night", ["1075"]),
]

NONE = [
    "street light out on elm st since 1030 last night",
    "party on elm st by 1030 pm",
    "party on elm st started around 1030",
    "music on elm st every night at 1100",
    "pothole on elm st, my case number 1030",
    "bus number 42 hit a pole on elm st",
    "near 40 cars on elm st",
    "en el 2019 taparon el bache de la calle elm",
    "elm st, call me at 5550123",
    "elm st near 5:30",
    "around 50% of elm st",
    "pothole on elm st by the library",
]

WHOLE = [
    ("Tree came down across Sycamore Ave last night by 1350", ["report fallen_tree @ 1350 Sycamore Ave"]),
    ("dead deer on the side of ridge rd near 1650", ["report dead_animal @ 1650 Ridge Rd"]),
    ("la calle hillside esta llena de hielo por el 1910", ["report snow @ 1910 Hillside Rd"]),
    ("pothole on ridge rd, i live near 1650 elm st", ["report pothole @ 1650 Elm St"]),
    (
        "pothole on elm st near 849 and graffiti at 1349 oak st",
        ["report pothole @ 849 Elm St", "report graffiti @ 1349 Oak St"],
    ),
    ("streetlight out on the 1000 block of oak st, its in front of 1026", ["report street_light @ 1026 Oak St"]),
    ("bache en la cuadra 1000 de oak st, frente al 1026", ["report pothole @ 1026 Oak St"]),
    ("pothole, 1000 block of oak st, right outside house 1010", ["report pothole @ 1010 Oak St"]),
    ("pothole on the 1000 block of oak st near 1250", ["report pothole @ 1000 block of Oak St"]),
    ("pothole on the 1000 block of oak st, near 1026 cars a day", ["report pothole @ 1000 block of Oak St"]),
    ("party on the 1000 block of oak st at 1030 last night", ["report noise @ 1000 block of Oak St"]),
    ("pothole on elm st near 99999", ["report pothole @ incomplete Elm St"]),
    ("party on elm st every night at 1100", ["report noise @ incomplete Elm St"]),
    ("cars speed down oak st at 48. im at 1349 oak st", ["report speeding @ 1349 Oak St"]),
    ("they race down oak st, i clocked one at 60. 1349 oak st", ["report speeding @ 1349 Oak St"]),
    ("light out on elm at 849", ["report street_light @ 849 Elm St"]),
]


@pytest.mark.parametrize(("text", "numbers"), HOUSES)
def test_a_number_may_stand_away_from_its_street(text: str, numbers: list[str]) -> None:
    assert [text[slice(*span)] for span in said_apart(text)] == numbers


@pytest.mark.parametrize("text", NONE)
def test_times_cases_years_and_counts_are_no_houses(text: str) -> None:
    assert list(said_apart(text)) == []


@pytest.mark.parametrize(
    ("text", "speed"),
    [
        ("they race down oak at ", True),
        ("he was going 20 over, doing it at ", True),
        ("los carros pasan a ", True),
        ("speeding all day. pothole at ", False),
        ("the light is out at ", False),
    ],
)
def test_how_fast_somebody_goes_is_no_house(text: str, speed: bool) -> None:
    assert tells_speed(f"{text}48", len(text)) == speed
    assert not tells_speed(f"{text}1349", len(text))


@pytest.mark.slow
@pytest.mark.parametrize(("text", "expected"), WHOLE)
def test_it_is_taken_where_the_street_has_it(text: str, expected: list[str]) -> None:
    assert told(acts(text, city=rivertown())) == expected
