"""The place a text names: asked of the gazetteer, with the half that is already known where that helps."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from bot.readers.far_numbers import said_apart, tells_speed
from bot.readers.passing import no_place
from bot.readers.scene import Scene, parts_of
from bot.readers.words import JOINERS, Span
from places.breath import kept_street
from places.place import NOTHING, Finding, Parts, Place
from places.words import TYPES

SURE: Final = frozenset({"resolved", "clarify", "outside", "repeat"})
"""Outcomes that leave no doubt that these words are a place."""

_RANK: Final = {"resolved": 6, "outside": 5, "clarify": 4, "not_found": 3, "repeat": 2, "incomplete": 1, "none": 0}


@dataclass(frozen=True, slots=True)
class Spot:
    """A finding and the words it used; fragments of an address may stand apart."""

    finding: Finding = NOTHING
    words: frozenset[int] = frozenset()

    @property
    def named(self) -> bool:
        """Whether any place was named at all."""
        return self.finding.outcome != "none"

    @property
    def sure(self) -> bool:
        """Whether these words are a place without doubt."""
        return self.finding.outcome in SURE

    @property
    def place(self) -> Place | None:
        """The verified place, if there is one."""
        return self.finding.place if self.finding.outcome == "resolved" else None


NOWHERE: Final = Spot()


def look(scene: Scene, span: Span, known: Parts = Parts()) -> Spot:
    """What these characters say about a place; the finding's span counts from the start of the scene's text."""
    text = _blanked(_unlisted(scene.text), no_place(scene))[slice(*span)]
    if not text.strip():
        return NOWHERE
    finding = scene.city.gazetteer.find(text, known=known)
    low, high = (max(0, min(edge, len(text))) + span[0] for edge in finding.span)
    words = scene.within((low, high + _city_after(scene, high)))
    if finding.outcome == "none" or not words or _kind_only(scene, finding) or _letter(scene, span):
        return NOWHERE
    return _numbered(scene, span, Spot(_no_speed(scene, replace(finding, span=(low, high))), words))


def _blanked(text: str, spans: Iterable[Span]) -> str:
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _unlisted(text: str) -> str:
    """ "1. stop sign gone, 3rd and Church St 2. bedbugs": numbers that count up what is told are blanked."""
    if not ("1." in text or "1)" in text):
        return text
    marks = list(_MARK.finditer(text))
    counted = len(marks) > 1 and [int(mark[1]) for mark in marks] == list(range(1, len(marks) + 1))
    return _blanked(text, (mark.span() for mark in marks)) if counted else text


_MARK: Final = re.compile(r"(?<![\w.])\(?(\d{1,2})[.)](?=\s)")


def _kind_only(scene: Scene, finding: Finding) -> bool:
    """ "In the rd by my house", "alley": the kind of a street that no street of the city is called by.

    By itself it may be one end of an address told in pieces: "st", "oak", "12".
    """
    parts = finding.parts
    if finding.outcome != "incomplete" or parts.number is not None or parts.cross or parts.street not in TYPES:
        return False
    draft = scene.draft
    return len(scene.words) > 1 or (draft is not None and draft.service is not None and parts_of(draft) == Parts())


def _letter(scene: Scene, span: Span) -> bool:
    """ "O, and the light is out": a letter that stands alone in what else is told is no street."""
    words = scene.within(span)
    return len(words) == 1 < len(scene.words) and all(len(scene.words[at].low) == 1 for at in words)


def _numbered(scene: Scene, span: Span, spot: Spot) -> Spot:
    """ "A dead deer on Elm St, near 40", "on the 1000 block of Oak, in front of 1026": the house number that is said
    elsewhere than beside its street; of a block only one that lies in it."""
    finding = spot.finding
    half = finding.outcome == "incomplete" and finding.missing == "number"
    block = finding.place.number if finding.place is not None and finding.place.kind == "block" else None
    if not (half or block is not None) or not finding.parts.street:
        return spot
    for start, end in said_apart(scene.text[slice(*span)]):
        there = (start + span[0], end + span[0])
        said = scene.text[slice(*there)]
        if block is not None and (int(said) // 100 != block // 100 or scene.within(there) & spot.words):
            continue
        found = scene.city.gazetteer.find(said, known=Parts(street=finding.parts.street))
        if found.place is not None and found.place.number == int(said) and found.outcome == "resolved":
            return Spot(replace(found, span=finding.span), spot.words | scene.within(there))
    return spot


def _no_speed(scene: Scene, finding: Finding) -> Finding:
    """ "They speed down Oak St at 48": the street alone; how fast they go is no house."""
    behind = _BEHIND.search(scene.text, *finding.span)
    place = finding.place
    if behind is None or place is None or place.number is None or not tells_speed(scene.text, behind.start(1)):
        return finding
    parts = Parts(street=place.streets[0])
    return replace(finding, outcome="incomplete", kind="street", place=None, parts=parts, missing="number")


_BEHIND: Final = re.compile(r"\b(?:at|a)\s+(\d+)\W*\Z", re.IGNORECASE)


def _city_after(scene: Scene, end: int) -> int:
    """How many characters after a place only name our own city: ", Cambridge", ", Cambridge MA 02139"."""
    match = _city(scene.city.name).match(scene.text, end)
    return match.end() - end if match else 0


@lru_cache(maxsize=16)
def _city(name: str) -> re.Pattern[str]:
    state = r"(?:,?\s+[A-Z]{2}\b)?(?:,?\s+\d{5}\b)?"
    return re.compile(rf"\W{{0,3}}(?:(?:in|en)\s+)?{re.escape(name)}\b{state}", re.IGNORECASE)


def look_joined(scene: Scene, known: Parts = Parts()) -> Spot:
    """The place of the whole scene; fragments are completed by one another whichever came first."""
    best = look(scene, (0, len(scene.text)), known)
    if best.place is not None or len(scene.sources) < 2:
        return best
    joined, used = known, frozenset[int]()
    for source in (*scene.sources, *scene.sources):
        spot = look(scene, (source.start, source.end), joined)
        if not spot.named:
            continue
        used |= spot.words
        joined = spot.finding.parts if spot.finding.parts != Parts() else joined
        best = better(best, Spot(spot.finding, used))
        if best.place is not None:
            break
    return best


def progress(spot: Spot) -> int:
    """How far a place is known: 0 not at all, 6 verified."""
    return _RANK[spot.finding.outcome]


def better(one: Spot, other: Spot) -> Spot:
    """The spot that is further along; the first one when both are equally far."""
    return other if progress(other) > progress(one) else one


def on_street(spot: Spot, known: Place | None) -> Spot:
    """The spot on the street already known, where the number alone left several: an amended number moves no street."""
    return replace(spot, finding=kept_street(spot.finding, known))


def same(place: Place | None, finding: Finding) -> bool:
    """Whether the finding is this very place."""
    found = finding.place if finding.outcome == "resolved" else None
    return place is not None and found is not None and (found.kind, found.where) == (place.kind, place.where)


def number_alone(scene: Scene, known: Parts) -> Spot:
    """A house number and nothing else, when an address is awaited: half a place until the street follows."""
    digits = [at for at, word in enumerate(scene.words) if word.low.isdecimal() and len(word.low) <= 5]
    rest = [word for at, word in enumerate(scene.words) if at not in digits and word.low not in JOINERS]
    if len(digits) != 1 or rest or known.street:
        return NOWHERE
    word = scene.words[digits[0]]
    finding = Finding("incomplete", parts=replace(known, number=int(word.low)), missing="street")
    return Spot(replace(finding, span=(word.start, word.end)), frozenset(digits))


def said(scene: Scene, spot: Spot) -> str:
    """The words of the place as they were written."""
    return " ".join(scene.text[scene.words[at].start : scene.words[at].end] for at in sorted(spot.words))
