"""The whole understanding of a text that stands alone: fixed rules first, then the model."""

from dataclasses import dataclass
from typing import Any

from classifier.model import Model
from classifier.ranking import Candidate, Ranking
from classifier.rules import first


@dataclass(frozen=True, slots=True)
class Understanding:
    """Opt-out law, danger, keywords and tracking numbers come before anything learned."""

    model: Model

    def rank(self, text: str) -> Ranking:
        """The model's ranking, led by the rule that matched, if one did (decision ``rule``, p 1)."""
        ranking, hit = self.model.rank(text), first(text)
        if hit is None:
            return ranking
        led = (Candidate(hit.intent, "rule", 1.0), *ranking.candidates)
        return Ranking("rule", led, ranking.score, ranking.language, ranking.evidence, ranking.bundle, ranking.hazard)


def as_json(ranking: Ranking) -> dict[str, Any]:
    """What ``frontdoor classify`` prints: numbers rounded to four places, three alternatives at most."""
    best = ranking.best
    return {
        "decision": ranking.decision,
        "intent": best.intent if best else None,
        "kind": best.kind if best else None,
        "p": round(best.p, 4) if best else 0.0,
        "score": round(ranking.score, 4),
        "alternatives": [{"intent": c.intent, "p": round(c.p, 4)} for c in ranking.candidates[1:4]],
        "language": ranking.language,
        "evidence": list(ranking.evidence),
        "bundle": ranking.bundle,
    }
