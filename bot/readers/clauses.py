"""Which words of a text are said of which tracking number: "done A, can't find B"."""

import re
from collections.abc import Sequence
from typing import Final

from bot.readers.words import Span

_PARTS: Final = re.compile(r"[.;,!?\n]+|\s[-–—]+\s|\b(?:but|however|while|whereas|pero|aunque)\b", re.IGNORECASE)
"""What parts one statement from the next."""

_BARE: Final = re.compile(
    r"(?:\W|\b(?:and|y|e|or|o|ni|nor|n|also|plus|both|then|too|tambi[eé]n|ambos|as well(?: as)?|number|n[uú]mero|"
    r"request|report|reporte|the|el|la|los|las|for|para|on|at|en|de|del|of)\b)*",
    re.IGNORECASE,
)
"""Nothing is said but that the numbers go together."""


def said_of(text: str, numbers: Sequence[Span]) -> tuple[str, ...]:
    """For each number (its characters, in order) the words about it, without any number.

    Words before or after a number are its own as the statement begins: "done A, missed B", "A done, B missed". A
    number with none shares those before it, else those after it: "done A and B". A statement without a number goes
    on about the one before it.
    """
    marks = _gaps(text, numbers)
    told = [""] * len(numbers)
    for start, stop in zip([0, *(mark[1] for mark in marks)], [*(mark[0] for mark in marks), len(text)], strict=True):
        mine = [at for at, (first, last) in enumerate(numbers) if start <= first and last <= stop]
        if mine:
            _share(text, (start, stop), numbers, mine, told)
        elif more := text[start:stop].strip():
            last = max((at for at, span in enumerate(numbers) if span[1] <= start), default=0)
            told[last] = ", ".join(filter(None, (told[last], more)))
    return tuple(_plain(words) for words in _inherited(told))


def _gaps(text: str, numbers: Sequence[Span]) -> list[Span]:
    """The marks that part statements; a dash inside a number is none."""
    found = (match.span() for match in _PARTS.finditer(text))
    return [span for span in found if not any(span[0] < last and first < span[1] for first, last in numbers)]


def _share(text: str, part: Span, numbers: Sequence[Span], mine: Sequence[int], told: list[str]) -> None:
    """Give each number of one statement its words there: those before it, where the statement begins with words."""
    stops = [part[0], *(numbers[at][1] for at in mine)]
    starts = [*(numbers[at][0] for at in mine), part[1]]
    ahead = not _bare(text[stops[0] : starts[0]])
    for nth, at in enumerate(mine):
        words = text[stops[nth] : starts[nth]] if ahead else text[stops[nth + 1] : starts[nth + 1]]
        told[at] = f"{told[at]} {words}".strip()
    if ahead:
        told[mine[-1]] = f"{told[mine[-1]]} {text[stops[-1] : starts[-1]]}".strip()


def _inherited(told: Sequence[str]) -> list[str]:
    """A number with no words of its own has those before it, else those after it."""
    words = list(told)
    for at, said in enumerate(words):
        if at and _bare(said):
            words[at] = words[at - 1]
    for at in reversed(range(len(words) - 1)):
        if _bare(words[at]):
            words[at] = words[at + 1]
    return words


def _bare(said: str) -> bool:
    return _BARE.fullmatch(said) is not None


def _plain(said: str) -> str:
    return " ".join(said.split()).strip(" ,.;:-#")
