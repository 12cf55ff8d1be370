"""When a cut between two pieces stands: both sides are a problem, question or place of their own."""

import re
from collections.abc import Sequence
from typing import Final

from bot.readers.cues import ANOTHER, CORRECTS
from bot.readers.going_on import COUNTS, TERSE, runs_on, unmarked, where
from bot.readers.naming import named_in_full, service_words
from bot.readers.questions import asks
from bot.readers.scene import Scene
from bot.readers.topics import Problem
from bot.readers.words import BESIDE, JOINERS, ONE, UPON, Word, matched


def separate(scene: Scene, group: Sequence[Problem], part: Problem) -> bool:
    """A cut stands when both sides have a topic and it differs, or each side has a verified place of its own."""
    if _put_right(scene, group, part) or (unmarked(scene, group[-1], part) and not own_place(group, part)):
        return False
    heads = [one for one in group if stands(scene, one)]
    elsewhere = own_place(group, part)
    if not stands(scene, part):
        apart = elsewhere and bare(scene, part) and not _more_exactly(scene, group, part)
        return apart and (bool(heads) or bare(scene, group[-1]))
    if not heads:
        if part.place is not None and part.place.kind == "landmark" and unmarked(scene, group[-1], part):
            return False  # "near 12 Oak St the graves in the cemetery": the address says where at the landmark
        return elsewhere or (any(one.place for one in group) and part.topic == "article")
    if part.topic == heads[-1].topic == "article" or (not elsewhere and _belongs(scene, heads, part)):
        return False
    if part.topic != "article" and not elsewhere and (_surely(scene, heads, part) or runs_on(scene, group, part)):
        return False
    return part.code != heads[-1].code or elsewhere


def _belongs(scene: Scene, heads: Sequence[Problem], part: Problem) -> bool:
    """ "Rats behind 12 Oak, the restaurant leaves its bins open": one of both services includes the other.

    "Stop sign gone. Street sign down" are two: a sentence of its own that calls the other by its whole name.
    """
    known = scene.city.knowledge
    among = any(known.includes(one.code, part.code) or known.includes(part.code, one.code) for one in heads)
    if not among or ANOTHER.search(scene.text[heads[-1].span[1] : part.span[1]]):
        return False
    apart = _ENDED.search(scene.text[heads[-1].span[1] - 1 : part.span[0]]) is not None
    return not apart or named_in_full(scene, part.words - part.spot.words)[0] != part.code


_ENDED: Final = re.compile(r"[.!?\n;•]\W{0,3}\Z")
"""What was said before is ended: another sentence, line or item of a list begins."""


def _surely(scene: Scene, heads: Sequence[Problem], part: Problem) -> bool:
    """ "My landlord does nothing. Still no heat", "my recycling and trash is out": the words before might mean this and
    other things."""
    between = scene.text[heads[-1].span[1] : part.span[0]]
    unsure = all(one.topic == "unsure" and part.code in one.guesses for one in heads)
    if not unsure or part.topic != "service" or ANOTHER.search(between):
        return False
    return not COUNTS.search(between) or all(len(scene.says(one.words - one.spot.words)) == 1 for one in heads)


def _more_exactly(scene: Scene, group: Sequence[Problem], part: Problem) -> bool:
    """ "The hospital's street light is out, 549 Elm St": the address or the crossing of the one thing at a landmark."""
    before = [one for one in group if one.place is not None]
    between = scene.text[before[-1].span[1] : part.span[0]] if before else ""
    landmark = bool(before) and all(one.place is not None and one.place.kind == "landmark" for one in before)
    kind = part.place.kind if part.place is not None and part.span[1] == len(scene.text.rstrip(" .!")) else ""
    if not landmark or kind not in ("address", "intersection") or COUNTS.search(between):
        return False
    return kind == "intersection" or not _SEVERAL.search(scene.text[: part.span[0]])


_SEVERAL: Final = re.compile(r"\b(?:\w+(?:holes|lights|signs|s at|s en)|are|están|estan|all|both)\b", re.IGNORECASE)
"""Several things of a kind: what follows may be one more of them."""


def _put_right(scene: Scene, group: Sequence[Problem], part: Problem) -> bool:
    """ "12 Main St, no sorry, 18 Main St": a bare place after words of correction takes the place of the one before."""
    places = [one for one in group if one.place is not None]
    if not places or part.place is None:
        return False
    start, end = scene.words[max(places[-1].spot.words)].end, scene.words[min(part.spot.words)].start
    cues = [cue.span() for cue in CORRECTS.finditer(scene.text) if start <= cue.start() < end]
    spent = part.spot.words.union(*map(scene.within, cues))
    return bool(cues) and not COUNTS.search(scene.text[start:end]) and not scene.says(part.words - spent)


def stands(scene: Scene, part: Problem) -> bool:
    """A piece of a longer text is a question only when it asks: anger about taxes is none."""
    if part.topic == "unsure" and not part.stands:
        told = scene.says(part.words - part.spot.words)
        return 0 < len(told) <= TERSE and any(_calls(scene, told, code) for code in part.guesses)
    return part.stands and (part.topic != "article" or asks(scene.text[slice(*part.span)]))


def _calls(scene: Scene, told: tuple[Word, ...], code: str) -> bool:
    """Whether a word or two name the service: by one word of its code, or wholly by its names in any language."""
    return (
        bool(matched(told, code.replace("_", " "))) or matched(told, service_words(scene.city.knowledge, code)) == told
    )


def own_place(group: Sequence[Problem], part: Problem) -> bool:
    """Whether the piece names a place that the group did not; a landmark beside an address only says where."""
    seen = [one.place for one in group if one.place is not None]
    if part.place is None or not seen:
        return _house(part) not in ("", *map(_house, group)) and any(map(_house, group))
    if any(part.place.where == one.where for one in seen):
        return False
    return part.place.kind != "landmark" or seen[-1].kind == "landmark" or part.stands


def _house(part: Problem) -> str:
    """A house number with its street, whether the city has it or not; "" for any other place."""
    finding = part.spot.finding
    known = part.place.parts if part.place is not None else finding.parts
    named = part.place is not None or finding.outcome == "not_found"
    return f"{known.number} {known.street.lower()}" if named and known.number is not None and known.street else ""


def bare(scene: Scene, part: Problem) -> bool:
    """Only a place and joining words: "and 40 Oak St", "the one at 5th is out", but not "I live at", not "near"."""
    cues = scene.found(CORRECTS)
    beside = [scene.words[at].low for at in sorted(part.words - part.spot.words - _upon(scene, part))]
    alike = bool(ONE & set(beside)) and not scene.says(part.words - part.spot.words - cues)
    named = part.place is not None or bool(_house(part))
    return named and (alike or all(low in (JOINERS - BESIDE) | _BOTH for low in beside))


_BOTH: Final = frozenset({"both", "ambos", "ambas", "los", "las"})


def _upon(scene: Scene, part: Problem) -> frozenset[int]:
    """What the thing told before is on or in: "on the bridge"; "near the bank" says nothing new."""
    words = where(scene, part)
    return words if words and scene.words[min(words)].low in UPON else frozenset()
