"""The check finds each planted fault, says where, and finds none in what is shipped."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.phrases import REQUIRED
from bot.segments import segments
from knowledge_base.__main__ import main
from knowledge_base.base import KnowledgeBase
from knowledge_base.check import check, check_city, check_folder
from knowledge_base.check_words import reading_grade
from knowledge_base.files import export, load_city
from knowledge_base.problems import Faults, Issue
from knowledge_base.service import Choice, HazardRule, MergeGroup, Notice, Phrase, Promise, Question
from knowledge_base.starter import bundled, city_folder

Change = Callable[[KnowledgeBase], KnowledgeBase]
LINES = {"en": ("a", "b", "c", "d", "e"), "es": ("f", "g")}


@pytest.fixture(scope="module")
def sound() -> KnowledgeBase:
    return replace(load_city("rivertown")[1], phrases={})


def service(code: str = "pothole", **fields: object) -> Change:
    return lambda kb: replace(kb, services={**kb.services, code: replace(kb.services[code], **fields)})  # type: ignore[arg-type]


def article(code: str = "bus", **fields: object) -> Change:
    return lambda kb: replace(kb, articles={**kb.articles, code: replace(kb.articles[code], **fields)})  # type: ignore[arg-type]


def phrase(en: str, es: str = "", name: str = "filed", audience: str = "personal") -> Change:
    text = {"en": en, "es": es or en}
    return lambda kb: replace(kb, phrases={name: Phrase(name, text, audience)})  # type: ignore[arg-type]


def choices(*means: tuple[str, str], keys: str = "12") -> Change:
    label = {"en": "x", "es": "x"}
    options = tuple(Choice(key, label, means) for key in keys)
    return service(questions=(Question("q", {"en": "Which?", "es": "¿Cuál?"}, options),))


LEFT_OUT = Notice(date(2026, 12, 21), date(2026, 12, 31), {"en": "Wait."})

FAULTS: list[tuple[str, str, str, str, Change]] = [
    ("missing_language", "error", "services/pothole", "es", service(name={"en": "Pothole"})),
    ("missing_language", "error", "articles/bus", "es", article(answer={"en": "Ask.", "es": " "})),
    ("missing_language", "error", "services/pothole/notices", "es", service(notices=(LEFT_OUT,))),
    ("missing_language", "error", "articles/bus/notices", "es", article(notices=(LEFT_OUT,))),
    ("few_examples", "error", "services/pothole", "en", service(examples={"en": ("a",), "es": ("b", "c")})),
    ("few_examples", "error", "services/pothole", "es", service(examples={**LINES, "es": ("f",)})),
    ("few_examples", "warning", "articles/bus", "es", article(examples={**LINES, "es": ()})),
    ("same_example", "error", "services/street_light", "en", service(examples={"en": ("Light OUT!", *"abcd")})),
    ("repeated_example", "warning", "services/pothole", "en", service(examples={**LINES, "en": ("a", "A.", *"bcd")})),
    ("unused_language", "warning", "services/pothole", "fr", service(examples={**LINES, "fr": ("trou",)})),
    ("same_alias", "error", "services/rats", "en", service("rats", aliases={"en": ("pothole",)})),
    ("unknown_service", "error", "groups", "", lambda kb: replace(kb, most_asked=("dragons",))),
    ("unknown_service", "error", "articles/bus", "", article(offers="dragons")),
    ("unknown_article", "error", "services/pothole", "", service(jurisdiction={"state": "nobody"})),
    ("unknown_group", "error", "services/pothole", "", service(merge_group="nowhere")),
    ("unknown_included", "error", "services/pothole", "", service(includes=("dragons",))),
    ("unknown_included", "error", "services/pothole", "", service(includes=("pothole",))),
    ("lonely_group", "warning", "groups/x", "", lambda kb: replace(
        kb, merge_groups={**kb.merge_groups, "x": MergeGroup("x", {"en": "Which?", "es": "¿Cuál?"})})),
    ("unknown_meaning", "error", "services/pothole/q/1", "", choices(("service", "dragons"))),
    ("unknown_meaning", "error", "services/pothole/q/1", "", choices(("danger", "dragons"))),
    ("unknown_meaning", "error", "services/pothole/q/1", "", choices(("jump", "far"))),
    ("same_key", "error", "services/pothole/q", "", choices(keys="11")),
    ("same_key", "error", "services/pothole/q", "", choices(keys="01")),
    ("same_code", "error", "articles/pothole", "", lambda kb: replace(
        kb, articles={**kb.articles, "pothole": replace(kb.articles["bus"], code="pothole", examples=LINES)})),
    ("promise", "error", "services/pothole", "", service(promise=Promise(0))),
    ("promise", "error", "services/pothole", "", service(promise=Promise(900))),
    ("promise", "error", "services/pothole", "", service(promise=Promise(1), hazard=HazardRule(Promise(30, "hours")))),
    ("no_on_call", "error", "services/water_main", "", lambda kb: replace(
        kb, contacts=replace(kb.contacts, on_call=()))),
    ("private_follow", "error", "services/noise", "", service("noise", duplicate_metres=30)),
    ("unknown_value", "error", "phrases/filed", "en", phrase("Filed as {nmber}.")),
    ("unknown_value", "error", "articles/bus", "en", article(answer={"en": "Call {boss}.", "es": "Llame."})),
    ("unknown_value", "error", "articles/power_outage", "es", lambda kb: replace(
        kb, contacts=replace(kb.contacts, power_utility=""))),
    ("lost_value", "error", "phrases/filed", "es", phrase("Filed as {number}.", "Registrado.")),
    ("braces", "error", "phrases/filed", "en", phrase("Filed as {number.", "{number}")),
    ("braces", "error", "phrases/filed", "en", phrase("Filed as {Number}.")),
    ("audience", "error", "phrases/filed", "en", phrase("{name} told us.", audience="public")),
    ("audience", "error", "phrases/filed", "es", phrase("{by} told us.")),
    ("unused_phrase", "warning", "phrases/filled", "", phrase("Hm.", name="filled")),
    ("missing_phrase", "error", "phrases/filed", "", phrase("Hm.", name="other")),
    ("keyword", "error", "phrases/filed", "en", phrase("Reply STOP to leave.")),
    ("keyword", "error", "phrases/filed", "en", phrase("Please reply 'cancel' if wrong.", "No.")),
    ("keyword", "error", "phrases/filed", "es", phrase("No.", "Responda START para volver.")),
    ("letters", "error", "phrases/filed", "en", phrase("It’s filed — thanks.")),
    ("grade", "warning", "phrases/filed", "en", phrase(
        "Municipal authorities will subsequently investigate your documentation regarding infrastructure.")),
    ("long", "warning", "phrases/filed", "en", phrase("word " * 80)),
]  # fmt: skip


def length(text: str) -> int:
    """A stand-in for the counter of the channel's texts: what matters here is that it is asked."""
    return 1 + len(text) // 153


@pytest.mark.parametrize(("code", "severity", "where", "language", "plant"), FAULTS)
def test_each_planted_fault_is_found(
    sound: KnowledgeBase, code: str, severity: str, where: str, language: str, plant: Change
) -> None:
    known = {"filed": frozenset({"number", "name", "by"})}
    found = check(plant(sound), known, length)
    assert (code, severity, where, language) in {(i.code, i.severity, i.where, i.language) for i in found}
    assert all(issue.sentence.strip() for issue in found)


def test_every_kind_of_finding_has_a_planted_fault_and_a_line_in_the_docs() -> None:
    codes = {code for code, *_ in FAULTS}
    page = (Path(__file__).parents[2] / "docs/knowledge-base-format.md").read_text("utf-8")
    assert all(f"`{code}`" in page for code in codes)


@pytest.mark.parametrize(
    "payload", ["{0}", "{}", "{{7*7}}", "{number.__class__}", "{number!r}", "{number:>999999}", "{number[0]}", "{%x%}"]
)
def test_a_template_is_data_and_reaches_for_nothing(sound: KnowledgeBase, payload: str) -> None:
    found = check(phrase(f"Filed {payload} as {{number}}.")(sound), {"filed": frozenset({"number"})}, length)
    assert "braces" in {one.code for one in found if one.severity == "error"}


def test_words_that_only_look_like_keywords_are_fine(sound: KnowledgeBase) -> None:
    fine = phrase("The stop sign at the end of the block is filed. Help is near, so start with the place.")
    assert not [issue for issue in check(fine(sound)) if issue.code == "keyword"]
    allowed = phrase("Reply STOP to leave.", name="first_contact")
    assert not [issue for issue in check(allowed(sound)) if issue.code == "keyword"]


@pytest.mark.parametrize("name", bundled())
def test_what_is_shipped_has_no_error(name: str) -> None:
    found = check_city(name, REQUIRED, segments)
    assert [str(issue) for issue in found if issue.severity == "error"] == []


def test_errors_come_first(sound: KnowledgeBase) -> None:
    found = check(article(examples={**LINES, "es": ()})(service(promise=Promise(0))(sound)))
    assert [issue.severity for issue in found] == ["error", "warning"]


def test_a_broken_file_is_one_issue(tmp_path: Path) -> None:
    (tmp_path / "city.yaml").write_text("name: [x\n", "utf-8")
    (issue,) = check_city(str(tmp_path))
    assert issue.code == "unreadable"
    assert "line 2" in issue.where
    assert isinstance(issue, Issue)
    assert str(issue).count(str(tmp_path)) == 1


@pytest.mark.slow
def test_every_fault_of_a_folder_is_found_in_one_go(tmp_path: Path) -> None:
    city = Path(shutil.copytree(city_folder("rivertown"), tmp_path / "town"))
    faults = {
        "city.yaml": ("  office_phone: ", "  office_fone: "),
        "knowledge/services/rats.yaml": ("promise: ", "promise: soon # "),
        "knowledge/services/snow.yaml": ("name: {en: ", "colour: red\nowners: nobody\nname: {es: x} # {en: "),
        "knowledge/articles/bus.yaml": ("title:", "title: ["),
        "knowledge/phrases.yaml": ("  audience: ", "  audience: everybody # "),
        "knowledge/groups.yaml": ("most_asked:", "most: [x]\nmost_asked:"),
    }
    for file, (old, new) in faults.items():
        path = city / file
        assert old in path.read_text("utf-8"), file
        path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    path = city / "knowledge/articles/voting.yaml"
    path.write_text(
        path.read_text("utf-8").replace("offers:", "#").replace(": {en: ", ": {en: Reply STOP. ", 1), "utf-8"
    )
    found = check_city(str(city), REQUIRED, segments)
    unread = [one for one in found if one.code == "unreadable"]
    for file in faults:
        assert [one for one in unread if file in one.where], file
    sentences = " ".join(one.sentence for one in unread if "snow.yaml" in one.where)
    for words in ("no such field", "English text"):
        assert words in sentences
    assert len([one for one in unread if "snow.yaml" in one.where]) == 3
    (phone,) = [one for one in unread if "city.yaml" in one.where]
    assert "Is it 'office_phone'?" in phone.sentence
    assert [one.where for one in found if one.code == "keyword"] == ["articles/voting"]
    assert {one.code for one in found} <= {"unreadable", "keyword", "grade", "long", "few_examples"}, found


def test_a_finding_names_file_and_line_and_hides_no_other(tmp_path: Path) -> None:
    city = Path(shutil.copytree(city_folder("rivertown"), tmp_path / "town"))
    inside = city / "knowledge"
    (inside / "services/snow.yaml").write_text("name: [", "utf-8")
    planted = {
        "phrases.yaml": ("\nfiled:", "\nfiled_wrongly:"),
        "services/rats.yaml": ("\npromise: ", "\nmerge_group: nowhere\npromise: "),
        "articles/bus.yaml": ("\nanswer:", "\noffers: dragons\nanswer:"),
        "articles/voting.yaml": ("\nanswer:", "\noffers: snow\nanswer:"),
    }
    for file, (old, new) in planted.items():
        text = (inside / file).read_text("utf-8")
        assert old in text, file
        (inside / file).write_text(text.replace("\noffers:", "\n# offers:").replace(old, new, 1), "utf-8")
    found = {(one.code, one.where): one for one in check_city(str(city), REQUIRED, segments)}
    for code, where, file, field in (
        ("unknown_group", "services/rats", "services/rats.yaml", "merge_group: nowhere"),
        ("unknown_service", "articles/bus", "articles/bus.yaml", "offers: dragons"),
        ("unused_phrase", "phrases/filed_wrongly", "phrases.yaml", "filed_wrongly:"),
    ):
        one = found[(code, where)]
        assert Path(one.file) == inside / file
        assert one.line is not None
        assert field in (inside / file).read_text("utf-8").splitlines()[one.line - 1]
        assert str(one).partition(": ")[2].startswith(f"{inside / file}:{one.line}: {where}")
    assert found[("missing_phrase", "phrases/filed")].file.endswith("phrases.yaml")
    assert ("unknown_service", "articles/voting") not in found, "snow may well be in the file that cannot be read"


@pytest.mark.slow
def test_each_finding_of_a_text_leads_to_its_line(tmp_path: Path) -> None:
    inside = Path(shutil.copytree(city_folder("rivertown") / "knowledge", tmp_path / "knowledge"))
    city, sound = load_city("rivertown")
    for plant in (phrase("Reply STOP."), article(answer={"en": "Reply STOP.", "es": "No."}),
                  choices(("danger", "dragons")), service(next_step={"en": "Wait."})):  # fmt: skip
        export(plant(sound), inside)
        _, found = check_folder(inside, city, Faults())
        for one in found:
            assert one.line is not None, one
            line = Path(one.file).read_text("utf-8").splitlines()[one.line - 1]
            assert any(word in line for word in (f"{one.language}:", *map(str, one.at))), (one, line)
        assert [one for one in found if one.severity == "error"]


def test_a_fault_in_one_language_names_it(tmp_path: Path) -> None:
    city = Path(shutil.copytree(city_folder("rivertown"), tmp_path / "town"))
    path = city / "knowledge/services/rats.yaml"
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("examples:")] + "examples:\n  en: |\n    a rat\n  es: 3\n", "utf-8")
    (issue,) = (one for one in check_city(str(city), REQUIRED, segments) if one.code == "unreadable")
    assert issue.language == "es"


def test_reading_grade_tells_plain_from_official() -> None:
    assert reading_grade("A crew checks the hole and fills it in. We text you when it is done.") < 3
    official = "Municipal departments of every jurisdiction coordinate infrastructure rehabilitation activities."
    assert reading_grade(official) > 12


def test_the_command_shows_and_checks(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert main(["check", "philadelphia"]) == 0
    assert main(["show", "pothole"]) == 0
    assert main(["show", "bus"]) == 0
    assert "hit a crater" in capsys.readouterr().out
    assert main(["show", "dragons"]) == 1
    assert main(["check", "atlantis"]) == 1
    assert main(["dance"]) == 2
