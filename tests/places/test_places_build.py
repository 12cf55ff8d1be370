"""Building a gazetteer: all three cities by the same code, and errors that name file, row and column."""

import sqlite3
from pathlib import Path

import pytest

from places.build import build
from places.gazetteer import Gazetteer
from places.problems import PlacesError

CITIES = Path(__file__).resolve().parents[2] / "examples" / "cities"
YAML = """
name: Smalltown
centrelines: {file: streets.csv, full: name, left: [lf, lt], right: [rf, rt]}
"""
STREETS = "name,lf,lt,rf,rt\nMain St,2,98,1,99\nOak Ave,100,198,101,199\n"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    (tmp_path / "places.yaml").write_text(YAML)
    (tmp_path / "streets.csv").write_text(STREETS)
    return tmp_path


def make(town: Path, aliases: Path | None = None) -> Gazetteer:
    build(town / "places.yaml", town, town / "out.sqlite3", aliases)
    return Gazetteer.open(town / "out.sqlite3")


def test_the_smallest_city(town: Path) -> None:
    place = make(town).find("pothole at 12 main").place
    assert place
    assert (place.text, place.lat, place.precision) == ("12 Main St", None, "block")


def test_version_follows_content(town: Path) -> None:
    first = make(town).version
    assert make(town).version == first
    (town / "streets.csv").write_text(STREETS + "Elm St,2,8,1,9\n")
    assert make(town).version != first


@pytest.mark.slow
def test_report_of_the_cities(shared: Path, tmp_path: Path) -> None:
    wanted = {"rivertown": (630, 1418), "philadelphia": (4211, 22003), "cambridge_ma": (809, 1514)}
    for city, counts in wanted.items():
        report = build(CITIES / city / "places.yaml", shared / "data", tmp_path / city)
        assert (report.streets, report.crossings) == counts
        assert report.version.startswith(city)
        assert any("names unique" in line for line in report.lines())


def test_nicknames_of_editors(town: Path) -> None:
    aliases = town / "aliases.csv"
    aliases.write_text("alias,target,kind\nthe tower,12 Main St,address\nOld Pike,Oak Ave,street\n")
    gazetteer = make(town, aliases)
    tower, pike = gazetteer.find("by the tower").place, gazetteer.find("120 old pike").place
    assert tower
    assert pike
    assert (tower.text, pike.streets) == ("12 Main St", ("Oak Ave",))


@pytest.mark.parametrize(
    ("file", "content", "words"),
    [
        ("streets.csv", "name,lf,lt,rf,rt\nMain St,2,x,1,99\n", ["streets.csv", "row 2", "'lt'", "'x'"]),
        ("streets.csv", "name,lf,rf,rt\nMain St,2,1,99\n", ["streets.csv", "row 2", "'lt'"]),
        ("streets.csv", "name,lf,lt,rf,rt\nMain St,2\n", ["streets.csv", "row 2", "columns"]),
        ("streets.csv", "name,lf,lt,rf,rt\n", ["streets.csv", "no named street"]),
        ("places.yaml", "name: [", ["places.yaml", "YAML"]),
        ("places.yaml", "name: X\n", ["places.yaml", "centrelines"]),
        ("places.yaml", YAML + "boundry: x\n", ["places.yaml", "boundry"]),
        ("places.yaml", YAML + "boundary: none.geojson\n", ["none.geojson", "not found"]),
        ("places.yaml", YAML + "boundary: streets.csv\n", ["streets.csv", "row 2", "polygon"]),
        ("aliases.csv", "alias,target\nx,y\n", ["aliases.csv", "row 1", "'kind'"]),
        ("aliases.csv", "alias,target,kind\nx,y,city\n", ["aliases.csv", "row 2", "'kind'", "'city'"]),
    ],
)
def test_errors_say_where(town: Path, file: str, content: str, words: list[str]) -> None:
    (town / file).write_text(content)
    aliases = town / "aliases.csv"
    with pytest.raises(PlacesError) as caught:
        make(town, aliases if aliases.exists() else None)
    for word in words:
        assert word in str(caught.value)
    assert not (town / "out.sqlite3").exists()
    assert not list(town.glob(".out*"))


def test_a_bad_file_is_refused_in_words(town: Path) -> None:
    with pytest.raises(PlacesError, match="no such gazetteer"):
        Gazetteer.open(town / "absent.sqlite3")
    (town / "text.sqlite3").write_text("not a database, though long enough to look like one " * 20)
    with pytest.raises(PlacesError, match="not a gazetteer file"):
        Gazetteer.open(town / "text.sqlite3")
    make(town)
    base = sqlite3.connect(town / "out.sqlite3")
    base.execute("UPDATE meta SET value = '999' WHERE key = 'schema'")
    base.commit()
    base.close()
    with pytest.raises(PlacesError, match="build it again"):
        Gazetteer.open(town / "out.sqlite3")
