"""What is named in passing: the landmark where somebody works, goes to or comes from is not where a problem is."""

import re
from functools import lru_cache
from typing import Final

from bot.ports import Finds
from bot.readers.scene import Scene
from bot.readers.words import Span

_AIM: Final = re.compile(
    r"\b(?:(?:i|we)(?:'?m|'?ve| am| have)? (?:gotta|got to|have to|need to|must|supposed to) (?:be|get|go)(?: to)?"
    r"|(?:i|we|who|husband|wife|mom|dad|son|daughter) works?|(?:i'?m|i am|we'?re|been) working"
    r"|(?:got|get|getting|came|coming) off(?: \w+){0,2}?|on (?:my|our) way(?: home)?(?= (?:to|from))"
    r"|(?:my|our) (?:shift|class|job|appointment)|tengo que (?:estar|ir|llegar)|(?:yo )?trabajo"
    r"|sal[ií] de trabajar|voy(?: de camino)?|de camino)"
    r"\s+(?:(?:at|in|to|from|for|by|en|al?|de|del)\s+)?(?=\w)",
    re.IGNORECASE,
)
""" "I gotta be at the hospital for my shift", "just got off nights at the library", "trabajo en"."""
LONGEST: Final = 40
"""Characters behind it in which the landmark is looked for."""

ARTICLE: Final = 4
"""Characters of "the " or "los " before its name."""


def passed(scene: Scene) -> tuple[Span, ...]:
    """The characters that say so, with those of the landmark."""
    return _passed(scene.text, scene.city.gazetteer)  # type: ignore[arg-type]  # any object is hashable


def no_place(scene: Scene) -> tuple[Span, ...]:
    """The same where they are no place. They are the only one there may be where a place is needed: "I work at the
    library and a man just collapsed", or in answer to where it is."""
    needed = scene.danger is not None or scene.urgent or (scene.ask is not None and scene.ask.expects == "place")
    return () if needed else passed(scene)


@lru_cache(maxsize=64)
def _passed(text: str, gazetteer: Finds) -> tuple[Span, ...]:
    found = []
    for aim in _AIM.finditer(text):
        there = gazetteer.find(text[aim.end() : aim.end() + LONGEST])
        if there.outcome == "resolved" and there.kind == "landmark" and there.span[0] <= ARTICLE:
            found.append((aim.start(), aim.end() + there.span[1]))
    return tuple(found)
