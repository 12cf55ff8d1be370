"""The canonical conversations: what a front door is for, each short enough to be broken at every step."""

from datetime import timedelta
from typing import Final

from tests.faults.steps import Do, Script

ANA, CREW = "+12155550101", "+12155550102"
HOUR = timedelta(hours=1)


def works(status: str, after: timedelta = timedelta()) -> Do:
    """The department moves the newest request on."""
    return Do("works", status, after=after)


def says(*words: str) -> Script:
    """Texts of one resident, one after the other."""
    return tuple(Do(ANA, words=one) for one in words)


SCRIPTS: Final[dict[str, Script]] = {
    "filed in one text": says("pothole at 749 Spruce Ave", "1"),
    "filed in many texts": says("pothole", "749", "spruce ave", "yes"),
    "a photo": (*says("graffiti at 20 Darby Ct"), Do(ANA, photos=1), *says("1")),
    "two problems": says("pothole at 749 Spruce Ave and street light out at 20 Darby Ct", "1"),
    "where it stands": (*says("pothole at 749 Spruce Ave", "1"), works("scheduled"), *says("what about it")),
    "withdrawn": (*says("pothole at 749 Spruce Ave", "1"), Do(ANA, words="withdraw my pothole", after=HOUR)),
    "danger": says("I smell gas outside 749 Spruce Ave", "it is getting worse"),
    "out and in again": says("pothole at 749 Spruce Ave", "STOP", "what about my pothole", "START"),
    "a person answers": (
        *says("graffiti at 749 Spruce Ave", "I want a person"), Do("desk", "claim"),
        Do("desk", "reply", "Hello, this is the city."), *says("thanks"), Do("desk", "release"), *says("1"),
    ),
    "a crew closes it": (
        *says("pothole at 749 Spruce Ave", "1"), Do(CREW, "is crew"), Do(CREW, words="done {number}", photos=1),
    ),
    "open again": (*says("pothole at 749 Spruce Ave", "1"), works("closed", HOUR), *says("its still there")),
    "silence, then a survey": (
        *says("pothole at 749 Spruce Ave"), works("closed", HOUR), Do(ANA, words="4", after=2 * HOUR),
    ),
}  # fmt: skip
