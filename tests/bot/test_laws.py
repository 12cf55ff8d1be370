"""The laws of the conversation on the real demo city: however a report is told, the same request is filed.

Splitting a message, repeating it, swapping its fragments, changing the language or inserting a question changes
nothing. ``-m slow`` walks further.
"""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from script import Script

from bot.effects import File
from tests.faults.histories import rivertown
from tests.faults.places_to_report import places

Filed = tuple[tuple[str, str], ...]
"""(service, place) of everything filed, in order."""
Story = tuple[str, str]
"""A service's code and a place in words."""

SERVICES = ("pothole", "street_light", "graffiti", "illegal_dumping", "dead_animal", "missed_trash", "sidewalk",
            "abandoned_vehicle", "snow", "storm_drain", "street_sign", "rats", "park_maintenance")  # fmt: skip
WORDS = {
    "en": {"pothole": "big pothole", "street_light": "street light is out", "graffiti": "graffiti on a wall",
           "illegal_dumping": "somebody dumped mattresses", "dead_animal": "dead raccoon",
           "missed_trash": "trash was not picked up", "sidewalk": "broken sidewalk",
           "abandoned_vehicle": "abandoned car", "snow": "snow not plowed", "storm_drain": "clogged storm drain",
           "street_sign": "street sign is missing", "rats": "rats", "park_maintenance": "broken swing"},
    "es": {"pothole": "hay un bache grande", "street_light": "la farola no funciona", "graffiti": "grafiti en la pared",
           "illegal_dumping": "alguien tiró colchones", "dead_animal": "animal muerto",
           "missed_trash": "no recogieron la basura", "sidewalk": "acera rota",
           "abandoned_vehicle": "carro abandonado", "snow": "no han quitado la nieve",
           "storm_drain": "alcantarilla tapada", "street_sign": "falta el letrero de la calle", "rats": "ratas",
           "park_maintenance": "columpio roto"},
}  # fmt: skip
QUESTIONS = ("when does the library close?", "how do I pay a parking ticket?", "what is the number for city hall?")
LIMIT = 12
"""Texts after which a resident would have given up."""


@pytest.fixture(scope="module")
def there() -> list[str]:
    """Places of the demo city."""
    return places(7, 60)


def says(story: Story, texts: Sequence[str], language: str = "en") -> Filed:
    """A resident writes these, then answers what is asked until something is filed."""
    chat, (service, place) = Script(city=rivertown()), story
    chat.language = language
    for text in texts:
        chat.says(text)
    answers = {"service": WORDS[language][service], "place": place, "photo": "skip", "nearby": "0", "language": "1"}
    for _ in range(LIMIT):
        if chat.done(File) or chat.ask is None:
            break
        chat.says(answers.get(chat.ask.kind, "1"))
    return filed(chat)


def filed(chat: Script) -> Filed:
    """What was filed."""
    return tuple(
        (one.ready.service.code, one.ready.place.text if one.ready.place else "")
        for one in chat.done(File) if isinstance(one, File)
    )  # fmt: skip


def whole(story: Story, language: str = "en") -> list[str]:
    """Everything in one text."""
    joint = "at" if language == "en" else "en"
    return [f"{WORDS[language][story[0]]} {joint} {story[1]}"]


def number_and_street(place: str) -> tuple[str, str]:
    """The two halves of an address."""
    number, _, street = place.partition(" ")
    return number, street


def split(story: Story) -> list[str]:
    """What, then where."""
    return [WORDS["en"][story[0]], story[1]]


def crumbs(story: Story) -> list[str]:
    """What, the number, the street."""
    return [WORDS["en"][story[0]], *number_and_street(story[1])]


def swapped(story: Story) -> list[str]:
    """Where, then what."""
    return [story[1], WORDS["en"][story[0]]]


def repeated(story: Story) -> list[str]:
    """The same text again, as an impatient thumb sends it."""
    return whole(story) * 2


def lines(story: Story) -> list[str]:
    """Two lines in one text."""
    return [f"{WORDS['en'][story[0]]}\n{story[1]}"]


LAWS: dict[str, Callable[[Story], list[str]]] = {
    "split": split, "crumbs": crumbs, "swapped": swapped, "repeated": repeated, "lines": lines,
}  # fmt: skip


def hold(story: Story, question: str) -> None:
    """All laws for one story. What one plain text files is the measure."""
    plain = says(story, whole(story))
    assume(len(plain) == 1)
    for name, law in LAWS.items():
        assert says(story, law(story)) == plain, name
    what, where = split(story)
    assert says(story, [what, question, where]) == plain, "a question in between"
    assert says(story, [*whole(story), question]) == plain, "a question before the yes"
    assert says(story, whole(story, "es"), "es") == plain, "in Spanish"
    assert says(story, [WORDS["es"][story[0]], where], "es") == plain, "in Spanish, in two texts"


STORIES = st.tuples(st.sampled_from(SERVICES), st.integers(0, 59))
CALM = {"deadline": None, "suppress_health_check": list(HealthCheck), "database": None}


@settings(max_examples=12, derandomize=True, **CALM)  # type: ignore[arg-type]
@given(STORIES, st.sampled_from(QUESTIONS))
def test_the_same_request_however_it_is_told(there: list[str], story: tuple[str, int], question: str) -> None:
    hold((story[0], there[story[1] % len(there)]), question)


@pytest.mark.slow
@settings(max_examples=400, **CALM)  # type: ignore[arg-type]
@given(STORIES, st.sampled_from(QUESTIONS))
def test_the_same_request_however_it_is_told_at_length(there: list[str], story: tuple[str, int], question: str) -> None:
    hold((story[0], there[story[1] % len(there)]), question)


@pytest.mark.parametrize("service", SERVICES)
def test_every_service_of_the_laws_is_filed_from_one_text(there: list[str], service: str) -> None:
    assert [code for code, _ in says((service, there[0]), whole((service, there[0])))] == [service]
