"""Gazetteers of the three cities, built once for this folder's tests."""

from pathlib import Path

import pytest

from places.build import Report, build
from places.gazetteer import Gazetteer

CITIES = Path(__file__).resolve().parents[2] / "examples" / "cities"


def built(city: str, data: Path, out: Path) -> tuple[Gazetteer, Report]:
    report = build(CITIES / city / "places.yaml", data, out / f"{city}.sqlite3")
    return Gazetteer.open(out / f"{city}.sqlite3"), report


@pytest.fixture(scope="session")
def rivertown(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return built("rivertown", CITIES / "rivertown" / "data", tmp_path_factory.mktemp("rivertown"))[0]


@pytest.fixture(scope="session")
def philadelphia(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return built("philadelphia", shared / "data" / "philadelphia", tmp_path_factory.mktemp("philadelphia"))[0]


@pytest.fixture(scope="session")
def cambridge(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return built("cambridge_ma", shared / "data", tmp_path_factory.mktemp("cambridge"))[0]
