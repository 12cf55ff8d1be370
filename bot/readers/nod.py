"""Yes, no and "wrong" as people say them before or around other polite words."""

import re
from typing import Final

from bot.readers.scene import Scene
from bot.readers.words import FILLERS, SHRUGS, TEMPER, listed
from classifier import rules

YES: Final = listed(
    "yes yep yeah yea yup ye yuh ya sí si sure correct right ok okay claro y exactly correcto dale vale"
)
NO: Final = listed("no nope nah nop n")

WRONG: Final = listed("wrong incorrect mistake incorrecto incorrecta equivocado equivocada mal error")
_COURTESY: Final = (
    FILLERS
    | YES
    | NO
    | SHRUGS
    | TEMPER
    | listed(
        "correct right file send go ahead submit sounds looks good great perfect fine all done do that's thats cool "
        "awesome thank appreciate much so very muchas mil está bien todo eso así adelante envíalo envialo mándalo "
        "mandalo appreciated you're welcome confirm confirmed works please "
        "both them two las los dos ambos ambas todas todos am im i'm to god bless grateful aight out dios le bendiga "
        "que said told te le dije digo dicho you u"
    )
)
_MILD: Final = listed("ya y n ok okay right claro dale vale")
"""Those that count only where no plainer yes or no stands beside them: "ya te dije que no"."""
_POINTS: Final = listed("that's thats that its it's this eso all todo just please pls por")
"""What a short yes may begin with besides itself: "that's it exactly"."""

_ORDERS: Final = listed(
    "file send submit report register registra registre registren registrar manda mande mandar envía envia envíe envie "
    "repórtalo reportalo repórtelo reportelo repórtalos reportalos regístralo registralo regístrelo registrelo "
    "regístralos registralos regístrelos registrelos mándalo mandalo mándelo mandelo mándalos mandalos mándelos "
    "mandelos envíalo envialo envíelo envielo envíalos envialos envíelos envielos"
)
_EVERYTHING: Final = listed("both all everything ambos ambas todos todas")
"""What is ordered to be filed, or all of it, which orders the same where something waits to be filed."""

_CONTENT: Final = listed("fine alright great perfect bueno bien")
_GRATEFUL: Final = listed(
    "thank thanks thx ty tysm gracias obliged bye goodbye adiós adios later appreciated appreciate"
)

LONGEST: Final = 8
"""Words. A longer text says more than yes or no."""


def nods(scene: Scene) -> tuple[tuple[str, frozenset[int]], ...]:
    """(yes, no, done, file, none_of_these, okay or wrong; its words).

    "Okay" is a yes to a read-back and thanks elsewhere; "file" is one where something waits to be filed.
    """
    found = []
    for hit in rules.small(scene.text):
        intent = "okay" if hit.intent == "thanks" and not _grateful(scene) else hit.intent
        found.append((intent, scene.within(hit.span)))
    intents = {intent for intent, _ in found}
    if not intents & {"yes", "no"}:
        found += _opened(scene) or _ordered(scene)
    if "thanks" not in intents and _grateful(scene) and all(word.low in _COURTESY | _GRATEFUL for word in scene.words):
        found.append(("thanks", scene.everything))
    return tuple(found)


def _opened(scene: Scene) -> list[tuple[str, frozenset[int]]]:
    """ "Yes thank you", "ugh yes", "no that is not right": the first that says so decides amid mere courtesy."""
    if not 0 < len(scene.words) <= LONGEST:
        return []
    said = [_spoken(word.low) for word in scene.words]
    rest = said[1:]
    others = [word for word in scene.words if word.says_something or word.low.isdecimal()]
    if others and all(word.low in WRONG for word in others):
        return [("wrong", scene.everything)]
    if not all(word in _COURTESY for word in rest):
        return []
    told = [word for word in said if word in YES | NO]
    told = [word for word in told if word not in _MILD] or told
    if not told:
        content = any(word in _CONTENT for word in said)
        return [("okay", scene.everything)] if content and said[0] in SHRUGS else []
    opening = said[0] in SHRUGS | YES | NO | _POINTS
    return [("yes" if told[0] in YES else "no", scene.everything)] if opening else []


def _ordered(scene: Scene) -> list[tuple[str, frozenset[int]]]:
    """ "File both", "just send it already", "los dos": an order to file, where something waits for just that."""
    said = {word.low for word in scene.words} - ({"dos"} if BOTH.search(scene.text) else set())
    ordered = (said & (_ORDERS | _EVERYTHING) or BOTH.search(scene.text)) and said <= (
        _COURTESY | _ORDERS | _EVERYTHING
    )
    return [("file", scene.everything)] if ordered and len(scene.words) <= LONGEST and not said & NO else []


BOTH: Final = re.compile(r"\bl[oa]s dos\b", re.IGNORECASE)
"""Two at once, and no second choice."""


def yes_before(scene: Scene) -> frozenset[int]:
    """The words of a yes that opens a text which goes on: "yes, pothole at 12 Main St"."""
    for at, word in enumerate(scene.words):
        if _spoken(word.low) not in _COURTESY:
            return frozenset(range(at)) if any(one.low in YES - _MILD for one in scene.words[:at]) else frozenset()
    return frozenset()


def _spoken(low: str) -> str:
    """The yes or no a drawn-out word stands for: "sii", "yesss", "nooo"; any other word as it is."""
    return low if low in YES | NO else _DRAWN_OUT.get(_LONG.sub(r"\1", low), low)


_LONG: Final = re.compile(r"(.)\1+")
_DRAWN_OUT: Final = {_LONG.sub(r"\1", word): word for word in YES | NO if len(word) > 1}


def _grateful(scene: Scene) -> bool:
    return any(word.low in _GRATEFUL for word in scene.words)
