"""Lengths equal the providers' own counters: asked once for 420 made texts, of which only the numbers are kept."""

import json
import time
from pathlib import Path

import pytest
from oracles.texts import texts

from bot.segments import segments
from bot.weighing import links, weighted

FOLDER = Path(__file__).parent / "oracles"
TEXTS = texts()


def numbers(name: str) -> list[int]:
    return [int(one) for one in json.loads((FOLDER / name).read_text())]


def test_there_are_enough_of_them() -> None:
    assert len(set(TEXTS)) == len(TEXTS) == len(numbers("weighted.json")) == len(numbers("segments.json")) >= 300


def test_weighted_length_is_the_networks_own() -> None:
    """npm twitter-text 3.1.0, ``parseTweet(text).weightedLength``."""
    wrong = [
        (text, told, weighted(text))
        for text, told in zip(TEXTS, numbers("weighted.json"), strict=True)
        if weighted(text) != told
    ]
    assert wrong == []


def test_segments_are_the_carriers_own() -> None:
    """npm sms-segments-calculator 1.3.0, ``new SegmentedMessage(text).segmentsCount``."""
    wrong = [
        (text, told, segments(text))
        for text, told in zip(TEXTS, numbers("segments.json"), strict=True)
        if segments(text) != told
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see https://city.gov/a?b=1 now", ["https://city.gov/a?b=1"]),
        ("city.gov", ["city.gov"]),
        ("read city.gov/park, then call", ["city.gov/park"]),
        ("fixed.Thanks for 3.5 miles e.g. this", []),
        ("mail help@city.gov", []),
        ("Fixed by Mon, Nov 30. Thanks.", []),
        ("request RT-7K2M9 is filed", []),
    ],
)
def test_links(text: str, found: list[str]) -> None:
    assert links(text) == found


@pytest.mark.parametrize(
    "text", ["a." * 5000, "a-" * 5000, "http://" + "a" * 10_000 + ".", "a.gov/" + "(a" * 3000, "a.gov/" * 1500]
)
def test_no_text_keeps_it_busy(text: str) -> None:
    begun = time.perf_counter()
    weighted(text)
    assert time.perf_counter() - begun < 10
