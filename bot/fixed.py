"""The fixed turn: when thinking failed twice on the same messages, an honest line and a case for staff."""

from dataclasses import replace

from bot.city import City
from bot.effects import CallStaff, Effect, Say, Turn
from bot.events import Event
from bot.facts import Facts
from bot.talk import Bot, Staff, Talk, Waiting


def fixed(talk: Talk, event: Event, facts: Facts, city: City) -> Turn:  # noqa: ARG001 - the signature of every turn
    """Nothing is read or looked up: this must work whatever broke the other turn."""
    floor = talk.floor
    case = event.case if isinstance(floor, Bot) else floor.case
    effects: tuple[Effect, ...] = (CallStaff(case, "failed"),)
    if facts.consent == "in" and not isinstance(floor, Staff) and not facts.capabilities.public:
        effects = (*effects, Say("failed", keep=True))
    waiting = Waiting(case, event.now) if isinstance(floor, Bot) else floor
    return Turn(replace(talk, floor=waiting, last_heard=event.now), effects)
