"""Tracking numbers are read aloud, mistyped, and must not be guessed."""

from hypothesis import given
from hypothesis import strategies as st

from casework.tracking import ALPHABET, LENGTH, check_character, fresh, normalise, spot

bodies = st.text(ALPHABET, min_size=LENGTH, max_size=LENGTH)


@given(bodies)
def test_every_number_is_recognised_however_it_is_typed(body: str) -> None:
    plain = body + check_character(body)
    shown = f"{plain[:5]}-{plain[5:]}"
    for typed in (shown, plain, shown.lower(), f"{plain[:5]} {plain[5:]}", f" {shown} "):
        assert normalise(typed) == shown


@given(bodies, st.integers(0, LENGTH), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_caught(body: str, at: int, other: str) -> None:
    plain = body + check_character(body)
    if plain[at] != other:
        assert normalise(plain[:at] + other + plain[at + 1 :]) is None


def test_spot_finds_numbers_among_words() -> None:
    one, two = fresh(), fresh()
    found = spot(f"what about {one.lower()} and also {two.replace('-', ' ')}? call 215-555-0101")
    assert [number for number, _ in found] == [one, two]


def test_ordinary_words_are_not_numbers() -> None:
    assert spot("there is a large pothole on 12345 Market street, light pole 4412-33321, HELLO WORLD") == ()


def test_a_thousand_numbers_are_distinct_and_without_look_alikes() -> None:
    numbers = {fresh() for _ in range(1000)}
    assert len(numbers) == 1000
    assert not set("".join(numbers)) & set("01OILSBZUW")


def test_however_the_halves_are_joined() -> None:
    number = fresh()
    first, second = number.split("-")
    for joint in ("", " ", "-", " - ", "–", "."):
        assert [found for found, _ in spot(f"done {first.lower()}{joint}{second.lower()} thanks")] == [number]
