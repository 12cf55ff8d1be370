"""The model as files: arrays in ``.npz`` and everything else in ``.json``. Nothing in them can run code."""

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from classifier.corpus import PIPELINE

Arrays = dict[str, NDArray[np.generic]]


class BadModel(Exception):
    """The files are not a model this program can read; the text says why."""


def model_path(folder: Path, corpus_hash: str, encoder: str | None) -> Path:
    """Where the model of this corpus and encoder lies."""
    kind = hashlib.sha256(encoder.encode()).hexdigest()[:6] if encoder else "words"
    return folder / f"model-{corpus_hash}-{kind}.json"


def save(path: Path, about: Mapping[str, Any], arrays: Arrays) -> Path:
    """Write both files whole or not at all; the ``.json`` comes last and makes the model exist."""
    path.parent.mkdir(parents=True, exist_ok=True)
    data = path.with_suffix(".npz")
    replace_file(data, lambda part: np.savez(part, allow_pickle=False, **arrays))
    text = json.dumps({**about, "pipeline": PIPELINE, "arrays": _digest(data)}, ensure_ascii=False)
    replace_file(path, lambda part: part.write_text(text, encoding="utf-8"))
    return path


def load(path: Path) -> tuple[dict[str, Any], Arrays]:
    """Both files of a model, checked against each other; BadModel when missing, changed or of another pipeline."""
    path = path.with_suffix(".json")
    try:
        about = json.loads(path.read_text(encoding="utf-8"))
        if about["pipeline"] != PIPELINE or about["arrays"] != _digest(path.with_suffix(".npz")):
            raise BadModel(f"{path.name} and its arrays do not belong together or to this version: train again")
        with np.load(path.with_suffix(".npz"), allow_pickle=False) as file:
            return about, {name: file[name] for name in file.files}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BadModel(f"{path.name} cannot be read as a model: {type(error).__name__}") from error


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def replace_file(path: Path, write: Callable[[Path], object]) -> None:
    """Let ``write`` fill a file beside ``path`` and put it in its place at once; readers see the old or the new one."""
    part = path.with_name(f"{path.stem}.{os.getpid()}{path.suffix}")
    write(part)
    part.replace(path)
