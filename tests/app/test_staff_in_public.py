"""An agent's words where everybody reads along: said on the card and before, refused when they cannot."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from staff_hall import Hall, open_hall

from bot.wire import Capabilities
from casework.card import EVERYBODY_READS
from channels.slack.cards import render

SQUARE = Capabilities("simulator", max_length=280, counts="weighted", public=True)
BOTH = Capabilities("simulator", max_length=10_000, counts="characters", in_public=SQUARE)


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """A house where Maria may write in public or directly."""
    with open_hall(tmp_path, BOTH) as found:
        yield found


def held(hall: Hall, *, public: bool) -> Hall:
    """Maria's case, held by Ann."""
    hall.texts("i want a person", public=public)
    hall.does("claim")
    return hall


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("a" * 281, "281 characters are too many for one reply: at most 280. Nothing was sent."),
        ("水" * 141, "282 characters are too many for one reply: at most 280. Nothing was sent."),
        ("It is on rivertown.gov today", "No link can be sent in public: rivertown.gov. Nothing was sent."),
    ],
)
def test_what_cannot_be_said_in_public_is_refused_and_not_replaced(hall: Hall, words: str, told: str) -> None:
    held(hall, public=True)
    assert hall.does("reply", words) == []
    assert hall.whispers()[-1].text == told


def test_everybody_reads_it_is_said_on_the_card_and_before_sending(hall: Hall) -> None:
    held(hall, public=True)
    assert hall.card.public
    assert EVERYBODY_READS in str([block.to_dict() for block in render(hall.card)])
    below = next(f"sim-{post.our_id}" for post in hall.posts if post.card)
    assert hall.does("talk", "Hello Maria", thread=below) == []
    assert hall.whispers()[-1].text.endswith(f"11 of 280 characters, in English. {EVERYBODY_READS}.")
    assert hall.does("reply", "a" * 280) == ["a" * 280]
    assert hall.whispers()[-1].text.endswith(f"{EVERYBODY_READS}.")


def test_of_a_private_conversation_nothing_of_it_is_said(hall: Hall) -> None:
    held(hall, public=False)
    assert not hall.card.public
    assert EVERYBODY_READS not in str([block.to_dict() for block in render(hall.card)])
    assert hall.does("reply", "See rivertown.gov " + "a" * 280) == ["See rivertown.gov " + "a" * 280]
    assert EVERYBODY_READS not in hall.whispers()[-1].text
