"""Moves of reports from public to private: under a code, or by the same account, and what their first home forgets."""

from dataclasses import replace

from bot.drafts import drop, opened, put
from bot.effects import Adopt, Miscoded
from bot.events import MovedOn
from bot.facts import Parcel
from bot.moves import TakeUp
from bot.world import Step, World
from casework.pairing import sound


def take_up(act: TakeUp, step: Step, world: World) -> Step:
    """Go on with what lies under this code. In public a code opens nothing; after many wrong ones none is looked at."""
    if world.facts.capabilities.public or Adopt(act.code) in step.effects:
        return step
    if act.code in world.facts.unlooked:
        return _saying_once("code_wait", step)
    parcel = world.facts.parcels.get(act.code)
    if parcel is not None and not parcel.over:
        return taken_up(parcel, step)
    if sound(act.code):  # what is only mistyped was not looked up
        step = step.doing(Miscoded(act.code))
    return _saying_once("code_wrong" if parcel is None else "code_over", step).asking_again()


def _saying_once(phrase: str, step: Step) -> Step:
    """However many codes one message names, it is told once."""
    return step if any(say.phrase == phrase for say in step.says) else step.saying(phrase)


def from_public(step: Step, world: World) -> Step:
    """Before anything is read: what these messages name by its code, and what the same account began in public.

    So the words beside a code are read with its reports in hand.
    """
    if world.facts.capabilities.public:
        return step
    parcels = (*world.facts.waiting, *world.facts.parcels.values())
    for parcel in {one.code: one for one in parcels if not one.over}.values():
        step = taken_up(parcel, step)
    return step


def taken_up(parcel: Parcel, step: Step) -> Step:
    """The talk with these drafts among its own, under ids of its own, and the effect that makes it so."""
    talk = step.talk
    for draft in parcel.drafts:
        talk, blank = opened(talk)
        talk = put(talk, replace(draft, id=blank.id, parked=False, quoted=None, unasked=False))
    return step.having(talk).doing(Adopt(parcel.code))


def moved_on(event: MovedOn, step: Step) -> Step:
    """The draft is somebody's who goes on with it in private."""
    return step.having(replace(drop(step.talk, (event.draft,)), code=""))
