"""Several house numbers without a street in answer to where; and half a place in a report."""

from dataclasses import replace

import pytest
from hearing import acts, draft, placing, told

from bot.talk import Draft, Talk, Where
from places.place import Finding, Parts


def _asked(parts: Parts, missing: str) -> Talk:
    half = Where("", parts, None, "m0", Finding("incomplete", parts=parts, missing=missing))  # type: ignore[arg-type]
    waiting: Draft = replace(draft("d1", "pothole"), place=half)
    return Talk((waiting,), (replace(placing(), about=("d1",)),))


STREET = _asked(Parts(street="Elm St"), "number")
NUMBER = _asked(Parts(12), "street")


@pytest.mark.parametrize("text", ["12 and 40", "12, 40", "12 & 40", "both 12 and 40", "12 y 40", "numbers 12 and 40"])
def test_each_number_stands_on_the_known_street(text: str) -> None:
    assert told(acts(text, talk=STREET)) == ["set_place d1 @ 12 Elm St", "report pothole @ 40 Elm St"]


@pytest.mark.parametrize("text", ["12", "number 12", "between 4 and 12"])
def test_one_number_or_a_stretch_is_one_place(text: str) -> None:
    assert told(acts(text, talk=STREET)) == ["set_place d1 @ 12 Elm St"]


def test_a_number_told_before_takes_the_street_of_the_next() -> None:
    assert told(acts("and 40 elm st", talk=NUMBER)) == ["set_place d1 @ 12 Elm St", "report pothole @ 40 Elm St"]


@pytest.mark.parametrize("text", ["40 elm st", "elm st"])
def test_without_an_and_the_place_is_put_right_or_completed(text: str) -> None:
    assert len(acts(text, talk=NUMBER)) == 1


@pytest.mark.parametrize("text", ["pothole at 849", "pothole in front of 849", "bache frente al 849"])
def test_a_number_without_its_street_is_half_a_place(text: str) -> None:
    (act,) = acts(text)
    assert act.kind == "report"
    assert act.finding is not None
    assert act.finding.parts.number == 849


@pytest.mark.parametrize("text", ["pothole by 40 cars", "pothole since 849", "pothole at 1030 last night"])
def test_counts_and_times_are_no_house(text: str) -> None:
    (act,) = acts(text)
    assert act.kind == "report"
    assert act.finding is None
