"""Reads and writes one YAML file: errors name file, line and field; comments survive a rewrite."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from knowledge_base.problems import ContentError, together

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Model = TypeVar("Model", bound=BaseModel)
Where: TypeAlias = tuple[str | int, ...]
"""The way to a field inside a file."""


def read(path: Path) -> dict[str, Any]:
    """The mapping a file holds, as plain values. Raises ContentError for anything else, also for a missing file."""
    try:
        found = _parsed(_text(path))
    except DuplicateKeyError as wrong:
        line = wrong.problem_mark.line + 1 if wrong.problem_mark else None
        raise ContentError(path, "This field stands here twice (a duplicate key): keep one of them.", line) from None
    except MarkedYAMLError as wrong:
        mark = wrong.problem_mark or wrong.context_mark
        raise ContentError(path, _NOT_YAML, mark.line + 1 if mark else None) from None
    except (YAMLError, ValueError):
        raise ContentError(path, _NOT_YAML.replace("look here", "look")) from None
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
            _fault(path, (*under, *error["loc"]), error, meant.get(error["loc"], ()))
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


def _fault(path: Path, where: Where, error: "ErrorDetails", meant: Where) -> ContentError:
    field = ".".join(str(step) for step in where if not str(step).startswith("function-"))
    sentence = _sentence(error) + (f" Is it '{meant[-1]}'?" if meant else "")
    return ContentError(path, sentence, line_of(path, where), field)


def _sentence(error: "ErrorDetails") -> str:
    """What is wrong with a field, in an editor's words."""
    limits = error.get("ctx") or {}
    match error["type"]:
        case "missing":
            return "This field is missing."
        case "extra_forbidden":
            return "There is no such field; check its spelling."
        case "literal_error" | "enum":
            return f"Write one of {limits['expected']}."
        case "string_too_short" | "too_short":
            return "This is empty: write something, or take the field away."
        case "greater_than" | "greater_than_equal":
            least = limits.get("ge", limits.get("gt"))
            return f"The number must be {'at least' if 'ge' in limits else 'more than'} {least}."
        case "less_than" | "less_than_equal":
            most = limits.get("le", limits.get("lt"))
            return f"The number must be {'at most' if 'le' in limits else 'less than'} {most}."
        case kind if kind.partition("_")[0] in _KINDS and kind != "value_error":
            return f"Write {_KINDS[kind.partition('_')[0]]} here."
        case _:
            return error["msg"].removeprefix("Value error, ").rstrip(".") + "."


_KINDS: Final = {
    "string": "words (in quotes, if they look like a number or hold a colon)", "int": "a whole number",
    "float": "a number", "bool": "true or false", "list": "a list (lines that begin with -)",
    "tuple": "a list (lines that begin with -)", "dict": "names and values (name: value, indented)",
    "mapping": "names and values (name: value, indented)", "model": "names and values (name: value, indented)",
    "date": "a date such as 2026-11-23", "time": "a time such as 08:00",
}  # fmt: skip
"""What to write where something of another kind stands, by how pydantic's error types begin."""

_NOT_YAML: Final = (
    "This is not valid YAML: look here for an open quote or bracket, a colon without a space after it, a tab, or a "
    "line that is not indented like its neighbors."
)


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
