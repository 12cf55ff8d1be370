"""What is told around a problem is no second one: who lives there, whom they called, what it lies next to."""

import pytest
from hearing import acts
from rivertown import rivertown

from bot.moves import Report


def heard(*texts: str) -> list[str]:
    """The services reported, each with the number of its place, in order of the text."""
    found = [act for act in acts(*texts, city=rivertown()) if isinstance(act, Report)]
    places = [act.finding.place.number if act.finding and act.finding.place else "" for act in found]
    return [f"{act.service} {place or ''}".strip() for act, place in zip(found, places, strict=True)]


@pytest.mark.parametrize(
    "text",
    [
        "pothole at 849 elm st, my uncle used to fill it with gravel",
        "pothole at 849 elm st. I take my mom to dialysis this way twice a week",
        "pothole at 849 elm st, my landlord won't call me back about it",
        "pothole at 849 elm st, no barrel or sign by it",
        "pothole at 849 elm st, somebody is gonna wreck a bike",
        "pothole at 849 elm st, I use a mobility scooter and my wife is on oxygen",
        "pothole at 849 elm st, right past the stop sign, before you get to the bridge",
        "pothole at 849 elm st and the whole apartment building shakes when the bus hits it",
        "We had our garage broken into in march. pothole at 849 elm st",
        "bache en 849 elm st, mi suegro antes barria la banqueta",
        "bache en 849 elm st, sin conos ni letrero",
        "bache en 849 elm st, por aqui llevo a mi sobrina a la escuela",
        "bache en 849 elm st, ya llamé tres veces y el encargado no contesta",
    ],
)
def test_a_story_is_no_second_problem(text: str) -> None:
    assert heard(text) == ["pothole 849"]


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("abandoned car at 849 elm st, no lights on, no plates", "abandoned_vehicle"),
        ("empty house at 849 elm st, boarded up, no lights inside", "neglected_property"),
        ("tires dumped on the sidewalk behind the dumpsters, 849 elm st", "illegal_dumping"),
        ("water main broke at 849 elm st, the road is turning into a skating rink", "water_main"),
        ("no heat at 849 elm st, the owner never returns my calls", "no_heat"),
        ("rats at 849 elm st, the neighbor put out poison", "rats"),
    ],
)
def test_what_belongs_to_the_thing_is_no_second_problem(text: str, service: str) -> None:
    assert heard(text) == [f"{service} 849"]


@pytest.mark.parametrize(
    ("text", "services"),
    [
        ("pothole at 849 elm st and the street light is out too, my husband called once", ["pothole", "street_light"]),
        ("tires dumped at 849 elm st, my kids play there, and now there are rats", ["illegal_dumping", "rats"]),
        ("no heat at 849 elm st and there's rats in the kitchen, the landlord won't answer", ["no_heat", "rats"]),
        ("graffiti at 849 elm st. no stop sign either", ["graffiti", "stop_sign"]),
        ("hay ratas en 849 elm st y no pasaron por la basura, ya llame", ["rats", "missed_trash"]),
        ("abandoned van at 849 elm st and needles all around it", ["abandoned_vehicle", "needles"]),
    ],
)
def test_a_second_problem_beside_a_story_counts(text: str, services: list[str]) -> None:
    assert heard(text) == [f"{service} 849" for service in services]


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("my mom saw rats at 849 elm st", "rats"),
        ("my neighbor said you missed the trash at 849 elm st", "missed_trash"),
        ("there's no stop sign at 849 elm st", "stop_sign"),
        ("my mom has no heat at 849 elm st and she is 90", "no_heat"),
    ],
)
def test_a_problem_told_as_a_story_is_one(text: str, service: str) -> None:
    assert heard(text) == [f"{service} 849"]


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("stop sign gone at 849 elm st since the storm. no accident, only the sign is lying there", "stop_sign"),
        ("yield sign knocked down at 849 elm st. sign in the bushes", "stop_sign"),
        ("traffic light out at 849 elm st, light just went dark", "traffic_signal"),
        ("falta la señal de alto en 849 elm st, solo la señal", "stop_sign"),
        ("sewer backing up at 849 elm st, there is dirty water three inches high", "sewer_backup"),
        ("sidewalk sunk in at 849 elm st. theres a hole where people walk", "sidewalk"),
        ("needles and wrappers all over the ground at 849 elm st by the water", "needles"),
        ("condoms n syringes at 849 elm st near the fountain", "needles"),
        ("jeringas y envolturas en el suelo en 849 elm st cerca del agua", "needles"),
        ("water coming up at 849 elm st, almost like a fountain", "water_main"),
        ("pothole at 849 elm st, as if the manhole cover was gone", "pothole"),
        ("fuga de agua en 849 elm st, como una fuente", "water_main"),
        ("hay un hoyo en 849 elm st, como si fuera una alcantarilla", "pothole"),
        ("people sleeping behind 849 elm st with tents, carts and needles", "encampment"),
        ("abandoned van at 849 elm st with flat tires and graffiti", "abandoned_vehicle"),
        ("gente durmiendo en 849 elm st con cobijas y carritos", "encampment"),
    ],
)
def test_what_describes_the_thing_is_no_second_problem(text: str, service: str) -> None:
    assert heard(text) == [f"{service} 849"]


@pytest.mark.parametrize(
    ("text", "services"),
    [
        ("pothole at 849 elm st. The street light is out too", ["pothole", "street_light"]),
        ("pothole at 849 elm st. Street light out.", ["pothole", "street_light"]),
        ("stop sign missing at 849 elm st. street sign down", ["stop_sign", "street_sign"]),
        ("sewer backup at 849 elm st. Water leak in the street.", ["sewer_backup", "water_main"]),
        ("broken sidewalk at 849 elm st; pothole", ["sidewalk", "pothole"]),
        ("traffic light out at 849 elm st. street light out", ["traffic_signal", "street_light"]),
        ("pothole at 849 elm st. no heat", ["pothole", "no_heat"]),
        ("pothole at 849 elm st, water leak by the swings too", ["pothole", "water_main"]),
        ("graffiti at 849 elm st, like a dozen needles on the ground", ["graffiti", "needles"]),
        ("pothole with a cone in it at 849 elm st and the street light is out", ["pothole", "street_light"]),
        ("rats at 849 elm st, graffiti by the stop sign", ["rats", "graffiti"]),
        ("bache en 849 elm st y el semáforo no sirve", ["pothole", "traffic_signal"]),
        ("bache en 849 elm st. La luz de la calle no prende.", ["pothole", "street_light"]),
    ],
)
def test_what_is_counted_up_or_named_by_itself_is_a_second_problem(text: str, services: list[str]) -> None:
    assert heard(text) == [f"{service} 849" for service in services]


def test_what_lies_elsewhere_beside_something_is_a_second_problem() -> None:
    assert len(heard("pothole at 849 elm st and broken glass by the bus shelter at 1049 elm st")) == 2


def test_nobody_is_called_because_a_landlord_calls_nobody_back() -> None:
    assert not [
        act
        for act in acts("no heat at 849 elm st, my landlord won't call me back", city=rivertown())
        if act.kind == "want_person"
    ]
    assert [act.kind for act in acts("please call me back", city=rivertown())] == ["want_person"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("pothole at 849 elm st", "the streetlight there is out"), ["pothole 849", "street_light 849"]),
        (("hay un bache en 849 elm st", "la lampara de ahi no prende"), ["pothole 849", "street_light 849"]),
        (("dumped tires at 849 elm st", "there's rats there now"), ["illegal_dumping 849", "rats 849"]),
        (("theres a pothole", "at 849 elm st"), ["pothole 849"]),
    ],
)
def test_two_texts_sent_in_a_hurry_are_two_problems(texts: tuple[str, str], expected: list[str]) -> None:
    assert heard(*texts) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Elm St: pothole at 849, rats at 1049", ["pothole 849", "rats 1049"]),
        (
            "elm st - graffiti at 849, light out at 1049, trash dumped at 1149",
            ["graffiti 849", "street_light 1049", "illegal_dumping 1149"],
        ),
        ("pothole at 849 and rats at 1049 on elm st", ["pothole 849", "rats 1049"]),
        ("849 elm st pothole, 1049 light out", ["pothole 849", "street_light 1049"]),
        ("en elm st: bache en el 849, ratas en el 1049", ["pothole 849", "rats 1049"]),
        ("pothole at 849 elm st, 30 inches wide, there since 2019", ["pothole 849"]),
        ("rats at 849 elm st, saw one at 11 pm", ["rats 849"]),
        ("I ride the number 12 bus. 849 elm st. rats under the porch", ["rats 849"]),
    ],
)
def test_each_number_of_a_list_stands_on_its_street(text: str, expected: list[str]) -> None:
    assert heard(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "needles at lincoln park, 5th and main",
        "graffiti 5th and main, lincoln park",
        "grafiti en lincoln park, 5 y main",
    ],
)
def test_a_landmark_and_its_crossing_are_one_place(text: str) -> None:
    assert len(heard(text)) == 1
