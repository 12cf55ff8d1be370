"""One possible reading of some words, and the choice between readings that claim the same words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.moves import Act

MOST_COMPARED: Final = 14
"""Beyond this many readings of one text the lightest are left out: the choice stays exact and under a millisecond."""

WEAK, FRESH, LATE, ANSWER, WHOLE_REPORT, STRONG, LEXICAL = range(7)
"""What decides a tie, weakest first: a guess, a plain reading, an answer to an older question, an answer to the open
question, a report with its own service and place, a correction or an own request, a number of ours."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Acts, and the words (indices into the text's words) that speak for them."""

    reader: str
    acts: tuple[Act, ...]
    words: frozenset[int]
    tie: int = FRESH
    certainty: float = 1.0
    """Between 0 and 1: an unsure reading explains its words only in part."""

    @property
    def weight(self) -> float:
        """How much of the message this reading explains, in words."""
        return len(self.words) * self.certainty


def choose(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The set of readings, no two sharing a word, that explains most of the message; in order of the words.

    A tie goes to the stronger reading, then to fewer readings, then to the reading proposed first.
    """
    worthy = [one for one in candidates if one.words]
    worthy.sort(key=lambda one: (-one.weight, -one.tie))
    best = _best(worthy[:MOST_COMPARED], frozenset())
    return tuple(sorted(best, key=lambda one: min(one.words)))


def _best(rest: Sequence[Candidate], taken: frozenset[int]) -> tuple[Candidate, ...]:
    if not rest:
        return ()
    first, later = rest[0], rest[1:]
    without = _best(later, taken)
    if first.words & taken:
        return without
    with_it = (first, *_best(later, taken | first.words))
    return with_it if _worth(with_it) >= _worth(without) else without


def _worth(chosen: Sequence[Candidate]) -> tuple[float, int, int]:
    weight = round(sum(one.weight for one in chosen), 3)
    return weight, max((one.tie for one in chosen), default=-1), -len(chosen)
