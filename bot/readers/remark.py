"""A remark about what was read back: how deep, since when. It is kept with it and opens nothing."""

import re
from typing import Final

from bot.moves import Remark
from bot.readers.candidate import ANSWER, Candidate
from bot.readers.cues import ADDS, CONTINUES, CORRECTS, LOCATIVE
from bot.readers.naming import names_any, service_named
from bot.readers.nod import nods
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


_MANY: Final = re.compile(
    r"^\W*(?:(?:there are|it'?s|hay|son)\s+)?(?:several|many|lots|a (?:few|couple|bunch|lot)|tons|vari[oa]s|much[oa]s|"
    r"algun[oa]s|un mont[oó]n)(?:\s+(?:of|de)\s+(?:them|it|those|ell[oa]s|es[oa]s))?\W*$",
    re.IGNORECASE,
)
"""How many there are."""

_LIKE: Final = re.compile(
    r"^\W*(?:(?:it'?s|it is|they'?re|all|half|completely|totally|always|est[aá]n?|tod[oa]s?|siempre|medi[oa])\s+)*"
    r"(?:filled|full|covered|lleno|llena|llenos|llenas|cubiert[oa]s?)\s+(?:with|of|in|by|up|de|con)\b",
    re.IGNORECASE,
)
"""What it is full of."""

_DOES: Final = re.compile(
    r"^\W*(?:it|they)\s+(?:(?:really|also|still|just|always|keeps?)\s+)*"
    r"(?!(?:is|are|was|were|be|been|isn'?t|aren'?t|should|must|could|would|will|can|might|may)\b)\w+(?!.*\blike\b)"
    r"|^\W*(?:(?:and|also|really|still|y|tambi[eé]n)\s+)*(?:smells?|stinks?|reeks|huelen?|apestan?|hieden?)"
    r"(?:\s+(?:so|really|very|awful|bad|terrible|horrible|nasty|gross|now|here|muy|mal|horrible|feo|much|mucho))*\W*$",
    re.IGNORECASE,
)
"""What it does: "it smells", "it keeps growing"; "it is a street light" puts its name right instead."""

_THE: Final = re.compile(
    r"^\W*(?:(?:and|but|y|pero)\s+)?(?:the|that|this|my|el|la|los|las|es[ea]|est[ea]|mi)\b", re.IGNORECASE
)
""" "The cat is still not gone": one of the reports, spoken of."""


def remark(scene: Scene, problem: Problem) -> tuple[Candidate, ...]:
    """Words kept with the report, which is read back once more; none where they tell anything else."""
    if beside := _beside_where(scene, problem):
        return (Candidate("remark", (Remark(beside.id),), problem.words, ANSWER, UNSURE),)
    drafts = _on_the_table(scene)
    named = [one for one in drafts if one.service and service_named(scene, one.service.value, problem.words)]
    about = named if len(named) == 1 else drafts[-1:]
    if not about or not _only_goes_on(scene, problem, named=len(named) == 1):
        return ()
    return (Candidate("remark", (Remark(about[0].id),), problem.words, ANSWER, UNSURE),)


_PLACES: Final = re.compile(
    r"\d|\b(?:at|on|in|by|near|next|behind|beside|between|across|around|over|under|outside|inside|front|corner|from|past|"
    r"where|here|there|street|st|ave|road|rd|alley|block|house|place|address|know|sure|idea|en|por|cerca|lado|frente|"
    r"atr[aá]s|detr[aá]s|entre|esquina|calle|cuadra|casa|aqu[ií]|ah[ií]|all[ií]|donde|d[oó]nde|s[eé]|seguro)\b",
    re.IGNORECASE,
)
"""Words that may tell a place, or that it is not known."""
FEW: Final = 6
"""Words of a fragment that goes on about the problem while its place is asked for."""


def _beside_where(scene: Scene, problem: Problem) -> Draft | None:
    """ "They skipped us", "no plates", "out" in answer to where: more about the report, which is still asked for."""
    ask, draft = scene.ask, scene.draft
    if ask is None or ask.kind != "place" or ask.options or draft is None or draft.service is None:
        return None
    whole = problem.span == (0, len(scene.text)) and 0 < len(scene.words) <= FEW and not problem.spot.named
    if not whole or asks(scene.text) or _PLACES.search(scene.text) or ADDS.search(scene.text) or nods(scene):
        return None
    mine, told = draft.service.value, scene.says(problem.words)
    if told and service_named(scene, mine, problem.words) == told:
        return draft
    goes_on = CONTINUES.match(scene.text) or _SINCE.match(scene.text)
    if not told or not goes_on:
        return None
    nameless = problem.topic == "unsure" and not names_any(scene, problem.words, (problem.code, *problem.guesses))
    return draft if problem.topic == "" or problem.code == mine or nameless else None


def _on_the_table(scene: Scene) -> tuple[Draft, ...]:
    """The reports read back, their places found, where nothing else is told."""
    ask, drafts = scene.ask, scene.talk.drafts
    if ask is None or ask.kind != "confirm" or not drafts or drafts[-1].id not in ask.about:
        return ()
    read = tuple(one for one in drafts if one.id in ask.about)
    return read if all(one.service and one.place.found for one in read) else ()


def _only_goes_on(scene: Scene, problem: Problem, *, named: bool) -> bool:
    """``named``: the words call one of the reports by its name."""
    text = scene.text
    whole = problem.span == (0, len(text)) and len(scene.words) <= LONGEST
    if not whole or problem.spot.named or asks(text) or ADDS.search(text) or CORRECTS.search(text):
        return False
    if LOCATIVE.match(text) or _MANY.match(text) or _LIKE.match(text) or _DOES.match(text):
        return True
    if named:
        return _THE.match(text) is not None
    if names_any(scene, problem.words, (problem.code, *problem.guesses)):
        return False  # another report, or this one's name put right
    return problem.topic == "unsure" or bool(CONTINUES.match(text) or _SINCE.match(text))
