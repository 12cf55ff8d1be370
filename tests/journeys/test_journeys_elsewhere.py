"""The same journeys where texts are not the channel: what differs is read off the channel's capabilities.

A journey that names a channel itself stays there: ``[on sms]`` at its head marks those about the law of texts.
"""

from pathlib import Path

import pytest
from journey_script import Play

ANYWHERE = sorted(path for path in Path(__file__).parent.glob("*.txt") if "[on " not in path.read_text())


@pytest.mark.slow
@pytest.mark.parametrize("path", ANYWHERE, ids=lambda path: path.stem)
def test_journey_in_slack(path: Path, tmp_path: Path) -> None:
    Play(tmp_path, channel="slack").run(path)
