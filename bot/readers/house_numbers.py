"""Several house numbers on one street: "graffiti at 12 and 40 Main St" tells of two places."""

import re
from collections.abc import Sequence
from typing import Final

from bot.readers import place as places
from bot.readers.place import Spot
from bot.readers.scene import Scene
from bot.readers.words import Span
from places.place import Parts

_ENDS: Final = re.compile(r"(?:^|\b(?:at|on|en|in|numbers?|n[uú]meros?)\s+|#)(?P<number>\d{1,5})\W*$", re.IGNORECASE)
_STRETCH: Final = re.compile(r"\b(?:between|entre|from|desde)\s+\d+\W*$", re.IGNORECASE)
""" "Between 12 and 40 Main St" is one stretch."""


_JOINED: Final = re.compile(r"\W*(?:(?:and|n|nd|also|plus|then|&|\+|y|e|at|on|en|también|además)\W+)*", re.IGNORECASE)
"""All that may stand between one number and the next."""


def numbered(scene: Scene, spans: Sequence[Span]) -> tuple[Spot, ...]:
    """The place each piece names; one that ends in a bare number stands on the street of the address behind it."""
    found: list[Spot] = []
    for span in reversed(spans):
        spot = places.look(scene, span)
        alone = _ENDS.search(scene.text[slice(*span)])
        if found and alone and spot.place is None and not _STRETCH.search(scene.text[slice(*span)]):
            spot = _beside(scene, span, alone, found[-1]) or spot
        found.append(spot)
    return tuple(reversed(found))


def _beside(scene: Scene, span: Span, alone: re.Match[str], after: Spot) -> Spot | None:
    """The number on the street of the place that follows it, if the street has such a number."""
    place = after.place
    if place is None or place.number is None or _JOINED.fullmatch(_between(scene, span, after)) is None:
        return None
    start, end = alone.span("number")
    spot = places.look(scene, (span[0] + start, span[0] + end), Parts(street=place.parts.street))
    return spot if spot.place is not None and spot.place.number == int(alone["number"]) else None


def _between(scene: Scene, span: Span, after: Spot) -> str:
    return scene.text[span[1] : scene.words[min(after.words)].start]
