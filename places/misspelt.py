"""Misspelt street names, looked for only where one is due: after a number or preposition, before a kind of street."""

from collections.abc import Iterator
from typing import Final

from places.guard import Guarded
from places.index import Index
from places.lexicon import (
    BETWEEN,
    COMMON,
    CORNER,
    CORRECTION,
    COUNTED,
    FROM,
    KINDS_OF_PLACE,
    ON,
    SPANISH_STREET,
    STRONG_JOIN,
    TO,
)
from places.mention import Mention, Spotter
from places.tokens import Token
from places.words import DIRECTIONS, PLAIN_TYPES, TYPES, listed

WINDOWS: Final = 14
"""Windows looked up in one message (0.13 ms each over 3,000 names)."""
_ANCHORS: Final = (
    ON | STRONG_JOIN | BETWEEN | FROM | TO | CORNER | SPANISH_STREET | frozenset({"of", "de", "the", "la"})
)
_ENDS: Final = (
    STRONG_JOIN | CORRECTION | frozenset(listed("it its that this these those them me you he she we they is was are"))
)
"""Words that no name goes on with."""
_ORDINARY: Final = COMMON | COUNTED | KINDS_OF_PLACE
"""Words that are no slip in a street's name."""


def misspelt(found: list[Token], guarded: Guarded, spotter: Spotter, index: Index) -> list[Mention]:
    """Readings of misspelt names; their likeness is below 100."""
    windows = sorted(set(_windows(found, guarded)))[:WINDOWS]
    mentions: list[Mention] = []
    for _, start, end in windows:
        written = " ".join(token.text for token in found[start:end])
        for name, score in index.similar(written):
            if score < 100:
                mentions += spotter.readings(found, start, end, index.bases[name], score)
    return mentions


def _windows(found: list[Token], guarded: Guarded) -> Iterator[tuple[int, int, int]]:
    for start, token in enumerate(found):
        if token.kind != "word" or len(token.text) < 2:
            continue
        anchor = _anchor(found, start, guarded)
        for end in range(start + 1, min(start + 3, len(found)) + 1):
            words = found[start:end]
            if words[-1].kind != "word" or (end > start + 1 and words[-1].text in _ENDS):
                break
            typed = end < len(found) and found[end].text in TYPES
            kind = TYPES.get(words[-1].text, "")
            if kind and (end > start + 1 or not typed) and kind not in PLAIN_TYPES and not typed:
                break
            if not anchor and not typed:
                continue
            common = all(word.text in _ORDINARY for word in words)
            if (common and not (typed and anchor == 1)) or len("".join(w.text for w in words)) < 3:
                continue
            rank = (anchor or 4) - 2 * typed + (end - start > 1)
            yield rank, start, end


def _anchor(found: list[Token], start: int, guarded: Guarded) -> int:
    """1 after a house number, 2 after a direction or a joining word, 3 at the beginning, 0 for nothing."""
    before = start - 1
    if before >= 0 and found[before].text in DIRECTIONS and found[before].kind == "word":
        if before == 0 or found[before - 1].value is not None:
            return 1
        return 2
    if before < 0:
        return 3
    if found[before].value is not None and before not in guarded.hard:
        return 1
    return 2 if found[before].text in _ANCHORS else 0
