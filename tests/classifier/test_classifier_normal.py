"""A message is read in one alphabet and one case, whatever was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifier.normal import MAX_CHARS, for_encoder, normalise


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("POTHOLE!!!", "pothole!"),
        ("sooooo   many\npotholes", "soo many potholes"),
        ("ｐｏｔｈｏｌｅ", "pothole"),
        ("@city311 pothole https://example.test/a?b=1", "pothole linktoken"),
        ("call me 202-555-0143", "call me phonetoken"),
        ("call me +12025550143", "call me phonetoken"),
        ("mail to ann@example.test", "mail to mailtoken"),
        ("plate 7abc123", "plate platetoken"),
        ("2 potholes, 30 feet", "numtoken potholes, numtoken feet"),
        ("pothole at 1500 N Main St.", "pothole at placetoken"),
        ("pothole on Old Mill Road", "pothole on placetoken"),
        ("graffiti at [number] here", "graffiti at numtoken here"),
        ("#pothole", "pothole"),
        ("the light on my street is out", "the light on my street is out"),
        ("2 lights on the same street", "numtoken lights on the same street"),
        ("\u202epothole\u200b", "pothole"),
        ("", ""),
        ("\x00\ud800", ""),
    ],
)
def test_normalise(text: str, normal: str):
    assert normalise(text) == normal


def test_a_long_message_is_read_to_its_limit():
    assert len(normalise("word " * 5000)) <= MAX_CHARS


def test_the_encoder_never_sees_tokens():
    assert "token" not in for_encoder(normalise("pothole at 1500 Main St call 202-555-0143 plate 7abc123 5 times"))


@given(st.text(max_size=300))
def test_normalising_never_fails_and_leaves_no_breaks(text: str):
    normal = normalise(text)
    assert "\n" not in normal
    assert normal == normal.strip()
