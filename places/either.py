"""``12 or 40 elm st``: the writer names two places and does not know which. Neither is taken; which is asked."""

import re
from collections.abc import Iterator
from typing import Final

from places.place import Finding

_OR: Final = re.compile(
    r"(?P<one>\w+)\s+(?:or|o|u(?=\s+(?:h?[oó]|8|11\b)))\s+"
    r"(?:(?:maybe|perhaps|possibly|tal vez|quiz[aá]s?|a lo mejor)\s+)?(?P<other>\w+)",
    re.IGNORECASE,
)


def alternatives(text: str) -> Iterator[tuple[str, str]]:
    """The text told each way, every word in its place: ``12 elm``, ``40 elm``; then what stands before and behind."""
    matches = [*_OR.finditer(text)]
    if len(matches) != 1:
        return
    (start, one), (other, end) = matches[0].span("one"), matches[0].span("other")
    yield _without(text, one, end), _without(text, start, other)
    yield text[:one], " " * other + text[other:]


def _without(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]


def either(one: Finding, other: Finding) -> Finding | None:
    """Both as options, where each is a verified place and they are not the same."""
    if one.place is None or other.place is None or one.place.where == other.place.where:
        return None
    span = (min(one.span[0], other.span[0]), max(one.span[1], other.span[1]))
    return Finding(
        "clarify", one.kind, options=(one.place, other.place), unit=one.unit or other.unit, span=span,
        confidence=0.5, evidence="one place or another",
    )  # fmt: skip
