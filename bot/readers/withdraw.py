"""Taking back: "never mind", "cancel my report", and "wrong" within ten minutes of filing."""

import re
from datetime import timedelta
from typing import Final

from bot.apply.filing import UNDO
from bot.moves import Act, Amend, AskStatus, Drop, Repeat, Withdraw
from bot.readers.candidate import FRESH, STRONG, Candidate
from bot.readers.cues import PLACED_ANEW, wrong_part
from bot.readers.naming import names_any, service_named
from bot.readers.nod import nods
from bot.readers.own import requests_of
from bot.readers.pieces import around
from bot.readers.place import Spot, look
from bot.readers.questions import asks
from bot.readers.scene import Scene
from bot.readers.somebody import as_mine, people
from bot.readers.words import GENERIC, listed
from bot.talk import Draft, Filed
from casework.request import OPEN

LATE: Final = timedelta(days=1)
"""And how long the same words are still heard as meaning it."""

TAKING_BACK: Final = re.compile(
    r"\b(?:never\s*mind|nvm|nevermind|forget (?:it|that|about it|the|my)|disregard|scratch that|ignore (?:that|my)|"
    r"^\W*(?:\w+\W+){0,2}hold off\b(?! on\b)|"
    r"(?:cancel|withdraw|delete|remove|close|drop|take back) (?:it|that|this|my|the|both|all|everything)\b"
    r"|(?:don'?t|do not|no need to) (?:file|send|report|submit) (?:it|that|this|anything)|"
    r"no longer (?:needed|a problem)|"
    r"olv[ií]d(?:al[oa]|ese|ate|elo|enlo)|no importa|"
    r"quit(?:a|e|en|ar)\s+(?:mi|el|la|ese|esa)\s+(?:reporte|solicitud|queja|pedido|petici[oó]n)|"
    r"^\W*(?:\w+\W+){0,2}no (?:longer )?need(?:ed)?\b(?! (?:for )?(?:a|an|the|to know) (?:person|human|photo|pic))"
    r"(?! (?:for )?(?:a|the) )|"
    r"^\W*(?:\w+\W+){0,2}not (?:needed|necessary)\b|"
    r"(?:don'?t|do not|no need to|needn'?t)\s+(?:send|need)\s+(?:any ?(?:one|body)|no ?body|no one|some ?(?:one|body)|"
    r"a crew|the crew|them|him|you guys|it)\b(?! to\b)|"
    r"don'?t (?:worry|bother|trouble) (?:about|with) (?:it|this|that)\b|"
    r"ya no (?:manden|vengan|lo (?:necesito|necesitamos|manden))|no (?:manden|vengan)\b|"
    r"(?:canc[eé]l|(?<!\bto )(?<!\bit )(?<!\bthat )(?<!\bi )ret[ií]r|b[oó]rr|elim[ií]n|an[uú]l)"
    r"(?:a|e|ar|en)(?:l[oa])?\s*"
    r"(?:eso|esto|mi|el|la|todo)?\b|d[eé]jal[oa]|ya no (?:hace falta|es necesario|importa)|"
    r"no (?:hace falta que vengan|se molesten)|no l[oa]s? (?:registren?|manden?|env[ií]en?|reporten?)\b|"
    r"^\W*(?:(?:no|nah|ok|okay|well|so|please|actually|you can)\W+){0,2}"
    r"(?:just )?leave it(?: (?:be|alone|then))?(?=\W*$|\s*[,.;!])|"
    r"(?:don'?t bother|no need to (?:come|bother|send (?:any|some)(?:one|body))|"
    r"(?:you )?don'?t (?:need|have) to come)(?=\W*(?:$|[,.;!]|any ?more|now\b|thanks|thank)))",
    re.IGNORECASE,
)


_SAID_ANEW: Final = re.compile(r"(?:scratch|ignore|forget|disregard) that\b", re.IGNORECASE)
""" "Scratch that, it's on Oak St": with a place behind it, what was said is taken back and said anew."""
_MOVED: Final = re.compile(
    rf"^\W*(?:\w+\W+){{0,2}}?(?:nvm|never\s*mind|olv[ií]da(?:l[oa])?){PLACED_ANEW}", re.IGNORECASE
)
""" "Nvm 14 main": the address put right."""
_ENDS: Final = re.compile(
    r"\b(?:ya no (?:hace falta|es necesario)|no longer needed|"
    r"(?:quit|cancel|canc[eé]l|retir|borr)\w*\s+(?:mi|my)\s+\w+)",
    re.IGNORECASE,
)
"""Words after which nothing is left to be put right about what a request is."""
_TAKING: Final = listed(
    "cancel withdraw delete remove close drop take back forget disregard ignore scratch nevermind nvm never mind file "
    "longer needed cancela cancele cancelar cancelen cancelalo cancelelo retira retire retirar borra borre borrar "
    "elimina anula olvida olvidalo olvídalo olvidelo olvídelo déjalo dejalo importa hace falta necesario both"
)
"""Words of the taking back itself."""
_KEPT: Final = re.compile(r"(?:\b(?:do not|don'?t|never|not|didn'?t)\W+(?:\w+\W+)?|\bno\s+(?:me\s+)?)$", re.IGNORECASE)
"""In front of the words: "please do not cancel it", "no canceles mi reporte"."""
_ENGLISH: Final = re.compile(
    r"(?:cancel|withdraw|delete|remove|close|drop|take back)\s|(?:don'?t|do not|no need|needn'?t|leave it)\b",
    re.IGNORECASE,
)


def propose(scene: Scene) -> tuple[Candidate, ...]:
    """ "Never mind": the draft on the table is dropped; without one, the last own request is withdrawn.

    While danger is on watch it takes back the alarm or nothing: "never mind, false alarm", "nevermind, hurry".
    """
    match = TAKING_BACK.search(as_mine(scene))
    if match is None or scene.talk.watch is not None:
        return ()
    if _SAID_ANEW.match(match[0]) and look(scene, (match.end(), len(scene.text))).named:
        return ()
    if scene.talk.drafts and _MOVED.match(scene.text) and not _beside_place(scene, match.end()):
        return ()
    words = _its_words(scene, match)
    if kept(scene.text, match):
        clause = max(scene.text.rfind(mark, 0, match.start()) for mark in ",;") + 1
        return (Candidate("repeat", (Repeat(),), words & scene.within((clause, len(scene.text))), STRONG),)
    acts = _either(scene) or tuple(Drop(draft.id) for draft in dropped(scene)) or _withdrawn(scene)
    acts = acts or _nothing(scene, words)
    return (Candidate("withdraw", acts, words, STRONG),) if acts else ()


def _beside_place(scene: Scene, start: int) -> bool:
    """Whether more than a place is told from here on: "nvm, graffiti at 14 Main" is another report."""
    spot = look(scene, (start, len(scene.text)))
    return bool(scene.says(scene.within((start, len(scene.text))) - spot.words))


def _its_words(scene: Scene, match: re.Match[str]) -> frozenset[int]:
    """The words of the taking back: all of a text that tells of nothing else, else its sentence; only its clause where
    another problem or place follows: "forget the pothole, there is graffiti at 40 Elm"."""
    if _only_that(scene, match):
        return scene.everything
    start, end = around(scene.text, match.span())
    close = _CLAUSE.search(scene.text, match.end(), end)
    last, begin = close.span() if close else (match.end(), match.end())
    mine = {one.service.value for one in scene.talk.drafts if one.service} or {one.service for one in scene.talk.filed}
    behind, spot = scene.within((begin, end)), look(scene, (begin, end))
    anew = (close or spot.sure) and _another(scene, behind, mine)
    if not anew and spot.sure and _BARE.fullmatch(match[0]) and not _known_place(scene, spot):
        anew = names_any(scene, behind, mine)
    return scene.within((start, last if anew else end))


_BARE: Final = re.compile(
    r"never\s*mind|nvm|forget (?:it|that|about it)|scratch that|olv[ií]d\w+|d[eé]jal[oa]", re.IGNORECASE
)
""" "Nvm, pothole at 14 Main": what is named behind it is told anew."""


def _known_place(scene: Scene, spot: Spot) -> bool:
    """Whether what was told or filed lies at this place, or at one of these."""
    mine = {one.place.found.text for one in scene.talk.drafts if one.place.found} | {
        one.place for one in scene.talk.filed
    }
    found = (spot.place,) if spot.place else spot.finding.options
    return any(one.text in mine for one in found)


def _another(scene: Scene, words: frozenset[int], mine: set[str]) -> bool:
    """Whether these words name a service that is none of one's own, and none that is."""
    others = [code for code in scene.city.knowledge.services if code not in mine]
    return names_any(scene, words, others) and not names_any(scene, words, mine)


_CLAUSE: Final = re.compile(r"[,;]\s|\s[-–—]\s")
_BEGINS: Final = listed(
    "actually oh ok okay wait no nope sorry hey so and well just please pls thx thanks um ah "
    "pues bueno ya perdón perdon oye oiga gracias mejor"
)


def _only_that(scene: Scene, match: re.Match[str]) -> bool:
    """Whether the text begins with it and tells of no other problem or place: "forget it, they cleaned it up"."""
    if not opens(scene, match) or asks(scene.text):
        return False
    mine = {one.service.value for one in scene.talk.drafts if one.service} | {one.service for one in scene.talk.filed}
    after = frozenset(at for at, word in enumerate(scene.words) if word.start >= match.end())
    if _another(scene, after, mine) and not _OVER.search(scene.text):
        return False
    return look(scene, (match.end(), len(scene.text))).place is None


def opens(scene: Scene, match: re.Match[str]) -> bool:
    """Whether nothing but small words stands before it."""
    return all(word.low in _BEGINS for word in scene.words if word.end <= match.start())


_OVER: Final = re.compile(
    r"\b(?:it|its|it'?s|they|themselves|himself|herself|already|just|now|ya|lo|la|los|las)\b", re.IGNORECASE
)
"""What is said besides is of the same thing: "the truck is here now"."""


def ends(scene: Scene) -> bool:
    """Whether a request filed is plainly no longer wanted, and no place is named: what is told beside it ("ya la
    recogieron") puts nothing right and opens no report."""
    match = _ENDS.search(scene.text)
    if match is None or not scene.talk.filed or scene.talk.drafts or kept(scene.text, match):
        return False
    return not look(scene, (0, len(scene.text))).named


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


def dropped(scene: Scene) -> tuple[Draft, ...]:
    """The drafts that "it" means: those named among several, those asked about, else the newest."""
    drafts = scene.talk.drafts
    named = tuple(one for one in drafts if one.service and service_named(scene, one.service.value))
    asked = tuple(one for one in drafts if scene.ask and one.id in scene.ask.about)
    return (named if len(drafts) > 1 else ()) or asked or drafts[-1:]


def _withdrawn(scene: Scene) -> tuple[Act, ...]:
    last = None if people(scene)[0] else _last_filed(scene, None)
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
