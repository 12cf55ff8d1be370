"""Where one message may be cut into several problems: sentences, list marks, commas and words like "and"."""

import re
from collections.abc import Sequence
from itertools import pairwise
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
    r"|\s(?:and|n|nd|also|plus|then|bc|because|&|\+|y|e|además|ademas|también|tambien|luego|más|porque)\s",
    re.IGNORECASE,
)
_PAIR: Final = re.compile(
    r"\b(?:in and out|out and about|up and down|back and forth|on and off|day and night|night and day|over and over|"
    r"again and again|more and more|round and round|through and through|now and then|here and there|left and right|"
    r"día y noche|dia y noche|noche y día|noche y dia|una y otra vez|ir y venir|van y vienen)\b",
    re.IGNORECASE,
)
"""Set pairs: their "and" parts nothing."""
_MARK: Final = re.compile(
    r"[\s,;•*()\[\]–—-]*(?:\(?\d{1,2}[.)]\s|(?:and|n|nd|also|plus|then|y|e|además|ademas|también|tambien)\s)*", re.I
)


def pieces(text: str, whole: Sequence[Span] = ()) -> tuple[Span, ...]:
    """The parts between possible cuts, in order; no cut falls into a span of ``whole`` (a place that holds "and")."""
    spans: list[Span] = []
    start = 0
    kept = (*whole, *(pair.span() for pair in _PAIR.finditer(text)))
    for low, high in _cuts(text, whole):
        if len(spans) < MOST_PIECES and not any(begin < high and low < end for begin, end in kept):
            spans.append((start, low))
            start = high
    spans.append((start, len(text)))
    return tuple(span for span in (_trim(text, span) for span in spans) if split(text[slice(*span)]))


def _cuts(text: str, whole: Sequence[Span]) -> list[Span]:
    """Where a piece may end: at marks and conjunctions, and behind a place when nothing else parts it from the next."""
    marked = [cut.span() for cut in _CUT.finditer(text)]
    between = [(end, start) for (_, end), (start, _) in pairwise(sorted(set(whole))) if end < start]
    bare = [end for end, start in between if not any(end <= low < start for low, _ in marked)]
    return sorted({*marked, *((end, end) for end in bare)})


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
