"""One training run: features, both halves, calibration on examples left out, the file. Imported by training only."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from classifier import fit, tfidf
from classifier.calibrate import Calibration, Labels, Nearness, calibrate, expected_error, mix, softmax
from classifier.corpus import Corpus, Example, content_hash
from classifier.encoder import Encoder
from classifier.evidence import COMPARED
from classifier.fit import Floats, Half
from classifier.learn_hazard import learn_hazard
from classifier.leftout import LeftOut, half_and_left_out
from classifier.normal import for_encoder, normalise
from classifier.repair import count_words
from classifier.stored import save
from classifier.vectors import remembered

UNCALIBRATED = Calibration(weight=0.3, temperature=0.5, accept=0.95, unknown=1.0, doubt=2.0)
"""For a corpus of names alone: no class has enough examples to hold some back, and nothing will be accepted anyway."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """The corpus as numbers, its examples in order of their class."""

    examples: list[Example]
    classes: list[str]
    kinds: list[str]
    labels: Labels
    normal: list[str]


def learn(corpus: Corpus, path: Path, encoder: Encoder | None) -> Path:
    """Train, calibrate and write the model to ``path``. ValueError for fewer than two intents."""
    lesson = _lesson(corpus)
    vectoriser = tfidf.fit(lesson.normal)
    rows: csr_matrix = fit.matrix(vectoriser, lesson.normal)
    words, words_out = half_and_left_out(rows, lesson.labels, len(lesson.classes), fit.learn_words)
    arrays: dict[str, NDArray[np.generic]] = {**vectoriser.arrays(), **_named("words", words)}
    meaning_out = None
    if encoder is not None:
        vectors = remembered(encoder, [for_encoder(text) for text in lesson.normal], path.parent)
        meaning, meaning_out = half_and_left_out(vectors, lesson.labels, len(lesson.classes), fit.learn_meaning)
        arrays |= {**_named("meaning", meaning), "vectors": vectors.astype(np.float16)}
    else:
        vectors = None
    hazards: tuple[str, ...] = ()
    if encoder is not None and corpus.dangers:
        head = learn_hazard(corpus, encoder, path.parent)
        hazards, arrays = head.kinds, arrays | head.arrays()
    about = _about(corpus, lesson, encoder) | {"hazards": hazards}
    return save(path, about | _calibrated(lesson, words_out, meaning_out, vectors), arrays)


def _lesson(corpus: Corpus) -> Lesson:
    unique = {(e.intent, e.text.strip()): e for e in corpus.examples if normalise(e.text)}
    examples = [unique[key] for key in sorted(unique)]
    kinds = {e.intent: e.kind for e in examples}
    classes = sorted(kinds)
    if len(classes) < 2:
        raise ValueError("a model needs examples of at least two intents")
    number = {intent: n for n, intent in enumerate(classes)}
    labels = np.array([number[e.intent] for e in examples], dtype=np.int64)
    return Lesson(examples, classes, [kinds[c] for c in classes], labels, [normalise(e.text) for e in examples])


def _named(name: str, half: Half) -> dict[str, NDArray[np.generic]]:
    return {f"{name}_coef": np.ascontiguousarray(half.coef, dtype=np.float32), f"{name}_bias": half.bias}


def _about(corpus: Corpus, lesson: Lesson, encoder: Encoder | None) -> dict[str, Any]:
    counts = np.bincount(lesson.labels, minlength=len(lesson.classes))
    return {
        "corpus": content_hash(corpus),
        "encoder": encoder.name if encoder else None,
        "intents": [
            {"intent": intent, "kind": kind, "examples": int(count), "thin": bool(count < fit.FEWEST)}
            for intent, kind, count in zip(lesson.classes, lesson.kinds, counts, strict=True)
        ],
        "texts": [e.text.strip() for e in lesson.examples],
        "aliases": dict(corpus.aliases),
        "merge_groups": dict(corpus.merge_groups),
        "word_counts": dict(count_words(lesson.normal)),
    }


def _calibrated(
    lesson: Lesson, words: LeftOut | None, meaning: LeftOut | None, vectors: Floats | None
) -> dict[str, Any]:
    """Calibrations with and without the encoder, and what they reached on the examples left out."""
    if words is None:
        return {"calibration": asdict(UNCALIBRATED), "words_only": asdict(UNCALIBRATED), "figures": {}}
    city = np.array([kind != "small_talk" for kind in lesson.kinds])
    other = meaning.scores if meaning else None
    fair = np.bincount(lesson.labels)[words.labels] > 1
    nearness = _nearness(lesson, words, vectors)
    both = calibrate(words.scores, other, words.labels, fair, city, nearness)
    alone = calibrate(
        words.scores, None, words.labels, fair, city, lambda mixed: np.zeros(len(mixed), dtype=np.float32)
    )
    figures = _figures(mix(words.scores, other, both.weight), words.labels, both)
    return {"calibration": asdict(both), "words_only": asdict(alone), "figures": figures}


def _nearness(lesson: Lesson, out: LeftOut, vectors: Floats | None) -> Nearness:
    """As the model will see it: an example's nearest other one among its three best classes, small talk left out."""
    none = np.array([], dtype=np.int64)
    members = [none if k == "small_talk" else np.flatnonzero(lesson.labels == c) for c, k in enumerate(lesson.kinds)]

    def nearest(row: int, best: Labels) -> float:
        others = np.concatenate([members[c] for c in best])
        others = others[others != row]
        return float((vectors[others] @ vectors[row]).max()) if vectors is not None and len(others) else 0.0

    def nearness(mixed: Floats) -> Floats:
        best = np.argsort(-mixed, axis=1, kind="stable")[:, :COMPARED]
        return np.array([nearest(row, best[i]) for i, row in enumerate(out.rows)], dtype=np.float32)

    return nearness


def _figures(scores: Floats, labels: Labels, calibration: Calibration) -> dict[str, float]:
    p = softmax(scores, calibration.temperature)
    order = np.argsort(-p, axis=1)
    right, best = order[:, 0] == labels, p.max(axis=1)
    accepted = best >= calibration.accept
    return {
        "top1": round(float(right.mean()), 4),
        "top3": round(float((order[:, :3] == labels[:, None]).any(axis=1).mean()), 4),
        "ece": round(expected_error(best, right), 4),
        "accepted_share": round(float(accepted.mean()), 4),
        "accepted_precision": round(float(right[accepted].mean()), 4) if accepted.any() else 0.0,
    }
