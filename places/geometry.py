"""Plane geometry on WGS84 degrees for one city: distances in metres, points along a line, inside a polygon or not."""

import itertools
import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

METRES_PER_DEGREE: Final = 111_320.0
"""Metres in one degree of latitude (mean); longitudes are scaled by the cosine of the latitude."""

Floats = NDArray[np.float64]
Point = tuple[float, float]
"""(lat, lon) in degrees."""


def metres(a: Point, b: Point) -> float:
    """Distance of two near points, good to 0.5 % within a city."""
    east = (b[1] - a[1]) * math.cos(math.radians((a[0] + b[0]) / 2))
    return math.hypot(b[0] - a[0], east) * METRES_PER_DEGREE


def centre(points: list[Point]) -> Point:
    """The mean of some points."""
    return sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)


def shifted(point: Point, north: float, east: float) -> Point:
    """A point moved by metres."""
    return (
        point[0] + north / METRES_PER_DEGREE,
        point[1] + east / (METRES_PER_DEGREE * math.cos(math.radians(point[0]))),
    )


def along(line: list[Point], share: float, aside: float) -> Point:
    """The point at ``share`` (0 to 1) of a line's length, ``aside`` metres to its right (negative: left)."""
    lengths = [metres(a, b) for a, b in itertools.pairwise(line)]
    rest = share * sum(lengths)
    for index, length in enumerate(lengths):
        if rest <= length or index == len(lengths) - 1:
            part = min(rest / length, 1.0) if length else 0.0
            return _aside(line[index], line[index + 1], part, aside)
        rest -= length
    return line[0]


def _aside(a: Point, b: Point, part: float, aside: float) -> Point:
    point = a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part
    north, east = b[0] - a[0], (b[1] - a[1]) * math.cos(math.radians(a[0]))
    length = math.hypot(north, east)
    if not length or not aside:
        return point
    return shifted(point, -east / length * aside, north / length * aside)


def inside(lats: Floats, lons: Floats, ring: Floats) -> NDArray[np.bool_]:
    """Which points lie in a ring of (lon, lat) rows, by the even-odd rule; closed rings only."""
    x1, y1, x2, y2 = ring[:-1, 0], ring[:-1, 1], ring[1:, 0], ring[1:, 1]
    lat, lon = lats[:, None], lons[:, None]
    crosses = (y1 > lat) != (y2 > lat)
    rise = np.where(y2 == y1, 1e-300, y2 - y1)
    hits = crosses & (lon < (x2 - x1) * (lat - y1) / rise + x1)
    return np.asarray(hits.sum(axis=1) % 2 == 1)


def nearest_edge(lat: float, lon: float, edges: Floats) -> tuple[int, float]:
    """Row of the nearest of many edges (lat1, lon1, lat2, lon2) and its distance in metres."""
    scale = math.cos(math.radians(lat))
    y1, x1 = edges[:, 0] - lat, (edges[:, 1] - lon) * scale
    dy, dx = edges[:, 2] - edges[:, 0], (edges[:, 3] - edges[:, 1]) * scale
    square = dx * dx + dy * dy
    part = np.clip(-(x1 * dx + y1 * dy) / np.where(square == 0, 1.0, square), 0.0, 1.0)
    distance = np.hypot(x1 + part * dx, y1 + part * dy)
    row = int(distance.argmin())
    return row, float(distance[row]) * METRES_PER_DEGREE
