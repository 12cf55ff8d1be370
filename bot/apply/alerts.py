"""The texts to on-call staff about a danger: the alarm, everything more that may say where, and that it was none."""

from typing import Final

from bot.drafts import shown
from bot.effects import Alert, Change, Internal, Public, Value
from bot.talk import Bot
from bot.world import Step, World

LONGEST: Final = 300
"""Characters of a resident's words in one alert."""


def alert(what: str, message: str, step: Step, world: World) -> Alert:
    """What, where, the resident's words and the number to call back. A place in the words themselves comes first."""
    marked = {one.tracking for one in step.effects if isinstance(one, Change) and one.hazard}
    filed = [one.place for one in step.talk.filed if one.tracking in marked]
    places = [*filed, *(shown(draft.place) for draft in step.talk.drafts)]
    known = next((one for one in reversed(places) if one), "")
    place = own_place(message, world) or known or world.word("alert_no_place", "en")
    return Alert("alert_danger", _values(what, world.said(message), step, world) | {"place": Internal(place)})


def alert_more(what: str, message: str, place: str, step: Step, world: World) -> Alert:
    """One more text of somebody in danger, as it was written, with the place if it names one that the map has."""
    values = _values(what, world.said(message), step, world)
    return Alert("alert_danger", values | {"place": Internal(place)}) if place else Alert("alert_more", values)


def alert_over(what: str, message: str, step: Step, world: World) -> Alert:
    """The resident took the alarm back: staff decide what that is worth."""
    return Alert("alert_over", _values(what, world.said(message), step, world))


def own_place(message: str, world: World) -> str:
    """The verified place one message names by itself: never one put together from two."""
    heard = next((one for one in world.heard if one.id == message), None)
    if heard is None:
        return ""
    finder = world.city.gazetteer
    found = finder.at(*heard.location) if heard.location else finder.find(heard.text)
    return found.place.text if found.outcome == "resolved" and found.place else ""


def _values(what: str, words: str, step: Step, world: World) -> dict[str, Value]:
    known = f"alert_{what}" in world.city.knowledge.phrases
    return {
        "what": Public(world.word(f"alert_{what}", "en") if known else what),
        "text": Internal(words[:LONGEST]),
        "phone": Internal(world.facts.address or world.word("alert_no_place", "en")),
        "case": Internal(case_of(step)),
    }


def case_of(step: Step) -> str:
    """The open case of this conversation, or ""."""
    floor = step.talk.floor
    return "" if isinstance(floor, Bot) else floor.case
