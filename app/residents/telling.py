"""Dialogues as a person reads them, the worst first."""

from collections.abc import Iterable, Sequence

from app.journey import plain
from app.residents.judging import Verdict
from app.residents.resident import Said

MOST: int = 20


def worst(verdicts: Sequence[Verdict], most: int = MOST) -> str:
    """The worst dialogues that went wrong, or a sentence when none did."""
    bad = sorted((one for one in verdicts if not one.right), key=lambda one: one.badness)[:most]
    return "\n\n".join(map(told, bad)) + "\n" if bad else "Every resident got what they meant.\n"


def told(verdict: Verdict) -> str:
    """One dialogue to read: what was meant, what went wrong, what was said. Tracking numbers are left out."""
    return "\n".join(_lines(verdict))


def _lines(verdict: Verdict) -> Iterable[str]:
    talk = verdict.dialogue
    yield f"# {talk.name}, {talk.temper}: {'; '.join(verdict.faults)}"
    for want in talk.goal.filed:
        where = want.landmark or " & ".join(sorted(want.streets))
        yield f"# meant: {want.service} at {f'{want.number} ' if want.number else ''}{where}"
    for turn in talk.turns:
        yield from _said(turn.said)
        yield from (f"city> {plain(text)}" for text in turn.replies or ("[silence]",))
        yield from (["[files]"] if turn.filed else [])


def _said(said: Said) -> Iterable[str]:
    if said.minutes:
        yield f"[wait {said.minutes}m]"
    if said.photo or said.parts:
        yield ("[photo] " if said.photo else "resident> ") + " | ".join(said.parts)
