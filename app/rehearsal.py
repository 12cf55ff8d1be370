"""A dry run: the turn is taken and shown, nothing is kept."""

from typing import Any

from app.bundle import load
from app.explaining import asking, named
from app.settings import Settings
from bot.city import City
from bot.events import Event, Heard, Message
from bot.facts import Facts
from bot.suggest import dry_turn
from bot.talk import Talk
from bot.wire import Capabilities
from bot.wording import compose
from casework.tracking import fresh
from classifier.rules import clean
from store.steadfast import real_now


def rehearse(settings: Settings, text: str, live: City | None = None) -> dict[str, Any]:
    """What a first text would be answered, with the reasons. Look-ups find nothing: requests are not read.

    ``live`` is a published city; without it the files of the set city speak.
    """
    city, now = live or load(settings), real_now()
    event = Event(Heard((Message("rehearsal", clean(text), now),)), now, (fresh(),), "rehearsal")
    facts = Facts(Capabilities("rehearsal"))
    taken = dry_turn(Talk(greeted=True), event, facts, city)
    return {
        "replies": [one.text for one in compose(taken, event, facts, city)],
        "asking": asking(taken.talk),
        "language": taken.talk.language,
        "moves": [named(move.act) for move in taken.moves],
        "unused": taken.unused,
        "bundle": city.bundle,
    }
