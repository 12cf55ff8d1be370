"""Everything told anew in answer to a question: what of the drafts it does not tell was misheard, and goes."""

from collections.abc import Sequence

from bot.moves import Act, Drop, Repeat, SetPlace, SetService
from bot.readers import place as places
from bot.readers.candidate import STRONG, Candidate
from bot.readers.cues import ANOTHER
from bot.readers.problems import problems
from bot.readers.questions import asks
from bot.readers.scene import Scene
from bot.readers.topics import Problem
from bot.talk import Draft


def propose(scene: Scene) -> tuple[Candidate, ...]:
    """ "Drain: Elm and 5th. Light: Oak and 7th" to "which number on O St?": two of three drafts, each with its place,
    and no word of the one asked about. Nor is a report told once more, beside what was asked, another one."""
    ask, drafts = scene.ask, tuple(one for one in scene.talk.drafts if not one.parked)
    if ask is None or ask.kind not in ("service", "place") or len(drafts) < 2:
        return ()
    if asks(scene.text) or ANOTHER.search(scene.text):
        return ()
    told = [one for one in problems(scene, frozenset()) if one.reports]
    if len(told) < 2 or not all(one.spot.named for one in told):
        return ()
    meant = _each(told, drafts)
    left = [one for one in drafts if one not in meant and _beside(one, scene.draft)]
    again = any(places.same(draft.place.found, one.spot.finding) for one, draft in zip(told, meant, strict=False))
    if len(meant) != len(told) or not (left or again):
        return ()
    acts = [act for one, draft in zip(told, meant, strict=True) for act in _filling(scene, one, draft)]
    acts += [Drop(one.id, unsaid=True) for one in left]
    return (Candidate("retold", tuple(acts) or (Repeat(),), scene.everything, STRONG),)


def _beside(one: Draft, asked: Draft | None) -> bool:
    """Whether a draft is the one asked about, or came of the same text, and is only half told: a whole report stays,
    and so does what holds a danger, a photo, an answer, for whom it is or the request it replaces."""
    together = asked is not None and (one.id == asked.id or bool(set(one.words) & set(asked.words)))
    half = one.service is None or one.place.found is None
    return (
        together and half and not (one.hazard or one.urgent or one.photos or one.details or one.reporter or one.undone)
    )


def _each(told: Sequence[Problem], drafts: Sequence[Draft]) -> list[Draft]:
    """A draft of its own for each problem, the one at its place first; shorter where one has none."""
    meant: list[Draft] = []
    for one in told:
        left = [draft for draft in drafts if draft not in meant and _fits(one, draft)]
        if left:
            meant.append(max(left, key=lambda draft: _fits(one, draft)))
    return meant


def _fits(one: Problem, draft: Draft) -> int:
    """2 at the draft's place, 1 where its place or service is not known yet, 0 where it is of another service."""
    mine = {draft.service.value} if draft.service else set(draft.guesses)
    if not mine & {one.code, *one.guesses}:
        return 0
    if places.same(draft.place.found, one.spot.finding):
        return 2
    return int(draft.place.found is None or draft.service is None)


def _filling(scene: Scene, one: Problem, draft: Draft) -> tuple[Act, ...]:
    sure = draft.service is None and one.topic == "service"
    service = (SetService(draft.id, one.code, one.certainty),) if sure else ()
    same = places.same(draft.place.found, one.spot.finding)
    return (*service, *(() if same else (SetPlace(draft.id, one.spot.finding, places.said(scene, one.spot)),)))
