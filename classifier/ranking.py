"""What the classifier thinks a text is about, with its reasons."""

from dataclasses import dataclass
from typing import Literal

Decision = Literal["accept", "choose", "unknown", "rule"]
Kind = Literal["service", "article", "idea", "small_talk", "rule"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One reading of the text. ``p`` is a calibrated probability, 0 to 1."""

    intent: str
    kind: Kind
    p: float


@dataclass(frozen=True, slots=True)
class Hazard:
    """What was learned about danger: its likeliest ``kind``, and ``p``, how likely anybody is in danger at all.

    ``known`` is the share of the text's words that were learned.
    """

    kind: str
    p: float
    known: float = 1.0


@dataclass(frozen=True, slots=True)
class Ranking:
    """The readings of one text, best first.

    ``score`` is the raw maximum (standard deviations above the mean), which decides "is this ours at all";
    ``p`` decides between services. Rule of both: reference study of intent scores, `docs/decisions/`.
    """

    decision: Decision
    candidates: tuple[Candidate, ...]
    score: float
    language: str
    evidence: tuple[str, ...] = ()
    bundle: str = ""
    hazard: Hazard | None = None
    """None where danger was not learned: then the rules speak alone."""

    @property
    def best(self) -> Candidate | None:
        """The first candidate, or None for an empty text."""
        return self.candidates[0] if self.candidates else None
