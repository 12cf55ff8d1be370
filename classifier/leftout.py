"""One half of the model trained on everything, and its scores of examples it was trained without."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from classifier import fit
from classifier.calibrate import Labels, folds_of
from classifier.fit import Features, Floats, Half

FOLDS = 5
ONE_FOLD_FROM = 5000
"""Examples from which one left-out fifth is enough to calibrate; five trainings would take minutes and say the same."""

Learner = Callable[[Features, Labels, int], Half]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Scores (examples, classes with enough examples) in standard deviations.

    ``labels`` number those classes, ``rows`` are the examples' places in the corpus.
    """

    scores: Floats
    labels: Labels
    rows: Labels


def half_and_left_out(
    features: Features, labels: Labels, thick: NDArray[np.bool_], learner: Learner
) -> tuple[Half, LeftOut | None]:
    """The half for all classes, and its left-out scores (None when fewer than two classes have enough examples).

    A class with too few examples gets its centre as its column, brought to the scale of the learned ones.
    """
    centres = fit.centres(features, labels, len(thick))
    if thick.sum() < 2:
        own = centres.scores(features)
        deviation = float(own.std()) or 1.0
        return centres.scaled(1 / deviation, -float(own.mean()) / deviation), None
    rows = np.flatnonzero(thick[labels])
    scores, cosines, tested = _unseen(features[rows], labels[rows], len(thick), learner)
    columns = np.flatnonzero(thick)
    right = np.searchsorted(columns, labels[rows][tested])
    scores, cosines = scores[:, columns], cosines[:, columns]
    mean, deviation = float(scores.mean()), float(scores.std())
    half = learner(features[rows], labels[rows], len(thick)).scaled(1 / deviation, -mean / deviation)
    scores = np.asarray((scores - mean) / deviation, dtype=np.float32)
    like = centres.scaled(*_same_scale(cosines, scores, right))
    half.coef[:, ~thick], half.bias[~thick] = like.coef[:, ~thick], like.bias[~thick]
    return half, LeftOut(scores, right, rows[tested])


def _unseen(
    features: Features, labels: Labels, count: int, learner: Learner
) -> tuple[Floats, Floats, NDArray[np.int64]]:
    """Learned scores and cosines to class centres of the examples tested, and which examples these are."""
    given = folds_of(labels, FOLDS)
    folds = range(FOLDS) if len(labels) < ONE_FOLD_FROM else range(1)
    scores, cosines, tested = [], [], []
    for fold in folds:
        out, kept = np.flatnonzero(given == fold), np.flatnonzero(given != fold)
        if len(out):
            scores.append(learner(features[kept], labels[kept], count).scores(features[out]))
            cosines.append(fit.centres(features[kept], labels[kept], count).scores(features[out]))
            tested.append(out)
    return np.vstack(scores), np.vstack(cosines), np.concatenate(tested)


def _same_scale(cosines: Floats, scores: Floats, right: Labels) -> tuple[float, float]:
    """Factor and shift that bring cosines to the learned scores' mean for right classes and for wrong ones."""
    own = np.zeros(scores.shape, dtype=bool)
    own[np.arange(len(right)), right] = True
    apart = float(cosines[own].mean() - cosines[~own].mean())
    factor = float(scores[own].mean() - scores[~own].mean()) / (apart or 1.0)
    return factor, float(scores[~own].mean()) - factor * float(cosines[~own].mean())
