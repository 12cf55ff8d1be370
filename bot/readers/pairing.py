"""A pairing code: "K7Q2-M4XR", alone or beside other words; never in public, where it is said for others to use."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.events import Message
from bot.facts import Facts
from bot.moves import Move, TakeUp
from bot.readers.words import Span, listed, split
from casework import pairing

_AROUND: Final = listed(
    "code the my is it's its here this hi hello hey please from x twitter tweet post código codigo el mi es aquí aqui "
    "hola este por favor de mensaje publicación"
)
"""What people write around a code and mean nothing else by."""


def taken(messages: Sequence[Message], facts: Facts) -> tuple[list[Move], list[Message]]:
    """The codes named, and the messages without them: what else is said is read as if there were no code.

    A code that was misread counts only where nothing else is said.
    """
    if facts.capabilities.public:
        return [], list(messages)
    moves: list[Move] = []
    rest: list[Message] = []
    for message in messages:
        left, found = message.text, pairing.found(message.text)
        for code, span in found:
            blank = _blanked(left, span)
            if pairing.sound(code) or _plain(blank):
                moves.append(Move(TakeUp(code), message=message.id, span=span))
                left = blank
        if left == message.text:
            rest.append(message)
        elif not _plain(left) or message.photos or message.location:
            rest.append(replace(message, text="" if _plain(left) else left))
    return moves, rest


def _blanked(text: str, span: Span) -> str:
    """The text with these characters blank: every other word stays where it was."""
    return text[: span[0]] + " " * (span[1] - span[0]) + text[span[1] :]


def _plain(text: str) -> bool:
    return all(word.low in _AROUND for word in split(text))
