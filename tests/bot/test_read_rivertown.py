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
    ("put a speed bump on my street", ["idea"]),
    ("you should plant trees on Oak", ["idea"]),
    ("block party permit", ["question block_party"]),
    ("death trap at 5th and main someone is going to die", ["report @ S 5th St & Main St"]),
    ("you people are dead to me", ["unclear"]),
    ("the guy is dead wrong", ["unclear"]),
    ("hang on a sec", ["unclear"]),
    ("hang on im checking", ["unclear"]),
    ("i need to speak to someone real RIGHT NOW", ["want_person"]),
    ("hay gente viviendo en carpas debajo del puente en la 5 y oak", ["report encampment @ N 5th St & Oak St"]),
    ("hay un arbol tirado en el suelo en 1249 washington st", ["report fallen_tree @ 1249 Washington St"]),
    ("techno upstairs every night this month at 849 elm st. kill me now", ["report noise @ 849 Elm St"]),
    ("over my dead body", ["unclear"]),
    ("wait not a pothole, graffiti at 849 elm st", ["report graffiti @ 849 Elm St"]),
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
    (
        "graffiti on the wall at elm and 5th and also theres a dead cat like 10 feet away from it",
        ["report graffiti @ Elm St & N 5th St", "report dead_animal @ Elm St & N 5th St"],
    ),
    ("se cayo un arbol en la calle elm 849", ["report fallen_tree @ 849 Elm St"]),
    ("un arbol se cayo y esta tapando el paso en el parque riverside", ["report fallen_tree @ Riverside Park"]),
    ("hay un arbol tirado en la banqueta 849 elm st", ["report fallen_tree @ 849 Elm St"]),
    ("at 849 elm st by the library theres graffiti", ["report graffiti @ 849 Elm St"]),
    ("i live at 849 elm st. graffiti at the library", ["report graffiti @ Central Library"]),
    ("the library's street light is out, 849 elm st", ["report street_light @ 849 Elm St"]),
    (
        "potholes at the library, 849 elm st and 1349 oak st",
        ["report pothole @ Central Library", "report pothole @ 849 Elm St", "report pothole @ 1349 Oak St"],
    ),
    ("my landlord is on fire with excuses. still no heat at 849 elm st", ["report no_heat @ 849 Elm St"]),
    (
        "the slide at Mill Creek Playground has a crack with a sharp rim",
        ["report park_maintenance @ Mill Creek Playground"],
    ),
    ("the power is out on our block, any idea when its back", ["question power_outage"]),
    ("when do you collect the garbage on elm st", ["question trash_day"]),
    ("a que hora cierra la biblioteca los domingos", ["question library_hours"]),
    ("can i call you guys on the phone", ["question office_hours"]),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_what_residents_write_is_understood(text: str, expected: list[str]) -> None:
    assert told(acts(text, city=rivertown())) == expected


@pytest.mark.parametrize(
    "parts", [("pothole", "at 849", "elm st"), ("849 elm", "there is a", "huge pothole"), ("elm st", "pothole", "849")]
)
def test_fragments_are_one_report(parts: tuple[str, ...]) -> None:
    assert told(acts(*parts, city=rivertown())) == ["report pothole @ 849 Elm St"]
