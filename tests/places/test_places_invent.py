"""The demo town is the same on every machine, and has what stories about it need."""

from pathlib import Path

from places.gazetteer import Gazetteer
from places.invent import invent

DATA = Path(__file__).resolve().parents[2] / "examples" / "cities" / "rivertown" / "data"


def test_the_same_bytes(tmp_path: Path) -> None:
    invent(tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(p.name for p in DATA.iterdir())
    for path in tmp_path.iterdir():
        assert path.read_bytes() == (DATA / path.name).read_bytes(), path.name
    assert sum(p.stat().st_size for p in DATA.iterdir()) < 1_000_000


def test_what_it_holds(rivertown: Gazetteer) -> None:
    names = {street.name.full for street in rivertown.atlas.streets}
    wanted = (
        "Main St|Market St|Oak St|Oak Ave|Elm St|N Broad St|S Broad St|River Rd|Maple Ave|Washington St|"
        "Washington Ave|W Lincoln Ave"
    )
    assert set(wanted.split("|")) <= names
    assert {f"{way} {n} St" for way in "NS" for n in ("1st", "2nd", "5th", "12th")} <= names
    assert 560 <= len(names) <= 700
    owners = {part[4] for parts in rivertown.atlas.segments.values() for part in parts}
    assert owners == {"city", "state", "private", "park"}
    marks = {mark.name for mark in rivertown.atlas.landmarks}
    assert {"Central Library", "City Hall", "Riverside Park", "Rivertown Station"} <= marks
    districts = {name for node in rivertown.atlas.nodes for name in node.districts["council_district"]}
    assert districts == {"1", "2", "3", "4", "5"}
