"""Numbers as they are said: in pairs, counted out, digit by digit, in two languages."""

import pytest

from places.spoken import spoken


@pytest.mark.parametrize(
    ("words", "value", "used"),
    [
        ("fifteen twenty three mifflin", 1523, 3),
        ("twelve oh five ritner", 1205, 3),
        ("eight fifty prospect", 850, 2),
        ("nine eleven oak", 911, 2),
        ("twenty twenty four elm", 2024, 3),
        ("nineteen hundred market", 1900, 2),
        ("three hundred and ten", 310, 4),
        ("two thousand three hundred and five main", 2305, 6),
        ("one eight two two tasker", 1822, 4),
        ("one two oh five ritner", 1205, 4),
        ("mil ochocientos veintidos tasker", 1822, 3),
        ("cuatrocientos cincuenta y tres main", 453, 4),
        ("veinte y cinco", 25, 3),
        ("doce veinte main", 1220, 2),
        ("twelve", 12, 1),
        ("ten potholes", 10, 1),
    ],
)
def test_numbers_in_words(words: str, value: int, used: int) -> None:
    assert spoken(words.split()) == (value, used)


@pytest.mark.parametrize("words", ["two lights", "five twenty second street", "one of two", "oh no", "street", ""])
def test_a_lone_small_number_counts_things(words: str) -> None:
    assert spoken(words.split()) is None


def test_tens_before_an_ordinal_are_the_streets() -> None:
    assert spoken(["twelve", "twenty", "second", "street"]) == (12, 1)
