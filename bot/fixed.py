"""The fixed turn: when thinking failed twice on the same messages, an honest line and a case for staff."""

from dataclasses import replace
from typing import Final

from bot.city import City
from bot.effects import CallStaff, Effect, Say, Turn
from bot.events import Event
from bot.facts import Facts
from bot.talk import Bot, Staff, Talk, Waiting

FAILED: Final = "failed"


def fixed(talk: Talk, event: Event, facts: Facts, city: City) -> Turn:
    """Nothing is read or looked up: this must work whatever broke the other turn."""
    floor = talk.floor
    case = event.case if isinstance(floor, Bot) else floor.case
    effects: tuple[Effect, ...] = (CallStaff(case, "failed"),)
    if facts.consent == "in" and not isinstance(floor, Staff) and _may_be_said(facts, city):
        effects = (*effects, Say(FAILED, keep=True))
    waiting = Waiting(case, event.now) if isinstance(floor, Bot) else floor
    return Turn(replace(talk, floor=waiting, last_heard=event.now), effects)


def _may_be_said(facts: Facts, city: City) -> bool:
    """In public too, where the city's words for it are public ones: nobody is left without an answer (G10)."""
    words = city.knowledge.phrases.get(FAILED)
    return not facts.capabilities.public or (words is not None and words.audience == "public")
