"""A long message in pieces: one sentence of forty may hold the one fact among the anger."""

import re

FEWEST_WORDS = 8
"""Words from which sentences are also read singly."""
MOST_WORDS = 24
"""Longer stretches without a full stop are read through a window."""
WINDOW, STEP = 16, 8

_ENDS = re.compile(r"[.!?;\n]+\s+|\n+|\s[-–—]+\s")


def parts_of(text: str) -> list[str]:
    """The sentences of a text, long ones as overlapping windows of words; empty if the text is one short sentence."""
    if len(text.split()) < FEWEST_WORDS:
        return []
    parts = [part for sentence in _ENDS.split(text) for part in _windows(sentence.split())]
    return parts if len(parts) > 1 else []


def _windows(words: list[str]) -> list[str]:
    if not words:
        return []
    if len(words) <= MOST_WORDS:
        return [" ".join(words)]
    return [" ".join(words[start : start + WINDOW]) for start in range(0, len(words) - STEP, STEP)]
