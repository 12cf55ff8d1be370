"""Texts drawn from a city's own files by a fixed seed: addresses in range, crossings in several spellings."""

import csv
import json
import random
from collections.abc import Iterator, Set
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

Row = TypeVar("Row")
SEED = 311
WRONGS = (
    ("pothole", "pothole at {}"),
    ("pothole", "big hole in the road, {}"),
    ("pothole", "Hay un bache en {}"),
    ("missed_trash", "they did not pick up my trash at {}"),
    ("missed_trash", "no recogieron la basura en {}"),
    ("graffiti", "graffiti on the wall at {}"),
    ("street_light", "the street light at {} is out"),
    ("street_light", "la luz de la calle en {} no funciona"),
    ("dead_animal", "there's a dead raccoon in the road at {}"),
    ("illegal_dumping", "someone dumped old tires at {}"),
)
CROSSINGS = ("{} & {}", "{} and {}", "{}@{}", "corner of {} and {}", "{} at {}", "{} y {}")


@dataclass(frozen=True, slots=True)
class Told:
    """A text and what must be filed for it: service, number and streets as the city writes them, or the landmark."""

    text: str
    service: str
    number: int | None = None
    streets: Set[str] = frozenset()
    landmark: str | None = None


def philadelphia_addresses(data: Path, many: int) -> Iterator[Told]:
    """House numbers on streets the city keeps, written as the file writes the street."""
    with (data / "centerline.csv").open(encoding="latin-1") as file:
        rows = [r for r in csv.DictReader(file) if r["RESPONSIBL"] == "CITY" and int(r["L_F_ADD"]) and r["ST_TYPE"]]
    for row, (service, words) in _paired(rows, many):
        number = random.Random(SEED + int(row["SEG_ID"])).randrange(int(row["L_F_ADD"]), int(row["L_T_ADD"]) + 1, 2)
        street = _street(row)
        yield Told(words.format(f"{number} {street.title()}"), service, number, frozenset({street}))


def philadelphia_crossings(data: Path, many: int) -> Iterator[Told]:
    """Crossings of two streets that are named apart, in the spellings residents use."""
    with (data / "centerline.csv").open(encoding="latin-1") as file:
        names = {row["ST_CODE"]: _street(row) for row in csv.DictReader(file) if row["RESPONSIBL"] == "CITY"}
    with (data / "intersections.csv").open() as file:
        pairs = {(row["street_1_code"], row["street_2_code"]) for row in csv.DictReader(file)}
    rows = sorted({(names[a], names[b]) for a, b in pairs if a in names and b in names and names[a] != names[b]})
    for number, ((one, other), (service, words)) in enumerate(_paired(rows, many)):
        crossing = CROSSINGS[number % len(CROSSINGS)].format(one.lower(), other.title())
        yield Told(words.format(crossing), service, None, frozenset({one, other}))


def cambridge_addresses(data: Path, many: int) -> Iterator[Told]:
    """House numbers within a surveyed range."""
    features = json.loads((data / "centerlines.geojson").read_text())["features"]
    rows = [f["properties"] for f in features if 0 < f["properties"]["L_From"] < f["properties"]["L_To"]]
    for row, (service, words) in _paired(rows, many):
        number = row["L_From"]
        yield Told(words.format(f"{number} {row['Street']}"), service, number, frozenset({row["Street"]}))


def cambridge_crossings(data: Path, many: int) -> Iterator[Told]:
    """Crossings as the city names them."""
    features = json.loads((data / "intersections.geojson").read_text())["features"]
    named = [f["properties"]["Intersection"] or "" for f in features]
    rows = sorted({name for name in named if name.count(" & ") == 1 and len(set(name.split(" & "))) == 2})
    for number, (name, (service, words)) in enumerate(_paired(rows, many)):
        one, other = name.split(" & ")
        crossing = CROSSINGS[number % len(CROSSINGS)].format(other.lower(), one)
        yield Told(words.format(crossing), service, None, frozenset({one, other}))


def _street(row: dict[str, str]) -> str:
    return " ".join(filter(None, (row["PRE_DIR"], row["ST_NAME"], row["ST_TYPE"], row["POST_DIR"])))


def _paired(rows: list[Row], many: int) -> Iterator[tuple[Row, tuple[str, str]]]:
    drawn = random.Random(SEED).sample(rows, many)
    return ((row, WRONGS[number % len(WRONGS)]) for number, row in enumerate(drawn))
