"""Names of models follow their content, and nothing else."""

from dataclasses import replace

from classifier_town import town

from classifier import corpus
from classifier.corpus import Corpus, Example, content_hash, from_json, from_knowledge
from knowledge_base.base import Contacts, KnowledgeBase
from knowledge_base.service import Article, Promise, Service


def test_the_hash_is_stable_and_ignores_order():
    one = town()
    other = replace(one, examples=tuple(reversed(one.examples)))
    assert content_hash(one) == content_hash(other) == content_hash(from_json(one.as_json()))


def test_any_change_gives_another_hash(monkeypatch):
    one = town()
    more = replace(one, examples=(*one.examples, Example("a new line", "pothole")))
    renamed = replace(one, aliases={**one.aliases, "crater": "pothole"})
    grouped = replace(one, merge_groups={})
    assert len({content_hash(c) for c in (one, more, renamed, grouped)}) == 4
    before = content_hash(one)
    monkeypatch.setattr(corpus, "PIPELINE", "another")
    assert content_hash(one) != before


def _knowledge() -> KnowledgeBase:
    light = Service(
        code="street_light", name={"en": "Street light", "es": "Alumbrado"}, department="Works", owner="Foreman",
        promise=Promise(5), examples={"en": ("lamp is out",), "es": ("no hay luz",)},
        aliases={"en": ("lamp", "light")}, merge_group="lights")  # fmt: skip
    signal = Service(
        code="traffic_signal", name={"en": "Traffic signal"}, department="Works", owner="Foreman", promise=Promise(1),
        examples={"en": ("signal is dark",)}, aliases={"en": ("light",)}, merge_group="lights")  # fmt: skip
    hours = Article("hours", {"en": "Opening hours"}, {"en": "Nine to five."}, {"en": ("when are you open",)})
    return KnowledgeBase(
        "r1", "Testville", ("en", "es"), Contacts("+12025550100"), {s.code: s for s in (light, signal)},
        {"hours": hours}, {}, {})  # fmt: skip


def test_a_revision_becomes_a_corpus():
    made = from_knowledge(_knowledge(), background=False)
    assert {e.text for e in made.examples if e.intent == "street_light"} == {
        "Street light", "Alumbrado", "lamp is out", "no hay luz", "lamp", "light"}  # fmt: skip
    assert Example("when are you open", "hours", "article", "en") in made.examples
    assert made.merge_groups == {"street_light": "lights", "traffic_signal": "lights"}


def test_an_alias_of_two_services_decides_nothing():
    made = from_knowledge(_knowledge(), background=False)
    assert made.aliases["lamp"] == "street_light"
    assert "light" not in made.aliases


def test_the_background_gives_small_talk_and_ideas_a_home():
    made = from_knowledge(_knowledge())
    assert {e.kind for e in made.examples} == {"service", "article", "small_talk", "idea"}
    assert {e.language for e in made.examples if e.kind == "small_talk"} == {"en", "es"}


def test_an_empty_corpus_has_a_hash_too():
    assert len(content_hash(Corpus(()))) == 16
