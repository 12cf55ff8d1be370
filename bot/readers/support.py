"""Which problems of a text all of it speaks for: a piece alone may sound like something that nobody meant."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from bot.readers.cues import ANOTHER
from bot.readers.cuts import own_place, stands
from bot.readers.going_on import COUNTS, LISTED, NTH
from bot.readers.naming import calls_it
from bot.readers.scene import Scene
from bot.readers.topics import LEADS, Problem, ranked, telling
from bot.readers.words import Span

HEARD: Final = 3
"""Services of the whole text that are looked at: more problems than that hardly anybody tells at one place."""

CHANCE: Final = 0.005
"""Probability that all of the text must leave to a further problem; what only a piece sounds like gets less."""

CLEAR: Final = 0.75
"""How sure a piece must be by itself that all of the text only leaves a chance."""

SURE: Final = 0.98
"""How sure a piece must be that nothing but an "and" before it speaks for."""

RIVAL: Final = 0.5
"""How sure another piece must be of something else, so that both are offered."""

Echo = Mapping[str, float]
"""Services all of the text speaks for, with their probabilities."""


def echo(scene: Scene, every: Problem, spoken_for: frozenset[int]) -> Echo:
    """What all that a problem's words tell beside its place speaks for."""
    told = telling(scene, every.span, every.spot) - spoken_for - every.spot.words
    if not scene.says(told):
        return {}
    services = [one for one in ranked(scene, told).candidates if one.kind == "service"]
    return {one.intent: one.p for one in services[:HEARD] if one.p >= CHANCE}


def unsupported(scene: Scene, groups: Sequence[Sequence[Problem]], whole: Echo) -> frozenset[Span]:
    """The pieces of further problems that only sound like one by themselves: "I work in cleaning" orders no brooms.

    A further problem is called by a name of its service, announced ("also", a list), at a place of its own, or heard
    in the whole text as well.
    """
    heads = [next((one for one in group if stands(scene, one)), group[0]) for group in groups]
    first = max(heads, key=lambda one: (one.reports, whole.get(one.code, 0.0), one.certainty))
    return frozenset(
        part.span
        for at, (group, head) in enumerate(zip(groups, heads, strict=True))
        if head is not first and head.reports and not _supported(scene, groups, at, _further(head, first), whole)
        for part in group
    )


def _further(head: Problem, first: Problem) -> Problem:
    """ "Lights out at 5th and Main. The traffic ones": neither name nor echo of what was told speaks for another."""
    offers = first.code in (head.code, *head.guesses)
    return replace(head, code="", guesses=()) if offers else head


def _supported(scene: Scene, groups: Sequence[Sequence[Problem]], at: int, head: Problem, whole: Echo) -> bool:
    if head.topic == "service" and head.certainty >= CLEAR and head.code in whole:
        return True
    if any(own_place(other, head) for other in (*groups[max(at - 1, 0) : at], *groups[at + 1 : at + 2])):
        return True
    codes = (head.code,) if head.topic == "service" else head.guesses
    if any(calls_it(scene, head.words - head.spot.words, code) for code in codes):
        return True
    between, later = _between(scene, groups, max(at, 1))
    if ANOTHER.search(between + later) or LISTED.search(between) or NTH.match(later):
        return True
    return head.certainty >= SURE and COUNTS.search(between) is not None


def _between(scene: Scene, groups: Sequence[Sequence[Problem]], at: int) -> tuple[str, str]:
    """What parts a group from the one before it, and what the group says; the next text of a row is no list."""
    start, stop = groups[at - 1][-1].span[1], groups[at][0].span[0]
    between = scene.text[start:stop]
    later = scene.text[stop : groups[at][-1].span[1]]
    return between if len(scene.sources) < 2 else between.replace("\n", " "), later


def disputed(every: Problem, best: Problem, parts: Sequence[Problem]) -> Problem:
    """The surest piece, or a choice of two where another piece and all of it speak for something else.

    "Tree snapped, it lies on two parked cars": that cars are parked there is surer, and not what is wrong.
    """
    rival = every.guesses[0] if every.topic == "unsure" else ""
    if best.topic != "service" or rival in ("", best.code):
        return best
    others = (one for one in parts if one is not best and one.certainty >= RIVAL)
    if not any(rival in (one.code, *one.guesses) for one in others):
        return best
    return replace(best, topic="unsure", code=rival, certainty=LEADS, guesses=(rival, best.code), alone=False)
