"""What a department hears of a request that its resident changes, takes back or still waits for (behaviours: amend)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.apply.behalf import only_followed
from bot.effects import UNDONE, Alert, Attach, Change, Effect, Internal, Public, Value
from bot.facts import STAFF, RequestFacts
from bot.settling.survey import by_day
from bot.talk import Owed, Talk
from bot.world import Step, World

LONGEST: Final = 300
"""Characters of a resident's words in one message."""


def informed(step: Step, world: World) -> Step:
    """The step with a message to each department whose request this turn changed, where the city names its number.

    The history holds the same in any case. What crews and staff did themselves is no news to them. At night only a
    hazard is told; the rest waits for the morning.
    """
    if world.facts.role in STAFF or not world.city.knowledge.contacts.departments:
        return step
    news = [one for effect in step.effects for one in _news(effect, step, world)]
    if by_day(world.city.calendar, world.now) == world.now:
        return caught_up(step, world).doing(*(one for told in news for one in _alert(told, world)))
    waits = tuple(one for one in news if not _hazard(one, world))
    if waits:
        talk = step.talk
        talk = replace(talk, owed=(*talk.owed, *waits)[-MOST_OWED:], owed_since=talk.owed_since or world.now)
        step = step.having(talk)
    return step.doing(*(one for told in news if told not in waits for one in _alert(told, world)))


MOST_OWED: Final = 20
"""Messages of one talk that wait for the morning; the history holds those before them."""


def morning(talk: Talk, world: World) -> datetime | None:
    """When the departments hear what was said at night; None while nothing waits."""
    return by_day(world.city.calendar, talk.owed_since) if talk.owed and talk.owed_since else None


def caught_up(step: Step, world: World) -> Step:
    """The step with everything told that waited for the morning."""
    owed = step.talk.owed
    if not owed:
        return step
    step = step.having(replace(step.talk, owed=(), owed_since=None))
    return step.doing(*(one for told in owed for one in _alert(told, world)))


def _hazard(news: Owed, world: World) -> bool:
    service = world.service(news.service)
    return service is not None and service.hazard is not None


def _news(effect: Effect, step: Step, world: World) -> Iterator[Owed]:
    match effect:
        case Change(tracking=tracking, status=status, note=note) if note != UNDONE and status in ("withdrawn", None):
            phrase = "department_withdrawn" if status else "department_amended"
            yield from _of(phrase, tracking, _corrected(effect, world) or note, step, world)
        case Attach(tracking=tracking, text=text) if text:
            yield from _of("department_late" if effect.urgent else "department_amended", tracking, text, step, world)
        case _:
            return


def _corrected(change: Change, world: World) -> str:
    """The service and place it has now, and what was said beside them."""
    service = world.name(change.service, "en") if change.service else ""
    return ", ".join(filter(None, (service, change.place.text if change.place else "", change.note)))


def _of(phrase: str, tracking: str, words: str, step: Step, world: World) -> Iterator[Owed]:
    request = _request(tracking, step, world)
    theirs = request is not None and only_followed(request, step.talk)
    if request is not None and not (theirs and phrase == "department_withdrawn"):
        yield Owed(phrase, tracking, request.service, request.place, words[:LONGEST])


def _alert(news: Owed, world: World) -> Iterator[Alert]:
    service = world.service(news.service)
    number = world.city.knowledge.contacts.departments.get(service.department) if service else None
    if service is None or number is None:
        return
    values: dict[str, Value] = {
        "number": Public(news.tracking), "service": Public(world.name(service.code, "en")),
        "place": Internal(news.place), "text": Internal(news.text),
    }  # fmt: skip
    yield Alert(news.phrase, values, (number,))


def _request(tracking: str, step: Step, world: World) -> RequestFacts | None:
    """The request as it was before this turn; of what was filed a moment ago as the talk remembers it."""
    known = world.request(tracking)
    filed = next((one for one in step.talk.filed if one.tracking == tracking), None)
    if known is not None or filed is None:
        return known
    return RequestFacts(
        filed.tracking, filed.service, "received", filed.place, None, filed.at, mine=True, followed=filed.followed
    )
