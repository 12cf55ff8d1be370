"""A built gazetteer in memory: streets, house numbers, crossings, landmarks, districts; never changed after loading."""

import itertools
import json
import sqlite3
import struct
from collections import defaultdict
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from places.areas import Areas, Ring
from places.geometry import Floats, Point
from places.names import Name
from places.problems import PlacesError
from places.schema import SCHEMA

Segment = tuple[int, int, int, int, str, bytes | None]
"""left from, left to, right from, right to, responsible, line."""


@dataclass(frozen=True, slots=True)
class Street:
    """A street by one of its names; ``official`` is the id of the street the city files it under."""

    id: int
    name: Name
    official: int
    responsible: str


@dataclass(frozen=True, slots=True)
class Landmark:
    """A named place; what is None is not known."""

    name: str
    key: str
    number: int | None
    street: int | None
    lat: float | None
    lon: float | None
    responsible: str


@dataclass(frozen=True, slots=True)
class Node:
    """A crossing's point and its districts."""

    point: Point
    districts: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Atlas:
    """Everything a look-up needs."""

    version: str
    city: str
    state: str
    own_words: frozenset[str]
    zips: tuple[str, ...]
    streets: tuple[Street, ...]
    segments: Mapping[int, tuple[Segment, ...]]
    nodes: tuple[Node, ...]
    crossings: Mapping[int, frozenset[int]]
    at_node: Mapping[int, tuple[int, ...]]
    landmarks: tuple[Landmark, ...]
    spellings: Mapping[str, tuple[str, ...]]
    nicknames: Mapping[str, tuple[str, str]]
    town_words: Mapping[str, str]
    town_streets: Mapping[str, str]
    areas: Areas
    edges: Floats = field(repr=False)
    edge_streets: tuple[int, ...] = field(repr=False)
    points: Floats = field(repr=False)


def load(path: Path, spellings: bool = True) -> Atlas:
    """Reads a gazetteer file; raises ``PlacesError`` if it is none, or was built for other tables."""
    if not path.is_file():
        raise PlacesError(f"{path}: no such gazetteer; build it with: frontdoor places build PLACES.yaml --out {path}")
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as base:
            meta = dict(base.execute("SELECT key, value FROM meta"))
            if meta.get("schema") != str(SCHEMA):
                raise PlacesError(f"{path}: built for tables {meta.get('schema')}, not {SCHEMA}; build it again")
            return _read(base, meta, spellings)
    except (sqlite3.DatabaseError, KeyError, ValueError, struct.error) as problem:
        raise PlacesError(f"{path}: not a gazetteer file ({problem})") from problem


def _read(base: sqlite3.Connection, meta: dict[str, str], with_spellings: bool) -> Atlas:
    streets = tuple(
        Street(row[0], Name(*row[1:6]), row[6], row[7]) for row in base.execute("SELECT * FROM street ORDER BY id")
    )
    segments: dict[int, list[Segment]] = defaultdict(list)
    owners: dict[str, str] = {}
    for street, *rest in base.execute("SELECT * FROM segment ORDER BY street, rowid"):
        a, b, c, d, owner, line = rest
        segments[street].append((a, b, c, d, owners.setdefault(owner, owner), line))
    nodes, crossings, at_node = _crossings(base)
    spelt: dict[str, list[str]] = defaultdict(list)
    if with_spellings:
        for written, name in base.execute("SELECT written, base FROM spelling"):
            spelt[written].append(name)
    towns = list(base.execute("SELECT key, name, kind FROM town"))
    edges, edge_streets = _edges(segments)
    return Atlas(
        version=meta["version"],
        city=meta["city"],
        state=meta["state"].lower(),
        own_words=frozenset(json.loads(meta["words"])),
        zips=tuple(json.loads(meta["zips"])),
        streets=streets,
        segments={street: tuple(rows) for street, rows in segments.items()},
        nodes=nodes,
        crossings=crossings,
        at_node=at_node,
        landmarks=tuple(Landmark(*row[1:]) for row in base.execute("SELECT * FROM landmark ORDER BY id")),
        spellings={written: tuple(names) for written, names in spelt.items()},
        nicknames={key: (kind, target) for key, kind, target in base.execute("SELECT key, kind, target FROM nickname")},
        town_words={key: name for key, name, kind in towns if kind == "word"},
        town_streets={key: name for key, name, kind in towns if kind == "street"},
        areas=Areas([Ring.of(*row) for row in base.execute("SELECT layer, name, ring FROM polygon ORDER BY id")]),
        edges=edges,
        edge_streets=edge_streets,
        points=np.array([node.point for node in nodes] or [(0.0, 0.0)]),
    )


def _crossings(
    base: sqlite3.Connection,
) -> tuple[tuple[Node, ...], dict[int, frozenset[int]], dict[int, tuple[int, ...]]]:
    known: dict[str, Mapping[str, tuple[str, ...]]] = {}
    nodes = []
    for lat, lon, named in base.execute("SELECT lat, lon, districts FROM node ORDER BY id"):
        if named not in known:
            known[named] = {layer: tuple(names) for layer, names in json.loads(named).items()}
        nodes.append(Node((lat, lon), known[named]))
    of_street: dict[int, list[int]] = defaultdict(list)
    of_node: dict[int, list[int]] = defaultdict(list)
    for street, node in base.execute("SELECT street, node FROM crossing ORDER BY street, node"):
        of_street[street].append(node)
        of_node[node].append(street)
    return (
        tuple(nodes),
        {street: frozenset(ids) for street, ids in of_street.items()},
        {node: tuple(ids) for node, ids in of_node.items()},
    )


def line_of(raw: bytes | None) -> list[Point]:
    """The (lat, lon) points of a stored line."""
    if not raw:
        return []
    values = struct.unpack(f"{len(raw) // 8}d", raw)
    return list(zip(values[::2], values[1::2], strict=True))


def _edges(segments: Mapping[int, list[Segment]]) -> tuple[Floats, tuple[int, ...]]:
    rows: list[tuple[float, float, float, float]] = []
    owners: list[int] = []
    for street, parts in segments.items():
        for part in parts:
            line = line_of(part[5])
            rows += [(*a, *b) for a, b in itertools.pairwise(line)]
            owners += [street] * (len(line) - 1 if line else 0)
    return np.array(rows) if rows else np.empty((0, 4)), tuple(owners)
