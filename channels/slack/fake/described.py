"""The calls our product makes, as a small committed description; whatever is out of line is refused and noted."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qsl

CALLS: Final[Mapping[str, Any]] = json.loads(Path(__file__).with_name("calls.json").read_text())
MAX_TEXT: Final = 40_000
MAX_BLOCKS: Final = 50
_KINDS: Final = {"string": str, "boolean": bool, "array": list, "object": dict, "integer": int}


class OutOfLine(Exception):
    """A call the description does not know."""


def given_in(headers: Mapping[str, str], body: bytes) -> dict[str, Any]:
    """The arguments of a call, JSON or form; a form's numbers, flags and lists as what they stand for."""
    if headers.get("content-type", "").startswith("application/json"):
        found = json.loads(body or b"{}")
        return dict(found)
    return dict(parse_qsl(body.decode(), keep_blank_values=True))


def typed(method: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments with the types the description names. Raises OutOfLine."""
    call = CALLS.get(method)
    if call is None:
        raise OutOfLine(f"{method} is not a call of ours")
    missing = [name for name in call.get("required", ()) if name not in given]
    if missing:
        raise OutOfLine(f"{method} lacks {', '.join(missing)}")
    made = {name: _as(method, name, value, call["properties"].get(name)) for name, value in given.items()}
    if len(made.get("text", "")) > MAX_TEXT or len(made.get("blocks", ())) > MAX_BLOCKS:
        raise OutOfLine(f"{method} says too much")
    return made


def _as(method: str, name: str, value: Any, kind: str | None) -> Any:
    if kind is None:
        raise OutOfLine(f"{method} has no {name}")
    if isinstance(value, str) and kind != "string":
        value = {"1": True, "0": False}.get(value, value) if kind == "boolean" else json.loads(value)
    if not isinstance(value, _KINDS[kind]):
        raise OutOfLine(f"{method}: {name} is no {kind}")
    return value
