"""Why a text was read as it was: the examples nearest to it, for the agent who looks."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from classifier.encoder import Floats

SHOWN = 3
MOST_COMPARED = 300
"""Examples looked at in one class: a service with thousands of them must not slow its own messages down."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The examples in order of their class: class ``c`` owns ``texts[starts[c]:starts[c + 1]]``, ``vectors`` likewise."""

    texts: tuple[str, ...]
    starts: tuple[int, ...]
    vectors: NDArray[np.float16] | None

    def nearest(self, classes: list[int], normal: str, vector: Floats | None) -> tuple[str, ...]:
        """The examples of these classes most like the text, best first, by meaning where it can be compared."""
        rows = [row for c in classes for row in range(self.starts[c], min(self.starts[c + 1], self.starts[c] + MOST_COMPARED))]
        if vector is not None and self.vectors is not None:
            likeness = [float(x) for x in self.vectors[rows].astype(np.float32) @ vector]
        else:
            likeness = [fuzz.token_set_ratio(normal, self.texts[row].casefold()) for row in rows]
        order = sorted(range(len(rows)), key=lambda i: (-likeness[i], rows[i]))
        return tuple(dict.fromkeys(self.texts[rows[i]] for i in order[: SHOWN * 2]))[:SHOWN]
