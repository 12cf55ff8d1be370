"""Numbers said in words, as voice typing writes house numbers: ``fifteen twenty three``, ``mil ochocientos veintidós``.

House numbers are said in pairs (``twelve oh five`` is 1205) as well as counted out (``three hundred and ten``). A lone
small number is none: it counts things.
"""

from collections.abc import Sequence
from typing import Final

from places.words import HUNDREDS, NUMBERS, ORDINALS, TENS, UNITS

_ZERO: Final = frozenset({"oh", "o", "zero", "cero"})
_AND: Final = frozenset({"and", "y", "-"})
_THOUSAND: Final = frozenset({"thousand", "mil"})
_FEWEST_DIGITS: Final = 3
"""Digits said one by one make a number; two of them are more likely a count and something else."""

Said = tuple[int, int]
"""A value, and how many words it took."""


def spoken(words: Sequence[str]) -> Said | None:
    """The number that these words begin with (lower case, no accents); None when they begin with none."""
    return _digits(words) or _thousands(words) or _counted(words)


def _digits(words: Sequence[str]) -> Said | None:
    """``one eight two two``."""
    run: list[int] = []
    for word in words:
        if word not in UNITS and not (word in _ZERO and run):
            break
        run.append(UNITS.get(word, 0))
    if len(run) < _FEWEST_DIGITS or (len(words) > len(run) and words[len(run)] in {"hundred", *_THOUSAND}):
        return None
    return int("".join(map(str, run))), len(run)


def _thousands(words: Sequence[str]) -> Said | None:
    """``two thousand and five``, ``mil ochocientos veintidós``."""
    first = (1, 0) if words[:1] == ["mil"] else _small(words)
    if first is None or first[0] > 99 or len(words) <= first[1] or words[first[1]] not in _THOUSAND:
        return None
    return _plus((first[0] * 1000, first[1] + 1), words)


def _counted(words: Sequence[str]) -> Said | None:
    first = _small(words)
    if first is None:
        return None
    value, used = first
    if value < 100 and used < len(words) and words[used] == "hundred":
        return _plus((value * 100, used + 1), words)
    pair = _second(words[used:]) if value < 100 else None
    if pair is not None:
        return value * 100 + pair[0], used + pair[1]
    return first if value >= 10 else None


def _second(words: Sequence[str]) -> Said | None:
    """The other half of a pair: ``twenty three``, ``oh five``; never ``twenty second``, which names a street."""
    if len(words) > 1 and words[0] in _ZERO and words[1] in UNITS:
        return UNITS[words[1]], 2
    found = _small(words)
    if found is None or not 10 <= found[0] < 100:
        return None
    after = words[found[1]] if len(words) > found[1] else ""
    return None if words[found[1] - 1] in TENS and after in ORDINALS else found


def _plus(so_far: Said, words: Sequence[str]) -> Said:
    """What is counted on after hundreds or thousands, with or without an "and"."""
    value, used = so_far
    at = used + (used < len(words) and words[used] in _AND)
    found = _small(words[at:])
    if found is None:
        return so_far
    more, last = found[0], at + found[1]
    if more < 10 and last < len(words) and words[last] == "hundred":
        return _plus((value + more * 100, last + 1), words)
    return (value + more, last) if more < 1000 else so_far


def _small(words: Sequence[str]) -> Said | None:
    """Up to 999 in Spanish (``ochocientos veintidós``), to 99 in English."""
    if not words:
        return None
    word = words[0]
    if word in HUNDREDS:
        rest = _small(words[1:])
        return (HUNDREDS[word] + rest[0], 1 + rest[1]) if rest and rest[0] < 100 else (HUNDREDS[word], 1)
    if word in UNITS:
        return UNITS[word], 1
    if word not in NUMBERS:
        return None
    value = NUMBERS[word]
    at = 1 + (len(words) > 1 and words[1] in _AND)
    if value % 10 == 0 and value > 10 and len(words) > at and words[at] in UNITS:
        return value + UNITS[words[at]], at + 1
    return value, 1
