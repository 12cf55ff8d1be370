"""Tracking numbers: a crew closes with one; a resident asks, reopens, withdraws or adds to it."""

import re
from typing import Final

from bot.moves import Act, AddTo, AskStatus, Close, Follow, Reopen, Withdraw
from bot.readers.candidate import LEXICAL, Candidate
from bot.readers.crew import noted, undone
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
    acts = tuple(_about_number(scene, hit.detail) for hit in hits)
    acts += tuple(AskStatus(tracking=number) for number, _ in tracking.mistyped(scene.text))
    return (Candidate("number", tuple(dict.fromkeys(acts)), scene.everything, LEXICAL),)


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
    asking = rules.status(scene.text) is not None
    if scene.facts.role == "crew":
        return _of_a_job(scene, number, asking=asking, open_yet="still_there" in said)
    if _FOLLOWS.search(text) and not asking:
        return Follow("", number)
    if TAKING_BACK.search(text) or _CANCELS.search(_without_numbers(scene)):
        return Withdraw(number)
    if "still_there" in said:
        return Reopen(number, text)
    rest = _without_numbers(scene)
    told = len(scene.says(scene.everything)) > 3 and not asking and "?" not in text and _UPDATE.search(rest)
    if scene.photos or told:
        return AddTo(number, scene.photos, rest)
    return AskStatus(tracking=number)


def _of_a_job(scene: Scene, number: str, *, asking: bool, open_yet: bool) -> Act:
    """A crew's number: of work done it closes; with words of work not done, or a photo to a question, it adds them."""
    rest = _without_numbers(scene)
    if asking and not scene.photos:
        return AskStatus(tracking=number)
    if asking or open_yet or undone(rest):
        return AddTo(number, scene.photos, rest)
    return Close(number, noted(rest), scene.photos)


def _without_numbers(scene: Scene) -> str:
    text = scene.text
    spans = [hit.span for hit in rules.tracking(text)] + [span for _, span in tracking.mistyped(text)]
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + text[end:]
    return " ".join(text.split()).strip(" ,.;:-#")
