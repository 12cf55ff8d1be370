"""Whose number it is: after long silence, or when somebody says so, another person's, who sees nothing old."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.effects import NewTenancy
from bot.events import Heard
from bot.facts import Facts, RequestFacts
from bot.talk import Talk
from bot.world import Step, World

SILENCE: Final = timedelta(days=180)
"""A number nobody wrote from for so long may be another's: carriers give numbers out again after 45 to 90 days
(47 CFR 52.15(f)(1)(ii)), and no request of ours waits half a year for a word."""


def silent_long(talk: Talk, world: World) -> bool:
    """Whether a resident's phone number speaks again after long silence. Accounts (Slack, X) are not re-used."""
    facts = world.facts
    if not isinstance(world.event.what, Heard) or facts.role != "resident" or not facts.capabilities.opt_out_law:
        return False
    return talk.last_heard is not None and world.now - talk.last_heard > SILENCE


def afresh(talk: Talk) -> Talk:
    """What a new holder of the number may meet: nothing said or asked before. A person's floor stays, and what a
    department is owed."""
    kept = Talk(floor=talk.floor, watch=talk.watch, language=talk.language, counter=talk.counter)
    return replace(kept, owed=talk.owed, owed_since=talk.owed_since)


def unknown(world: World) -> World:
    """The world as a stranger sees it: no own requests or places, and public facts of every number."""
    facts = world.facts
    return replace(world, facts=replace(facts, own=(), places=(), by_number=_public(facts)))


def _public(facts: Facts) -> Mapping[str, RequestFacts | None]:
    return {number: one and _masked(one) for number, one in facts.by_number.items()}


def _masked(one: RequestFacts) -> RequestFacts:
    return replace(one, mine=False, followed=False, note="", place="" if one.private else one.place)


def not_me(step: Step) -> Step:
    """ "Wrong number": the number is this person's from now on, and nothing of the last one's is told."""
    return step.having(afresh(step.talk)).doing(NewTenancy("said so")).saying("new_tenant")
