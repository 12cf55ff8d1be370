"""Rules and what was learned, weighed together: is somebody in danger?"""

from dataclasses import replace
from typing import Final

from classifier import rules
from classifier.ranking import Hazard
from classifier.rules.hit import Hit

FEARED: Final = 0.45
"""From here a text no rule speaks about is danger; recall first (decision 0009)."""
HINTED: Final = 0.3
"""From here a piece of a text is reason to ask about the whole."""
DOUBTED: Final = 0.05
"""Below this a rule's danger only makes a report urgent: alarming words in a text like those nobody is in danger in.
The fewer of its words were learned, the calmer it must look: a misspelt danger is one. Self-harm is never doubted."""
IMAGINED: Final = 0.5
"""The same where the rules saw something denied or imagined too: "what do i do if i smell gas"."""


def alarm(text: str, hazard: Hazard | None) -> Hit | None:
    """The rules' hit on a text, doubted or completed by what was learned of it (None: the rules alone)."""
    hit = rules.danger(text)
    if hazard is None:
        return hit
    if hit is None:
        return feared(text, hazard)
    limit = IMAGINED if rules.set_aside(text) else DOUBTED
    doubted = hit.intent == "danger" and hazard.p < limit * hazard.known**2
    return replace(hit, intent="past") if doubted else hit


def feared(text: str, hazard: Hazard) -> Hit | None:
    """Danger no rule hears; not where the rules saw it denied ("no fire, just steam") or imagined ("what if"), nor in a
    plain refusal ("no thanks not now")."""
    if hazard.p < FEARED or rules.set_aside(text) or rules.refused(text):
        return None
    crisis = hazard.kind == "crisis"
    return Hit("crisis" if crisis else "danger", "self_harm" if crisis else hazard.kind, (0, len(text)))
