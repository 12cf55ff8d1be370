"""Taking back: "never mind", "cancel my report", and "wrong" within ten minutes of filing."""

import re
from datetime import timedelta
from typing import Final

from bot.apply.filing import UNDO
from bot.moves import Act, Amend, AskStatus, Drop, Repeat, Withdraw
from bot.readers.candidate import FRESH, STRONG, Candidate
from bot.readers.cues import wrong_part
from bot.readers.naming import service_named
from bot.readers.nod import nods
from bot.readers.own import requests_of
from bot.readers.pieces import around
from bot.readers.scene import Scene
from bot.readers.words import GENERIC, listed
from bot.talk import Draft, Filed
from casework.request import OPEN

LATE: Final = timedelta(days=1)
"""And how long the same words are still heard as meaning it."""

TAKING_BACK: Final = re.compile(
    r"\b(?:never\s*mind|nvm|nevermind|forget (?:it|that|about it|the|my)|disregard|scratch that|ignore (?:that|my)|"
    r"(?:cancel|withdraw|delete|remove|close|drop|take back) (?:it|that|this|my|the|both|all|everything)\b"
    r"|don'?t (?:file|send|report) (?:it|that|this)|no longer (?:needed|a problem)|"
    r"olv[ií]d(?:al[oa]|ese|ate|elo|enlo)|no importa|"
    r"(?:canc[eé]l|ret[ií]r|b[oó]rr|elim[ií]n|an[uú]l)(?:a|e|ar|en)(?:l[oa])?\s*"
    r"(?:eso|esto|mi|el|la|todo)?\b|d[eé]jal[oa]|ya no (?:hace falta|es necesario|importa))",
    re.IGNORECASE,
)


_TAKING: Final = listed(
    "cancel withdraw delete remove close drop take back forget disregard ignore scratch nevermind nvm never mind file "
    "longer needed cancela cancele cancelar cancelen cancelalo cancelelo retira retire retirar borra borre borrar "
    "elimina anula olvida olvidalo olvídalo olvidelo olvídelo déjalo dejalo importa hace falta necesario both"
)
"""Words of the taking back itself."""
_KEPT: Final = re.compile(r"(?:\b(?:do not|don'?t|never|not|didn'?t)\W+(?:\w+\W+)?|\bno\s+(?:me\s+)?)$", re.IGNORECASE)
"""In front of the words: "please do not cancel it", "no canceles mi reporte"."""
_ENGLISH: Final = re.compile(r"(?:cancel|withdraw|delete|remove|close|drop|take back)\s", re.IGNORECASE)


def propose(scene: Scene) -> tuple[Candidate, ...]:
    """ "Never mind": the draft on the table is dropped; without one, the last own request is withdrawn.

    While danger is on watch it takes back the alarm or nothing: "never mind, false alarm", "nevermind, hurry".
    """
    match = TAKING_BACK.search(scene.text)
    if match is None or scene.talk.watch is not None:
        return ()
    words = scene.within(around(scene.text, match.span()))
    if kept(scene.text, match):
        clause = max(scene.text.rfind(mark, 0, match.start()) for mark in ",;") + 1
        return (Candidate("repeat", (Repeat(),), words & scene.within((clause, len(scene.text))), STRONG),)
    acts = _either(scene) or tuple(Drop(draft.id) for draft in _dropped(scene)) or _withdrawn(scene)
    acts = acts or _nothing(scene, words)
    return (Candidate("withdraw", acts, words, STRONG),) if acts else ()


def _nothing(scene: Scene, words: frozenset[int]) -> tuple[Act, ...]:
    """ "Cancel it" with nothing told or filed: said so, unless the words name something of their own."""
    named = [word for word in scene.says(words) if word.low not in GENERIC | _TAKING]
    told = any(word.low in _OF_OURS for word in scene.says(words))
    return () if (named and not told) or scene.ask is not None else (Withdraw(""),)


_OF_OURS: Final = listed("report request ticket complaint reports requests reporte reportes solicitud queja")


def kept(text: str, match: re.Match[str]) -> bool:
    """Whether the taking back is denied. "No cancel it" is an order all the same: only Spanish denies so."""
    before = _KEPT.search(text[: match.start()])
    return before is not None and not (before[0].lower().startswith("no ") and _ENGLISH.match(match[0]))


def _either(scene: Scene, undo: bool = False) -> tuple[Act, ...]:
    """With a draft on the table and a request filed a moment ago "it" may be either, unless one of them is named."""
    last = _last_filed(scene, UNDO)
    drafts = tuple(one for one in scene.talk.drafts if not one.parked)
    if last is None or not drafts:
        return ()
    codes = {one.service.value for one in drafts if one.service}
    new = any(service_named(scene, code) for code in codes - {last.service})
    if new != (bool(service_named(scene, last.service)) and last.service not in codes):
        return () if new else (Withdraw(last.tracking, undo),)
    return (Withdraw(last.tracking, undo, tuple(one.id for one in drafts)),)


def _dropped(scene: Scene) -> tuple[Draft, ...]:
    drafts = scene.talk.drafts
    named = tuple(one for one in drafts if one.service and service_named(scene, one.service.value))
    asked = tuple(one for one in drafts if scene.ask and one.id in scene.ask.about)
    return (named if len(drafts) > 1 else ()) or asked or drafts[-1:]


def _withdrawn(scene: Scene) -> tuple[Act, ...]:
    last = _last_filed(scene, None)
    others = [one for one in requests_of(scene) if last is not None and one.service != last.service]
    if last is not None and not any(service_named(scene, one.service) for one in others):
        return (Withdraw(last.tracking),)
    mine = [one for one in requests_of(scene) if one.status in OPEN]
    named = [one for one in mine if service_named(scene, one.service)] or mine
    return (Withdraw(named[0].tracking),) if len(named) == 1 else ((AskStatus(),) if named else ())


def _last_filed(scene: Scene, within: timedelta | None) -> Filed | None:
    last = scene.talk.filed[-1] if scene.talk.filed else None
    return last if last and (within is None or scene.now - last.at <= within) else None


def undo(scene: Scene) -> tuple[Candidate, ...]:
    """ "Wrong", or 2 when no question gives it another meaning, soon after filing; the act knows how soon undoes it.
    What was put right or followed since offered no digit: 2 then says that something is wrong, and not what.

    With a draft on the table, which of the two is wrong is asked, unless a read-back asked just that.
    """
    last = _last_filed(scene, LATE)
    hits = [words for intent, words in nods(scene) if intent == "wrong"]
    if last is None or scene.talk.drafts:
        asked = scene.ask is not None and (scene.ask.kind == "confirm" or scene.ask.phrase.startswith("change"))
        told = () if asked or not hits or wrong_part(scene.text) else _either(scene, undo=True)
        return (Candidate("undo", told, hits[0], STRONG),) if told else ()
    two = scene.ask is None and len(scene.words) == 1 and scene.words[0].low == "2"
    if two and last.told_anew:
        return (Candidate("undo", (Amend(last.tracking),), scene.everything, FRESH),)
    if not hits and not two:
        return ()
    return (Candidate("undo", (Withdraw(last.tracking, undo=True),), hits[0] if hits else scene.everything, FRESH),)
