"""A worker on another machine than the one that published: it builds the same content, or says that it cannot."""

from dataclasses import replace

import pytest
from sqlalchemy import text

from app.cities import Cities
from app.readiness import checks
from knowledge_base.document import with_revision
from knowledge_base.service import Phrase
from tests.faults.rehearsal import ALICE, Rehearsal

ELSEWHERE = "update bundles set model = '/elsewhere/' || :model, gazetteer = '/elsewhere/' || :gazetteer, name = :name "


@pytest.fixture
def published(town: Rehearsal) -> str:
    """A revision that another process made live; the name of its bundle."""
    house = town.house
    another = Cities(house.database, house.settings, house.cities.file, lambda _: None)
    knowledge = another.get().knowledge
    more = Phrase("another", {"en": "You are very welcome.", "es": "De nada."})
    anew = with_revision(replace(knowledge, phrases={**knowledge.phrases, more.name: more}))
    return another.publish(anew, "another phrase")


def moved(town: Rehearsal, name: str, renamed: str = "") -> None:
    """Its parts lie on another machine; ``renamed``: and are not those that this one would build."""
    values = {"name": renamed or name, "model": "m.npz", "gazetteer": "g.sqlite3", "old": name}
    town.house.database.write(lambda conn: conn.execute(text(ELSEWHERE + "where name = :old"), values) and None)


def test_content_published_on_another_machine_is_built_here(town: Rehearsal, published: str) -> None:
    moved(town, published)
    assert town.house.cities.get().bundle != published
    town.house.cities.refresh()
    assert town.house.cities.get().bundle == published
    assert checks(town.house, {})["city"] == ""


def test_a_worker_without_the_right_content_says_so_and_goes_on_with_what_it_has(
    town: Rehearsal, published: str
) -> None:
    before = town.house.cities.get().bundle
    moved(town, published, renamed="feedfacecafe")
    town.house.cities.refresh()
    answer = town.client.get("/readyz")
    assert (answer.status_code, answer.json["degraded"]) == (200, ["city"])
    assert "feedfacecafe" in answer.json["parts"]["city"]
    assert town.house.cities.get().bundle == before
    town.text(ALICE, "pothole at 12 Main St")
    town.settle()
    assert len(town.fake.sent_to(ALICE)) == 1, "nobody is left without an answer"
    moved(town, "feedfacecafe", renamed=published)
    town.house.cities.refresh()
    assert town.client.get("/readyz").json["degraded"] == []


def test_content_of_a_newer_version_is_said_and_stops_nothing(town: Rehearsal, published: str) -> None:
    newer = text('update revisions set document = \'{"shape": "newer"}\' where hash = (select revision from bundles '
                 "where name = :name)")  # fmt: skip
    town.house.database.write(lambda conn: conn.execute(newer, {"name": published}) and None)
    before = town.house.cities.get().bundle
    town.house.cities.refresh()
    assert town.client.get("/readyz").json["degraded"] == ["city"]
    assert town.house.cities.get(published).bundle == before, "a talk begun with it goes on with what is there"
