"""Map links and coordinates: allow-listed, parsed, inside or outside the city."""

import pytest

from places.gazetteer import Gazetteer
from places.links import find_link

AT = (41.2124, -87.8925)


@pytest.mark.parametrize(
    "text",
    [
        "https://www.google.com/maps/place/X/@41.0,-87.0,17z/data=!3m1!4b1!4m5!3m4!1s0x0:0x0!8m2!3d41.2124!4d-87.8925",
        "https://maps.google.com/?q=41.2124,-87.8925",
        "here https://www.google.com/maps/search/?api=1&query=41.2124%2C-87.8925 ok",
        "https://maps.google.com/maps?daddr=41.2124,-87.8925",
        "https://maps.apple.com/?ll=41.2124,-87.8925&q=Dropped%20Pin",
        "https://www.openstreetmap.org/?mlat=41.2124&mlon=-87.8925#map=17/41.0/-87.0",
        "geo:41.2124,-87.8925",
        "41.2124, -87.8925",
        "its at 41.2124 -87.8925",
        "41.2124° N, 87.8925° W",
        "41°12'44.6\"N 87°53'33.0\"W",
    ],
)
def test_pins(rivertown: Gazetteer, text: str) -> None:
    finding = rivertown.find(text)
    assert finding.outcome == "resolved"
    assert finding.confidence == 0.9
    assert finding.place
    assert finding.place.lat == pytest.approx(AT[0], abs=1e-4)
    assert finding.place.lon == pytest.approx(AT[1], abs=1e-4)
    assert finding.place.precision == "device"
    assert finding.place.districts["council_district"]
    assert " near " in finding.place.text


def test_a_viewport_is_less_sure(rivertown: Gazetteer) -> None:
    for text in ["https://www.google.com/maps/@41.2124,-87.8925,18z", "https://osm.org/#map=18/41.2124/-87.8925"]:
        assert rivertown.find(text).confidence == 0.6


def test_a_name_in_a_link_is_looked_up(rivertown: Gazetteer) -> None:
    finding = rivertown.find("https://www.google.com/maps/place/1200+Market+St/@41.0,-87.0,17z")
    assert finding.place
    assert finding.place.text == "1200 Market St"
    assert rivertown.find("https://maps.apple.com/?address=450%20Main%20St").place


@pytest.mark.parametrize(
    "text",
    [
        "https://evil.example/?q=41.2124,-87.8925",
        "https://google.com.evil.example/maps?q=41.2124,-87.8925",
        "http://maps.google.com@evil.example/?q=41.2124,-87.8925",
        "https://[bad/maps?q=41.2124,-87.8925",
    ],
)
def test_other_hosts_are_nothing(rivertown: Gazetteer, text: str) -> None:
    assert find_link(text) is None
    assert rivertown.find(text).outcome == "none"


def test_short_links_are_asked_about(rivertown: Gazetteer) -> None:
    finding = rivertown.find("https://maps.app.goo.gl/abc123")
    assert (finding.outcome, finding.kind, finding.missing) == ("incomplete", "map_link", "street")


def test_outside_the_limits(rivertown: Gazetteer) -> None:
    assert rivertown.at(41.235, -87.88).outside == "Millbrook"
    assert rivertown.at(40.0, -87.0).outcome == "outside"
    assert rivertown.at(*AT).outcome == "resolved"
    assert rivertown.at(float("nan"), 0.0).outcome == "none"
    assert rivertown.at(999.0, 0.0).outcome == "none"


def test_a_point_in_a_city_without_geometry(philadelphia: Gazetteer) -> None:
    finding = philadelphia.at(39.95055, -75.14892)
    assert finding.place
    assert "Market St" in finding.place.text
    assert finding.place.districts["council_district"] == ("1",)
