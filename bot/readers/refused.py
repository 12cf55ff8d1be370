"""What a text says it is *not* ("clean water not sewer"): its words are no evidence, and its service is not meant."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.readers.breath import taken_back
from bot.readers.cues import CORRECTS
from bot.readers.guesses import LIKELIEST
from bot.readers.naming import named_in_full
from bot.readers.scene import Scene
from bot.readers.words import Span, listed, matched
from classifier import rules
from classifier.ranking import Ranking

_AT_THE_END: Final = re.compile(
    r"\b(?P<before>[^\W\d]\w*)\s+not\s+(?:(?:an?|the|any)\s+)?(?P<what>[^\W\d]\w*(?:\s+[^\W\d]\w*)?)(?=\s*(?:$|[.,;!?\n)]))",
    re.IGNORECASE,
)
""" "Clean water not sewer": without a mark, at the end of what is said."""
_STATES: Final = listed(
    "do does did can could will would should is are was were be been has have had may might must am it they i we you "
    "he she but or if why still just please probably maybe and"
)
"""Before "not" these begin a statement: "but not the recycling", "can not park"."""
_TOOK: Final = re.compile(
    r"\b(?:took|takes?|picked|pick|collect\w*|got|gets?|emptied|grabbed|came|come|recog\w+|llev\w+|vin\w+"
    r"|fixed|patched|cleaned|replaced|swept|plowed|salted|painted|arregl(?:aron|ó)|limpi(?:aron|ó)|tap(?:aron|ó))\b",
    re.IGNORECASE,
)
""" "They took the trash, not the recycling": what was left is told, and not refused."""


def words(scene: Scene) -> frozenset[int]:
    """The words of what it is *not* ("wait, not the streetlight, the traffic light"): they are no evidence."""
    refused = scene.covered(_spans(scene))
    return taken_back(scene) | refused | (scene.found(CORRECTS) if refused else frozenset())


def without(ranking: Ranking, scene: Scene) -> Ranking:
    """The ranking without the services refused in this text: what is left is sure where the rest of it is likely."""
    codes = _services(scene)
    left = tuple(one for one in ranking.candidates if one.intent not in codes)
    if len(left) == len(ranking.candidates) or not left:
        return ranking
    best = ranking.candidates[0]
    if best.intent not in codes or ranking.decision not in ("accept", "choose"):
        return replace(ranking, candidates=left)
    total = sum(one.p for one in left)
    left = tuple(replace(one, p=one.p / total) for one in left) if total else left
    return replace(ranking, candidates=left, decision="accept" if left[0].p >= LIKELIEST else "choose")


_A: Final = listed("a an un una")
_MORE: Final = _A | listed(
    "more like it's its is this that's thats es of the real total whole actual crater canyon cavern abyss moon ocean "
    "sea jungle mountain volcano monster nightmare disaster cráter crater cañón abismo mar selva montaña pesadilla "
    "desastre"
)
""" "Not a pothole, a CRATER": it is one, and more than one. What a city has (a pool) is meant as it is said."""


def _spans(scene: Scene) -> Iterator[Span]:
    if _TOOK.search(scene.text):
        return
    for contrast in rules.negated(scene.text):
        meant = {scene.words[at].low for at in scene.within(contrast.meant)} if contrast.meant else set[str]()
        if not (meant & _A and meant <= _MORE):
            yield contrast.rejected
    for match in _AT_THE_END.finditer(scene.text):
        if match["before"].lower() not in _STATES and _named(scene, scene.within(match.span("what"))):
            yield match.span("what")


def _services(scene: Scene) -> frozenset[str]:
    meant = (_named(scene, scene.within(one.meant)) for one in rules.negated(scene.text) if one.meant)
    return frozenset(_named(scene, scene.within(span)) for span in _spans(scene)) - {"", *meant}


def _named(scene: Scene, among: frozenset[int]) -> str:
    """The one service that these words are the name of, or the beginning of it: "sewer" of a sewer backup."""
    told = scene.says(among)
    if not told:
        return ""
    code, called = named_in_full(scene, among)
    if code:
        return code if scene.says(called) == told else ""
    own = [code for code in scene.city.knowledge.services if matched(told, code.replace("_", " ")) == told]
    return own[0] if len(own) == 1 else ""
