"""What a crew says about a job beside its number, and when it answers "close it?" with more than yes."""

import re
from dataclasses import replace
from typing import Final

from bot.apply.crews import CLOSE_SURE
from bot.apply.photos import JUST_FILED
from bot.moves import Act, Close, Reopen
from bot.readers.candidate import LEXICAL, Candidate
from bot.readers.nod import YES
from bot.readers.scene import Scene
from bot.readers.words import FILLERS, split
from bot.talk import Talk, on_table

_MERELY: Final = re.compile(
    r"^\W{0,4}(?:(?:all|and|both|y|ambos|it'?s|it|is|are|job|jobs|work|now|ya|est[aá]n?|please|mark(?:ed)?|as)\W{1,4}){0,5}"
    r"(?:done|closed?|completed?|finished|list[oa]s?|hech[oa]s?|terminad[oa]s?|cerrad[oa]s?|cierr[ae]n?)"
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


_AND: Final = frozenset({"and", "y", "e", "also", "plus", "both", "and both", "y también", "todos", "all"})
"""What is left between two numbers."""


_DID: Final = (
    r"(?:done|fix(?:ed)?|repair(?:ed)?|finish(?:ed)?|complet(?:e|ed)|clos(?:e|ed)|fill(?:ed)?|patch(?:ed)?|clean(?:ed)?|"
    r"clear(?:ed)?|remov(?:e|ed)|replac(?:e|ed)|resolv(?:e|ed)|pick(?:ed)?|trim(?:med)?|paint(?:ed)?|haul(?:ed)?|get|got|"
    r"started|ready|able|reach(?:ed)?|access(?:ed|ible)?|listo|lista|hech[oa]|terminad[oa]|arreglad[oa]|reparad[oa]|cerrad[oa])"
)

_MISSED: Final = re.compile(
    r"\b(?:not|never|did ?n[o'’]?t|do ?n[o'’]?t|was ?n'?t|were ?n'?t|is ?n'?t)(?: \w+){0,2} "
    r"(?:find|found|see|seen|locate[d]?|spot(?:ted)?|exist|here|there|visible)\b"
    r"|\b(?:nothing|nada)(?: \w+){0,2} (?:found|here|there|at|on|to \w+|ah[ií]|aqu[ií])\b|^\W*(?:nothing|nada)\b"
    r"|\bno(?: (?!longer|more|mas|más)[\w']+){1,3} (?:found|here|there|at|visible|seen|on (?:site|scene|location))\b"
    r"|\b(?:nowhere|no (?:sign|trace) of|found (?:no|nothing)|there(?:'?s| is| are| was| were)? (?:no|nothing)|"
    r"wrong (?:address|place|location|spot)|(?<!ya )no hay|no hab[ií]a|no existe|no aparece)\b"
    r"|\bno (?:(?:la|lo|las|los|se|le|hemos|he|pude|pudimos|ve|vemos) ){0,2}"
    r"(?:encontr\w+|encuentr\w+|hall\w+|vi|vimos|ve|vemos|veo)\b|\bsin encontrar\b",
    re.IGNORECASE,
)
"""Says that the thing was not to be found."""

_UNDONE: Final = re.compile(
    r"\b(?:can ?not|can[’']?t|could ?not|couldn[’']?t|unable|not able|failed to|won[’']?t|no access|"
    r"unfinished|incomplete|half[ -]done|part(?:ly|ially) \w+ed|not yet|"
    r"still (?:need|to do|open|working|not|there|waiting)|"
    r"todav[ií]a no|a[uú]n no|sin (?:arreglar|reparar|terminar|acceso|hacer)|falta[n]?|incomplet[oa]|a medias)\b"
    rf"|\b(?:not|never|have ?n[o'’]?t|has ?n[o'’]?t|did ?n[o'’]?t|"
    rf"is ?n[o'’]?t|are ?n[o'’]?t|was ?n[o'’]?t|were ?n[o'’]?t|"
    rf"\w{{2,5}}n[’']t|ain[’']?t)(?! (?:only|just)\b)(?: \w+){{0,2}} {_DID}\b"
    r"|\bno (?:(?:la|lo|las|los|se|le|nos|ha|han|he|hemos|est[aá]n?|fue|qued[oó]) ){0,3}"
    r"(?:pud[eio]\w*|pued[eo]\w*|podemos|podr\w+|logr\w+|alcanz\w+|termin\w+|arregl\w+|repar\w+|list[oa]s?|hech[oa]s?|"
    r"hicimos|qued[oó] bien|cerrad[oa]|tap[aeoó]\w*|limpi\w+|quit\w+|recog\w+)\b",
    re.IGNORECASE,
)
"""Says that the work was not done, or could not be."""


_NOT_FIXED: Final = re.compile(rf"\b(?:not|n[o'’]?t)(?: \w+){{0,2}} {_DID}\b", re.IGNORECASE)


def undone(said: str) -> bool:
    """Whether a crew says that a job is not done: not found, not finished, no way to. "Done, no more found" is done."""
    return bool(_UNDONE.search(said)) or missed(said)


def missed(said: str) -> bool:
    """Whether it says no more than that the thing was not to be found: of a job that is closed nothing to undo."""
    return bool(_MISSED.search(said)) and not done(said) and not _NOT_FIXED.search(said)


def done(said: str) -> bool:
    """Whether a text begins by saying that a job is done."""
    return bool(_MERELY.match(said) or _WORKED.match(said))


REOPENS: Final = re.compile(
    r"\bre-?open(?:ed|ing|s)?\b(?! (?:the |a |one )?(?:street|road|lane|lanes|sidewalk|traffic|block|way)\b)"
    r"|\bopen(?:ed|ing)? (?:(?:it|that|this|one|request|back|up) ){0,3}(?:again|back up)\b"
    r"|\b(?:put|set|mark(?:ed)?) (?:(?:it|that|this|one|request|back|as|to) ){0,3}open\b"
    r"|\b(?:re-?abr\w+|abr\w+ (?:de nuevo|otra vez|nuevamente)|volv\w+ a abrir\w*)\b",
    re.IGNORECASE,
)
"""Wants a request that is closed to be open again."""


_BY_MISTAKE: Final = re.compile(
    r"\bclosed (?:(?:it|this|that|one|out) )?(?:by (?:mistake|accident|error)|in error|accidentally|wrongly|"
    r"too (?:soon|early))\b"
    r"|\b(?:should not|shouldn[’']?t) (?:be|have been|of been) closed\b|\b(?:accidentally|wrongly) closed\b"
    r"|\bcerr\w+ por (?:error|equivocaci[oó]n|accidente)\b",
    re.IGNORECASE,
)
"""Says that the closing was none."""


def reopened(said: str) -> bool:
    """Whether a crew opens a request again; "done, reopened the lane" does not."""
    return _BY_MISTAKE.search(said) is not None or (REOPENS.search(said) is not None and not done(said))


def without_reopening(said: str) -> str:
    """The reason beside "reopen"."""
    told = " ".join(_PLEASE.sub("", REOPENS.sub("", said)).split()).strip(" ,.;:-#&")
    return "" if all(word.low in FILLERS for word in split(told)) else told


_PLEASE: Final = re.compile(r"\b(?:please|pls|plz|por favor)\b", re.IGNORECASE)


def again(scene: Scene) -> tuple[Candidate, ...]:
    """ "Wrong one, reopen it": what this crew closed a moment ago."""
    closed, at = scene.talk.closed, scene.talk.closed_at
    if scene.facts.role != "crew" or not closed or at is None or scene.now - at > JUST_FILED:
        return ()
    return (Candidate("again", (Reopen(closed),), scene.everything, LEXICAL),) if reopened(scene.text) else ()


def noted(said: str) -> str:
    """The words of a crew without a mere "done" before them: the note that goes with the closing."""
    told = " ".join(_MERELY.sub("", said, count=1).split()).strip(" ,.;:-#&")
    return "" if told.lower() in _AND else told


_SHOWN: Final = re.compile(
    r"^\W{0,4}(?:(?:here|this|that|heres|here'?s|is|are|it|its|it'?s|attached|sent|sending|see|my|the|an?|your|one|after|"
    r"finished|done|work|job|aqu[ií]|est[aá]|ah[ií]|va|van|le|les|mando|env[ií]o|adjunto|la|las|una|el|del|de|trabajo|"
    r"despu[eé]s)\W{1,3}){0,6}"
    r"(?:photos?|pics?|pictures?|images?|proof|fotos?|imagen|im[aá]genes|prueba)"
    r"(?:\W{1,3}(?:of|the|it|attached|after|work|job|here|del?|el|trabajo|adjunta)\b){0,4}\W{0,6}$",
    re.IGNORECASE,
)
"""Says of a photo that it is one, and nothing else."""


def by_photo(photos: tuple[str, ...], talk: Talk) -> tuple[Act, ...]:
    """A photo without a word in answer to "close it?": it is the photo of the work, and closes."""
    ask = on_table(talk)
    meant = ask.options[0].means if ask is not None and ask.phrase == CLOSE_SURE else ()
    return tuple(replace(act, photos=photos, sure=True) for act in meant if isinstance(act, Close))


def closing(scene: Scene) -> tuple[Candidate, ...]:
    """ "Yes, filled with cold mix", "done", "patched it", a photo: closes, and the words are its note."""
    ask = scene.ask
    if ask is None or ask.phrase != CLOSE_SURE:
        return ()
    meant = [act for option in ask.options for act in option.means if isinstance(act, Close)]
    said = _after_yes(scene)
    if not meant or said is None:
        return ()
    acts = tuple(
        replace(act, note=_joined(act.note, noted(said)), photos=(*act.photos, *scene.photos), sure=True)
        for act in meant
    )
    return (Candidate("closing", acts, scene.everything, LEXICAL),)


def _joined(*notes: str) -> str:
    return ", ".join(note for note in notes if note)


def _after_yes(scene: Scene) -> str | None:
    """What follows the yes; None where the text is no yes."""
    if not scene.words:
        return None
    if scene.photos and _SHOWN.match(scene.text):
        return ""
    first = scene.words[0]
    if first.low in YES or first.low == "1":
        return scene.text[first.end :]
    return scene.text if _MERELY.match(scene.text) or _WORKED.match(scene.text) else None
