"""Scores of one text by both halves; the cost does not grow with the knowledge base, only rows touched are read."""

from dataclasses import dataclass

import numpy as np

from classifier.encoder import Encoder, Floats
from classifier.normal import for_encoder
from classifier.stored import Arrays
from classifier.tfidf import Vectoriser


@dataclass(frozen=True, slots=True)
class Scores:
    """Class scores in standard deviations, and the text's vector; None without an encoder.

    ``known`` is the share of its words that the examples hold.
    """

    words: Floats
    known: float
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

    def words(self, normal: str) -> Floats:
        """The word half's scores of a normalised text."""
        rows, weights = self.vectoriser.rows(normal)
        return np.asarray(weights @ self.words_coef[rows] + self.words_bias, dtype=np.float32)

    def scores(self, normal: str) -> Scores:
        """Both halves' scores of a normalised text."""
        words, known = self.words(normal), self.vectoriser.known(normal)
        if self.encoder is None or self.meaning_coef is None or self.meaning_bias is None:
            return Scores(words, known, None, None)
        vector = self.encoder.encode([for_encoder(normal)])[0]
        return Scores(
            words, known, np.asarray(vector @ self.meaning_coef + self.meaning_bias, dtype=np.float32), vector
        )


def scorer_of(arrays: Arrays, encoder: Encoder | None) -> Scorer:
    """The scorer a model file holds."""
    learned = {name: array for name, array in arrays.items() if name.endswith(("coef", "bias"))}
    part = {name: np.asarray(array, dtype=np.float32) for name, array in learned.items()}
    return Scorer(
        Vectoriser.of(arrays),
        part["words_coef"],
        part["words_bias"],
        encoder,
        part.get("meaning_coef"),
        part.get("meaning_bias"),
    )
