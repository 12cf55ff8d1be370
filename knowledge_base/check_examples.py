"""Checks the examples the classifier learns from: enough of them, and no two entries fighting for the same words."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from knowledge_base.base import KnowledgeBase
from knowledge_base.problems import Issue, Severity
from knowledge_base.service import Language

FEWEST_ENGLISH: Final = 5
"""Under five examples a class is learnt from its centre alone and is never accepted without asking."""
FEWEST_OTHER: Final = 2
"""Two lines of another language lift its reading by ten points; the second two bring little (reference study)."""

Examples = Mapping[Language, tuple[str, ...]]


def example_issues(kb: KnowledgeBase) -> Iterator[Issue]:
    """Too few examples, a language nobody speaks here, and the same words in two places."""
    for where, examples, severity in _sources(kb):
        yield from _too_few(kb, where, examples, severity)
        for language in sorted(set(examples) - set(kb.languages)):
            sentence = f"The city does not answer in '{language}': take these away, or add the language in city.yaml."
            yield Issue(where, language, "unused_language", sentence, "warning")
    yield from _shared(kb)
    yield from _shared_aliases(kb)


def _sources(kb: KnowledgeBase) -> Iterator[tuple[str, Examples, Severity]]:
    for service in kb.services.values():
        yield f"services/{service.code}", service.examples, "error"
    for article in kb.articles.values():
        yield f"articles/{article.code}", article.examples, "warning"


def _too_few(kb: KnowledgeBase, where: str, examples: Examples, severity: Severity) -> Iterator[Issue]:
    for language in kb.languages:
        fewest = FEWEST_ENGLISH if language == "en" else FEWEST_OTHER
        count = len(examples.get(language, ()))
        if count < fewest:
            sentence = f"{count} examples; write at least {fewest} as residents would say it."
            yield Issue(where, language, "few_examples", sentence, severity)


def _shared(kb: KnowledgeBase) -> Iterator[Issue]:
    """The same example twice teaches nothing; in two entries it teaches the wrong thing."""
    first: dict[str, str] = {}
    sources = [(where, examples) for where, examples, _ in _sources(kb)] + [("ideas", kb.ideas)]
    for where, examples in sources:
        for language, lines in examples.items():
            for line in lines:
                owner = first.setdefault(bare(line), where)
                if owner != where:
                    sentence = f"'{line}' is also an example of {owner}: keep it in one of them."
                    yield Issue(where, language, "same_example", sentence)
    for where, examples in sources:
        yield from _repeated(where, examples)


def _repeated(where: str, examples: Examples) -> Iterator[Issue]:
    for language, lines in examples.items():
        if len({bare(line) for line in lines}) < len(lines):
            yield Issue(where, language, "repeated_example", "An example stands there twice: take one away.", "warning")


def _shared_aliases(kb: KnowledgeBase) -> Iterator[Issue]:
    first: dict[str, str] = {}
    for service in kb.services.values():
        for language, lines in service.aliases.items():
            for line in lines:
                owner = first.setdefault(bare(line), service.code)
                if owner != service.code:
                    sentence = f"The other name '{line}' also belongs to {owner}: keep it in one of them."
                    yield Issue(f"services/{service.code}", language, "same_alias", sentence)


def bare(line: str) -> str:
    """An example without capitals, marks and double spaces: what makes two of them the same."""
    return " ".join(re.findall(r"[^\W_]+", line.casefold())) or line.strip()
