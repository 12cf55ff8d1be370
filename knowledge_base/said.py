"""Every text a resident may be sent, with the entry it belongs to, so that one rule can be put to all of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from knowledge_base.base import KnowledgeBase
from knowledge_base.service import Service, Text

VALUE: Final = re.compile(r"\{([a-z][a-z0-9_]*)\}")


@dataclass(frozen=True, slots=True)
class Said:
    """One text. ``alone``: it is a message of its own, not a label or a part of one."""

    where: str
    kind: Literal["service", "article", "group", "phrase"]
    text: Text
    alone: bool = True


def said(kb: KnowledgeBase) -> Iterator[Said]:
    """Names, questions, choices, next steps, answers and phrases, in the order an editor meets them."""
    for service in kb.services.values():
        yield from _of_service(service)
    for article in kb.articles.values():
        yield Said(f"articles/{article.code}", "article", article.title, alone=False)
        yield Said(f"articles/{article.code}", "article", article.answer)
        for notice in article.notices:
            yield Said(f"articles/{article.code}/notices", "article", notice.text)
    for group in kb.merge_groups.values():
        yield Said(f"groups/{group.code}", "group", group.question)
    for phrase in kb.phrases.values():
        yield Said(f"phrases/{phrase.name}", "phrase", phrase.text)


def _of_service(service: Service) -> Iterator[Said]:
    where = f"services/{service.code}"
    yield Said(where, "service", service.name, alone=False)
    yield Said(where, "service", service.next_step)
    for notice in service.notices:
        yield Said(f"{where}/notices", "service", notice.text)
    for question in service.questions:
        yield Said(f"{where}/{question.code}", "service", question.text)
        for choice in question.choices:
            yield Said(f"{where}/{question.code}/{choice.key}", "service", choice.label, alone=False)


def values_in(words: str) -> frozenset[str]:
    """The names in braces."""
    return frozenset(VALUE.findall(words))
