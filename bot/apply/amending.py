"""Adding to and correcting a request that is filed: its place, its service with a new promise, and what is told."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.apply.apart import by_follower
from bot.apply.behalf import only_followed
from bot.apply.filing import after_hours_of, due_text, on_call
from bot.apply.own import UNDO_LATE, mine, unchangeable, which
from bot.apply.people import want_person
from bot.asking import LAPSES, nearby, none_of, numbered, shown_with
from bot.drafts import shown
from bot.effects import Change, Personal, Say
from bot.facts import RequestFacts
from bot.moves import Act, Amend, Repeat
from bot.talk import Ask, Filed, Slot, Where
from bot.world import Step, World, typed
from casework.correction import correction
from knowledge_base.service import Service
from places.place import Finding, Place, verified

AMEND_PLACE: Final = "amend_place"
"""The question where a filed request is, when the place it was to be moved to cannot be found."""

WHAT_IS_WRONG: Final = "what_is_wrong"
"""The question what is wrong with a request that was put right or followed a moment ago."""

CORRECTING: Final = frozenset({UNDO_LATE, AMEND_PLACE, WHAT_IS_WRONG})
"""The questions whose answer, in any words, corrects a request."""


def amend(act: Amend, step: Step, world: World) -> Step:
    """Add to or correct one's own request until work starts; then a person takes it on."""
    request = mine(act.tracking, step, world)
    if request is None:
        return which(act.tracking, "amend_which", lambda one: replace(act, tracking=one.tracking), step, world)
    if act != Amend(act.tracking) and only_followed(request, step.talk):
        return by_follower(act, request, step, world)
    if refused := unchangeable(request, step, world):
        return refused.asking_again() if request.status == "withdrawn" else want_person("asked", refused, world)
    if act == Amend(act.tracking):
        return _what_is_wrong(request, step, world)
    asks = tuple(one for one in step.talk.asks if one.phrase not in CORRECTING)
    step = step.having(replace(step.talk, asks=asks))
    found = act.finding if act.finding and act.finding.outcome != "none" else None
    place = found.place if found and found.outcome == "resolved" else None
    if place or act.service or act.text or act.hazard:
        step = _changed(act, request, place, step, world)
    return _where(found, request, step, world) if found and place is None else step


def _what_is_wrong(request: RequestFacts, step: Step, world: World) -> Step:
    ask = Ask("", "other", WHAT_IS_WRONG, (request.tracking,), world.now, expects="words", silence=LAPSES)
    return replace(step, aside=(ask, Say(WHAT_IS_WRONG, typed({"number": request.tracking}))))


def _changed(act: Amend, request: RequestFacts, place: Place | None, step: Step, world: World) -> Step:
    """The change with everything that hangs on the service: promise, urgency, who may see it, who is woken."""
    service = world.service(act.service or None)
    follows = correction(service, act.hazard, request.filed_at, world.now, world.city.calendar.due)
    change = Change(
        request.tracking, None, "resident", world.now, act.text, follows.due, place=place,
        service=service.code if service else "", priority=follows.priority, private=follows.private, hazard=act.hazard,
    )  # fmt: skip
    step = _remembered(request, place, service, step).doing(change)
    where = place.text if place else request.place
    if not (place or service):
        return step.saying("amended", number=request.tracking)
    step = step.doing(*on_call(service or world.service(request.service), where, request.tracking, world))
    return _told(request, where, service, follows.due or request.due, step, world)


def _told(
    request: RequestFacts, where: str, service: Service | None, due: datetime | None, step: Step, world: World
) -> Step:
    """What it is now, where, and until when."""
    now = service or world.service(request.service)
    name = world.name(service.code if service else request.service, step.language)
    if due is None or not where:
        return step.saying("amended", number=request.tracking)
    date = due_text(now, due, world, step.language)
    step = step.saying("amended_to", number=request.tracking, service=name, place=Personal(where), date=date)
    return step.saying("filed_on_call") if service and after_hours_of(service, world) else step


def _remembered(request: RequestFacts, place: Place | None, service: Service | None, step: Step) -> Step:
    """What the talk remembers as filed is what it is now: the next correction and an undo start from there."""
    return step.having(
        replace(
            step.talk,
            filed=tuple(
                _corrected(one, place, service) if one.tracking == request.tracking else one for one in step.talk.filed
            ),
        )
    )


def _corrected(filed: Filed, place: Place | None, service: Service | None) -> Filed:
    draft = filed.draft
    if service is not None:
        draft = replace(draft, service=Slot(service.code, draft.service.source if draft.service else ""), details={})
    if place is not None:
        draft = replace(draft, place=Where(place.text, found=place, source=draft.place.source))
    code = service.code if service else filed.service
    return replace(filed, service=code, place=shown(draft.place), draft=draft, told_anew=True)


def _where(found: Finding, request: RequestFacts, step: Step, world: World) -> Step:
    """The corrected place is not found or may be several: the nearest are offered, and nothing is moved meanwhile."""
    asked = step.aside[0] if step.aside and step.aside[0].phrase == AMEND_PLACE else None
    numbers = (*asked.about, request.tracking) if asked else (request.tracking,)
    options = numbered([(text, _moving(numbers, place)) for text, place in _offered(found, world)])
    if options:
        options = (*options, none_of(world, "option_neither", step.language, Repeat()))
    ask = Ask("", "other", AMEND_PLACE, numbers, world.now, options, "words", silence=LAPSES)
    say = Say(AMEND_PLACE, typed({"number": ", ".join(numbers)}))
    return replace(step, aside=(ask, shown_with(say, options) if options else say))


def _moving(numbers: tuple[str, ...], place: Place) -> tuple[Act, ...]:
    return tuple(Amend(number, finding=verified(place)) for number in numbers)


def _offered(found: Finding, world: World) -> list[tuple[str, Place]]:
    if found.outcome == "clarify":
        texts = found.option_texts or tuple(place.text for place in found.options)
        return list(zip(texts, found.options, strict=False))[:3]
    return nearby(found, world)
