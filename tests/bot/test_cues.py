"""Small words that tie a message to what was said before."""

import pytest

from bot.readers.cues import CONTINUES, CORRECTS, OF_IT


@pytest.mark.parametrize("text", ["no, water st", "no water st", "no power ave", "nope heat rd", "no 14 elm st"])
def test_a_street_behind_a_no_puts_something_right(text: str) -> None:
    assert CORRECTS.search(text)


@pytest.mark.parametrize(
    "text", ["no water", "no power on elm st", "no heat at my house", "no hot water", "no hay luz"]
)
def test_what_is_lacking_puts_nothing_right(text: str) -> None:
    assert not CORRECTS.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "theres a dead cat 20 feet away from it",
        "rats two doors down from it",
        "a couch across from it",
        "esta banca rota",
    ],
)
def test_what_lies_at_a_distance_is_another_thing(text: str) -> None:
    assert not CONTINUES.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "water comes from it",
        "esta tapando el paso",
        "estan tirando agua",
        "bangs all night",
        "rattles",
        "it leaks",
        "whole road is blocked",
    ],
)
def test_what_a_thing_does_is_told_of_the_same_thing(text: str) -> None:
    assert CONTINUES.search(text) or OF_IT.search(text)
