"""Rows of a city's own CSV and GeoJSON files, with errors that name file, row and column."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from places.manifest import Column
from places.problems import PlacesError

Lines = list[list[tuple[float, float]]]
"""Rings or lines of (lon, lat)."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row or feature; ``number`` counts as an editor shows it (the header is line 1) or from 1 for features."""

    file: str
    number: int
    values: dict[str, str]
    lines: Lines
    shape: str

    def text(self, column: Column | None) -> str:
        """The value without outer blanks; '' for no column or no value."""
        if column is None:
            return ""
        try:
            return self.values[str(column)].strip()
        except KeyError:
            raise PlacesError(f"{self.file}: row {self.number}: no column {column!r}") from None

    def number_in(self, column: Column, none: tuple[str, ...]) -> int:
        """A whole number, 0 for nothing."""
        value = self.text(column)
        if value in none:
            return 0
        try:
            return int(float(value))
        except (ValueError, OverflowError):
            raise PlacesError(f"{self.file}: row {self.number}: column {column!r}: {value!r} is not a number") from None

    def degrees(self, column: Column) -> float:
        """A latitude or longitude."""
        value = self.text(column)
        try:
            number = float(value)
        except ValueError:
            number = 1e9
        if not -180 <= number <= 180:
            raise PlacesError(f"{self.file}: row {self.number}: column {column!r}: {value!r} is not in degrees")
        return number


class Sources:
    """Finds a city's files and reads them; remembers what was read for the content hash."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders
        self.read: list[Path] = []

    def rows(self, file: str, header: bool = True) -> Iterator[Row]:
        """Rows of a .csv or features of a .geojson."""
        path = self._path(file)
        if path.suffix.lower() in {".geojson", ".json"}:
            yield from _features(path)
        else:
            yield from _records(path, header)

    def _path(self, file: str) -> Path:
        for folder in self._folders:
            if (folder / file).is_file():
                self.read.append(folder / file)
                return folder / file
        raise PlacesError(f"{file}: not found in {', '.join(str(f) for f in self._folders)}")


def _records(path: Path, header: bool) -> Iterator[Row]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.reader(stream)
            names = next(reader, []) if header else []
            for cells in reader:
                if not any(cells):
                    continue
                if header and len(cells) != len(names):
                    raise PlacesError(
                        f"{path.name}: row {reader.line_num}: {len(cells)} columns where the header has {len(names)}"
                    )
                keys = names or [str(n) for n in range(len(cells))]
                yield Row(path.name, reader.line_num, dict(zip(keys, cells, strict=False)), [], "")
    except (UnicodeDecodeError, csv.Error) as problem:
        raise PlacesError(f"{path.name}: not a readable CSV file: {problem}") from problem


def _features(path: Path) -> Iterator[Row]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        features = content["features"]
    except (ValueError, KeyError, TypeError) as problem:
        raise PlacesError(f"{path.name}: not a GeoJSON feature collection: {problem}") from problem
    for number, feature in enumerate(features, 1):
        try:
            values = {str(k): _string(v) for k, v in (feature.get("properties") or {}).items()}
            geometry = feature.get("geometry") or {"type": "", "coordinates": []}
            lines = _lines(geometry["type"], geometry["coordinates"])
        except (KeyError, TypeError, ValueError, AttributeError) as problem:
            raise PlacesError(
                f"{path.name}: row {number}: geometry or properties cannot be read: {problem}"
            ) from problem
        yield Row(path.name, number, values, lines, str(geometry["type"]))


def _string(value: Any) -> str:
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _lines(kind: str, coordinates: Any) -> Lines:
    match kind:
        case "Point":
            return [[(float(coordinates[0]), float(coordinates[1]))]]
        case "LineString":
            return [[(float(c[0]), float(c[1])) for c in coordinates]]
        case "MultiLineString" | "Polygon":
            return [[(float(c[0]), float(c[1])) for c in line] for line in coordinates]
        case "MultiPolygon":
            return [[(float(c[0]), float(c[1])) for c in line] for polygon in coordinates for line in polygon]
        case _:
            return []
