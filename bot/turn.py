"""One event in one conversation: read, apply move by move, settle. Pure: same talk, event, facts, city, same turn."""

from typing import assert_never

from bot import news, opened, square, staff
from bot.apply import filing, pairing
from bot.apply.followed import still_asked
from bot.city import City
from bot.edits import taken_back
from bot.effects import NewTenancy, Turn
from bot.events import (
    Event,
    FiledFor,
    Heard,
    MovedOn,
    Opened,
    PhotoSettled,
    RequestMoved,
    Silent,
    Slowed,
    StaffDid,
    StaffLeft,
    StaffSaid,
    StaffTook,
    Undeliverable,
)
from bot.facts import ByNumber, Facts, Near, Need
from bot.hearing import Hearing, Reads, hear, numbers, places
from bot.hush import hushed
from bot.read import read
from bot.settle import arrange, settle, wants
from bot.settling.survey import surveyed
from bot.silence import silent, wake
from bot.talk import Talk, on_table
from bot.tenancy import afresh, silent_long, unknown
from bot.unanswered import counted, stored, unanswered
from bot.world import Step, World


def turn(talk: Talk, event: Event, facts: Facts, city: City) -> Turn | Need:
    """The next state and what to do, or what must be fetched first (at most twice)."""
    return decide(talk, World(event, facts, city), read)


def decide(talk: Talk, world: World, reads: Reads) -> Turn | Need:
    """The same with any reader: tests and replays hand in moves of their own."""
    world = opened.in_words(world)
    if isinstance(world.event.what, Opened):
        return opened.shown(world.event.what, talk, world)
    if isinstance(world.event.what, Heard):
        talk, world = taken_back(talk, world)
        talk = counted(talk, world)
        if why := unanswered(talk, world):
            return stored(talk, world, why, reads)
    renewed = silent_long(talk, world)
    if renewed:
        talk, world = afresh(talk), unknown(world)
    taken = _taken(talk, world, reads)
    arranged = arrange(taken.step, world)
    missing: tuple[Near | ByNumber, ...] = (
        *numbers(taken.moves, world, still_asked(talk, taken.moves)),
        *places(taken.moves, world),
        *(square.wants(arranged, world) if world.facts.capabilities.public else wants(arranged, world)),
    )
    if missing:
        return Need(missing)
    arranged = square.dealt_with(arranged, world) if world.facts.capabilities.public else arranged
    step = settle(arranged, talk, world, taken.failed)
    step = step.doing(NewTenancy("silence")) if renewed else step
    step = hushed(step.having(surveyed(step.talk)), talk, world)
    return Turn(step.talk, step.effects, wake(step, world), taken.moves, taken.unused, _holds(talk, step, world))


def _taken(talk: Talk, world: World, reads: Reads) -> Hearing:
    """What the event changes, before anything is asked."""
    step, what = Step(talk, world.facts.consent), world.event.what
    match what:
        case Heard():
            return hear(talk, what, world, reads)
        case StaffDid():
            step, moves = staff.did(what, step, world)
            return Hearing(step, moves, "", False)
        case _:
            return Hearing(_happened(step, world), (), "", False)


def _happened(step: Step, world: World) -> Step:
    what = world.event.what
    match what:
        case PhotoSettled():
            return news.photo_settled(what, step, world)
        case RequestMoved():
            return news.request_moved(what, step, world)
        case FiledFor():
            return filing.filed_for(what, step, world)
        case MovedOn():
            return pairing.moved_on(what, step)
        case Undeliverable():
            return news.undeliverable(what, step, world)
        case StaffSaid():
            return staff.said(what, step, world)
        case StaffTook():
            return staff.took(what, step, world)
        case StaffLeft():
            return staff.gone(what, step, world)
        case Slowed():
            return step if unanswered(step.talk, world) else step.keeping("slow_down")
        case Silent():
            return silent(step, world)
        case Heard() | StaffDid() | Opened():
            return step
        case _:
            assert_never(what)


def _holds(before: Talk, step: Step, world: World) -> bool:
    """A fragment or a lone photo is answered a little later: more may be coming."""
    old, new = on_table(before), on_table(step.talk)
    if not isinstance(world.event.what, Heard) or new is None or new.put_at != world.now or step.alarm:
        return False
    return new.kind in ("service", "place", "detail", "photo") and (old is None or old.kind == new.kind)
