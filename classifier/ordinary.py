"""Ordinary words of English and Spanish: none of them is a slip of a city's word, so "sneakers" are no "speakers"."""

from functools import cache
from pathlib import Path


def ordinary(word: str) -> bool:
    """Whether this lower-case word is one that everybody writes. Not all plurals are listed."""
    return word in _words()


@cache
def _words() -> frozenset[str]:
    """Common words that the sentence encoder does not hold whole (see NOTICE)."""
    return frozenset((Path(__file__).parent / "ordinary_words.txt").read_text(encoding="utf-8").split())
