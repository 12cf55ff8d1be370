"""Checks content like code: every finding names the entry, the language and a sentence an editor can act on."""

from collections.abc import Callable, Mapping

from knowledge_base.base import KnowledgeBase
from knowledge_base.check_entries import entry_issues
from knowledge_base.check_examples import example_issues
from knowledge_base.check_phrases import phrase_issues
from knowledge_base.check_words import word_issues
from knowledge_base.files import load_city
from knowledge_base.problems import ContentError, Issue


def check(
    kb: KnowledgeBase,
    required_phrases: Mapping[str, frozenset[str]] | None = None,
    segments: Callable[[str], int] | None = None,
) -> tuple[Issue, ...]:
    """Everything found wrong, errors first.

    ``required_phrases``: the phrases our code says → the names of the values it fills in; without it phrases are
    checked on their own. ``segments``: how many text segments a text takes; without it length is not checked.
    """
    found = [
        *entry_issues(kb),
        *example_issues(kb),
        *phrase_issues(kb, required_phrases or {}),
        *word_issues(kb, segments),
    ]
    return tuple(sorted(found, key=lambda issue: (issue.severity != "error", issue.where)))


def check_city(
    name_or_path: str,
    required_phrases: Mapping[str, frozenset[str]] | None = None,
    segments: Callable[[str], int] | None = None,
) -> tuple[Issue, ...]:
    """The same for a city folder or a bundled name; a file that cannot be used is one issue, never a traceback."""
    try:
        _, kb = load_city(name_or_path)
    except ContentError as wrong:
        return (Issue(wrong.file, "", "unreadable", str(wrong)),)
    return check(kb, required_phrases, segments)
