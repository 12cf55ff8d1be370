"""The invented town's model, trained once a run for all tests of the classifier."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from classifier_town import town
from once import once

from classifier.model import Model
from classifier.train import train


@pytest.fixture(scope="session")
def town_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the town's models lie."""
    return once(tmp_path_factory, "models", lambda folder: train(town(), folder))


@pytest.fixture(scope="session")
def town_path(town_folder: Path) -> Path:
    """The town's model file."""
    return train(town(), town_folder)


@pytest.fixture(scope="session")
def town_model(town_path: Path) -> Model:
    """The town's model."""
    return Model.load(town_path)
