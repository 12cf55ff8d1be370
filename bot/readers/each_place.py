"""Several problems wait for a place, and one text tells which is where: "pothole at 12 Main, the light at 40 Elm"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.moves import SetPlace
from bot.readers import place as places
from bot.readers.candidate import STRONG, Candidate
from bot.readers.house_numbers import numbered
from bot.readers.naming import service_named
from bot.readers.place import Spot
from bot.readers.problems import parts_told
from bot.readers.questions import asks
from bot.readers.scene import Scene
from bot.readers.words import GENERIC, JOINERS, NTH, listed
from bot.talk import Draft
from places.place import NOTHING, Parts

LIKELY: Final = 0.03
"""Probability from which "the cat" may be the dead animal that waits, where nothing that waits is named."""
_DEFINITE: Final = re.compile(r"\b(?:the|that|el|la|los|las|ese|esa)\s+[^\W\d]", re.IGNORECASE)
_BESIDE: Final = (
    JOINERS
    | GENERIC
    | listed("respectively first second third is are it's its respectivamente está esta están estan es son")
)
"""Words beside a bare place that name nothing."""


@dataclass(frozen=True, slots=True)
class Part:
    """One place the text names, and all the words told beside it."""

    words: frozenset[int]
    spot: Spot

    @property
    def beside(self) -> frozenset[int]:
        return self.words - self.spot.words


def propose(scene: Scene) -> tuple[Candidate, ...]:
    """A place for each draft that is named or counted, else in the order they were told; who is left is asked about."""
    waiting = _waiting(scene)
    if not waiting or asks(scene.text):
        return ()
    told = _told(scene)
    if not told or (len(told) == 1 and not _of_one(scene, told[0], waiting)):
        return ()
    given = _given(scene, told, waiting)
    if not given:
        return ()
    left = [one for one in waiting if one not in given.values() and _untold(one)]
    found = [_placed(scene, told[at], draft) for at, draft in given.items()]
    asked = tuple(SetPlace(one.id, NOTHING) for one in left)
    return (*found[:-1], replace(found[-1], acts=(*found[-1].acts, *asked)))


def _placed(scene: Scene, part: Part, draft: Draft) -> Candidate:
    act = SetPlace(draft.id, part.spot.finding, places.said(scene, part.spot))
    return Candidate("each_place", (act,), part.words, STRONG)


def _waiting(scene: Scene) -> tuple[Draft, ...]:
    """The drafts whose place is asked for, now or next, when the question on the table asks for one."""
    if scene.ask is None or scene.ask.expects != "place":
        return ()
    return tuple(one for one in scene.talk.drafts if one.place.found is None and one.service and not one.parked)


def _untold(draft: Draft) -> bool:
    return draft.place.parts == Parts() and draft.place.doubt is None


def _told(scene: Scene) -> list[Part]:
    """The places of the text, each with the words since the one before it."""
    spans = parts_told(scene)
    parts: list[Part] = []
    begun: frozenset[int] = frozenset()
    for span, spot in zip(spans, numbered(scene, spans), strict=True):
        words = begun | scene.within(span)
        if spot.named and (spot.sure or spot.finding.parts.street):
            parts.append(Part(words, spot))
            begun = frozenset()
        elif parts and not scene.says(words):
            parts[-1] = replace(parts[-1], words=parts[-1].words | words)
        else:
            begun = words
    if parts and begun:
        parts[-1] = replace(parts[-1], words=parts[-1].words | begun)
    return [_joined_up(one) for one in parts]


def _joined_up(part: Part) -> Part:
    """With the small words between its pieces: "and", "also"."""
    return replace(part, words=frozenset(range(min(part.words), max(part.words) + 1)))


def _of_one(scene: Scene, part: Part, waiting: Sequence[Draft]) -> bool:
    """ "The pothole is at 12 Main": of several that wait only this one; "the cat" may be the one thing that waits."""
    named = _named(scene, part, waiting)
    if len(waiting) == 1:
        return named is None and _DEFINITE.search(scene.text) is not None and _likely(scene, part, waiting) is not None
    return named is not None


def _given(scene: Scene, told: Sequence[Part], waiting: Sequence[Draft]) -> dict[int, Draft]:
    """Which draft each place is for, by the place's number in the text. Nothing where the bare ones do not add up."""
    given: dict[int, Draft] = {}
    for at, part in enumerate(told):
        left = [one for one in waiting if one not in given.values()]
        if (meant := _counted(scene, part, waiting) or _named(scene, part, left)) is not None and meant in left:
            given[at] = meant
    for at, part in enumerate(told):
        left = [one for one in waiting if one not in given.values()]
        if at not in given and not _bare(scene, part) and (meant := _likely(scene, part, left)) is not None:
            given[at] = meant
    left = [one for one in waiting if one not in given.values()]
    bare = [at for at, part in enumerate(told) if at not in given and _bare(scene, part)]
    if bare and len(bare) <= len(left) and (len(told) > 1):
        given |= dict(zip(bare, left, strict=False))
    return given if len(bare) <= len(left) else {}


def _counted(scene: Scene, part: Part, waiting: Sequence[Draft]) -> Draft | None:
    """ "The first one at ..., the second at ..."."""
    for at in sorted(part.beside):
        place = NTH.get(scene.words[at].low)
        if place is not None and -1 <= place < len(waiting) and len(waiting) > 1:
            return waiting[place]
    return None


def _named(scene: Scene, part: Part, among: Sequence[Draft]) -> Draft | None:
    """The draft whose service these words call by its name; of two the likelier."""
    named = [one for one in among if one.service and service_named(scene, one.service.value, part.beside)]
    return named[0] if len(named) == 1 else _likely(scene, part, named) if named else None


def _likely(scene: Scene, part: Part, among: Sequence[Draft]) -> Draft | None:
    """The draft whose service these words mean likeliest, though they do not name it."""
    if not among or not scene.says(part.beside):
        return None
    found = {one.intent: one.p for one in scene.rank_words(part.beside).candidates}
    best = max(among, key=lambda one: found.get(one.service.value if one.service else "", 0.0))
    return best if best.service and found.get(best.service.value, 0.0) >= LIKELY else None


def _bare(scene: Scene, part: Part) -> bool:
    return all(word.low in _BESIDE or word.low in NTH for word in scene.says(part.beside))
