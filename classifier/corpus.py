"""What the classifier learns from: example texts with their intents, and the hash that names the model they make."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from classifier.background import IDEAS, SMALL_TALK
from classifier.danger_lines import danger_lines
from classifier.ranking import Kind
from knowledge_base.base import KnowledgeBase

PIPELINE = "14"
"""Raised whenever normalising, features, training or policy change: an old model is never taken for a new one."""


@dataclass(frozen=True, slots=True)
class Example:
    """One text that means ``intent``. ``language`` is an ISO 639-1 code."""

    text: str
    intent: str
    kind: Kind = "service"
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything one model is made of.

    ``aliases`` maps an editor's short name ("pot hole") to its intent; a text that says only this is that intent.
    ``merge_groups`` maps an intent to the group of intents that no text can tell apart from it; the conversation asks
    the group's question where the model offers several of them.
    """

    examples: tuple[Example, ...]
    aliases: Mapping[str, str] = field(default_factory=dict)
    merge_groups: Mapping[str, str] = field(default_factory=dict)
    dangers: tuple[tuple[str, str], ...] = ()
    """Texts with the danger they tell of, or ``calm``; without them danger is left to the rules."""

    def as_json(self) -> dict[str, Any]:
        """Plain lists and dictionaries, for the training process and for the hash."""
        rows = sorted({(e.text, e.intent, e.kind, e.language) for e in self.examples})
        return {
            "examples": rows,
            "aliases": dict(self.aliases),
            "merge_groups": dict(self.merge_groups),
            "dangers": sorted(self.dangers),
        }


def from_json(data: Mapping[str, Any]) -> Corpus:
    """The corpus that ``as_json`` wrote. A KeyError or TypeError means it was not."""
    examples = tuple(Example(*row) for row in data["examples"])
    dangers = tuple((text, kind) for text, kind in data["dangers"])
    return Corpus(examples, dict(data["aliases"]), dict(data["merge_groups"]), dangers)


def content_hash(corpus: Corpus) -> str:
    """Sixteen hex digits: the same for the same examples in any order, another for any change or another pipeline."""
    text = json.dumps([PIPELINE, corpus.as_json()], sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def from_knowledge(kb: KnowledgeBase, background: bool = True) -> Corpus:
    """The corpus of one revision: names, aliases and examples of services and articles, and residents' ideas.

    ``background`` adds our own lines of small talk (and of ideas, if the city wrote none), so that these have
    somewhere to go, and the texts danger is learned from.
    """
    rows = [*_services(kb), *_articles(kb), *_examples(kb.ideas, "idea", "idea")]
    rows += _background(kb) if background else ()
    aliases, groups = _aliases(kb), {s.code: s.merge_group for s in kb.services.values() if s.merge_group}
    return Corpus(tuple(dict.fromkeys(rows)), aliases, groups, danger_lines() if background else ())


def _services(kb: KnowledgeBase) -> Iterator[Example]:
    for service in kb.services.values():
        names = {language: (name,) for language, name in service.name.items()}
        for texts in (names, service.aliases, service.examples):
            yield from _examples(texts, service.code, "service")


def _articles(kb: KnowledgeBase) -> Iterator[Example]:
    for article in kb.articles.values():
        titles = {language: (title,) for language, title in article.title.items()}
        for texts in (titles, article.examples):
            yield from _examples(texts, article.code, "article")


def _examples(texts: Mapping[str, Iterable[str]], intent: str, kind: Kind) -> Iterator[Example]:
    for language, lines in texts.items():
        for line in lines:
            if line.strip():
                yield Example(line.strip(), intent, kind, language)


def _background(kb: KnowledgeBase) -> Iterator[Example]:
    for intent, texts in SMALL_TALK.items():
        yield from _examples(texts, intent, "small_talk")
    if not kb.ideas:
        yield from _examples(IDEAS, "idea", "idea")


def _aliases(kb: KnowledgeBase) -> dict[str, str]:
    """Names and aliases that belong to one service only; a name two services share decides nothing."""
    found: dict[str, set[str]] = {}
    for service in kb.services.values():
        names = [*service.name.values(), *(a for lines in service.aliases.values() for a in lines)]
        for name in names:
            found.setdefault(name.strip().casefold(), set()).add(service.code)
    return {name: codes.pop() for name, codes in found.items() if len(codes) == 1}
