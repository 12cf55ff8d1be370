"""A crew is done at a place and named no number: which open request there is meant is asked, never guessed."""

from dataclasses import replace
from typing import Final

from bot.apply import crews
from bot.apply.crews import CLOSE_SURE
from bot.apply.followed import close, really
from bot.asking import LAPSES, none_of, numbered, shown_with
from bot.effects import Personal, Say
from bot.facts import Near, RequestFacts
from bot.moves import Close, CloseAt, Repeat
from bot.talk import Ask, on_table
from bot.world import Step, World, typed
from places.place import Place

CLOSE_WHICH: Final = "close_which"
"""The question which of several requests at one place is done."""


def at(place: Place) -> Near:
    """The look-up of everything that is open at this very place."""
    return Near("", place, 0)


def close_at(act: CloseAt, step: Step, world: World) -> Step:
    """One open request there is read back; of several, which; told again when just that was asked, it closes."""
    if not act.places:
        return step.saying("close_which_number").asking_again()
    here = [one for place in act.places for one in world.facts.near.get(at(place).key, ())]
    meant = [one for one in here if one.service in act.services] or here
    if not meant:
        return crews.kept(act.photos, step, world).saying("close_none_there", place=Personal(_where(act)))
    if len(meant) > 1:
        return _which(act, meant, step, world)
    asked = on_table(step.talk)
    known = asked is not None and asked.phrase == CLOSE_SURE and meant[0].tracking in asked.about
    closing = Close(meant[0].tracking, act.note, act.photos, sure=known)
    return close(closing, step, world) if known else really(closing, step, world)


def _which(act: CloseAt, meant: list[RequestFacts], step: Step, world: World) -> Step:
    language = step.language
    labels = [
        (_label(one, act, world, language), (Close(one.tracking, act.note, act.photos, sure=True),)) for one in meant
    ]
    options = (*numbered(labels), none_of(world, "option_neither", language, Repeat()))
    ask = Ask("", "other", CLOSE_WHICH, tuple(one.tracking for one in meant), world.now, options, silence=LAPSES)
    say = Say(CLOSE_WHICH, typed({"place": Personal(_where(act))}))
    return replace(step, aside=(ask, shown_with(say, options)))


def _where(act: CloseAt) -> str:
    """The place, or the number that several streets have."""
    return act.places[0].text if len(act.places) == 1 else str(act.places[0].number or act.places[0].text)


def _label(request: RequestFacts, act: CloseAt, world: World, language: str) -> str:
    name = world.name(request.service, language)
    return f"{name}, {request.tracking}" if len(act.places) == 1 else f"{name}, {request.place}"
