"""What must hold for every street and every text."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from places.atlas import Atlas
from places.gazetteer import Gazetteer
from places.measure import measure
from places.place import Parts

WORDS = st.sampled_from(
    [
        "oak",
        "main",
        "5th",
        "market",
        "and",
        "&",
        "at",
        "/",
        "n",
        "y",
        "con",
        "st",
        "ave",
        "south",
        "12",
        "1200",
        "between",
        "from",
        "to",
        "entre",
        "99999",
        "corner",
        "of",
        "#4",
        "apt",
        "-",
        ",",
        ".",
        "the",
        "no",
        "block",
        "lincoln",
        "Millbrook",
        "same",
        "place",
        "41.2124,",
        "-87.8925",
        "geo:",
        "https://maps.google.com/?q=",
        "ñandú",
        "你好",
        "🎉",
        "\u202e",
        "\x00",
        "½",
        "²",
        "٣",
    ]
)


@settings(max_examples=250, deadline=None)
@given(text=st.one_of(st.text(max_size=1600), st.lists(WORDS, max_size=40).map(" ".join)), number=st.integers(0, 9999))
def test_any_text_gives_a_finding(rivertown: Gazetteer, text: str, number: int) -> None:
    for known in (Parts(), Parts(number=number, street="oak"), Parts(street="Main St", cross=text[:20])):
        finding = rivertown.find(text, known)
        start, end = finding.span
        assert 0 <= start <= end <= len(text)
        assert len(finding.options) == len(finding.option_texts) <= 3
        assert (finding.outcome == "resolved") == (finding.place is not None)
        assert (finding.outcome == "clarify") == bool(finding.options)


@settings(max_examples=100, deadline=None)
@given(lat=st.floats(), lon=st.floats())
def test_any_point_gives_a_finding(rivertown: Gazetteer, lat: float, lon: float) -> None:
    assert rivertown.at(lat, lon).outcome in {"none", "outside", "resolved"}


def _ends(atlas: Atlas) -> list[tuple[int, int]]:
    return sorted({
        (street, number)
        for street, parts in atlas.segments.items() if atlas.streets[street].official == street
        for part in parts for number in part[:4] if number
    })  # fmt: skip


CITIES = ("rivertown", "cambridge", "philadelphia")


def sized(few: int, many: int) -> list[object]:
    """Every city with a small sample for each change, and with a large one for the slow suite."""
    large = [pytest.param(city, many, marks=pytest.mark.slow) for city in CITIES]
    return [*((city, few) for city in CITIES), *large]


@pytest.mark.parametrize(("city", "many"), sized(800, 4000))
def test_every_end_number_is_itself(city: str, many: int, request: pytest.FixtureRequest) -> None:
    gazetteer: Gazetteer = request.getfixturevalue(city)
    ends = _ends(gazetteer.atlas)
    missed, tried = [], min(many, len(ends))
    for street, number in Random(5).sample(ends, tried):
        name = gazetteer.atlas.streets[street].name
        finding = gazetteer.find(f"{number} {name.full}")
        shown = [finding.place] if finding.place else list(finding.options)
        if not any(place.number == number and place.streets == (name.full,) for place in shown):
            missed.append(f"{number} {name.full}")
    assert len(missed) <= tried * 0.0025, missed[:20]


@pytest.mark.parametrize(("city", "many"), sized(120, 400))
def test_every_crossing_in_both_orders(city: str, many: int, request: pytest.FixtureRequest) -> None:
    gazetteer: Gazetteer = request.getfixturevalue(city)
    atlas, missed, tried = gazetteer.atlas, [], 0
    for node in Random(6).sample(sorted(atlas.at_node), many):
        own = [i for i in atlas.at_node[node] if atlas.streets[i].official == i]
        pairs = [(a, b) for a in own for b in own if atlas.streets[a].name.base != atlas.streets[b].name.base][:2]
        for (a, b), word in zip(pairs, ("&", "and"), strict=False):
            for join in (word, "at", "/", "y", "con", "n"):
                tried += 1
                one, two = atlas.streets[a].name.full, atlas.streets[b].name.full
                finding = gazetteer.find(f"{one} {join} {two}")
                shown = [finding.place] if finding.place else list(finding.options)
                if not any(set(place.streets) == {one, two} for place in shown):
                    missed.append(f"{one} {join} {two}")
    assert len(missed) <= tried * 0.01, missed[:20]


@pytest.mark.parametrize("city", ["rivertown", "cambridge", "philadelphia"])
def test_generated_messages(city: str, request: pytest.FixtureRequest) -> None:
    """Floors below the measured figures, so that a change for the worse is seen."""
    result = measure(request.getfixturevalue(city), 7, 900)
    for kind, share in result["kinds"].items():
        assert share["right"] >= (0.93 if "misspelt" in kind else 0.98), (kind, share)
        assert share["wrong"] <= (0.03 if "misspelt" in kind else 0.01), (kind, share)
