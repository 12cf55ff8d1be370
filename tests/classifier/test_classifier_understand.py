"""Rules first, then the model; long messages by their telling sentence; and the shape that commands print."""

import pytest

from classifier.model import Model
from classifier.parts import parts_of
from classifier.understand import Understanding, as_json


@pytest.mark.parametrize(
    ("text", "intent"), [("STOP", "opt_out"), ("i smell gas in my kitchen", "danger"), ("agent", "person")]
)
def test_rules_lead(town_model: Model, text: str, intent: str):
    ranking = Understanding(town_model).rank(text)
    assert (ranking.decision, ranking.best.intent, ranking.best.kind) == ("rule", intent, "rule")


def test_without_a_rule_the_model_decides(town_model: Model):
    assert Understanding(town_model).rank("big pothole here") == town_model.rank("big pothole here")


def test_the_printed_shape(town_model: Model):
    shape = as_json(town_model.rank("graffiti on the bridge"))
    assert list(shape) == [
        "decision", "intent", "kind", "p", "score", "alternatives", "language", "evidence", "bundle"]  # fmt: skip
    assert shape["intent"] == "graffiti"
    assert all(set(a) == {"intent", "p"} for a in shape["alternatives"])
    assert as_json(town_model.rank(""))["intent"] is None


def test_spanish_is_seen(town_model: Model):
    assert town_model.rank("hay un bache en la calle y nadie lo arregla").language == "es"


ANGER = (
    "Every single year I pay my taxes and every single year nobody answers the phone. My cousin called twice. "
    "You people could not find your own shoes. {fact} What a disgrace, I am calling the television news about this."
)


def test_the_fact_among_the_anger_is_found(town_model: Model):
    ranking = town_model.rank(ANGER.format(fact="The garbage is still here and was not picked up."))
    assert "missed_trash" in [c.intent for c in ranking.candidates[:3]]


def test_parts():
    assert parts_of("pothole on elm") == []
    assert len(parts_of(ANGER.format(fact="Pothole!"))) == 5
    windows = parts_of("word " * 60)
    assert windows
    assert all(len(w.split()) <= 24 for w in windows)
    assert sum(len(w.split()) for w in windows) >= 60
