"""A text as words: folded, with the place of each in the text, its sentence and its clause."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

REMEMBERED: Final = 256
"""Texts of which words and rules' answers are kept: one turn asks for the same ones again and again."""
_WORD: Final = re.compile(r"[\w'’‘ʼ`´]+")
_RUN: Final = re.compile(r"(\w)\1\1+")
_ZERO: Final = re.compile(r"(?<=[a-z])0(?=[a-z])")
_SENTENCE: Final = frozenset(".!?;\n…¿¡。！？")
_CLAUSE: Final = frozenset(',:()[]"“”«»–—/|，')
_QUOTES: Final = str.maketrans("", "", "'’‘ʼ`´_")


@dataclass(frozen=True, slots=True)
class Word:
    """One word. ``text`` is folded: lower case, no accents, no apostrophes, letters repeated for effect once."""

    text: str
    start: int
    end: int
    sentence: int
    clause: int


@lru_cache(maxsize=REMEMBERED)
def read(text: str) -> tuple[Word, ...]:
    """The words of a cleaned text in order. Spelled-out words ("S T O P") become one."""
    words: list[Word] = []
    sentence = clause = last = 0
    for match in _WORD.finditer(text):
        folded = fold(match[0])
        if not folded:
            continue
        gap = set(text[last : match.start()])
        ends = bool(words) and (bool(gap & _SENTENCE) or _is_picture(gap))
        sentence += ends
        clause += ends or (bool(words) and (bool(gap & _CLAUSE) or " - " in text[last : match.start()]))
        words.append(Word(folded, match.start(), match.end(), sentence, clause))
        last = match.end()
    return _join_letters(words)


def fold(word: str) -> str:
    """A word without case, accents, apostrophes and drawn-out letters: "Stooop" and "st0p" are "stop"."""
    if word.isascii():
        plain = word.lower().translate(_QUOTES)
    else:
        parts = unicodedata.normalize("NFKD", word.casefold().translate(_QUOTES))
        plain = "".join(char for char in parts if not unicodedata.combining(char))
    return _ZERO.sub("o", _RUN.sub(r"\1", plain)) if not plain.isdigit() else plain


def _is_picture(gap: set[str]) -> bool:
    return any(char > "\u2190" and unicodedata.category(char) == "So" for char in gap)


def _join_letters(words: list[Word]) -> tuple[Word, ...]:
    """S.T.O.P and "s t o p" as one word; fewer than four single letters stay as they are."""
    joined: list[Word] = []
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and len(words[end].text) == 1 and words[end].text.isalpha():
            end += 1
        if end - at >= 4:
            first, final = words[at], words[end - 1]
            letters = "".join(word.text for word in words[at:end])
            joined.append(Word(letters, first.start, final.end, first.sentence, first.clause))
        else:
            end = max(end, at + 1)
            joined.extend(words[at:end])
        at = end
    return tuple(joined)
