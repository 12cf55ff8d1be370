"""Messages as residents write them, read with the real words, streets and model of Rivertown."""

import pytest
from hearing import acts, told
from rivertown import rivertown

pytestmark = pytest.mark.slow

SAID = [
    ("there is a big pothole at 849 elm st", ["report pothole @ 849 Elm St"]),
    ("hay un bache enorme en la calle Elm 849", ["report pothole @ 849 Elm St"]),
    ("😡😡 pothole 849 elm 😡", ["report pothole @ 849 Elm St"]),
    ("pothole @ elm/5th", ["report pothole @ Elm St & N 5th St"]),
    ("semáforo descompuesto en Oak y la 5", ["report traffic_signal @ Oak St & N 5th St"]),
    ("my trash was not picked up today, 1349 Oak St", ["report missed_trash @ 1349 Oak St"]),
    ("someone dumped a mattress behind the library", ["report illegal_dumping @ Central Library"]),
    ("a tree is down across the road at 1249 Washington St", ["report fallen_tree @ 1249 Washington St"]),
    (
        "pothole and a broken street light at 5th and Main",
        ["report pothole @ S 5th St & Main St", "report street_light @ S 5th St & Main St"],
    ),
    (
        "There are three issues: 1) pothole at 849 Elm St 2) graffiti at 1349 Oak St "
        "3) a tree down at 2049 Jackson Ave",
        ["report pothole @ 849 Elm St", "report graffiti @ 1349 Oak St", "report fallen_tree @ 2049 Jackson Ave"],
    ),
    (
        "potholes at 849 Elm St, 1349 Oak St and 2049 Jackson Ave",
        ["report pothole @ 849 Elm St", "report pothole @ 1349 Oak St", "report pothole @ 2049 Jackson Ave"],
    ),
    (
        "pothole on 5th and main and graffiti on 5th and oak",
        ["report pothole @ S 5th St & Main St", "report graffiti @ N 5th St & Oak St"],
    ),
    (
        "hay un bache y no hay luz en la calle en 849 elm st",
        ["report pothole @ 849 Elm St", "report street_light @ 849 Elm St"],
    ),
    ("pothole at 849 elm st, also when is trash day?", ["report pothole @ 849 Elm St", "question trash_day"]),
    (
        "THIS CITY IS A JOKE. I pay my taxes every single year and for what??? Nobody ever picks up the phone. "
        "The pothole in front of 849 Elm St has eaten two of my tires. FIX IT",
        ["report pothole @ 849 Elm St"],
    ),
    (
        "My name is John Smith and I live at 849 Elm St. There is a pothole at Oak and 5th",
        ["report pothole @ Oak St & N 5th St"],
    ),
    (
        "Big tree branch fell at 849 elm st and is blocking the sidewalk, its huge, please send someone",
        ["report fallen_tree @ 849 Elm St"],
    ),
    ("There is a dead animal at 849 elm st, smells awful, flies everywhere", ["report dead_animal @ 849 Elm St"]),
    ("It's not the street light, it's the traffic light at Oak and 5th", ["report traffic_signal @ Oak St & N 5th St"]),
    ("it is not at 849 elm st, it is at 1349 oak st, the pothole", ["report pothole @ 1349 Oak St"]),
    ("you should plant more trees on main street", ["idea"]),
    ("how do i pay my water bill", ["question pay_water_bill"]),
    ("I want to speak to a human", ["want_person"]),
    (
        "big tree fell on a parked car at 1249 washington st and broke the window",
        ["report fallen_tree @ 1249 Washington St"],
    ),
    (
        "abandoned car at 849 elm st, also someone keeps dumping tires there",
        ["report abandoned_vehicle @ 849 Elm St", "report illegal_dumping @ 849 Elm St"],
    ),
    (
        "pothole on elm and 5th and another on oak and 7th",
        ["report pothole @ Elm St & N 5th St", "report pothole @ Oak St & N 7th St"],
    ),
    ("how fast do you fix graffiti?", ["ask_status graffiti"]),
    ("how long does it take to get a permit", ["question permits"]),
    ("theres been a pothole at 849 elm st, how long until its fixed", ["report pothole @ 849 Elm St"]),
    ("on church stret near the libary, the street light is out", ["report street_light @ Central Library"]),
    ("see img_2031.jpg pothole at 849 elm st", ["report pothole @ 849 Elm St"]),
    ('words.png" look', ["unclear"]),
    ("https://example.com/pothole?x=12", ["unclear"]),
    ("gas smell at 1249 washington st", ["report @ 1249 Washington St", "danger gas"]),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_what_residents_write_is_understood(text: str, expected: list[str]) -> None:
    assert told(acts(text, city=rivertown())) == expected


@pytest.mark.parametrize(
    "parts", [("pothole", "at 849", "elm st"), ("849 elm", "there is a", "huge pothole"), ("elm st", "pothole", "849")]
)
def test_fragments_are_one_report(parts: tuple[str, ...]) -> None:
    assert told(acts(*parts, city=rivertown())) == ["report pothole @ 849 Elm St"]
