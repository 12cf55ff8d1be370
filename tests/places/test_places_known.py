"""Half-known places: any order of pieces, corrections, and a second street."""

from itertools import permutations

import pytest

from places.gazetteer import Gazetteer
from places.place import Finding, Parts


def said(gazetteer: Gazetteer, *texts: str) -> Finding:
    known, finding = Parts(), Finding("none")
    for text in texts:
        finding = gazetteer.find(text, known)
        known = finding.parts if finding.outcome != "none" else known
    return finding


@pytest.mark.parametrize("pieces", list(permutations(["oak", "12", "st"])))
def test_pieces_in_any_order(rivertown: Gazetteer, pieces: tuple[str, ...]) -> None:
    finding = said(rivertown, *pieces)
    assert finding.place
    assert finding.place.text == "12 Oak St"


@pytest.mark.parametrize(
    ("texts", "line"),
    [
        (("oak st", "120"), "120 Oak St"),
        (("120 oak st", "no I meant oak AVENUE"), "120 Oak Ave"),
        (("120 oak", "the avenue"), "120 Oak Ave"),
        (("lincoln ave", "300", "the west one"), "300 W Lincoln Ave"),
        (("300 lincoln", "east"), "300 E Lincoln Ave"),
        (("main st", "5th"), "Main St & S 5th St"),
        (("oak st", "and 5th"), "Oak St & N 5th St"),
        (("market st", "corner of 3rd"), "Market St & N 3rd St"),
        (("99999 main st", "sorry 450"), "450 Main St"),
        (("it's on main st", "number 450"), "450 Main St"),
        (("main st", "the 1200 block"), "1200 block of Main St"),
        (("12 zzyx st", "main st"), "12 Main St"),
        (("oak and elm", "no, oak and 5th"), "Oak St & N 5th St"),
        (("450", "main apt 3"), "450 Main St"),
        (("120 oak st", "no, the library"), "Central Library"),
        (("main st", "numero 300"), "300 Main St"),
        (("main st", "around 300 i think"), "300 Main St"),
        (("main st", "300 or so"), "300 Main St"),
        (("main st", "twelve"), "12 Main St"),
        (("main st", "its number three hundred and ten"), "310 Main St"),
        (("main st", "five"), "5 Main St"),
        (("oak st", "el doce"), "12 Oak St"),
        (("oak st", "el veinte y cinco"), "25 Oak St"),
        (("main st", "near 3rd"), "Main St & S 3rd St"),
        (("main st", "somewhere close to 5th"), "Main St & S 5th St"),
        (("main st", "cerca de la 3"), "Main St & S 3rd St"),
        (("main st", "con la 5"), "Main St & S 5th St"),
        (("main st", "between 3rd and 4th"), "Main St between S 3rd St and S 4th St"),
    ],
)
def test_completed_or_corrected(rivertown: Gazetteer, texts: tuple[str, ...], line: str) -> None:
    finding = said(rivertown, *texts)
    assert finding.place
    assert finding.place.text == line


def test_half_knowledge_is_returned(rivertown: Gazetteer) -> None:
    assert rivertown.find("12").parts == Parts(number=12)
    assert rivertown.find("12").missing == "street"
    assert rivertown.find("oak").parts.street == "Oak"
    assert rivertown.find("oak").missing == "number"
    assert rivertown.find("corner of main st").missing == "cross"
    assert said(rivertown, "450", "main apt 3").unit == "3"
    assert said(rivertown, "apt 7 on main st", "450").unit == "7"


def test_small_talk_keeps_what_is_known(rivertown: Gazetteer) -> None:
    assert rivertown.find("thanks a lot", Parts(street="Main St")).outcome == "none"
    assert rivertown.find("2 weeks now", Parts(street="Main St")).outcome == "none"


@pytest.mark.parametrize("text", ["wait -3h", "3h", "the other one", "its the one with the blue door", "no number"])
def test_noise_is_no_house_number(rivertown: Gazetteer, text: str) -> None:
    assert rivertown.find(text, Parts(street="Main St")).outcome == "none"
