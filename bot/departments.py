"""What a department hears of a request that its resident changes, takes back or still waits for (behaviours: amend)."""

from collections.abc import Iterator
from typing import Final

from bot.effects import UNDONE, Alert, Attach, Change, Effect, Internal, Public, Value
from bot.facts import STAFF, RequestFacts
from bot.world import Step, World

LONGEST: Final = 300
"""Characters of a resident's words in one message."""


def informed(step: Step, world: World) -> Step:
    """The step with a message to each department whose request this turn changed, where the city names its number.

    The history holds the same in any case. What crews and staff did themselves is no news to them.
    """
    if world.facts.role in STAFF or not world.city.knowledge.contacts.departments:
        return step
    return step.doing(*(one for effect in step.effects for one in _news(effect, step, world)))


def _news(effect: Effect, step: Step, world: World) -> Iterator[Alert]:
    match effect:
        case Change(tracking=tracking, status=status, note=note) if note != UNDONE and status in ("withdrawn", None):
            phrase = "department_withdrawn" if status else "department_amended"
            told = _corrected(effect, world) or note
            yield from _alert(phrase, tracking, told, step, world)
        case Attach(tracking=tracking, text=text) if text:
            yield from _alert("department_late" if effect.urgent else "department_amended", tracking, text, step, world)
        case _:
            return


def _corrected(change: Change, world: World) -> str:
    """The service and place it has now, and what was said beside them."""
    service = world.name(change.service, "en") if change.service else ""
    return ", ".join(filter(None, (service, change.place.text if change.place else "", change.note)))


def _alert(phrase: str, tracking: str, words: str, step: Step, world: World) -> Iterator[Alert]:
    request = _request(tracking, step, world)
    service = world.service(request.service) if request else None
    number = world.city.knowledge.contacts.departments.get(service.department) if service else None
    if request is None or service is None or number is None or (request.followed and phrase == "department_withdrawn"):
        return
    values: dict[str, Value] = {
        "number": Public(tracking), "service": Public(world.name(service.code, "en")),
        "place": Internal(request.place), "text": Internal(words[:LONGEST]),
    }  # fmt: skip
    yield Alert(phrase, values, (number,))


def _request(tracking: str, step: Step, world: World) -> RequestFacts | None:
    """The request as it was before this turn; of what was filed a moment ago as the talk remembers it."""
    known = world.request(tracking)
    filed = next((one for one in step.talk.filed if one.tracking == tracking), None)
    if known is not None or filed is None:
        return known
    return RequestFacts(
        filed.tracking, filed.service, "received", filed.place, None, filed.at, mine=True, followed=filed.followed
    )
