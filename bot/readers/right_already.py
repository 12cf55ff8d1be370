"""A yes beside the very place read back, once more with what it is not: "yes but its 61 Norfolk not 16, typo"."""

from typing import Final

from bot.readers import place as places
from bot.readers.cues import ADDS, EXCUSES, REFUSED_NUMBER
from bot.readers.nod import behind_yes
from bot.readers.questions import asks
from bot.readers.scene import Scene, parts_of
from bot.readers.words import SHRUGS, TEMPER, listed, split
from bot.talk import Draft
from places.breath import kept_street

_AROUND: Final = (
    SHRUGS
    | TEMPER
    | listed(
        "number num house address actual actually real really correct it's but place location sorry oops "
        "mean meant should supposed instead pero sino número numero casa dirección direccion digo perdón perdon "
        "disculpe debe ser era fue"
    )
)
"""What may stand around the place and its correction."""


def right_already(scene: Scene, said: frozenset[int], draft: Draft) -> bool:
    """Whether a yes (the words ``said``) only puts right again what the read-back has right: the number refused is not
    its own, and nothing but an excuse for the slip stands beside."""
    own, text = draft.place.found, scene.text
    if own is None or not said:
        return False
    slip = [one.span() for one in REFUSED_NUMBER.finditer(text) if one["number"] != str(own.number)]
    beside = [*slip, *(one.span() for one in EXCUSES.finditer(text))]
    if not beside or ADDS.search(behind_yes(scene)) or asks(text):
        return False
    left = scene.everything - scene.covered(beside) - said
    kept = _only(scene, left)
    finding = kept_street(scene.city.gazetteer.find(kept, known=parts_of(draft)), own)
    if REFUSED_NUMBER.search(kept) or not places.same(own, finding):
        return False
    street = {word.low for word in split(own.text)}
    return all(word.low in _AROUND | street for word in scene.says(left - scene.within(finding.span)))


def _only(scene: Scene, left: frozenset[int]) -> str:
    """The text with nothing but these words, each where it stands."""
    kept = [" "] * len(scene.text)
    for at in left:
        where = slice(scene.words[at].start, scene.words[at].end)
        kept[where] = scene.text[where]
    return "".join(kept)
