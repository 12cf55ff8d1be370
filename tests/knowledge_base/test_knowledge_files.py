"""Loading, writing and naming revisions: what goes in comes out, and what is wrong is said with its line."""

import shutil
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from knowledge_base.base import KnowledgeBase
from knowledge_base.city import CityFile
from knowledge_base.city_file import read_city
from knowledge_base.document import from_json, to_json, with_revision
from knowledge_base.files import export, load, load_city
from knowledge_base.problems import ContentError
from knowledge_base.service import Notice, Promise
from knowledge_base.starter import bundled, city_folder

FIXED = {
    "pothole", "street_light", "traffic_signal", "stop_sign", "street_sign", "graffiti", "illegal_dumping",
    "missed_trash", "bulk_pickup", "dead_animal", "abandoned_vehicle", "fallen_tree", "hanging_branch", "water_main",
    "sewer_backup", "storm_drain", "snow", "noise", "rats", "neglected_property", "sidewalk", "encampment",
    "park_maintenance", "no_heat", "needles", "illegal_parking", "stray_animal",
}  # fmt: skip

POTHOLE = "knowledge/services/pothole.yaml"
BRANCH = "knowledge/services/hanging_branch.yaml"
X = "text: {en: x, es: x}"


@pytest.fixture(scope="module")
def rivertown() -> tuple[CityFile, KnowledgeBase]:
    return load_city("rivertown")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The demo city as a folder that may be damaged."""
    return Path(shutil.copytree(city_folder("rivertown"), tmp_path / "rivertown"))


@pytest.fixture
def few(copy: Path) -> Path:
    """The same with three services and no article: what is asked of one file is not asked of two hundred."""
    kept = {"pothole.yaml", "hanging_branch.yaml", "rats.yaml"}
    for path in [*copy.glob("knowledge/services/*"), *copy.glob("knowledge/articles/*")]:
        if path.name not in kept:
            path.unlink()
    return copy


def test_the_demo_city_holds_the_fixed_services_and_promises(rivertown: tuple[CityFile, KnowledgeBase]) -> None:
    _, kb = rivertown
    assert set(kb.services) >= FIXED
    assert len(kb.services) >= 60
    assert len(kb.articles) >= 80
    assert kb.services["dead_animal"].promise == Promise(3)
    assert kb.services["abandoned_vehicle"].promise == Promise(30)
    assert kb.services["neglected_property"].promise == Promise(45)
    hazard = kb.services["traffic_signal"].hazard
    assert hazard is not None
    assert hazard.promise.unit == "hours"


def test_every_service_and_article_has_residents_words_in_both_languages(
    rivertown: tuple[CityFile, KnowledgeBase],
) -> None:
    for service in rivertown[1].services.values():
        assert len(service.examples["en"]) >= 20, service.code
        assert len(service.examples["es"]) >= 8, service.code
    for article in rivertown[1].articles.values():
        assert len(article.examples["en"]) >= 6, article.code
        assert len(article.examples["es"]) >= 3, article.code


def test_no_demo_service_needs_more_than_service_and_place(rivertown: tuple[CityFile, KnowledgeBase]) -> None:
    questions = [question for service in rivertown[1].services.values() for question in service.questions]
    assert not [question.code for question in questions if question.required]


def test_all_bundled_cities_load_and_share_knowledge() -> None:
    assert bundled() == ("cambridge_ma", "philadelphia", "rivertown")
    services = {name: load_city(name)[1].services for name in bundled()}
    assert services["philadelphia"] == services["rivertown"] == services["cambridge_ma"]


def test_a_citys_clocks_and_holidays() -> None:
    city = read_city(city_folder("rivertown"))
    assert city.office_hours[0] == (time(8), time(17))
    assert set(city.office_hours) == {0, 1, 2, 3, 4}
    days = city.holidays.dates([2026])
    assert {date(2026, 11, 26), date(2026, 11, 27), date(2026, 12, 25)} <= days
    assert date(2026, 4, 20) in read_city(city_folder("cambridge_ma")).holidays.dates([2026])


def test_texts_name_the_citys_own_facts(rivertown: tuple[CityFile, KnowledgeBase]) -> None:
    _, kb = rivertown
    said = kb.say(kb.articles["power_outage"].answer, "es")
    assert "212-555-0112" in said
    assert "{" not in said
    assert kb.say({"en": "Only English {other}"}, "es") == "Only English {other}"


def test_a_stored_revision_reads_back_equal(rivertown: tuple[CityFile, KnowledgeBase]) -> None:
    kb = rivertown[1]
    assert from_json(to_json(kb)) == kb
    with pytest.raises(ContentError, match="stored revision"):
        from_json('{"revision": 3}')


def test_files_written_and_read_again_are_the_same_revision(
    rivertown: tuple[CityFile, KnowledgeBase], tmp_path: Path
) -> None:
    city, kb = rivertown
    export(kb, tmp_path)
    assert load(tmp_path, city) == kb


def test_a_notice_comes_from_the_file_and_goes_back_to_it(few: Path) -> None:
    path, text = (
        few / POTHOLE,
        "notices:\n  - from: 2026-12-21\n    until: 2027-01-03\n    text: {en: Wait., es: Espere.}\n",
    )
    before = load_city(str(few))[1]
    path.write_text(path.read_text("utf-8") + text, "utf-8")
    city, kb = load_city(str(few))
    notice = Notice(date(2026, 12, 21), date(2027, 1, 3), {"en": "Wait.", "es": "Espere."})
    assert kb.services["pothole"].notices == (notice,)
    assert [notice.holds(date(2026, 12, day)) for day in (20, 21)] == [False, True]
    assert [notice.holds(date(2027, 1, day)) for day in (3, 4)] == [True, False]
    assert from_json(to_json(kb)) == kb
    assert kb.revision != before.revision
    export(kb, few / "knowledge")
    assert load(few / "knowledge", city) == kb


def test_a_revision_is_named_by_what_it_says(copy: Path) -> None:
    city = read_city(copy)
    before = load(copy, city)
    path = copy / "knowledge/services/pothole.yaml"
    path.write_text("# a new comment\n" + path.read_text("utf-8"), "utf-8")
    assert load(copy, city).revision == before.revision
    path.write_text(path.read_text("utf-8").replace("3 work days", "4 work days"), "utf-8")
    assert load(copy, city).revision != before.revision
    assert with_revision(replace(before, revision="other")).revision == before.revision


def test_comments_survive_an_edit(few: Path) -> None:
    city = read_city(few)
    kb = load(few, city)
    path = few / "knowledge/services/hanging_branch.yaml"
    path.write_text(
        path.read_text("utf-8")
        .replace("department:", "# asked by the forester\ndepartment:")
        .replace("      - label: {en: A wire", "      # told by the utility\n      - label: {en: A wire"),
        "utf-8",
    )
    branch = replace(kb.services["hanging_branch"], promise=Promise(6), examples={"en": ("new words",), "es": ("sí",)})
    export(replace(kb, services={**kb.services, "hanging_branch": branch}), few / "knowledge")
    written = path.read_text("utf-8")
    assert "# asked by the forester" in written
    assert "# told by the utility" in written
    assert "promise: 6 work days" in written
    assert load(few, city).services["hanging_branch"] == branch
    assert "# Offered when" in (few / "knowledge/groups.yaml").read_text("utf-8")


def test_a_service_that_is_gone_takes_its_file_along(few: Path) -> None:
    city = read_city(few)
    kb = load(few, city)
    export(replace(kb, services={c: s for c, s in kb.services.items() if c != "rats"}), few / "knowledge")
    assert not (few / "knowledge/services/rats.yaml").exists()


@pytest.mark.parametrize(
    ("file", "old", "new", "at", "words"),
    [
        (POTHOLE, "promise: 3 work days", "promise: [3", "duplicate_metres", "not valid YAML"),
        (POTHOLE, "promise: 3 work days", "\tpromise: 3", "promise", "open quote or bracket"),
        (POTHOLE, "reopen_days: 30", "reopen_days: a month", "reopen_days", "Write a whole number here."),
        (POTHOLE, "owner: ", "owner: [a, b] # ", "owner", "Write words"),
        (POTHOLE, "promise: 3 work days", "promise: soon", "promise: soon", "3 work days"),
        (POTHOLE, "owner: ", "notices: [{from: 2026-12-21, text: {en: x}}]\nowner: ", "notices", "missing"),
        (
            POTHOLE,
            "owner: ",
            f"notices: [{{from: 2026-12-21, until: 2026-12-20, {X}}}]\nowner: ",
            "notices",
            "ends before",
        ),
        (POTHOLE, "owner: ", f"notices: [{{from: soon, until: 2026-12-20, {X}}}]\nowner: ", "notices", "date"),
        (POTHOLE, "owner: ", "ownr: ", "ownr", "no such field"),
        (POTHOLE, "owner: Street maintenance supervisor\n", "", "", "owner: This field"),
        (POTHOLE, "name: {en: Pothole, ", "name: {", "name", "English text"),
        (BRANCH, "{en: Neither", "{en: No, no", "No, no", "in quotes"),
        (BRANCH, "{en: Neither", "{english: Neither", "english", "not a language"),
        (POTHOLE, "reopen_days: 30", "reopen_days: 3000", "3000", "365"),
        (POTHOLE, "owner: ", "department: X\nowner: ", "department: X", "duplicate key"),
        ("knowledge/groups.yaml", "light_out:", "light_out: x\n  tree2:", "light_out: x", "groups"),
        ("city.yaml", "America/New_York", "America/Rivertown", "time_zone", "not a time zone"),
        ("city.yaml", "mon: 08:00-17:00", "mon: 17:00-08:00", "mon:", "closes before it opens"),
        ("city.yaml", "mon: 08:00-17:00", "monday: 08:00-17:00", "office_hours", "mon, tue"),
        ("city.yaml", '"+12125550100"', "212-555-0100", "office_phone", "plus and country code"),
        ("city.yaml", "country: US", "country: ZZ", "holidays", "No holidays are known"),
        ("city.yaml", "languages: [en, es]", "languages: [es]", "languages", "English (en)"),
        ("city.yaml", "knowledge: knowledge", "knowledge: atlantis", "knowledge", "no folder 'atlantis'"),
    ],
)
def test_a_wrong_file_is_named_with_line_and_sentence(
    copy: Path, file: str, old: str, new: str, at: str, words: str
) -> None:
    path = copy / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(ContentError) as caught:
        load_city(str(copy))
    assert caught.value.file == str(path)
    named = path.read_text("utf-8").splitlines()[caught.value.line - 1] if caught.value.line else ""
    assert at in named
    assert bool(at) == bool(named)
    assert words in str(caught.value)


@pytest.mark.parametrize("content", [b"", b"- a list\n", b"words", b"\xff\xfe\x00", b"a: \x07\n", b"a: 2026-99-99\n"])
def test_a_file_that_is_no_content_at_all(copy: Path, content: bytes) -> None:
    path = copy / "knowledge/articles/bus.yaml"
    path.write_bytes(content)
    with pytest.raises(ContentError, match=r"bus\.yaml"):
        load_city(str(copy))


def test_a_file_name_that_is_no_code(copy: Path) -> None:
    (copy / "knowledge/services/Pot Hole.yaml").write_text("name: {en: x}\n", "utf-8")
    with pytest.raises(ContentError, match="after its code"):
        load_city(str(copy))


def test_an_unknown_city_is_told_what_there_is() -> None:
    with pytest.raises(ContentError, match="cambridge_ma, philadelphia, rivertown"):
        city_folder("atlantis")


def test_a_city_folder_is_loaded_for_another_city_with_its_own_files(tmp_path: Path) -> None:
    mine, _ = load_city("rivertown")
    copy = tmp_path / "town"
    shutil.copytree(city_folder("rivertown"), copy)
    pothole = copy / POTHOLE
    pothole.write_text(pothole.read_text("utf-8").replace("\npromise:", "\npromis:", 1), "utf-8")
    with pytest.raises(ContentError, match="promis"):
        load(copy, mine)
