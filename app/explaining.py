"""A turn in words: what was done with which words, what nobody read, and the question on the table."""

from collections.abc import Mapping
from typing import Any

from bot.events import Heard
from bot.moves import Act, Move
from bot.talk import Talk, on_table
from store.why import Taken


def asking(talk: Talk) -> dict[str, Any] | None:
    """The question on the table, as programs read it."""
    ask = on_table(talk)
    if ask is None:
        return None
    options = [{"key": option.key, "label": option.label} for option in ask.options]
    return {"kind": ask.kind, "phrase": ask.phrase, "options": options}


def explain(taken: Taken) -> dict[str, Any]:
    """Moves with the words they used, the words nobody read, the ask, its options, and the bundle."""
    return {
        "messages": [one.id for one in messages(taken)],
        "moves": [moved(move, taken) for move in taken.moves],
        "unused": taken.unused,
        "ask": taken.ask.phrase if taken.ask else None,
        "options": [f"{option.key} {option.label}" for option in taken.ask.options] if taken.ask else [],
        "bundle": taken.bundle,
        "turn": taken.id,
        "said": list(taken.said),
    }


def messages(taken: Taken) -> tuple[Any, ...]:
    """The resident's messages this turn was taken for."""
    return taken.event.what.messages if isinstance(taken.event.what, Heard) else ()


def moved(move: Move, taken: Taken) -> dict[str, Any]:
    """One move: the act, who made it if it was not the resident, and the words it was read from."""
    texts = {one.id: one.text for one in messages(taken)}
    words = texts.get(move.message, "")[slice(*move.span)]
    by = {} if move.by == "resident" else {"by": move.by}
    return {**named(move.act), **by, **({"words": words} if words else {})}


def named(act: Act) -> dict[str, Any]:
    """An act by its wire name, with its plain values."""
    plain: dict[str, Any] = {"act": act.kind}
    for name in getattr(act, "__slots__", ()):
        value = getattr(act, name)
        if name != "kind" and value not in (None, "", (), 0.0, False):
            plain[name] = value if isinstance(value, str | int | float | bool) else _brief(value)
    return plain


def _brief(value: object) -> object:
    outcome = getattr(value, "outcome", None)
    if outcome is not None:
        place = getattr(value, "place", None)
        return {"outcome": outcome, "place": place.text if place else None}
    return [str(item) for item in value] if isinstance(value, tuple | frozenset) else str(value)


def sentence(one: Mapping[str, Any]) -> str:
    """One act with its plain values and the words it was read from."""
    values = [f"{name} {_plain(one[name])}" for name in one if name not in ("act", "words", "by", "draft", "drafts")]
    by = f" by {one['by']}" if "by" in one else ""
    words = f" from “{one['words']}”" if "words" in one else ""
    return f"{one['act'].replace('_', ' ')}{by}{': ' + ', '.join(values) if values else ''}{words}"


def _plain(given: Any) -> str:
    """A move's value in plain letters."""
    if isinstance(given, Mapping):
        return " ".join(str(one) for one in given.values() if one is not None)
    if isinstance(given, bool):
        return "yes" if given else "no"
    if isinstance(given, list | tuple):
        return ", ".join(map(str, given))
    return f"{given:.2f}" if isinstance(given, float) else str(given)
