"""The bot's own unsent turn, offered to the agent who has the floor as a suggested reply. Never sent by itself."""

from dataclasses import replace

from bot.city import City
from bot.effects import Say, Turn
from bot.events import Event
from bot.facts import Facts, Near, Need
from bot.manager import MAX_LOOKS
from bot.talk import Bot, Talk
from bot.turn import turn
from bot.wording import compose


def suggest(talk: Talk, event: Event, facts: Facts, city: City) -> str:
    """What the bot would say to this if it had the floor; "" when it would say nothing.

    ``talk`` is the state before the event. Look-ups the turn would need count as "nothing found".
    """
    free = replace(talk, floor=Bot(), watch=None, greeted=True)
    facts = replace(facts, unheard=False)
    result: Turn | Need = turn(free, event, facts, city)
    for _ in range(MAX_LOOKS):
        if isinstance(result, Turn):
            break
        facts = nothing_found(facts, result)
        result = turn(free, event, facts, city)
    if not isinstance(result, Turn):
        return ""
    said = replace(result, effects=tuple(one for one in result.effects if isinstance(one, Say)))
    return "\n".join(one.text for one in compose(said, event, facts, city) if not one.to)


def nothing_found(facts: Facts, need: Need) -> Facts:
    """The facts of a dry run: what was asked for is not there."""
    near, by_number = dict(facts.near), dict(facts.by_number)
    for want in need.wants:
        if isinstance(want, Near):
            near[want.key] = ()
        else:
            by_number[want.tracking] = None
    return replace(facts, near=near, by_number=by_number)
