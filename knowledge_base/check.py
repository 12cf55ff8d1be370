"""Checks content like code: every finding names the entry, the language and a sentence an editor can act on."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from knowledge_base.base import KnowledgeBase
from knowledge_base.check_entries import entry_issues
from knowledge_base.check_examples import example_issues
from knowledge_base.check_phrases import phrase_issues
from knowledge_base.check_words import word_issues
from knowledge_base.city_file import read_city
from knowledge_base.files import gather
from knowledge_base.problems import Faults, Issue
from knowledge_base.starter import city_folder

_MAY_LIE_ELSEWHERE: Final = frozenset({
    "unknown_service", "unknown_article", "unknown_group", "unknown_meaning", "lonely_group", "missing_phrase",
})  # fmt: skip
"""Findings that a file which could not be read may explain: said only when all of them were."""
_HANGS_ON_THE_CITY: Final = frozenset({"unused_language", "missing_language", "unknown_value", "no_on_call"})
_TONGUE: Final = re.compile(r"[a-z]{2}")


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
    """The same for a city folder or a bundled name: each fault of reading is an issue, and the rest is checked."""
    faults = Faults()
    folder = faults.of(lambda: city_folder(name_or_path), None)
    if folder is None:
        return _unread(faults)
    city = faults.of(lambda: read_city(folder), None)
    hidden = _MAY_LIE_ELSEWHERE if city else _MAY_LIE_ELSEWHERE | _HANGS_ON_THE_CITY
    knowledge = city.knowledge if city else folder / "knowledge"
    if not city and not knowledge.is_dir():
        return _unread(faults)
    found = check(gather(knowledge, city, faults), required_phrases, segments)
    if not faults.found:
        return found
    return (*_unread(faults), *(one for one in found if one.code not in hidden))


def _unread(faults: Faults) -> tuple[Issue, ...]:
    return tuple(Issue(one.where, _language(one.field), "unreadable", one.sentence) for one in faults.found)


def _language(field: str) -> str:
    """``name.es`` is Spanish; most fields have no language."""
    last = field.rpartition(".")[2]
    return last if "." in field and _TONGUE.fullmatch(last) else ""
