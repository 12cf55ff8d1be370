"""Building blocks of questions: numbered options and the two or three answers every question shares."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.effects import Say
from bot.moves import Act
from bot.talk import Ask, Option, Silence
from bot.world import World
from places.place import Finding, Place

READ_BACK_MINUTES = 30
"""An unanswered read-back of a sure, verified, public report is filed after this long (dialogue contract)."""

REMIND_MINUTES = 60
"""An unsure draft is asked about once more after this long."""

STAFF_MINUTES = 180
"""And goes to a person this long after the reminder."""

LAPSES = Silence(READ_BACK_MINUTES)
"""Silence of an offer or a list: it leaves the table."""

REMIND = Silence(REMIND_MINUTES, remind=True)
"""Silence of every question that only the resident can settle."""


@dataclass(frozen=True, slots=True)
class Put:
    """A question and the words it is put in."""

    ask: Ask
    say: Say


def numbered(labels_and_acts: Sequence[tuple[str, tuple[Act, ...]]]) -> tuple[Option, ...]:
    """Options 1, 2, 3 in the order given."""
    return tuple(Option(str(key), label, acts) for key, (label, acts) in enumerate(labels_and_acts, 1))


def none_of(world: World, phrase: str, language: str, *acts: Act) -> Option:
    """Option 0: none of these."""
    return Option("0", world.word(phrase, language), acts)


def nearby(finding: Finding, world: World) -> list[tuple[str, Place]]:
    """At most two valid places close to one that is not there, as residents read them."""
    found = [(text, world.city.gazetteer.find(text)) for text in finding.nearest[:2]]
    return [(text, one.place) for text, one in found if one.outcome == "resolved" and one.place is not None]


def shown_with(say: Say, options: tuple[Option, ...]) -> Say:
    """The phrase with its numbered answers."""
    return Say(
        say.phrase, say.values, keep=say.keep, push=say.push, brief=say.brief, within=say.within,
        options=tuple((option.key, option.label) for option in options),
    )  # fmt: skip
