"""Cambridge on the line: a city with geometry, and texts that name its real places."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from drawn import Told, cambridge_addresses, cambridge_crossings
from exchange import Exchange, exchange
from tellings import Tally, converse

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def line(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Iterator[Exchange]:
    """One Cambridge for all tests of this file."""
    with exchange(tmp_path_factory.mktemp("cambridge"), shared, "cambridge_ma") as line:
        yield line


MASS = "Massachusetts Ave"
TOLD = [
    # addresses
    Told("street light out at 350 Broadway", "street_light", 350, {"Broadway"}),
    Told("trash not collected at 25 Magazine St", "missed_trash", 25, {"Magazine St"}),
    Told("dead squirrel in front of 150 Western Ave", "dead_animal", 150, {"Western Ave"}),
    Told("snow not plowed on sidewalk 20 Sacramento St", "snow", 20, {"Sacramento St"}),
    Told("rats at 60 Gore Street", "rats", 60, {"Gore St"}),
    Told("illegal dumping behind 700 Huron Ave", "illegal_dumping", 700, {"Huron Ave"}),
    Told("abandoned car at 12 Fayette St", "abandoned_vehicle", 12, {"Fayette St"}),
    Told("broken sidewalk right in front of 88 Pleasant St cambridge", "sidewalk", 88, {"Pleasant St"}),
    Told("hay un bache en 1100 Massachusetts Ave", "pothole", 1100, {MASS}),
    Told("no recogieron la basura en 179 Fayerweather St", "missed_trash", 179, {"Fayerweather St"}),
    Told("sidewalk heaved up by tree roots 38 bishop allen drive", "sidewalk", 38, {"Bishop Allen Dr"}),
    Told("someone tagged the wall at 372 broadway with graffiti", "graffiti", 372, {"Broadway"}),
    # crossings
    Told("streetlight out at Massachusetts Ave & Prospect St", "street_light", None, {MASS, "Prospect St"}),
    Told("pothole on mass ave and prospect st", "pothole", None, {MASS, "Prospect St"}),
    Told("the walk signal at mass ave/everett st is stuck", "traffic_signal", None, {MASS, "Everett St"}),
    Told("tree down blocking Brattle st at Mason st", "fallen_tree", None, {"Brattle St", "Mason St"}),
    Told("missing stop sign at Pearl and Auburn", "stop_sign", None, {"Pearl St", "Auburn St"}),
    Told(
        "la luz de la calle no sirve en la esquina de Broadway y Prospect St",
        "street_light",
        None,
        {"Broadway", "Prospect St"},
    ),
    Told("storm drain is blocked corner of Putnam n Magazine", "storm_drain", None, {"Putnam Ave", "Magazine St"}),
    Told("big pothole @ hampshire & cambrige st", "pothole", None, {"Hampshire St", "Cambridge St"}),
    # landmarks
    Told("graffiti at Harvard Sq station", "graffiti", landmark="Harvard Square"),
    Told("broken swing at Danehy Park", "park_maintenance", landmark="Danehy Park"),
    Told("needles on the ground at Joan Lorentz Park", "needles", landmark="Joan Lorentz Park"),
    Told("graffiti on the side of city hall", "graffiti", landmark="City Hall"),
]


def test_real_places_in_residents_words(line: Exchange) -> None:
    tally = converse(line, TOLD)
    print(tally)
    assert tally.wrong == []
    assert tally.right >= len(TOLD) - 2
    assert tally.one_confirmation >= 0.9


def test_places_drawn_from_the_citys_files(line: Exchange, shared: Path) -> None:
    data = shared / "data" / "cambridge_ma"
    tally: Tally = converse(line, [*cambridge_addresses(data, 10), *cambridge_crossings(data, 10)])
    print(tally)
    assert tally.wrong == []
    assert tally.right >= 18


def test_points_lie_in_the_city(line: Exchange) -> None:
    line.filed()
    who = line.resident()
    line.text(who, "fallen tree branch in the road at 114 Foster St")
    line.text(who, "1")
    (filed,) = line.filed()
    place = filed["place"]
    assert place["precision"] in {"interpolated", "rooftop", "address"}
    assert 42.35 < place["lat"] < 42.41
    assert -71.17 < place["lon"] < -71.06
    assert place["districts"]["ward"]
