"""Every journey, as it is and with the service restarted between all lines."""

from pathlib import Path

import pytest
from journey_script import Play

JOURNEYS = sorted(Path(__file__).parent.glob("*.txt"))


@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: path.stem)
def test_journey(path: Path, tmp_path: Path) -> None:
    Play(tmp_path).run(path)


@pytest.mark.slow
@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: path.stem)
def test_journey_with_restarts(path: Path, tmp_path: Path) -> None:
    Play(tmp_path, restart=True).run(path)
