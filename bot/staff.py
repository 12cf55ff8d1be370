"""What staff do in a conversation: take it, speak, act on its drafts, and leave it."""

from dataclasses import replace

from bot.apply import apply
from bot.apply.people import PASSED_ON, unalarmed
from bot.drafts import put
from bot.effects import CloseCase, Say
from bot.events import StaffDid, StaffLeft, StaffSaid, StaffTook
from bot.moves import Move
from bot.silence import left
from bot.talk import Bot, Staff, Talk
from bot.world import Step, World


def took(event: StaffTook, step: Step, world: World) -> Step:
    """A person has the floor; the bot is silent and keeps drafting."""
    return step.having(replace(step.talk, floor=Staff(event.case, event.by, world.now)))


def said(event: StaffSaid, step: Step, world: World) -> Step:
    """An agent's own words, sent as they are; the claim's clock starts anew."""
    step = took(StaffTook(event.case, event.by), step, world)
    return step.doing(Say("", literal=event.text, keep=True))


def gone(event: StaffLeft, step: Step, world: World) -> Step:
    """Handed back: the open question returns. Closed: the person has dealt with the drafts. Both are said."""
    if not event.by:
        return left(step, world)
    talk = replace(unalarmed(step.talk), floor=Bot(), watch=None, offered=step.talk.offered - {PASSED_ON})
    talk = _unparked(talk) if event.resume else replace(talk, drafts=(), asks=())
    step = step.having(talk).doing(CloseCase(event.case, "closed"))
    return step.saying("person_left").asking_again() if event.resume else step.saying("person_done")


def _unparked(talk: Talk) -> Talk:
    for draft in talk.drafts:
        talk = put(talk, replace(draft, parked=False))
    return talk


def did(event: StaffDid, step: Step, world: World) -> tuple[Step, tuple[Move, ...]]:
    """The very same acts a resident has, by an agent."""
    moves = tuple(Move(act, by="agent") for act in event.acts)
    for move in moves:
        step = apply(move, step, world)
    return step, moves
