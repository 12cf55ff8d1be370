"""What is said after a report was filed or read back: put right, taken back, or neither."""

import pytest
from hearing import ELM, NUMBER, acts, confirming, draft, filed, told
from rivertown import rivertown

from bot.talk import Talk

pytestmark = pytest.mark.slow

FILED = Talk(filed=(filed(),))
READ_BACK = Talk((draft("d1", "pothole", ELM),), (confirming("d1"),))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("wait not 12 its 21", "21 Elm St"),
        ("wait its 21 not 12", "21 Elm St"),
        ("it wasnt 12 its 21", "21 Elm St"),
        ("it isn't 12, it's 40", "40 Elm St"),
        ("no era el 12 es el 21", "21 Elm St"),
        ("scratch that its on oak st not elm", "12 Oak St"),
        ("scratch that, it's 40 oak st", "40 Oak St"),
        ("hold on, its oak st not elm st", "12 Oak St"),
        ("wrong number sorry, its 21 elm st not 12", "21 Elm St"),
    ],
)
def test_a_place_is_put_right_after_filing(text: str, place: str) -> None:
    assert told(acts(text, talk=FILED, city=rivertown())) == [f"amend {NUMBER} @ {place}"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("thats not right its at 40", "40 Elm St"),
        ("it wasnt 12 its 40", "40 Elm St"),
        ("wait not 12 its 40", "40 Elm St"),
        ("scratch that, 40 oak st", "40 Oak St"),
        ("no es correcto es en el 40", "40 Elm St"),
    ],
)
def test_a_place_is_put_right_before_filing(text: str, place: str) -> None:
    assert told(acts(text, talk=READ_BACK, city=rivertown())) == [f"set_place d1 @ {place}"]


@pytest.mark.parametrize("text", ["that's not right", "thats not it", "eso no es"])
def test_wrong_without_what_is_right_is_asked(text: str) -> None:
    assert told(acts(text, talk=READ_BACK, city=rivertown())) == ["refuse d1"]


@pytest.mark.parametrize(
    "text",
    [
        "scratch that",
        "cancel it",
        "ya no es necesario, ya la recogieron. quite mi reporte por favor",
        "quite mi reporte por favor",
        "he left already so dont bother",
        "dont bother",
        "no need to come anymore, thanks",
        "please cancel my report",
        "ya no vengan",
    ],
)
def test_a_request_is_taken_back(text: str) -> None:
    assert told(acts(text, talk=FILED, city=rivertown())) == [f"withdraw {NUMBER}"]


@pytest.mark.parametrize(
    "text",
    [
        "do not cancel my report",
        "dont bother calling me",
        "why do you even bother",
        "no quite mi reporte",
        "its the sidewalk side not the road",
        "its on the left side",
        "its not a pothole its graffiti",
        "quite a hole, it ate my tire",
    ],
)
def test_what_sounds_like_it_takes_nothing_back(text: str) -> None:
    assert not any(line.startswith("withdraw") for line in told(acts(text, talk=FILED, city=rivertown())))


@pytest.mark.parametrize(
    "text", ["its the sidewalk side not the road", "it's on the left side", "es del lado de la casa"]
)
def test_a_side_is_no_other_service(text: str) -> None:
    assert not any(line.startswith("amend") for line in told(acts(text, talk=FILED, city=rivertown())))


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("abandoned car at 66 Mill St, silver impala, no tag, been there since summer", "abandoned_vehicle"),
        ("loose dog at 809 Chestnut St, no tags", "stray_animal"),
        ("pothole at 1731 Market St, no cones", "pothole"),
        ("pothole at 12 main st, no, graffiti", "graffiti"),
        ("pothole at 12 main st, no its graffiti", "graffiti"),
        ("pothole at 12 main st no wait graffiti", "graffiti"),
        ("graffiti at 12 main st. no, a pothole", "pothole"),
    ],
)
def test_what_a_thing_has_none_of_puts_nothing_right(text: str, service: str) -> None:
    assert [getattr(act, "service", None) for act in acts(text, city=rivertown())] == [service]
