"""Reports filed here for somebody else, spoken of by that person's name: "what's up with Mrs Ruiz's pothole"."""

import re
from functools import lru_cache
from typing import Final

from bot.facts import RequestFacts
from bot.readers.scene import Scene
from bot.readers.words import Span, listed

_TITLES: Final = listed(
    "mr mrs ms miss mx dr sr sra srta don doña dona señor señora señorita senor senora the la el de del y and"
)
LEAST: Final = 2
"""Letters of a name that is looked for."""


@lru_cache(maxsize=256)
def _called(name: str) -> re.Pattern[str] | None:
    """Where a person is named, in whole or by one of the names: title and "'s" belong to it."""
    words = [word.strip(".,'’") for word in name.split()]
    told = [word for word in words if len(word) >= LEAST and word.lower() not in _TITLES and word.isalpha()]
    if not told:
        return None
    titles = "|".join(sorted(_TITLES - {"the", "and", "y"}))
    names = "|".join(map(re.escape, told))
    return re.compile(rf"\b(?:(?:{titles})\b\.?\s+)*(?:{names})(?:\s+(?:{names}))*(?P<of>['’]?s)?\b", re.IGNORECASE)


def people(scene: Scene) -> tuple[tuple[str, ...], Span, bool]:
    """(the requests of who is named, newest last; the characters of the name; whether as "Ruiz's"); none: ((), …).

    A place wins over a name: "Ruiz St" is no person.
    """
    found: list[str] = []
    span, owns = (0, 0), False
    for one in scene.talk.told_for:
        pattern = _called(one.name)
        match = pattern.search(scene.text) if pattern else None
        if match is None or _is_street(scene, match.span()):
            continue
        found.append(one.tracking)
        span, owns = match.span(), match["of"] is not None
    return tuple(found), span, owns


def theirs(scene: Scene, requests: tuple[RequestFacts, ...]) -> tuple[RequestFacts, ...]:
    """Of these requests those of the person who is named; all of them where nobody is."""
    if not scene.talk.told_for:
        return requests
    named = frozenset(people(scene)[0])
    return tuple(one for one in requests if one.tracking in named) or requests


def as_mine(scene: Scene) -> str:
    """The text with the person left out, every other word in its place: "what's up with my         pothole"."""
    if not scene.talk.told_for:
        return scene.text
    named, (start, end), owns = people(scene)
    if not named:
        return scene.text
    last = not any(char.isalnum() for char in scene.text[end : end + 2])
    return scene.text[:start] + ("it" if not owns else "mine" if last else "my").ljust(end - start) + scene.text[end:]


def _is_street(scene: Scene, span: Span) -> bool:
    """Whether these characters stand in a place that the text names."""
    finding = scene.city.gazetteer.find(scene.text)
    start, end = finding.span
    return finding.outcome not in ("none", "not_found") and start < span[1] and span[0] < end
