"""Which language a short text is in; without evidence, the language the conversation had."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from classifier.language_trigrams import TRIGRAMS
from classifier.language_words import MARKS, NAMES, SCRIPT_SIGNS, SCRIPTS, SHARED_MARKS, SMALL_WORDS
from classifier.rules.reading import read
from classifier.rules.word_sets import word_set

WITH_CONTENT: Final = ("en", "es")
"""Languages the product ships words for. Another needs clearer evidence, because both have many loan words."""

_ENOUGH: Final = 1.0
"""Points of lead over ``previous`` before the language changes: one sure word."""
_ENOUGH_FOREIGN: Final = 2.0
_SHAPE: Final = 0.6
"""Points for a word no list holds, by its letters. Two such words are enough, one is not."""
_MARK: Final = 1.5
_SHARED_MARK: Final = 0.4
_LONGEST: Final = 1000
"""Characters that are looked at."""


def _owners(lists: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    owners: dict[str, list[str]] = defaultdict(list)
    for language, words in lists.items():
        for word in dict.fromkeys(words.replace("'", "").split()):
            owners[word].append(language)
    return {word: tuple(languages) for word, languages in owners.items()}


_WORDS: Final = _owners(SMALL_WORDS)
_SHAPES: Final = _owners(TRIGRAMS)
_SHARERS: Final = _owners({language: " ".join(marks) for language, marks in SHARED_MARKS.items()})
_MARK_OWNER: Final = {mark: language for language, marks in MARKS.items() for mark in marks}
_NEUTRAL: Final = word_set("st ave rd blvd dr ln ct pl n s e w la los las del san santa el de ok no hi taxi ya gas")
"""Abbreviations, words of street names and words that many say in either language: worth little as evidence."""

_SUFFIXES: Final = word_set("st street ave avenue rd road blvd dr drive ln lane ct court pl place ter way pike sq")
"""What follows a street's name; a name tells nothing about the language of the text."""


def identify(text: str, previous: str = "en") -> str:
    """The language's ISO 639-1 code. Digits, addresses, names and "ok" keep ``previous``. Never raises."""
    by_script = _script(text[:_LONGEST])
    if by_script:
        return by_script
    scores = _scores(text[:_LONGEST])
    if not scores:
        return previous
    best = max(scores, key=lambda language: (scores[language], language == previous, language == "en"))
    ahead = scores[best] - scores.get(previous, 0.0)
    rivals = max((score for language, score in scores.items() if language in WITH_CONTENT), default=0.0)
    if best not in WITH_CONTENT and (scores[best] < _ENOUGH_FOREIGN or scores[best] - rivals < 0.75):
        best = max(WITH_CONTENT, key=lambda language: (scores.get(language, 0.0), language == previous))
        ahead = scores.get(best, 0.0) - scores.get(previous, 0.0)
    return best if ahead >= _ENOUGH or (ahead > 0 and scores.get(previous, 0.0) == 0 and ahead >= 0.6) else previous


def known(code: str) -> str:
    """The English name of a language, or the code itself if it has none here."""
    return NAMES.get(code, code)


def _script(text: str) -> str:
    """The language of a script other than Latin, if most letters are of it."""
    counts: dict[str, int] = defaultdict(int)
    letters = 0
    for char in text:
        if char.isalpha():
            letters += 1
            if char > "\u036f" and (language := _of(ord(char))):
                counts[language] += 1
    if not counts:
        return ""
    best = "ja" if counts.get("ja") and counts.get("zh") else max(counts, key=lambda language: counts[language])
    if sum(counts.values()) * 2 < letters:
        return ""
    siblings = {"ru": ("uk",), "ar": ("ur", "fa")}.get(best, ())
    return next((other for other in siblings if any(sign in text for sign in SCRIPT_SIGNS[other])), best)


def _of(code: int) -> str:
    return next((language for first, last, language in SCRIPTS if first <= code <= last), "")


def _scores(text: str) -> Mapping[str, float]:
    scores: dict[str, float] = defaultdict(float)
    for char in text.lower():
        if char in _MARK_OWNER:
            scores[_MARK_OWNER[char]] += _MARK
        for language in _SHARERS.get(char, ()):
            scores[language] += _SHARED_MARK
    words = read(text)
    named = {at - back for at, word in enumerate(words) if word.text in _SUFFIXES for back in (1, 2)}
    for at, word in enumerate(words):
        owners = _WORDS.get(word.text, ())
        if owners:
            _share(scores, owners, 0.3 if word.text in _NEUTRAL else 1.0)
        elif at not in named and len(word.text) >= 4 and word.text.isalpha() and text[word.start].islower():
            _share(scores, _by_shape(word.text), _SHAPE)
    return scores


def _share(scores: dict[str, float], owners: Iterable[str], weight: float) -> None:
    """A word of several languages counts for each, but less than a word of one."""
    owners = tuple(owners)
    for language in owners:
        scores[language] += weight / len(owners) ** 0.5


def _by_shape(word: str) -> tuple[str, ...]:
    """English or Spanish by the groups of three letters in the word; nobody if they do not agree."""
    framed = f"_{word}_"
    found = [owner for at in range(len(framed) - 2) for owner in _SHAPES.get(framed[at : at + 3], ())]
    lead = found.count("en") - found.count("es")
    return () if abs(lead) < 2 else ("en",) if lead > 0 else ("es",)
