"""What a crew says of a job that closes nothing: it is not done, is open again, or its number is none of ours."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.apply.filing import due, due_text
from bot.effects import Attach, Change, Personal, Public, Value
from bot.facts import RequestFacts
from bot.moves import AddTo, Close, Reopen
from bot.talk import Talk
from bot.world import Step, World
from casework.request import MOVES, OPEN

CLOSE_SURE: Final = "close_sure"
"""The question whether this number at this address is to be closed."""

WAITS: Final = timedelta(minutes=30)
"""How long a photo with a number that is none waits for the right one; later it is nobody's."""


def values(request: RequestFacts, step: Step, world: World) -> dict[str, Value]:
    """A request as a crew is shown it: number, service and place."""
    return {
        "number": Public(request.tracking), "service": Public(world.name(request.service, step.language)),
        "place": Personal(request.place),
    }  # fmt: skip


def unknown(act: Close | AddTo, step: Step, world: World) -> Step:
    """A number that is none: its photo goes nowhere else, it waits until the crew names the request."""
    return kept(act.photos, step, world).saying("number_unknown", number=act.tracking).asking_again()


def kept(photos: tuple[str, ...], step: Step, world: World) -> Step:
    """Photos of a request that nobody could tell yet: they wait until the crew names it."""
    if not photos:
        return step
    loose = tuple(dict.fromkeys((*waiting(step.talk, world), *photos)))
    return step.having(replace(step.talk, loose=loose, whose_at=world.now))


def waiting(talk: Talk, world: World) -> tuple[str, ...]:
    """The loose photos that a number named now takes up: none that has waited too long."""
    return () if talk.whose_at is not None and world.now - talk.whose_at > WAITS else talk.loose


def hold(step: Step, world: World) -> Step:
    """Photos asked about stay loose; one sent meanwhile waits with them, and what came too long ago is let go."""
    fresh = tuple(photo for message in world.heard for photo in message.photos if photo in step.talk.loose)
    if not waiting(step.talk, world):
        return step.having(replace(step.talk, loose=fresh, whose_at=None))
    return step.saying("photo_whose") if fresh else step


def show(tracking: str, photos: tuple[str, ...], step: Step, world: World) -> Step:
    """Photos of work that is closed already: its residents see them."""
    shown = Change(tracking, None, "crew", world.now, photos=photos)
    step = step.having(replace(step.talk, loose=(), whose_at=None))
    return step.doing(shown).saying("added", number=tracking)


def stays(act: AddTo, step: Step, world: World) -> Step:
    """Not found, not done, cannot: the words go to the department, and no later "done" means this number."""
    request = world.request(act.tracking)
    if request is None:
        return unknown(act, step, world)
    asks = tuple(ask for ask in step.talk.asks if ask.phrase != CLOSE_SURE or act.tracking not in ask.about)
    loose = tuple(photo for photo in step.talk.loose if photo not in act.photos)
    step = step.having(replace(step.talk, asks=asks, loose=loose))
    step = step.doing(Attach(act.tracking, act.photos, act.text))
    if request.status not in OPEN:
        return ended(request, step, world)
    return step.saying("not_closed", **values(request, step, world)).asking_again()


def ended(request: RequestFacts, step: Step, world: World) -> Step:
    """Of a request that is over: what became of it, and which number was meant."""
    status = world.word(f"status_{request.status}", step.language)
    return step.saying("close_not_open", status=status, **values(request, step, world))


def reopen(act: Reopen, step: Step, world: World) -> Step:
    """Closed and not done after all: open again with a new clock, by any crew at any time; its residents hear so."""
    request, photos = world.request(act.tracking), waiting(step.talk, world)
    if request is None or request.status in OPEN:
        return stays(AddTo(act.tracking, photos, act.reason), step, world)
    if "received" not in MOVES[request.status]:
        return ended(request, step, world)
    service = world.service(request.service)
    again = due(service, world) if service else None
    change = Change(act.tracking, "received", "crew", world.now, act.reason, again, photos)
    step = step.having(replace(step.talk, loose=(), whose_at=None, closed="", closed_at=None)).doing(change)
    if again is None:
        return step.keeping("reopened_undated", **values(request, step, world))
    date = due_text(service, again, world, step.language)
    return step.keeping("reopened_by_crew", date=date, **values(request, step, world))
