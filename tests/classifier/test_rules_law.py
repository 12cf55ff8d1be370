"""Opting out in any reasonable wording, and the city's stops, ends and cancels that are none."""

import json
from pathlib import Path

import pytest

import classifier
from classifier.rules import clean, full_table, law

TEXTS = Path(__file__).parent / "rule_texts"
LEARNED = Path(classifier.__file__).parent / "danger_texts"


def lines(*names: str) -> list[str]:
    files = [next(folder / name for folder in (TEXTS, LEARNED) if (folder / name).exists()) for name in names]
    return [line for file in files for line in file.read_text("utf-8").splitlines() if line]


def test_every_reasonable_wording_opts_out() -> None:
    texts = lines("optout.txt")
    missed = [text for text in texts if (hit := law(text, full_table())) is None or hit.intent != "opt_out"]
    assert len(texts) > 300
    assert missed == []


def test_case_and_accents_change_nothing() -> None:
    bare = str.maketrans("áéíóúñ", "aeioun", "¿¡")
    for text in lines("optout.txt"):
        for changed in (text.upper(), text.title(), text.translate(bare)):
            hit = law(changed, full_table())
            assert hit is not None, changed
            assert hit.intent == "opt_out", changed


def test_ordinary_texts_never_opt_out() -> None:
    danger = [line.split(" | ", 1)[1] for line in lines("danger_en.txt", "danger_es.txt")]
    texts = [*lines("not_optout.txt", "ordinary.txt", "ordinary_es.txt", "past.txt"), *danger]
    wrong = [text for text in texts if (hit := law(text, full_table())) and hit.intent == "opt_out"]
    assert len(texts) > 950
    assert wrong == []


@pytest.mark.parametrize("word", ["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"])
def test_keywords_are_exact(word: str) -> None:
    for text in (word, word.lower(), word.title(), f" {word} ", clean(f"\u200b{word[0]}\u200d{word[1:]}\u202e\n")):
        hit = law(text, full_table())
        assert hit is not None
        assert (hit.intent, hit.detail) == ("opt_out", "keyword")
    hit = law(f"{word} please", full_table())
    assert hit is not None
    assert (hit.intent, hit.detail) == ("opt_out", "words")


@pytest.mark.parametrize(("text", "detail"), [("OPT OUT", "keyword"), ("opt-out", "keyword"), ("Stop!", "words")])
def test_what_a_carrier_would_not_take_for_its_keyword_is_words(text: str, detail: str) -> None:
    hit = law(text, full_table())
    assert hit is not None
    assert hit.detail == detail


@pytest.mark.parametrize("text", ["START", "unstop", "start please", "text me again", "opt me back in", "resubscribe"])
def test_opting_in(text: str) -> None:
    hit = law(text, full_table())
    assert hit is not None
    assert hit.intent == "opt_in"


@pytest.mark.parametrize(
    "text",
    ["HELP", "info", "Help!!", "AYUDA", "who is this?", "necesito ayuda", "how does this work", "what can I do here?"],
)
def test_help(text: str) -> None:
    hit = law(text, full_table())
    assert hit is not None
    assert hit.intent == "help"


@pytest.mark.parametrize(
    "text", ["I need help with a pothole", "help there is a tree down", "ayuda con la basura", "info on recycling"]
)
def test_help_inside_a_sentence_is_not_the_keyword(text: str) -> None:
    assert law(text, full_table()) is None


@pytest.mark.parametrize(
    "text",
    ["dont text my old number, use this one", "I changed my number", "this is my new number", "cambie de numero"],
)
def test_another_number(text: str) -> None:
    hit = law(text, full_table())
    assert hit is not None
    assert hit.intent == "new_number"


@pytest.mark.parametrize("text", ["STOP", "end", "cancel", "help", "start", "info", "quit"])
def test_without_a_keyword_list_a_word_alone_means_nothing(text: str) -> None:
    assert law(text, {}) is None


def test_without_a_keyword_list_a_clear_wish_is_still_heard() -> None:
    hit = law("please stop texting me", {})
    assert hit is not None
    assert hit.intent == "opt_out"


@pytest.mark.parametrize("text", ["", " ", "...", "👍", "stop sign " * 500, "s " * 2500])
def test_odd_texts_are_survived(text: str) -> None:
    assert law(text, full_table()) is None


def test_the_heldout_list_is_told_apart_without_a_slip() -> None:
    rows = [json.loads(line) for line in (TEXTS / "opt_out_heldout.jsonl").read_text("utf-8").splitlines()]
    taken = {
        row["text"]: (hit := law(row["text"], full_table())) is not None and hit.intent == "opt_out" for row in rows
    }
    assert [row["text"] for row in rows if row["expect"] == "opt_out" and not taken[row["text"]]] == []
    assert [row["text"] for row in rows if row["expect"] != "opt_out" and taken[row["text"]]] == []
