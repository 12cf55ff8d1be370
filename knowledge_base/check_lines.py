"""Finds the file and line of each finding, so that an editor goes straight there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from knowledge_base.problems import ContentError, Issue
from knowledge_base.yaml_files import Where, line_of

_FIELDS: Final[Mapping[str, Where]] = {
    "unknown_group": ("merge_group",), "unknown_included": ("includes",), "unknown_article": ("jurisdiction",),
    "promise": ("promise",), "no_on_call": ("hazard",), "private_follow": ("duplicate_metres",),
    "few_examples": ("examples",),
    "same_example": ("examples",), "repeated_example": ("examples",), "unused_language": ("examples",),
    "same_alias": ("aliases",), "same_code": ("title",),
}  # fmt: skip
"""The field a finding is about, by its code, where the finding does not say."""


def placed(issues: Iterable[Issue], folder: Path) -> Iterator[Issue]:
    """The same findings about this knowledge folder with file and line, the line as near as the file allows."""
    for one in issues:
        file, way = _spot(one)
        path = folder / file
        try:
            line = line_of(path, (*way, one.language) if one.language else way) if path.is_file() else None
        except ContentError:
            line = None
        yield replace(one, file=str(path), line=line)


def _spot(one: Issue) -> tuple[str, Where]:
    """The file an entry lies in, and the way to the field inside it."""
    kind, _, name = one.where.partition("/")
    match kind:
        case "services" | "articles":
            code, _, question = name.partition("/")
            beside: Where = ("offers",) if one.code == "unknown_service" else _FIELDS.get(one.code, ())
            return f"{kind}/{code}.yaml", one.at or (("questions", question) if question else beside)
        case "groups":
            return "groups.yaml", one.at or (("groups", name) if name else ("most_asked",))
        case "ideas":
            return "ideas.yaml", ("examples",)
        case _:
            return "phrases.yaml", (name,)
