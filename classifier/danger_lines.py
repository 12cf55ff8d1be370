"""The texts danger is learned from: plain files an editor may add to, their alternatives written out."""

import math
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).with_name("danger_texts")
CALM: Final = "calm"
"""The kind of a text in which nobody is in danger."""
MOST: Final = 12
"""Texts made of one line with alternatives: enough to show what may vary, too few to drown the other lines."""
_BY_RULE: Final = "threat"
_CHOICE: Final = re.compile(r"\(([^()]*\|[^()]*)\)")


@lru_cache(maxsize=1)
def danger_lines() -> tuple[tuple[str, str], ...]:
    """Every text with its kind, once."""
    told = [
        (text, kind)
        for file in ("danger_en.txt", "danger_es.txt", "danger_ways.txt", "danger_voices.txt")
        for kind, line in (row.split(" | ", 1) for row in _rows(file))
        if kind != _BY_RULE
        for text in expanded(line)
    ]
    ordinary = ("ordinary.txt", "ordinary_es.txt", "past.txt", "ordinary_ways.txt", "ordinary_voices.txt")
    told += [(text, CALM) for file in ordinary for line in _rows(file) for text in expanded(line)]
    return tuple(dict(told).items())


def expanded(line: str) -> Iterator[str]:
    """Up to ``MOST`` texts of a line with ``(a|b)`` in it, spread over all that it could make."""
    parts = _CHOICE.split(line)
    choices = [part.split("|") if number % 2 else [part] for number, part in enumerate(parts)]
    every = math.prod(len(choice) for choice in choices)
    step = next(n for n in range(max(every // MOST, 1), every + 2) if math.gcd(n, every) == 1)
    for number in range(min(every, MOST)):
        yield _made(choices, number * step % every)


def _made(choices: list[list[str]], number: int) -> str:
    picked = []
    for choice in choices:
        number, which = divmod(number, len(choice))
        picked.append(choice[which])
    return " ".join("".join(picked).split())


def _rows(file: str) -> list[str]:
    return [row for row in (FOLDER / file).read_text("utf-8").splitlines() if row.strip()]
