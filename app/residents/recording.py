"""The figure of record: thousands of talks over several cities, and a part of them again to see the same come of it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from app.residents.judging import Verdict, figures
from app.residents.running import run
from app.residents.telling import told, worst
from app.settings import read_settings

TIMES: Final = 5
"""How often the repeated part is held in all."""

WHOLE: Final = "complete"
"""The temper that tells everything in the first text."""


ROUND: Final = 500
"""Talks of each city until what was found so far is told."""


def record(cities: Sequence[str], many: int, seed: int, again: int) -> Iterator[tuple[dict[str, Any], str]]:
    """So many talks shared out over the cities, the first ``again`` of them held five times in all.

    Gives the figures of each city and of all together, and the worst dialogues to read: after each round those so far,
    so that hours of talking may be broken off.
    """
    held: dict[str, list[Verdict]] = {city: [] for city in cities}
    shares = {city: len(range(number, many, len(cities))) for number, city in enumerate(cities)}
    repeated = {city: len(range(number, again, len(cities))) for number, city in enumerate(cities)}
    same = 0
    while any(len(held[city]) < shares[city] for city in cities):
        begun = any(held.values())
        for city in cities:
            first = len(held[city])
            size = min(shares[city] - first, ROUND if begun or not again else max(repeated.values()))
            held[city] += run(read_settings(city=city), None, size, seed, first=first) if size else []
        if again and not begun:
            same = sum(all(_same(held[city], city, seed, repeated[city]) for city in cities) for _ in range(TIMES - 1))
        yield _kept(held, seed, {"talks": again, "times": TIMES, "same": 1 + same} if again else {})


def _kept(held: Mapping[str, Sequence[Verdict]], seed: int, repeated: dict[str, int]) -> tuple[dict[str, Any], str]:
    verdicts = [verdict for found in held.values() for verdict in found]
    kept = {
        "asked": {"cities": [_name(city) for city in held], "seed": seed},
        "together": summed(verdicts),
        "cities": {_name(city): summed(found) for city, found in held.items()},
        "repeated": repeated,
    }
    return kept, worst(verdicts)


def _name(city: str) -> str:
    return city.rpartition("/")[2]


def summed(verdicts: Sequence[Verdict]) -> dict[str, Any]:
    """The figures, with those that only the record names: talks, the longest, texts of who tells all at once."""
    whole = [verdict for verdict in verdicts if verdict.dialogue.temper == WHOLE]
    return {
        "talks": len(verdicts),
        **figures(verdicts),
        "texts_most": max(sum(turn.said.texts for turn in verdict.dialogue.turns) for verdict in verdicts),
        "texts_median_complete": figures(whole)["texts_median"],
    }


def _same(held: Sequence[Verdict], city: str, seed: int, many: int) -> bool:
    """Whether the first so many talks of a city come out word for word as they did."""
    again = run(read_settings(city=city), None, many, seed) if many else []
    return [told(one) for one in again] == [told(one) for one in held[:many]]
