"""Scores of one text by both halves. Its cost does not grow with the knowledge base: only the rows it touches are read."""

from dataclasses import dataclass

import numpy as np

from classifier.encoder import Encoder, Floats
from classifier.normal import for_encoder
from classifier.stored import Arrays
from classifier.tfidf import Vectoriser


@dataclass(frozen=True, slots=True)
class Scores:
    """Class scores in standard deviations, and the text's vector; None without an encoder."""

    words: Floats
    meaning: Floats | None
    vector: Floats | None


@dataclass(frozen=True, slots=True)
class Scorer:
    """Both trained halves. ``words_coef`` has shape (rows, classes), ``meaning_coef`` (dimensions, classes)."""

    vectoriser: Vectoriser
    words_coef: Floats
    words_bias: Floats
    encoder: Encoder | None
    meaning_coef: Floats | None
    meaning_bias: Floats | None

    def scores(self, normal: str) -> Scores:
        """The scores of a normalised text."""
        rows, weights = self.vectoriser.rows(normal)
        words = np.asarray(weights @ self.words_coef[rows] + self.words_bias, dtype=np.float32)
        if self.encoder is None or self.meaning_coef is None or self.meaning_bias is None:
            return Scores(words, None, None)
        vector = self.encoder.encode([for_encoder(normal)])[0]
        return Scores(words, np.asarray(vector @ self.meaning_coef + self.meaning_bias, dtype=np.float32), vector)


def scorer_of(arrays: Arrays, encoder: Encoder | None) -> Scorer:
    """The scorer a model file holds."""
    part = {name: np.asarray(array, dtype=np.float32) for name, array in arrays.items() if name.endswith(("coef", "bias"))}
    return Scorer(
        Vectoriser.of(arrays), part["words_coef"], part["words_bias"],
        encoder, part.get("meaning_coef"), part.get("meaning_bias"))  # fmt: skip
