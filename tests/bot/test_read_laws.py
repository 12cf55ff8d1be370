"""Laws: fragments, swaps and repeats change nothing; no text can break the reading; spans lie inside their message."""

from dataclasses import replace
from itertools import pairwise, permutations

import pytest
from cities import NOW, small_city
from hearing import CARRIER, ELM, FACTS, acts, choosing, confirming, detail, draft, hear, placing, told
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.events import Heard, Message
from bot.read import read
from bot.readers.candidate import Candidate, choose
from bot.readers.pieces import pieces, sentences
from bot.readers.words import split
from bot.talk import Talk
from classifier import rules

SITUATIONS = (
    Talk(),
    Talk((draft("d1", "pothole"),), (placing(),)),
    Talk((draft("d1"),), (choosing("pothole", "graffiti"),)),
    Talk((draft("d1", "pothole", ELM),), (confirming("d1"),)),
    Talk((draft("d1", "pothole", ELM),), (detail("Road", "Sidewalk"),)),
)
PARTS = [
    ("pothole", "at 12", "elm st"),
    ("graffiti", "5th and main"),
    ("the street light is out", "40", "oak st"),
    ("pothole", "elm st", "12"),
]


@pytest.mark.parametrize("parts", PARTS)
def test_fragments_in_any_order_are_one_report(parts: tuple[str, ...]) -> None:
    whole = told(acts(" ".join(parts)))
    for order in permutations(parts):
        assert told(acts(*order)) == told(acts(*parts))
    assert len(told(acts(*parts))) == 1
    if parts[-1] != "12":
        assert told(acts(*parts)) == whole


@pytest.mark.parametrize("text", ["pothole at 12 elm st", "12 elm st", "graffiti"])
def test_a_repeated_message_changes_nothing(text: str) -> None:
    assert told(acts(text, text.upper() + " ")) == told(acts(text))


def test_an_answer_and_a_fragment_are_both_read() -> None:
    assert told(acts("1", "12 elm st", talk=SITUATIONS[2])) == ["set_service d1 pothole", "set_place d1 @ 12 Elm St"]


LANGUAGES = [
    ("hay un bache en la calle", "en", "es"),
    ("there is a pothole", "es", "en"),
    ("12 elm st", "es", "es"),
    ("2", "es", "es"),
    ("👍", "es", "es"),
    ("STOP", "es", "es"),
    ("y", "en", "en"),
    ("dejen de mandarme mensajes por favor", "en", "es"),
    ("hablas español?", "en", "es"),
    ("english please", "es", "en"),
]


@pytest.mark.parametrize(("text", "before", "after"), LANGUAGES)
def test_the_language_follows_the_words(text: str, before: str, after: str) -> None:
    assert hear(text, talk=Talk(language=before)).language == after


def test_unused_words_are_told() -> None:
    assert "zzz" in hear("12 elm st zzz", talk=SITUATIONS[1]).unused


VOCABULARY = """pothole graffiti at 12 elm st oak 5th and main no not yes 2 0 , . ; the library when? I meant same stop
fire y en sí basura 👍 1) 7KQ2M-4XRTC person still there never mind"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n"])
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=14).map(" ".join))


@settings(max_examples=300, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=3), st.sampled_from(SITUATIONS))
def test_no_text_breaks_the_reading(texts: list[str], talk: Talk) -> None:
    messages = tuple(Message(f"m{at}", rules.clean(text), NOW) for at, text in enumerate(texts))
    city = small_city()
    reading = read(talk, Heard(messages), FACTS, city, NOW)
    lengths = {message.id: len(message.text) for message in messages}
    assert reading.moves
    for move in reading.moves:
        assert 0 <= move.span[0] <= move.span[1] <= lengths[move.message]
    assert reading == read(talk, Heard(messages), FACTS, city, NOW)


HOSTILE = [
    "\ud83d",
    "\u202e12 elm st\u202c",
    "a" * 5000,
    "😀" * 1600,
    "\x00",
    "٣ ١٢ elm st",
    "1)" * 900,
    "and " * 1200,
    "?!" * 2000,
    "pothole, " * 400,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_read(text: str) -> None:
    assert hear(text, facts=FACTS).moves
    messages = (Message("m", text, NOW),)
    assert read(Talk(), Heard(messages), replace(FACTS, capabilities=CARRIER), small_city(), NOW).moves


CANDIDATES = st.builds(
    lambda name, words, tie, sure: Candidate(name, (), frozenset(words), tie, sure),
    st.sampled_from("abcdef"),
    st.sets(st.integers(0, 9), max_size=5),
    st.integers(0, 6),
    st.sampled_from([0.5, 1.0]),
)


@given(st.lists(CANDIDATES, max_size=8))
def test_the_choice_explains_most_and_overlaps_nowhere(found: list[Candidate]) -> None:
    chosen = choose(found)
    assert sum(len(one.words) for one in chosen) == len(frozenset[int]().union(*(one.words for one in chosen)))
    total = sum(one.weight for one in chosen)
    for one in found:
        clash = [other for other in chosen if other.words & one.words]
        assert one.weight <= sum(other.weight for other in clash) + (1e-6 if clash else 0) or one in chosen
    assert total >= max((one.weight for one in found), default=0)


@given(TEXTS)
def test_pieces_and_sentences_are_in_order_and_inside(text: str) -> None:
    for spans in (pieces(text), sentences(text)):
        assert all(0 <= start < end <= len(text) or not split(text) for start, end in spans)
        assert all(one[1] <= two[0] for one, two in pairwise(spans))
