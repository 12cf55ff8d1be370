"""A problem put right in one breath: "graffiti at 12 main st, no wait, i meant pothole"."""

import re
from typing import Final

from bot.readers import place as places
from bot.readers.cues import CORRECTS
from bot.readers.pieces import pieces
from bot.readers.scene import Scene
from places.breath import Turn, turned

_LACKING: Final = re.compile(
    r"\W*no\s+(?!(?:it|its|it'?s|that|thats|that'?s|this|the|a|an|i|im|i'?m|we|es|eso|era|el|la|los|las|un|una|wait|sorry)\b)",
    re.IGNORECASE,
)
""" "Silver Impala, no tag": what a thing has none of, where no comma parts the "no" from it."""


def taken_back(scene: Scene) -> frozenset[int]:
    """The words of the problem that its writer replaced by another one: they are no evidence of what it is."""
    for turn in turned(scene.text):
        if not _LACKING.match(scene.text, turn.before, turn.after[1]) and _another_problem(scene, turn):
            return _problem_before(scene, turn.before)
    return frozenset()


def _another_problem(scene: Scene, turn: Turn) -> bool:
    """Whether the clause surely names a problem. After a mere "sorry", one with a place of its own is a new report."""
    spot = places.look(scene, turn.after)
    if spot.place is not None and not turn.plain:
        return False
    return _problem(scene, scene.within(turn.after) - spot.words - scene.found(CORRECTS))


def _problem_before(scene: Scene, end: int) -> frozenset[int]:
    """The last piece before the turn that names a problem, with all after it; nothing where none does."""
    words: frozenset[int] = frozenset()
    for start, stop in reversed(pieces(scene.text[:end])):
        words |= scene.within((start, stop))
        if _problem(scene, scene.within((start, stop)) - places.look(scene, (start, stop)).words):
            return words
    return frozenset()


def _problem(scene: Scene, words: frozenset[int]) -> bool:
    if not scene.says(words):
        return False
    ranking = scene.rank_words(words)
    return ranking.decision == "accept" and ranking.best is not None and ranking.best.kind == "service"
