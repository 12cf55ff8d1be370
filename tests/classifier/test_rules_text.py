"""Cleaning, reading, mending, the pattern language, and the bounds of every compiled expression."""

import importlib
import pkgutil
import re
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import classifier.rules
from classifier.language import identify
from classifier.rules import clean, danger, full_table, law, negated, person, small, status, tracking
from classifier.rules.grammar import Grammar
from classifier.rules.reading import fold, read

READERS = (danger, small, status, person, tracking, negated, identify, lambda text: law(text, full_table()))


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("S\u200bT\u200dO\u2060P\ufeff", "STOP"),
        ("\u202eSTOP\u202c", "STOP"),
        ("a\x00b\x07c", "abc"),
        ("\ud800hi\udfff", "hi"),
        ("١٢٣ Elm", "123 Elm"),
        ("１２", "12"),
        ("e\u0301l", "él"),
        ("one\r\ntwo\u2028three\tfour", "one\ntwo\nthree\tfour"),
        ("a\u00a0b\u3000c", "a b c"),
        ("👍\ufe0f", "👍"),
        ("  x  ", "x"),
        ("\u3164\u115f", ""),
    ],
)
def test_cleaning(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


@given(st.text(alphabet=st.characters(), max_size=300))
def test_cleaning_is_safe_and_stable(text: str) -> None:
    cleaned = clean(text + "\ud83d\u202e\x00")
    cleaned.encode("utf-8")
    assert clean(cleaned) == cleaned
    long = clean(text * 100)
    assert clean(long) == long
    assert len(long) <= 5000


@pytest.mark.parametrize("rant", ["so angry about this ", "x", "no one comes\n", "\u200b\u200b"])
@pytest.mark.parametrize("length", [4_900, 6_000, 21_000, 40_000])
def test_the_end_of_a_long_text_is_kept(rant: str, length: int) -> None:
    cleaned = clean(f"hello. {rant * (length // len(rant))} pothole at 12 main st")
    assert cleaned.startswith("hello.")
    assert cleaned.endswith("pothole at 12 main st")
    assert len(cleaned) <= 5000


@given(st.text(max_size=200))
def test_no_text_breaks_a_reader_and_spans_lie_inside(text: str) -> None:
    for reader in READERS:
        found = reader(clean(text))
        for hit in found if isinstance(found, tuple) else (found,):
            if hit is not None and hasattr(hit, "span"):
                assert 0 <= hit.span[0] <= hit.span[1] <= len(clean(text))


@pytest.mark.parametrize(
    ("word", "folded"),
    [("STOP", "stop"), ("Stooooop", "stop"), ("st0p", "stop"), ("don’t", "dont"), ("Señal", "senal"), ("100", "100")],
)
def test_folding(word: str, folded: str) -> None:
    assert fold(word) == folded


def test_reading_knows_sentences_clauses_and_places() -> None:
    text = "No, it's back! Call S.T.O.P 👍 now"
    words = read(text)
    assert [word.text for word in words] == ["no", "its", "back", "call", "stop", "now"]
    assert words[0].sentence == words[2].sentence < words[3].sentence == words[4].sentence < words[5].sentence
    assert words[0].clause != words[1].clause
    assert text[words[4].start : words[4].end] == "S.T.O.P"


def test_the_pattern_language() -> None:
    grammar = Grammar({"smell": "smell reek*"}, {"hit": "@smell ~2 gas; ^ gas $; leak <1> pipe; stop it? now"})

    def found(text: str) -> list[str]:
        words = read(text)
        return [" ".join(word.text for word in words[hit.first : hit.last + 1]) for hit in grammar.find(words)]

    assert found("I smell lots of gas") == ["smell lots of gas"]
    assert found("it reeks of gas") == ["reeks of gas"]
    assert found("smell the very bad old gas") == []
    assert found("smell. gas") == ["gas"]
    assert found("a pipe may leak") == ["pipe may leak"]
    assert found("leak in pipe") == ["leak in pipe"]
    assert found("stop now") == ["stop now"]
    assert found("stop it now") == ["stop it now"]


@pytest.mark.parametrize("bad", ["~3 gas", "it? ~2", "@nothing"])
def test_a_senseless_pattern_is_refused(bad: str) -> None:
    with pytest.raises((ValueError, AssertionError)):
        Grammar({}, {"x": bad})


@pytest.mark.parametrize(
    "text",
    ["theres a fyre in my kichen", "somone has a gunn and a knif", "my basment is floding", "man is bleedin badly"],
)
def test_misspelt_danger_is_heard(text: str) -> None:
    assert danger(text) is not None


def expressions() -> list[re.Pattern[str]]:
    names = [f"classifier.rules.{module.name}" for module in pkgutil.iter_modules(classifier.rules.__path__)]
    modules = [importlib.import_module(name) for name in [*names, "classifier.language", "casework.tracking"]]
    return [value for module in modules for value in vars(module).values() if isinstance(value, re.Pattern)]


def nests(parsed: Any, inside: bool = False) -> bool:
    """Whether an unbounded repeat holds another one: the shape that can take exponential time."""
    return any(_nests(kind, value, inside) for kind, value in parsed)


def _nests(kind: Any, value: Any, inside: bool) -> bool:
    if kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
        unbounded = value[1] > 16
        return (inside and unbounded) or nests(value[2], inside or unbounded)
    if kind is _constants.BRANCH:
        return any(nests(branch, inside) for branch in value[1])
    if kind is _constants.SUBPATTERN:
        return nests(value[-1], inside)
    return kind in (_constants.ASSERT, _constants.ASSERT_NOT) and nests(value[1], inside)


def test_no_expression_repeats_a_repeat() -> None:
    assert nests(_parser.parse(r"(\w+\s*)+street"))
    found = expressions()
    assert len(found) >= 4
    assert [pattern.pattern for pattern in found if nests(_parser.parse(pattern.pattern))] == []


@pytest.mark.parametrize(
    "piece", ["a", "a ", "stop ", "'", "no ", "fire ", "1", "é", "a1-", "smell of ", "the the of "]
)
def test_the_longest_texts_are_read(piece: str) -> None:
    text = clean(piece * 5000)
    for reader in READERS:
        reader(text)
    for pattern in expressions():
        pattern.findall(text)


def test_words_that_say_the_same_to_a_grammar_are_kept_once() -> None:
    grammar = Grammar({"fire": "smoke|flames"}, {"fire": "@fire near"})
    grammar.find(read("the smoke and flames near a house"))
    assert grammar._known("the") is grammar._known("house")
    assert grammar._known("smoke") is grammar._known("flames")
    assert grammar._known("smoke") is not grammar._known("near")
