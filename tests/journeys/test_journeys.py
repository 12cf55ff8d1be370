"""Every journey, as it is and with the service restarted between all lines; of every kind some on PostgreSQL."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from journey_script import Play

JOURNEYS = sorted(Path(__file__).parent.glob("*.txt"))


def kinds(path: Path) -> frozenset[str]:
    """What happens in a journey: what is asked, why a person is called, on which channel, and every other bracket."""
    found = set()
    for line in path.read_text().splitlines():
        words = re.findall(r"\b[a-z_]+\b", line)
        if line.startswith("["):
            found.add(" ".join(words[: 2 if words[0] in ("asks", "handoff", "on") else 1]))
        elif line.startswith("city to"):
            found.add("to somebody else")
    return frozenset(found)


def of_every_kind(paths: Sequence[Path]) -> list[Path]:
    """A few short journeys in which everything happens that happens in any."""
    known = {path: (kinds(path), 3 + path.read_text().count("\n")) for path in paths}
    left, chosen = frozenset[str]().union(*(found for found, _ in known.values())), list[Path]()
    while left:
        chosen.append(max(paths, key=lambda path: len(known[path][0] & left) / known[path][1]))
        left -= known[chosen[-1]][0]
    return chosen


@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: path.stem)
def test_journey(path: Path, tmp_path: Path) -> None:
    Play(tmp_path).run(path)


@pytest.mark.slow
@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: path.stem)
def test_journey_with_restarts(path: Path, tmp_path: Path) -> None:
    Play(tmp_path, restart=True).run(path)


@pytest.mark.slow
@pytest.mark.postgres
@pytest.mark.parametrize("path", of_every_kind(JOURNEYS), ids=lambda path: path.stem)
def test_journey_on_postgresql(path: Path, tmp_path: Path, postgres_url: str) -> None:
    Play(tmp_path, url=postgres_url).run(path)


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.postgres
@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: path.stem)
def test_every_journey_on_postgresql(path: Path, tmp_path: Path, postgres_url: str) -> None:
    Play(tmp_path, url=postgres_url).run(path)
