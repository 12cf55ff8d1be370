"""Which services are offered as numbered choices, and when even a likely one is asked about."""

from collections.abc import Sequence
from typing import Final

from bot.readers.naming import service_words
from bot.readers.words import Word, matched
from classifier.ranking import Ranking
from knowledge_base.base import KnowledgeBase

MOST: Final = 3
"""How many services are offered when none is sure."""

BEHIND: Final = 0.15
"""Share of the best guess's probability that a third choice needs; less would only be noise to read."""

TWIN: Final = 0.15
"""Probability from which on the second of an editor's group ("which light?") makes the first a question."""


def guesses(ranking: Ranking, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The two likeliest services, and the third where it is not far behind; of one group no stranger beside them."""
    found = [one for one in ranking.candidates if one.kind == "service"][:MOST]
    codes = [one.intent for at, one in enumerate(found) if at < 2 or one.p >= BEHIND * found[0].p]
    return tuple(codes[:2] if len(codes) > 2 and grouped(codes[:2], knowledge) else codes)


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
