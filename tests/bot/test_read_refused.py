"""What a text says it is not: that service is not the one read back."""

import pytest
from hearing import FACTS, NOTHING_SAID, NOW, acts, told
from rivertown import rivertown

from bot.readers.refused import words
from bot.readers.scene import Scene
from bot.readers.words import split

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("water is bubbling out of the street at 849 elm st", "clear water not sewer"), "water_main"),
        (("water is bubbling out of the street at 849 elm st, clear water not sewer",), "water_main"),
        (("a deep hole at 849 elm st. not a pothole, the manhole lid",), "manhole_cover"),
        (("hole in the street at 849 elm st", "not a pothole, the manhole lid is gone"), "manhole_cover"),
        (("hole at 849 elm st. not a sinkhole, a pothole",), "pothole"),
        (("they took the trash at 849 elm st, not the recycling",), "missed_trash"),
    ],
)
def test_what_is_refused_is_not_meant(texts: tuple[str, ...], expected: str) -> None:
    assert told(acts(*texts, city=rivertown())) == [f"report {expected} @ 849 Elm St"]


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("They took the trash not the recycling", True),
        ("They fixed the street light, not the pothole", True),
        ("they replaced the sign not the streetlight", True),
        ("clean water not sewer", False),
        ("not a pothole, a CRATER", True),
        ("not a pothole, it's a canyon", True),
        ("not a pothole, the pool", False),
        ("not a pothole, a river", False),
        ("not a pothole, the manhole lid", False),
    ],
)
def test_what_crews_left_and_what_is_outdone_is_evidence(text: str, evidence: bool) -> None:
    scene = Scene(text, NOTHING_SAID, FACTS, rivertown(), NOW, words=split(text))
    assert (words(scene) == frozenset()) is evidence
