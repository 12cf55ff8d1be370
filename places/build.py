"""A city's own files → one immutable, versioned gazetteer file, with a report on their quality."""

import hashlib
import json
import os
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from places.atlas import Landmark
from places.collect_areas import Area, collect_areas, districts_of
from places.collect_landmarks import collect_landmarks, collect_nicknames, collect_spellings
from places.collect_streets import Streets, collect_streets, crossings, packed
from places.manifest import Manifest, files_named, read_manifest
from places.names import key
from places.problems import PlacesError
from places.schema import SCHEMA, TABLES
from places.sources import Sources


@dataclass(frozen=True, slots=True)
class Report:
    """What was built, and how good the city's data are."""

    version: str
    streets: int
    segments: int
    crossings: int
    landmarks: int
    landmarks_not_located: int
    districts: int
    spellings: int
    nicknames: int
    unnamed: int
    without_numbers: int
    mixed_parity: int
    overlapping: int
    names_unique: float
    """Share of base names that are one street."""
    notes: tuple[str, ...] = ()

    def lines(self) -> list[str]:
        """The report as lines for a person."""
        names = {name: getattr(self, name) for name in self.__slots__ if name != "notes"}
        return [f"{name.replace('_', ' '):>22}  {value}" for name, value in names.items()] + list(self.notes)


def build(places_yaml: Path, data_dir: Path, out: Path, aliases: Path | None = None) -> Report:
    """Builds ``out`` (replaced atomically). Raises ``PlacesError`` naming file, row and column.

    Files are looked for in ``data_dir``, in its folder of the city's name, and beside the manifest.
    """
    manifest = read_manifest(places_yaml)
    home = places_yaml.resolve().parent
    sources = Sources(_looked_in(places_yaml, data_dir))
    streets = collect_streets(manifest, sources)
    landmarks = collect_landmarks(manifest, sources, streets)
    areas = collect_areas(manifest, sources)
    spellings = sorted(set(collect_spellings(manifest, sources, streets)))
    own = home / manifest.nicknames if manifest.nicknames else None
    nicknames = [*collect_nicknames(own), *collect_nicknames(aliases)]
    version = _version(home.name, [places_yaml, *sources.read, *(p for p in (own, aliases) if p)])
    out.parent.mkdir(parents=True, exist_ok=True)
    draft = out.with_name(f".{out.name}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(draft)) as base:
            base.executescript(TABLES)
            _write_meta(base, manifest, version)
            _write_streets(base, streets, areas)
            _write_rest(base, manifest, landmarks, areas, spellings, nicknames)
            base.commit()
        draft.replace(out)
    except sqlite3.OperationalError as error:  # a full or read-only disk
        raise PlacesError(f"{out.parent}: the gazetteer cannot be written there: {error}.") from error
    finally:
        draft.unlink(missing_ok=True)
    return _report(version, streets, landmarks, areas, len(spellings), len(nicknames))


def missing_files(places_yaml: Path, data_dir: Path) -> tuple[str, ...]:
    """The files the manifest names and nothing is found of."""
    folders = _looked_in(places_yaml, data_dir)
    named = files_named(read_manifest(places_yaml))
    return tuple(name for name in named if not any((folder / name).is_file() for folder in folders))


def _looked_in(places_yaml: Path, data_dir: Path) -> tuple[Path, ...]:
    home = places_yaml.resolve().parent
    return (data_dir, data_dir / home.name, home / "data", home)


def _version(city: str, files: list[Path]) -> str:
    digest = hashlib.sha256(str(SCHEMA).encode())
    for path in dict.fromkeys(files):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return f"{city}-{SCHEMA}-{digest.hexdigest()[:12]}"


def _write_meta(base: sqlite3.Connection, manifest: Manifest, version: str) -> None:
    words = [key(word) for word in (manifest.name, *manifest.also)]
    meta = {
        "schema": str(SCHEMA), "version": version, "city": manifest.name, "state": manifest.state,
        "words": json.dumps(words), "zips": json.dumps(manifest.zips),
    }  # fmt: skip
    base.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())


def _write_streets(base: sqlite3.Connection, streets: Streets, areas: list[Area]) -> None:
    owners = streets.owners()
    base.executemany(
        "INSERT INTO street VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (i, n.full, n.pre, n.base, n.type, n.post, streets.official[i], owners[i])
            for i, n in enumerate(streets.names)
        ),
    )
    base.executemany(
        "INSERT INTO segment VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((s.street, *s.ranges, s.responsible, packed(s.line)) for s in streets.segments),
    )
    nodes = list(crossings(streets))
    districts = districts_of([point for point, _ in nodes], areas)
    for number, ((point, ids), named) in enumerate(zip(nodes, districts, strict=True)):
        base.execute("INSERT INTO node VALUES (?, ?, ?, ?)", (number, *point, json.dumps(named)))
        base.executemany("INSERT INTO crossing VALUES (?, ?)", ((street, number) for street in ids))


def _write_rest(
    base: sqlite3.Connection,
    manifest: Manifest,
    landmarks: list[Landmark],
    areas: list[Area],
    spellings: list[tuple[str, str]],
    nicknames: list[tuple[str, str, str]],
) -> None:
    base.executemany(
        "INSERT INTO landmark VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        ((i, m.name, m.key, m.number, m.street, m.lat, m.lon, m.responsible) for i, m in enumerate(landmarks)),
    )
    base.executemany("INSERT INTO spelling VALUES (?, ?)", spellings)
    base.executemany("INSERT INTO nickname VALUES (?, ?, ?)", nicknames)
    base.executemany(
        "INSERT INTO polygon (layer, name, ring) VALUES (?, ?, ?)", ((a.layer, a.name, a.ring.tobytes()) for a in areas)
    )
    for town in manifest.neighbours:
        base.executemany(
            "INSERT INTO town VALUES (?, ?, ?)",
            [(key(word), town.name, "word") for word in (town.name, *town.words)]
            + [(key(street), town.name, "street") for street in town.streets],
        )


def _report(
    version: str, streets: Streets, landmarks: list[Landmark], areas: list[Area], spellings: int, nicknames: int
) -> Report:
    bases = Counter(name.base for name in streets.names)
    counts = streets.counts
    return Report(
        version=version,
        streets=len(streets.names),
        segments=len(streets.segments),
        crossings=sum(1 for ids in streets.meets.values() if len(ids) > 1),
        landmarks=len(landmarks),
        landmarks_not_located=sum(1 for m in landmarks if m.street is None and m.lat is None),
        districts=len({(a.layer, a.name) for a in areas if not a.layer.startswith(".")}),
        spellings=spellings,
        nicknames=nicknames,
        unnamed=counts["unnamed"],
        without_numbers=counts["without numbers"],
        mixed_parity=counts["mixed parity"],
        overlapping=_overlapping(streets),
        names_unique=round(sum(1 for n in bases.values() if n == 1) / len(bases), 3),
        notes=tuple(
            f"{what}: {counts[what]}"
            for what in ("left out", "crossing codes unknown", "aliases unknown")
            if counts[what]
        ),
    )


def _overlapping(streets: Streets) -> int:
    """Segments of one street that claim numbers another already has on a side of the same parity."""
    taken: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for segment in streets.segments:
        for low, high in (segment.ranges[:2], segment.ranges[2:]):
            if low and high:
                taken.setdefault((segment.street, low % 2), []).append((min(low, high), max(low, high)))
    return sum(
        1 for sides in taken.values() for a, b in zip(sorted(sides), sorted(sides)[1:], strict=False) if b[0] < a[1]
    )
