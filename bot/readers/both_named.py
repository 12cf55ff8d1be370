"""Several problems named in answer to "which is it?": "the leak and the street light", "both"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.moves import Act, Report, SetService
from bot.readers import place as places
from bot.readers.candidate import STRONG, Candidate
from bot.readers.naming import named_in_full
from bot.readers.questions import asks
from bot.readers.scene import Scene
from bot.readers.words import Span

_AND: Final = re.compile(r"\s*(?:[,;&+\n]|\b(?:and|plus|also|as well as|y|e|tambi[eé]n|adem[aá]s)\b)\s*", re.IGNORECASE)
_REFUSES: Final = re.compile(r"\b(?:no|not|neither|isn'?t|don'?t|never|or|but|ni|pero|o)\b", re.IGNORECASE)
LONGEST: Final = 14
"""Words of an answer; a longer text is read as a report of its own."""
LEAST: Final = 0.1
"""How likely the first reading of a part must be, where another part is sure."""


def propose(scene: Scene) -> tuple[Candidate, ...]:
    """One of them is what was asked about, and the others lie beside it, unless they are on the table already."""
    ask, draft = scene.ask, scene.draft
    if ask is None or ask.kind != "service" or draft is None or len(scene.words) > LONGEST:
        return ()
    if _REFUSES.search(scene.text) or asks(scene.text) or places.look(scene, (0, len(scene.text))).named:
        return ()
    told = tuple(dict.fromkeys(code for span in _parts(scene.text) if (code := _code(scene, span, draft.guesses))))
    known = {one.service.value for one in scene.talk.drafts if one.service}
    fresh = [code for code in told if code not in known]
    if len(told) < 2 or not fresh:
        return ()
    offered = [code for code in fresh if code in draft.guesses]
    mine = (offered or fresh)[0]
    acts: list[Act] = [SetService(draft.id, mine)]
    acts += [Report(code, 1.0, beside=draft.id) for code in fresh if code != mine]
    return (Candidate("both_named", tuple(acts), scene.everything, STRONG),)


def _parts(text: str) -> Iterator[Span]:
    start = 0
    for match in _AND.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _code(scene: Scene, span: Span, offered: tuple[str, ...]) -> str:
    """The service that a part names, in full or most likely; "" for "both" and the like."""
    words = scene.within(span)
    if not scene.says(words):
        return ""
    ranking = scene.rank(scene.text[slice(*span)])
    best = ranking.best if ranking.best is not None and ranking.best.kind == "service" else None
    if best is not None and ranking.decision == "accept":
        return best.intent
    code = named_in_full(scene, words, offered)[0] or named_in_full(scene, words)[0]
    return code or (best.intent if best is not None and best.p >= LEAST else "")
