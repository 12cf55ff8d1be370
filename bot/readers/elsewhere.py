"""After "that is in ...": whose it is and who is told, asked once more or of another place there."""

import re
from typing import Final

from bot.moves import Report
from bot.readers import place as places
from bot.readers.candidate import STRONG, Candidate
from bot.readers.naming import service_named
from bot.readers.questions import asks
from bot.readers.scene import Scene
from bot.readers.words import matched
from places.place import Finding

_ASKS: Final = re.compile(
    r"\b(?:who\w*|where|how|what(?:'?s)?|which|anyways?|instead|entonces|have|give|know|got|tienen?|saben?|"
    r"qui[eé]n(?:es)?|d[oó]nde|c[oó]mo|cu[aá]l|qu[eé])\b",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    r"\b(?:call\w*|tell|report\w*|contact\w*|reach|ask|talk|speak|e-?mail\w*|write|phone|numbers?|website|notify|"
    r"inform|complain|fix\w*|repair\w*|handle\w*|maintain\w*|tak(?:e|es) care|responsib\w+|in charge|owns?|whose|"
    r"turn to|go to|let \w+ know|llam\w+|avis\w+|dig[oa]|contact\w+|pregunt\w+|habl\w+|tel[eé]fono|n[uú]mero|"
    r"arregl\w+|repar\w+|encarg\w+|responsable|toca|corresponde|acud\w+|dirij\w+)\b",
    re.IGNORECASE,
)
_THEN: Final = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|but|well|then|y|pero|pues|bueno|entonces)\W+)*"
    r"(?:what (?:do|should|can) i do|who then|who else|what now|(?:y )?(?:ahora )?qu[eé] (?:hago|(?:puedo|debo) hacer))"
    r"(?:\W+(?:then|now|about (?:it|that)|entonces|ahora))*\W*$",
    re.IGNORECASE,
)
""" "So what do I do then", and nothing more."""
_THERE: Final = re.compile(
    r"\b(?:there|them|they|theirs?|that (?:street|road|town|city|place|side|area)|all[ií]|all[aá]|ah[ií]|ell[oa]s|"
    r"es[ea] (?:calle|ciudad|pueblo|lugar|lado|zona))\b",
    re.IGNORECASE,
)
"""Words that point to the place that was named before, or to whoever it belongs to."""


def propose(scene: Scene) -> tuple[Candidate, ...]:
    """ "What about 14 Weir St?", "so who fixes the lights there": told whose it is, and no report."""
    if scene.away is None:
        return ()
    spot = places.look(scene, (0, len(scene.text)))
    if spot.finding.outcome == "outside" and asks(scene.text):
        return (Candidate("elsewhere", (Report(finding=spot.finding),), scene.everything, STRONG),)
    named = bool(matched(scene.words, scene.talk.neighbour))
    if not scene.talk.neighbour or (spot.named and spot.finding.outcome != "outside" and not named):
        return ()
    if not (_THEN.match(scene.text) or _whose(scene, named)):
        return ()
    finding = Finding("outside", outside=scene.talk.neighbour)
    return (Candidate("elsewhere", (Report(finding=finding),), scene.everything, STRONG),)


def _whose(scene: Scene, named: bool) -> bool:
    """Asks who does it or who is told of it: there, or of nothing but the problem that was told."""
    if not _TOLD.search(scene.text) or not (_ASKS.search(scene.text) or asks(scene.text)):
        return False
    if named or _THERE.search(scene.text):
        return True
    beside = scene.everything - scene.found(_TOLD) - scene.found(_ASKS)
    service = scene.away.service.value if scene.away and scene.away.service else ""
    return len(service_named(scene, service, beside)) >= len(scene.says(beside) if service else ())
