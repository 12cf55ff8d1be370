"""Checks the words themselves: every language there, plain, short, in the letters of a text, no carrier keyword."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from knowledge_base.base import KnowledgeBase
from knowledge_base.letters import GSM7
from knowledge_base.problems import Issue
from knowledge_base.said import VALUE, Said, said

_KEYWORDS: Final = "STOP|HELP|CANCEL|END|QUIT|INFO|START"
_LOUD: Final = re.compile(rf"\b(?:{_KEYWORDS})\b")
_TOLD: Final = re.compile(
    rf"\b(?:reply|text|type|responda|responde|escriba)\s+(?:with\s+|con\s+)?"
    rf"[\"'“‘]?(?:{_KEYWORDS})\b",
    re.IGNORECASE,
)
KEYWORDS_ALLOWED: Final = ("first_contact", "help")
"""Only phrases whose name begins so may teach a carrier keyword."""

HIGHEST_GRADE: Final = 6.0
"""Automated Readability Index; about the sixth school year, the city's rule for plain words."""
FEWEST_WORDS: Final = 8
"""Under eight words the index measures the words' luck, not the sentence."""
MOST_SEGMENTS: Final = 2


def word_issues(kb: KnowledgeBase, segments: Callable[[str], int] | None) -> Iterator[Issue]:
    """Missing languages, carrier keywords, letters, reading grade, length."""
    for text in said(kb):
        yield from _languages(kb, text)
        for language, words in text.text.items():
            yield from _keyword(text, language, words)
            if text.alone and segments:
                yield from _length(text, language, kb.say({"en": words}, "en"), segments)
        yield from _letters(text)
        yield from _grade(text)


def _languages(kb: KnowledgeBase, text: Said) -> Iterator[Issue]:
    for language in kb.languages:
        if not text.text.get(language, "").strip():
            shown = text.text.get("en", "")[:40]
            yield text.issue(language, "missing_language", f"There are no words for '{shown}': write them.")


def _keyword(text: Said, language: str, words: str) -> Iterator[Issue]:
    if text.where.removeprefix("phrases/").startswith(KEYWORDS_ALLOWED):
        return
    plain = VALUE.sub(" ", words)
    found = _LOUD.search(plain) or _TOLD.search(plain)
    if found:
        sentence = f"'{found[0]}' is a word the phone company acts on; no prompt may name it: use others."
        yield text.issue(language, "keyword", sentence)


def _letters(text: Said) -> Iterator[Issue]:
    strange = sorted(set(VALUE.sub("", text.text.get("en", ""))) - GSM7)
    if strange:
        yield text.issue(
            "en", "letters", f"Write plain letters for these, which no plain text holds: {' '.join(strange)}"
        )


def _grade(text: Said) -> Iterator[Issue]:
    grade = reading_grade(VALUE.sub("word", text.text.get("en", "")))
    if text.alone and grade > HIGHEST_GRADE:
        sentence = f"Reading grade {grade:.0f}; use shorter words and sentences."
        yield text.issue("en", "grade", sentence, "warning")


def _length(text: Said, language: str, words: str, segments: Callable[[str], int]) -> Iterator[Issue]:
    count = segments(words)
    if count > MOST_SEGMENTS:
        yield text.issue(language, "long", f"{count} text segments; two is the limit: shorten it.", "warning")


def reading_grade(words: str) -> float:
    """The Automated Readability Index of an English text (Smith and Senter, 1967); 0 for a text of a few words."""
    found = re.findall(r"[\w'’-]+", words)
    if len(found) < FEWEST_WORDS:
        return 0.0
    sentences = max(1, len(re.findall(r"[.!?:](?:\s|$)|\n", words.strip())))
    letters = sum(len(word) for word in found)
    return 4.71 * letters / len(found) + 0.5 * len(found) / sentences - 21.43
