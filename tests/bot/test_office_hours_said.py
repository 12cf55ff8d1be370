"""HELP names the hours of the city's own city.yaml, whatever demo city lent the words."""

from dataclasses import replace
from datetime import time

import pytest
from script import Script
from settings_city import talking_city

from knowledge_base.opening import opening

WEEK = dict.fromkeys(range(5), (time(8), time(17)))
HALF = (time(8, 30), time(17))

SAID = [
    (WEEK, "en", "Mon-Fri 8-5"),
    (WEEK, "es", "lun-vie 8-5"),
    (dict.fromkeys(range(4), HALF) | {4: (time(8, 30), time(12))}, "en", "Mon-Thu 8:30-5, Fri 8:30-12"),
    ({0: HALF, 2: HALF, 5: (time(9), time(13))}, "en", "Mon 8:30-5, Wed 8:30-5, Sat 9-1"),
    (dict.fromkeys(range(7), (time(6), time(22))), "en", "Mon-Sun 06:00-22:00"),
    ({}, "en", ""),
]


@pytest.mark.parametrize(("hours", "language", "said"), SAID)
def test_hours_as_people_write_them(hours: dict[int, tuple[time, time]], language: str, said: str) -> None:
    assert opening(hours, language) == said


def test_help_names_the_hours_of_this_city() -> None:
    city = talking_city()
    contacts = replace(city.knowledge.contacts, hours={5: (time(9), time(13))})
    elsewhere = replace(city, knowledge=replace(city.knowledge, contacts=contacts))
    assert "Staff: Sat 9-1, " in Script(elsewhere).says("help")
    assert "Staff: Mon-Fri 8-5, " in Script().says("help")
    assert "Personal: lun-vie 8-5, " in Script().says("ayuda")
