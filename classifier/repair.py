"""Spelling repair against the words the classifier has learned."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import OSA

from classifier.normal import TOKENS

SHORTEST = 4
"""Letters a word needs to be repaired to any known word (reference study §6)."""
SIMILAR = 0.7
"""Least optimal-string-alignment similarity of a repair (reference study §6)."""
SHORT, SHORT_SIMILAR, SHORT_SHARE = 3, 0.6, 0.01
"""Three letters have too many neighbours: they become only words as common as one in a hundred lines, such as "the"."""
FREQUENT = 0.02
"""What a factor e of frequency adds to the similarity. With the rule for short words: 1.5 points on damaged texts."""
TRIED = 8
"""Most similar words among which frequency decides."""
MUCH_COMMONER = 4
"""How much commoner a word with accents must be than the same without, to be what a text without them means."""
MOST_REPAIRS = 16
"""Words repaired in one message: bounds the time of a long message in a language nobody taught us."""

_SEVERAL = re.compile(r"(?:'s|(?<=\w{2}[^\Ws])s)\Z")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Known words with their counts. ``near`` maps a length to the words at most one letter longer or shorter."""

    counts: Mapping[str, int]
    near: Mapping[int, tuple[str, ...]]
    protected: frozenset[str] = frozenset()
    accented: Mapping[str, str] = field(default_factory=dict)
    """What a word without its accents is short for: ``arbol`` for ``árbol``."""


def vocabulary_of(counts: Mapping[str, int], protected: Iterable[str] = (), lines: int = 0) -> Vocabulary:
    """Words with their counts in so many ``lines``; ``protected`` ones (street names) are left as they are."""
    ordered = sorted(counts, key=lambda w: (-counts[w], w))
    lengths = {len(w) + d for w in ordered for d in (-1, 0, 1)}
    near = {n: tuple(w for w in ordered if abs(len(w) - n) <= 1 and len(w) >= SHORT) for n in lengths if n >= SHORTEST}
    common = (w for w in ordered if lines and counts[w] >= SHORT_SHARE * lines)
    near[SHORT] = tuple(w for w in common if abs(len(w) - SHORT) <= 1)
    return Vocabulary(counts, near, frozenset(w.casefold() for w in protected), _accented(ordered, counts))


def _accented(ordered: Iterable[str], counts: Mapping[str, int]) -> dict[str, str]:
    """The commonest word with accents for each one without, unless the plain one is a word of its own."""
    found: dict[str, str] = {}
    for word in ordered:
        bare = "" if word.isascii() else folded(word)
        if bare and bare != word and counts.get(bare, 0) * MUCH_COMMONER <= counts[word]:
            found.setdefault(bare, word)
    return found


def folded(word: str) -> str:
    """A word without its accents; the tilde of an ñ is none."""
    apart = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", "".join(c for at, c in enumerate(apart) if not _accent(apart, at)))


def _accent(apart: str, at: int) -> bool:
    return unicodedata.combining(apart[at]) > 0 and not (apart[at] == "\u0303" and at and apart[at - 1] == "n")


def with_accents(normal: str, vocabulary: Vocabulary) -> str:
    """The normalised text with the accents that people leave out on a phone: ``se cayo un arbol``. No repair: the
    words are those that were meant, so they count as written."""
    if not vocabulary.accented:
        return normal
    return _WORD.sub(lambda match: vocabulary.accented.get(match.group(), match.group()), normal)


def count_words(normal_texts: Iterable[str]) -> Counter[str]:
    """How often each word occurs in normalised texts, tokens left out."""
    return Counter(w for text in normal_texts for w in _WORD.findall(text) if w not in TOKENS)


def repair(normal: str, vocabulary: Vocabulary, is_word: Callable[[str], bool] | None = None) -> str:
    """The normalised text with each unknown word of three letters or more replaced by its nearest known one.

    ``is_word`` tells real words we were not taught, so that "lake" does not become "lane". Several of what is known,
    and what is somebody's, are known: "beers" are no "bees", "water's up" is about water.
    """
    left = MOST_REPAIRS

    def mend(match: re.Match[str]) -> str:
        nonlocal left
        word = match.group()
        if left == 0 or _stays(word, vocabulary):
            return word
        stem = _SEVERAL.sub("", word)
        if stem in vocabulary.counts:
            return stem
        if is_word is not None and (is_word(word) or is_word(stem)):
            return word
        left -= 1
        return _nearest(word, vocabulary)

    return _WORD.sub(mend, normal)


def _nearest(word: str, vocabulary: Vocabulary) -> str:
    """The most similar known word, frequent ones first; the word itself when none is similar enough."""
    least = SIMILAR if len(word) >= SHORTEST else SHORT_SIMILAR
    near = vocabulary.near.get(len(word), ())
    found = process.extract(word, near, scorer=OSA.normalized_similarity, score_cutoff=least, limit=TRIED)
    if not found:
        return word
    best = max(found, key=lambda hit: _likeness(word, *hit[:2]) + FREQUENT * math.log(vocabulary.counts[hit[0]]))
    return str(best[0])


def _likeness(word: str, known: str, similarity: float) -> float:
    """Similarity by the length written, so that a slip that lost a letter counts no less than one that swapped two."""
    slips = (1 - similarity) * max(len(word), len(known))
    return 1 - slips / len(word)


def _stays(word: str, vocabulary: Vocabulary) -> bool:
    return len(word) < SHORT or word in vocabulary.counts or word in TOKENS or word in vocabulary.protected
