"""The service whose name is said, where only what stands beside the problem smells of another one."""

import re
from typing import Final

from bot.readers.guesses import grouped
from bot.readers.naming import named_in_full, service_named
from bot.readers.scene import Scene
from bot.readers.words import Span

_SIDE: Final = re.compile(
    r"\b(?:(?:right|just|directly|almost)\s+)?(?:in front of|across (?:the street )?from|across|outside(?: of)?|"
    r"next (?:door )?to|close to|opposite|behind|beside|near|by|past|around the corner from|down from|en ?frente de|"
    r"frente a|afuera de|cerca de|junto a|al lado de|detr[aá]s de|atr[aá]s de)(?:l\b|\s+(?:the|a|an|"
    r"my|our|el|la|los|las|"
    r"un|una|mi)\b|\b)(?:\s+(?!(?:at|on|in|and|is|are|has|with|that|which|en|y|que|est[aá]n?|hay)\b)[\w'’&]+){1,3}",
    re.IGNORECASE,
)
"""What something is in front of, across from or near: "across from the whole foods"."""
_UPON: Final = re.compile(
    r"\b(?:on|in|under|en|sobre|bajo|debajo de)\s+(?:(?:the|a|an|my|our|el|la|los|las|un|una|mi)\s+)?(?:\w+\s+)?\w+",
    re.IGNORECASE,
)
"""What it is on, in or under."""

LIKELY: Final = 0.03
"""Probability from which a service that is named counts beside a surer one that is not."""


def plainly(scene: Scene, span: Span, told: frozenset[int], guesses: tuple[str, ...]) -> str:
    """The one of these services that the words name, or that they surely mean without what stands beside it; or ""."""
    if grouped(list(guesses[:2]), scene.city.knowledge) or (scene.ask is not None and scene.ask.expects == "place"):
        return ""
    beside = scene.found(_SIDE, span) & told
    rest = told - beside
    if not beside or not scene.says(rest):
        return ""
    named, called = named_in_full(scene, rest - scene.found(_UPON, span))
    if named in guesses:
        other, _ = named_in_full(scene, rest - called)
        return named if other in ("", named) else ""
    ranking = scene.rank_words(rest)
    best = ranking.best
    return best.intent if ranking.decision == "accept" and best is not None and best.intent in guesses else ""


def instead(scene: Scene, span: Span, told: frozenset[int], code: str) -> str:
    """ "Needles central square library": the name the text begins with, where what was taken is not named at all."""
    if service_named(scene, code, told):
        return ""
    ranked = scene.rank_words(told).candidates[:3]
    likely = {one.intent for one in ranked if one.p >= LIKELY and one.intent != code}
    if not likely:  # asked before every name is looked for, which takes longer than all else
        return ""
    named, called = named_in_full(scene, told - scene.found(_SIDE, span) - scene.found(_UPON, span))
    first = next((at for at in sorted(told) if scene.words[at].says_something), None)
    return named if named in likely and first in called else ""
