"""When a cut between two pieces stands: both sides are a problem, question or place of their own."""

from collections.abc import Sequence

from bot.readers.cues import CORRECTS
from bot.readers.going_on import COUNTS, TERSE, runs_on, unmarked, where
from bot.readers.questions import asks
from bot.readers.scene import Scene
from bot.readers.topics import Problem
from bot.readers.words import BESIDE, JOINERS, ONE, UPON, matched


def separate(scene: Scene, group: Sequence[Problem], part: Problem) -> bool:
    """A cut stands when both sides have a topic and it differs, or each side has a verified place of its own."""
    if _put_right(scene, group, part) or (unmarked(scene, group[-1], part) and not _elsewhere(group, part)):
        return False
    heads = [one for one in group if stands(scene, one)]
    elsewhere = _elsewhere(group, part)
    if not stands(scene, part):
        return elsewhere and bare(scene, part) and (bool(heads) or bare(scene, group[-1]))
    if not heads:
        return elsewhere or (any(one.place for one in group) and part.topic == "article")
    if part.topic == heads[-1].topic == "article":
        return False
    if part.topic != "article" and not elsewhere and runs_on(scene, group, part):
        return False
    return part.code != heads[-1].code or elsewhere


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
        return 0 < len(told) <= TERSE and any(matched(told, code.replace("_", " ")) for code in part.guesses)
    return part.stands and (part.topic != "article" or asks(scene.text[slice(*part.span)]))


def _elsewhere(group: Sequence[Problem], part: Problem) -> bool:
    """Whether the piece names a verified place that the group did not; a landmark beside an address only says where."""
    seen = [one.place for one in group if one.place is not None]
    if part.place is None or not seen or any(part.place.where == one.where for one in seen):
        return False
    return part.place.kind != "landmark" or seen[-1].kind == "landmark" or part.stands


def bare(scene: Scene, part: Problem) -> bool:
    """Only a place and joining words: "and 40 Oak St", "the one at 5th is out", but not "I live at", not "near"."""
    cues = scene.found(CORRECTS)
    beside = [scene.words[at].low for at in sorted(part.words - part.spot.words - _upon(scene, part))]
    alike = bool(ONE & set(beside)) and not scene.says(part.words - part.spot.words - cues)
    return part.place is not None and (alike or all(low in JOINERS - BESIDE for low in beside))


def _upon(scene: Scene, part: Problem) -> frozenset[int]:
    """What the thing told before is on or in: "on the bridge"; "near the bank" says nothing new."""
    words = where(scene, part)
    return words if words and scene.words[min(words)].low in UPON else frozenset()
