"""Ordinary words that lie one or two letters from a key word and are never taken for its misspelling."""

from typing import Final

REAL_WORDS: Final = frozenset(
    ["testing", "tests", "texas", "taxes", "tests", "massage", "massages", "lists", "least", "listen", "starts", "start", "store"]
)
