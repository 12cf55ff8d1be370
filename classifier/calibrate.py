"""From scores on unseen examples to probabilities and thresholds that mean what they say. Plain numpy."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]
Mask = NDArray[np.bool_]

WEIGHTS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6)
"""Shares of the word half that are tried; the best one grows with the number of examples (reference study §4)."""
INDIFFERENT = 1.05
"""Factor of log loss that is no difference."""
PRECISION = 0.95
"""What is accepted without a question must be right this often on examples the model has not seen (§10)."""
REJECTED = 0.02
"""Share of the editors' own lines that may be taken for unknown. Residents' words lie further off than editors': this
refuses about 5 % of real messages, as §10 asks; 0.05 here would refuse 15 %."""
DOUBTED = 0.05
"""Share of the editors' own lines that are offered as a choice although their probability would do."""
NEARNESS = 6.0
"""What the cosine with the nearest example adds to the score for "is this ours". On CLINC150 the area under the curve
rises from 0.970 to 0.975 for anything between 4 and 8."""
ACCEPT_BETWEEN = (0.6, 0.95)
"""Bounds of the accept threshold: editors' own lines are easier than residents', so they alone may not set it lower."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """How two halves become one answer. ``weight`` is the share of words, the rest is meaning.

    A score below ``unknown`` is not ours; below ``doubt`` it is not accepted; ``accept`` is the probability for that.
    """

    weight: float
    temperature: float
    accept: float
    unknown: float
    doubt: float


def folds_of(labels: Labels, folds: int) -> Labels:
    """A fold for each example, the same at every run; the examples of each class are dealt round."""
    given = np.zeros(len(labels), dtype=np.int64)
    for label in np.unique(labels):
        members = np.flatnonzero(labels == label)
        shuffled = np.random.default_rng(int(label)).permutation(members)
        given[shuffled] = (np.arange(len(members)) + int(label)) % folds
    return given


def softmax(scores: Floats, temperature: float) -> Floats:
    """Probabilities along the last axis."""
    lifted = np.exp((scores - scores.max(axis=-1, keepdims=True)) / temperature)
    return np.asarray(lifted / lifted.sum(axis=-1, keepdims=True), dtype=np.float32)


Nearness = Callable[[Floats], Floats]
"""Mixed scores (examples, classes) → cosine of each example with its nearest one in its three best classes."""


def calibrate(
    words: Floats, meaning: Floats | None, labels: Labels, fair: Mask, city: Mask, nearness: Nearness
) -> Calibration:
    """Weight, temperature and thresholds from standardised scores (examples, classes) of examples left out of training.

    ``city`` marks the classes whose best score says "this is ours"; without ``meaning`` words decide alone. ``fair``
    marks the examples whose class has others; texts of classes known by one line alone can only be read wrongly, and
    count for nothing but the accept threshold.
    """
    weight = _best_weight(words[fair], None if meaning is None else meaning[fair], labels[fair])
    mixed = mix(words, meaning, weight)
    temperature = fit_temperature(mixed[fair], labels[fair])
    p = softmax(mixed, temperature)
    right = p.argmax(axis=1) == labels
    ours = city[labels] & fair
    score = mix(words, meaning, unknown_weight(weight))[:, city].max(axis=1) + NEARNESS * nearness(mixed)
    accept = accept_threshold(p.max(axis=1), right)
    unknown, doubt = (score_quantile(score[ours], right[ours], share) for share in (REJECTED, DOUBTED))
    return Calibration(weight, temperature, accept, unknown, doubt)


def mix(words: Floats, meaning: Floats | None, weight: float) -> Floats:
    """The weighted sum of both halves."""
    return words if meaning is None else np.asarray(weight * words + (1 - weight) * meaning, dtype=np.float32)


def unknown_weight(weight: float) -> float:
    """The share of words in the score for "is this ours": at least 0.3, because words never seen show there."""
    return max(weight, 0.3)


def fit_temperature(scores: Floats, labels: Labels) -> float:
    """The temperature with the least log loss, by golden section between 0.05 and 5."""
    return math.exp(_least(lambda x: log_loss(scores, labels, math.exp(x)), math.log(0.05), math.log(5.0)))


def log_loss(scores: Floats, labels: Labels, temperature: float) -> float:
    """Mean negative log probability of the right class."""
    p = softmax(scores, temperature)[np.arange(len(labels)), labels]
    return float(-np.log(np.maximum(p, 1e-9)).mean())


def accept_threshold(p: Floats, right: NDArray[np.bool_]) -> float:
    """The least probability above which at least ``PRECISION`` of the answers are right, within ``ACCEPT_BETWEEN``.

    One wrong answer is added, so that a handful of lucky ones proves nothing.
    """
    order = np.argsort(-p, kind="stable")
    precision = np.cumsum(right[order]) / (np.arange(1, len(p) + 1) + 1)
    good = np.flatnonzero(precision >= PRECISION)
    lowest, highest = ACCEPT_BETWEEN
    return float(np.clip(p[order][good[-1]], lowest, highest)) if len(good) else highest


def score_quantile(score: Floats, right: NDArray[np.bool_], share: float) -> float:
    """The score below which this share of the known and understood texts lies."""
    known = score[right] if right.any() else score
    return float(np.quantile(known, share))


def expected_error(p: Floats, right: NDArray[np.bool_], bins: int = 15) -> float:
    """Expected calibration error: mean distance of confidence from accuracy over equal bins, weighted by size."""
    index = np.minimum((p * bins).astype(np.int64), bins - 1)
    gaps = [
        abs(float(p[index == b].mean()) - float(right[index == b].mean())) * float((index == b).mean())
        for b in range(bins)
        if (index == b).any()
    ]
    return float(sum(gaps))


def _best_weight(words: Floats, meaning: Floats | None, labels: Labels) -> float:
    """Least log loss decides: on few examples it is steadier than counting right answers.

    Where it hardly differs the smaller share of words is taken: examples share words with each other, residents less.
    """

    def loss(weight: float) -> float:
        mixed = mix(words, meaning, weight)
        return log_loss(mixed, labels, fit_temperature(mixed, labels))

    if meaning is None:
        return 1.0
    losses = {weight: loss(weight) for weight in WEIGHTS}
    return min(weight for weight in WEIGHTS if losses[weight] <= min(losses.values()) * INDIFFERENT)


def _least(f: Callable[[float], float], low: float, high: float, steps: int = 24) -> float:
    golden = (math.sqrt(5) - 1) / 2
    a, b = high - golden * (high - low), low + golden * (high - low)
    fa, fb = f(a), f(b)
    for _ in range(steps):
        if fa < fb:
            high, b, fb = b, a, fa
            a = high - golden * (high - low)
            fa = f(a)
        else:
            low, a, fa = a, b, fb
            b = low + golden * (high - low)
            fb = f(b)
    return (low + high) / 2
