"""Work that a crew tells by its place: "fixed 1420 oak", "1420 oak done"; which request it is gets asked."""

import re
from typing import Final

from bot.moves import CloseAt
from bot.readers import place as places
from bot.readers.candidate import LEXICAL, Candidate
from bot.readers.crew import done, noted, undone
from bot.readers.naming import names_any, service_named
from bot.readers.nod import YES
from bot.readers.place import Spot
from bot.readers.questions import asks
from bot.readers.scene import Scene
from bot.readers.words import split
from classifier import rules
from places.place import Place

MOST: Final = 6
"""Jobs that one text may name by their places."""

_ENDS: Final = re.compile(
    r"(?:\b(?:is|are|has|been|was|were|all|now|already|job|jobs|work|crew|we|i|just|got|it|both|est[aá]n?|ya|qued[oó]|fue)\s+)*"
    r"\b(?:done|closed?|completed?|finished|fixed|filled|patched|repaired|replaced|removed|cleaned|cleared|trimmed|"
    r"painted|hauled|swept|picked up|taken care of|list[oa]s?|hech[oa]s?|terminad[oa]s?|cerrad[oa]s?|arreglad[oa]s?|"
    r"reparad[oa]s?|limpi[oa]s?|tapad[oa]s?)"
    r"(?:\s+(?:up|now|today|already|thanks|thx|boss|hoy|ya|gracias))*$",
    re.IGNORECASE,
)
"""Ends in saying that a job is done."""

_MORE: Final = re.compile(
    r"\b(?:but|however|also|another|new|still|there'?s|there (?:is|are)|theres|needs?|found|saw|pero|tambi[eé]n|"
    r"otr[oa]|hay|falta)\b",
    re.IGNORECASE,
)
"""Something else is told beside the work."""

_TIES: Final = frozenset({"at", "on", "in", "en", "and", "y", "&"})


def propose(scene: Scene) -> tuple[Candidate, ...]:
    """Nothing where a number is given, where more is told than the work, where it was not done, and in a yes."""
    if scene.facts.role != "crew" or scene.draft is not None or not scene.words or rules.tracking(scene.text):
        return ()
    if undone(scene.text):
        return _which_is_it(scene)
    spots = () if asks(scene.text) else _places(scene)
    if not spots:
        return _which_is_it(scene)
    if scene.words[0].low in YES | {"1", "2"}:
        return ()
    beside = scene.everything.difference(*(spot.words for spot in spots))
    if not _only_work(scene, beside):
        return ()
    named = tuple(code for code in scene.city.knowledge.services if service_named(scene, code, beside))
    said = noted(_said(scene, beside))
    note = said if len(spots) == 1 and len(split(said)) > 1 else ""
    acts = tuple(CloseAt(_meant(spot), named, note, scene.photos) for spot in spots)
    return (Candidate("closing", acts, scene.everything, LEXICAL),)


def _which_is_it(scene: Scene) -> tuple[Candidate, ...]:
    """ "Done", "fixed it", "could not do it", neither number nor place told and nothing asked: of which request?"""
    numbered = any(word.low.isdecimal() for word in scene.words)
    if scene.ask is not None or scene.photos or numbered or len(scene.words) > BRIEF or asks(scene.text):
        return ()
    names = names_any(scene, scene.everything, scene.city.knowledge.services)
    told = undone(scene.text) and len(scene.words) <= (SHORTEST if names else TERSE)
    work = _READY.match(scene.text) is not None or (not undone(scene.text) and _only_work(scene, scene.everything))
    return (Candidate("closing", (CloseAt(()),), scene.everything, LEXICAL),) if told or work else ()


BRIEF: Final = 8
"""Words of "fixed it, heading out"; a longer text tells more."""
SHORTEST: Final = 2
TERSE: Final = 5
"""Words of "could not do it"; a longer text may tell a problem of one's own."""
_READY: Final = re.compile(
    r"^\W*(?:ya\s+)?(?:qued[oó]|estuvo|todo listo|lista?)(?:\s+(?:ya|listo|lista|jefe))*\W*$", re.IGNORECASE
)


def _places(scene: Scene) -> list[Spot]:
    """The places of the text, one after the other."""
    found: list[Spot] = []
    start = 0
    while len(found) < MOST:
        spot = places.look(scene, (start, len(scene.text)))
        if not _meant(spot):
            break
        found.append(spot)
        start = scene.words[max(spot.words)].end
    return found


def _meant(spot: Spot) -> tuple[Place, ...]:
    """The verified place, or the few of one name that it may be."""
    if spot.place is not None:
        return (spot.place,)
    return spot.finding.options if spot.finding.outcome == "clarify" else ()


def _only_work(scene: Scene, beside: frozenset[int]) -> bool:
    """Whether the words beside the places begin with the work, and tell nothing new, or end in it."""
    said = _said(scene, beside)
    if done(said):
        return _MORE.search(said) is None
    ends = _ENDS.search(said)
    if ends is None:
        return False
    before = frozenset(sorted(beside)[: len(split(said[: ends.start()]))])
    called = {word for code in scene.city.knowledge.services for word in service_named(scene, code, before)}
    return all(word in called for word in scene.says(before))


def _said(scene: Scene, beside: frozenset[int]) -> str:
    """These words as they were written, without the small ones at their ends that tie a place in."""
    told = sorted(beside)
    while told and scene.words[told[-1]].low in _TIES:
        told.pop()
    while told and scene.words[told[0]].low in _TIES:
        told.pop(0)
    return " ".join(scene.text[scene.words[at].start : scene.words[at].end] for at in told)
