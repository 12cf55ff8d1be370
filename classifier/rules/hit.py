"""What a rule found, and where it stands in the text."""

from dataclasses import dataclass
from typing import Literal

Keyword = Literal["STOP", "START", "HELP", ""]
"""What a carrier does with a word of its list; the list itself comes from the channel."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hit:
    """One reading by words alone. ``span`` is (start, end) in characters of the given text."""

    intent: str
    detail: str
    span: Span


@dataclass(frozen=True, slots=True)
class Contrast:
    """A correction in one breath: "not the street light, the traffic light". ``meant`` is None if only refused."""

    rejected: Span
    meant: Span | None
