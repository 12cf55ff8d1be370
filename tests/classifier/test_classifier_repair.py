"""Misspelt words find their way back; real words and names stay."""

import pytest

from classifier.ordinary import ordinary
from classifier.repair import count_words, folded, repair, vocabulary_of, with_accents

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


@pytest.mark.parametrize(
    ("text", "read"), [("potholes", "pothole"), ("the street's", "the street"), ("lakes", "lakes"), ("ligth", "light")]
)
def test_several_of_a_word_are_that_word(text: str, read: str):
    assert repair(text, KNOWN, is_word=lambda word: word == "lake") == read


@pytest.mark.parametrize("word", ["sneaker", "shard", "raccoon", "almohada"])
def test_what_everybody_writes_is_no_slip(word: str):
    assert ordinary(word)
    assert not ordinary(f"{word}q")


def test_tokens_are_no_words_to_repair_to():
    assert "placetoken" not in KNOWN.counts


SPANISH = vocabulary_of(
    count_words(
        ["se cayó un árbol", "está roto", "está aquí", "está lleno", "está mal", "esta calle", "el año", "la vía"]
    ),
    protected=("via",),
)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("se cayo un arbol", "se cayó un árbol"),
        ("se cayó un árbol", "se cayó un árbol"),
        ("esta calle esta rota", "está calle está rota"),
        ("en la via placetoken", "en la vía placetoken"),
        ("el ano", "el ano"),
        ("arboleda cayos", "arboleda cayos"),
        ("a tree fell", "a tree fell"),
        ("", ""),
    ],
)
def test_accents_left_out_on_a_phone_are_heard(text: str, meant: str):
    assert with_accents(text, SPANISH) == meant


def test_a_plain_word_that_is_as_common_stays_plain():
    known = vocabulary_of(count_words(["esta calle", "esta noche", "está roto"]))
    assert with_accents("esta roto", known) == "esta roto"


@pytest.mark.parametrize(("word", "bare"), [("cayó", "cayo"), ("año", "año"), ("güero", "guero"), ("hole", "hole")])
def test_an_accent_is_taken_off_and_a_tilde_is_not(word: str, bare: str):
    assert folded(word) == bare
