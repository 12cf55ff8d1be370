"""Which language to answer in: the one asked for, else that of the words which are no place, number or answer."""

import re
from collections.abc import Sequence
from typing import Final

from bot.events import Message
from bot.moves import Move, Repeat, Report, SetPlace
from bot.readers.candidate import STRONG, Candidate
from bot.readers.scene import Scene
from classifier import language
from classifier.rules import full_table

_NAMES: Final = {
    "english": "en",
    "inglés": "en",
    "ingles": "en",
    "spanish": "es",
    "español": "es",
    "espanol": "es",
    "french": "fr",
    "français": "fr",
    "chinese": "zh",
    "mandarin": "zh",
    "vietnamese": "vi",
    "portuguese": "pt",
    "português": "pt",
    "russian": "ru",
    "arabic": "ar",
    "korean": "ko",
    "haitian": "ht",
    "creole": "ht",
}
_WISH: Final = re.compile(
    r"\b(?:speak|habl\w+|in|en|switch|only|solo|sólo|text|please|por favor|prefer)\b|^\W*\w+\W*$", re.IGNORECASE
)
_OPENING: Final = "¿¡"
"""Marks that only Spanish opens a sentence with."""

_LONGEST: Final = 8
"""Words. A longer text that names a language tells something else."""


def propose(scene: Scene) -> tuple[Candidate, ...]:
    """ "Do you speak Spanish?": the open question again, in that language."""
    asked = wished(scene)
    return (Candidate("language", (Repeat(),), scene.everything, STRONG),) if asked else ()


def wished(scene: Scene) -> str:
    """The language somebody asks for, or nothing."""
    if not 0 < len(scene.words) <= _LONGEST or not _WISH.search(scene.text):
        return ""
    return next((_NAMES[word.low] for word in scene.words if word.low in _NAMES), "")


def spoken(scenes: Sequence[Scene], moves: Sequence[Move], previous: str) -> str:
    """An ISO 639-1 code. Addresses, digits, single letters and street names never switch the language."""
    asked = next((wish for wish in (wished(scene) for scene in reversed(scenes)) if wish), "")
    text = " ".join(part for part in (_plain(scene, moves) for scene in scenes) if part)
    if asked or not text:
        return asked or previous
    found = language.identify(text, previous)
    return previous if found != previous and _names_of_ours(scenes, text, previous) else found


def _names_of_ours(scenes: Sequence[Scene], text: str, previous: str) -> bool:
    """ "Encampment": a service's bare name in the language spoken so far, whatever its letters look like."""
    services = scenes[0].city.knowledge.services.values() if scenes else ()
    names = {one.name.get(previous, "").lower() for one in services}
    return text.lower() in names.union(*(map(str.lower, one.aliases.get(previous, ())) for one in services))


def of_law(messages: Sequence[Message], previous: str) -> str:
    """The language of a wish such as "ya no me escriban" or "ayuda"; a carrier's keyword belongs to every language."""
    keywords = full_table()
    words = [one.text for one in messages if not one.carrier_keyword and one.text.strip().upper() not in keywords]
    return language.identify(" ".join(words), previous) if words else previous


def _plain(scene: Scene, moves: Sequence[Move]) -> str:
    placed: frozenset[int] = frozenset()
    for move in moves:
        finding = move.act.finding if isinstance(move.act, SetPlace | Report) else None
        if finding is not None and finding.span[1] <= len(scene.text):
            placed |= scene.within(finding.span)
    words = [word for i, word in enumerate(scene.words) if i not in placed and len(word.low) > 1]
    said = " ".join(scene.text[word.start : word.end] for word in words if not word.low[0].isdecimal())
    return " ".join(filter(None, (*(mark for mark in _OPENING if mark in scene.text), said))) if said else ""
