"""The unread messages as scenes: answers by themselves, everything else joined and read once."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.city import City
from bot.events import Message
from bot.facts import Facts
from bot.readers import answers, options
from bot.readers.scene import Scene, Source
from bot.readers.words import split
from bot.talk import Talk


def scenes(messages: Sequence[Message], talk: Talk, facts: Facts, city: City, now: datetime) -> tuple[Scene, ...]:
    """In order. A message sent twice is read once; fragments of one thought are one text, one a line."""
    photos = tuple(dict.fromkeys(photo for message in messages for photo in message.photos))
    blank = Scene("", talk, facts, city, now, photos=photos)
    alone: list[Message] = []
    rest: list[Message] = []
    for message in _once(messages):
        (alone if len(messages) > 1 and _answers(_joined(blank, [message])) else rest).append(message)
    found = [_joined(blank, [message]) for message in alone]
    if rest or not found:
        found.append(_joined(blank, rest))
    order = {message.id: at for at, message in enumerate(messages)}
    return tuple(sorted(found, key=lambda one: order.get(one.sources[0].message, 0) if one.sources else 0))


def _once(messages: Sequence[Message]) -> list[Message]:
    seen: dict[tuple[str, object], Message] = {}
    for message in messages:
        text = " ".join(message.text.casefold().split())
        seen.setdefault((text, message.location) if text or message.location else ("", message.id), message)
    return list(seen.values())


def _joined(blank: Scene, messages: Sequence[Message]) -> Scene:
    text, sources = "", []
    for message in messages:
        said = message.text.strip()
        if said:
            text += "" if not text else " " if _goes_on(text, said) else "\n"
            sources.append(Source(len(text), len(text) + len(said), message.id))
            text += said
    if not sources and messages:
        sources.append(Source(0, 0, messages[0].id))
    points = [message.location for message in messages if message.location is not None]
    at = blank.city.gazetteer.at(*points[-1]) if points else None
    location = at if at is not None and at.outcome != "none" else None
    return replace(blank, text=text, sources=tuple(sources), words=split(text), location=location, _ranked={})


_JOINT: Final = (
    "at|on|by|in|near|with|and|n|to|from|of|between|behind|across|around|en|y|con|de|del|entre|al|cerca|frente|"
    "junto|detr[aá]s|hasta|desde"
)
_BEGINS: Final = re.compile(rf"(?:{_JOINT})\s", re.IGNORECASE)
_ENDS: Final = re.compile(rf"(?:^|\s)(?:{_JOINT}|the|a|an|my|el|la|los|las|un|una|mi)$", re.IGNORECASE)


def _goes_on(before: str, said: str) -> bool:
    """Whether two texts read as one, as if sent together: a mark parts them, or the first was sent in mid-sentence:
    "pothole at 5th" · "and main", "i want" · "to talk"."""
    return before[-1] in ".!?,;:" or bool(_ENDS.search(before) or _BEGINS.match(said))


def _answers(scene: Scene) -> bool:
    """Whether the open questions explain the whole message."""
    told = frozenset(i for i, word in enumerate(scene.words) if word.says_something or word.low.isdecimal())
    found = [*options.propose(scene), *answers.rating(scene)]
    return bool(scene.words) and any(told <= one.words for one in found)
