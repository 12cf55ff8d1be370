"""All of a text outweighs what one piece of it sounds like; a further problem needs more than its own sound."""

import pytest
from hearing import acts
from rivertown import rivertown

from bot.moves import Report


def heard(text: str) -> list[str]:
    """The services reported, or offered with a slash between; ``|`` parts texts sent in a row."""
    found = (act for act in acts(*text.split(" | "), city=rivertown()) if isinstance(act, Report))
    return [act.service or "/".join(act.guesses) for act in found]


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("rats at 849 elm st, never stop, all night long in the walls", "rats"),
        ("drain clogged at 849 elm st | knee deep, my dog swims in it", "storm_drain"),
        ("there's a lady selling tamales by 849 elm st, no permit, I pay taxes on my store", "unlicensed_vendor"),
        (
            "gray Buick with no tags, two flat tires, not moved since Easter, a cat is in it, 849 elm st",
            "abandoned_vehicle",
        ),
        ("la luz de la calle en 849 elm st no prende, trabajo limpiando oficinas y vuelvo de noche", "street_light"),
        ("the bus hut at 849 elm st has its glass busted out. shards all over the bench", "bus_shelter"),
        ("clogged grate at 849 elm st and the water's up over the curb", "storm_drain"),
        ("dead raccoon at 849 elm st. ok three beers in so forgive my spelling", "dead_animal"),
        ("storm drain stuffed with leaves at 849 elm st and my sneakers are done", "storm_drain"),
        ("lights out at main and 7th. the traffic ones. all black", "traffic_signal"),
        ("carro abandonado en 849 elm st, sin placas y con los vidrios rotos", "abandoned_vehicle"),
        ("share bike thrown right across the curb ramp outside 849 elm st, I can't get by", "scooter"),
    ],
)
def test_what_a_piece_sounds_like_is_no_second_problem(text: str, service: str) -> None:
    assert heard(text) == [service]


@pytest.mark.parametrize(
    ("text", "services"),
    [
        ("huge hole in the street at 849 elm st and somebody tagged the bench", ["pothole", "graffiti"]),
        ("street not plowed, trash not picked up, 849 elm st", ["snow", "missed_trash"]),
        ("grafiti en 849 elm st y tiraron llantas al lado", ["graffiti", "illegal_dumping"]),
        ("two things at 849 elm st. One, a deep pothole. Two, the street lamp is dark", ["pothole", "street_light"]),
    ],
)
def test_what_is_counted_up_or_heard_in_all_of_the_text_is_one(text: str, services: list[str]) -> None:
    assert heard(text) == services


def test_where_all_of_it_and_a_piece_differ_both_are_offered() -> None:
    offered = heard("tree broke in the wind and its lying on 2 parked cars at 849 elm st, i cant get out of my street")
    assert len(offered) == 1
    assert "fallen_tree" in offered[0].split("/")


def test_what_was_not_done_for_long_is_no_refusal() -> None:
    assert heard("van not moved since may, flat tires, 849 elm st") == ["abandoned_vehicle"]


def test_a_danger_beside_a_dull_report_is_told_first() -> None:
    found = acts("I smell gas at 849 elm st and there is a big pothole, who do I call?", city=rivertown())
    assert "danger" in [act.kind for act in found]
