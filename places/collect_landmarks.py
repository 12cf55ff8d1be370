"""Named places, nicknames and misspellings out of a city's own files."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from places.atlas import Landmark
from places.collect_streets import Streets, owner_of
from places.geometry import centre
from places.lexicon import COMMON
from places.manifest import Landmarks, Manifest
from places.names import from_field, key
from places.problems import PlacesError
from places.sources import Row, Sources
from places.words import resident_case

_ADDRESS: Final = re.compile(r"\s*(\d{1,6})[A-Za-z]?(?:-\d+)?\s+(.+?)(?:\s*#.*|,.*)?\s*$")
NICKNAMES: Final = frozenset({"street", "landmark", "crossing", "address"})


def collect_landmarks(manifest: Manifest, sources: Sources, streets: Streets) -> list[Landmark]:
    """Landmarks of all files, one for each name and place."""
    lookup = street_lookup(streets)
    found: dict[tuple[str, object], Landmark] = {}
    for how in manifest.landmarks:
        for row in sources.rows(how.file, how.header):
            landmark = _landmark(row, how, lookup)
            if landmark:
                found.setdefault((landmark.key, landmark.number or _grid(landmark)), landmark)
    placed = {landmark.key for landmark in found.values() if landmark.street is not None or landmark.lat is not None}
    return [m for m in found.values() if m.street is not None or m.lat is not None or m.key not in placed]


def _grid(landmark: Landmark) -> object:
    """The same place given by two files is one: about 200 m."""
    return (
        None if landmark.lat is None or landmark.lon is None else (round(landmark.lat * 500), round(landmark.lon * 500))
    )


def street_lookup(streets: Streets) -> dict[str, int]:
    """Street ids by the filed spelling of the whole name."""
    out: dict[str, int] = {}
    for number, name in enumerate(streets.names):
        out.setdefault(" ".join(p for p in (name.pre, name.base, name.type, name.post) if p), number)
    return out


def _landmark(row: Row, how: Landmarks, lookup: dict[str, int]) -> Landmark | None:
    if any(row.text(column) not in values for column, values in how.keep.items()):
        return None
    owner = owner_of(row, how.responsible)
    name = resident_case(re.sub(r"\s+", " ", row.text(how.name) + how.suffix))
    if not key(name) or owner is None:
        return None
    number, street = located(row.text(how.address), lookup)
    lat = lon = None
    if how.lat is not None and how.lon is not None and row.text(how.lat):
        lat, lon = row.degrees(how.lat), row.degrees(how.lon)
    elif row.lines:
        lat, lon = centre([(y, x) for x, y in max(row.lines, key=len)])
    return Landmark(name, key(name), number, street, lat, lon, owner)


def located(address: str, lookup: dict[str, int]) -> tuple[int | None, int | None]:
    """House number and street id of an address line; None for what it does not tell."""
    match = _ADDRESS.match(address)
    if not match:
        return None, None
    name = from_field(match[2])
    full = " ".join(p for p in (name.pre, name.base, name.type, name.post) if p)
    street = lookup.get(full)
    return (int(match[1]), street) if street is not None else (None, None)


def collect_spellings(manifest: Manifest, sources: Sources, streets: Streets) -> Iterator[tuple[str, str]]:
    """(misspelling, base name) pairs, both filed spellings; words with a meaning of their own are left out."""
    bases = {name.base for name in streets.names}
    for how in manifest.spellings:
        for row in sources.rows(how.file, how.header):
            written, base = key(row.text(how.written)), key(row.text(how.right))
            if base in bases and written not in bases and written not in COMMON and len(written) > 2:
                yield written, base


def collect_nicknames(path: Path | None) -> Iterator[tuple[str, str, str]]:
    """(filed alias, kind, target) rows of an editor's file; raises ``PlacesError`` with row and column."""
    if path is None:
        return
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream)
            missing = {"alias", "target", "kind"} - set(reader.fieldnames or ())
            if missing:
                raise PlacesError(f"{path.name}: row 1: column {sorted(missing)[0]!r} is missing")
            for row in reader:
                yield _nickname(row, path.name, reader.line_num)
    except (OSError, UnicodeDecodeError, csv.Error) as problem:
        raise PlacesError(f"{path}: cannot be read: {problem}") from problem


def _nickname(row: dict[str, str | None], file: str, line: int) -> tuple[str, str, str]:
    alias, target, kind = ((row.get(column) or "").strip() for column in ("alias", "target", "kind"))
    for column, value in (("alias", key(alias)), ("target", target)):
        if not value:
            raise PlacesError(f"{file}: row {line}: column {column!r} is empty")
    if kind not in NICKNAMES:
        raise PlacesError(f"{file}: row {line}: column 'kind': {kind!r} is none of {', '.join(sorted(NICKNAMES))}")
    return key(alias), kind, target
