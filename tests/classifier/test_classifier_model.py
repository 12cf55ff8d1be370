"""Words in, ranked intents out, the same every time."""

from pathlib import Path

import numpy as np
import pytest
from classifier_town import LINES

from classifier.model import Model


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("there is a huge hole in the road near the school", "pothole"),
        ("the lamp on my corner is out", "street_light"),
        ("nobody came for our garbage", "missed_trash"),
        ("someone sprayed paint on the school wall", "graffiti"),
        ("a van has been parked here for months and never moves", "abandoned_vehicle"),
        ("is the library open on saturday", "library_hours"),
        ("hay un bache muy grande frente a mi casa", "pothole"),
        ("el camion no se llevo la basura de mi calle", "missed_trash"),
    ],
)
def test_new_words_for_known_things(town_model: Model, text: str, intent: str):
    assert town_model.rank(text).best.intent == intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("pothloe", "pothole"),
        ("grafitti on teh brigde", "graffiti"),
        ("abandonned vehical", "abandoned_vehicle"),
        ("GARBGE STILL HRE!!!", "missed_trash"),
    ],
)
def test_typos_are_repaired(town_model: Model, text: str, intent: str):
    assert town_model.rank(text).best.intent == intent


@pytest.mark.parametrize(
    "text", ["a stock split of the company", "my knee hurts when running", "qwzx vfgh plmk", "tell me a good joke"]
)
def test_strange_texts_are_no_service(town_model: Model, text: str):
    ranking = town_model.rank(text)
    assert ranking.decision in {"unknown", "choose"} or ranking.best.kind == "small_talk"
    assert ranking.decision != "accept" or ranking.best.kind == "small_talk"


@pytest.mark.parametrize("text", ["", "   ", "\x00", "\u202e\u200b"])
def test_a_text_that_says_nothing(town_model: Model, text: str):
    ranking = town_model.rank(text)
    assert (ranking.decision, ranking.candidates, ranking.best) == ("unknown", (), None)


@pytest.mark.parametrize("text", ["👍", "😡" * 1600, "x" * 10_000, "a " * 5000, "???", "1", "\ud800", "{}[]\\n"])
def test_nothing_breaks_it(town_model: Model, text: str):
    ranking = town_model.rank(text)
    assert all(0 <= c.p <= 1 for c in ranking.candidates)


def test_the_same_words_give_the_same_ranking(town_model: Model, town_path: Path):
    texts = [text for texts in LINES.values() for text in texts]
    other = Model.load(town_path)
    assert [town_model.rank(t) for t in texts] == [other.rank(t) for t in texts] == [town_model.rank(t) for t in texts]


def test_an_alias_alone_is_accepted_and_courtesy_does_not_hide_it(town_model: Model):
    for text in ("pot hole", "Pot hole please!", "I want to report a pot hole", "street lamp"):
        ranking = town_model.rank(text)
        assert ranking.decision == "accept"
        assert ranking.best.p > 0.9
    assert town_model.rank("the car under the street lamp is abandoned").best.p < 0.99


def test_an_intent_with_two_examples_is_offered_but_never_accepted(town_model: Model):
    ranking = town_model.rank("permit to cut a tree")
    assert ranking.best.intent == "tree_permit"
    assert ranking.decision == "choose"


def test_evidence_is_the_nearest_examples(town_model: Model):
    ranking = town_model.rank("the library, when does it close?")
    assert "what time does the library close" in ranking.evidence
    assert len(ranking.evidence) == 3


def test_probabilities_are_best_first_and_add_up(town_model: Model):
    p = [c.p for c in town_model.rank("broken light and trash").candidates]
    assert p == sorted(p, reverse=True)
    assert sum(p) <= 1.0001


def test_words_alone_work_and_say_so(town_path: Path):
    model = Model.load(town_path, words_only=True)
    assert model.parts == ("words",)
    ranking = model.rank("graffiti on the bridge")
    assert ranking.best.intent == "graffiti"
    assert ranking.evidence


def test_both_halves_are_there(town_model: Model):
    assert town_model.parts == ("words", "meaning")


def test_the_address_does_not_change_the_service(town_model: Model):
    bare, placed = town_model.rank("pothole"), town_model.rank("pothole at 120 Lamp Hill Street")
    assert placed.best.intent == bare.best.intent == "pothole"


def test_protected_names_are_not_repaired(town_path: Path):
    model = Model.load(town_path, protected=("Pothol",))
    assert "pothol" in model.vocabulary.protected


def test_a_foreign_encoder_is_not_mixed_in(town_path: Path):
    class Other:
        name = "other/1"

        def encode(self, texts):
            return np.zeros((len(texts), 512), dtype=np.float32)

        def is_word(self, word):
            return False

    assert Model.load(town_path, encoder=Other()).parts == ("words",)
