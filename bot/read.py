"""What somebody meant: one event of unread messages becomes moves, each with the words it used."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from bot.apply.behalf import meant
from bot.city import City
from bot.events import Heard
from bot.facts import Facts
from bot.moves import Act, AllClear, Danger, Move, OnBehalf, Report, SetPlace, Unclear
from bot.readers import (
    added,
    answers,
    asides,
    behalf,
    both_named,
    correction,
    crew,
    danger,
    each_place,
    elsewhere,
    gone,
    language,
    law,
    leftout,
    more_numbers,
    nothing,
    numbers,
    options,
    orders,
    own,
    pairing,
    photos,
    presses,
    quiet,
    report,
    retold,
    tidy,
    untold,
    waited,
    withdraw,
    worked,
)
from bot.readers import place as places
from bot.readers.agreement import YES_FIRST
from bot.readers.candidate import Candidate, choose
from bot.readers.nod import WRONG, nods
from bot.readers.scene import Scene
from bot.readers.scenes import scenes
from bot.talk import Talk

_GUESSED: Final = frozenset({"report", "question", "idea", "off_topic", "place", "remark"})
"""Readings that rest on the classifier, or only say where."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood. ``unused`` are the words nobody read, for "why did it say that?"."""

    moves: tuple[Move, ...]
    language: str
    unused: str


class _Last(threading.local):
    """What this thread read last: a turn that has something fetched is taken again, and reads the same words again."""

    of: tuple[datetime, Heard, Talk, Facts] | None = None
    city: City | None = None
    reading: Reading = Reading((), "", "")


_LAST: Final = _Last()


def read(talk: Talk, heard: Heard, facts: Facts, city: City, now: datetime) -> Reading:
    """Law, then danger, are strict and come first; everything else competes. Pure; never raises on any text.

    Whoever has the floor, a message is read the same way: drafts fill silently while a person speaks. What a turn has
    fetched (`Need`) is not there for any reading, so it changes none.
    """
    facts = replace(facts, near={}, by_number={})
    of = (now, heard, talk, facts)
    if _LAST.city is not city or _LAST.of != of:
        _LAST.of = None
        _LAST.reading = _understood(talk, heard, facts, city, now)
        _LAST.of, _LAST.city = of, city
    return _LAST.reading


def _understood(talk: Talk, heard: Heard, facts: Facts, city: City, now: datetime) -> Reading:
    lawful = [(message, law.read(message, facts)) for message in heard.messages]
    moves = [move for _, move in lawful if move is not None]
    rest = [message for message, move in lawful if move is None]
    moves += presses.moves(rest, talk)
    codes, rest = pairing.taken([message for message in rest if not message.ask], facts)
    moves += codes
    if not rest:
        spoken = [message for message in heard.messages if not message.ask]
        return Reading(_by(facts, moves), language.of_law(spoken, talk.language) if spoken else talk.language, "")
    told: list[Scene] = []
    unused = []
    for part in behalf.parts(rest, facts, city):
        if part.reporter is not None:
            moves.append(Move(OnBehalf(part.reporter), message=rest[0].id))
        told_for = replace(talk, behalf=part.reporter or meant(talk, now))
        for scene in scenes(part.messages, told_for, facts, city, now) if part.messages else ():
            told.append(scene)
            found, left = _read(scene)
            moves += found
            unused += [left] if left else []
    if not told:
        return Reading(_by(facts, moves), talk.language, "")
    carried = photos.belong(told[0].photos, [move.act for move in moves], talk)
    with_photos = [message.id for message in rest if message.photos]
    moves = [*(Move(act, message=with_photos[0]) for act in carried), *moves]
    if not moves:
        moves = [Move(Unclear(all(asides.empty(scene) for scene in told)), message=rest[-1].id)]
    return Reading(_by(facts, tidy.tidied(moves, talk)), language.spoken(told, moves, talk.language), " ".join(unused))


def _read(scene: Scene) -> tuple[list[Move], str]:
    """The moves of one scene, and its unused words."""
    alarm = danger.look(scene)
    if alarm is not None and alarm.act is not None and not _explained(scene, alarm.act):
        return _alarmed(scene, alarm, alarm.act)
    over = danger.passed(scene)
    if over and over != scene.everything:
        rest = danger.after(scene, over)
        moves, left = _read(rest)
        moves = [replace(move, act=danger.there(move.act, rest, scene.talk)) for move in moves]
        return [Move(AllClear(), message=_message(scene, over), span=_span(scene, over)), *moves], left
    scene, taken = untold.without(replace(scene, urgent=alarm is not None))
    if taken and not untold.tells(scene):
        return [Move(untold.TAKEN, message=_message(scene, frozenset()))], ""
    chosen = choose(orders.propose(scene) or _candidates(scene))
    feared = danger.felt(scene) if alarm is None and not _plain(chosen) else None
    if feared is not None and feared.act is not None:
        return _alarmed(scene, feared, feared.act)
    moves = [
        Move(act, message=_message(scene, one.words), span=_span(scene, one.words))
        for one in tidy.polite(scene, chosen)
        for act in one.acts
    ]
    moves += _located(scene, moves)
    moves = [replace(move, act=danger.at_its_place(move.act, scene.talk)) for move in moves]
    return moves, _unused(scene, frozenset[int]().union(*(one.words for one in chosen)))


def _explained(scene: Scene, act: Act) -> bool:
    """Whether the danger named is the one on watch, and is explained away: "the gas smell was just the garbage"."""
    watch = scene.talk.watch
    return isinstance(act, Danger) and watch is not None and act.what == watch.what and danger.taken_back(scene)


def _plain(chosen: Sequence[Candidate]) -> bool:
    """Whether words alone said what was meant: the classifier's fears about such a text are none of ours."""
    return bool(chosen) and all(one.reader not in _GUESSED for one in chosen)


def _alarmed(scene: Scene, alarm: danger.Alarm, act: Act) -> tuple[list[Move], str]:
    """The alarm, after the place it happens at has been noted on a draft, so that on-call staff are told where."""
    moves = [Move(act, message=_message(scene, alarm.words), span=_span(scene, alarm.words))]
    if not isinstance(act, Danger) or act.what == "crisis":
        return moves, ""
    scene = replace(scene, danger=act.what)
    chosen = choose(report.propose(scene, frozenset()))
    noted = [
        Move(one, message=_message(scene, each.words), span=_span(scene, each.words))
        for each in chosen
        for one in danger.noted(each.acts, scene.city.knowledge)
    ]
    put_right = [Move(one, message=moves[0].message) for one in correction.of_danger(scene, act.what)]
    noted = put_right or [*noted, *_where(scene, noted)]
    return [*noted, *([] if put_right else _located(scene, noted)), *moves], ""


def _where(scene: Scene, noted: Sequence[Move]) -> list[Move]:
    """The place an alarm names where its words read as a question: on-call staff need it all the same."""
    spot = places.look(scene, (0, len(scene.text)))
    if spot.place is None or any(isinstance(move.act, Report | SetPlace) for move in noted):
        return []
    act = Report(finding=spot.finding, hazard=scene.danger, words=places.said(scene, spot))
    return [Move(act, message=_message(scene, spot.words), span=_span(scene, spot.words))]


def _candidates(scene: Scene) -> list[Candidate]:
    """Every reading. Exact ones first: where they explain the whole message nothing is classified."""
    exact = [
        *numbers.propose(scene),
        *quiet.propose(scene),
        *(worked.propose(scene) or crew.closing(scene) or crew.again(scene)),
        *(options.propose(scene) or options.gone(scene)),
        *answers.rating(scene),
        *asides.propose(scene),
        *withdraw.undo(scene),
        *gone.filed(scene),
        *language.propose(scene),
        *elsewhere.propose(scene),
    ]
    told = frozenset(i for i, word in enumerate(scene.words) if word.says_something)
    whole = told | {i for i, word in enumerate(scene.words) if word.low.isdecimal()}
    ended = withdraw.ends(scene)
    put_right = () if ended else correction.propose(scene)
    if any(whole <= one.words for one in exact) and told and not (put_right and _called_wrong(scene)):
        return exact
    dropped = nothing.propose(scene) or withdraw.propose(scene)
    agreed = any(one.reader == YES_FIRST for one in exact)  # "yes when will you come": what is filed tells the date
    found = [
        *exact,
        *leftout.propose(scene),
        *gone.propose(scene),
        *dropped,
        *own.still_there(scene),
        *(() if agreed or ended else waited.propose(scene) or own.usual(scene) or own.status(scene)),
        *put_right,
        *added.propose(scene),
        *both_named.propose(scene),
        *(retold.propose(scene) or each_place.propose(scene)),
        *more_numbers.propose(scene),
    ]
    if not any(one.reader.startswith("option") for one in exact):
        found += answers.detail(scene)
    return found if ended else [*found, *report.propose(scene, tidy.spoken_for(scene, [*exact, *dropped]))]


def _called_wrong(scene: Scene) -> bool:
    """ "Wrong, it's 52": a mere "wrong" is an answer of its own; with what is right beside it, a correction."""
    beside = (word for word in scene.words if word.says_something or word.low.isdecimal())
    return any(intent == "wrong" for intent, _ in nods(scene)) and any(word.low not in WRONG for word in beside)


def _located(scene: Scene, moves: Sequence[Move]) -> list[Move]:
    """A shared position that no report or place of this scene has used."""
    if scene.location is None or any(isinstance(move.act, Report | SetPlace) for move in moves):
        return []
    draft = scene.draft
    act: Act = SetPlace(draft.id, scene.location) if draft else Report(finding=scene.location, hazard=scene.danger)
    return [Move(act, message=_message(scene, frozenset()))]


def _message(scene: Scene, words: frozenset[int]) -> str:
    """The message the first of these words came in."""
    start = scene.words[min(words)].start if words else 0
    return next((one.message for one in scene.sources if one.start <= start <= one.end), "")


def _span(scene: Scene, words: frozenset[int]) -> tuple[int, int]:
    """From the first to the last of these words, in characters of the message the first one came in."""
    if not words:
        return (0, 0)
    start, end = scene.words[min(words)].start, scene.words[max(words)].end
    source = next(one for one in scene.sources if one.start <= start <= one.end)
    return (start - source.start, min(end, source.end) - source.start)


def _unused(scene: Scene, used: frozenset[int]) -> str:
    return " ".join(scene.text[word.start : word.end] for i, word in enumerate(scene.words) if i not in used)


def _by(facts: Facts, moves: Sequence[Move]) -> tuple[Move, ...]:
    return tuple(replace(move, by=facts.role) for move in moves)
