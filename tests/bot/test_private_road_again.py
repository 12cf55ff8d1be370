"""A private road told again: only the very same report, in a later text, calls a person, who then finds it."""

from datetime import timedelta

import pytest
from rivertown import rivertown
from script import Script

from bot.effects import CallStaff
from bot.moves import Act, Report, SetPlace, SetService
from places.place import Finding, Place, verified

pytestmark = pytest.mark.slow

COURT = verified(Place("address", "12 Amber Ct", 12, ("Amber Ct",), responsible="private"))
POTHOLE, LIGHT = Report("pothole", 0.9, finding=COURT), Report("street_light", 0.9, finding=COURT)


@pytest.mark.parametrize(
    ("first", "again", "minutes", "called"),
    [
        ((POTHOLE,), (POTHOLE,), 2, True),
        ((POTHOLE,), (SetPlace("d1", COURT),), 2, True),
        ((POTHOLE,), (SetService("d1", "pothole"),), 2, True),
        ((POTHOLE,), (LIGHT,), 2, False),
        ((POTHOLE,), (SetPlace("d1", Finding("outside", outside="Springfield")),), 2, False),
        ((POTHOLE,), (POTHOLE,), 24 * 60, False),
        ((POTHOLE, LIGHT), (), 2, False),
        ((POTHOLE, POTHOLE), (), 2, False),
    ],
)
def test_who_tells_it_again(first: tuple[Act, ...], again: tuple[Act, ...], minutes: int, called: bool) -> None:
    chat = Script(city=rivertown())
    chat.does(*first)
    chat.now += timedelta(minutes=minutes)
    if again:
        chat.does(*again)
    assert any(isinstance(one, CallStaff) for one in chat.effects) is called
    assert [(one.service and one.service.value, one.parked) for one in chat.talk.drafts] == (
        [("pothole", True)] if called else []
    )
