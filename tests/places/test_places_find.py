"""Messages written by hand, in three cities: what they name, and what they must not be taken for."""

import time

import pytest

from places.gazetteer import Gazetteer
from places.guard import UNIT
from places.shape import as_json

RIVERTOWN = [
    ("pothole at 1200 Market St", "resolved", "address", "1200 Market St"),
    ("450 main", "resolved", "address", "450 Main St"),
    ("450 main apt 3", "resolved", "address", "450 Main St"),
    ("hay un bache en la calle Main 450", "resolved", "address", "450 Main St"),
    ("main st 450", "resolved", "address", "450 Main St"),
    ("1200 Markt st", "resolved", "address", "1200 Market St"),
    ("300 S 5th St", "resolved", "address", "300 S 5th St"),
    ("300 south fifth street, Rivertown", "resolved", "address", "300 S 5th St"),
    ("trash all over the 1200 block of market", "resolved", "block", "1200 block of Market St"),
    ("en la cuadra 300 de Elm", "resolved", "block", "300 block of Elm St"),
    ("a dog loose about 2 blocks of market, at 1220 market st", "resolved", "address", "1220 Market St"),
    ("light out on block 1200 of market", "resolved", "block", "1200 block of Market St"),
    ("the light on my block, 1220 market st", "resolved", "address", "1220 Market St"),
    ("all dark on this block 1220 market st", "resolved", "address", "1220 Market St"),
    ("a car up on blocks 1220 market st", "resolved", "address", "1220 Market St"),
    ("no hay luz en mi cuadra, 1220 market", "resolved", "address", "1220 Market St"),
    ("5th n main", "resolved", "intersection", "S 5th St & Main St"),
    ("main@5th", "resolved", "intersection", "Main St & S 5th St"),
    ("main/5th", "resolved", "intersection", "Main St & S 5th St"),
    ("corner of Maple and 3rd", "resolved", "intersection", "Maple Ave & N 3rd St"),
    ("esquina de la calle 5 y main", "resolved", "intersection", "S 5th St & Main St"),
    ("calle main con calle quinta", "resolved", "intersection", "Main St & S 5th St"),
    ("broken light on market between 3rd and 5th", "resolved", "between", "Market St between N 3rd St and N 5th St"),
    ("Market entre la 3 y la 5", "resolved", "between", "Market St between N 3rd St and N 5th St"),
    ("Market St from 2nd to 4th", "resolved", "stretch", "Market St from N 2nd St to N 4th St"),
    ("at the central library", "resolved", "landmark", "Central Library"),
    ("branch down near riverside park", "resolved", "landmark", "Riverside Park"),
    ("twelve hundred market st", "resolved", "address", "1200 Market St"),
    ("ten foot wide hole at 450 main", "resolved", "address", "450 Main St"),
    ("pothole by four fifty main", "resolved", "address", "450 Main St"),
    ("music since four fifty on main", "incomplete", "street", ""),
    ("el bache esta en mil doscientos market st", "resolved", "address", "1200 Market St"),
    ("hay un bache en la calle 450 main", "resolved", "address", "450 Main St"),
    ("la luz de la calle 1200 market st esta fundida", "resolved", "address", "1200 Market St"),
    ("no heat in my apt 450 main st", "resolved", "address", "450 Main St"),
    ("no heat at apt 3 450 main st", "resolved", "address", "450 Main St"),
    ("no heat, 450 main st apt 120", "resolved", "address", "450 Main St"),
    ("leak at apt 3 main st", "incomplete", "street", ""),
    ("the 1200 bock of market st", "resolved", "block", "1200 block of Market St"),
    ("pothole at 88888 maple", "not_found", "address", ""),
    ("change it", "none", None, ""),
    ("hold on lemme check the number", "none", None, ""),
    ("100 sout 5th st", "resolved", "address", "100 S 5th St"),
    ("they never plowed orchard rd. im at 905", "resolved", "address", "905 Orchard Rd"),
    ("twenty people on main st", "incomplete", "street", ""),
    ("en la calle main", "incomplete", "street", ""),
    ("by the libary", "resolved", "landmark", "Central Library"),
    ("en la pared de la biblioteca", "resolved", "landmark", "Central Library"),
    ("all over the bus terminal", "resolved", "landmark", "Union Street Bus Terminal"),
    ("the rec center on monroe", "resolved", "landmark", "Eastside Recreation Center"),
    ("playground at mill creek", "resolved", "landmark", "Mill Creek Playground"),
    ("the train station", "resolved", "landmark", "Rivertown Station"),
    ("needles at rivertwn high school", "resolved", "landmark", "Rivertown High School"),
    ("town square", "resolved", "intersection", "Main St & N Broad St"),
    ("not 450 Main, sorry, 1200 Market St", "resolved", "address", "1200 Market St"),
    ("120 oak", "clarify", "address", ""),
    ("300 lincoln ave", "clarify", "address", ""),
    ("streetlight out on Lincoln Ave", "incomplete", "street", ""),
    ("99999 main st", "not_found", "address", ""),
    ("12 zzyx st", "not_found", "address", ""),
    ("oak st and elm st", "not_found", "intersection", ""),
    ("there is a dog loose in Millbrook", "outside", None, ""),
    ("pothole on Airport Blvd", "outside", None, ""),
    ("1200 Market St, Eastfield", "outside", "address", ""),
    ("5 stars, would recommend", "none", None, ""),
    ("same place as last time", "repeat", None, ""),
    ("es en el mismo lugar", "repeat", None, ""),
]

PHILADELPHIA = [
    ("pothole 1234 market", "address", 1234, ["MARKET ST"]),
    ("311 Market St is a mess", "address", 311, ["MARKET ST"]),
    ("1200 Sansum st", "address", 1200, ["SANSOM ST"]),
    ("1300 W Girard, water everywhere", "address", 1300, ["W GIRARD AVE"]),
    ("2200 benjamin franklin parkway", "address", 2200, ["BENJAMIN FRANKLIN PKWY"]),
    ("the 1500 blk n broad st", "block", 1500, ["N BROAD ST"]),
    ("cuadra 1500 de north broad", "block", 1500, ["N BROAD ST"]),
    ("5th and market", "intersection", None, ["S 5TH ST", "MARKET ST"]),
    ("corner of broad and snyder", "intersection", None, ["S BROAD ST", "SNYDER AVE"]),
    ("49th and baltimore", "intersection", None, ["S 49TH ST", "BALTIMORE AVE"]),
    ("twenty second and walnut", "intersection", None, ["S 22ND ST", "WALNUT ST"]),
    ("2nd and south", "intersection", None, ["S 2ND ST", "SOUTH ST"]),
    ("from 5th to 8th on chestnut", "stretch", None, ["CHESTNUT ST", "S 5TH ST", "S 8TH ST"]),
    ("501 S delaware ave", "address", 501, ["S CHRISTOPHER COLUMBUS BLVD"]),
]

IN_FEW_WORDS = [
    ("needles malcolm x park", "Malcolm X Memorial Park"),
    ("trash clark park pls", "Clarence H Clark Park"),
    ("kids play park", None),
    ("broken swings in the park", None),
    ("where can i park", None),
]

CAMBRIDGE = [
    ("pothole at 795 Massachusetts Ave", "address", 795, ["Massachusetts Ave"]),
    ("459 broadway", "address", 459, ["Broadway"]),
    ("245 Concord ave please", "address", 245, ["Concord Ave"]),
    ("48 6th st", "address", 48, ["Sixth St"]),
    ("magazine and upton", "intersection", None, ["Magazine St", "Upton St"]),
    ("Pine St / School St", "intersection", None, ["Pine St", "School St"]),
]

NO_PLACE = [
    "call me at 215-555-0123 about the pothole", "it happened at 5 pm", "a las 5 de la tarde",
    "i saw 5 cars blocking the road",
    "ticket 12345 what is going on", "case #RT-24-7781", "my bill was $1200", "on june 5th", "12/05/2024",
    "exit 12 on route 1",
    "thanks!", "👍", "2 weeks and nothing", "bus 42 never comes", "it cost 50 dollars", "3 light poles are out",
    "ok", "",
]  # fmt: skip


@pytest.mark.parametrize(("text", "outcome", "kind", "line"), RIVERTOWN, ids=[row[0] for row in RIVERTOWN])
def test_the_demo_town(rivertown: Gazetteer, text: str, outcome: str, kind: str | None, line: str) -> None:
    finding = rivertown.find(text)
    assert (finding.outcome, finding.kind) == (outcome, kind)
    assert (finding.place.text if finding.place else "") == line


@pytest.mark.parametrize(("text", "kind", "number", "streets"), PHILADELPHIA, ids=[row[0] for row in PHILADELPHIA])
def test_a_city_without_geometry(
    philadelphia: Gazetteer, text: str, kind: str, number: int | None, streets: list[str]
) -> None:
    got = as_json(philadelphia.find(text))
    assert (got["outcome"], got["kind"], got["number"], got["streets"]) == ("resolved", kind, number, streets)
    assert (got["lat"] is None) == (kind in {"address", "block"})


@pytest.mark.parametrize(("text", "kind", "number", "streets"), CAMBRIDGE, ids=[row[0] for row in CAMBRIDGE])
def test_a_city_with_geometry(
    cambridge: Gazetteer, text: str, kind: str, number: int | None, streets: list[str]
) -> None:
    got = as_json(cambridge.find(text))
    assert (got["outcome"], got["kind"], got["number"], got["streets"]) == ("resolved", kind, number, streets)
    assert got["lat"]
    assert got["districts"]["ward"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dog Park", "Dog Park"),
        ("its the one right in front of dog park thx", "Dog Park"),
        ("queda en winter street park", "Winter Street Park"),
        ("King School", "King School"),
    ],
)
def test_a_landmark_that_the_data_do_not_place_is_one_all_the_same(cambridge: Gazetteer, text: str, name: str) -> None:
    assert as_json(cambridge.find(text))["landmark"] == name


@pytest.mark.parametrize("text", ["dog poop all over the park", "a dog in the park"])
def test_its_words_in_a_sentence_are_none(cambridge: Gazetteer, text: str) -> None:
    assert cambridge.find(text).outcome == "none"


@pytest.mark.parametrize(("text", "name"), IN_FEW_WORDS)
def test_a_landmark_in_few_words_needs_no_at(philadelphia: Gazetteer, text: str, name: str | None) -> None:
    assert as_json(philadelphia.find(text))["landmark"] == name


def test_a_longer_name_wins_over_one_inside_it(philadelphia: Gazetteer) -> None:
    assert as_json(philadelphia.find("slide cracked at Northeast Lions Park"))["landmark"] == "Northeast Lions Park"


@pytest.mark.parametrize("text", NO_PLACE)
def test_numbers_that_are_no_house_numbers(rivertown: Gazetteer, text: str) -> None:
    assert rivertown.find(text).outcome == "none"


@pytest.mark.parametrize("text", NO_PLACE)
def test_numbers_that_are_no_house_numbers_in_a_large_city(philadelphia: Gazetteer, text: str) -> None:
    assert philadelphia.find(text).outcome == "none"


def test_units_are_kept_apart(rivertown: Gazetteer) -> None:
    for text, unit in [
        ("1200 Market St apt 4b", "4B"), ("1200 Market St #4", "4"), ("1200 market st, unit 12", "12"),
        ("450 Main St 2nd floor", "2nd floor"), ("450 main st apto 3", "3"),
    ]:  # fmt: skip
        finding = rivertown.find(text)
        assert finding.unit == unit
        assert finding.place
        assert "4b" not in finding.place.text.lower()
        assert finding.place.number in {1200, 450}


def test_options_can_be_told_apart(rivertown: Gazetteer, philadelphia: Gazetteer) -> None:
    assert set(as_json(rivertown.find("120 oak"))["options"]) == {"Oak Ave", "Oak St"}
    assert set(as_json(philadelphia.find("1200 broad st"))["options"]) == {"N BROAD ST", "S BROAD ST"}
    for gazetteer, text in [(rivertown, "120 oak"), (philadelphia, "1200 broad"), (rivertown, "300 lincoln")]:
        finding = gazetteer.find(text)
        assert 2 <= len(finding.options) <= 3
        assert len(set(finding.option_texts)) == len(finding.options) == len(finding.option_texts)


def test_a_number_the_street_does_not_have(rivertown: Gazetteer, philadelphia: Gazetteer) -> None:
    finding = rivertown.find("99999 main st")
    assert finding.ranges == ((1, 2699),)
    assert finding.nearest[0] == "2699 Main St"
    gap = philadelphia.find("1400 Market St")
    assert gap.outcome == "not_found"
    assert gap.ranges == ((1, 1399), (1500, 6301))
    assert set(gap.nearest) == {"1398 Market St", "1500 Market St"}


def test_who_is_responsible(rivertown: Gazetteer, philadelphia: Gazetteer) -> None:
    assert as_json(rivertown.find("300 river rd"))["responsible"] == "state"
    assert as_json(rivertown.find("1200 Market St"))["responsible"] == "city"
    assert as_json(philadelphia.find("1234 Market St"))["responsible"] == "state"
    private = next((street, parts[0]) for street, parts in rivertown.atlas.segments.items() if parts[0][4] == "private")
    text = f"{private[1][0] or private[1][2]} {rivertown.atlas.streets[private[0]].name.full}"
    assert as_json(rivertown.find(text))["responsible"] == "private"


def test_districts_and_span(rivertown: Gazetteer) -> None:
    text = "hello, there is glass at 1200 Market St and it is bad"
    finding = rivertown.find(text)
    assert text[slice(*finding.span)] == "1200 Market St"
    assert finding.place
    assert set(finding.place.districts) == {"council_district", "neighborhood"}
    assert finding.place.error_metres
    assert finding.place.gazetteer == rivertown.version


def test_misspelt_is_said(rivertown: Gazetteer) -> None:
    assert rivertown.find("1200 Markt st").fuzzy
    assert not rivertown.find("1200 Market st").fuzzy


@pytest.mark.parametrize("text", [" " * 20000, "apt" + " " * 20000, "12 main st, ( " * 2000 + "apt"])
def test_blanks_cost_no_more_than_their_number(text: str) -> None:
    begun = time.process_time()
    assert list(UNIT.finditer(text)) == []
    assert time.process_time() - begun < 0.5


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("pothole at 12 or 40 elm st", ["12 Elm St", "40 Elm St"]),
        ("bache en 12 o 40 elm st", ["12 Elm St", "40 Elm St"]),
        ("12 elm st or maybe 40 oak st", ["12 Elm St", "40 Oak St"]),
        ("12 oak or elm st", ["12 Oak St", "12 Elm St"]),
        ("oak and 5th or oak and 7th", ["Oak St & N 5th St", "Oak St & N 7th St"]),
    ],
)
def test_of_two_places_neither_is_taken(rivertown: Gazetteer, text: str, lines: list[str]) -> None:
    finding = rivertown.find(text)
    assert (finding.outcome, [place.text for place in finding.options]) == ("clarify", lines)


@pytest.mark.parametrize(
    "text", ["12 elm st, fix it or i call the mayor", "2 or 3 potholes at 12 elm st", "a rat or a mouse at 12 elm st"]
)
def test_an_or_between_other_things_is_no_second_place(rivertown: Gazetteer, text: str) -> None:
    place = rivertown.find(text).place
    assert place is not None
    assert place.text == "12 Elm St"
