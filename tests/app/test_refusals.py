"""What is mistyped, missing or damaged is said in words with what to do next, and nothing is made on the way."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from command_line import Front, Lines

PAGE = 4096
READING = [
    ("requests", "list"), ("requests", "show", "A7X7G-Q8T3X"), ("handoffs", "list"), ("handoffs", "show", "ab"),
    ("why", "x"), ("users", "list"), ("kb", "history"),
    ("requests", "update", "A7X7G-Q8T3X", "--by", "desk", "--note", "x"), ("handoffs", "claim", "ab", "--by", "desk"),
]  # fmt: skip


def cut(path: Path) -> None:
    os.truncate(path, 5 * PAGE)


def no_header(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"X" * 24)


def garbage(path: Path, start: int = 2, pages: int = 1000) -> None:
    end = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(start * PAGE)
        file.write(b"\xa7" * min(pages * PAGE, end - start * PAGE))


def text(path: Path) -> None:
    path.write_text("a shopping list\n")


def anothers(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("CREATE TABLE songs (id INTEGER)")
        conn.commit()


@pytest.mark.parametrize("harm", [cut, no_header, garbage, text, anothers])
def test_a_database_that_cannot_be_used_is_named(
    front: Front, lines: Lines, tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    lines.say("hello")
    file = tmp_path / "data" / "frontdoor.sqlite3"
    for more in ("-wal", "-shm"):
        file.with_name(file.name + more).unlink(missing_ok=True)
    harm(file)
    for words in [*READING, ("chat",), ("chat", "--json"), ("migrate",)]:
        ended = front(*words, stdin="hello\n")
        assert ended.status == 2, (words, ended)
        assert "frontdoor.sqlite3 cannot be used as the database" in ended.err, words
        assert "SELECT" not in ended.err
    doctor = front("doctor")
    assert doctor.status == 1
    assert "frontdoor.sqlite3" in next(row for row in doctor.out.splitlines() if row.startswith("wrong"))


@pytest.mark.slow
def test_damage_in_the_middle_is_met_in_words(front: Front, lines: Lines, tmp_path: Path) -> None:
    lines.file("There is a big pothole at 12 Main St")
    file = tmp_path / "data" / "frontdoor.sqlite3"
    whole = file.read_bytes()
    for start in range(3, len(whole) // PAGE, 16):
        file.write_bytes(whole)
        garbage(file, start, 16)
        ended = front("requests", "list")
        assert ended.status in (0, 2), ended
        assert "sqlalche" not in ended.err
        assert front("doctor").status == 1, start


@pytest.mark.parametrize("words", READING)
def test_a_mistyped_folder_is_named_and_never_made(front: Front, tmp_path: Path, words: tuple[str, ...]) -> None:
    ended = front(*words, "--data", tmp_path / "typo")
    assert (ended.status, ended.out) == (2, "")
    assert "There is no database" in ended.err
    assert "typo" in ended.err
    assert not (tmp_path / "typo").exists()


def test_the_doctor_makes_nothing(front: Front, tmp_path: Path) -> None:
    assert "There is no database" in front("doctor", "--data", tmp_path / "typo").out
    assert not (tmp_path / "typo").exists()


@pytest.mark.parametrize("words", [("requests", "list"), ("chat",), ("run",), ("doctor",), ("migrate",)])
def test_a_file_is_no_data_folder(front: Front, tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "notes.txt").write_text("x")
    for path in (tmp_path / "notes.txt", tmp_path / "notes.txt" / "deeper"):
        ended = front(*words, "--data", path)
        assert (ended.status, ended.out) == (2, "")
        assert "FRONTDOOR_DATA_DIR: must be a folder, and" in ended.err


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("FRONTDOOR_PORT", "eighty", "FRONTDOOR_PORT: must be a whole number."),
        ("PORT", "70000", "PORT: must be at most 65535."),
        ("FRONTDOOR_THREADS", "1", "FRONTDOOR_THREADS: must be at least 2."),
        ("FRONTDOOR_DEMO", "perhaps", "FRONTDOOR_DEMO: must be true or false."),
        ("FRONTDOOR_HOLD_SECONDS", "soon", "FRONTDOOR_HOLD_SECONDS: must be a number."),
        ("FRONTDOOR_PUBLIC_URL", "city", "FRONTDOOR_PUBLIC_URL: must be a whole address"),
        ("FRONTDOOR_LOG_LEVEL", "loud", "FRONTDOOR_LOG_LEVEL: must be DEBUG, INFO, WARNING or ERROR."),
        ("FRONTDOOR_DATABASE_URL", "what is this", "FRONTDOOR_DATABASE_URL: write sqlite:"),
    ],
)
def test_a_setting_is_refused_by_its_name(
    front: Front, monkeypatch: pytest.MonkeyPatch, name: str, value: str, words: str
) -> None:
    monkeypatch.setenv(name, value)
    ended = front("requests", "list")
    assert ended.status == 2
    assert words in ended.err
    assert "Value error" not in ended.err
    assert "FRONTDOOR_FRONTDOOR" not in ended.err


def test_a_service_nobody_offers_is_refused_with_those_like_it(front: Front, lines: Lines) -> None:
    lines.say("hello")
    ended = front("requests", "list", "--service", "potholes")
    assert (ended.status, ended.out) == (1, "")
    assert "did you mean pothole" in ended.err
    assert front("requests", "list", "--service", "graffiti").out == "No requests.\n"


def test_tables_keep_their_rows_and_the_city_its_clocks(front: Front, lines: Lines) -> None:
    lines.say("pothole", at="2026-11-23T09:00:00-05:00")
    lines.say("I want a person")
    lines.say("where is it? 12 main st, hurry")
    (row,) = front("handoffs", "list", "--json").json
    listed = front("handoffs", "list").out.splitlines()
    assert len(listed) == 2
    assert "2026-11-23 09:0" in listed[1]
    assert "2026-11-23 09:0" in front("handoffs", "show", row["id"]).out
    assert row["waiting_since"].startswith("2026-11-23T14:0")


def test_the_doctor_reads_numbers_places_and_owners(
    front: Front, lines: Lines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines.say("hello")
    monkeypatch.setenv("FRONTDOOR_TWILIO_ACCOUNT_SID", "AC1")
    monkeypatch.setenv("FRONTDOOR_TWILIO_AUTH_TOKEN", "t")
    monkeypatch.setenv("FRONTDOOR_TWILIO_FROM", "215 555 0100")
    assert "such as +12155550100" in front("doctor").out
    monkeypatch.setenv("FRONTDOOR_TWILIO_FROM", "+12155550100")
    assert "FRONTDOOR_PUBLIC_URL: not set" in front("doctor").out
    monkeypatch.setenv("FRONTDOOR_PUBLIC_URL", "http://311.example.gov")
    assert "not https" in front("doctor").out
    monkeypatch.setenv("FRONTDOOR_CITY", "philadelphia")
    said = front("doctor").out
    assert "belongs to Rivertown" in said
    assert "FRONTDOOR_PLACES_DATA" in said
    monkeypatch.setenv("FRONTDOOR_PLACES_DATA", str(tmp_path))
    assert f"not in {tmp_path}" in front("doctor").out
    with closing(sqlite3.connect(tmp_path / "data" / "frontdoor.sqlite3")) as conn:
        conn.execute("UPDATE alembic_version SET version_num = '9999'")
        conn.commit()
    ended = front("doctor")
    assert ended.status == 1
    assert "has schema 9999" in ended.out


def test_the_roles_given_are_listed(front: Front) -> None:
    front("users", "add", "+12155550101", "--role", "crew")
    listed = front("users", "list").out
    assert "crew" in listed
    assert "01" in listed
    assert "5550101" not in listed
    assert front("users", "list", "--json").json == [{"channel": "sms", "ending": "01", "role": "crew"}]


def test_a_folder_that_is_not_there_is_not_made_by_looking(front: Front, tmp_path: Path) -> None:
    missing = tmp_path / "mistyped"
    for words in (("kb", "export", tmp_path / "out"), ("kb", "ask", "pothole at 12 main st")):
        ended = front(*words, "--data", missing)
        assert (ended.status, ended.out) != (0, ""), words
        assert ended.status in (1, 2), ended
        assert str(missing) in ended.err
        assert not missing.exists()


def test_a_mistyped_key_of_a_chat_line_is_named(front: Front) -> None:
    ended = front("chat", "--json", stdin='{"txt": "pothole at 12 main st"}\n')
    assert ended.status == 2
    assert "txt: no such key; there are text, media, as, at" in ended.err
