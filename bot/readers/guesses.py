"""Which services are offered as numbered choices, and when even a likely one is asked about."""

from collections.abc import Sequence
from typing import Final

from bot.readers.naming import service_words
from bot.readers.words import Word, matched
from classifier.ranking import Ranking
from knowledge_base.base import KnowledgeBase

MOST: Final = 3
"""How many services are offered when none is sure."""

LIKELIEST: Final = 0.6
"""From this probability on a guess may stand alone where the next one is far-fetched: it is read back, not chosen."""

FAR: Final = 0.2
"""Share of the best guess's probability below which a second one is far-fetched, unless the text names it."""

TELLING: Final = 2
"""Words of weight from which a problem is told without its name; "they came" tells of none."""

BEHIND: Final = 0.15
"""Share of the best guess's probability that a third choice needs; less would only be noise to read."""

TWIN: Final = 0.15
"""Probability from which on the second of an editor's group ("which light?") makes the first a question."""


def guesses(ranking: Ranking, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The two likeliest services, and the third where it is not far behind; of one group no stranger beside them."""
    found = [one for one in ranking.candidates if one.kind == "service"][:MOST]
    codes = [one.intent for at, one in enumerate(found) if at < 2 or one.p >= BEHIND * found[0].p]
    return tuple(codes[:2] if len(codes) > 2 and grouped(codes[:2], knowledge) else codes)


def alone(told: Sequence[Word], ranking: Ranking, knowledge: KnowledgeBase) -> bool:
    """Whether only the best guess is worth naming: a choice of it, something absurd and "none" asks no more than its
    read-back, and costs a turn."""
    best, other = [*(one for one in ranking.candidates if one.kind == "service"), None, None][:2]
    if best is None or best.intent != ranking.candidates[0].intent or best.p < LIKELIEST:
        return False
    if sum(word.says_something for word in told) < TELLING and not matched(told, service_words(knowledge, best.intent)):
        return False
    if other is None:
        return True
    named = bool(matched(told, service_words(knowledge, other.intent)))
    return other.p < FAR * best.p and not named and not grouped([best.intent, other.intent], knowledge)


def answers(ranking: Ranking) -> bool:
    """Whether the first reading is an article and every service is far-fetched beside it: "powers out on my block"."""
    best = ranking.best
    likeliest = max((one.p for one in ranking.candidates if one.kind == "service"), default=0.0)
    return best is not None and best.kind == "article" and best.p >= LIKELIEST and likeliest < FAR * best.p


def twins(ranking: Ranking, knowledge: KnowledgeBase) -> bool:
    """Whether the two best are of one group, which no text of these words can tell apart, and both are likely."""
    codes = [one.intent for one in ranking.candidates[:2] if one.kind == "service" and one.p >= TWIN]
    return len(codes) == 2 and grouped(codes, knowledge)


CONFUSED: Final = 0.02
"""Probability from which on a hazard of the same name is asked about where no place tells the two apart."""


def namesake(told: Sequence[Word], kind: str | None, ranking: Ranking, knowledge: KnowledgeBase) -> bool:
    """Whether the words name the best service and a hazard of its group by the same words only ("the light is out").

    A house number (any place but a corner) tells them apart; taken for routine, the hazard would wait for days.
    """
    found = [one for one in ranking.candidates if one.kind == "service"][:2]
    if len(found) < 2 or not grouped([one.intent for one in found], knowledge):
        return False
    best, other = (knowledge.service(one.intent) for one in found)
    if best is None or other is None or best.hazard or not other.hazard:
        return False
    named, also = (matched(told, service_words(knowledge, one.code)) for one in (best, other))
    return bool(named) and named == also and (kind == "intersection" or (kind is None and found[1].p >= CONFUSED))


def grouped(codes: list[str], knowledge: KnowledgeBase) -> bool:
    """Whether these services are of one merge group."""
    groups = {service.merge_group if (service := knowledge.service(code)) else "" for code in codes}
    return len(groups) == 1 and bool(groups.pop())
