"""Spelling repair against the words the classifier has learned."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from classifier.normal import TOKENS

SHORTEST = 4
"""Letters a word needs before it is repaired; shorter ones have too many neighbours (reference study §6)."""
SIMILAR = 0.7
"""Least optimal-string-alignment similarity of a repair (reference study §6)."""
MOST_REPAIRS = 16
"""Words repaired in one message: bounds the time of a long message in a language nobody taught us."""

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Known words. ``near`` maps a length to the words at most one letter longer or shorter, most frequent first."""

    words: frozenset[str]
    near: Mapping[int, tuple[str, ...]]
    protected: frozenset[str] = frozenset()


def vocabulary_of(counts: Mapping[str, int], protected: Iterable[str] = ()) -> Vocabulary:
    """A vocabulary of words with their frequencies; ``protected`` (street names, for one) are left as they are."""
    ordered = sorted((w for w in counts if len(w) >= SHORTEST - 1), key=lambda w: (-counts[w], w))
    lengths = {len(w) for w in ordered}
    spans = {n + d for n in lengths for d in (-1, 0, 1)}
    near = {n: tuple(w for w in ordered if abs(len(w) - n) <= 1) for n in spans}
    return Vocabulary(frozenset(counts), near, frozenset(w.casefold() for w in protected))


def count_words(normal_texts: Iterable[str]) -> Counter[str]:
    """How often each word occurs in normalised texts, tokens left out."""
    return Counter(w for text in normal_texts for w in _WORD.findall(text) if w not in TOKENS)


def repair(normal: str, vocabulary: Vocabulary, is_word: Callable[[str], bool] | None = None) -> str:
    """The normalised text with each unknown word of four letters or more replaced by its nearest known one.

    ``is_word`` tells real words we were not taught, so that "lake" does not become "lane".
    """
    left = MOST_REPAIRS

    def mend(match: re.Match[str]) -> str:
        nonlocal left
        word = match.group()
        if left == 0 or _stays(word, vocabulary) or (is_word is not None and is_word(word)):
            return word
        left -= 1
        best = process.extractOne(
            word, vocabulary.near.get(len(word), ()), scorer=OSA.normalized_similarity, score_cutoff=SIMILAR
        )
        return best[0] if best else word

    return _WORD.sub(mend, normal)


def _stays(word: str, vocabulary: Vocabulary) -> bool:
    return len(word) < SHORTEST or word in vocabulary.words or word in TOKENS or word in vocabulary.protected
