"""What departments hear of their requests, and when: by day everything, at night what is a hazard."""

from dataclasses import replace
from datetime import timedelta

from script import MONDAY, Script
from test_apply_own import MINE

from bot.effects import Alert
from bot.events import Silent
from bot.facts import RequestFacts
from bot.moves import AddTo, NotMe

STREETS = "+15555550122"
NIGHT = MONDAY + timedelta(hours=12)
"""11 at night on the city's clocks."""
EIGHT = MONDAY + timedelta(hours=21)
DARK = RequestFacts("7KQ2M-4XRCK", "traffic_signal", "received", "9 Oak Ave", NIGHT, MONDAY, True)


def chat_at(night: bool) -> Script:
    chat = Script(now=NIGHT if night else MONDAY)
    base = chat.city.knowledge
    contacts = replace(base.contacts, departments={"Streets": STREETS})
    chat.city = replace(chat.city, knowledge=replace(base, contacts=contacts))
    chat.facts = replace(chat.facts, own=(MINE, DARK))
    return chat


def heard(chat: Script) -> list[str]:
    return [str(one.values["number"].text) for one in chat.turn.effects if isinstance(one, Alert)]


def test_by_day_the_department_hears_at_once() -> None:
    chat = chat_at(night=False)
    chat.does(AddTo(MINE.tracking, text="it got deeper"))
    assert heard(chat) == [MINE.tracking]
    assert chat.talk.owed == ()


def test_at_night_it_waits_for_the_morning_and_a_hazard_does_not() -> None:
    chat = chat_at(night=True)
    chat.does(AddTo(MINE.tracking, text="it got deeper"), AddTo(DARK.tracking, text="all of them now"))
    assert heard(chat) == [DARK.tracking]
    assert chat.turn.wake == EIGHT
    chat.now = EIGHT
    chat.happens(Silent())
    assert heard(chat) == [MINE.tracking]
    chat.happens(Silent())
    assert heard(chat) == []


def test_what_is_owed_goes_before_what_is_said_in_the_morning() -> None:
    chat = chat_at(night=True)
    chat.does(AddTo(MINE.tracking, text="it got deeper"))
    chat.now = EIGHT + timedelta(minutes=1)
    chat.does(AddTo(DARK.tracking, text="still dark"))
    assert heard(chat) == [MINE.tracking, DARK.tracking]


def test_what_is_owed_outlives_a_change_of_hands() -> None:
    chat = chat_at(night=True)
    chat.does(AddTo(MINE.tracking, text="it got deeper"))
    chat.does(NotMe())
    chat.now = EIGHT
    chat.happens(Silent())
    assert heard(chat) == [MINE.tracking]
