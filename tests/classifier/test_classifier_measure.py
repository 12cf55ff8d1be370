"""Measuring: the readers, the arithmetic on an invented table, and the floors on public data."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from classifier_town import LINES

from classifier import datasets
from classifier.measure import measure, measure_csv


def _write(path: Path, rows: list[tuple[str, str, str]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([("code", "name", "text"), *rows])
    return path


@pytest.mark.slow
def test_a_table_of_a_citys_own(tmp_path: Path):
    rows = [
        (intent[:2].upper(), intent.replace("_", " ").capitalize(), text) for intent, ts in LINES.items() for text in ts
    ]
    train = _write(tmp_path / "train.csv", rows[::2] + rows[1::4])
    test = _write(tmp_path / "test.csv", rows[3::4])
    figures = measure_csv([train], test, "text", "code", tmp_path)
    assert set(figures) == {
        "top1",
        "top3",
        "ece",
        "accepted_share",
        "accepted_precision",
        "resolved",
        "cpu_ms_p50",
        "cpu_ms_p99",
    }
    assert figures["top1"] >= 0.5
    assert figures["top3"] >= figures["top1"]


def test_names_come_from_the_column_beside_the_label(tmp_path: Path):
    rows = [("PO", "Pothole", "big hole"), ("PO", "Pothole", "tire gone"), ("GR", "Graffiti", "tags")]
    file = _write(tmp_path / "t.csv", rows)
    assert datasets.names([file], "code") == {"PO": "Pothole", "GR": "Graffiti"}
    with pytest.raises(ValueError, match="columns"):
        datasets.table([file], "words", "code")


def test_dangers_are_counted(tmp_path: Path):
    lines = [("there is a fire in my building", "danger"), ("pothole on elm", "none"), ("stop texting me", "opt_out")]
    file = tmp_path / "danger.jsonl"
    file.write_text("\n".join(json.dumps({"text": t, "expect": e}) for t, e in lines))
    figures = measure("danger", file)
    assert (figures["recall"], figures["false_alarms"]) == (1.0, 0.0)


def test_damage_is_repeatable_and_bounded():
    text = "the street light is out on my block " * 20
    one, other = (datasets.damage(text, 0.1, np.random.default_rng(7)) for _ in range(2))
    assert one == other != text
    assert datasets.damage(text, 0.0, np.random.default_rng(7)) == text


def test_an_unknown_benchmark_is_refused_in_words(tmp_path: Path):
    with pytest.raises(ValueError, match="no benchmark"):
        measure("moon", tmp_path)


@pytest.mark.slow
@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "shots", "floors"),
    [
        ("clinc150", None, {"top1": 0.94, "auroc_unknown": 0.965, "unknown_recall_at_1": 0.68}),
        ("typos", None, {"top1": 0.88}),
        ("clinc150", 5, {"top1": 0.825}),
        ("clinc150", 10, {"top1": 0.885}),
        ("spanish", None, {"top1": 0.78, "top1_two_lines": 0.87}),
    ],
)
def test_floors(
    shared: Path, tmp_path_factory: pytest.TempPathFactory, name: str, shots: int | None, floors: dict[str, float]
):
    figures = measure(name, shared / "data" / "nlu", shots, tmp_path_factory.getbasetemp() / "measured")
    assert {key: figures[key] for key, floor in floors.items() if figures[key] < floor} == {}
