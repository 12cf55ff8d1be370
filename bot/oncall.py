"""What on-call staff hear after the alarm: every text that may say where it is, each by itself, and that it is over."""

import re
from collections.abc import Iterator
from typing import Final

from bot.apply.alerts import alert_more, alert_over, own_place
from bot.events import Message
from bot.moves import (
    AboutUs,
    Act,
    AllClear,
    AskStatus,
    Danger,
    FileThem,
    Help,
    Move,
    NewNumber,
    OptIn,
    OptOut,
    Question,
    Rate,
    Refuse,
    Repeat,
    Report,
    SetPlace,
    SetService,
    Skip,
    Thanks,
    Unclear,
    WantPerson,
    Withdraw,
)
from bot.readers.cues import LOCATIVE
from bot.talk import Talk
from bot.world import Step, World

_NO_PLACE = (
    AboutUs | Thanks | Repeat | OptOut | OptIn | Help | NewNumber | FileThem | Refuse | Rate | AskStatus | Question
    | Skip | WantPerson | Withdraw
)  # fmt: skip
"""Acts that say nothing of where somebody is, when a message holds nothing else."""

_BUILT: Final = re.compile(
    r"\d|\b(?:house|home|building|apartment|apt|unit|floor|room|basement|corner|block|street|st|ave|avenue|road|rd|"
    r"alley|school|church|store|shop|park|bridge|station|behind|near|next to|across|in front|upstairs|downstairs|"
    r"casa|edificio|apartamento|piso|cuarto|s[oó]tano|esquina|cuadra|calle|avenida|callej[oó]n|escuela|iglesia|tienda|"
    r"parque|puente|estaci[oó]n|detr[aá]s|atr[aá]s|cerca|junto|frente|enfrente|arriba|abajo|al lado)\b",
    re.IGNORECASE,
)
"""Words by which people describe a place that no map knows."""


def told_on(before: Talk, moves: tuple[Move, ...], step: Step, world: World) -> Step:
    """The step with what on-call staff must hear besides the alarm itself.

    Only while the alarm stands: after "false alarm", an opt-out or a closed case nothing more is the danger's.
    """
    cleared = next((move.message for move in moves if isinstance(move.act, AllClear)), None)
    if before.watch is not None and not step.alarm and cleared is not None:
        return step.doing(alert_over(before.watch.what, cleared, step, world))
    watch = step.talk.watch
    if watch is None or not watch.followed:
        return step
    for message in _unsaid(before, moves, step, world):
        place = own_place(message.id, world) or _reported(message, moves)
        step = step.doing(alert_more(watch.what, message.id, place, step, world))
    return step


def _unsaid(before: Talk, moves: tuple[Move, ...], step: Step, world: World) -> Iterator[Message]:
    """The messages of this turn that on-call staff have not read and that may say where the danger is."""
    if before.watch is None and not step.alarm:
        return
    told = {move.message for move in moves if isinstance(move.act, Danger)}
    left = {move.message for move in moves if isinstance(move.act, OptOut)}
    crisis = step.talk.watch is not None and step.talk.watch.what == "crisis"
    placed = crisis or (_placed(before) and not step.alarm)  # somebody's troubles are read by one person only
    for message in world.heard:
        acts = [move.act for move in moves if move.message == message.id]
        says = message.text.strip() or message.location or any(isinstance(act, Report | SetPlace) for act in acts)
        if message.id in told or message.id in left or not says:
            continue
        known = placed and _told_there(message, acts, before, world)
        if not known and _may_place(message, acts, placed):
            yield message
            placed = placed or bool(own_place(message.id, world))


def _placed(talk: Talk) -> bool:
    """Whether on-call staff were told a verified place already."""
    return any(draft.hazard and draft.place.found for draft in talk.drafts)


def _told_there(message: Message, acts: list[Act], before: Talk, world: World) -> bool:
    """ "File the street light at 600 Union St": a service named at the very place on-call staff know of is no news."""
    named = any(isinstance(act, Report | SetService) and act.service for act in acts)
    told = {draft.place.found.text for draft in before.drafts if draft.hazard and draft.place.found}
    return named and own_place(message.id, world) in told


def _may_place(message: Message, acts: list[Act], placed: bool) -> bool:
    """Until a place is verified everything but courtesy and questions counts; then only what names or describes one."""
    if acts and all(isinstance(act, _NO_PLACE) or act == Unclear(empty=True) for act in acts):
        return False
    if any(_another_report(act) for act in acts):
        return not placed
    if not placed or message.location is not None:
        return True
    if message.text.strip().isdecimal() and len(message.text.strip()) == 1:
        return False  # a key that was offered, never a house
    named = any(isinstance(act, SetPlace | Report) and act.finding is not None for act in acts)
    return named or bool(_BUILT.search(message.text) or LOCATIVE.search(message.text))


def _another_report(act: Act) -> bool:
    """A problem of its own with its own place."""
    return isinstance(act, Report) and bool(act.service and act.finding) and not act.hazard


def _reported(message: Message, moves: tuple[Move, ...]) -> str:
    """The place of a report of its own: read from this message alone, where a draft's place may have two sources."""
    for move in moves:
        act = move.act
        if isinstance(act, Report) and move.message == message.id and act.finding and act.finding.place:
            return act.finding.place.text if act.finding.outcome == "resolved" else ""
    return ""
