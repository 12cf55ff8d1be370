"""A resident wrote: read it, apply it move by move, and see whether it changed anything at all."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from bot.apply import apply, behalf
from bot.apply.pairing import from_public
from bot.apply.people import call, want_person
from bot.apply.photos import which
from bot.apply.worked import at
from bot.city import City
from bot.departments import informed
from bot.drafts import shown, spoken
from bot.edits import amending, corrected
from bot.effects import Personal, Say
from bot.events import Heard
from bot.facts import ByNumber, Facts, Near
from bot.moves import (
    Act,
    AddTo,
    Amend,
    AskStatus,
    Close,
    CloseAt,
    Follow,
    Move,
    NotService,
    OffTopic,
    Rate,
    Reopen,
    Repeat,
    Report,
    SetDetail,
    SetPlace,
    SetService,
    Skip,
    Thanks,
    Unclear,
    Withdraw,
)
from bot.oncall import told_on
from bot.read import Reading
from bot.readers.questions import asks, wonders
from bot.settle import MOST_TRIES
from bot.talk import Ask, Draft, Staff, Talk, Waiting, on_table
from bot.world import Step, World

Reads = Callable[[Talk, Heard, Facts, City, datetime], Reading]
"""The reader: words → moves (`bot.read.read`)."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """What came of the words, before anything is asked."""

    step: Step
    moves: tuple[Move, ...]
    unused: str
    failed: bool
    """The message tried to say something and changed nothing."""


def hear(talk: Talk, what: Heard, world: World, reads: Reads) -> Hearing:
    """Read and apply. The language follows the last message where the city has words in it."""
    reading = _reading(from_public(Step(talk), world).talk, what, world, reads)
    known = reading.language in world.city.knowledge.languages
    spoken = reading.language if known and _worded(world) else talk.language
    step = Step(replace(talk, language=spoken, last_heard=world.now), world.facts.consent)
    step = from_public(step, world)
    if _echo(talk, world, reading.moves):
        return Hearing(step, (), world.said(""), False)
    step = behalf.begun(talk, step, world)
    for move in reading.moves:
        step = apply(move, step, world)
    step = which(reading.moves, behalf.settled(step))
    step = _while_out(talk, step, world)
    acts = tuple(move.act for move in reading.moves)
    answered = _pressed_off(_answered(talk, acts, step), world)
    step = informed(told_on(talk, reading.moves, _noted(talk, answered, world), world), world)
    if _empty(acts) and on_table(talk) is None:
        step = _prompted(step)
    if acts and not step.says and (_awaited(step.talk) or not all(isinstance(act, Thanks) for act in acts)):
        step = step.asking_again()  # whoever writes hears something: the open question at least
    elif _asked_besides(acts, step, reading.unused, world):
        step = step.saying("no_answer")
    failed = _failed(talk, step, acts)
    if not known and (failed or FOREIGN not in talk.offered):
        step, failed = _foreign(reading.language, step, world), False
    step, failed = _lost(talk, step, acts, failed, world)
    return Hearing(step, reading.moves, reading.unused, failed)


def _reading(talk: Talk, what: Heard, world: World, reads: Reads) -> Reading:
    """What was meant. An edit of what a request was filed from is read beside that request, and only corrects it."""
    edited = corrected(talk, world)
    told = {message.id for message, _ in edited}
    rest = Heard(tuple(message for message in what.messages if message.id not in told))
    reading = reads(talk, rest, world.facts, world.city, world.now) if rest.messages or not edited else NOTHING_SAID
    for message, filed in edited:
        alone = Talk(drafts=(filed.draft,), language=talk.language, greeted=True)
        again = reads(alone, Heard((replace(message, photos=()),)), world.facts, world.city, world.now)
        spoken = reading.language or again.language
        reading = Reading((*reading.moves, *amending(filed, message, again)), spoken, reading.unused)
    return reading


def _awaited(talk: Talk) -> bool:
    """Whether a read-back or a list waits: thanks or "ok" under it choose nothing, and are no reason to be silent."""
    ask = on_table(talk)
    return ask is not None and ask.kind in ("confirm", "place", "service") and bool(ask.options and talk.drafts)


def _asked_besides(acts: tuple[Act, ...], step: Step, unused: str, world: World) -> bool:
    """ "Thanks! Do I need to be home?": a question that nothing of ours answers is told so, thanks or not."""
    return bool(acts) and not step.says and len(unused.split()) >= ASKED and wonders(world.said(""))


ASKED: Final = 2
"""Words from which something unread beside thanks is a question."""

NOTHING_SAID: Final = Reading((), "", "")


def _while_out(before: Talk, step: Step, world: World) -> Step:
    """What is told while opted out is kept, and never filed unasked: nobody could say that it is wrong."""
    if world.facts.consent == "in" or step.consent == "in":
        return step
    known = {draft.id: draft for draft in before.drafts}
    marked = (one if known.get(one.id) == one else replace(one, unasked=True) for one in step.talk.drafts)
    return step.having(replace(step.talk, drafts=tuple(marked)))


def _empty(acts: tuple[Act, ...]) -> bool:
    """Whether nothing was said at all: "??", an oath. It is no failure; what is open is put again."""
    return bool(acts) and all(act == Unclear(empty=True) for act in acts)


def _prompted(step: Step) -> Step:
    """Nothing said and nothing asked: how to begin, once; then what one can do here."""
    if "unclear" in step.talk.offered:
        return step.saying("off_topic")
    return step.noting("unclear").saying("unclear")


def _worded(world: World) -> bool:
    """One letter ("y", "k") says nothing about a language."""
    return len("".join(filter(str.isalpha, world.said("")))) != 1


def numbers(moves: tuple[Move, ...], world: World, also: tuple[str, ...] = ()) -> tuple[ByNumber, ...]:
    """Requests these moves name and nobody has looked up yet. ``also``: those asked about besides."""
    named = (
        move.act.tracking
        for move in moves
        if isinstance(move.act, AskStatus | Amend | Withdraw | Follow | Reopen | Rate | AddTo | Close)
    )
    own = {request.tracking for request in world.facts.own}
    unknown = (one for one in (*named, *also) if one and one not in own and one not in world.facts.by_number)
    return tuple(ByNumber(one) for one in dict.fromkeys(unknown))


def places(moves: tuple[Move, ...], world: World) -> tuple[Near, ...]:
    """Places at which these moves tell of work, where nobody has looked yet what is open there."""
    looks = (at(place) for move in moves if isinstance(move.act, CloseAt) for place in move.act.places)
    return tuple({want.key: want for want in looks if want.key not in world.facts.near}.values())


def _answered(before: Talk, acts: tuple[Act, ...], step: Step) -> Step:
    """A question beside the drafts leaves the table when one of its options was chosen; a list may be used again."""
    ask, repeat = on_table(before), all(isinstance(act, Repeat) for act in acts)
    if ask is None and repeat and acts and not step.talk.drafts:
        return step.saying("off_topic")
    if ask is None or ask.phrase == "status_list" or ask.kind not in ("other", "photo", "rating"):
        return step
    chosen = any(option.means and all(act in acts for act in option.means) for option in ask.options)
    if not chosen:
        return step
    step = step.having(replace(step.talk, asks=tuple(one for one in step.talk.asks if one.id != ask.id)))
    return step.saying("fine") if repeat else step


def _pressed_off(step: Step, world: World) -> Step:
    """A question beside the drafts is settled by one of its own buttons, also when newer ones stand."""
    pressed = {message.ask for message in world.heard} - {""}
    aside = ("other", "photo", "rating")
    kept = tuple(one for one in step.talk.asks if one.id not in pressed or one.kind not in aside)
    return step if kept == step.talk.asks else step.having(replace(step.talk, asks=kept))


def _noted(before: Talk, step: Step, world: World) -> Step:
    """A new problem told while another one is being asked about: say that it was heard."""
    ask, old = on_table(before), {draft.id for draft in before.drafts}
    if ask is None or not any(draft.id in ask.about for draft in step.talk.drafts):
        return step
    if ask.kind == "service" and (place := _arrived(before, step, ask)):
        step = step.saying("noted_place", place=Personal(place))
    for draft in step.talk.drafts:
        if draft.id not in old and not draft.service and ask.kind != "confirm" and draft.guesses:
            step = step.saying("noted_next").asking_again()
        if (
            draft.id not in old
            and draft.service
            and ask.kind != "confirm"
            and not _more_of_it(before, draft, step, ask)
        ):
            name = world.name(draft.service.value, step.language)
            step = step.saying("noted", service=name, place=Personal(shown(draft.place))).asking_again()
    return step


def _more_of_it(before: Talk, draft: Draft, step: Step, ask: Ask) -> bool:
    """Whether this is one more house of the very problem whose place was asked for and came: no other problem."""
    placed = {one.id for one in before.drafts if one.id in ask.about and one.place.found is None}
    came = (one for one in step.talk.drafts if one.id in placed and one.place.found and one.service)
    return any(one.service and draft.service and one.service.value == draft.service.value for one in came)


def _arrived(before: Talk, step: Step, ask: Ask) -> str:
    """The place that came in answer to "which is it?", which is asked again: shown, so that nobody sends it twice."""
    old = {draft.id: draft for draft in before.drafts}
    for draft in step.talk.drafts:
        known = old.get(draft.id)
        if (
            draft.id in ask.about
            and draft.service is None
            and draft.guesses
            and known
            and known.place.words != draft.place.words
        ):
            return spoken(draft)
    return ""


_TRYING = Unclear | OffTopic | SetPlace | NotService | SetService | Report | SetDetail | Skip
"""Acts that mean to move the report on; when nothing moved, the message failed."""


def _failed(before: Talk, step: Step, acts: tuple[Act, ...]) -> bool:
    done = any(not isinstance(effect, Say) or effect.phrase != "off_topic" for effect in step.effects)
    if done or not acts or _empty(acts) or not all(isinstance(act, _TRYING) for act in acts):
        return False
    return _known(before) == _known(step.talk)


def _known(talk: Talk) -> tuple[object, ...]:
    """Everything that counts as progress."""
    return talk.loose, talk.filed, tuple(_of(draft) for draft in talk.drafts)


def _of(draft: Draft) -> tuple[object, ...]:
    details = tuple(sorted((code, slot.value) for code, slot in draft.details.items()))
    service = draft.service.value if draft.service else None
    return (
        draft.id, service, draft.guesses, draft.refused, _place(draft), details, draft.photos, draft.waived,
        draft.distinct_from, draft.doubted, draft.urgent, draft.hazard,
    )  # fmt: skip


def _place(draft: Draft) -> object:
    """A number the street does not have, or a street nobody knows, is no progress."""
    where = draft.place
    if where.found is not None:
        return where.found.text
    if where.doubt is None or where.doubt.outcome in ("not_found", "none"):
        return None
    options = frozenset(one.where for one in where.doubt.options)
    return where.doubt.outcome, options or replace(where.parts, unit="")


ECHO: Final = timedelta(minutes=10)
"""A digit sent again this soon after filing is a thumb that was too quick."""


def _echo(before: Talk, world: World, moves: tuple[Move, ...]) -> bool:
    last, text = before.filed[-1] if before.filed else None, world.said("")
    idle = on_table(before) is None and not before.drafts and last is not None and world.now - last.at <= ECHO
    return (
        idle and len(text) == 1 and text.isdigit() and not any(isinstance(move.act, Withdraw | Amend) for move in moves)
    )


FOREIGN: Final = "other_language"


def _foreign(language: str, step: Step, world: World) -> Step:
    """A language the city has no words in: one line in it if known, and a person; what was understood goes on."""
    step = call("language", step.noting(FOREIGN), world, collect=False)
    return replace(step, effects=(Say(FOREIGN, language=language), *step.effects))


def _lost(before: Talk, step: Step, acts: tuple[Act, ...], failed: bool, world: World) -> tuple[Step, bool]:
    """Count messages in a row that changed nothing; with no question open, explain once, then a person."""
    lost = before.lost + 1 if failed else 0
    if lost != step.talk.lost:
        step = step.having(replace(step.talk, lost=lost))
    if not failed or isinstance(step.talk.floor, Staff):
        return step, failed
    small_talk = any(isinstance(act, OffTopic) for act in acts)
    open_question = on_table(before) is not None and not isinstance(before.floor, Waiting)
    if open_question and all(isinstance(act, Unclear) for act in acts) and asks(world.said("")):
        return step.having(replace(step.talk, lost=before.lost)).saying("no_answer").asking_again(), False
    if open_question and not (small_talk and lost >= MOST_TRIES):
        return (step.saying(_excuse(world, "sorry")) if any(isinstance(act, Unclear) for act in acts) else step), True
    if lost >= MOST_TRIES:
        return (want_person("not_understood", step, world) if lost <= MOST_TRIES + 1 else step), False
    return (step if step.says else step.saying(_excuse(world, "unclear"))), False


def _excuse(world: World, otherwise: str) -> str:
    """A question that nothing of ours answers is told so, with the way to somebody who may know."""
    return "no_answer" if asks(world.said("")) else otherwise
