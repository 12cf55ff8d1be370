"""The page of threats is true: every test it names is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROWS = [line.split("|")[1:-1] for line in (ROOT / "docs/threats.md").read_text().splitlines() if line.startswith("|")][
    2:
]


@pytest.mark.parametrize("row", ROWS, ids=[row[0].strip() for row in ROWS])
def test_every_threat_has_its_test(row: list[str]) -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", row[-1])
    assert named, "a row without a test is no promise"
    for path, test in named:
        assert re.search(rf"^def {test}\(", (ROOT / path).read_text(), re.MULTILINE), f"{path} has no {test}"
    for journey in re.findall(r"`(\w+)`", row[-1]):
        assert (ROOT / f"tests/journeys/{journey}.txt").exists(), f"there is no journey {journey}"


def test_the_page_has_rows() -> None:
    assert len(ROWS) > 20
