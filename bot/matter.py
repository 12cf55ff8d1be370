"""What a turn leaves for the person who takes the case: reports as they stand, and the bot's own reply, unsent."""

from typing import Final

from bot.city import City
from bot.drafts import shown
from bot.effects import CallStaff, Say, Turn
from bot.events import Event, Heard, StaffDid, StaffLeft, StaffSaid
from bot.facts import Facts
from bot.segments import segments
from bot.suggest import suggest
from bot.talk import Bot, Draft, Staff, Talk
from bot.weighing import measured
from bot.wire import Capabilities
from casework.card import Matter, Reported
from casework.handoff import CLAIM_IDLE

STAFF_LANGUAGE: Final = "en"
"""Staff read the names of services in this language (as on-call alerts are written, `bot.wording`)."""


def matter(before: Talk, turn: Turn, event: Event, facts: Facts, city: City) -> Matter | None:
    """What this turn knows of its case; None where there is none. ``before``: the talk the turn was taken from."""
    floor = turn.talk.floor
    called = any(isinstance(effect, CallStaff) for effect in turn.effects)
    if isinstance(floor, Bot) and not called:
        return None
    suggested = _suggested(before, turn, event, facts, city)
    now, calendar = event.now, city.calendar
    return Matter(
        language=turn.talk.language,
        reports=tuple(reported(draft, event, city) for draft in turn.talk.drafts),
        suggested=suggested,
        costs=costs(suggested, facts.capabilities) if suggested else "",
        until=floor.since + CLAIM_IDLE if isinstance(floor, Staff) else None,
        photos=(*turn.talk.loose, *(photo for draft in turn.talk.drafts for photo in draft.photos)),
        opens=None if calendar.is_open(now) else calendar.next_open(now),
    )


def reported(draft: Draft, event: Event, city: City) -> Reported:
    """One report that is not filed yet, by names staff know."""
    service = city.knowledge.service(draft.service.value) if draft.service else None
    promised = city.calendar.local(city.calendar.due(service.promised, event.now)).date() if service else None
    return Reported(
        service=(service.code, _name(service.code, city)) if service else None,
        certainty=draft.service.certainty if draft.service else 0.0,
        guesses=tuple((code, _name(code, city)) for code in draft.guesses),
        place=shown(draft.place),
        verified=draft.place.found is not None,
        photos=len(draft.photos),
        due=draft.quoted.due if draft.quoted else promised,
    )


def costs(text: str, capabilities: Capabilities) -> str:
    """How long a text is on its channel, in words."""
    if capabilities.counts == "segments":
        many = segments(text)
        return f"{many} segment{'s' if many > 1 else ''}"
    return f"{measured(text, capabilities)} of {capabilities.max_length} characters"


def _suggested(before: Talk, turn: Turn, event: Event, facts: Facts, city: City) -> str | None:
    """What was said, or put right by an agent, is answered anew; a person's own answer leaves nothing to suggest."""
    match event.what:
        case Heard() | StaffDid():
            told = [one for one in turn.effects if isinstance(one, Say)]
            return suggest(before, event, facts, city, told)
        case StaffSaid() | StaffLeft():
            return ""
        case _:
            return None


def _name(code: str, city: City) -> str:
    service = city.knowledge.service(code)
    return city.knowledge.say(service.name, STAFF_LANGUAGE) if service else code.replace("_", " ")
