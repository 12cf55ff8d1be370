"""The house keeps its own rules: folders explain themselves, pages are true, files stay small."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from app.settings import Settings, page

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
PACKAGES = [name for name in PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"] if name != "examples"]
SOURCES = sorted(path for name in PACKAGES for path in (ROOT / name).rglob("*.py"))
CHANNELS = [f"channels/{path.parent.name}" for path in sorted((ROOT / "channels").glob("*/adapter.py"))]
LONGEST_FILE = 400
LONGEST_FUNCTION_P95 = 40
LOGGED_BY = {"debug", "info", "warning", "error", "exception", "critical"}
LOGGED = {
    *("channel", "our_id", "attempt", "outcome", "conversation", "photo", "status", "loop", "loops", "again", "path"),
    "seconds",
    *("error", "why", "exc_info"),  # types and codes; `app/logs.py` keeps an exception's type and drops its words
    *("ours", "meaning.number", "meaning.says", "stored['media']", "reply.status", "type(error).__name__"),
}
"""What a log line may carry: names of fields, and of values where the standard library takes them by position."""
FORBIDDEN_NAMES = {"utils", "common", "core", "models", "services", "helpers", "requests"}


def test_the_package_list_is_the_folders() -> None:
    folders = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    assert folders - {"examples"} == set(PACKAGES)
    assert not folders & FORBIDDEN_NAMES


@pytest.mark.parametrize("name", PACKAGES)
def test_every_folder_explains_itself(name: str) -> None:
    text = (ROOT / name / "README.md").read_text()
    assert len(text.splitlines()) <= 60, "one screen"
    for word in ("What it is", "In and out", "Rules", "Try it"):
        assert word in text, f"{name}/README.md lacks “{word}”"


@pytest.mark.parametrize("name", [*PACKAGES, *CHANNELS])
def test_a_readme_names_only_files_that_exist(name: str) -> None:
    for named in re.findall(r"`([\w/]+(?:\.py|/))`", (ROOT / name / "README.md").read_text()):
        found = (ROOT / name / named).exists() or any((ROOT / name).rglob(named)) or (ROOT / named).exists()
        assert found, f"{name}/README.md names {named}"


@pytest.mark.parametrize("name", [*PACKAGES, *CHANNELS])
def test_a_readme_names_every_file_and_folder(name: str) -> None:
    text = (ROOT / name / "README.md").read_text()
    for path in (ROOT / name).iterdir():
        code = path.suffix == ".py" or (path.is_dir() and any(path.glob("*.py")))
        if code and not path.name.startswith("_"):
            assert path.name in text, f"{name}/README.md does not name {path.name}"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_begins_with_one_sentence_and_stays_small(path: Path) -> None:
    text = path.read_text()
    assert len(text.splitlines()) <= LONGEST_FILE
    assert "migrations/versions" in str(path) or ast.get_docstring(ast.parse(text)), "says what it is first"


def test_a_test_file_stays_small_too() -> None:
    lengths = {path: len(path.read_text().splitlines()) for path in (ROOT / "tests").rglob("*.py")}
    assert not [str(path.relative_to(ROOT)) for path, length in lengths.items() if length > LONGEST_FILE]


def test_functions_are_small() -> None:
    lengths = sorted(
        node.end_lineno - node.lineno + 1
        for path in SOURCES
        if "migrations" not in str(path)
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef) and node.end_lineno
    )
    assert lengths[len(lengths) // 2] <= 9
    assert lengths[int(len(lengths) * 0.95)] <= LONGEST_FUNCTION_P95


def test_the_settings_page_is_made_from_the_class() -> None:
    assert (ROOT / "docs/settings.md").read_text() == page(), "run `make docs`"
    assert all(field.description for field in Settings.model_fields.values())


def test_decisions_are_numbered_and_listed() -> None:
    pages = sorted(path.name for path in (ROOT / "docs/decisions").glob("0*.md"))
    assert [name[:4] for name in pages] == [f"{number:04}" for number in range(1, len(pages) + 1)]
    index = (ROOT / "docs/decisions/README.md").read_text()
    assert all(name in index for name in pages)


def test_links_between_pages_lead_somewhere() -> None:
    for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]:
        for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", path.read_text()):
            assert (path.parent / target).exists(), f"{path.name} links to {target}"


def test_nothing_imports_the_heavy_parts_before_they_are_needed() -> None:
    heavy = ("sklearn", "tweepy", "slack_bolt", "twilio.rest")
    probe = f"import sys, app.commands; print([m for m in {heavy} if m in sys.modules])"
    answer = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True, cwd=ROOT)
    assert answer.stdout.strip() == "[]"


def test_a_log_line_carries_ids_and_counts_only() -> None:
    for path in SOURCES:
        for call in (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)):
            if not isinstance(call.func, ast.Attribute) or call.func.attr not in LOGGED_BY:
                continue
            if ast.unparse(call.func.value) not in ("log", "structlog.get_logger()"):
                continue
            assert isinstance(call.args[0], ast.Constant), f"{path.name}:{call.lineno} logs a made-up sentence"
            said = {*(word.arg for word in call.keywords), *(ast.unparse(each) for each in call.args[1:])}
            assert said <= LOGGED, f"{path.name}:{call.lineno} logs {said - LOGGED}"


OF_TABLES = {"store/copying.py"}
"""Writes the names of our own tables and columns into its questions; everything else hands values over beside them."""


def test_no_question_to_the_database_is_made_of_words_or_has_wildcards() -> None:
    """ruff finds a pasted question (S608); where nothing is compared by pattern, `%` and `_` are letters."""
    pasted = {path.relative_to(ROOT).as_posix() for path in SOURCES if "noqa: S608" in path.read_text()}
    assert "S" in PROJECT["tool"]["ruff"]["lint"]["select"]
    assert pasted == OF_TABLES
    for path in SOURCES:
        assert not re.search(r"\.i?like\(|\bLIKE\b|\bGLOB\b", path.read_text()), path.name


READ_IT = ("app/settings.py", "app/mistyped.py", "app/bench/service.py", "app/handover.py")


def test_only_the_settings_read_the_environment() -> None:
    """The bench hands its own on to the service it starts; what a supervisor hands a process is no setting."""
    for path in SOURCES:
        if path.relative_to(ROOT).as_posix() not in READ_IT:
            assert not re.search(r"\bos\.environ\b|\bgetenv\b", path.read_text()), path.name


def test_a_secret_is_never_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTDOOR_TWILIO_AUTH_TOKEN", "hush-hush,older-hush")
    settings = Settings(_env_file=None)  # type: ignore[call-arg]
    assert [token.get_secret_value() for token in settings.twilio_auth_token] == ["hush-hush", "older-hush"]
    assert "hush" not in f"{settings!r} {settings} {settings.model_dump_json()} {page()}"


def test_no_city_channel_or_service_is_named_in_the_conversation() -> None:
    codes = {path.stem for path in (ROOT / "examples/cities/rivertown/knowledge/services").glob("*.yaml")}
    cities = {path.name for path in (ROOT / "examples/cities").iterdir() if path.is_dir()}
    banned = codes | cities | {"sms", "twitter", "slack", "simulator", "twilio"}
    for path in (ROOT / "bot").rglob("*.py"):
        strings = {
            node.value
            for node in ast.walk(ast.parse(path.read_text()))
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
        assert not strings & banned, f"{path.relative_to(ROOT)} names {strings & banned}"
