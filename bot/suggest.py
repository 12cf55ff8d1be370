"""Turns taken dry, nothing looked up or kept: an agent's suggested reply, a rehearsal, a measurement."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.city import City
from bot.effects import Say, Turn
from bot.events import Event
from bot.facts import Facts, Near, Need
from bot.manager import MAX_LOOKS
from bot.talk import Bot, Talk
from bot.turn import turn
from bot.wording import compose

COMES: Final = frozenset(("passed_on", "person_called", "person_later", "person_soon"))
"""What says that a person will answer: nothing for that person to send."""


def suggest(talk: Talk, event: Event, facts: Facts, city: City, told: Sequence[Say] = ()) -> str:
    """What the bot would say to this if it had the floor; "" when it would say nothing. Never sent by itself.

    ``talk`` is the state before the event; ``told`` what the turn itself has said to it, which nobody says twice.
    While danger is on watch an ordinary question is no reply to suggest.
    """
    if talk.watch is not None:
        return ""
    free = replace(talk, floor=Bot(), greeted=True)
    taken = dry_turn(free, event, replace(facts, unheard=False), city)
    known = COMES | {one.phrase for one in told}
    said = replace(
        taken, effects=tuple(one for one in taken.effects if isinstance(one, Say) and one.phrase not in known)
    )
    return "\n".join(one.text for one in compose(said, event, facts, city) if not one.to)


def dry_turn(talk: Talk, event: Event, facts: Facts, city: City) -> Turn:
    """The turn where every look-up it needs counts as "nothing found"."""
    for _ in range(MAX_LOOKS + 1):
        result = turn(talk, event, facts, city)
        if isinstance(result, Turn):
            return result
        facts = _nothing_found(facts, result)
    raise RuntimeError("a turn asked for more facts than it may")


def _nothing_found(facts: Facts, need: Need) -> Facts:
    """The facts of a dry run: what was asked for is not there."""
    near, by_number = dict(facts.near), dict(facts.by_number)
    for want in need.wants:
        if isinstance(want, Near):
            near[want.key] = ()
        else:
            by_number[want.tracking] = None
    return replace(facts, near=near, by_number=by_number)
