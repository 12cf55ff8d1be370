"""Checks content like code: every finding names the entry, the language and a sentence an editor can act on."""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from knowledge_base.base import KnowledgeBase
from knowledge_base.check_entries import entry_issues
from knowledge_base.check_examples import example_issues
from knowledge_base.check_lines import placed
from knowledge_base.check_phrases import phrase_issues
from knowledge_base.check_words import word_issues
from knowledge_base.city import CityFile
from knowledge_base.city_file import read_city
from knowledge_base.files import gather
from knowledge_base.problems import UNREADABLE, ContentError, Faults, Issue
from knowledge_base.starter import city_folder

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
    """The same for a city folder or a bundled name, each with file and line: all that can be read is checked."""
    faults = Faults()
    folder = faults.of(lambda: city_folder(name_or_path), None)
    if folder is None:
        return unread(faults)
    city = faults.of(lambda: read_city(folder), None)
    knowledge = city.knowledge if city else folder / "knowledge"
    if not city and not knowledge.is_dir():
        return unread(faults)
    _, found = check_folder(knowledge, city, faults, required_phrases, segments)
    return found if city else tuple(one for one in found if one.code not in _HANGS_ON_THE_CITY)


def check_folder(
    folder: Path,
    city: CityFile | None,
    faults: Faults,
    required_phrases: Mapping[str, frozenset[str]] | None = None,
    segments: Callable[[str], int] | None = None,
) -> tuple[KnowledgeBase, tuple[Issue, ...]]:
    """What a knowledge folder holds, as far as it can be read, and all that is wrong with it, ``faults`` first."""
    knowledge = gather(folder, city, faults)
    gone = [_entry(fault, folder) for fault in faults.found]
    found = (one for one in check(knowledge, required_phrases, segments) if not _may_lie_in(gone, one.wants))
    return knowledge, (*unread(faults), *placed(found, folder))


def _entry(fault: ContentError, folder: Path) -> str:
    """What a fault keeps from us: ``services/rats``, ``phrases/filed``, or all of a file (``groups/``)."""
    path = Path(fault.file)
    if path == folder:
        return "services/"
    if path.parent != folder:
        return f"{path.parent.name}/{path.stem}"
    return f"{path.stem}/{fault.field.partition('.')[0] if path.stem == 'phrases' else ''}"


def _may_lie_in(gone: Iterable[str], wanted: str) -> bool:
    """Whether what is missing may only be unreadable; a name that ends in / stands for everything of its kind."""
    return bool(wanted) and any(one == wanted or _of_kind(one, wanted) or _of_kind(wanted, one) for one in gone)


def _of_kind(kind: str, name: str) -> bool:
    return kind.endswith("/") and (name + "/").startswith(kind)


def unread(faults: Faults) -> tuple[Issue, ...]:
    """Each fault of reading as an issue."""
    return tuple(
        Issue(one.where, _language(one.field), UNREADABLE, one.sentence, at=_field(one), file=one.file, line=one.line)
        for one in faults.found
    )


def _field(fault: ContentError) -> tuple[str, ...]:
    return (fault.field,) if fault.field else ()


def _language(field: str) -> str:
    """``name.es`` is Spanish; most fields have no language."""
    last = field.rpartition(".")[2]
    return last if "." in field and _TONGUE.fullmatch(last) else ""
