"""When to act, when to offer choices, and when to say that this may not be ours."""

from classifier.calibrate import Calibration
from classifier.ranking import Candidate, Decision


def decide(best: Candidate, score: float, calibration: Calibration, thin: frozenset[str]) -> Decision:
    """Accept a sure reading, call a strange text unknown, and offer choices for the rest.

    ``thin`` intents have too few examples to be accepted without a question.

    The probability decides between intents, the raw score whether the text is ours at all: a text of no known
    words can still have one most probable intent.
    """
    if best.kind == "small_talk":
        return "accept" if best.p >= calibration.accept else "unknown"
    if score < calibration.unknown:
        return "unknown"
    sure = best.p >= calibration.accept and score >= calibration.doubt
    return "accept" if sure and best.intent not in thin else "choose"
