"""Whole conversations, measured: the shape of the figures, residents from a file, and lines that are none."""

import json
from pathlib import Path

import pytest
from command_line import Front

from app.residents.errand import FOLDER
from app.residents.misspelling import misspelt
from app.residents.running import run
from app.settings import Settings
from knowledge_base.files import load_city
from knowledge_base.yaml_files import read

FIGURES = {
    "joint_success", "wrong_filings", "danger_first", "texts_median", "texts_p95", "segments_median", "handoffs",
    "unfinished", "by_temper",
}  # fmt: skip
POTHOLE = {
    "id": "a", "channel": "sms", "opening": ["pothole", "12 Main St"], "answers": {"confirm": "1"}, "then": ["thanks"],
    "goal": {"filed": [{"service": "pothole", "number": 12, "streets": ["Main St"]}], "danger": False, "consent": "in"},
}  # fmt: skip
FIRE = {"id": "b", "channel": "sms", "opening": ["my house is on fire"], "goal": {"filed": [], "danger": "fire"}}
LIGHT = {
    "id": "c", "channel": "sms", "opening": "pothole at 15 Main St", "answers": {"confirm": "1"},
    "goal": {"filed": [{"service": "street_light", "number": 15}]},
}  # fmt: skip


def lines(path: Path, *rows: object) -> Path:
    """A file of residents."""
    path.write_text("".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows))
    return path


def test_invented_residents_of_every_temper_talk_and_are_counted(front: Front, tmp_path: Path) -> None:
    told = tmp_path / "worst.txt"
    found = front("measure", "talk", "--n", 20, "--seed", 7, "--worst", told, "--json").json
    assert set(found) == FIGURES
    assert len(found["by_temper"]) == 20
    assert found["danger_first"] == 1
    assert found["joint_success"] >= 0.8
    assert 1 <= found["texts_median"] <= 3
    assert told.read_text().endswith("\n")


@pytest.mark.slow
def test_the_same_seed_gives_the_same_talks_however_they_are_shared_out() -> None:
    settings = Settings()
    alone, shared = run(settings, None, 4, 5, processes=1), run(settings, None, 4, 5, processes=2)
    assert [len(one.dialogue.turns) for one in alone] == [len(one.dialogue.turns) for one in shared]
    assert [one.dialogue.goal for one in alone] == [one.dialogue.goal for one in shared]
    assert [one.faults for one in alone] == [one.faults for one in shared]


def test_residents_from_a_file(front: Front, tmp_path: Path) -> None:
    ended = front("measure", "talk", lines(tmp_path / "three.jsonl", POTHOLE, FIRE, LIGHT), "--json")
    found = ended.json
    assert found["joint_success"] == round(2 / 3, 4)
    assert found["wrong_filings"] == round(1 / 3, 4)
    assert (found["danger_first"], found["unfinished"]) == (1, 0)
    assert (found["texts_median"], found["by_temper"]) == (2.5, {"scripted": round(2 / 3, 4)})
    assert "c, scripted: filed what was not meant: pothole at 15 Main St; 1 not filed as meant" in ended.err
    assert "resident> pothole at 15 Main St" in ended.err


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("{", "line 2: not JSON"),
        ("[]", "line 2: the line"),
        ({**POTHOLE, "opening": []}, "line 2: opening"),
        ({**POTHOLE, "channel": "fax"}, "line 2: channel fax"),
        ({**POTHOLE, "goal": {"filed": [{"number": 3}]}}, "line 2: goal.filed.0.service"),
        ({**POTHOLE, "mood": "bad"}, "line 2: mood"),
        ({**POTHOLE, "answers": {"place?": "12 Main St"}}, "line 2: answers.place?"),
        (POTHOLE, "line 2: id a is another resident's already"),
    ],
)
def test_a_line_that_is_no_resident_is_refused_with_its_number(
    row: object, words: str, front: Front, tmp_path: Path
) -> None:
    ended = front("measure", "talk", lines(tmp_path / "bad.jsonl", POTHOLE, row))
    assert (ended.status, ended.out) == (2, "")
    assert words in ended.err


def test_residents_of_a_file_write_on_their_channel_and_tell_of_danger_when_they_like(
    front: Front, tmp_path: Path
) -> None:
    late = {**FIRE, "id": "d", "opening": ["pothole"], "answers": {"place": "there is a fire in my kitchen"}}
    desk = {**POTHOLE, "id": "desk", "channel": "slack"}
    found = front("measure", "talk", lines(tmp_path / "two.jsonl", late, desk), "--json").json
    assert (found["joint_success"], found["danger_first"]) == (1, 1)


def test_what_is_told_next_may_be_the_next_problem(front: Front, tmp_path: Path) -> None:
    goal = {"filed": [*POTHOLE["goal"]["filed"], {"service": "graffiti", "number": 40}]}  # type: ignore[index]
    answers = {"confirm": "1", "default": "pothole at 12 Main St"}
    two = {**POTHOLE, "answers": answers, "then": ["also graffiti at 40 Main St"], "goal": goal}
    found = front("measure", "talk", lines(tmp_path / "two.jsonl", two), "--json").json
    assert (found["joint_success"], found["wrong_filings"]) == (1, 0)


def test_a_file_that_is_not_there_is_said(front: Front, tmp_path: Path) -> None:
    ended = front("measure", "talk", tmp_path / "gone.jsonl")
    assert (ended.status, "no such file" in ended.err) == (2, True)


def test_residents_use_words_of_their_own() -> None:
    knowledge = load_city("rivertown")[1]
    told, stories = read(FOLDER / "problems.yaml"), read(FOLDER / "stories.yaml")
    assert set(told) == set(knowledge.services) > set(stories)
    for code, service in knowledge.services.items():
        for language, examples in service.examples.items():
            said = {*told[code][language]["long"], *stories.get(code, {}).get(language, ())}
            assert not {line.casefold() for line in said} & {example.casefold() for example in examples}, code


def test_a_slip_of_the_thumb_leaves_numbers_and_first_letters() -> None:
    import random

    slipped = misspelt("there's a pothole at 1234 Monroe Street", random.Random(3))
    assert slipped != "theres a pothole at 1234 Monroe Street"
    assert "1234" in slipped
    assert [word[0] for word in slipped.split()] == ["t", "a", "p", "a", "1", "M", "S"]
