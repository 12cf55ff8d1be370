"""Invents the demo town: a seeded generator of about 600 streets with numbers, crossings, landmarks and districts.

The same seed gives the same bytes. Run ``python -m places.invent FOLDER`` to write the files again.
"""

import csv
import itertools
import json
import random
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from places.geometry import Point, shifted
from places.invent_names import (
    ACROSS,
    BROAD,
    DISTRICTS,
    KINDS,
    LANDMARKS,
    MAIN,
    NUMBERED,
    PARK,
    QUARTERS,
    SPLIT,
    STATE,
    TOWNS,
    TWINS,
    UPRIGHT,
    bases,
)  # fmt: skip

SEED: Final = 311
ORIGIN: Final[Point] = (41.2, -87.9)
"""South-western corner (lat, lon): farmland in fact, a town on a river here."""
WIDE, HIGH = 140.0, 118.0
"""Metres between neighbouring streets, west–east and south–north."""
SHORT_STREETS: Final = 560


@dataclass(slots=True)
class Town:
    """What is being invented. Grid points are (column, row); halves are mid-block."""

    random: random.Random
    corners: dict[tuple[float, float], Point] = field(default_factory=dict)
    segments: list[dict[str, Any]] = field(default_factory=list)
    owners: dict[str, str] = field(default_factory=dict)
    splits: set[tuple[int, int]] = field(default_factory=set)
    lanes: list[tuple[str, int, int, bool]] = field(default_factory=list)

    def point(self, column: float, row: float) -> Point:
        """A corner of the grid, a little off the ruler; the river bends."""
        if (column, row) not in self.corners:
            bend = 60.0 * ((row / len(ACROSS) * 4) % 2 - 1) ** 2 if column == 0 else 0.0
            east, north = column * WIDE - bend, row * HIGH
            off = self.random.uniform(-6, 6), self.random.uniform(-6, 6)
            lat, lon = shifted(ORIGIN, north + off[0], east + off[1])
            self.corners[column, row] = round(lat, 5), round(lon, 5)
        return self.corners[column, row]


def invent(folder: Path, seed: int = SEED) -> None:
    """Writes the town's files into ``folder``: streets, boundary, districts, neighborhoods, towns, landmarks."""
    town = Town(random.Random(seed))  # noqa: S311 - a repeatable town, not a secret
    _name_lanes(town)
    _upright(town)
    _across(town)
    _short(town)
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "streets.geojson", [_street(s) for s in town.segments])
    _write(
        folder / "boundary.geojson",
        [_polygon({"name": "Rivertown"}, _box(-0.8, -0.6, len(UPRIGHT) - 0.4, len(ACROSS) - 0.4))],
    )
    _write(folder / "districts.geojson", _districts())
    _write(folder / "neighborhoods.geojson", _quarters())
    top, right = len(ACROSS) - 0.4, len(UPRIGHT) - 0.4
    _write(folder / "towns.geojson", [
        _polygon({"name": TOWNS[0]}, _box(-0.8, top, right, top + 15)),
        _polygon({"name": TOWNS[1]}, _box(right, -0.6, right + 15, top + 15)),
    ])  # fmt: skip
    _landmarks(town, folder / "landmarks.csv")


def _name_lanes(town: Town) -> None:
    """Gives short streets a name and a block, and marks the long streets they cut."""
    names = list(TWINS)
    taken = {*names, *ACROSS, *UPRIGHT}
    pool = bases()
    while len(names) < SHORT_STREETS:
        name = f"{town.random.choice(pool)} {town.random.choice(KINDS)}"
        if name not in taken:
            taken.add(name)
            names.append(name)
    blocks = [(column, row) for column in range(len(UPRIGHT) - 1) for row in range(len(ACROSS) - 1)]
    for name, (column, row) in zip(names, town.random.sample(blocks, len(names)), strict=True):
        through = not name.endswith((" Ct", " Cir", " Pl"))
        town.lanes.append((name, column, row, through))
        town.splits.add((column, row))
        if through:
            town.splits.add((column + 1, row))
        share = town.random.random()
        town.owners[name] = "park" if name in PARK else "private" if share < 0.07 else "city"


def _upright(town: Town) -> None:
    for column, name in enumerate(UPRIGHT):
        for row in range(len(ACROSS) - 1):
            street = name
            hundred = row * 100 + 100
            if name.split()[0] in NUMBERED:
                north = row >= MAIN
                street = f"{'N' if north else 'S'} {name}"
                hundred = (row - MAIN if north else MAIN - 1 - row) * 100
            ends = [(column, row, 0), (column, row + 0.5, 50), (column, row + 1, 100)]
            if (column, row) not in town.splits:
                ends = [ends[0], ends[2]]
            for low, high in itertools.pairwise(ends):
                first, last = (hundred + low[2], hundred + high[2] - 1)
                if name.split()[0] in NUMBERED and row < MAIN:
                    first, last = hundred + 99 - low[2], hundred + 100 - high[2]
                _segment(town, street, first, last, [town.point(*low[:2]), town.point(*high[:2])])


def _across(town: Town) -> None:
    for row, name in enumerate(ACROSS):
        for column in range(len(UPRIGHT) - 1):
            street, first, last = name, column * 100, column * 100 + 99
            if name in SPLIT:
                east = column >= BROAD
                street = f"{'E' if east else 'W'} {name}"
                block = (column - BROAD if east else BROAD - 1 - column) * 100
                first, last = (block, block + 99) if east else (block + 99, block)
            _segment(town, street, first, last, [town.point(column, row), town.point(column + 1, row)])


def _short(town: Town) -> None:
    for name, column, row, through in town.lanes:
        end = town.point(column + 1, row + 0.5) if through else town.point(column + 0.6, row + 0.5)
        first = 0 if not through else column * 100
        _segment(town, name, first, first + (99 if through else 39), [town.point(column, row + 0.5), end])


def _segment(town: Town, street: str, first: int, last: int, line: list[Point]) -> None:
    """House numbers ``first`` to ``last``: even ones on the left, odd ones on the right; no number 0."""
    even = [
        n
        for n in (first, last, first + 1, last + 1, first - 1, last - 1)
        if n % 2 == 0 and min(first, last) <= n <= max(first, last)
    ]
    odd = [
        n
        for n in (first, last, first + 1, last + 1, first - 1, last - 1)
        if n % 2 == 1 and min(first, last) <= n <= max(first, last)
    ]
    up = first <= last
    left = (min(even), max(even)) if up else (max(even), min(even))
    right = (min(odd), max(odd)) if up else (max(odd), min(odd))
    left = (left[0] or 2, left[1] or 2)
    owner = "state" if street in STATE else town.owners.get(street, "city")
    town.segments.append(
        {"street": street, "lf": left[0], "lt": left[1], "rf": right[0], "rt": right[1], "owner": owner, "line": line}
    )


def _street(segment: dict[str, Any]) -> dict[str, Any]:
    properties = {key: value for key, value in segment.items() if key != "line"}
    line = [[lon, lat] for lat, lon in segment["line"]]
    return {"type": "Feature", "properties": properties, "geometry": {"type": "LineString", "coordinates": line}}


def _box(west: float, south: float, east: float, north: float) -> list[list[float]]:
    corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    points = [shifted(ORIGIN, row * HIGH, column * WIDE) for column, row in corners]
    return [[round(lon, 5), round(lat, 5)] for lat, lon in points]


def _polygon(properties: dict[str, str], ring: list[list[float]]) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def _districts() -> list[dict[str, Any]]:
    """Five council districts: the old town in the middle, two north and two south of it, borders along streets."""
    top, right = len(ACROSS) - 0.4, len(UPRIGHT) - 0.4
    boxes = [
        (-0.8, 8, right, MAIN + 4), (-0.8, MAIN + 4, BROAD + 4, top), (BROAD + 4, MAIN + 4, right, top),
        (-0.8, -0.6, BROAD + 2, 8), (BROAD + 2, -0.6, right, 8),
    ]  # fmt: skip
    return [_polygon({"district": name.split()[1]}, _box(*box)) for name, box in zip(DISTRICTS, boxes, strict=True)]


def _quarters() -> list[dict[str, Any]]:
    top, right = len(ACROSS) - 0.4, len(UPRIGHT) - 0.4
    rows, columns = (-0.6, 6.5, 13.5, 20.5, top), (-0.8, 13.5, right)
    boxes = [(columns[c], rows[r], columns[c + 1], rows[r + 1]) for r in range(4) for c in range(2)]
    order = ("Southside", "Fairground", "Riverside", "Eastside", "Old Town", "The Orchards", "Northgate", "Highlands")
    assert sorted(order) == sorted(QUARTERS)
    return [_polygon({"name": name}, _box(*box)) for name, box in zip(order, boxes, strict=True)]


def _landmarks(town: Town, path: Path) -> None:
    """Each landmark stands at a house number of a long street; parks lie mid-block and have no address."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["name", "address", "lat", "lon", "owner"])
        long = [s for s in town.segments if s["street"] in ACROSS and s["street"] not in STATE]
        town.random.shuffle(long)
        for name in LANDMARKS:
            segment = _fitting(name, long)
            long.remove(segment)
            (lat1, lon1), (lat2, lon2) = segment["line"]
            lat, lon = shifted(((lat1 + lat2) / 2, (lon1 + lon2) / 2), -30, 0)
            park = name.endswith(
                (
                    " Park",
                    "Playground",
                    "Square",
                    "Plaza",
                    "Garden",
                    "Cemetery",
                    "Arboretum",
                    "Bridge",
                    "Lock",
                    "Landing",
                )
            )
            number = (segment["lf"] + segment["lt"]) // 4 * 2 + 1
            address = "" if park else f"{number} {segment['street']}"
            writer.writerow([name, address, f"{lat:.5f}", f"{lon:.5f}", "park" if park and "Park" in name else "city"])


def _fitting(name: str, free: list[dict[str, Any]]) -> dict[str, Any]:
    """A free place: on the street the landmark is named after, by the river, or anywhere."""
    words = name.split()
    if (
        words[0] in {"Riverside", "River", "Riverfront", "Rowing", "Harbor", "Water", "Founders"}
        or "Boathouse" in words
    ):
        by_river = [s for s in free if s["line"][0][1] < shifted(ORIGIN, 0, 1.5 * WIDE)[1]]
        return by_river[0]
    named = {"City": "Main St", "Union": "Union St"}.get(words[0], f"{words[0]} St")
    return next((s for s in free if s["street"] == named), free[0])


def _write(path: Path, features: list[dict[str, Any]]) -> None:
    lines = ",\n".join(json.dumps(feature, separators=(",", ":")) for feature in features)
    path.write_text('{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n", encoding="utf-8")


if __name__ == "__main__":
    invent(Path(sys.argv[1]))
