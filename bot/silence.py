"""What not answering means. `Silent` looks at the state and decides; `wake` says when to look again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final, Literal

from bot import departments, digest
from bot.apply import apply
from bot.apply.filing import file_them
from bot.apply.people import call
from bot.asking import STAFF_MINUTES
from bot.effects import CloseCase
from bot.moves import FileThem, Move
from bot.settle import bot_asks, next_question, parked
from bot.settling.confirm import filed_by_silence, quoted
from bot.settling.survey import by_day, survey_moment
from bot.talk import Ask, Bot, Staff, Waiting, on_table
from bot.world import Step, World
from casework.handoff import CLAIM_IDLE

WATCH_ENDS: Final = timedelta(hours=2)
"""Without a word from anybody a danger watch ends after this; the case stays with staff."""

UNASKED: Final = timedelta(minutes=30)
"""Drafts nobody may be asked about (opted out, public post) are filed or handed over after this."""

What = Literal["claim", "watch", "ask", "unasked", "digest", "survey", "departments"]


def moments(step: Step, world: World) -> Iterator[tuple[datetime, What]]:
    """Every moment at which silence will mean something, as things stand."""
    talk = step.talk
    if (owed := departments.morning(talk, world)) is not None:
        yield owed, "departments"
    if isinstance(talk.floor, Staff):
        yield talk.floor.since + CLAIM_IDLE, "claim"
        return
    if talk.watch is not None:
        yield talk.watch.since + WATCH_ENDS, "watch"
    ask = on_table(talk)
    if ask is not None and ask.silence is not None and bot_asks(step, world):
        yield _ask_moment(ask, world), "ask"
    live = any(not draft.parked for draft in talk.drafts)
    if live and talk.last_heard and (step.consent == "out" or world.facts.capabilities.public):
        yield talk.last_heard + UNASKED, "unasked"
    elif live and talk.last_heard and ask is None and talk.watch is None and isinstance(talk.floor, Bot):
        yield by_day(world.city.calendar, talk.last_heard + UNASKED), "unasked"
    told = digest.moment(talk, world)
    if told is not None and talk.watch is None:
        yield told, "digest"
    survey = survey_moment(talk, world) if step.consent == "in" else None
    if survey is not None:
        yield survey, "survey"


def _ask_moment(ask: Ask, world: World) -> datetime:
    silence = ask.silence
    minutes = STAFF_MINUTES if ask.reminded or silence is None else silence.after_minutes
    moment = ask.put_at + timedelta(minutes=minutes)
    nags = silence is not None and silence.remind
    return by_day(world.city.calendar, moment) if nags else moment


def wake(step: Step, world: World) -> datetime | None:
    """The next moment to look, never in the past."""
    return min((max(when, world.now) for when, _ in moments(step, world)), default=None)


def silent(step: Step, world: World) -> Step:
    """Do what silence means for everything that is due; for anything else nothing."""
    due = [what for when, what in moments(step, world) if when <= world.now]
    for what in due:
        step = _meant(what, step, world)
    return step


def _meant(what: What, step: Step, world: World) -> Step:
    match what:
        case "claim":
            return left(step, world)
        case "watch":
            return _watch_over(step)
        case "ask":
            ask = on_table(step.talk)
            return step if ask is None else _unanswered(ask, step, world)
        case "unasked":
            return _unasked(step, world)
        case "digest":
            return digest.say(step, world)
        case "departments":
            return departments.caught_up(step, world)
        case "survey":
            return step


def left(step: Step, world: World) -> Step:
    """The claim timed out: the case waits for the next person, and the bot speaks again."""
    floor = step.talk.floor
    if not isinstance(floor, Staff):
        return step
    talk = replace(step.talk, floor=Waiting(floor.case, world.now), watch=None)
    return step.having(talk).doing(CloseCase(floor.case, "released")).saying("person_left").asking_again()


def _watch_over(step: Step) -> Step:
    floor = step.talk.floor
    if isinstance(floor, Waiting):
        floor = replace(floor, may_collect=True)
    talk = parked(step.talk, tuple(draft.id for draft in step.talk.drafts))
    return step.having(replace(talk, watch=None, floor=floor))


def _unanswered(ask: Ask, step: Step, world: World) -> Step:
    silence = ask.silence
    if silence is None:
        return step
    if not silence.remind:
        step = _off_the_table(ask, step)
        if ask.kind == "rating":
            step = step.having(replace(step.talk, unrated=ask.about[-1], unrated_at=world.now))
        for act in silence.means:
            step = apply(Move(act, by="timer"), step, world)
        return step
    return _to_staff(ask, step, world) if ask.reminded else _reminded(ask, step)


def _off_the_table(ask: Ask, step: Step) -> Step:
    return step.having(replace(step.talk, asks=tuple(one for one in step.talk.asks if one.id != ask.id)))


def _reminded(ask: Ask, step: Step) -> Step:
    asks = tuple(replace(one, reminded=True) if one.id == ask.id else one for one in step.talk.asks)
    return step.having(replace(step.talk, asks=asks)).saying("reminder").asking_again()


def _to_staff(ask: Ask, step: Step, world: World) -> Step:
    services = [world.service(draft.service.value) for draft in step.talk.drafts if draft.service]
    private = any(service and service.privacy == "private" for service in services)
    step = call("private" if private else "silent", step, world)
    return step.having(parked(step.talk, ask.about)).saying("silent_to_staff")


def _unasked(step: Step, world: World) -> Step:
    """Opted out or in public: what is sure is filed without a word, the rest goes to a person.

    Where the bot may ask again (the carrier's word kept it quiet), the question is put now (``settle``).
    """
    if bot_asks(step, world):
        return step
    live = tuple(draft for draft in step.talk.drafts if not draft.parked)
    question = next_question(step.talk, world)
    if question and question.ask.kind == "confirm" and all(filed_by_silence(draft, world) for draft in live):
        ids = tuple(draft.id for draft in live)
        step = step.having(quoted(step.talk, ids, world))
        return file_them(FileThem(ids, confirmed=False), Move(FileThem(ids), by="timer"), step, world)
    return _handed(step, world)


def _handed(step: Step, world: World) -> Step:
    step = call("silent", step, world)
    return step.having(parked(step.talk, tuple(draft.id for draft in step.talk.drafts)))
