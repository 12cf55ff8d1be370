"""Misspelt words find their way back; real words and names stay."""

import pytest

from classifier.repair import count_words, repair, vocabulary_of

WORDS = count_words(["pothole in the street", "street light out", "pothole", "graffiti lane placetoken"])
KNOWN = vocabulary_of(WORDS, protected=("Streat",))


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("pothloe", "pothole"),
        ("pothol in teh stret", "pothole in teh street"),
        ("grafitti, ligth!", "graffiti, light!"),
        ("pothole", "pothole"),
        ("streat", "streat"),
        ("zebra", "zebra"),
        ("ppothole placetoken", "pothole placetoken"),
        ("", ""),
    ],
)
def test_repair(text: str, mended: str):
    assert repair(text, KNOWN) == mended


def test_a_real_word_we_were_not_taught_stays():
    assert repair("lake", KNOWN) == "lane"
    assert repair("lake", KNOWN, is_word=lambda word: word == "lake") == "lake"


def test_tokens_are_no_words_to_repair_to():
    assert "placetoken" not in KNOWN.counts
