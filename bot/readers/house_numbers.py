"""Several house numbers on one street: "graffiti at 12 and 40 Main St" tells of two places."""

import re
from collections.abc import Sequence
from typing import Final

from bot.readers import place as places
from bot.readers.far_numbers import tells_speed
from bot.readers.place import NOWHERE, Spot
from bot.readers.scene import Scene, parts_of
from bot.readers.words import GENERIC, Span
from places.place import Parts

_ENDS: Final = re.compile(
    r"(?:^|^(?:el|la|los|las|the|both|at|en|on)\s+|\b(?:at|on|en|in|numbers?|n[uú]meros?)\s+(?:(?:el|los|the|both)\s+)?|#)"
    r"(?P<number>\d{1,5})\W*$",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(r"^\W*(?:(?:el|la|the|at|en|number|n[uú]mero)\s+)?(?P<number>\d{2,5})\W*$", re.IGNORECASE)
""" "853", behind "849 Elm St and"."""
_STRETCH: Final = re.compile(r"\b(?:between|entre|from|desde)\s+\d+\W*$", re.IGNORECASE)
""" "Between 12 and 40 Main St" is one stretch."""


_JOINED: Final = re.compile(
    r"\W*(?:(?:and|n|nd|also|plus|then|&|\+|y|e|at|on|en|también|además|el|la|los|las|the)\W+)*", re.IGNORECASE
)
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
    found = _corners(scene, spans, _asked_for(scene, spans, found[::-1]))
    return _following(scene, spans, _on_one_street(scene, spans, found))


def _asked_for(scene: Scene, spans: Sequence[Span], found: list[Spot]) -> list[Spot]:
    """ "400, and there is graffiti at 40 Elm" in answer to "which number on Oak St?": that number is on Oak St."""
    street = parts_of(scene.draft).street if scene.ask is not None and scene.ask.expects == "place" else ""
    alone = _ALONE.match(scene.text[slice(*spans[0])]) if street and len(spans) > 1 else None
    if alone is None or found[0].place is not None:
        return found
    start, end = (spans[0][0] + edge for edge in alone.span("number"))
    return [_on(scene, (start, end), street, int(alone["number"])) or found[0], *found[1:]]


_AT: Final = re.compile(
    r"(?:\b(?:at|by|near|in front of|outside|en(?: el)?|frente al?)\s+(?:number |n[uú]mero )?|#)(?P<number>\d{2,5})\b"
    r"(?!\s*(?:am|pm|a\.m|p\.m|o'?clock|:\d|feet|foot|ft|inch\w*|days?|weeks?|months?|years?|times|people|percent|%|"
    r"mph|miles?|yards?|degrees|st|nd|rd|th|horas?|d[ií]as?|pies|metros|veces|de la|"
    r"bus|train|trolley|tram|line|route)\b)"
    r"|(?:^|(?<=\s))(?P<alone>\d{3,5})(?=\W*$)|^(?P<first>\d{3,5})(?=\s+[^\W\d])",
    re.IGNORECASE,
)
""" "Light out at 136": a house number whose street was named before the list, or is named behind it."""


def _on_one_street(scene: Scene, spans: Sequence[Span], found: list[Spot]) -> list[Spot]:
    """ "On Oak: pothole at 120, light out at 136": each number on the street that was told once, where it exists."""
    streets = [_street(spot) for spot in found]
    for at, spot in enumerate(found):
        alone = _AT.search(scene.text[slice(*spans[at])]) if not streets[at] and len(set(streets) - {""}) == 1 else None
        if spot.place is not None or alone is None or _STRETCH.search(scene.text[slice(*spans[at])]):
            continue
        start, end = alone.span(alone.lastgroup or 0)
        if tells_speed(scene.text, spans[at][0] + start):
            continue
        there = _on(scene, (spans[at][0] + start, spans[at][0] + end), max(streets), int(alone[alone.lastgroup or 0]))
        found[at] = there if there is not None and there.place is not None else spot
    return found


def _corners(scene: Scene, spans: Sequence[Span], found: list[Spot]) -> list[Spot]:
    """ "On Main: pothole at 5th, light out at 7th", "main at 5th and 7th": a street crossing the one told before."""
    first = found[0] if found else NOWHERE
    head = _street(first) if first.place is None and found and _bare(scene, spans[0], first) else ""
    for at in range(1, len(spans)):
        before, cross = found[at - 1].place, _CROSS.match(scene.text[slice(*spans[at])]) if head else None
        start = spans[at][0] + (cross.start("street") if cross else 0)
        told = (head,) if cross else before.streets if before is not None and before.kind == "intersection" else ()
        if found[at].place is not None or not (cross or _bare(scene, spans[at], found[at])):
            continue
        looks = (places.look(scene, (start, spans[at][1]), Parts(street=street)) for street in told)
        corners = [one for one in looks if one.place is not None and one.place.kind == "intersection"]
        found[at] = corners[0] if len(corners) == 1 else found[at]
    return found


_CROSS: Final = re.compile(
    r"\A.*\b(?:at|by|near|en|con|esquina(?: con| de)?)\s+(?P<street>\S.*)\Z", re.IGNORECASE | re.DOTALL
)


def _bare(scene: Scene, span: Span, spot: Spot) -> bool:
    """Whether a piece is a street and nothing else: "problems on Elm St"."""
    beside = scene.says(scene.within(span) - spot.words)
    return bool(_street(spot)) and spot.finding.parts.number is None and all(word.low in GENERIC for word in beside)


def _street(spot: Spot) -> str:
    """The one street a piece names, of an address or by itself."""
    parts = spot.place.parts if spot.place is not None else spot.finding.parts
    return "" if parts.cross else (parts.street or "").upper()


def _following(scene: Scene, spans: Sequence[Span], found: list[Spot]) -> tuple[Spot, ...]:
    """ "849 Elm St and 853": a number by itself stands on the street of the house before it, never a flat."""
    for at in range(1, len(found)):
        before, alone = found[at - 1], _ALONE.match(scene.text[slice(*spans[at])])
        place = before.place
        if alone is None or found[at].place is not None or place is None or place.number is None:
            continue
        if before.finding.unit or abs(len(str(place.number)) - len(alone["number"])) > 1:
            continue
        start, end = alone.span("number")
        spot = _on(scene, (spans[at][0] + start, spans[at][0] + end), place.parts.street, int(alone["number"]))
        found[at] = spot if spot is not None and spot.place is not None else found[at]
    return tuple(found)


def _beside(scene: Scene, span: Span, alone: re.Match[str], after: Spot) -> Spot | None:
    """The number on the street of the address that follows it, even where the street has no such number."""
    parts = after.place.parts if after.place is not None else after.finding.parts
    if parts.number is None or not parts.street or _JOINED.fullmatch(_between(scene, span, after)) is None:
        return None
    start, end = alone.span("number")
    return _on(scene, (span[0] + start, span[0] + end), parts.street, int(alone["number"]))


def _on(scene: Scene, span: Span, street: str, number: int) -> Spot | None:
    """This number on this street: verified, or one that the street does not have."""
    spot = places.look(scene, span, Parts(street=street))
    if spot.place is not None:
        return spot if spot.place.number == number else None
    missing = spot.finding.outcome == "not_found" and spot.finding.parts.number == number
    return spot if missing else None


def _between(scene: Scene, span: Span, after: Spot) -> str:
    return scene.text[span[1] : scene.words[min(after.words)].start]
