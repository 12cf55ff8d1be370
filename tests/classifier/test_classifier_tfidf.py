"""The plain vectoriser gives what scikit-learn gives."""

from functools import cache
from typing import Any

import numpy as np
import pytest
from classifier_town import LINES
from hypothesis import given
from hypothesis import strategies as st

from classifier import tfidf
from classifier.normal import normalise
from classifier.tfidf import Vectoriser

TEXTS = [normalise(text) for texts in LINES.values() for text in texts]
OURS = tfidf.fit(TEXTS)


@cache
def theirs() -> tuple[Any, Any]:
    """Words and letters, as scikit-learn does it: imported by whoever runs this, not by all who collect it."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    return (
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, lowercase=False).fit(TEXTS),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, lowercase=False).fit(TEXTS),
    )


def _dense(vectoriser: Vectoriser, text: str) -> np.ndarray:
    rows, weights = vectoriser.rows(text)
    out = np.zeros(len(vectoriser.idf), dtype=np.float32)
    out[rows] = weights
    return out


def _expected(text: str) -> np.ndarray:
    return np.hstack([half.transform([text]).toarray()[0] for half in theirs()])


def test_the_vocabulary_is_the_same():
    assert list(OURS.words) == list(theirs()[0].get_feature_names_out())
    assert list(OURS.chars) == list(theirs()[1].get_feature_names_out())


@pytest.mark.parametrize(
    "text", [*TEXTS[::7], "", "x", "a bb pothole pothole hole", "nothing here is known zzz", "é ñ"]
)
def test_the_weights_are_the_same(text: str):
    np.testing.assert_allclose(_dense(OURS, text), _expected(text), atol=1e-6)


@given(st.text(alphabet="abcdefhlopst 'é.", max_size=60))
def test_the_weights_are_the_same_for_any_text(text: str):
    normal = normalise(text)
    np.testing.assert_allclose(_dense(OURS, normal), _expected(normal), atol=1e-6)


def test_arrays_bring_it_back():
    again = Vectoriser.of(OURS.arrays())
    assert again.words == OURS.words
    assert again.chars == OURS.chars
    assert again.idf.dtype == np.float32
