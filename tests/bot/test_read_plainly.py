"""The service whose name is said is not asked for because of what stands beside it; look-alikes are still asked."""

import re

import pytest

from bot.readers.asked_back import LATER, PHOTO, WHICH
from bot.readers.nothing import _ONLY_ASKED
from bot.readers.plainly import _SIDE
from bot.readers.questions import informs
from bot.readers.topics import _PASSING

BESIDE = [
    ("pothole across from the whole foods", "across from the whole foods"),
    ("a hole right in front of our bakery on Oak", "right in front of our bakery"),
    ("rats behind the bike shop and in the alley", "behind the bike shop"),
    ("bache enfrente de la panadería", "enfrente de la panadería"),
    ("basura detrás del taller", "detrás del taller"),
]
SAID = [
    (PHOTO, "do i need to send a pic", True),
    (PHOTO, "should i send a photo", True),
    (PHOTO, "can i add a picture later", True),
    (PHOTO, "is a photo needed?", True),
    (PHOTO, "puedo mandar una foto", True),
    (PHOTO, "can you take the photo of my house off the city site", False),
    (PHOTO, "here is a photo of it", False),
    (PHOTO, "is there a camera on the light that takes photos", False),
    (LATER, "how do i check on it later", True),
    (LATER, "ok so how can i track my report", True),
    (LATER, "how will i know when it gets done", True),
    (LATER, "cómo puedo ver el estado de mi reporte", True),
    (LATER, "how do i check my water meter", False),
    (LATER, "how do i see a doctor", False),
    (LATER, "how can i follow the council meeting", False),
    (WHICH, "which one", True),
    (WHICH, "where??", True),
    (WHICH, "where the church is", False),
    (WHICH, "which is next to the bank", False),
    (_ONLY_ASKED, "no just asking", True),
    (_ONLY_ASKED, "no thank you, just wanted to know", True),
    (_ONLY_ASKED, "just wondering thanks", True),
    (_ONLY_ASKED, "no, solo preguntaba", True),
    (_ONLY_ASKED, "just asking you to fix the light", False),
    (_ONLY_ASKED, "i am asking for the third time", False),
    (_ONLY_ASKED, "no, 12 elm", False),
    (_ONLY_ASKED, "just asking, nothing to report", True),
    (_ONLY_ASKED, "only wondering", True),
    (_ONLY_ASKED, "no report, thanks", True),
    (_ONLY_ASKED, "im not filing anything just wanted to know", True),
    (_ONLY_ASKED, "i have nothing to report, ty", True),
    (_ONLY_ASKED, "no quiero reportar nada, gracias", True),
    (_ONLY_ASKED, "solo era una pregunta, nada que reportar", True),
    (_ONLY_ASKED, "nothing to report but a pothole at 12 elm", False),
    (_ONLY_ASKED, "no report number came", False),
    (_ONLY_ASKED, "not reporting the pothole again", False),
    (_ONLY_ASKED, "no quiero reportar el bache otra vez", False),
    (_ONLY_ASKED, "just wondering when you will come", False),
    (_ONLY_ASKED, "no", False),
]
PASSING = [
    ("I'm walking my dog and noticed the crosswalk button does nothing", True),
    ("i was driving home when i saw a pothole", True),
    ("we were biking n spotted a broken guardrail", True),
    ("i was walking and fell on the broken sidewalk", False),
    ("somebody walking a dog and never cleans up", False),
]
TOLD = [
    ("how do i get rid of an old fridge that still works kinda", True),
    ("do you take old mattresses", True),
    ("puedo tirar un refrigerador viejo", True),
    ("cómo me deshago de un sofá", True),
    ("can you take this couch away", False),
    ("can you get rid of the rats", False),
    ("do you see the hole at 12 elm", False),
    ("someone threw away a fridge here", False),
]


@pytest.mark.parametrize(("text", "words"), BESIDE)
def test_what_it_stands_beside(text: str, words: str) -> None:
    found = _SIDE.search(text)
    assert found is not None
    assert found[0] == words


@pytest.mark.parametrize(("pattern", "text", "means"), SAID)
def test_small_questions_about_the_report(pattern: re.Pattern[str], text: str, *, means: bool) -> None:
    assert (pattern.match(text) is not None) is means


@pytest.mark.parametrize(("text", "passing"), PASSING)
def test_how_somebody_came_by_is_no_problem(text: str, *, passing: bool) -> None:
    assert (_PASSING.match(text) is not None) is passing


@pytest.mark.parametrize(("text", "asked"), TOLD)
def test_who_asks_how_reports_nothing(text: str, *, asked: bool) -> None:
    assert informs(text) is asked
