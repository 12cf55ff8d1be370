"""Words and letter groups of a text as weighted rows: scikit-learn's TfidfVectorizer twice over, in plain Python.

One half counts words and word pairs, the other letter groups of two to five inside words (``char_wb``). Both use
1 + log(count), smoothed inverse document frequency and unit length; a test holds them against scikit-learn.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Rows = NDArray[np.int64]

_TOKEN = re.compile(r"(?u)\b\w\w+\b")
_BREAK = "\n"
"""Parts the stored n-grams; a normalised text holds no line break."""


def word_grams(text: str) -> list[str]:
    """Words of two letters or more, and neighbouring pairs of them."""
    words = _TOKEN.findall(text)
    return words + [f"{a} {b}" for a, b in pairwise(words)]


def char_grams(text: str) -> list[str]:
    """Groups of two to five letters of each word, its edges padded with one space."""
    grams: list[str] = []
    for word in text.split():
        padded = f" {word} "
        size = len(padded)
        for n in range(2, 6):
            if size <= n:
                grams.append(padded)
                break
            grams.extend(padded[i : i + n] for i in range(size - n + 1))
    return grams


@dataclass(frozen=True, slots=True)
class Vectoriser:
    """Text → row numbers and weights. Rows of words come first, then rows of letter groups; ``idf`` covers both."""

    words: Mapping[str, int]
    chars: Mapping[str, int]
    idf: Floats

    def rows(self, text: str) -> tuple[Rows, Floats]:
        """The rows a normalised text touches and their weights; each half has unit length (or is empty)."""
        ids: list[int] = []
        weights: list[float] = []
        for vocabulary, grams in ((self.words, word_grams), (self.chars, char_grams)):
            found, values = _half(vocabulary, grams(text), self.idf) if vocabulary else ([], [])
            ids += found
            weights += values
        return np.array(ids, dtype=np.int64), np.array(weights, dtype=np.float32)

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[np.generic]]) -> "Vectoriser":
        """The vectoriser that ``arrays`` wrote."""
        words, chars = _unpacked(arrays["words"]), _unpacked(arrays["chars"])
        word_rows = {gram: row for row, gram in enumerate(words)}
        char_rows = {gram: row for row, gram in enumerate(chars, len(words))}
        return cls(word_rows, char_rows, np.asarray(arrays["idf"], dtype=np.float32))

    def known(self, text: str) -> float:
        """The share of a normalised text's words that were in the examples; 1 for a text without words."""
        words = _TOKEN.findall(text)
        return sum(word in self.words for word in words) / len(words) if words else 1.0

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """What a model file keeps."""
        return {"words": _packed(self.words), "chars": _packed(self.chars), "idf": self.idf}


def fit(texts: Sequence[str]) -> Vectoriser:
    """Learn the rows and their rarity from normalised texts."""
    words, word_idf = _learn(texts, word_grams)
    chars, char_idf = _learn(texts, char_grams)
    shifted = {gram: row + len(words) for gram, row in chars.items()}
    return Vectoriser(words, shifted, np.array(word_idf + char_idf, dtype=np.float32))


def fit_words(texts: Sequence[str], fewest: int) -> Vectoriser:
    """Rows of words and pairs alone, of those that stand in ``fewest`` texts or more."""
    words, idf = _learn(texts, word_grams, fewest)
    return Vectoriser(words, {}, np.array(idf, dtype=np.float32))


def _learn(
    texts: Sequence[str], analyse: Callable[[str], list[str]], fewest: int = 1
) -> tuple[dict[str, int], list[float]]:
    seen: Counter[str] = Counter()
    for text in texts:
        seen.update(set(analyse(text)))
    ordered = sorted(gram for gram, times in seen.items() if times >= fewest)
    idf = [math.log((1 + len(texts)) / (1 + seen[gram])) + 1.0 for gram in ordered]
    return {gram: row for row, gram in enumerate(ordered)}, idf


def _half(vocabulary: Mapping[str, int], grams: Iterable[str], idf: Floats) -> tuple[list[int], list[float]]:
    counts = Counter(map(vocabulary.get, grams))
    ids = sorted(row for row in counts if row is not None)
    if not ids:
        return [], []
    rare = zip(ids, idf[ids].tolist(), strict=True)
    weighted = [w if counts[i] == 1 else (1.0 + math.log(counts[i])) * w for i, w in rare]
    length = math.sqrt(sum(v * v for v in weighted))
    return ids, [v / length for v in weighted]


def _packed(vocabulary: Mapping[str, int]) -> NDArray[np.uint8]:
    ordered = sorted(vocabulary, key=lambda gram: vocabulary[gram])
    return np.frombuffer(_BREAK.join(ordered).encode(), dtype=np.uint8)


def _unpacked(blob: NDArray[np.generic]) -> list[str]:
    text = blob.tobytes().decode()
    return text.split(_BREAK) if text else []
