"""Yes, no and "wrong" as people say them before or around other polite words."""

from typing import Final

from bot.readers.scene import Scene
from bot.readers.words import FILLERS, SHRUGS, listed
from classifier import rules

YES: Final = listed(
    "yes yep yeah yea yup ye yuh ya sí si sure correct right ok okay claro y exactly correcto dale vale"
)
NO: Final = listed("no nope nah nop n")

_WRONG: Final = listed("wrong incorrect mistake incorrecto incorrecta equivocado equivocada mal error")
_COURTESY: Final = (
    FILLERS
    | YES
    | NO
    | SHRUGS
    | listed(
        "correct right file send go ahead submit sounds looks good great perfect fine all done do that's thats cool "
        "awesome thank appreciate much so very muchas mil está bien todo eso así adelante envíalo envialo mándalo "
        "mandalo appreciated you're welcome confirm confirmed works please "
        "both them two las los dos ambos ambas todas todos am im i'm to god bless grateful aight out dios le bendiga "
        "que"
    )
)
_CONTENT: Final = listed("fine alright great perfect bueno bien")
_GRATEFUL: Final = listed(
    "thank thanks thx ty tysm gracias obliged bye goodbye adiós adios later appreciated appreciate"
)

LONGEST: Final = 8
"""Words. A longer text says more than yes or no."""


def nods(scene: Scene) -> tuple[tuple[str, frozenset[int]], ...]:
    """(yes, no, done, none_of_these, okay or wrong; its words). "Okay" is a yes to a read-back and thanks elsewhere."""
    found = []
    for hit in rules.small(scene.text):
        intent = "okay" if hit.intent == "thanks" and not _grateful(scene) else hit.intent
        found.append((intent, scene.within(hit.span)))
    intents = {intent for intent, _ in found}
    if not intents & {"yes", "no"}:
        found += _opened(scene)
    if "thanks" not in intents and _grateful(scene) and all(word.low in _COURTESY | _GRATEFUL for word in scene.words):
        found.append(("thanks", scene.everything))
    return tuple(found)


def _opened(scene: Scene) -> list[tuple[str, frozenset[int]]]:
    """ "Yes thank you", "ugh yes", "no that is not right": the first that says so decides amid mere courtesy."""
    if not 0 < len(scene.words) <= LONGEST:
        return []
    rest = [word.low for word in scene.words[1:]]
    others = [word for word in scene.words if word.says_something or word.low.isdecimal()]
    if others and all(word.low in _WRONG for word in others):
        return [("wrong", scene.everything)]
    if not all(word in _COURTESY for word in rest):
        return []
    told = [word.low for word in scene.words if word.low in YES | NO]
    if not told:
        content = any(word.low in _CONTENT for word in scene.words)
        return [("okay", scene.everything)] if content and scene.words[0].low in SHRUGS else []
    opening = scene.words[0].low in SHRUGS | YES | NO
    return [("yes" if told[0] in YES else "no", scene.everything)] if opening else []


def _grateful(scene: Scene) -> bool:
    return any(word.low in _GRATEFUL for word in scene.words)
