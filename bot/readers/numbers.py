"""Tracking numbers: a crew closes with one; a resident asks, reopens, withdraws or adds to it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.moves import Act, AddTo, AskStatus, Close, Follow, Reopen, Withdraw
from bot.readers.candidate import LEXICAL, Candidate
from bot.readers.clauses import said_of
from bot.readers.crew import REOPENS, done, missed, noted, reopened, undone, without_reopening
from bot.readers.scene import Scene
from bot.readers.withdraw import TAKING_BACK
from casework import tracking
from classifier import rules

_UPDATE: Final = re.compile(r"\b(?:add|also|update|note|worse|bigger|now|más|peor|además|agreg|ahora)\w*", re.I)

_CANCELS: Final = re.compile(
    r"^\W*(?:please |pls |por favor )?(?:cancel|withdraw|delete|remove|drop|(?:cancel|retir|anul|borr)[ae]r?)"
    r"(?: (?:number|request|report|ticket|case|n[uú]mero|reporte|el|la|por favor|please))*\W*$",
    re.I,
)
"""Nothing but "cancel" around the number."""

_FOLLOWS: Final = re.compile(
    r"\b(?:follow(?!\W?ups?\b)|subscribe|notify me|alert me|keep me (?:posted|updated|informed)|sign me up|"
    r"(?:tell|text|let) me (?:know )?(?:when|about)|seguir|s[ií]g[oa]|segui(?:r|rlo|miento a)|suscrib\w+|"
    r"av[ií]s[ae](?:r?me|nme)|mant[eé]n(?:er|gan)?me)\b",
    re.IGNORECASE,
)
"""Wants to hear what becomes of somebody's request."""


def propose(scene: Scene) -> tuple[Candidate, ...]:
    """A tracking number: a crew closes with it, a resident asks, reopens, withdraws or adds a photo."""
    hits = rules.tracking(scene.text)
    if not hits:
        return _mistyped(scene)
    told = _of_jobs(scene) if scene.facts.role == "crew" else [_about_number(scene, hit.detail) for hit in hits]
    acts = [*_one_photographed(told), *(AskStatus(tracking=number) for number, _ in tracking.mistyped(scene.text))]
    return (Candidate("number", tuple(dict.fromkeys(acts)), scene.everything, LEXICAL),)


def _one_photographed(acts: Sequence[Act]) -> Sequence[Act]:
    """A photo shows one thing: of several numbers the first that is closed keeps it, else the first that takes it."""
    takers = [act for act in acts if isinstance(act, Close | AddTo) and act.photos]
    if len({act.tracking for act in takers}) < 2:
        return acts
    first = next((act for act in takers if isinstance(act, Close)), takers[0])
    return [
        replace(act, photos=()) if isinstance(act, Close | AddTo) and act.tracking != first.tracking else act
        for act in acts
    ]


def _mistyped(scene: Scene) -> tuple[Candidate, ...]:
    """A number with a slip in it: its owner hears that there is none, nothing is guessed; its photo stays with it."""
    crew = scene.facts.role == "crew" and scene.photos
    acts: tuple[Act, ...] = tuple(
        Close(number, "", scene.photos) if crew else AskStatus(tracking=number)
        for number, _ in tracking.mistyped(scene.text)
    )
    return (Candidate("number", acts, scene.everything, LEXICAL),) if acts else ()


def _about_number(scene: Scene, number: str) -> Act:
    text, said = scene.text.strip(), {hit.intent for hit in rules.small(scene.text)}
    asking, rest = rules.status(scene.text) is not None, _without_numbers(scene)
    if _FOLLOWS.search(text) and not asking:
        return Follow("", number)
    if done(rest) and not asking and "?" not in text and all(one.tracking != number for one in scene.facts.own):
        return Close(number, photos=scene.photos)
    if TAKING_BACK.search(text) or _CANCELS.search(rest):
        return Withdraw(number)
    if "still_there" in said or REOPENS.search(rest):
        return Reopen(number, text)
    told = len(scene.says(scene.everything)) > 3 and not asking and "?" not in text and _UPDATE.search(rest)
    if scene.photos or told:
        return AddTo(number, scene.photos, rest)
    return AskStatus(tracking=number)


def _of_jobs(scene: Scene) -> list[Act]:
    """A crew's numbers, each with the words that are said of it: nothing closes that was not done."""
    hits = rules.tracking(scene.text)
    spans = sorted([hit.span for hit in hits] + [span for _, span in tracking.mistyped(scene.text)])
    if len(spans) == 1:
        return [_of_a_job(hits[0].detail, scene.text, _without_numbers(scene), scene.photos)]
    told = dict(zip(spans, said_of(scene.text, spans), strict=True))
    return [_of_a_job(hit.detail, told[hit.span], told[hit.span], scene.photos) for hit in hits]


def _of_a_job(number: str, text: str, rest: str, photos: tuple[str, ...]) -> Act:
    """Of work done it closes; with words of work not done it stays open or is opened again; a question asks.

    ``rest``: the text without its number.
    """
    asking = rules.status(text) is not None
    if asking and not photos:
        return AskStatus(tracking=number)
    if reopened(rest):
        return Reopen(number, without_reopening(rest))
    if asking or missed(rest):
        return AddTo(number, photos, rest)
    if undone(rest) or any(hit.intent == "still_there" for hit in rules.small(text)):
        return Reopen(number, rest)
    return Close(number, noted(rest), photos)


def _without_numbers(scene: Scene) -> str:
    text = scene.text
    spans = [hit.span for hit in rules.tracking(text)] + [span for _, span in tracking.mistyped(text)]
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + text[end:]
    return " ".join(text.split()).strip(" ,.;:-#")
