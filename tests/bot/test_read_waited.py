"""Impatience about what was promised is answered with where it stands; a story that sounds like it is left alone."""

from dataclasses import replace

import pytest
from hearing import FACTS, acts, confirming, draft, request, told

from bot.facts import Facts
from bot.talk import Talk

LATE = replace(request("AAAAA-AAAAA"), late=True)
ONE = replace(FACTS, own=(LATE,))
TWO = replace(FACTS, own=(LATE, request("BBBBB-BBBBB", "graffiti")))

IMPATIENT = """
you said wednesday|u told me by friday|its been 3 weeks|it's been like a month already|its been two weeks and nothing
it was supposed to be done monday|wasnt this supposed to be fixed by now|you guys promised within 3 days
ive been waiting 3 weeks|3 weeks now|this is way overdue|ur late|the date has passed|it was due last week
dijeron que el miércoles|ya pasaron tres semanas|llevo dos semanas esperando|van 3 semanas y nada|ya van tarde
the pothole was supposed to be fixed by friday|hey its been a month since i reported the pothole
they said it would be done by tuesday. wheres the crew|you said 3 days. its been 10
"""

OTHERWISE = """
my neighbor said wednesday|you said trash day is wednesday|its been raining for 3 weeks|it was supposed to rain
the street light has been out for 3 weeks at 40 elm st|it's been 3 weeks since the street light went out
the bus was supposed to come by now|graffiti on the wall, its been a month|i said wednesday
la luz lleva dos semanas apagada
"""


def _each(lines: str) -> list[str]:
    return [one for line in lines.strip().splitlines() for one in line.split("|")]


@pytest.mark.parametrize("facts", [ONE, TWO])
@pytest.mark.parametrize("text", _each(IMPATIENT))
def test_the_late_request_is_told(text: str, facts: Facts) -> None:
    found = told(acts(text, facts=facts))
    assert found == ["ask_status AAAAA-AAAAA"] or found == ["reopen AAAAA-AAAAA"]


@pytest.mark.parametrize("text", _each(OTHERWISE))
def test_what_only_sounds_like_it(text: str) -> None:
    assert "ask_status" not in " ".join(told(acts(text, facts=ONE)))


@pytest.mark.parametrize("text", ["they havent come yet", "you havent fixed it", "no one has come", "they didnt come"])
def test_nobody_came_is_still_there(text: str) -> None:
    assert told(acts(text, facts=ONE)) == ["reopen AAAAA-AAAAA"]


def test_without_a_request_or_amid_a_report_nothing_is_asked_for() -> None:
    assert "ask_status" not in " ".join(told(acts("its been 3 weeks")))
    amid = Talk((draft("d1", "pothole"),), (confirming("d1"),))
    assert "ask_status" not in " ".join(told(acts("its been 3 weeks", talk=amid, facts=ONE)))


STUFF = """
what happened with my stuff|whats going on with my reports|whats up with all my stuff|any news on my stuff
what about my stuff|how are my reports|what happened with everything i reported|status of my reports|my reports
qué pasó con mis reportes|cómo van mis cosas|update on my requests pls
"""


@pytest.mark.parametrize("text", _each(STUFF))
def test_all_of_them_are_told(text: str) -> None:
    assert told(acts(text, facts=TWO)) == ["ask_status"]


@pytest.mark.parametrize(
    "text", ["somebody stole my stuff", "they dumped stuff at 12 elm st", "what stuff can i put in the recycling bin"]
)
def test_other_stuff(text: str) -> None:
    assert "ask_status" not in " ".join(told(acts(text, facts=TWO)))
