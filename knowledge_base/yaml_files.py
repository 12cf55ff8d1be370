"""Reads and writes one YAML file: errors name file, line and field; comments survive a rewrite."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from io import StringIO
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from knowledge_base.problems import ContentError, together

Model = TypeVar("Model", bound=BaseModel)
Where: TypeAlias = tuple[str | int, ...]
"""The way to a field inside a file."""


def read(path: Path) -> dict[str, Any]:
    """The mapping a file holds, as plain values. Raises ContentError for anything else, also for a missing file."""
    try:
        found = _parsed(_text(path))
    except MarkedYAMLError as wrong:
        mark = wrong.problem_mark or wrong.context_mark
        raise ContentError(path, f"This is not valid YAML: {wrong.problem}.", mark.line + 1 if mark else None) from None
    except (YAMLError, ValueError) as wrong:
        raise ContentError(path, f"This is not valid YAML: {str(wrong).splitlines()[0]}.") from None
    if not isinstance(found, dict):
        raise ContentError(path, "The file must hold names and values (name: value).", 1)
    return found


@lru_cache(maxsize=512)
def _parsed(text: str) -> Any:
    """Parsing is the slow part, and the same files are read again for every city that shares them."""
    return YAML(typ="safe", pure=True).load(text)


def read_as(model: type[Model], path: Path) -> Model:
    """The file checked against its model. ContentError names every field that is wrong, with its line."""
    return checked(model, path, read(path))


def checked(model: type[Model], path: Path, values: object, under: tuple[str, ...] = ()) -> Model:
    """Values of a file against a model; ``under`` says where in the file they lie. ContentError names every fault."""
    try:
        return model.model_validate(values)
    except ValidationError as wrong:
        errors = wrong.errors(include_url=False)
        meant = {error["loc"]: _meant(error["loc"], errors) for error in errors if error["type"] == "extra_forbidden"}
        # A misspelt field also makes one that is missing: the misspelling is what helps, and it is said once.
        faults = [
            _fault(path, (*under, *error["loc"]), error["type"], error["msg"], meant.get(error["loc"], ()))
            for error in sorted(errors, key=lambda error: error["type"] != "extra_forbidden")
            if error["loc"] not in meant.values()
        ]
        raise together(faults) from None


def _meant(misspelt: Where, errors: Iterable[Mapping[str, Any]]) -> Where:
    """The missing field beside this one that it was meant to be, or ()."""
    beside = {
        str(error["loc"][-1]): error["loc"]
        for error in errors
        if error["type"] == "missing" and error["loc"][:-1] == misspelt[:-1]
    }
    near = get_close_matches(str(misspelt[-1]), beside, 1, 0.6)
    return beside[near[0]] if near else ()


def _fault(path: Path, where: Where, kind: str, message: str, meant: Where) -> ContentError:
    field = ".".join(str(step) for step in where if not str(step).startswith("function-"))
    sentence = _sentence(kind, message) + (f" Is it '{meant[-1]}'?" if meant else "")
    return ContentError(path, sentence, line_of(path, where), field)


def _sentence(kind: str, message: str) -> str:
    match kind:
        case "missing":
            return "This field is missing."
        case "extra_forbidden":
            return "There is no such field; check its spelling."
        case _:
            return message.removeprefix("Value error, ").rstrip(".") + "."


def line_of(path: Path, where: Iterable[str | int]) -> int | None:
    """The line (from 1) of a field, or of the nearest thing around it that the file does hold."""
    node: Any = _placed(_text(path))
    line = None
    for step in where:
        try:
            position = node.lc.key(step) if isinstance(node, CommentedMap) else node.lc.item(step)
            node, line = node[step], position[0] + 1
        except (KeyError, IndexError, AttributeError, TypeError):
            break
    return line


def write(path: Path, values: Mapping[str, Any]) -> None:
    """Write a file; where one lies already its comments, order and untouched values stay as they are."""
    present = CommentedMap()
    if path.exists():
        read(path)  # a file that is broken is refused in words before it is touched
        present = _commented(path)
    _merge(present, values)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(as_text(present), encoding="utf-8")


def as_text(values: Mapping[str, Any]) -> str:
    """Values as a file shows them."""
    out = StringIO()
    _editor().dump(values, out)
    return out.getvalue()


def _merge(present: CommentedMap, wanted: Mapping[str, Any]) -> None:
    for name in [name for name in present if name not in wanted]:
        del present[name]
    for name, value in wanted.items():
        old = present.get(name)
        if isinstance(old, CommentedMap) and isinstance(value, Mapping):
            _merge(old, value)
        elif isinstance(old, list) and _maps(old, value):
            for entry, wish in zip(old, value, strict=True):
                _merge(entry, wish)
        elif name not in present or not _same(old, value):
            present[name] = value


def _maps(old: list[Any], new: object) -> bool:
    """Whether both are lists of the same number of mappings, such as the choices of a question."""
    return (
        isinstance(new, list)
        and len(old) == len(new)
        and all(isinstance(entry, CommentedMap) for entry in old)
        and all(isinstance(entry, Mapping) for entry in new)
    )


def _same(old: object, new: object) -> bool:
    """Whether a file says this already; examples may be a list or a block of lines."""
    if isinstance(old, list) and isinstance(new, str):
        return [str(line) for line in old] == new.splitlines()
    if isinstance(old, str) and isinstance(new, str):
        return old.strip() == new.strip()
    return old == new


def _editor() -> YAML:
    yaml = YAML()
    yaml.width, yaml.preserve_quotes = 4096, True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


@lru_cache(maxsize=4)
def _placed(text: str) -> CommentedMap:
    """The file with the line of everything in it, to be read only: a file with many faults is parsed once."""
    return _with_comments(text)


def _commented(path: Path) -> CommentedMap:
    return _with_comments(_text(path))


def _with_comments(text: str) -> CommentedMap:
    found = _editor().load(text)
    return found if isinstance(found, CommentedMap) else CommentedMap()


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise ContentError(path, "The file is not UTF-8 text.") from None
    except OSError as wrong:
        raise ContentError(path, f"The file cannot be read: {wrong.strerror or wrong}.") from None
