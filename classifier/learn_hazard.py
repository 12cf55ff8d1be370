"""Learns the danger head: told dangers by kind against what only sounds like it. Imported by training only."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from classifier import fit, tfidf
from classifier.corpus import Corpus, Example
from classifier.danger_lines import CALM
from classifier.encoder import Encoder
from classifier.hazard import HazardHead
from classifier.normal import for_encoder, normalise
from classifier.rules import danger
from classifier.vectors import remembered

FEWEST_TEXTS = 2
"""Texts a word or pair must stand in to be learned."""


def learn_hazard(corpus: Corpus, encoder: Encoder, folder: Path) -> HazardHead:
    """The head for this corpus: its danger lines, and the city's own examples as ordinary texts."""
    told = {normalise(text): kind for text, kind in corpus.dangers}
    told = {normalise(text): CALM for text in _ordinary(corpus.examples)} | told
    told.pop("", None)
    texts, kinds = list(told), np.array(list(told.values()))
    words = tfidf.fit_words(texts, FEWEST_TEXTS)
    vectors = remembered(encoder, [for_encoder(text) for text in texts], folder)
    rows = hstack([csr_matrix(vectors), fit.matrix(words, texts)]).tocsr().astype(np.float32)
    head = LogisticRegression(C=10, max_iter=300)
    with threadpool_limits(1):
        head.fit(rows, kinds)
    coef = np.ascontiguousarray(head.coef_.T, dtype=np.float32)
    return HazardHead(tuple(str(kind) for kind in head.classes_), words, coef, head.intercept_.astype(np.float32))


def _ordinary(examples: Iterable[Example]) -> Iterable[str]:
    """The city's examples but those the rules take for danger: a hazard service's own words are no proof of calm."""
    return (one.text for one in examples if danger(one.text) is None)
