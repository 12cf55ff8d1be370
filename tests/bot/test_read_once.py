"""A turn that has something fetched is taken again, and its words are not read again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from settings_city import talking_city

from bot import read as reading
from bot.events import Heard, Message
from bot.facts import Facts
from bot.read import read
from bot.talk import Talk
from bot.wire import Capabilities

NOW = datetime(2026, 7, 20, 15, 0, tzinfo=UTC)
HEARD = Heard((Message("m1", "pothole at 12 main st", NOW),))
FACTS = Facts(Capabilities("phone"))
FETCHED = replace(FACTS, near={"pothole|12 Main St": ()}, by_number={"7KQ2M": None})
CITY = talking_city()


@pytest.fixture
def read_anew(monkeypatch: pytest.MonkeyPatch) -> list[Talk]:
    """The talks that were read in, not remembered."""
    found: list[Talk] = []
    understood = reading._understood

    def noted(talk: Talk, heard: Heard, facts: Facts, city: object, now: datetime) -> reading.Reading:
        found.append(talk)
        return understood(talk, heard, facts, city, now)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "_understood", noted)
    monkeypatch.setattr(reading, "_LAST", reading._Last())
    return found


def test_what_was_fetched_changes_no_reading_and_asks_for_none(read_anew: list[Talk]) -> None:
    first = read(Talk(), HEARD, FACTS, CITY, NOW)
    assert read(Talk(), HEARD, FETCHED, CITY, NOW) == first
    assert len(read_anew) == 1


def test_anything_else_is_read_anew(read_anew: list[Talk]) -> None:
    read(Talk(), HEARD, FACTS, CITY, NOW)
    others = [
        (Talk(greeted=True), HEARD, FACTS, CITY, NOW),
        (Talk(), Heard((Message("m2", "pothole at 12 main st", NOW),)), FACTS, CITY, NOW),
        (Talk(), HEARD, replace(FACTS, role="crew"), CITY, NOW),
        (Talk(), HEARD, FACTS, talking_city(), NOW),
        (Talk(), HEARD, FACTS, CITY, NOW + timedelta(seconds=1)),
    ]
    for other in others:
        read(*other)  # type: ignore[arg-type]
    assert len(read_anew) == 1 + len(others)


def test_a_reading_that_fails_is_not_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_LAST", reading._Last())
    read(Talk(), HEARD, FACTS, CITY, NOW)

    def fails(*_: object) -> reading.Reading:
        raise ValueError("kaboom")

    monkeypatch.setattr(reading, "_understood", fails)
    for _ in range(2):
        with pytest.raises(ValueError, match="kaboom"):
            read(Talk(greeted=True), HEARD, FACTS, CITY, NOW)
