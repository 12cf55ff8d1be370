"""Gazetteers of the three cities, built once a run for this folder's tests."""

from pathlib import Path

import pytest
from once import once

from places.build import build
from places.gazetteer import Gazetteer

CITIES = Path(__file__).resolve().parents[2] / "examples" / "cities"


def built(city: str, data: Path, factory: pytest.TempPathFactory) -> Gazetteer:
    def make(out: Path) -> None:
        build(CITIES / city / "places.yaml", data, out / f"{city}.sqlite3")

    return Gazetteer.open(once(factory, city, make) / f"{city}.sqlite3")


@pytest.fixture(scope="session")
def rivertown(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return built("rivertown", CITIES / "rivertown" / "data", tmp_path_factory)


@pytest.fixture(scope="session")
def philadelphia(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return built("philadelphia", shared / "data" / "philadelphia", tmp_path_factory)


@pytest.fixture(scope="session")
def cambridge(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return built("cambridge_ma", shared / "data", tmp_path_factory)
