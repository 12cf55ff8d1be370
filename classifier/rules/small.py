"""Short answers: what a few words mean while something is asked, and small pieces inside longer texts."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from classifier.rules.grammar import Grammar
from classifier.rules.hit import Hit
from classifier.rules.reading import REMEMBERED, Word, read
from classifier.rules.small_words import ANSWERS, CLAUSES, DIGIT_FILLER, DIGITS, RATINGS, SETS, THUMBS, THUMBS_DOWN
from classifier.rules.word_sets import word_set


def _also_whole(block: str) -> str:
    """Each pattern, and each up to the end of its sentence: a closing gap then reaches the last word."""
    return ";".join(f"{pattern}; {pattern} $" for pattern in block.split(";") if pattern.strip())


_ANSWERS: Final = Grammar(SETS, {name: _also_whole(block) for name, block in ANSWERS.items()})
_CLAUSES: Final = Grammar(SETS, CLAUSES)
_NUMBER_WORDS: Final = {word: digit for digit, words in DIGITS.items() for word in words.split()}
_RATING_WORDS: Final = {word: score for score, words in RATINGS.items() for word in words.split()}
_RATING_FILLER: Final = word_set(
    """
    it was very the its is so really job a work service they did that muy fue un el trabajo thanks and que
    pretty not lo estuvo todo bastante experience super just absolutely gracias thank you
    """
)
_OPENERS: Final = frozenset({"yes", "no", "wrong", "thanks", "skip"})
"""Answers that may open a longer text ("no, I meant Oak Avenue"); the others are whole texts."""


@lru_cache(maxsize=REMEMBERED)
def small(text: str) -> tuple[Hit, ...]:
    """Every short meaning in the text, in its order: yes, no, skip, done, repeat, thanks, none_of_these, wrong,
    all_clear, still_there, digit (detail "1" … "99"), rating (detail "1" … "5"), idea, greeting.

    One word can mean several things ("ok" is thanks and yes to different questions): the caller knows what was asked.
    """
    words = read(text)
    found = [*_pictures(text, words), *_digits(text, words), *_rating(text, words)]
    found += [*_answers(words), *_pieces(words)]
    return tuple(sorted(set(found), key=lambda hit: (hit.span, hit.intent)))


def _hit(intent: str, words: Sequence[Word], detail: str = "") -> Hit:
    return Hit(intent, detail, (words[0].start, words[-1].end))


def _pictures(text: str, words: Sequence[Word]) -> Iterator[Hit]:
    if not words and any(char in THUMBS_DOWN for char in text):
        yield Hit("no", "picture", (0, len(text)))
    elif not words and any(char in THUMBS for char in text):
        yield Hit("thanks", "picture", (0, len(text)))


def _digits(text: str, words: Sequence[Word]) -> Iterator[Hit]:
    """A text that is nothing but a choice: "2", "#2", "option 2", "the second one", "dos"."""
    said = [word.text for word in words]
    numbers = [text_ for text_ in said if text_.isdecimal() and len(text_) <= 2]
    if len(said) > 6 or len(numbers) > 1:
        return
    if numbers and all(word in numbers or word in DIGIT_FILLER for word in said):
        yield Hit("digit", str(int(numbers[0])), (0, len(text)))
    elif not numbers:
        named = [word for word in said if word in _NUMBER_WORDS]
        telling = [word for word in named if word not in ("one", "i", "uno", "una")] or named
        rest = [word for word in said if word not in named]
        if telling and len({_NUMBER_WORDS[word] for word in telling}) == 1 and all(w in DIGIT_FILLER for w in rest):
            yield Hit("digit", _NUMBER_WORDS[telling[0]], (0, len(text)))


def _rating(text: str, words: Sequence[Word]) -> Iterator[Hit]:
    scores = {_RATING_WORDS[word.text] for word in words if word.text in _RATING_WORDS}
    plain = all(word.text in _RATING_WORDS or word.text in _RATING_FILLER for word in words)
    if len(scores) == 1 and plain and len(words) <= 8:
        bad = any(word.text == "not" for word in words)
        yield Hit("rating", "2" if bad else scores.pop(), (0, len(text)))


def _answers(words: Sequence[Word]) -> Iterator[Hit]:
    """Matches that fill the whole text, or its first clause where the answer may open a longer text."""
    if not words:
        return
    ends = {len(words) - 1}
    opening = max(at for at, word in enumerate(words) if word.clause == words[0].clause)
    best: dict[str, int] = {}
    for match in _ANSWERS.find(words[:12]):
        if match.first == 0:
            whole = match.last in ends
            if whole or (match.last == opening and match.label in _OPENERS):
                best[match.label] = max(best.get(match.label, 0), match.last)
    for intent, last in best.items():
        yield _hit(intent, words[: last + 1])


def _pieces(words: Sequence[Word]) -> Iterator[Hit]:
    for intent in CLAUSES:
        for match in _CLAUSES.find(words):
            if match.label == intent:
                yield _hit(intent, words[match.first : match.last + 1])
                break
