"""Where one message may be cut into several problems: sentences, list marks, commas and words like "and"."""

import re
from collections.abc import Sequence
from typing import Final

from bot.readers.words import Span, split

MOST_PIECES: Final = 24
"""More pieces than any honest list holds; the rest of such a text is read with the last piece."""

_CUT: Final = re.compile(
    r"\n+"
    r"|[;•]+"
    r"|(?<=\s)[*–—-]+(?=\s)"
    r"|(?<![\w.])(?:\(?\d{1,2}[.)]|[a-e]\))(?=\s)"
    r"|(?<=[.!?…])\s+"
    r"|[,:]\s"
    r"|\s(?:and|also|plus|then|&|\+|y|e|además|también|luego|más)\s",
    re.IGNORECASE,
)
_MARK: Final = re.compile(r"[\s,;•*()\[\]–—-]*(?:\(?\d{1,2}[.)]\s|(?:and|also|plus|then|y|e|además|también)\s)*", re.I)


def pieces(text: str, whole: Sequence[Span] = ()) -> tuple[Span, ...]:
    """The parts between possible cuts, in order; no cut falls into a span of ``whole`` (a place that holds "and")."""
    spans: list[Span] = []
    start = 0
    for cut in _CUT.finditer(text):
        if len(spans) < MOST_PIECES and not any(low < cut.end() and cut.start() < high for low, high in whole):
            spans.append((start, cut.start()))
            start = cut.end()
    spans.append((start, len(text)))
    return tuple(span for span in (_trim(text, span) for span in spans) if split(text[slice(*span)]))


def _trim(text: str, span: Span) -> Span:
    """The piece without list marks and conjunctions before it."""
    start, end = span
    lead = _MARK.match(text, start, end)
    begin = lead.end() if lead else start
    return (begin, end) if begin < end else span


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences and lines of a text."""
    found = re.finditer(r"[^.!?…\n]+[.!?…]*", text)
    return tuple(match.span() for match in found if split(match[0])) or ((0, len(text)),)


def around(text: str, span: Span) -> Span:
    """The sentence or sentences that a span touches, as one span."""
    touched = [one for one in sentences(text) if one[0] < span[1] and span[0] < one[1]]
    return (touched[0][0], touched[-1][1]) if touched else span
