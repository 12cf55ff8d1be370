"""Free answers to the open question: a score from 1 to 5, and the words an editor's question asked for."""

import re
from datetime import timedelta
from typing import Final

from bot.moves import Rate, SetDetail
from bot.readers.candidate import ANSWER, LATE, Candidate
from bot.readers.scene import Scene
from bot.readers.words import listed, split
from classifier import rules

_SCORE: Final = re.compile(
    r"^\W*(?:(?:i'?d |i )?(?:give (?:it|you|them) |rate (?:it )?|le doy (?:un )?|un |a )?)?"
    r"(?P<score>[1-5]|one|two|three|four|five|uno|una|dos|tres|cuatro|cinco)"
    r"(?:\s*(?:/|out of|de)\s*5)?(?:\s*(?:stars?|estrellas?|points?|puntos?))?\b(?P<words>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_TRAILING: Final = re.compile(r"^(?P<words>.*?)\W(?P<score>[1-5])(?:\s*/\s*5)?(?:\s*(?:stars?|estrellas?))?\W*$", re.S)
_NUMBERS: Final = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "uno": 1,
    "una": 1,
    "dos": 2,
    "tres": 3,
    "cuatro": 4,
    "cinco": 5,
}


def rating(scene: Scene) -> tuple[Candidate, ...]:
    """ "4", "five stars", "2 - it came back", "great job, 5": the score and whatever else was said."""
    ask = scene.ask
    if ask is None:
        return _late(scene)
    if ask.expects != "rating" or not ask.about:
        return ()
    score, words = _scored(scene.text)
    if not score:
        return ()
    return (Candidate("rating", (Rate(ask.about[-1], score, words),), scene.everything, ANSWER),)


LATE_MARKS: Final = timedelta(days=7)
"""How long after its survey lapsed a mark still counts."""
_LATE: Final = listed(
    "thanks thank thx ty you for the my being so late reply delay answer sorry stars star points gracias perdón perdon "
    "disculpe por la el tarde demora respuesta tardanza estrellas puntos"
)


def _late(scene: Scene) -> tuple[Candidate, ...]:
    """A bare mark some days after its survey lapsed, while nothing else was asked or told: it is a mark all the same.

    Words beside it only behind a stop ("4, but it took long"), or thanks and a word of being late: "5 potholes" tells.
    """
    at, match = scene.talk.unrated_at, _SCORE.match(scene.text)
    if not scene.talk.unrated or at is None or scene.now - at > LATE_MARKS or scene.draft or match is None:
        return ()
    rest = match["words"].strip()
    if rest[:1].isalnum() and not all(word.low in _LATE for word in split(rest)):
        return ()
    score, words = _scored(scene.text)
    return (Candidate("rating", (Rate(scene.talk.unrated, score, words),), scene.everything, LATE),)


def _scored(text: str) -> tuple[int, str]:
    """(1 to 5, the words beside it); 0 where no score is said, in figures or in words such as "excellent"."""
    match = _SCORE.match(text) or _TRAILING.match(text)
    if match is not None:
        score = int(match["score"]) if match["score"].isdecimal() else _NUMBERS[match["score"].lower()]
        return score, match["words"].strip(" \t\n.,;:!-–—")
    told = next((hit.detail for hit in rules.small(text) if hit.intent == "rating"), "0")
    return int(told), text.strip() if told != "0" else ""


def detail(scene: Scene) -> tuple[Candidate, ...]:
    """Any words at all answer an editor's open question; other readings of the same words may outweigh them."""
    ask = scene.ask
    if ask is None or ask.expects not in ("detail", "words") or not ask.about or not ask.question:
        return ()
    answer = scene.text.strip()
    if not scene.words:
        return ()
    acts = tuple(SetDetail(draft.id, ask.question, answer) for draft in scene.talk.drafts if draft.id in ask.about)
    return (Candidate("detail", acts[-1:], scene.everything, ANSWER),)
