"""What has the form of a question, what only asks to know something, and what asks when something will be done."""

import pytest
from cities import NOW, small_city
from hearing import FACTS, NOTHING_SAID

from bot.readers.questions import asks, informs, wonders
from bot.readers.scene import Scene
from bot.readers.when_done import asks_when
from bot.readers.words import split


@pytest.mark.parametrize(
    "text",
    [
        "thanks when is the library open",
        "ok what day",
        "gracias cuándo vienen",
        "i appreciate it who do i call",
        "when",
    ],
)
def test_courtesy_before_a_question_leaves_it_one(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize("text", ["hola hay un bache", "thanks", "and is blocking the road", "ok the light is out"])
def test_courtesy_makes_no_question(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize("text", ["thanks, what a great service", "qué amables", "wow how nice"])
def test_to_exclaim_is_not_to_wonder(text: str) -> None:
    assert not wonders(text)


@pytest.mark.parametrize(
    "text",
    [
        "recycling center hours",
        "drop-off hours please",
        "horario del vertedero",
        "hours for the dump",
        "when does the transfer station open",
        "what are the recycling center hours",
        "cuándo abren la biblioteca",
    ],
)
def test_hours_are_asked_for_information(text: str) -> None:
    assert informs(text)


@pytest.mark.parametrize(
    "text",
    [
        "car alarm for hours",
        "construction outside working hours",
        "loud music at all hours",
        "no heat for five hours",
        "when will somebody fix the pothole",
        "my trash is late",
    ],
)
def test_hours_of_trouble_are_told(text: str) -> None:
    assert not informs(text)


def _when(text: str) -> bool:
    scene = Scene(text, NOTHING_SAID, FACTS, small_city(), NOW, words=split(text))
    return asks_when(scene, ("pothole",))


@pytest.mark.parametrize(
    "text",
    [
        "thanks! any idea when itll be fixed?",
        "any eta",
        "what day",
        "will the pothole be fixed this week?",
        "any chance they could come sooner",
        "y mas o menos cuándo vienen",
        "gracias cuánto tarda",
        "hope they come soon",
    ],
)
def test_when_is_asked(text: str) -> None:
    assert _when(text)


@pytest.mark.parametrize(
    "text",
    [
        "when do they pick up trash",
        "there is a pothole today",
        "when it rains the street floods",
        "someone will die soon",
        "cuándo abre la biblioteca",
        "thanks",
    ],
)
def test_more_than_when_is_told(text: str) -> None:
    assert not _when(text)
