"""A yes beside the very thing that was read back: "yes, 12", "12 is right", "yes but its 61 Norfolk not 16, typo"."""

import re
from collections.abc import Sequence
from typing import Final

from bot.readers.cues import EXCUSES, REFUSED_NUMBER
from bot.readers.naming import named_in_full, service_words
from bot.readers.nod import ORDERS, YES
from bot.readers.questions import asks
from bot.readers.scene import Scene
from bot.readers.words import SHRUGS, TEMPER, listed, matched
from bot.talk import Draft
from knowledge_base.base import KnowledgeBase

_AROUND: Final = (
    YES
    | SHRUGS
    | ORDERS
    | listed(
        "it it's its is the that that's thats this number num no. house address place location street corner at on in "
        "of exactly correct right good please pls plz thanks thank you thx ty one all for and "
        "es el la los las ese esa eso en de número numero casa dirección direccion lugar calle esquina que favor por "
        "gracias correcto correcta bien está esta"
    )
)
"""What may stand around what was read back."""
_PUT_RIGHT: Final = TEMPER | listed(
    "but actual actually real really instead sorry oops i mean meant should supposed be i'm my "
    "pero sino digo perdón perdon disculpe debe ser era fue"
)
"""And what besides, where a slip is named that was put right already."""
_AGREED: Final = re.compile(
    r"^\W*(?:(?:ok|okay|oh|um|well|pues|bueno)\W+)*(?:yes+|yeah?|yep|yup|yea|s[ií]+|correct|right|exactly|sure|ok|okay|"
    r"correcto|exacto|dale|claro)\b"
    r"|\b(?:is|that'?s|es|est[aá])\s+(?:the\s+)?(?:right|correct|correcto|correcta|bien|exacto|it)\b"
    r"|\b(?:yes|yep|yeah|correct|sí|si|correcto|exacto)\W*$",
    re.IGNORECASE,
)
_ADDED: Final = re.compile(r"\b(?:and|y|e)\s+(?:at|on|in|en)\b|^\W*\w+\W+(?:and|y|e)\b", re.IGNORECASE)
""" "Yes and 12": something comes on top."""
LONGEST: Final = 12


def said_again(scene: Scene, drafts: Sequence[Draft]) -> bool:
    """Whether nothing but a yes is said and each thing read back once more, by its number, place or name; beside it
    at most what it is not, and how the slip came about."""
    slip = _slip(scene, drafts)
    words = [word for at, word in enumerate(scene.words) if at not in slip]
    if not drafts or len(words) > LONGEST or not _AGREED.search(scene.text) or _ADDED.search(scene.text):
        return False
    if slip and asks(scene.text):
        return False
    around = _AROUND | _PUT_RIGHT if slip else _AROUND
    knowledge = scene.city.knowledge
    told = [matched(words, _read_back(draft, knowledge)) for draft in drafts]
    known = {word for each in told for word in each}
    if not all(any(word.low not in around for word in each) for each in told):
        return False
    if not all(word in known or (word.low in around and not word.low.isdecimal()) for word in words):
        return False
    return named_in_full(scene, scene.everything)[0] in ("", *(one.service.value for one in drafts if one.service))


def _slip(scene: Scene, drafts: Sequence[Draft]) -> frozenset[int]:
    """The words of a number refused that was read back nowhere, and of an excuse for it."""
    own = {str(draft.place.found.number) for draft in drafts if draft.place.found}
    refused = (match.span() for match in REFUSED_NUMBER.finditer(scene.text) if match["number"] not in own)
    return scene.covered(refused) | scene.found(EXCUSES)


def _read_back(draft: Draft, knowledge: KnowledgeBase) -> str:
    """All words of what was read back: the place, its number and the service."""
    place = draft.place.found.text if draft.place.found else draft.place.words
    service = service_words(knowledge, draft.service.value) if draft.service else ""
    return f"{place} {service}"
