"""One half of the model trained on everything, and its scores of examples it was trained without."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from classifier import fit
from classifier.calibrate import Labels, folds_of
from classifier.fit import Features, Floats, Half

FOLDS = 5
ONE_FOLD_FROM = 5000
"""Examples from which one left-out fifth is enough to calibrate; five trainings would take minutes and say the same."""
FEWEST_ROWS = 10
"""Examples with others of their class below which nothing can be calibrated."""

Learner = Callable[[Features, Labels, int], Half]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Scores (examples, classes) in standard deviations; ``rows`` are the examples' places in the corpus."""

    scores: Floats
    labels: Labels
    rows: Labels


def half_and_left_out(features: Features, labels: Labels, count: int, learner: Learner) -> tuple[Half, LeftOut | None]:
    """The half for all ``count`` classes, its scores in standard deviations, and its left-out scores.

    With too few examples for any to be left out, each class's centre stands for it.
    """
    if (np.bincount(labels)[labels] > 1).sum() < FEWEST_ROWS:
        centres = fit.centres(features, labels, count)
        return _standardised(centres, centres.scores(features)), None
    scores, rows = _unseen(features, labels, count, learner)
    half = _standardised(learner(features, labels, count), scores)
    return half, LeftOut(np.asarray((scores - scores.mean()) / scores.std(), dtype=np.float32), labels[rows], rows)


def _standardised(half: Half, scores: Floats) -> Half:
    deviation = float(scores.std()) or 1.0
    return half.scaled(1 / deviation, -float(scores.mean()) / deviation)


def _unseen(features: Features, labels: Labels, count: int, learner: Learner) -> tuple[Floats, Labels]:
    """Scores of tested examples by halves trained without them, and which examples they are."""
    given = folds_of(labels, FOLDS)
    scores, rows = [], []
    for fold in range(FOLDS) if len(labels) < ONE_FOLD_FROM else range(1):
        out, kept = np.flatnonzero(given == fold), np.flatnonzero(given != fold)
        if len(out):
            scores.append(learner(features[kept], labels[kept], count).scores(features[out]))
            rows.append(out)
    return np.vstack(scores), np.concatenate(rows)
