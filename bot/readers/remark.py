"""A remark about the one report that was read back: how deep, since when. It is kept with it and opens nothing."""

import re
from typing import Final

from bot.moves import Remark
from bot.readers.candidate import ANSWER, Candidate
from bot.readers.cues import ADDS, CONTINUES, CORRECTS, LOCATIVE
from bot.readers.naming import names_any
from bot.readers.questions import asks
from bot.readers.scene import Scene
from bot.readers.topics import Problem
from bot.talk import Draft

LONGEST: Final = 10
"""Words of a remark; a longer text tells something of its own."""
UNSURE: Final = 0.3
"""How much of its words a remark explains: an answer, a correction or an own report outweighs it."""

_SINCE: Final = re.compile(
    r"^\W*(?:(?:for|since|about|around|like|almost|over|all|every|this|last|desde|hace|como|casi|tod[oa]s?|cada|"
    r"est[ea]|ayer|yesterday|today|hoy)\b|(?:there|hay|there'?s)\b|(?:people|everyone|everybody|cars|kids|la gente|"
    r"los (?:carros|coches|niños))\b)",
    re.IGNORECASE,
)
"""Since when, how often, who has to do with it."""


def remark(scene: Scene, problem: Problem) -> tuple[Candidate, ...]:
    """Words kept with the report, which is read back once more; none where they tell anything else."""
    draft = _on_the_table(scene)
    if draft is None or draft.service is None or not _only_goes_on(scene, problem):
        return ()
    return (Candidate("remark", (Remark(draft.id),), problem.words, ANSWER, UNSURE),)


def _on_the_table(scene: Scene) -> Draft | None:
    """The report read back alone, its place found."""
    ask, draft = scene.ask, scene.draft
    if ask is None or draft is None or ask.kind != "confirm" or ask.about != (draft.id,):
        return None
    return draft if draft is scene.talk.drafts[-1] and draft.place.found is not None else None


def _only_goes_on(scene: Scene, problem: Problem) -> bool:
    text = scene.text
    whole = problem.span == (0, len(text)) and len(scene.words) <= LONGEST
    if not whole or problem.spot.named or asks(text) or ADDS.search(text) or CORRECTS.search(text):
        return False
    if LOCATIVE.match(text):
        return True
    if names_any(scene, problem.words, (problem.code, *problem.guesses)):
        return False  # another report, or this one's name put right
    return problem.topic == "unsure" or bool(CONTINUES.match(text) or _SINCE.match(text))
