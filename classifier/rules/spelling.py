"""Typing errors: the one key word a misspelt word must have been, or none."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST: Final = 5
"""Letters. Below, one error makes too many other words; the few that matter are listed as spellings."""


class Repair:
    """Nearest key word within one error (two from nine letters on). ``real`` words are never repaired."""

    def __init__(self, keys: Iterable[str], real: frozenset[str]) -> None:
        self._real = real
        by_first: dict[str, list[str]] = defaultdict(list)
        for key in sorted(set(keys)):
            if len(key) >= SHORTEST and key.isalpha():
                by_first[key[0]].append(key)
        self._keys: Mapping[str, list[str]] = by_first

    def nearest(self, word: str) -> str | None:
        """The key word meant, or None. A first letter is trusted unless the first two were swapped."""
        if not SHORTEST <= len(word) <= 20 or word in self._real or not word.isalpha():
            return None
        allowed = 2 if len(word) >= 9 else 1
        choices = self._keys.get(word[0], []) + self._keys.get(word[1], [])
        found = process.extractOne(word, choices, scorer=OSA.distance, score_cutoff=allowed)
        return str(found[0]) if found else None
