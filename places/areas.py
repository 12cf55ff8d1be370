"""Districts, city limits and neighbours: which polygons a point lies in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from places.geometry import Floats, Point, inside, nearest_edge

BUFFER: Final = 50.0
"""Metres outside the limits that still count as the city: polygons are simplified, and border streets are shared."""


@dataclass(frozen=True, slots=True)
class Ring:
    """One ring (lon, lat) with its box."""

    layer: str
    name: str
    points: Floats
    box: tuple[float, float, float, float]

    @classmethod
    def of(cls, layer: str, name: str, raw: bytes) -> "Ring":
        """From the stored float64 pairs."""
        points = np.frombuffer(raw, dtype=np.float64).reshape(-1, 2)
        low, high = points.min(axis=0), points.max(axis=0)
        return cls(layer, name, points, (float(low[1]), float(low[0]), float(high[1]), float(high[0])))

    def holds(self, lat: float, lon: float) -> bool:
        """Whether the point is inside (even-odd)."""
        south, west, north, east = self.box
        if not (south <= lat <= north and west <= lon <= east):
            return False
        return bool(inside(np.array([lat]), np.array([lon]), self.points)[0])


class Areas:
    """All polygons of a city. Immutable after construction."""

    def __init__(self, rings: list[Ring]) -> None:
        self._districts = [ring for ring in rings if not ring.layer.startswith(".")]
        self._limits = [ring for ring in rings if ring.layer == ".boundary"]
        self._towns = [ring for ring in rings if ring.layer == ".town"]

    def districts(self, lat: float, lon: float) -> Mapping[str, tuple[str, ...]]:
        """Layer → names at the point."""
        odd: dict[tuple[str, str], bool] = {}
        for ring in self._districts:
            if ring.holds(lat, lon):
                odd[ring.layer, ring.name] = not odd.get((ring.layer, ring.name), False)
        found: dict[str, tuple[str, ...]] = {}
        for (layer, name), within in odd.items():
            if within:
                found[layer] = (*found.get(layer, ()), name)
        return found

    def within(self, point: Point) -> bool:
        """Whether a point is in the city or within 50 m of it; True where the city gave no limits."""
        if not self._limits or sum(ring.holds(*point) for ring in self._limits) % 2:
            return True
        return any(_metres_off(ring, point) <= BUFFER for ring in self._limits)

    def town(self, point: Point) -> str:
        """The neighbour a point lies in, '' if unknown."""
        return next((ring.name for ring in self._towns if ring.holds(*point)), "")


def _metres_off(ring: Ring, point: Point) -> float:
    edges = np.column_stack([ring.points[:-1, 1], ring.points[:-1, 0], ring.points[1:, 1], ring.points[1:, 0]])
    return nearest_edge(*point, edges)[1]
