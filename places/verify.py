"""Checks against the city's own data: does a street hold a house number, do two streets really cross."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from places.atlas import Atlas, Segment
from places.geometry import Point, centre, metres

SAME: Final = 60.0
"""Metres within which crossings of the same streets are one place: divided roads meet at several nodes."""


@dataclass(frozen=True, slots=True)
class House:
    """A street that holds a number. ``side`` is 'left' or 'right'; ``sure`` when the side's parity fits."""

    street: int
    segment: Segment
    side: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Meeting:
    """One place where two streets cross, with the streets as named."""

    streets: tuple[int, int]
    nodes: tuple[int, ...]
    point: Point
    score: float


def house(atlas: Atlas, street: int, number: int) -> House | None:
    """The segment of a street that holds a number, the side of the right parity first."""
    spare: House | None = None
    for segment in atlas.segments.get(street, ()):
        for side, low, high in (("left", segment[0], segment[1]), ("right", segment[2], segment[3])):
            if (not high and not low) or not min(low, high) <= number <= max(low, high) or number == 0:
                continue
            sure = (low ^ high) & 1 == 1 or (number ^ low) & 1 == 0
            if sure:
                return House(street, segment, side, True)
            spare = spare or House(street, segment, side, False)
    return spare


def block(atlas: Atlas, street: int, number: int) -> House | None:
    """A segment with numbers in the hundred block of ``number``."""
    low_end, high_end = number // 100 * 100, number // 100 * 100 + 99
    for segment in atlas.segments.get(street, ()):
        for side, low, high in (("left", segment[0], segment[1]), ("right", segment[2], segment[3])):
            if high and max(low, high) >= low_end and min(low, high) <= high_end:
                return House(street, segment, side, True)
    return None


def ranges(atlas: Atlas, street: int, number: int) -> tuple[tuple[int, int], ...]:
    """The spans of house numbers a street has next to ``number``, at most three; gaps below fifty are closed."""
    spans: list[tuple[int, int]] = []
    for segment in atlas.segments.get(street, ()):
        for low, high in (segment[:2], segment[2:4]):
            if low or high:
                spans.append((min(low, high) or max(low, high), max(low, high)))
    merged: list[tuple[int, int]] = []
    for low, high in sorted(spans):
        if merged and low <= merged[-1][1] + 50:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    near = sorted(merged, key=lambda span: min(abs(span[0] - number), abs(span[1] - number)))[:3]
    return tuple(sorted(near))


def nearest_numbers(atlas: Atlas, street: int, number: int) -> list[int]:
    """The valid house numbers below and above one the street does not have, the nearer first, on its own side."""
    ends = {n for s in atlas.segments.get(street, ()) for n in s[:4] if n}

    def far(n: int) -> tuple[int, int]:
        return abs(n - number) + 10 * ((n ^ number) & 1), n

    below = min((n for n in ends if n < number), key=far, default=None)
    above = min((n for n in ends if n > number), key=far, default=None)
    return sorted((n for n in (below, above) if n is not None), key=far)


def meetings(atlas: Atlas, pairs: Iterable[tuple[int, int, float]], near: bool = False) -> list[Meeting]:
    """Places where the pairs cross, best likeness first; ``near``: streets within 60 m count when none meet."""
    wanted = [(a, b, s) for a, b, s in pairs if atlas.streets[a].official != atlas.streets[b].official]
    found = [
        Meeting((a, b), tuple(sorted(nodes)), (0.0, 0.0), s) for a, b, s in wanted if (nodes := _shared(atlas, a, b))
    ]
    if not found and near:
        found = [Meeting((a, b), close, (0.0, 0.0), s - 2) for a, b, s in wanted[:12] if (close := _close(atlas, a, b))]
    return sorted((part for meeting in found for part in _clusters(atlas, meeting)), key=lambda m: -m.score)


def _shared(atlas: Atlas, a: int, b: int) -> frozenset[int]:
    none: frozenset[int] = frozenset()
    return atlas.crossings.get(a, none) & atlas.crossings.get(b, none)


def _close(atlas: Atlas, a: int, b: int) -> tuple[int, ...]:
    pair = closest(atlas, a, b)
    return pair[:2] if pair and pair[2] <= SAME else ()


def closest(atlas: Atlas, a: int, b: int) -> tuple[int, int, float] | None:
    """The nearest crossings of two streets that do not meet: node of the one, of the other, metres."""
    ours, theirs = sorted(atlas.crossings.get(a, ())), sorted(atlas.crossings.get(b, ()))
    if not ours or not theirs:
        return None
    near = atlas.points[ours][:, None, :] - atlas.points[theirs][None, :, :]
    near[:, :, 1] *= 0.77
    place = int((near**2).sum(axis=2).argmin())
    first, second = ours[place // len(theirs)], theirs[place % len(theirs)]
    return first, second, metres(atlas.nodes[first].point, atlas.nodes[second].point)


def _clusters(atlas: Atlas, meeting: Meeting) -> list[Meeting]:
    groups: list[list[int]] = []
    for node in meeting.nodes:
        point = atlas.nodes[node].point
        home = next((g for g in groups if any(metres(point, atlas.nodes[n].point) <= SAME for n in g)), None)
        if home is None:
            groups.append([node])
        else:
            home.append(node)
    return [
        Meeting(meeting.streets, tuple(g), centre([atlas.nodes[n].point for n in g]), meeting.score) for g in groups
    ]


def distinct(found: list[Meeting]) -> list[Meeting]:
    """One of every group of meetings within 60 m, the official and then the southern name first."""
    kept: list[Meeting] = []
    for meeting in found:
        if all(metres(meeting.point, other.point) > SAME for other in kept):
            kept.append(meeting)
    return kept


def official_first(atlas: Atlas, found: list[Meeting]) -> list[Meeting]:
    """Best likeness, then streets under their official names, in a stable order."""
    order: dict[tuple[int, int], tuple[int, str]] = defaultdict(lambda: (0, ""))
    for meeting in found:
        named = [atlas.streets[i] for i in meeting.streets]
        order[meeting.streets] = sum(s.official != s.id for s in named), " ".join(s.name.full for s in named)
    stable = sorted(found, key=lambda m: order[m.streets][1], reverse=True)
    return sorted(stable, key=lambda m: (-m.score, order[m.streets][0]))
