"""Danger as learned from texts: one product on the vector the classifier computes anyway, beside the fixed rules."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from classifier.danger_lines import CALM
from classifier.encoder import Floats
from classifier.ranking import Hazard
from classifier.stored import Arrays
from classifier.tfidf import Vectoriser

PREFIX = "hazard_"


@dataclass(frozen=True, slots=True)
class HazardHead:
    """A logistic regression over ``kinds``; ``coef`` has the meaning's rows first, then those of the words."""

    kinds: tuple[str, ...]
    words: Vectoriser
    coef: Floats
    bias: Floats

    def read(self, normal: str, vector: Floats) -> Hazard:
        """The likeliest kind of danger in a normalised text and how likely somebody is in any danger at all."""
        rows, weights = self.words.rows(normal)
        scores = vector @ self.coef[: len(vector)] + self.bias
        scores = scores + weights @ self.coef[len(vector) + rows]
        chances = np.exp(scores - scores.max())
        chances /= chances.sum()
        calm = self.kinds.index(CALM)
        p = 1.0 - float(chances[calm])
        chances[calm] = 0.0
        return Hazard(self.kinds[int(chances.argmax())], p, self.words.known(normal))

    def single_words(self) -> Iterable[str]:
        """The words it learned from, without the pairs."""
        return (gram for gram in self.words.words if " " not in gram)

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """What a model file keeps."""
        told: dict[str, NDArray[np.generic]] = {**self.words.arrays(), "coef": self.coef, "bias": self.bias}
        return {PREFIX + name: array for name, array in told.items()}


def head_of(kinds: list[str], arrays: Arrays) -> HazardHead | None:
    """The head a model file holds; None where it was trained without."""
    if not kinds:
        return None
    told: Mapping[str, NDArray[np.generic]] = {
        name.removeprefix(PREFIX): array for name, array in arrays.items() if name.startswith(PREFIX)
    }
    coef, bias = (np.asarray(told[name], dtype=np.float32) for name in ("coef", "bias"))
    return HazardHead(tuple(kinds), Vectoriser.of(told), coef, bias)
