"""Told for somebody else: who it is, and what of the text is theirs; nobody without the right to it is read so."""

from dataclasses import replace

import pytest
from hearing import FACTS, acts, told

from bot.moves import OnBehalf, Reporter

LIAISON = replace(FACTS, role="liaison", address="+12155550199")
RUIZ = Reporter("Mrs Ruiz", "+12155550142")
POTHOLE = "report pothole @ 12 Elm St"
GRAFFITI = "report graffiti @ 40 Oak St"

ONE = [
    ("for Mrs Ruiz +1 215 555 0142: pothole at 12 elm st", RUIZ),
    ("For Mrs Ruiz (215) 555-0142 pothole at 12 elm st", RUIZ),
    ("on behalf of Mrs Ruiz, 2155550142. pothole at 12 elm st", RUIZ),
    ("pothole at 12 elm st for Mrs Ruiz 215-555-0142", RUIZ),
    ("pothole at 12 elm st (for Mrs Ruiz, tel 215 555 0142)", RUIZ),
    ("Mrs Ruiz 215.555.0142 called about a pothole at 12 elm st", RUIZ),
    ("caller: Mrs Ruiz, phone 215-555-0142 - pothole at 12 elm st", RUIZ),
    ("walk-in Mrs Ruiz 215 555 0142: pothole at 12 elm st", RUIZ),
    ("para la señora Ruiz 215 555 0142: bache en 12 elm st", Reporter("señora Ruiz", "+12155550142")),
    ("for maria 215 555 0142: pothole at 12 elm st", Reporter("maria", "+12155550142")),
    ("for Mr. Walter Green: pothole at 12 elm st", Reporter("Mr. Walter Green")),
    ("a nombre de Carmen Soto: bache en 12 elm st", Reporter("Carmen Soto")),
    ("for Mrs Ruiz 555-0142: pothole at 12 elm st", Reporter("Mrs Ruiz, 555-0142")),
]


@pytest.mark.parametrize(("text", "who"), ONE)
def test_one_person(text: str, who: Reporter) -> None:
    found = acts(text, facts=LIAISON)
    assert found[0] == OnBehalf(who)
    assert told(found[1:]) == [POTHOLE]


@pytest.mark.parametrize(
    "text",
    [
        "for main st: potholes everywhere",
        "for 12 elm st: pothole",
        "looking for a call back at 215 555 0142 about the pothole at 12 elm st",
        "call me at 215 555 0142: pothole at 12 elm st",
        "my number is 215 555 0142, pothole at 12 elm st",
        "pothole at 12 elm st, please text for updates at 215 555 0142",
        "for me 215 555 0199: pothole at 12 elm st",
        "For Potholes: 12 elm st",
        "For Rent sign nailed to a tree at 12 elm st",
        "pothole at 12 elm st, waiting for Monday",
        "For Christmas please fix the street light at 12 elm st",
        "for Elm pothole at 12",
    ],
)
def test_nobody_is_meant(text: str) -> None:
    assert not [one for one in acts(text, facts=LIAISON) if isinstance(one, OnBehalf)]


@pytest.mark.parametrize("role", ["resident", "crew"])
def test_nobody_else_has_the_right(role: str) -> None:
    facts = replace(FACTS, role=role)  # type: ignore[arg-type]
    assert not [one for one in acts(ONE[0][0], facts=facts) if isinstance(one, OnBehalf)]


def test_several_people_and_the_writers_own() -> None:
    before = "pothole at 12 elm st. for Mrs Ruiz 215 555 0142: graffiti at 40 oak st"
    assert told(acts(before, facts=LIAISON)) == [POTHOLE, "on_behalf", GRAFFITI]
    two = "for Ana 215 555 0141: pothole at 12 elm st. for Mrs Ruiz 215 555 0142: graffiti at 40 oak st"
    found = acts(two, facts=LIAISON)
    assert told(found) == ["on_behalf", POTHOLE, "on_behalf", GRAFFITI]
    assert [one.reporter.name for one in found if isinstance(one, OnBehalf)] == ["Ana", "Mrs Ruiz"]
    behind = "pothole at 12 elm st for Ana 215 555 0141, graffiti at 40 oak st for Mrs Ruiz 215 555 0142"
    assert told(acts(behind, facts=LIAISON)) == ["on_behalf", POTHOLE, "on_behalf", GRAFFITI]
    apart = acts("for Mrs Ruiz 215 555 0142", "pothole at 12 elm st", facts=LIAISON)
    assert told(apart) == ["on_behalf", POTHOLE]


ANN_AND_BO = [
    "for Ann pothole at 12 elm st and for Bo graffiti at 40 oak st",
    "For Ann: pothole at 12 elm st, for Bo: graffiti at 40 oak st",
    "for Ann pothole 12 elm st\nfor Bo graffiti 40 oak st",
    "for Ann Pothole at 12 elm st and also for Bo Graffiti at 40 oak st",
    "for Ann 215 555 0141 pothole at 12 elm st and for Bo 215 555 0142 graffiti at 40 oak st",
]


@pytest.mark.parametrize("text", ANN_AND_BO)
def test_and_between_two_persons(text: str) -> None:
    found = acts(text, facts=LIAISON)
    assert told(found) == ["on_behalf", POTHOLE, "on_behalf", GRAFFITI]
    assert [one.reporter.name for one in found if isinstance(one, OnBehalf)] == ["Ann", "Bo"]


def test_the_writers_own_before_an_and() -> None:
    found = acts("pothole at 12 elm st and for Mrs Ruiz graffiti at 40 oak st", facts=LIAISON)
    assert told(found) == [POTHOLE, "on_behalf", GRAFFITI]
    behind = acts("pothole at 12 elm st for Mrs Ruiz and graffiti at 40 oak st for Mr Brown", facts=LIAISON)
    assert told(behind) == ["on_behalf", POTHOLE, "on_behalf", GRAFFITI]


BROWN = Reporter("Mr Brown", "+12155550144")


@pytest.mark.parametrize(
    "text",
    [
        "for Mrs Ruiz 215-555-0142: pothole at 12 elm st\ngraffiti at 40 oak st for Mr Brown 215-555-0144",
        "for Mrs Ruiz 215-555-0142: pothole at 12 elm st, graffiti at 40 oak st for Mr Brown 215-555-0144",
        "for Mrs Ruiz 215-555-0142: pothole at 12 elm st. graffiti at 40 oak st, apt 2, for Mr Brown 215-555-0144",
        "Mrs Ruiz 215-555-0142 called about a pothole at 12 elm st\ngraffiti at 40 oak st (for Mr Brown 215-555-0144)",
        "for Mrs Ruiz 215-555-0142:\npothole at 12 elm st\n40 oak st graffiti for Mr Brown 215-555-0144.",
        "de parte de Mrs Ruiz 215-555-0142: bache en 12 elm st\ngraffiti en 40 oak st para Mr Brown 215-555-0144",
        "for Mrs Ruiz 215-555-0142: pothole at 12 elm st\nfor Mr Brown 215-555-0144: graffiti at 40 oak st",
    ],
)
def test_who_is_named_at_the_end_of_a_line_told_that_line(text: str) -> None:
    found = acts(text, facts=LIAISON)
    assert told(found) == ["on_behalf", POTHOLE, "on_behalf", GRAFFITI]
    assert [one.reporter for one in found if isinstance(one, OnBehalf)] == [RUIZ, BROWN]
