"""The page of threats is true: every test it names is there, and none of the threats is forgotten."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/threats.md").read_text()
HELD, REST = PAGE.split("## Not of intake")
ALL = set(range(1, 38))
"""The threats the product was designed against."""


def rows(part: str) -> list[list[str]]:
    """The cells of a table, without its head."""
    return [line.split("|")[1:-1] for line in part.splitlines() if line.startswith("|")][2:]


def numbers(part: str) -> set[int]:
    """Which threats a table is about."""
    return {int(number) for row in rows(part) for number in row[0].split(",")}


@pytest.mark.parametrize("row", rows(HELD), ids=[row[1].strip() for row in rows(HELD)])
def test_every_threat_has_its_test(row: list[str]) -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", row[-1])
    assert named, "a row without a test is no promise"
    for path, test in named:
        assert re.search(rf"^def {test}\(", (ROOT / path).read_text(), re.MULTILINE), f"{path} has no {test}"
    for journey in re.findall(r"`(\w+)`", row[-1]):
        assert (ROOT / f"tests/journeys/{journey}.txt").exists(), f"there is no journey {journey}"


def test_no_threat_is_forgotten_and_none_is_held_and_not() -> None:
    assert numbers(HELD) | numbers(REST) == ALL
    assert not numbers(HELD) & numbers(REST)
    assert all(row[2].strip() for row in rows(REST)), "a word why"
