"""Who is heard and not answered: blocked people, numbers of other countries, machines; danger always is."""

import re
from dataclasses import replace
from hashlib import sha256
from typing import Final, Literal

from bot.apply import apply
from bot.apply.people import call
from bot.effects import Flag, Say, Turn
from bot.hearing import Reads
from bot.moves import Act, Danger, OptIn, OptOut, Report, SetPlace
from bot.silence import wake
from bot.talk import Talk
from bot.world import Step, World
from casework.senders import is_number, within
from classifier import rules

Why = Literal["", "blocked", "abroad", "machine", "automatic", "loop"]

EXCHANGES: Final = 4
"""The same words answered so often, one time after the other: whoever sends them once more is a machine (threat 15)."""

SHORTEST: Final = 3
"""Words of a text that may be a machine's refrain: people say "1", "yes" and "still there" again and again."""

_WORD: Final = re.compile(r"\w+")


def unanswered(talk: Talk, world: World) -> Why:
    """Why this sender is not answered; "" for everybody else. ``talk`` has counted what was just said (`counted`)."""
    facts = world.facts
    if facts.blocked:
        return "blocked"
    if facts.role != "resident":
        return ""
    if world.city.countries and not within(facts.address, world.city.countries):
        return "abroad"
    if facts.capabilities.numbers and not is_number(facts.address):
        return "machine"
    if world.heard and all(rules.automatic(message.text) for message in world.heard):
        return "automatic"
    return "loop" if world.heard and talk.refrains > EXCHANGES else ""


def counted(talk: Talk, world: World) -> Talk:
    """The talk, knowing how often in a row the very same words were said."""
    words = _WORD.findall(" ".join(message.text for message in world.heard).casefold())
    if not words:
        return talk
    refrain = sha256(" ".join(words).encode()).hexdigest()[:16] if len(words) >= SHORTEST else ""
    again = bool(refrain) and refrain == talk.refrain
    return replace(talk, refrain=refrain, refrains=talk.refrains + 1 if again else 1)


def stored(talk: Talk, world: World, why: Why, reads: Reads) -> Turn:
    """What comes of a text that is kept and not answered: consent, and everything a danger demands."""
    what = world.event.what
    assert what.kind == "heard"
    reading = reads(talk, what, world.facts, world.city, world.now)
    alarm = any(isinstance(move.act, Danger) for move in reading.moves)
    moves = tuple(move for move in reading.moves if _matters(move.act, alarm))
    step = Step(replace(talk, last_heard=world.now), world.facts.consent)
    for move in moves:
        step = apply(move, step, world)
    if why == "loop" and talk.refrains == EXCHANGES + 1:
        step = call("loop", step, world)
    if why != "blocked" and not world.facts.flag:
        step = step.doing(Flag(why))
    effects = tuple(one for one in step.effects if not isinstance(one, Say) or one.phrase.startswith("danger_"))
    return Turn(step.talk, effects, wake(step, world), moves, reading.unused)


def _matters(act: Act, alarm: bool) -> bool:
    return isinstance(act, Danger | OptOut | OptIn) or (alarm and isinstance(act, Report | SetPlace))
