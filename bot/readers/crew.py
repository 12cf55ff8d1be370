"""What a crew says about a job beside its number, and when it answers "close it?" with more than yes."""

import re
from dataclasses import replace
from typing import Final

from bot.apply.followed import CLOSE_SURE
from bot.moves import Close
from bot.readers.candidate import LEXICAL, Candidate
from bot.readers.nod import YES
from bot.readers.scene import Scene

_MERELY: Final = re.compile(
    r"^\W{0,4}(?:(?:all|it'?s|it|is|job|work|now|ya|est[aá]|please|mark(?:ed)?|as)\W{1,4}){0,5}"
    r"(?:done|closed?|completed?|finished|listo|lista|hecho|hecha|terminad[oa]|cerrad[oa]|cierr[ae])"
    r"(?:\W{1,4}(?:it|that|this|out|lo|por favor|please)\b){0,3}(?:\W{1,9}|$)",
    re.IGNORECASE,
)
"""Says that a job is done and nothing about how."""

_WORKED: Final = re.compile(
    r"^\W{0,4}(?:(?:we|i|just|crew|lo|la|ya) ){0,3}(?:filled|patched|fixed|repaired|replaced|removed|cleaned|"
    r"cleared|picked|hauled|painted|trimmed|swept|reset|tap(?:ad|am|é)\w*|arregl\w+|repar\w+|recog\w+|limpi\w+|quit\w+|pint\w+)"
    r"\b",
    re.IGNORECASE,
)
"""Says what was done: in answer to "close it?" that is a yes."""


def noted(said: str) -> str:
    """The words of a crew without a mere "done" before them: the note that goes with the closing."""
    return " ".join(_MERELY.sub("", said, count=1).split()).strip(" ,.;:-#")


def closing(scene: Scene) -> tuple[Candidate, ...]:
    """ "Yes, filled with cold mix", "done", "patched it", a photo: closes, and the words are its note."""
    ask = scene.ask
    if ask is None or ask.phrase != CLOSE_SURE:
        return ()
    meant = next((act for option in ask.options for act in option.means if isinstance(act, Close)), None)
    said = _after_yes(scene)
    if meant is None or said is None:
        return ()
    note = ", ".join(part for part in (meant.note, noted(said)) if part)
    act = replace(meant, note=note, photos=scene.photos, sure=True)
    return (Candidate("closing", (act,), scene.everything, LEXICAL),)


def _after_yes(scene: Scene) -> str | None:
    """What follows the yes; None where the text is no yes."""
    if not scene.words:
        return "" if scene.photos else None
    first = scene.words[0]
    if first.low in YES or first.low == "1":
        return scene.text[first.end :]
    return scene.text if _MERELY.match(scene.text) or _WORKED.match(scene.text) else None
