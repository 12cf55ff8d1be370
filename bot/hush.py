"""Which words are left unsaid (opt-out, alarm, a person speaking, public), and the first greeting."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from bot.apply.people import PASSED_ON
from bot.drafts import shown
from bot.effects import Effect, Personal, Say
from bot.events import FiledFor, Heard, PhotoSettled
from bot.square import fit
from bot.talk import Staff, Talk, Waiting
from bot.world import Step, World

_SAYS_WHO = frozenset({"help", "opted_in", "opted_in_none", "opted_in_going", "opted_out"})
"""Answers that name us themselves; the greeting comes with the next one."""


def hushed(step: Step, before: Talk, world: World) -> Step:
    """The step with only those words that may be said, in the order the law, danger and the floor demand."""
    if step.consent == "out":
        wanted = "opted_out" if world.facts.consent == "in" else "help"
        return _only(step, lambda say: say.phrase == wanted or say.phrase.startswith("danger_"))
    if step.mute:
        return _only(step, lambda say: say.push)
    if step.alarm:
        return _only(step, lambda say: say.phrase.startswith("danger_"))
    if isinstance(step.talk.floor, Staff):
        return _only(step, lambda say: say.keep or say.push)
    if world.facts.capabilities.public:
        return fit(step, world)
    if _away(before) and _away(step.talk) and isinstance(world.event.what, Heard):
        return _passed_on(step, before, world)
    return _greeted(step, world)


def _only(step: Step, may: Callable[[Say], bool]) -> Step:
    return replace(step, effects=tuple(one for one in step.effects if not isinstance(one, Say) or may(one)))


def _away(talk: Talk) -> bool:
    return talk.watch is not None or (isinstance(talk.floor, Waiting) and not talk.floor.may_collect)


def _passed_on(step: Step, before: Talk, world: World) -> Step:
    """The next message goes to a person first; the resident hears so once, of every report told meanwhile, and again
    after a silence: nobody in danger is left without a word twice in a row."""
    step = _only(step, lambda say: say.keep or say.push)
    for draft in step.talk.drafts:
        if draft.service and draft.place.found and draft not in before.drafts:
            name = world.name(draft.service.value, step.language)
            step = step.noting(PASSED_ON).keeping("noted_for_person", service=name, place=Personal(shown(draft.place)))
    if step.says:
        return _broken(step)
    if PASSED_ON in step.talk.offered and _SILENT not in step.talk.offered:
        return step.noting(_SILENT)
    return _broken(step).noting(PASSED_ON).doing(Say("passed_on", keep=True))


_SILENT: Final = "passed_on_silent"
"""Noted in ``Talk.offered`` where the last message was passed on without a word."""


def _broken(step: Step) -> Step:
    return step.having(replace(step.talk, offered=step.talk.offered - {_SILENT}))


def _greeted(step: Step, world: World) -> Step:
    """First contact carries who we are, cost, help and how to stop; once, before the first answer."""
    answering = isinstance(world.event.what, Heard | PhotoSettled | FiledFor) and bool(step.says)
    greeted = step.talk.greeted and not world.facts.unheard
    if greeted or not answering or not world.facts.capabilities.opt_out_law:
        return step
    if any(say.phrase in _SAYS_WHO for say in step.says):
        return step
    first: tuple[Effect, ...] = (Say("first_contact"),)
    return replace(step.having(replace(step.talk, greeted=True)), effects=first + step.effects)
