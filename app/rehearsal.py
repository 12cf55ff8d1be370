"""A dry run: the turn is taken and shown, nothing is kept."""

from typing import Any

from app.bundle import build, city_of
from app.clock import real_now
from app.explaining import asking, named
from app.settings import Settings
from bot.effects import Turn
from bot.events import Event, Heard, Message
from bot.facts import Facts, Need
from bot.manager import MAX_LOOKS
from bot.suggest import nothing_found
from bot.talk import Talk
from bot.turn import turn
from bot.wire import Capabilities
from bot.wording import compose
from casework.tracking import fresh
from classifier.rules import clean
from knowledge_base.files import load_city


def rehearse(settings: Settings, text: str) -> dict[str, Any]:
    """What a first text would be answered, with the reasons. Look-ups find nothing: there is no database."""
    file, knowledge = load_city(settings.city)
    city = city_of(build(settings, file, knowledge), file, knowledge)
    now = real_now()
    event = Event(Heard((Message("rehearsal", clean(text), now),)), now, (fresh(),), "rehearsal")
    facts = Facts(Capabilities("rehearsal"))
    result: Turn | Need = Need(())
    for _ in range(MAX_LOOKS + 1):
        result = turn(Talk(greeted=True), event, facts, city)
        if isinstance(result, Turn):
            break
        facts = nothing_found(facts, result)
    assert isinstance(result, Turn)
    return {
        "replies": [one.text for one in compose(result, event, facts, city)],
        "asking": asking(result.talk),
        "language": result.talk.language,
        "moves": [named(move.act) for move in result.moves],
        "unused": result.unused,
        "bundle": city.bundle,
    }
