"""Thresholds and probabilities mean what they say."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifier.calibrate import (
    ACCEPT_BETWEEN,
    Calibration,
    accept_threshold,
    expected_error,
    fit_temperature,
    folds_of,
    log_loss,
    score_quantile,
    softmax,
)
from classifier.policy import decide
from classifier.ranking import Candidate


@given(st.lists(st.integers(0, 6), min_size=12, max_size=80))
def test_folds_are_stable_and_leave_every_class_something_to_learn_from(labels: list[int]):
    given_labels = np.array(labels)
    folds = folds_of(given_labels, 5)
    assert (folds == folds_of(given_labels, 5)).all()
    for label in np.unique(given_labels):
        members = folds[given_labels == label]
        assert np.bincount(members).max() <= -(-len(members) // 5)


def test_the_temperature_is_where_the_log_loss_is_least():
    random = np.random.default_rng(1)
    labels = random.integers(0, 5, 400)
    scores = random.normal(size=(400, 5)).astype(np.float32)
    scores[np.arange(400), labels] += 1.5
    best = fit_temperature(scores, labels)
    assert all(
        log_loss(scores, labels, best) <= log_loss(scores, labels, best * k) + 1e-6 for k in (0.7, 0.9, 1.1, 1.4)
    )


def test_accepted_answers_are_right_often_enough():
    p = np.linspace(0.99, 0.5, 100).astype(np.float32)
    right = np.arange(100) < 60
    limit = accept_threshold(p, right)
    assert right[p >= limit].mean() >= 0.95
    assert accept_threshold(p, np.zeros(100, dtype=bool)) == pytest.approx(ACCEPT_BETWEEN[1])
    assert accept_threshold(p, np.ones(100, dtype=bool)) == pytest.approx(ACCEPT_BETWEEN[0])


def test_the_score_limit_refuses_its_share():
    score = np.arange(100, dtype=np.float32)
    assert (score < score_quantile(score, np.ones(100, dtype=bool), 0.05)).mean() == 0.05


def test_calibration_error():
    p = np.full(100, 0.8, dtype=np.float32)
    assert expected_error(p, np.arange(100) < 80) == pytest.approx(0, abs=1e-6)
    assert expected_error(p, np.zeros(100, dtype=bool)) == pytest.approx(0.8)


def test_softmax_survives_large_scores():
    assert softmax(np.array([1e4, 0, -1e4], dtype=np.float32), 0.1).tolist() == [1.0, 0.0, 0.0]


SURE = Calibration(weight=0.3, temperature=1, accept=0.8, unknown=2, doubt=3)


@pytest.mark.parametrize(
    ("intent", "kind", "p", "score", "decision"),
    [
        ("a", "service", 0.9, 5, "accept"),
        ("a", "service", 0.7, 5, "choose"),
        ("a", "service", 0.9, 2.5, "choose"),
        ("a", "service", 0.9, 1.9, "unknown"),
        ("thin", "service", 0.99, 5, "choose"),
        ("chat", "small_talk", 0.9, 0, "accept"),
        ("chat", "small_talk", 0.5, 9, "unknown"),
        ("hours", "article", 0.9, 5, "accept"),
    ],
)
def test_decisions(intent, kind, p, score, decision):
    assert decide(Candidate(intent, kind, p), score, SURE, frozenset({"thin"})) == decision
