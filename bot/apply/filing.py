"""Filing: ready drafts become requests with a number and a promised date; the resident is told at once."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.apply import behalf
from bot.dates import weekday_and_date, with_time
from bot.drafts import drop, find, put, shown
from bot.effects import Alert, File, Internal, NotReady, Personal, Public, Ready, Say, Value
from bot.events import FiledFor
from bot.facts import STAFF
from bot.moves import FileThem, Move
from bot.talk import Draft, Filed, Staff, Talk
from bot.world import Step, World
from casework.correction import priority_of
from knowledge_base.service import Service

UNDO: Final = timedelta(minutes=10)
"""For this long after filing, "wrong" or 2 undoes it (behaviours, request life)."""

FILING_SEGMENTS: Final = 2
"""The most segments a filing text may take (behaviours G8)."""

REMEMBERED: Final = 3
"""Filed requests a talk remembers, unless one batch was larger."""


def file_them(act: FileThem, move: Move, step: Step, world: World) -> Step:
    """File those of the drafts that are ready and were read back as they are now; the rest stay drafts."""
    by_staff = move.by in STAFF
    if not by_staff and (step.alarm or step.talk.watch or isinstance(step.talk.floor, Staff)):
        return step
    drafts = [draft for each in act.drafts if each and (draft := find(step.talk, each))]
    if not by_staff and move.by != "timer" and any(draft.id in world.facts.unseen for draft in drafts):
        return _taken_up(drafts, step)
    ready = [one for draft in drafts if (by_staff or draft.quoted) and (one := _ready(draft, world))]
    numbers = world.event.numbers[step.used :]
    files = [_file(one, number, act.confirmed, world) for one, number in zip(ready, numbers, strict=False)]
    if not files:
        return _taken_up(drafts, step)
    kept = tuple(one for one in step.effects if not (isinstance(one, Say) and one.phrase == "dropped"))
    step = replace(step, used=step.used + len(files), effects=kept).doing(*files, *_alerts(files, world))
    step = behalf.remembered(files, _remember(files, step, world), world)
    return _told(files, act.confirmed, step, world)


def _taken_up(drafts: list[Draft], step: Step) -> Step:
    """A yes to what has changed since, lies with a person or was never sent: it is read back again."""
    for draft in drafts:
        step = step.having(put(step.talk, replace(draft, parked=False)))
    return step.asking_again()


def _ready(draft: Draft, world: World) -> Ready | None:
    try:
        return Ready.of(draft, world.service(draft.service.value if draft.service else None))
    except NotReady:
        return None


def due(service: Service, world: World) -> datetime:
    """When this service's promise, or its hazard's shorter one, runs out if made now."""
    return world.city.calendar.due(service.promised, world.now)


def due_text(service: Service | None, moment: datetime, world: World, language: str) -> str:
    """Weekday and date; with the time where the promise is one of hours."""
    local = world.city.calendar.local(moment)
    in_hours = service is not None and service.promised.unit == "hours"
    return with_time(local, language) if in_hours else weekday_and_date(local, language)


def _file(ready: Ready, number: str, confirmed: bool, world: World) -> File:
    draft, service = ready.draft, ready.service
    urgency = priority_of(service, draft.hazard or "", urgent=draft.urgent)
    return File(ready, number, due(service, world), world.now, confirmed, urgency, draft.continues)


def _alerts(files: Iterable[File], world: World) -> Iterable[Alert]:
    """A hazard filed while the office is closed goes to the on-call number now."""
    for one in files:
        yield from on_call(one.ready.service, shown(one.ready.draft.place), one.tracking, world)


def on_call(service: Service | None, place: str, number: str, world: World) -> tuple[Alert, ...]:
    """What on-call staff hear of a request of this service now: nothing while the office is open."""
    if service is None or not after_hours_of(service, world):
        return ()
    name = Public(world.name(service.code, "en"))
    return (Alert("alert_hazard", {"service": name, "place": Internal(place), "number": Public(number)}),)


def after_hours(one: File, world: World) -> bool:
    """Whether on-call staff must hear of this filing, because nobody is at the office."""
    return after_hours_of(one.ready.service, world)


def after_hours_of(service: Service, world: World) -> bool:
    """The same for any request of this service."""
    hazard = service.hazard
    return bool(hazard and hazard.on_call and not world.city.calendar.is_open(world.now))


def _remember(files: list[File], step: Step, world: World) -> Step:
    fresh = tuple(
        Filed(one.tracking, one.ready.service.code, shown(one.ready.draft.place), world.now, one.ready.draft)
        for one in files
    )
    told = replace(step.talk, told=files[-1].tracking)
    return step.having(remembered(drop(told, tuple(one.ready.draft.id for one in files)), *fresh))


def remembered(talk: Talk, *fresh: Filed) -> Talk:
    """The talk that remembers these too, and of older ones as many as it keeps."""
    return replace(talk, filed=(*talk.filed, *fresh)[-max(REMEMBERED, len(fresh)) :])


def _told(files: list[File], confirmed: bool, step: Step, world: World) -> Step:
    if not confirmed:
        step = step.keeping("filed_unconfirmed")
    step = _told_one(files[0], step, world) if len(files) == 1 else _told_many(files, step, world)
    step = behalf.told(files, step)
    if any(not one.ready.verified for one in files):
        step = step.keeping("filed_unverified")
    if any(after_hours(one, world) for one in files):
        step = step.keeping("filed_on_call")
    return step


def _told_one(one: File, step: Step, world: World) -> Step:
    service, language = one.ready.service, step.language
    place = shown(one.ready.draft.place) if service.place != "none" else ""
    values: dict[str, Value | str] = {
        "service": behalf.named(world.name(service.code, language), one.ready.draft), "number": one.tracking,
        "date": due_text(service, one.due, world, language),
        "next": world.city.knowledge.say(service.next_step, language) if service.next_step else "",
    }  # fmt: skip
    where = {"place": Personal(place)} if place else {}
    return linked(one.tracking, step.keeping("filed" if place else "filed_no_place", **values, **where))


def linked(tracking: str, step: Step) -> Step:
    """The way to the request's own page, where the whole text stays within what a filing may cost (G8)."""
    link = Say("filed_link", {"link": Public(tracking)}, keep=True, optional=True, up_to=FILING_SEGMENTS)
    return step.doing(link)


def _told_many(files: list[File], step: Step, world: World) -> Step:
    step = step.keeping("filed_many", count=str(len(files)))
    for one in files:
        name = behalf.named(world.name(one.ready.service.code, step.language), one.ready.draft)
        date = due_text(one.ready.service, one.due, world, step.language)
        place = Personal(shown(one.ready.draft.place))
        step = step.keeping("filed_line", service=name, place=place, number=one.tracking, date=date)
    return step.keeping("filed_many_next")


def filed_for(what: FiledFor, step: Step, world: World) -> Step:
    """Whose report was filed by somebody else hears its number and date; who never wrote, in the other's language."""
    if step.talk.last_heard is None and what.language in world.city.knowledge.languages:
        step = step.having(replace(step.talk, language=what.language))
    service, language = world.service(what.service), step.language
    values = {"service": world.name(what.service, language), "number": what.tracking}
    where = {"place": Personal(what.place)} if what.place else {}
    when = {"date": due_text(service, what.due, world, language)} if what.due else {}
    known = ("filed_for_you_known" if when else "filed_for_you_known_undated") if what.known else ""
    phrase = known or ("filed_for_you" if where else "filed_for_you_no_place")
    return linked(what.tracking, step.keeping(phrase, **values, **when, **where))
