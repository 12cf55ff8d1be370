"""Danger as learned: texts no rule hears, and rules that are doubted."""

import json
from functools import partial
from pathlib import Path

import pytest
from once import once

from classifier.alarm import DOUBTED, FEARED, HINTED, alarm, feared
from classifier.corpus import Corpus, Example, from_json
from classifier.danger_lines import CALM, MOST, danger_lines, expanded
from classifier.model import Model
from classifier.ranking import Hazard
from classifier.rules.hit import Hit
from classifier.train import train_in_child

TEXTS = Path(__file__).parent / "rule_texts"
CITY = (
    Example("big pothole", "pothole"),
    Example("hole in the road", "pothole"),
    Example("paint on the wall", "graffiti"),
    Example("graffiti again", "graffiti"),
)


@pytest.fixture(scope="session")
def fearing(tmp_path_factory: pytest.TempPathFactory) -> Model:
    corpus = Corpus(CITY, dangers=danger_lines())
    return Model.load(train_in_child(corpus, once(tmp_path_factory, "fearing", partial(train_in_child, corpus))))


def test_alternatives_are_written_out_and_bounded() -> None:
    assert list(expanded("no choice")) == ["no choice"]
    assert sorted(expanded("(a|the) (cat|dog)")) == ["a cat", "a dog", "the cat", "the dog"]
    assert len(set(expanded("(a|b|c|d) (e|f|g|h) (i|j|k|l)"))) == MOST


def test_there_are_enough_texts_of_both_sorts() -> None:
    kinds = [kind for _, kind in danger_lines()]
    assert kinds.count(CALM) > 1500
    assert len(kinds) - kinds.count(CALM) > 900


def test_a_corpus_keeps_its_dangers() -> None:
    corpus = Corpus(CITY, dangers=(("help", "person"),))
    assert from_json(corpus.as_json()).dangers == corpus.dangers


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("theres a guy in my yard trying the windows and im alone", "crime"),
        ("my roommate left a goodbye letter and took every pill", "crisis"),
        ("se le puso la cara morada y no jala aire", "injury"),
        ("the old oak you never trimmed crashed into the porch and my aunt is pinned", "person"),
        ("was writing about a pothole but a man on a moped just hit it and is out cold", "injury"),
    ],
)
def test_what_no_rule_hears_is_feared(fearing: Model, text: str, kind: str) -> None:
    hazard = fearing.rank(text).hazard
    assert hazard is not None
    assert alarm(text, hazard) is not None
    assert hazard.kind == kind


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "trash was not picked up",
        "when does the pool open",
        "gracias por arreglar la luz",
        "i really dont want to say where i live",
        "no sorry i need a person",
        "no i wont",
        "he didnt do it",
        "the crew that swept our street did great, not one complaint for once in my life",
        "people trip over the stump you left of that dead elm",
        "id die for some shade at this bus stop",
        "a person please",
        "con una persona",
        "ni una queja en mi vida, gracias a los de la basura",
    ],
)
def test_ordinary_words_are_not_feared(fearing: Model, text: str) -> None:
    hazard = fearing.rank(text).hazard
    assert hazard is not None
    assert hazard.p < HINTED


def test_a_model_without_dangers_fears_nothing(town_model: Model) -> None:
    assert town_model.rank("the house is on fire").hazard is None


def test_without_a_model_the_rules_decide_alone() -> None:
    assert alarm("there is a fire on elm", None) is not None
    assert alarm("trash everywhere", None) is None


def test_a_doubted_danger_is_only_urgent() -> None:
    hit = alarm("there is a fire on elm", Hazard("fire", DOUBTED / 2))
    assert hit is not None
    assert hit.intent == "past"


def test_the_fewer_words_were_learned_the_calmer_a_doubted_text_must_look() -> None:
    strange, plain = "there is a fier on elm", alarm("there is a fier on elm", None)
    assert alarm(strange, Hazard("fire", DOUBTED / 2, known=0.5)) == plain
    assert alarm(strange, Hazard("fire", DOUBTED / 5, known=0.5)) != plain
    assert alarm(strange, Hazard("fire", 0.0, known=0.0)) == plain


def test_self_harm_is_never_doubted() -> None:
    assert alarm("i want to kill myself", Hazard("crisis", 0.0)) == alarm("i want to kill myself", None)


def test_what_is_denied_or_imagined_is_not_feared() -> None:
    sure = Hazard("fire", 1.0)
    assert feared("no fire, just steam from the grate", sure) is None
    assert feared("flames out of a window", Hazard("fire", FEARED - 0.01)) is None
    assert feared("red light at a window", sure) == Hit("danger", "fire", (0, 21))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "fewest", "most"),
    [
        ("danger_heldout.jsonl", 0.99, 0.015),
        ("danger_second.jsonl", 0.97, 0.06),
        ("danger_third.jsonl", 0.95, 0.05),
        ("danger_fourth.jsonl", 0.98, 0.03),
        ("danger_fifth.jsonl", 0.98, 0.02),
    ],
)
def test_lists_nobody_learned_from_are_heard_this_well(fearing: Model, name: str, fewest: float, most: float) -> None:
    rows = [json.loads(line) for line in (TEXTS / name).read_text("utf-8").splitlines()]
    heard = {row["text"]: alarm(row["text"], fearing.rank(row["text"]).hazard) for row in rows}
    alarmed = {text for text, hit in heard.items() if hit is not None and hit.intent in ("danger", "crisis")}
    dangers = {row["text"] for row in rows if row["expect"] == "danger"}
    missed, frightened = sorted(dangers - alarmed), sorted(alarmed - dangers)
    assert len(missed) <= (1 - fewest) * len(dangers), missed
    assert len(frightened) <= most * (len(heard) - len(dangers)), frightened
