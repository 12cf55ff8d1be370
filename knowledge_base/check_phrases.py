"""Checks phrases: just the values our code fills in, in every language, and none their audience may not see."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from knowledge_base.base import KnowledgeBase
from knowledge_base.problems import Issue
from knowledge_base.said import VALUE, said, values_in
from knowledge_base.service import Phrase

PERSONAL: Final = frozenset({"name", "phone", "unit", "address", "words", "photo", "person"})
"""Values that are born personal: no public phrase may hold them."""
STAFF: Final = frozenset({"note_inside", "transcript", "suggested", "by"})
"""Values that are staff's own: only a phrase for staff may hold them."""


def phrase_issues(kb: KnowledgeBase, required: Mapping[str, frozenset[str]]) -> Iterator[Issue]:
    """Missing and unused phrases, values unknown or lost in one language, audiences, broken braces, empty facts."""
    for name in required:
        if name not in kb.phrases:
            where = f"phrases/{name}"
            sentence = "The bot says this phrase, and no file holds it: add it to phrases.yaml."
            yield Issue(where, "", "missing_phrase", sentence, wants=where)
    for phrase in kb.phrases.values():
        if required and phrase.name not in required:
            sentence = "Nothing says this phrase; check the spelling of its name."
            yield Issue(f"phrases/{phrase.name}", "", "unused_phrase", sentence, "warning")
        yield from _lost(phrase)
        yield from _audience(phrase)
    yield from _unknown(kb, required)
    yield from _braces(kb)


def _lost(phrase: Phrase) -> Iterator[Issue]:
    everywhere = frozenset().union(*(values_in(words) for words in phrase.text.values()))
    for language, words in phrase.text.items():
        for value in sorted(everywhere - values_in(words)):
            sentence = f"{{{value}}} stands in another language but not in this one: add it, or take it away there."
            yield Issue(f"phrases/{phrase.name}", language, "lost_value", sentence)


def _audience(phrase: Phrase) -> Iterator[Issue]:
    match phrase.audience:
        case "public":
            forbidden = PERSONAL | STAFF
        case "personal":
            forbidden = STAFF
        case "staff":
            forbidden = frozenset()
    for language, words in phrase.text.items():
        for value in sorted(values_in(words) & forbidden):
            sentence = f"{{{value}}} may not be shown to the audience '{phrase.audience}': leave it out."
            yield Issue(f"phrases/{phrase.name}", language, "audience", sentence)


def _unknown(kb: KnowledgeBase, required: Mapping[str, frozenset[str]]) -> Iterator[Issue]:
    facts = kb.facts()
    for text in said(kb):
        name = text.where.removeprefix("phrases/")
        if text.kind == "phrase" and name not in required:
            continue
        known = required[name] if text.kind == "phrase" else frozenset()
        for language, words in text.text.items():
            for value in sorted(values_in(words) - known):
                if not facts.get(value):
                    yield text.issue(language, "unknown_value", _sentence(value, value in facts))


def _sentence(value: str, is_fact: bool) -> str:
    if is_fact:
        return f"{{{value}}} is empty: add it to the contacts in city.yaml."
    return f"{{{value}}} is not a value that is filled in here: check its spelling, or leave it out."


def _braces(kb: KnowledgeBase) -> Iterator[Issue]:
    for text in said(kb):
        for language, words in text.text.items():
            if re.search(r"[{}]", VALUE.sub("", words)):
                sentence = "A brace is open or holds something else: write small names such as {place} in braces."
                yield text.issue(language, "braces", sentence)
