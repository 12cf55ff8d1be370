"""One event in one conversation: read, apply move by move, settle. Pure: same talk, event, facts, city, same turn."""

from typing import assert_never

from bot import news, staff
from bot.city import City
from bot.effects import Turn
from bot.events import (
    Event,
    Heard,
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
from bot.hearing import Hearing, Reads, hear, numbers
from bot.hush import hushed
from bot.read import read
from bot.scene import Scene, Step
from bot.settle import arrange, settle, wants
from bot.settling.survey import surveyed
from bot.silence import silent, wake
from bot.talk import Talk, on_table
from bot.unanswered import counted, stored, unanswered


def turn(talk: Talk, event: Event, facts: Facts, city: City) -> Turn | Need:
    """The next state and what to do, or what must be fetched first (at most twice)."""
    return decide(talk, Scene(event, facts, city), read)


def decide(talk: Talk, scene: Scene, reads: Reads) -> Turn | Need:
    """The same with any reader: tests and replays hand in moves of their own."""
    if isinstance(scene.event.what, Heard):
        talk = counted(talk, scene)
        if why := unanswered(talk, scene):
            return stored(talk, scene, why, reads)
    taken = _taken(talk, scene, reads)
    arranged = arrange(taken.step, scene)
    missing: tuple[Near | ByNumber, ...] = (*numbers(taken.moves, scene), *wants(arranged, scene))
    if missing:
        return Need(missing)
    step = settle(arranged, talk, scene, taken.failed)
    step = hushed(step.having(surveyed(step.talk)), talk, scene)
    return Turn(step.talk, step.effects, wake(step, scene), taken.moves, taken.unused, _holds(talk, step, scene))


def _taken(talk: Talk, scene: Scene, reads: Reads) -> Hearing:
    """What the event changes, before anything is asked."""
    step, what = Step(talk, scene.facts.consent), scene.event.what
    match what:
        case Heard():
            return hear(talk, what, scene, reads)
        case StaffDid():
            step, moves = staff.did(what, step, scene)
            return Hearing(step, moves, "", False)
        case _:
            return Hearing(_happened(step, scene), (), "", False)


def _happened(step: Step, scene: Scene) -> Step:
    what = scene.event.what
    match what:
        case PhotoSettled():
            return news.photo_settled(what, step, scene)
        case RequestMoved():
            return news.request_moved(what, step, scene)
        case Undeliverable():
            return news.undeliverable(what, step)
        case StaffSaid():
            return staff.said(what, step, scene)
        case StaffTook():
            return staff.took(what, step, scene)
        case StaffLeft():
            return staff.gone(what, step, scene)
        case Slowed():
            return step if unanswered(step.talk, scene) else step.keeping("slow_down")
        case Silent():
            return silent(step, scene)
        case Heard() | StaffDid():
            return step
        case _:
            assert_never(what)


def _holds(before: Talk, step: Step, scene: Scene) -> bool:
    """A fragment or a lone photo is answered a little later: more may be coming."""
    old, new = on_table(before), on_table(step.talk)
    if not isinstance(scene.event.what, Heard) or new is None or new.put_at != scene.now or step.alarm:
        return False
    return new.kind in ("service", "place", "detail", "photo") and (old is None or old.kind == new.kind)
