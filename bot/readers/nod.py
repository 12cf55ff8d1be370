"""Yes, no and "wrong" as people say them before or around other polite words."""

import re
from dataclasses import replace
from typing import Final

from bot.readers.cues import ANOTHER, CORRECTS, JOINS
from bot.readers.questions import asks
from bot.readers.scene import Scene
from bot.readers.words import FILLERS, SHRUGS, TEMPER, listed, split
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

ORDERS: Final = listed(
    "file send submit report register registra registre registren registrar manda mande mandar envía envia envíe envie "
    "repórtalo reportalo repórtelo reportelo repórtalos reportalos regístralo registralo regístrelo registrelo "
    "regístralos registralos regístrelos registrelos mándalo mandalo mándelo mandelo mándalos mandalos mándelos "
    "mandelos envíalo envialo envíelo envielo envíalos envialos envíelos envielos"
)
_EVERYTHING: Final = listed("both all everything ambos ambas todos todas")
"""What is ordered to be filed, or all of it, which orders the same where something waits to be filed."""

_AGAIN: Final = listed("but pero not")
"""Words that take a yes back."""
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
    if told := _beside_thanks(scene):
        return ((told, scene.everything),)
    if scene.ask is not None and scene.ask.kind == "confirm" and _AT_LAST.fullmatch(scene.text):
        return (("okay", scene.everything),)
    found = []
    for hit in rules.small(scene.text):
        intent = "okay" if hit.intent == "thanks" and not _grateful(scene) else hit.intent
        found.append((intent, scene.within(hit.span)))
    intents = {intent for intent, _ in found}
    if not intents & {"yes", "no"}:
        found += _opened(scene) or _ordered(scene)
    decided = any(intent in ("yes", "no", "file") for intent, _ in found)
    if (
        not decided
        and "thanks" not in intents
        and _grateful(scene)
        and all(word.low in _COURTESY | _GRATEFUL for word in scene.words)
    ):
        found.append(("thanks", scene.everything))
    return tuple(found)


_AT_LAST: Final = re.compile(
    r"\W*+(?:(?:ok|okay|yes|yeah|si|sí|good)\W+)?(?:there (?:you|u|ya) go|(?:that'?s |that is |much |way |it'?s )*"
    r"better|now (?:it'?s|its|it is|that'?s|thats|you(?:'ve)? got it|u got it)(?: (?:right|correct|good|better|it))?"
    r"|(?:you|u) got (?:it|that)(?: right)?|(?:that'?s|thats|it'?s) more like it|right this time"
    r"|(?:ahora|as[ií]|eso|ya) s[ií]|ahora (?:est[aá] )?(?:bien|correcto)|as[ií] (?:est[aá] )?(?:bien|mejor)"
    r"|(?:mucho )?mejor(?: as[ií])?"
    r"|(?:that|this|it)(?:'?s| is) (?:exactly |definitely |def )?the (?:very )?"
    r"(?:one|place|spot|address|house|thing|problem)"
    r"|es[oae]?(?: es)? (?:(?:la|el) )?(?:mism[oa]|mer[oa]))"
    r"(?:\W+(?:now|this time|finally|at last|es|por fin|thanks|thank you|gracias))*\W*",
    re.IGNORECASE,
)
""" "There you go", "ahora si", "that's the one": what was read back is right now."""
_THANKING: Final = re.compile(
    r"\b(?:(?:many|muchas|much[ií]simas|mil|tantas)\s+)?"
    r"(?:thanks|thank(?:\s*(?:you|u|ya|y'?all))?|thx|thnx|thanx|tks|ty|tysm|gracias|grax|grasias|"
    r"(?:i\s+)?appreciate(?:d)?(?:\s+(?:it|that))?)\b"
    r"(?:\s+(?:a\s+(?:lot|bunch|million)|(?:so|very)\s+much|again|all|guys|everyone|sir|ma'?am|señor\w*|"
    r"in\s+advance|de\s+antemano"
    r"|(?:for|por)\s+(?:\w+\s+){0,2}?(?:help\w*|service|time|work|reply|response|care|patience|asking|ayuda\w*|"
    r"servicio|tiempo|trabajo|atenci[oó]n|respuesta|paciencia)(?:\s+(?:me|us|out|today))*)\b)*",
    re.IGNORECASE,
)
"""Thanks, with all that belongs to them."""
_AGREES: Final = frozenset("👍👌💯✅🆗")
"""Pictures that agree; a heart beside thanks only thanks."""
_PLEASED: Final = listed(
    "ok okay okey k kk cool great perfect awesome good nice excellent alright fine wonderful perfecto bueno bien "
    "excelente vale dale genial sweet sounds works"
)
"""Words that take what was read back as it is."""


def _beside_thanks(scene: Scene) -> str:
    """What is said beside mere thanks, before or behind them: yes, no, done, file, okay; "" where nothing plain is."""
    rest = _THANKING.sub(lambda match: " " * len(match[0]), scene.text)
    if rest == scene.text or not (words := split(rest)) or len(words) > LONGEST:
        return ""
    bare = replace(scene, text=rest, words=words)
    if not any(word.low.isalnum() for word in words):
        return "okay" if any(sign in _AGREES for sign in rest) else ""
    for intent, used in (*nods(bare), *_opened(bare)):
        pleased = intent != "okay" or (
            any(word.low in _PLEASED for word in words)
            and all(word.low in _PLEASED | SHRUGS | FILLERS or not word.low.isalnum() for word in words)
        )
        if intent in ("yes", "no", "done", "file", "okay") and used == bare.everything and pleased:
            return intent
    return ""


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
    if told[0] in YES and (_AGAIN | NO).intersection(said[said.index(told[0]) :]):
        return []
    return [("yes" if told[0] in YES else "no", scene.everything)] if opening else []


def _ordered(scene: Scene) -> list[tuple[str, frozenset[int]]]:
    """ "File both", "just send it already", "los dos": an order to file, where something waits for just that."""
    said = {word.low for word in scene.words} - ({"dos"} if BOTH.search(scene.text) else set())
    ordered = (said & (ORDERS | _EVERYTHING) or BOTH.search(scene.text)) and said <= (_COURTESY | ORDERS | _EVERYTHING)
    return [("file", scene.everything)] if ordered and len(scene.words) <= LONGEST and not said & NO else []


BOTH: Final = re.compile(r"\bl[oa]s dos\b", re.IGNORECASE)
"""Two at once, and no second choice."""


def yes_before(scene: Scene) -> frozenset[int]:
    """The words of a yes that opens a text which goes on: "yes, pothole at 12 Main St"."""
    for at, word in enumerate(scene.words):
        if _spoken(word.low) not in _COURTESY:
            return frozenset(range(at)) if any(one.low in YES - _MILD for one in scene.words[:at]) else frozenset()
    return frozenset()


def opening_yes(scene: Scene) -> frozenset[int]:
    """The words of a yes that opens a text which goes on, up to the yes itself and without the "and" behind it."""
    said = [
        at
        for at in yes_before(scene)
        if _spoken(scene.words[at].low) in YES and not (at and scene.words[at].low == "y")
    ]
    return frozenset(range(max(said) + 1)) if said else frozenset()


def behind_yes(scene: Scene) -> str:
    """What is said behind a yes that opens the text, its "and" too; all of it where none does."""
    said = opening_yes(scene)
    return scene.text[scene.words[max(said)].end :] if said else scene.text


_PLAIN: Final = listed("yes yep yeah yea yup sí si")
"""Those that say yes whatever follows them; "right", "correct" and "sure" also begin other sentences."""
TAKEN_BACK: Final = re.compile(
    rf"{CORRECTS.pattern}|\b(?:no|not|nope|nah|isn'?t|but|except|unless|if|or|pero|menos|salvo|aunque|excepto|o|change|"
    r"edit|cancel\w*|delete|borr\w+|withdraw|ignore|(?<!don't )(?<!dont )(?<!not )forget|olv[ií]d\w+|corregir)\b",
    re.IGNORECASE,
)
"""Words behind a yes that take it back, or part of it."""


def yes_first(scene: Scene) -> frozenset[int]:
    """The yes that opens a text without a mark behind it: "yes hurry", "si porfavor rapido", "ok yes send somebody".

    Whatever follows is read for itself; where it takes the yes back, there is none.
    """
    for at, word in enumerate(scene.words):
        low = _spoken(word.low)
        if low in _PLAIN or (low in YES - _MILD and JOINS.match(scene.text[word.end :])):
            goes_on = at + 1 < len(scene.words) and TAKEN_BACK.search(scene.text, word.end) is None
            return frozenset(range(at + 1)) if goes_on else frozenset()
        if low not in SHRUGS:
            break
    return frozenset()


_HEARTY: Final = listed(
    "yessir yessiree yessum mhm mmhm righto affirmative absolutely definitely indeed simón afirmativo"
)


def nodding(scene: Scene) -> bool:
    """Whether a few words hold a plain yes wherever it stands, and nothing that takes it back, adds, counts or asks."""
    said = {_spoken(word.low) for word in scene.words}
    plain = bool(said & (_PLAIN | _HEARTY)) and not said & NO and len(scene.words) <= LONGEST
    told = (
        TAKEN_BACK.search(scene.text)
        or ANOTHER.search(scene.text)
        or JOINS.search(behind_yes(scene))  # what is joined to a yes is read for itself
        or asks(scene.text)
        or any(any(map(str.isdecimal, one)) for one in said)
    )
    return plain and not told


def _spoken(low: str) -> str:
    """The yes or no a drawn-out word stands for: "sii", "yesss", "nooo"; any other word as it is."""
    return low if low in YES | NO else _DRAWN_OUT.get(_LONG.sub(r"\1", low), low)


_LONG: Final = re.compile(r"(.)\1+")
_DRAWN_OUT: Final = {_LONG.sub(r"\1", word): word for word in YES | NO if len(word) > 1}


def _grateful(scene: Scene) -> bool:
    return any(word.low in _GRATEFUL for word in scene.words)
