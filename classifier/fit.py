"""The two linear halves, learned with scikit-learn. Imported by training only."""

import warnings
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from classifier.calibrate import Labels
from classifier.tfidf import Vectoriser

Floats = NDArray[np.float32]
Features: TypeAlias = "csr_matrix | Floats"

FEWEST = 3
"""Examples a class needs before a text may be accepted for it without a question (reference study §10)."""

FEW = 10
"""Examples a class, on average, below which rare classes need full weight to be heard."""


@dataclass(frozen=True, slots=True)
class Half:
    """Scores are ``features @ coef + bias``: shapes (features, classes) and (classes,)."""

    coef: Floats
    bias: Floats

    def scores(self, features: Features) -> Floats:
        """One row of class scores for each text."""
        return np.asarray(features @ self.coef + self.bias, dtype=np.float32)

    def scaled(self, factor: float, shift: float) -> "Half":
        """The half whose scores are ``factor * score + shift``."""
        return Half(self.coef * np.float32(factor), self.bias * np.float32(factor) + np.float32(shift))


def matrix(vectoriser: Vectoriser, texts: list[str]) -> csr_matrix:
    """The texts as one sparse matrix (texts, rows of the vectoriser)."""
    rows = [vectoriser.rows(text) for text in texts]
    ends = np.cumsum([0, *(len(ids) for ids, _ in rows)])
    ids = np.concatenate([ids for ids, _ in rows])
    values = np.concatenate([values for _, values in rows])
    return csr_matrix((values, ids, ends), shape=(len(texts), len(vectoriser.idf)), dtype=np.float32)


def learn_words(features: csr_matrix, labels: Labels, classes: int) -> Half:
    """A linear support vector machine on weighted words."""
    return _learn(LinearSVC(random_state=0, tol=1e-3, class_weight=_weights(labels)), features, labels, classes)


def learn_meaning(features: Floats, labels: Labels, classes: int) -> Half:
    """A logistic regression with C = 10 on sentence vectors."""
    return _learn(LogisticRegression(C=10, max_iter=300, class_weight=_weights(labels)), features, labels, classes)


def centres(features: Features, labels: Labels, classes: int) -> Half:
    """Each class's mean direction: the score is the cosine of the text with it (zero for a class without examples)."""
    member = csr_matrix(
        (np.ones(len(labels), dtype=np.float32), (labels, np.arange(len(labels)))), shape=(classes, len(labels))
    )
    sums = member @ features
    sums = np.asarray(sums.todense() if hasattr(sums, "todense") else sums, dtype=np.float32)
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    unit = np.divide(sums, lengths, out=np.zeros_like(sums), where=lengths > 0)
    return Half(np.ascontiguousarray(unit.T), np.zeros(classes, dtype=np.float32))


def _weights(labels: Labels) -> dict[int, float]:
    """Every class weighs the same while there are few examples; later, each example."""
    classes, counts = np.unique(labels, return_counts=True)
    few = len(labels) < FEW * len(classes)
    even = len(labels) / (len(classes) * counts) if few else np.ones(len(classes))
    return dict(zip((int(c) for c in classes), (float(w) for w in even), strict=True))


def _learn(estimator: LinearSVC | LogisticRegression, features: Features, labels: Labels, classes: int) -> Half:
    """A class without examples gets a low constant score.

    One thread: on busy cores, several spent 20 times as long waiting for each other.
    """
    with warnings.catch_warnings(), threadpool_limits(1):
        warnings.simplefilter("ignore", ConvergenceWarning)
        estimator.fit(features, labels)
    coef, bias = np.asarray(estimator.coef_), np.asarray(estimator.intercept_)
    if len(estimator.classes_) == 2:
        coef, bias = np.vstack([-coef, coef]), np.concatenate([-bias, bias])
    absent = float(bias.min()) - 1.0
    out = Half(np.zeros((coef.shape[1], classes), dtype=np.float32), np.full(classes, absent, dtype=np.float32))
    out.coef[:, estimator.classes_] = coef.T
    out.bias[estimator.classes_] = bias
    return out
