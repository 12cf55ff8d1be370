"""The texts to on-call staff about a danger: the alarm, everything more that may say where, and that it was none."""

from datetime import timedelta
from typing import Final

from bot.drafts import shown
from bot.effects import Alert, Change, Internal, Public, Value
from bot.talk import Bot
from bot.world import Step, World
from casework.card import channel_name
from casework.senders import is_number
from places.place import NOTHING, Finding

LONGEST: Final = 300
"""Characters of a resident's words in one alert."""
LATELY: Final = timedelta(days=1)
"""How long after a report its place may be where somebody is in danger."""


def alert(what: str, message: str, step: Step, world: World) -> Alert:
    """What, where, the resident's words and who they are. A place in the words themselves comes first,
    be it only a street, then that of an open report, and where the last was filed lately."""
    marked = {one.tracking for one in step.effects if isinstance(one, Change) and one.hazard}
    filed = [one.place for one in step.talk.filed if one.tracking in marked]
    places = [*filed, *(shown(draft.place) for draft in step.talk.drafts)]
    known = next((one for one in reversed(places) if one), "")
    found = _found(message, world)
    street = _street(found)
    told = known if street.casefold() in known.casefold() else street
    place = _verified(found) or told or _told_before(step, world) or world.word("alert_no_place", "en")
    return Alert("alert_danger", _values(what, world.said(message), step, world) | {"place": Internal(place)})


def _told_before(step: Step, world: World) -> str:
    """Where this resident's last report was, said to be that; "" when too long ago or somebody else's."""
    since = world.now - LATELY
    places = [one.place for one in step.talk.filed if one.place and not one.followed and one.at >= since]
    return f"{world.word('alert_last_place', 'en')} {places[-1]}" if places else ""


def alert_more(what: str, message: str, place: str, step: Step, world: World) -> Alert:
    """One more text of somebody in danger, as it was written, with the place if it names one that the map has."""
    values = _values(what, world.said(message), step, world)
    return Alert("alert_danger", values | {"place": Internal(place)}) if place else Alert("alert_more", values)


def alert_over(what: str, message: str, step: Step, world: World) -> Alert:
    """The resident took the alarm back: staff decide what that is worth."""
    return Alert("alert_over", _values(what, world.said(message), step, world))


def own_place(message: str, world: World) -> str:
    """The verified place one message names by itself: never one put together from two."""
    return _verified(_found(message, world))


def _verified(found: Finding) -> str:
    return found.place.text if found.outcome == "resolved" and found.place else ""


def _street(found: Finding) -> str:
    """The street alone that a message names, as the map writes it: "walking on canal st"."""
    return "" if found.place or not found.parts.street[:1].isupper() else found.parts.street


def _found(message: str, world: World) -> Finding:
    heard = next((one for one in world.heard if one.id == message), None)
    if heard is None:
        return NOTHING
    finder = world.city.gazetteer
    return finder.at(*heard.location) if heard.location else finder.find(heard.text)


def _values(what: str, words: str, step: Step, world: World) -> dict[str, Value]:
    known = f"alert_{what}" in world.city.knowledge.phrases
    return {
        "what": Public(world.word(f"alert_{what}", "en") if known else what),
        "text": Internal(words[:LONGEST]),
        "phone": Internal(_reached(world)),
        "case": Internal(case_of(step)),
    }


def _reached(world: World) -> str:
    """Where this person may be answered: their number, or the name they write from with its channel."""
    address = world.facts.address
    if not address:
        return world.word("alert_no_place", "en")
    return address if is_number(address) else f"{address} ({channel_name(world.facts.capabilities.name)})"


def case_of(step: Step) -> str:
    """The open case of this conversation, or ""."""
    floor = step.talk.floor
    return "" if isinstance(floor, Bot) else floor.case
