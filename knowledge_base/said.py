"""Every text a resident may be sent, with the entry it belongs to, so that one rule can be put to all of them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from knowledge_base.base import KnowledgeBase
from knowledge_base.problems import Issue, Severity
from knowledge_base.service import Language, Notice, Service, Text

VALUE: Final = re.compile(r"\{([a-z][a-z0-9_]*)\}")


@dataclass(frozen=True, slots=True)
class Said:
    """One text, and the way to it in its file. ``alone``: it is a message of its own, not a label or a part of one."""

    where: str
    kind: Literal["service", "article", "group", "phrase"]
    text: Text
    at: tuple[str | int, ...]
    alone: bool = True

    def issue(self, language: Language, code: str, sentence: str, severity: Severity = "error") -> Issue:
        """A finding about this text."""
        return Issue(self.where, language, code, sentence, severity, self.at)


def said(kb: KnowledgeBase) -> Iterator[Said]:
    """Names, questions, choices, next steps, answers and phrases, in the order an editor meets them."""
    for service in kb.services.values():
        yield from _of_service(service)
    for article in kb.articles.values():
        where = f"articles/{article.code}"
        yield Said(where, "article", article.title, ("title",), alone=False)
        yield Said(where, "article", article.answer, ("answer",))
        yield from _notices(where, "article", article.notices)
    for group in kb.merge_groups.values():
        yield Said(f"groups/{group.code}", "group", group.question, ("groups", group.code, "question"))
    for phrase in kb.phrases.values():
        yield Said(f"phrases/{phrase.name}", "phrase", phrase.text, (phrase.name,))


def _of_service(service: Service) -> Iterator[Said]:
    where = f"services/{service.code}"
    yield Said(where, "service", service.name, ("name",), alone=False)
    yield Said(where, "service", service.next_step, ("next_step",))
    yield from _notices(where, "service", service.notices)
    for question in service.questions:
        asked = ("questions", question.code)
        yield Said(f"{where}/{question.code}", "service", question.text, (*asked, "text"))
        for number, choice in enumerate(question.choices):
            at = (*asked, "choices", number, "label")
            yield Said(f"{where}/{question.code}/{choice.key}", "service", choice.label, at, alone=False)


def _notices(where: str, kind: Literal["service", "article"], notices: Iterable[Notice]) -> Iterator[Said]:
    for number, notice in enumerate(notices):
        yield Said(f"{where}/notices", kind, notice.text, ("notices", number, "text"))


def values_in(words: str) -> frozenset[str]:
    """The names in braces."""
    return frozenset(VALUE.findall(words))
