"""Small words that tie a message to what was said before."""

import pytest

from bot.readers.cues import CORRECTS


@pytest.mark.parametrize("text", ["no, water st", "no water st", "no power ave", "nope heat rd", "no 14 elm st"])
def test_a_street_behind_a_no_puts_something_right(text: str) -> None:
    assert CORRECTS.search(text)


@pytest.mark.parametrize(
    "text", ["no water", "no power on elm st", "no heat at my house", "no hot water", "no hay luz"]
)
def test_what_is_lacking_puts_nothing_right(text: str) -> None:
    assert not CORRECTS.search(text)
