"""Told and taken back in one text: "pothole at 12 oak st. cancel that"."""

import re
from dataclasses import replace
from typing import Final

from bot.apply.drafting import UNTOLD
from bot.moves import Drop, Report
from bot.readers import report
from bot.readers.naming import service_named
from bot.readers.own import requests_of
from bot.readers.scene import Scene
from bot.readers.withdraw import TAKING_BACK, ends, kept, opens
from bot.readers.words import listed, split
from casework.request import OPEN

_CLOSE: Final = re.compile(r"[,.;!?\n]")
_NAMED: Final = listed(
    "report request ticket case complaint thing one reporte solicitud queja caso please sorry gracias"
)
"""What may be named beside the words: the report itself."""

TAKEN: Final = Drop(UNTOLD)


def without(scene: Scene) -> tuple[Scene, bool]:
    """The scene without what its own text took back, every word in its place; and whether anything was.

    Nothing is taken back here that was told in an earlier text: a draft or an own request of that service is meant
    by "it" (`withdraw.propose`).
    """
    if ends(scene):
        return scene, False
    for match in TAKING_BACK.finditer(scene.text):
        if _begun(scene, match.start()):
            return scene, False  # "forget it, they cleaned it up. dont send nobody"
        close = _CLOSE.search(scene.text, match.end())
        end = close.start() if close else len(scene.text)
        if not kept(scene.text, match) and _took_back(scene, match.start(), match.end(), end):
            text = " " * end + scene.text[end:]
            return replace(scene, text=text, words=split(text), _ranked={}), True
    return scene, False


def _begun(scene: Scene, before: int) -> bool:
    """Whether an earlier taking back opens the text: then all of it is about what was told before."""
    first = TAKING_BACK.search(scene.text, 0, before)
    return first is not None and opens(scene, first)


def tells(scene: Scene) -> bool:
    """Whether the rest still tells a problem."""
    return bool(_told(scene))


def _took_back(scene: Scene, start: int, end: int, last: int) -> bool:
    """A problem stands before the words, and nothing else is named beside them ("never mind the mess")."""
    told = replace(scene, text=scene.text[:start], words=split(scene.text[:start]), _ranked={})
    before = {word.low for word in told.words}
    beside = scene.says(scene.within((end, last)) - scene.within((start, end)))
    if any(word.low not in _NAMED and word.low not in before for word in beside):
        return False
    codes = _told(told)
    again = _told(replace(scene, text=scene.text[last:], words=split(scene.text[last:]), _ranked={}))
    return bool(codes) and not codes & again and not any(_meant(told, code) for code in codes)


def _told(scene: Scene) -> set[str]:
    """The services of the problems a scene tells."""
    acts = [act for one in report.propose(scene, frozenset()) for act in one.acts]
    return {act.service for act in acts if isinstance(act, Report) and act.service}


def _meant(scene: Scene, code: str) -> bool:
    """Whether an earlier draft or open request of this service may be meant by its name."""
    mine = {one.service for one in requests_of(scene) if one.status in OPEN}
    mine |= {one.service.value for one in scene.talk.drafts if one.service}
    return code in mine and bool(service_named(scene, code))
