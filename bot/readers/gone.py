"""A problem that was told and is over before it is filed: "the cat is gone", "someone already fixed it"."""

import re
from typing import Final

from bot.moves import Drop, Withdraw
from bot.readers.candidate import STRONG, Candidate
from bot.readers.cues import EVERY
from bot.readers.naming import service_named
from bot.readers.own import requests_of
from bot.readers.pieces import around
from bot.readers.questions import asks
from bot.readers.scene import Scene
from bot.readers.words import GENERIC, listed
from bot.talk import Draft
from casework.request import OPEN
from classifier import rules

_OVER: Final = re.compile(
    r"\b(?:is|are|'?s|was|were|got|get|been|have|has|just|already)\s+(?:all |now |already |just |been |finally )*"
    r"(?:gone|fixed|repaired|picked up|collected|taken(?: away| care of)?|removed|cleaned(?: up)?|resolved|solved|"
    r"towed|hauled(?: away| off)?|back on|working(?: again)?|filled)\b"
    r"|\b(?:someone|somebody|they|city|crew|neighbou?r|guys?|owner|driver)\s+(?:(?:has|have|already|just|finally)\s+)*"
    r"(?:got|took|fixed|picked|cleaned|removed|towed|filled|cleared|repaired|sorted|handled|"
    r"moved (?:it|them|his|her|their)|drove (?:it|off|away)|buried)\b"
    r"|\b(?:it|they|he|she)(?:'?s| is| has| have|'?ve)?\s+(?:(?:now|just|finally|already)\s+)*"
    r"(?:stopped|quit|ended|left|moved|drove off|went away|came)(?=\W*(?:$|[,.;!]|(?:now|thanks|already|finally)\b))"
    r"|\bya\s+(?:no\s+est[aá]n?|(?:(?:se\s+)?l[oae]s?\s+)?(?:recogieron|arreglaron|quitaron|repararon|limpiaron|llevaron|"
    r"taparon|remolcaron)|funcionan?|se\s+fue(?:ron)?|est[aá]n?\s+(?:arreglad|limpi|reparad)\w+)\b",
    re.IGNORECASE,
)
_STILL: Final = re.compile(
    r"\b(?:not|never|nobody|no one|still|again|isn'?t|aren'?t|wasn'?t|weren'?t|hasn'?t|haven'?t|didn'?t|won'?t|"
    r"until|if|when|todav[ií]a|a[uú]n|nunca|nadie|si|cuando|hasta)\b|^\W*(?:no|nope)\s+(?:ya|se|l[oa]s?)\b",
    re.IGNORECASE,
)
"""It is not over, or nobody says that it is."""
_ITSELF: Final = re.compile(
    r"\b(?:it|its|it'?s|he|she|that|this|they|them|everything|all|both|eso|todo|l[oa]s?)\b", re.IGNORECASE
)
LONGEST: Final = 12
"""Words of a text that says no more than this; a longer one tells a story."""


def propose(scene: Scene) -> tuple[Candidate, ...]:
    """What was read back and is over is dropped; the rest is read back again."""
    match = _OVER.search(scene.text)
    if match is None or len(scene.words) > LONGEST or _STILL.search(scene.text) or asks(scene.text):
        return ()
    ask = scene.ask
    asked = ask is not None and ask.kind in ("confirm", "nearby")
    drafts = [one for one in scene.talk.drafts if asked and not one.parked]
    clause = scene.within(around(scene.text, match.span()))
    if _NO.match(scene.text) and len(drafts) == 1:
        clause = scene.everything  # "no he moved, we're good": all of it says so
    meant = _meant(scene, clause - scene.within(match.span()), drafts)
    return (Candidate("gone", tuple(Drop(one.id) for one in meant), clause, STRONG),) if meant else ()


_NO: Final = re.compile(r"^\W*(?:no|nope|nah|oh no|actually|never ?mind)\b", re.IGNORECASE)


def filed(scene: Scene) -> tuple[Candidate, ...]:
    """ "Thanks, they got it already", "ya la recogieron": what is filed is over, and nothing else is told or asked."""
    match = _OVER.search(scene.text)
    if match is None or scene.ask is not None or scene.talk.drafts or len(scene.words) > LONGEST:
        return ()
    mine = [one for one in requests_of(scene) if one.status in OPEN and one.mine]
    if not mine or _STILL.search(scene.text) or _asked(scene.text) or _TAKEN.search(scene.text):
        return ()
    beside = scene.everything - scene.within(match.span()) - scene.found(_ITSELF)
    named = [one for one in mine if service_named(scene, one.service, beside)]
    about = {word for one in named for word in service_named(scene, one.service, beside)}
    told = [word for word in scene.says(beside) if word.low not in GENERIC | _COURTESY and word not in about]
    if told or not (named or _ITSELF.search(scene.text)):
        return ()
    meant = named or mine
    act = Withdraw(meant[0].tracking if len(meant) == 1 else "")
    return (Candidate("withdraw", (act,), scene.everything, STRONG),)


def _asked(text: str) -> bool:
    """Whether it may be a question, with or without its mark: "has it been fixed", "ya la recogieron"."""
    return asks(text) or bool(_INVERTED.match(text)) or (rules.status(text) is not None and not _THANKED.search(text))


_INVERTED: Final = re.compile(
    r"^\W*(?:(?:so|and|hey|ok|okay|hi|hello|but|thanks|y|hola|gracias)\W+)*"
    r"(?:has|have|is|are|was|were|did|do|does|will|can|when|cu[aá]ndo|qu[eé])\b",
    re.IGNORECASE,
)
_THANKED: Final = re.compile(r"\b(?:thanks?|thx|ty|gracias|pero|never ?mind|nvm)\b", re.IGNORECASE)
_TAKEN: Final = re.compile(r"\b(?:someone|somebody)\s+(?:\w+\s+)?(?:took|got)\b", re.IGNORECASE)
"""Rather a theft than a repair."""
_COURTESY: Final = listed(
    "thanks thank thx ty thanx tks gracias you u but though actually already just now it's its ok okay oh hey never "
    "mind nvm nevermind everything all good pero ya muchas mil by the way btw fyi sir team guys so update"
)


def _meant(scene: Scene, beside: frozenset[int], drafts: list[Draft]) -> list[Draft]:
    """The reports spoken of beside the words of its end: by name, by what they most likely mean, or as "it"."""
    if EVERY.search(scene.text) or (len(drafts) == 1 and _ITSELF.search(scene.text)):
        return drafts
    return _told(scene, beside, drafts)


def _told(scene: Scene, beside: frozenset[int], drafts: list[Draft]) -> list[Draft]:
    """Those the words name; of several never all."""
    services = [(one, one.service.value) for one in drafts if one.service]
    named = [one for one, code in services if service_named(scene, code, beside)]
    if not named and scene.says(beside):
        mine = {code for _, code in services}
        likely = next((one.intent for one in scene.rank_words(beside).candidates if one.intent in mine), "")
        named = [one for one, code in services if code == likely]
    return named if len(named) < len(drafts) or len(drafts) == 1 else []
