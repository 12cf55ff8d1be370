"""Status in plain words, and "still there": about requests of one's own, without their number."""

import re
from typing import Final

from bot.facts import RequestFacts
from bot.moves import AskStatus, Reopen
from bot.readers.candidate import FRESH, STRONG, WHOLE_REPORT, Candidate
from bot.readers.naming import service_named
from bot.readers.pieces import around
from bot.readers.scene import Scene
from bot.readers.words import GENERIC, Span
from casework.request import OPEN
from classifier import rules

SHORT: Final = 7
"""Words of a question that only names a service."""

_ABOUT: Final = re.compile(
    r"\b(?:what|how) about\b|\bqu[eé] (?:hay|pasa|tal) (?:de|con)\b|^\W*(?:and|y) (?:my|the|mi|el|la)\b", re.IGNORECASE
)


def status(scene: Scene) -> tuple[Candidate, ...]:
    """ "What about my pothole": the sentence asks for a request, named by its service where it can be."""
    hit = rules.status(scene.text)
    span = hit.span if hit else _about(scene)
    if span is None:
        return ()
    words, mine = scene.within(around(scene.text, span)), requests_of(scene)
    if not mine and not scene.talk.filed and scene.draft is not None:
        return (Candidate("status", (AskStatus(),), words, FRESH),)
    act = AskStatus(service=_service(scene))
    return (Candidate("status", (act,), words, STRONG if mine or not act.service else FRESH),)


def _about(scene: Scene) -> Span | None:
    """ "And the graffiti?", "what about the tree": short, and it names the service of an own request."""
    match = _ABOUT.search(scene.text)
    if match is None or len(scene.words) > SHORT:
        return None
    named = any(service_named(scene, one.service) for one in requests_of(scene))
    return match.span() if named else None


def requests_of(scene: Scene) -> tuple[RequestFacts, ...]:
    return tuple(one for one in scene.facts.own if one.mine) or scene.facts.own


def _service(scene: Scene) -> str:
    """The service meant: one of the person's own by its name, else what the classifier is sure of."""
    mine = {one.service for one in requests_of(scene)} | {one.service for one in scene.talk.filed}
    named = {code for code in mine if service_named(scene, code)}
    if len(named) == 1:
        return named.pop()
    if not scene.says(scene.everything):
        return ""
    if all(word.low in GENERIC for word in scene.says(scene.everything)):
        return ""
    ranking = scene.rank(scene.text)
    codes = [one.intent for one in ranking.candidates if one.kind == "service"]
    if (own := [code for code in codes[:3] if code in (named or mine)]) and len(mine) > 1:
        return own[0] if ranking.decision in ("accept", "choose") else ""
    return codes[0] if codes and ranking.decision == "accept" and not mine else ""


def still_there(scene: Scene) -> tuple[Candidate, ...]:
    """ "Still there", "not fixed": the closed request meant is reopened; of an open one the status is told."""
    hits = [hit for hit in rules.small(scene.text) if hit.intent == "still_there"]
    if not hits:
        return ()
    words = scene.within(around(scene.text, hits[0].span))
    ask, reason = scene.ask, scene.text.strip()
    if ask is not None and ask.kind == "rating" and ask.about:
        return (Candidate("still_there", (Reopen(ask.about[-1], reason),), scene.everything, STRONG),)
    own = requests_of(scene)
    meant = [one for one in own if service_named(scene, one.service)] or list(own)
    closed = [one for one in meant if one.status in ("closed", "not_done")]
    if closed:
        latest = max(closed, key=lambda one: one.closed_at or one.filed_at)
        return (Candidate("still_there", (Reopen(latest.tracking, reason),), words, STRONG),)
    unfinished = [one for one in meant if one.status in OPEN]
    if unfinished and scene.draft is None:
        return (Candidate("still_there", (AskStatus(tracking=unfinished[0].tracking),), words, WHOLE_REPORT),)
    return ()
