"""Small things said beside the matter: thanks, skip, repeat, all clear, a greeting, the wish for a person."""

from collections.abc import Callable
from typing import Final

from bot.moves import AboutUs, Act, AllClear, NotMe, Repeat, Skip, Thanks, Vexed, WantPerson
from bot.readers.candidate import ANSWER, FRESH, STRONG, WEAK, Candidate
from bot.readers.danger import passed, taken_back
from bot.readers.nod import nods
from bot.readers.own import asks_of_it
from bot.readers.scene import Scene
from bot.readers.words import TEMPER
from classifier import rules

BESIDE: Final = frozenset({"thanks", "okay", "greeting", "repeat", "vexed"})
"""Readers whose act is dropped when anything else was said: nobody is answered for politeness."""


def propose(scene: Scene) -> tuple[Candidate, ...]:
    """One reading for each small thing, and for the wish for a person."""
    found = []
    for intent, words in nods(scene):
        act = _ACTS[intent](scene) if intent in _ACTS else None
        if act is not None:
            found.append(Candidate(intent, (act,), words, _tie(intent)))
    person = rules.person(scene.text)
    if person is not None:
        found.append(Candidate("person", (WantPerson(),), scene.within(person.span), STRONG))
    spared = rules.no_person(scene.text)
    if spared is not None:
        found.append(Candidate("repeat", (Repeat(),), scene.within(spared.span), STRONG))
    found += [*_about(scene), *_stranger(scene)]
    if taken_back(scene):
        found.append(Candidate("all_clear", (AllClear(nothing=True),), scene.everything, STRONG))
    elif passed(scene):
        found.append(Candidate("all_clear", (AllClear(),), scene.everything, STRONG))
    return (*found, *_vexed(scene))


def _about(scene: Scene) -> tuple[Candidate, ...]:
    hit = rules.about(scene.text)
    if hit is None and rules.plea(scene.text) is not None:
        return (Candidate("about", (AboutUs("aid"),), scene.everything, STRONG),)
    if hit is None:
        return ()
    act = AboutUs("machine" if hit.detail == "machine" else "figures")
    return (Candidate("about", (act,), scene.within(hit.span), STRONG),)


def _stranger(scene: Scene) -> tuple[Candidate, ...]:
    """Whoever has this number now; "wrong number" beside a report is the number of a house."""
    hit = rules.stranger(scene.text)
    if hit is None or (hit.detail == "bare" and (scene.draft is not None or scene.talk.asks)):
        return ()
    return (Candidate("stranger", (NotMe(),), scene.everything, STRONG),)


def empty(scene: Scene) -> bool:
    """Whether a text that nobody could read has nothing to read either: marks, picture signs, oaths."""
    return all(word.low in TEMPER or not word.low.isalnum() for word in scene.words)


def _vexed(scene: Scene) -> tuple[Candidate, ...]:
    """A complaint about the talk, unless the words rate the work (a survey asks just that)."""
    hit = rules.vexed(scene.text)
    if hit is None or (scene.ask is not None and scene.ask.kind == "rating"):
        return ()
    words = scene.within(hit.span)
    left = [word.low for at, word in enumerate(scene.words) if at not in words and word.says_something]
    if any(word not in TEMPER for word in left):
        return (Candidate("vexed", (Vexed(),), words, WEAK),)
    return (Candidate("vexed", (Vexed(),), scene.everything, FRESH),)


def _tie(intent: str) -> int:
    if intent == "skip":
        return STRONG
    if intent == "all_clear":
        return ANSWER
    return WEAK if intent in BESIDE else FRESH


def _skip(scene: Scene) -> Act | None:
    """Gives up what was asked; without a question on a draft there is nothing to give up but the photo."""
    ask, draft = scene.ask, scene.draft
    if draft is None:
        return None
    if ask is None or draft.id not in ask.about:
        return Skip(draft.id, "photo")
    what = {"place": "place", "service": "service", "photo": "photo", "detail": ask.question or "detail"}.get(ask.kind)
    return Skip(draft.id, what or "photo")


def _done(scene: Scene) -> Act | None:
    ask, draft = scene.ask, scene.draft
    return Skip(draft.id, "photo") if ask and draft and ask.kind == "photo" else None


def _all_clear(scene: Scene) -> Act | None:
    return AllClear() if scene.talk.watch is not None else None


def _thanks(_scene: Scene) -> Act:
    return Thanks()


def _yes_to_nothing(scene: Scene) -> Act | None:
    """ "Ok" or a thumbs-up after everything is done: politeness, not an answer."""
    return Thanks() if scene.ask is None and scene.draft is None else None


def _greeting(scene: Scene) -> Act | None:
    """ "What's up with it" greets nobody who has a request."""
    return None if asks_of_it(scene) else Repeat()


def _repeat(_scene: Scene) -> Act:
    return Repeat()


_ACTS: Final[dict[str, Callable[[Scene], Act | None]]] = {
    "skip": _skip,
    "done": _done,
    "all_clear": _all_clear,
    "thanks": _thanks,
    "okay": _thanks,
    "yes": _yes_to_nothing,
    "greeting": _greeting,
    "repeat": _repeat,
}
