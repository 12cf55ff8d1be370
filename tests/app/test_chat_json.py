"""`frontdoor chat --json` as a program of its own: every field of its lines, people, photos, time, other commands."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from command_line import Front, Lines

MONDAY = datetime.fromisoformat("2026-03-02T10:00:00-05:00")
"""A day of its own: a new folder may begin on any day."""
FRONTDOOR = [sys.executable, "-c", "from app.commands import main; main()"]
STATE = {"asking", "drafts", "floor", "handoff", "consent", "language", "why"}
PLACE = {"text", "number", "streets", "landmark", "lat", "lon", "precision", "districts"}


class Parlour:
    """The program, a line in and a line out."""

    def __init__(self, *words: object) -> None:
        self._process = subprocess.Popen(
            [*FRONTDOOR, "chat", "--json", *map(str, words)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def say(self, text: str | list[str] | None = None, **more: Any) -> dict[str, Any]:
        """One line through it."""
        assert self._process.stdin
        assert self._process.stdout
        given = {**({"text": text} if text is not None else {}), **more}
        self._process.stdin.write(json.dumps(given) + "\n")
        self._process.stdin.flush()
        row = self._process.stdout.readline()
        assert row, self.end()
        found: dict[str, Any] = json.loads(row)
        return found

    def texts(self, *given: Any, **more: Any) -> list[str]:
        """What the city said to one line."""
        return [reply["text"] for reply in self.say(*given, **more)["replies"]]

    def end(self) -> tuple[int, str]:
        """Close its input; its status and errors."""
        _, err = self._process.communicate(timeout=60)
        return self._process.returncode, err


@pytest.fixture
def parlour() -> Iterator[Callable[..., Parlour]]:
    """Starts programs and ends them."""
    started: list[Parlour] = []

    def start(*words: object) -> Parlour:
        started.append(Parlour(*words))
        return started[-1]

    yield start
    for one in started:
        one.end()


def later(hours: float = 0, minutes: float = 0, days: int = 0) -> str:
    """A moment after Monday morning."""
    return (MONDAY + timedelta(hours=hours, minutes=minutes, days=days)).isoformat()


def test_every_field_of_a_line(lines: Lines) -> None:
    chat = lines
    asked = chat.say("There is a big pothole at 12 Main St", at=later())
    assert set(asked) == {"replies", "filed"} | STATE
    (reply,) = asked["replies"]
    assert set(reply) == {"to", "text", "segments", "media"}
    assert (reply["segments"], reply["media"]) == (2, [])
    assert asked["asking"]["kind"] == "confirm"
    assert asked["asking"]["options"][0] == {"key": "1", "label": "Yes"}
    assert (asked["drafts"], asked["floor"], asked["handoff"]) == (1, "bot", None)
    assert (asked["consent"], asked["language"], asked["filed"]) == ("in", "en", [])
    assert asked["why"]["moves"][0]["words"]
    filed = chat.say("1")
    (request,) = filed["filed"]
    assert set(request) == {"tracking", "service", "place", "due"}
    assert set(request["place"]) == PLACE
    assert (request["service"], request["place"]["number"]) == ("pothole", 12)
    assert request["place"]["streets"] == ["Main St"]
    assert request["due"].startswith("2026-03-")
    assert request["tracking"] in filed["replies"][0]["text"]
    assert (filed["asking"], filed["drafts"]) == (None, 0)
    held = chat.say("I want to talk to a person")
    assert set(held["handoff"]) == {"id", "reason", "by"}
    assert held["floor"] == "waiting"
    assert chat.say("please stop texting me", **{"as": "+12155550160"})["consent"] == "out"


def test_parts_photos_and_people(front: Front, photo: Path) -> None:
    chat = Lines(front, "--as", "maria")
    three = chat.say(["graffiti", "on the wall", "12 Main St"], at=later())
    assert len(three["replies"]) == 1
    assert three["asking"]["kind"] == "confirm"
    (filed,) = chat.say("1", media=[str(photo)])["filed"]
    shown = front("requests", "show", filed["tracking"], "--json").json
    assert [one["state"] for one in shown["photos"]] == ["ok"]
    other = chat.say("graffiti on 12 Main St", **{"as": "james"})
    assert {reply["to"] for reply in other["replies"]} == {"james"}
    assert other["asking"]["kind"] == "nearby"
    assert chat.say("thanks!")["replies"] == []
    lost = chat.texts("another pothole, 15 Main St", media=["/nowhere/photo.jpg"])
    assert "photo" in " ".join(lost)


@pytest.mark.slow
def test_time_passes_and_another_process_closes(parlour: Callable[..., Parlour], front: Front, photo: Path) -> None:
    chat = parlour()
    chat.say("There is a big pothole at 12 Main St", at=later())
    silent = chat.say(at=later(minutes=31))
    (filed,) = silent["filed"]
    assert filed["tracking"] in silent["replies"][0]["text"]
    assert front("requests", "show", filed["tracking"], "--json").json["confirmed"] is False
    assert chat.say(at=later(minutes=40))["replies"] == []
    moved = front(
        "requests",
        "update",
        filed["tracking"],
        "--status",
        "closed",
        "--by",
        "crew 4",
        "--note",
        "Filled today.",
        "--photo",
        photo,
        "--at",
        later(hours=4),
    )
    assert moved.status == 0, moved.err
    told = chat.say(at=later(hours=4, minutes=1))
    (news,) = told["replies"]
    assert filed["tracking"] in news["text"]
    assert "Filled today." in news["text"]
    assert len(news["media"]) == 1
    assert chat.say(at=later(hours=6))["asking"]["kind"] == "rating"
    assert chat.say("5, very quick")["asking"] is None
    assert chat.say(at=later(days=2))["replies"] == []
    assert chat.end() == (0, "")


def test_other_commands_see_the_day_the_chat_is_in(lines: Lines, front: Front) -> None:
    chat = lines
    chat.say("There is a big pothole at 12 Main St", at=later())
    (filed,) = chat.say("1")["filed"]
    front("requests", "update", filed["tracking"], "--status", "assigned", "--by", "desk")
    steps = front("requests", "show", filed["tracking"], "--json").json["history"]
    assert steps[-1]["at"].startswith("2026-03-02")
    assert "crew" in " ".join(chat.texts(at=later(minutes=5))).lower()
    assert chat.say("what about my pothole?", at=later(minutes=20))["replies"]
    assert front("requests", "list", "--json", "--late").json == []
    chat.say(at=later(days=20))
    assert len(front("requests", "list", "--json", "--late").json) == 1


def test_time_never_goes_back_behind_what_happened(lines: Lines) -> None:
    lines.say("There is a big pothole at 12 Main St", at=later(days=7))
    (filed,) = lines.say("1", at=later())["filed"]
    assert datetime.fromisoformat(filed["due"]) > MONDAY + timedelta(days=7)


def test_a_crew_closes_with_number_and_photo(front: Front, lines: Lines, photo: Path) -> None:
    number = lines.file("There is a big pothole at 12 Main St", at=later())
    crew = Lines(front, "--role", "crew", "--as", "crew-4")
    done = crew.say(f"{number} done", media=[str(photo)])
    if done["asking"]:
        done = crew.say("1")
    assert front("requests", "show", number, "--json").json["status"] == "closed"
    (news,) = [reply for reply in done["replies"] if reply["to"] == "maria"]
    assert len(news["media"]) == 1


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("pothole", "not JSON"),
        ("[1]", "one JSON object"),
        ('{"text": 5}', "string or a list of strings"),
        ('{"media": "photo.jpg"}', "list of paths"),
        ('{"at": "2026-03-02T10:00:00"}', "offset"),
        ('{"at": 5}', "offset"),
        ('{"at": "soon"}', "offset"),
        ('{"text": "hi", "as": 7}', "name or a number"),
    ],
)
def test_a_bad_line_is_answered_in_words_and_the_next_one_heard(front: Front, row: str, words: str) -> None:
    ended = front("chat", "--json", stdin=row + '\n{"text": "hello"}\n')
    assert ended.status == 2
    assert ended.err.startswith("line 1: ")
    assert words in ended.err
    bad, good = map(json.loads, ended.out.splitlines())
    assert words in bad["error"]
    assert good["replies"]


def test_a_photo_typed_with_blanks_quotes_or_a_slip(front: Front, tmp_path: Path, photo: Path) -> None:
    (tmp_path / "my hole.jpg").write_bytes(photo.read_bytes())
    for typed in ("photo my hole.jpg pothole at 12 Main St", "photo 'my hole.jpg' pothole at 12 Main St"):
        assert "Pothole at 12 Main St" in front("chat", "--data", tmp_path / typed[6:8], stdin=typed + "\n").out
    slip = front("chat", stdin="photo hole.png look\nphoto\n")
    assert "There is no file hole.png. Nothing was sent." in slip.out
    assert "city>" not in slip.out
    assert slip.err == ""


@pytest.mark.slow
def test_a_second_program_on_the_folder_is_refused(parlour: Callable[..., Parlour], front: Front) -> None:
    parlour().say("hello")
    ended = front("chat", "--json", stdin='{"text": "hi"}\n')
    assert ended.status == 2
    assert "/sim" in ended.err


def test_a_dialogue_becomes_a_journey(front: Front, photo: Path, tmp_path: Path) -> None:
    story = tmp_path / "a_pothole.txt"
    rows = [
        {"text": "There is a big pothole at 12 Main St", "at": later()},
        {"text": "1"},
        {"media": [str(photo)]},
        {"text": ["is it", "done?"], "at": later(hours=2)},
        {"text": "graffiti at 15 Main St", "as": "somebody"},
    ]
    ended = front("chat", "--json", "--record", story, stdin="".join(json.dumps(row) + "\n" for row in rows))
    assert ended.status == 0, ended.err
    written = story.read_text().splitlines()
    assert written[0] == "# A pothole"
    assert "resident> There is a big pothole at 12 Main St" in written
    assert "[files pothole at 12 Main St]" in written
    assert "[photo]" in written
    assert "resident> is it | done?" in written
    assert "neighbor> graffiti at 15 Main St" in written
    assert any(row.startswith("[wait ") for row in written)
    assert any("{number}" in row for row in written)


def test_people_may_chat_too(front: Front) -> None:
    ended = front("chat", stdin="hello\nwait 2h\npothole at 12 Main St\n\n")
    assert ended.status == 0
    assert "city> This is Rivertown 311." in ended.out


def test_the_installed_command_is_this_one() -> None:
    ended = subprocess.run([*FRONTDOOR, "--help"], capture_output=True, text=True, env={**os.environ, "COLUMNS": "100"})
    assert ended.returncode == 0
    for name in ("run", "chat", "why", "requests", "handoffs", "classify", "places", "kb", "measure", "doctor"):
        assert f"\n  {name} " in ended.stdout
