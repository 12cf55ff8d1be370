"""Answers to a question with numbered options: the digit, the word, "the second one"; yes and no are next door."""

import re
from collections.abc import Container, Sequence
from typing import Final

from bot.moves import Lapsed, Repeat, SetService
from bot.readers import agreement
from bot.readers import place as places
from bot.readers.agreement import NONE_OF_THESE, choice, none_of_these
from bot.readers.candidate import ANSWER, LATE, WEAK, Candidate
from bot.readers.guesses import LIKELIEST
from bot.readers.naming import named_in_full
from bot.readers.nod import BOTH, YES
from bot.readers.problems import problems
from bot.readers.scene import Scene
from bot.readers.words import JOINERS, NTH, SHRUGS, Word, apart, listed, matched_each
from bot.talk import Ask, Bot, Option

_COUNT: Final = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "zero": "0",
    "uno": "1",
    "dos": "2",
    "tres": "3",
    "cuatro": "4",
    "cero": "0",
}
_AROUND: Final = (
    JOINERS
    | SHRUGS
    | YES
    | listed(
        "option number no num choice choose pick opción opcion número numero elijo is it's it es i think guess creo "
        "please pls plz plss porfa porfavor xfa sir maam ma'am man bro dude ok okay just only solo sólo yes sí si that "
        "thanks thank you thx ty tysm very much so gracias muchas mil correct right correcto correcta exactly good "
        "great perfect perfecto fine looks sounds that's thats está esta bien appreciate appreciated"
    )
)
"""What may stand around a digit and leave it an answer: "1 thanks", "yes, 1, that's right"."""


def propose(scene: Scene) -> tuple[Candidate, ...]:
    """The options this text chooses: of the newest question, else of the older one that was shown with that key."""
    found: list[Candidate] = []
    for ask in reversed(scene.talk.asks):
        found += _keyed(scene, ask, ANSWER if ask is scene.ask else LATE)
        if ask is scene.ask:
            found += _not_that(scene, ask)
            found += [
                *agreement.propose(scene, ask),
                *(_called(scene, ask) or _labelled(scene, ask)),
                *_nth(scene, ask),
            ]
        if found:
            break
    return tuple(found)


def gone(scene: Scene) -> tuple[Candidate, ...]:
    """A lone digit where we once asked and ask nothing now: the question it answers is over, and nothing failed."""
    idle = not scene.talk.asks and not scene.talk.drafts and isinstance(scene.talk.floor, Bot) and scene.talk.counter
    if not idle or len(scene.words) != 1 or not re.fullmatch(r"\d", scene.words[0].low):
        return ()
    return (Candidate("option_gone", (Lapsed(),), scene.everything, WEAK),)


def _keyed(scene: Scene, ask: Ask, tie: int) -> Sequence[Candidate]:
    """ "2", "#2", "option 2", "1 and 3", "2, and it is at ...": keys first, then nothing or a clear break."""
    keys = {option.key.lower(): option for option in ask.options}
    if len(scene.words) == 1 and _digit(scene.words[0]) == NONE_OF_THESE:
        return none_of_these(scene, ask, tie)
    if BOTH.search(scene.text):
        return ()
    used = []
    for at, word in enumerate(scene.words):
        if _digit(word) in keys and (word.low in keys or len(scene.words) <= 2):
            used.append(at)
        elif word.low not in _AROUND:
            break
    if not used:
        return ()
    alone = all(_around(word, keys) for word in scene.words)
    if not (alone or apart(scene.text, scene.words[used[-1]].end)):
        return ()
    chosen = [keys[_digit(scene.words[at])] for at in used]
    return [choice(ask, chosen, scene.everything if alone else frozenset(range(used[-1] + 1)), tie)]


def _not_that(scene: Scene, ask: Ask) -> Sequence[Candidate]:
    """ "Not 1": the other of two; of more the question is put again. Never a house number."""
    match = _NOT.match(scene.text)
    if match is None or match["key"].lower() not in {option.key.lower() for option in ask.options}:
        return ()
    others = [option for option in ask.options if option.key.lower() != match["key"].lower()]
    if len(others) == 1:
        return [choice(ask, others, scene.everything, ANSWER)]
    return [Candidate("repeat", (Repeat(),), scene.everything, ANSWER)]


_NOT: Final = re.compile(
    r"^\W*(?:no\W+)?(?:not|isn'?t|no es|no (?=el |la ))\s*"
    r"(?:the |number |option |el |la |n[uú]mero |opci[oó]n ){0,2}(?P<key>\d)\W*$",
    re.IGNORECASE,
)


def _digit(word: Word) -> str:
    return _COUNT.get(word.low, word.low)


def _around(word: Word, keys: Container[str]) -> bool:
    return word.low in _AROUND or _digit(word) in keys


def _labelled(scene: Scene, ask: Ask) -> Sequence[Candidate]:
    """The word itself, or enough of it to tell this option from all others."""
    words = [word for word in scene.words if word.low not in JOINERS]
    real = [option for option in ask.options if option.key != NONE_OF_THESE]
    hits = list(zip(matched_each(words, [option.label for option in real]), real, strict=True))
    hits.sort(key=lambda one: -len(one[0]))
    if _DENIES.match(scene.text):
        return _all_but_named(scene, ask, [option for named, option in hits if named and named == hits[0][0]])
    if not hits or not hits[0][0] or (len(hits) > 1 and len(hits[1][0]) == len(hits[0][0])):
        return ()
    used = frozenset(scene.words.index(word) for word in hits[0][0])
    others = (word for at, word in enumerate(scene.words) if at not in used)
    plain = all(word.low in _AROUND for word in others)
    if _among_several(scene, ask, hits[0][1]) or _elsewhere(scene, ask):
        return ()
    numbered = any(word.low.isdecimal() for word in scene.words)
    if not (plain or numbered) and (meant := _meant(scene, ask)) not in (None, hits[0][1]):
        return [choice(ask, [meant], scene.everything, ANSWER)]
    return [choice(ask, [hits[0][1]], used, ANSWER)] if scene.says(used) or plain else ()


def _meant(scene: Scene, ask: Ask) -> Option | None:
    """ "The broken bough up in the tree" to "a fallen tree, or a hanging branch?": the service that the whole answer
    tells, where one of its words stands in another one's name."""
    offered = {act.service: one for one in ask.options for act in one.means if isinstance(act, SetService)}
    best = scene.rank(scene.text).best if ask.kind == "service" and len(offered) > 1 else None
    return offered.get(best.intent) if best is not None and best.p >= LIKELIEST else None


def _among_several(scene: Scene, ask: Ask, option: Option) -> bool:
    """ "Graffiti at 40 Oak and a street light at 12 Elm": the option is one of several problems, each read whole."""
    if ask.kind != "service" or len(scene.words) <= LONGEST:
        return False
    told = {one.code for one in problems(scene, frozenset()) if one.topic == "service"}
    meant = {act.service for act in option.means if isinstance(act, SetService)}
    return len(told) > 1 and bool(told & meant)


def _elsewhere(scene: Scene, ask: Ask) -> bool:
    """ "Street light out at 853 Elm", of a light at 849 Elm: the service is told anew with a place of its own."""
    known = scene.draft.place.found if scene.draft is not None and ask.kind == "service" else None
    spot = places.look(scene, (0, len(scene.text))) if known is not None else places.NOWHERE
    return spot.place is not None and not places.same(known, spot.finding)


def _called(scene: Scene, ask: Ask) -> Sequence[Candidate]:
    """ "Broken water main" to "a leak in the street, or a sewer?": any of the names its editors gave it, and little
    besides. What has a place of its own is a report."""
    services = {act.service: one for one in ask.options for act in one.means if isinstance(act, SetService)}
    if ask.kind != "service" or not services or _DENIES.match(scene.text):
        return ()
    code, called = named_in_full(scene, scene.everything, services)
    rest = scene.says(scene.everything - called)
    digits = any(word.low.isdecimal() for word in scene.words)
    if not code or digits or len(rest) > BESIDES or len(scene.words) > LONGEST:
        return ()
    return [choice(ask, [services[code]], scene.everything, ANSWER)]


BESIDES: Final = 2
"""Telling words beside a service's name: "the broken water main again"."""
LONGEST: Final = 8
"""Words of an answer; a longer text tells something of its own."""

_DENIES: Final = re.compile(r"^\W*(?:(?:no|sorry|it'?s|it is|that'?s|eso)\W+)*(?:not|isn'?t|no es)\b", re.IGNORECASE)


def _all_but_named(scene: Scene, ask: Ask, refused: Sequence[Option]) -> Sequence[Candidate]:
    """ "Not Oak St": of two the other one; of more the question stands."""
    others = [one for one in ask.options if one.key != NONE_OF_THESE and one not in refused]
    if len(refused) != 1 or len(others) != 1 or len(scene.words) > SHORT:
        return ()
    return [choice(ask, others, scene.everything, ANSWER)]


SHORT: Final = 5
"""Words of "it's not Oak St"; a longer text says what it is instead."""


def _nth(scene: Scene, ask: Ask) -> Sequence[Candidate]:
    """ "The second one", "la última"."""
    real = [option for option in ask.options if option.key != NONE_OF_THESE]
    for at, word in enumerate(scene.words):
        place = NTH.get(word.low)
        if place is not None and place < len(real) and all(one.low in _AROUND or one is word for one in scene.words):
            return [choice(ask, [real[place]], scene.everything | {at}, ANSWER)]
    return ()
