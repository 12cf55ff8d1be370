"""Moves of a report from public to private: under a code, or by the same account, and what its first home forgets."""

from dataclasses import replace

from bot.drafts import drop, opened, put
from bot.effects import Adopt
from bot.events import MovedOn
from bot.facts import Parcel
from bot.moves import TakeUp
from bot.world import Step, World
from casework.pairing import TRIES, spent


def take_up(act: TakeUp, step: Step, world: World) -> Step:
    """Go on with the draft under this code. In public a code opens nothing; after many wrong ones none is looked at."""
    if world.facts.capabilities.public or Adopt(act.code) in step.effects:
        return step
    if spent(step.talk.miscoded, world.now):
        return step.saying("code_wait")
    parcel = world.facts.parcels.get(act.code)
    if parcel is None or parcel.over:
        tries = (*step.talk.miscoded, world.now)[-TRIES:]
        step = step.having(replace(step.talk, miscoded=tries))
        return step.saying("code_wrong" if parcel is None else "code_over").asking_again()
    return taken_up(parcel, step)


def from_public(step: Step, world: World) -> Step:
    """Before anything is read: what these messages name by its code, and what the same account began in public.

    So the words beside a code are read with its report in hand.
    """
    if world.facts.capabilities.public:
        return step
    named = () if spent(step.talk.miscoded, world.now) else tuple(world.facts.parcels.values())
    for parcel in {one.code: one for one in (*world.facts.waiting, *named) if not one.over}.values():
        step = taken_up(parcel, step)
    return step


def taken_up(parcel: Parcel, step: Step) -> Step:
    """The talk with this draft among its own, under an id of its own, and the effect that makes it so."""
    talk, blank = opened(step.talk)
    draft = replace(parcel.draft, id=blank.id, parked=False, quoted=None, unasked=False)
    return step.having(put(talk, draft)).doing(Adopt(parcel.code))


def moved_on(event: MovedOn, step: Step) -> Step:
    """The draft is somebody's who goes on with it in private."""
    return step.having(replace(drop(step.talk, (event.draft,)), code=""))
