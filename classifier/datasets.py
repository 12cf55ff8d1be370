"""Readers of the public benchmark files, as they lie, for measuring."""

import csv
import gzip
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

Row = tuple[str, str]
"""A text and its label."""


def clinc(path: Path) -> dict[str, list[Row]]:
    """The splits of a CLINC150 file; of a folder, its full file."""
    file = path / "clinc150_data_full.json.gz" if path.is_dir() else path
    with gzip.open(file, "rt", encoding="utf-8") as stream:
        return {split: [(text, label) for text, label in rows] for split, rows in json.load(stream).items()}


def banking(path: Path) -> dict[str, list[Row]]:
    """Banking77 train and test, from the folder or either file."""
    folder = path if path.is_dir() else path.parent
    return {split: table([folder / f"banking_{split}.csv"], "text", "category") for split in ("train", "test")}


def hwu(path: Path) -> dict[str, list[Row]]:
    """HWU64 with its fixed draws ``train_5`` and ``train_10``; ``path`` is the folder, its parent or any file in it."""
    folder = path if path.is_dir() else path.parent
    folder = folder / "hwu64" if (folder / "hwu64").is_dir() else folder
    return {split: _pairs(folder, split) for split in ("train", "train_5", "train_10", "valid", "test")}


def home(path: Path) -> dict[str, list[Row]]:
    """English and Spanish home-control sentences under ``en`` and ``es``."""
    file = path / "ha_en_es.json" if path.is_dir() else path
    data = json.loads(file.read_text("utf-8"))
    return {language: [(text, label) for text, label in rows] for language, rows in data.items()}


def table(files: Iterable[Path], text: str, label: str) -> list[Row]:
    """Texts and labels of CSV or TSV files; ValueError when they hold none, or one lacks both columns.

    A file of names without texts (a city's catalogue of services) gives ``names`` only.
    """
    rows: list[Row] = []
    for file in files:
        columns, content = _content(file)
        if text not in columns or label not in columns:
            if _catalogue(columns, label) is None:
                raise ValueError(f"{file.name} needs columns {text!r} and {label!r}, has {', '.join(columns)}")
            continue
        rows += [(row[text], row[label]) for row in content if row[text] and row[label]]
    if not rows:
        raise ValueError(f"no texts: no file has columns {text!r} and {label!r}")
    return rows


def _content(file: Path) -> tuple[list[str], list[dict[str, str]]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.DictReader(stream, delimiter="\t" if file.suffix == ".tsv" else ",")
        return list(reader.fieldnames or ()), list(reader)


def names(files: Iterable[Path], label: str) -> dict[str, str]:
    """A readable name for each label: from a column whose values go one to one with it, else the label itself.

    A city's own export often has a code beside its name, and the name is an example nobody had to write.
    """
    found: dict[str, set[str]] = {}
    for file in files:
        columns, rows = _content(file)
        key = _catalogue(columns, label) or label
        beside = next((c for c in columns if c != key and _goes_with(rows, key, c)), None)
        for row in rows:
            found.setdefault(row[key], set()).add(row[beside] if beside else row[key].replace("_", " "))
    return {key: min(values) for key, values in found.items()}


def _catalogue(columns: Sequence[str], label: str) -> str | None:
    """The column of a file that holds the label: itself, or one named by its end (``code`` for ``service_code``)."""
    return label if label in columns else next((c for c in columns if label.endswith(f"_{c}")), None)


def _goes_with(rows: list[dict[str, str]], label: str, column: str) -> bool:
    pairs = {(row[label], row[column]) for row in rows}
    labels = {a for a, _ in pairs}
    named = sum(any(c.islower() for c in b) for _, b in pairs) == len(pairs)
    return named and len(pairs) == len(labels) == len({b for _, b in pairs})


def draw(rows: list[Row], shots: int, seed: int) -> list[Row]:
    """``shots`` rows of each label, the same for the same seed."""
    order = np.random.default_rng(seed).permutation(len(rows))
    taken: dict[str, list[Row]] = {}
    for i in order:
        mine = taken.setdefault(rows[i][1], [])
        if len(mine) < shots:
            mine.append(rows[i])
    return [row for mine in taken.values() for row in mine]


def damage(text: str, share: float, random: np.random.Generator) -> str:
    """The text with each letter hit with this probability: a neighbouring key, left out, doubled by one, or swapped."""
    out: list[str] = []
    letters = list(text)
    i = 0
    while i < len(letters):
        letter = letters[i]
        if not letter.isalpha() or random.random() >= share:
            out.append(letter)
        elif (how := int(random.integers(4))) == 0:
            out.append(_near(letter, random))
        elif how == 1:
            out += [_near(letter, random), letter]
        elif how == 2 and i + 1 < len(letters):
            out += [letters[i + 1], letter]
            i += 1
        i += 1
    return "".join(out)


_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def _near(letter: str, random: np.random.Generator) -> str:
    row = next((keys for keys in _KEYS if letter.lower() in keys), _KEYS[0])
    at = max(row.find(letter.lower()), 0)
    return row[(at + (1 if random.random() < 0.5 else -1)) % len(row)]


def _pairs(folder: Path, split: str) -> list[Row]:
    texts = (folder / f"{split}.seq.in").read_text("utf-8").splitlines()
    labels = (folder / f"{split}.label").read_text("utf-8").splitlines()
    return list(zip(texts, labels, strict=True))
