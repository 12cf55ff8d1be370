"""Districts, city limits and neighbours out of polygon files, and the districts of each crossing."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from places.geometry import METRES_PER_DEGREE, Floats, Point, inside
from places.manifest import Manifest
from places.problems import PlacesError
from places.sources import Row, Sources

BOUNDARY: Final = ".boundary"
TOWN: Final = ".town"
NEAR: Final = 15.0
"""Metres around a crossing within which every district counts: districts run along streets (5.1 % of the
crossings of a measured city lie within 5 m of a council boundary)."""


@dataclass(frozen=True, slots=True)
class Area:
    """One ring (lon, lat) of a named polygon. Several rings of one name combine by the even-odd rule."""

    layer: str
    name: str
    ring: Floats


def collect_areas(manifest: Manifest, sources: Sources) -> list[Area]:
    """Every ring of every layer."""
    areas: list[Area] = []
    for layer in manifest.layers:
        for row in sources.rows(layer.file):
            areas += _rings(row, layer.name, layer.prefix + row.text(layer.column))
    if manifest.boundary:
        for row in sources.rows(manifest.boundary):
            areas += _rings(row, BOUNDARY, manifest.name)
    if manifest.towns:
        for row in sources.rows(manifest.towns.file):
            areas += _rings(row, TOWN, row.text(manifest.towns.column))
    return areas


def _rings(row: Row, layer: str, name: str) -> list[Area]:
    if not row.shape.endswith("Polygon"):
        raise PlacesError(
            f"{row.file}: row {row.number}: layer {layer}: a polygon is needed, not {row.shape or 'nothing'}"
        )
    return [Area(layer, name, np.array(ring)) for ring in row.lines if len(ring) > 3]


def districts_of(points: list[Point], areas: list[Area]) -> list[dict[str, list[str]]]:
    """For each crossing its districts by layer, the one at the point itself first."""
    found: list[dict[str, list[str]]] = [{} for _ in points]
    named = [area for area in areas if not area.layer.startswith(".")]
    if not points or not named:
        return found
    middle = np.array(points)
    for north, east in [(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (0.7, -0.7), (-0.7, 0.7), (-0.7, -0.7)]:
        lats = middle[:, 0] + north * NEAR / METRES_PER_DEGREE
        lons = middle[:, 1] + east * NEAR / (METRES_PER_DEGREE * np.cos(np.radians(middle[:, 0])))
        for (layer, name), hits in _hits(lats, lons, named).items():
            for index in np.flatnonzero(hits):
                names = found[index].setdefault(layer, [])
                if name not in names:
                    names.append(name)
    return found


def _hits(
    lats: Floats, lons: Floats, areas: list[Area]
) -> dict[tuple[str, str], np.ndarray[tuple[int], np.dtype[np.bool_]]]:
    hits: dict[tuple[str, str], np.ndarray[tuple[int], np.dtype[np.bool_]]] = {}
    for area in areas:
        low, high = area.ring.min(axis=0), area.ring.max(axis=0)
        near = np.flatnonzero((lons >= low[0]) & (lons <= high[0]) & (lats >= low[1]) & (lats <= high[1]))
        mask = hits.setdefault((area.layer, area.name), np.zeros(len(lats), dtype=np.bool_))
        for part in np.array_split(near, len(near) // 500 + 1):
            if len(part):
                mask[part] ^= inside(lats[part], lons[part], area.ring)
    return hits
