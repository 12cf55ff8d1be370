"""Streets, segments and crossings out of a city's own files."""

import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from places.geometry import Point, centre
from places.manifest import Centrelines, Intersections, Manifest, Responsible, StreetAliases
from places.names import Name, from_columns, from_field
from places.problems import PlacesError
from places.sources import Row, Sources


@dataclass(slots=True)
class Segment:
    """One stretch of a street: house numbers from–to on the left and right, 0 for none."""

    street: int
    ranges: tuple[int, int, int, int]
    responsible: str
    line: list[Point]


@dataclass(slots=True)
class Streets:
    """Everything collected about streets; ids are positions in ``names``."""

    names: list[Name] = field(default_factory=list)
    official: list[int] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    nodes: dict[str, list[Point]] = field(default_factory=dict)
    meets: dict[str, set[int]] = field(default_factory=dict)
    by_full: dict[str, int] = field(default_factory=dict)
    by_code: dict[str, int] = field(default_factory=dict)
    also: dict[int, set[int]] = field(default_factory=dict)
    by_segment: dict[str, Segment] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, name: Name, official: int | None = None) -> int:
        """The id of a street, new or known."""
        if name.full not in self.by_full:
            self.by_full[name.full] = len(self.names)
            self.official.append(len(self.names) if official is None else official)
            self.names.append(name)
        return self.by_full[name.full]

    def owners(self) -> list[str]:
        """Who is responsible for most of each street."""
        tally: dict[int, Counter[str]] = {}
        for segment in self.segments:
            tally.setdefault(segment.street, Counter())[segment.responsible] += 1
        return [tally[i].most_common(1)[0][0] if i in tally else "city" for i in range(len(self.names))]


def collect_streets(manifest: Manifest, sources: Sources) -> Streets:
    """Reads centrelines, other official names and crossings."""
    streets = Streets()
    for row in sources.rows(manifest.centrelines.file):
        _centreline(row, manifest.centrelines, streets)
    if not streets.segments:
        raise PlacesError(f"{manifest.centrelines.file}: no named street in it")
    if manifest.intersections:
        for row in sources.rows(manifest.intersections.file):
            _crossing(row, manifest.intersections, streets)
    if manifest.street_aliases:
        for row in sources.rows(manifest.street_aliases.file):
            _alias(row, manifest.street_aliases, streets)
    _share_nodes(streets)
    return streets


def _centreline(row: Row, how: Centrelines, streets: Streets) -> None:
    name = _name(row, how)
    ranges = _ranges(row, how.left, how.right, how.none)
    owner = owner_of(row, how.responsible)
    if owner is None or not name.base:
        streets.counts["unnamed" if owner else "left out"] += 1
        return
    street = streets.add(name)
    line = [(lat, lon) for lon, lat in max(row.lines, key=len)] if row.lines else []
    segment = Segment(street, ranges, owner, line)
    streets.segments.append(segment)
    streets.counts["without numbers"] += not any(ranges)
    streets.counts["mixed parity"] += any((low ^ high) & 1 for low, high in (ranges[:2], ranges[2:]) if low and high)
    if how.code is not None:
        streets.by_code[row.text(how.code)] = street
    if how.id is not None:
        streets.by_segment[row.text(how.id)] = segment
    for node, point in _ends(row, how, line):
        streets.nodes.setdefault(node, []).append(point)
        streets.meets.setdefault(node, set()).add(street)


def _name(row: Row, how: Centrelines) -> Name:
    if how.full is not None:
        return from_field(row.text(how.full))
    return from_columns(row.text(how.pre), row.text(how.name), row.text(how.type), row.text(how.post))


def _ranges(
    row: Row, left: tuple[str | int, str | int], right: tuple[str | int, str | int], none: tuple[str, ...]
) -> tuple[int, int, int, int]:
    a, b, c, d = (row.number_in(column, none) for column in (*left, *right))
    return a, b, c, d


def owner_of(row: Row, how: Responsible | None) -> str | None:
    """Who is responsible by the city's own column; None when the row is to be left out."""
    if how is None:
        return "city"
    value = row.text(how.column)
    return how.values.get(value, how.default)


def _ends(row: Row, how: Centrelines, line: list[Point]) -> Iterator[tuple[str, Point]]:
    if not line:
        return
    for end, column in zip((line[0], line[-1]), how.nodes or ("", ""), strict=True):
        name = row.text(column) if column else f"{end[0]:.6f},{end[1]:.6f}"
        if name:
            yield name, end


def _crossing(row: Row, how: Intersections, streets: Streets) -> None:
    node = row.text(how.node)
    for column in how.codes:
        street = streets.by_code.get(row.text(column))
        if street is None:
            streets.counts["crossing codes unknown"] += 1
            continue
        streets.meets.setdefault(node, set()).add(street)
    streets.nodes.setdefault(node, []).append((row.degrees(how.lat), row.degrees(how.lon)))


def _alias(row: Row, how: StreetAliases, streets: Streets) -> None:
    segment = streets.by_segment.get(row.text(how.segment))
    if segment is None or not row.text(how.name):
        streets.counts["aliases unknown"] += 1
        return
    name = from_columns(row.text(how.pre), row.text(how.name), row.text(how.type), row.text(how.post))
    if name.full == streets.names[segment.street].full:
        return
    street = streets.add(name, segment.street)
    streets.also.setdefault(segment.street, set()).add(street)
    ranges = _ranges(row, how.left, how.right, ("", "0"))
    streets.segments.append(Segment(street, ranges, segment.responsible, segment.line))


def _share_nodes(streets: Streets) -> None:
    """A street called otherwise crosses what the official street crosses."""
    for node, ids in streets.meets.items():
        extra = [alias for street in ids for alias in streets.also.get(street, ())]
        streets.meets[node] = ids | set(extra)


def crossings(streets: Streets) -> Iterator[tuple[Point, list[int]]]:
    """Points where two or more streets meet, in a stable order."""
    for node in sorted(streets.meets):
        if len(streets.meets[node]) > 1:
            yield centre(streets.nodes[node]), sorted(streets.meets[node])


def packed(line: list[Point]) -> bytes | None:
    """A line as float64 pairs, None for no geometry."""
    return array.array("d", [value for point in line for value in point]).tobytes() if len(line) > 1 else None
