"""Why a text was read as it was: the examples nearest to it, for the agent who looks and for "is this ours at all"."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz

from classifier.encoder import Floats

SHOWN = 3
COMPARED = 3
"""Classes whose examples are compared: the best ones, so that the cost does not grow with the knowledge base."""
MOST_COMPARED = 300
"""Examples looked at in one class: a service with thousands of them must not slow its own messages down."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The examples in order of their class: ``texts[starts[c]:starts[c + 1]]`` are those of class ``c``.

    ``vectors`` are kept 32 bits wide: 2 KB an example, and no copy of them for each message.
    """

    texts: tuple[str, ...]
    starts: tuple[int, ...]
    vectors: Floats | None

    def nearest(self, classes: Sequence[int], normal: str, vector: Floats | None) -> tuple[str, ...]:
        """The examples of these classes most like a text, by meaning where it can be compared, else by their words."""
        rows = [row for first, last in self._spans(classes) for row in range(first, last)]
        if not rows:
            return ()
        likeness = self._cosines(classes, vector)
        if likeness is None:
            likeness = np.array([fuzz.token_set_ratio(normal, self.texts[row].casefold()) for row in rows])
        order = np.lexsort((np.array(rows), -likeness))
        return tuple(dict.fromkeys(self.texts[rows[i]] for i in order[: SHOWN * 2]))[:SHOWN]

    def nearness(self, classes: Sequence[int], vector: Floats | None) -> float:
        """The cosine with the nearest example of these classes; 0 where meaning cannot be compared."""
        likeness = self._cosines(classes, vector)
        return float(likeness.max()) if likeness is not None and len(likeness) else 0.0

    def _cosines(self, classes: Sequence[int], vector: Floats | None) -> Floats | None:
        if vector is None or self.vectors is None or not classes:
            return None
        return np.concatenate([self.vectors[first:last] @ vector for first, last in self._spans(classes)])

    def _spans(self, classes: Sequence[int]) -> list[tuple[int, int]]:
        spans = ((self.starts[c], self.starts[c + 1]) for c in classes)
        return [(first, min(last, first + MOST_COMPARED)) for first, last in spans]
