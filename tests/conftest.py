"""What every test may ask for: the public data, when it is there."""

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of public data and provider descriptions; skips in words where it is absent."""
    folder = Path(os.environ.get("FRONTDOOR_SHARED", Path(__file__).parents[2] / "shared"))
    if not (folder / "data").is_dir():
        pytest.skip("needs the public data: set FRONTDOOR_SHARED to its folder")
    return folder
