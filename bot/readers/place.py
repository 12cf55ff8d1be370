"""The place a text names: asked of the gazetteer, with the half that is already known where that helps."""

from dataclasses import replace
from typing import Final

from bot.readers.scene import Scene
from bot.readers.words import JOINERS, Span
from places.place import NOTHING, Finding, Parts, Place

SURE: Final = frozenset({"resolved", "clarify", "outside", "repeat"})
"""Outcomes that leave no doubt that these words are a place."""

_RANK: Final = {"resolved": 6, "repeat": 5, "outside": 4, "clarify": 3, "not_found": 2, "incomplete": 1, "none": 0}


def look(scene: Scene, span: Span, known: Parts = Parts()) -> Finding:
    """What these characters say about a place; the finding's span counts from the start of the scene's text."""
    text = scene.text[slice(*span)]
    if not text.strip():
        return NOTHING
    finding = scene.city.gazetteer.find(text, known=known)
    low, high = finding.span
    low, high = max(0, min(low, len(text))), max(0, min(high, len(text)))
    if finding.outcome == "none" or not scene.within((span[0] + low, span[0] + high)):
        return NOTHING
    return replace(finding, span=(span[0] + low, span[0] + high))


def look_joined(scene: Scene, known: Parts = Parts()) -> Finding:
    """The place of the whole scene; fragments are completed by one another whichever came first."""
    best = look(scene, (0, len(scene.text)), known)
    if best.outcome == "resolved" or len(scene.sources) < 2:
        return best
    joined, used = known, (len(scene.text), 0)
    for source in (*scene.sources, *scene.sources):
        finding = look(scene, (source.start, source.end), joined)
        if finding.outcome == "none":
            continue
        used = (min(used[0], finding.span[0]), max(used[1], finding.span[1]))
        best = better(best, replace(finding, span=used))
        joined = finding.parts if finding.parts != Parts() else joined
        if best.outcome == "resolved":
            break
    return best


def better(one: Finding, other: Finding) -> Finding:
    """The finding that is further along; the first one when both are equally far."""
    return other if _RANK[other.outcome] > _RANK[one.outcome] else one


def same(place: Place | None, finding: Finding) -> bool:
    """Whether the finding is this very place."""
    return place is not None and finding.place is not None and place.text == finding.place.text


def place_words(scene: Scene, finding: Finding | None) -> frozenset[int]:
    """The words a finding used."""
    return frozenset() if finding is None else scene.within(finding.span)


def number_alone(scene: Scene, known: Parts) -> Finding:
    """A house number and nothing else, when an address is awaited: half a place until the street follows."""
    digits = [word for word in scene.words if word.low.isdigit() and len(word.low) <= 5]
    rest = [word for word in scene.words if word not in digits and word.low not in JOINERS]
    if len(digits) != 1 or rest or known.street:
        return NOTHING
    parts = replace(known, number=int(digits[0].low))
    return Finding("incomplete", parts=parts, missing="street", span=(digits[0].start, digits[0].end))
