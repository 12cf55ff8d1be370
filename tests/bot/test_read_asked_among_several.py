"""Several problems told while one is asked about: the one that was asked about answers, wherever it stands."""

import pytest
from hearing import ELM, acts, choosing, draft, placing, told

from bot.talk import Talk

CHOICE = Talk((draft("d1", guesses=("street_light", "traffic_signal")),), (choosing("street_light", "traffic_signal"),))
PLACED = Talk(
    (draft("d1", place=ELM, guesses=("street_light", "traffic_signal")),), (choosing("street_light", "traffic_signal"),)
)
WHERE = Talk((draft("d1", "street_light"),), (placing(),))


@pytest.mark.parametrize(
    "text",
    ["graffiti at 40 Oak St and a street light at 12 Elm St", "a street light at 12 Elm St and graffiti at 40 Oak St"],
)
@pytest.mark.parametrize("talk", [CHOICE, PLACED])
def test_the_service_that_is_offered_answers(text: str, talk: Talk) -> None:
    found = told(acts(text, talk=talk))
    assert "set_service d1 street_light" in found
    assert [one for one in found if one.startswith("report")] == ["report graffiti @ 40 Oak St"]


def test_what_lies_at_its_place_answers() -> None:
    found = told(acts("graffiti at 40 Oak St and a pothole at 12 Elm St", talk=PLACED))
    assert "set_service d1 pothole" in found
    assert "report graffiti @ 40 Oak St" in found


def test_in_spanish() -> None:
    found = told(acts("un bache en 40 Oak St y una farola apagada en 12 Elm St", talk=CHOICE))
    assert "set_service d1 street_light" in found
    assert "report pothole @ 40 Oak St" in found


def test_the_service_whose_place_is_asked_for_takes_its_own() -> None:
    found = told(acts("graffiti at 40 Oak St and the street light at 12 Elm St", talk=WHERE))
    assert "set_place d1 @ 12 Elm St" in found
    assert "report graffiti @ 40 Oak St" in found


def test_where_none_is_meant_the_first_answers_as_ever() -> None:
    found = told(acts("graffiti at 40 Oak St and a pothole at 9 Oak Ave", talk=CHOICE))
    assert found[0].startswith("set_service d1 graffiti")
