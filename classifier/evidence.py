"""Why a text was read as it was: the examples nearest to it, for the agent who looks and for "is this ours at all"."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from classifier.encoder import Floats

SHOWN = 3
COMPARED = 3
"""Classes whose examples are compared: the best ones, so that the cost does not grow with the knowledge base."""
MOST_COMPARED = 300
"""Examples looked at in one class: a service with thousands of them must not slow its own messages down."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The examples most like a text, best first, and the cosine with the first (0 where meaning cannot be compared)."""

    texts: tuple[str, ...]
    cosine: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """The examples in order of their class: ``texts[starts[c]:starts[c + 1]]`` are those of class ``c``."""

    texts: tuple[str, ...]
    starts: tuple[int, ...]
    vectors: NDArray[np.float16] | None

    def nearest(self, classes: list[int], normal: str, vector: Floats | None) -> Nearest:
        """The nearest examples of these classes, by meaning where it can be compared, else by their words."""
        spans = ((self.starts[c], self.starts[c + 1]) for c in classes)
        rows = [row for first, last in spans for row in range(first, min(last, first + MOST_COMPARED))]
        by_meaning = vector is not None and self.vectors is not None
        likeness = self._cosines(rows, vector) if by_meaning else self._same_words(rows, normal)
        order = sorted(range(len(rows)), key=lambda i: (-likeness[i], rows[i]))
        texts = tuple(dict.fromkeys(self.texts[rows[i]] for i in order[: SHOWN * 2]))[:SHOWN]
        return Nearest(texts, likeness[order[0]] if order and by_meaning else 0.0)

    def _cosines(self, rows: list[int], vector: Floats | None) -> list[float]:
        if vector is None or self.vectors is None:
            return []
        return [float(x) for x in self.vectors[rows].astype(np.float32) @ vector]

    def _same_words(self, rows: list[int], normal: str) -> list[float]:
        return [fuzz.token_set_ratio(normal, self.texts[row].casefold()) for row in rows]
