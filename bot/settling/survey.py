"""Asking once how well it was done: pushed when all is quiet, by day, and never in the middle of something."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.asking import Put
from bot.effects import Public, Say
from bot.moves import Rate
from bot.ports import Keeps
from bot.talk import Ask, Bot, Option, Silence, Talk, on_table
from bot.world import World
from knowledge_base.city import EARLIEST, LATEST

QUIET: Final = timedelta(minutes=30)
"""Nobody wrote, and nothing was closed, for this long: the talk is quiet."""

LAPSE_MINUTES: Final = 24 * 60
"""An unanswered survey lapses after a day."""

_AGAIN: Final = "survey again "
"""Noted in ``Talk.offered`` with the number whose survey was pushed aside once."""

MARKS: Final = range(1, 6)


def by_day(calendar: Keeps, moment: datetime) -> datetime:
    """The same moment, or the next morning's earliest when it falls into the night."""
    local = calendar.local(moment)
    if EARLIEST <= local.time() < LATEST:
        return moment
    morning = local.replace(hour=EARLIEST.hour, minute=0, second=0, microsecond=0)
    return (morning if local.time() < EARLIEST else morning + timedelta(days=1)).astimezone(moment.tzinfo)


def survey_moment(talk: Talk, world: World) -> datetime | None:
    """When the next waiting survey may be put, if nothing else is open."""
    busy = any(not draft.parked for draft in talk.drafts) or on_table(talk) is not None
    if not talk.to_survey or busy or not isinstance(talk.floor, Bot) or talk.watch is not None:
        return None
    request = world.request(talk.to_survey[0])
    last = [moment for moment in (talk.last_heard, request.closed_at if request else None) if moment]
    return by_day(world.city.calendar, max([world.now, *(moment + QUIET for moment in last)]))


def survey_now(talk: Talk, world: World) -> bool:
    """Whether this is the moment."""
    moment = survey_moment(talk, world)
    return moment is not None and moment <= world.now


def ask_survey(talk: Talk, world: World) -> Put:
    """ "How well was it done, 1 to 5?" for the request closed first."""
    tracking = talk.to_survey[0]
    options = tuple(Option(str(mark), str(mark), (Rate(tracking, mark),)) for mark in MARKS)
    ask = Ask(
        "", "rating", "survey", (tracking,), world.now, options, "rating", silence=Silence(LAPSE_MINUTES)
    )  # fmt: skip
    return Put(ask, Say("survey", {"number": Public(tracking)}, push=True))


def surveyed(talk: Talk) -> Talk:
    """The talk once its survey is on the table: it is asked once, and once more when something else came between.

    A survey pushed aside leaves the table, so that a later digit is no mark, and waits for quiet again.
    """
    ask = on_table(talk)
    if talk.unrated and (ask is not None or talk.drafts):
        talk = replace(talk, unrated="", unrated_at=None)
    pushed = tuple(one for one in talk.asks if one.kind == "rating" and one is not ask)
    if pushed:
        again = tuple(number for one in pushed for number in one.about if _AGAIN + number not in talk.offered)
        talk = replace(
            talk,
            asks=tuple(one for one in talk.asks if one not in pushed),
            to_survey=(*talk.to_survey, *again),
            offered=talk.offered | {_AGAIN + number for number in again},
        )
    if ask is None or ask.kind != "rating":
        return talk
    return replace(talk, to_survey=tuple(one for one in talk.to_survey if one not in ask.about))
