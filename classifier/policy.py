"""When to act, when to offer choices, and when to say that this may not be ours."""

from dataclasses import dataclass

from classifier.calibrate import Calibration
from classifier.ranking import Candidate, Decision

OFFERED = 3
"""Choices a resident is shown, besides "none of these"."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What may not be accepted: classes with too few examples; and which classes one text cannot tell apart."""

    thin: frozenset[str]
    groups: dict[str, str]


def decide(candidates: tuple[Candidate, ...], score: float, calibration: Calibration, limits: Limits) -> Decision:
    """Accept a sure reading, call a strange text unknown, and offer choices for the rest.

    The probability decides between intents, the raw score whether the text is ours at all: a text of no known
    words can still have one most probable intent.
    """
    best = candidates[0]
    if best.kind == "small_talk":
        return "accept" if best.p >= calibration.accept else "unknown"
    if score < calibration.unknown:
        return "unknown"
    return "accept" if best.p >= calibration.accept and best.intent not in limits.thin else "choose"


def grouped(candidates: tuple[Candidate, ...], limits: Limits) -> tuple[Candidate, ...]:
    """The candidates with those of the first one's merge group moved up to it, so that its question can be asked."""
    group = limits.groups.get(candidates[0].intent)
    if group is None:
        return candidates
    return tuple(sorted(candidates, key=lambda c: limits.groups.get(c.intent) != group))
