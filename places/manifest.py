"""What a city's ``places.yaml`` may say: which files, which columns, whose streets."""

from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from places.problems import PlacesError

Column = str | int
"""A column by its header, or by its number from 0 where the file has no header."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Responsible(_Part):
    """Which column tells who owns a street, and what its values mean; null leaves the row out."""

    column: Column
    values: dict[str, str | None] = {}
    default: str = "city"


class Centrelines(_Part):
    """The streets: a name in one column (``full``) or in four, house numbers from–to on either side."""

    file: str
    full: Column | None = None
    pre: Column | None = None
    name: Column | None = None
    type: Column | None = None
    post: Column | None = None
    left: tuple[Column, Column]
    right: tuple[Column, Column]
    none: tuple[str, ...] = ("", "0", "-1")
    code: Column | None = None
    id: Column | None = None
    nodes: tuple[Column, Column] | None = None
    responsible: Responsible | None = None


class Intersections(_Part):
    """Crossings as a file: one row for each pair of street codes at a node."""

    file: str
    node: Column
    codes: tuple[Column, Column]
    lat: Column
    lon: Column


class StreetAliases(_Part):
    """Other official names of some segments (a street called something else for a few blocks)."""

    file: str
    pre: Column
    name: Column
    type: Column
    post: Column
    left: tuple[Column, Column]
    right: tuple[Column, Column]
    segment: Column


class Landmarks(_Part):
    """Named places with an address, a point or a polygon."""

    file: str
    header: bool = True
    name: Column
    address: Column | None = None
    lat: Column | None = None
    lon: Column | None = None
    suffix: str = ""
    responsible: Responsible | None = None
    keep: dict[str, tuple[str, ...]] = {}


class Spellings(_Part):
    """A table of misspellings and the words they stand for."""

    file: str
    header: bool = True
    right: Column
    written: Column


class Layer(_Part):
    """A polygon file as a named layer of districts."""

    name: str
    file: str
    column: Column
    prefix: str = ""


class Neighbour(_Part):
    """A neighbouring town: how residents call it, and streets that are only there."""

    name: str
    words: tuple[str, ...] = ()
    streets: tuple[str, ...] = ()


class Towns(_Part):
    """Neighbouring towns as polygons."""

    file: str
    column: Column


class Manifest(_Part):
    """One city's places."""

    name: str
    also: tuple[str, ...] = ()
    state: str = ""
    zips: tuple[str, ...] = Field(default=(), description="beginnings of the city's own ZIP codes")
    centrelines: Centrelines
    intersections: Intersections | None = None
    street_aliases: StreetAliases | None = None
    landmarks: tuple[Landmarks, ...] = ()
    spellings: tuple[Spellings, ...] = ()
    layers: tuple[Layer, ...] = ()
    boundary: str | None = None
    neighbours: tuple[Neighbour, ...] = ()
    towns: Towns | None = None
    nicknames: str | None = None


def files_named(manifest: Manifest) -> tuple[str, ...]:
    """Every file the manifest reads, each once."""
    parts: list[Any] = [
        manifest.centrelines, manifest.intersections, manifest.street_aliases, *manifest.landmarks, *manifest.spellings,
        *manifest.layers, manifest.towns,
    ]  # fmt: skip
    files = [part.file for part in parts if part is not None]
    return tuple(dict.fromkeys([*files, *filter(None, (manifest.boundary, manifest.nicknames))]))


def read_manifest(path: Path) -> Manifest:
    """The checked manifest; raises ``PlacesError`` naming the file and the field."""
    try:
        raw: Any = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
        return Manifest.model_validate(raw)
    except OSError as problem:
        raise PlacesError(f"{path}: cannot be read ({problem.strerror})") from problem
    except (YAMLError, UnicodeDecodeError) as problem:
        raise PlacesError(f"{path}: not valid YAML: {' '.join(str(problem).split())}") from problem
    except ValidationError as problem:
        first = problem.errors()[0]
        where = ".".join(str(step) for step in first["loc"]) or "top level"
        raise PlacesError(f"{path}: {where}: {first['msg']}") from problem
