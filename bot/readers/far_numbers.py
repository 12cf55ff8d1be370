"""A house number that stands away from its street: "a dead deer on Elm St, somewhere near 40"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.readers.words import Span
from places.lexicon import COUNTED

_NUMBER: Final = (
    r"(?:(?:the|el|la|los|las|house|casa|edificio|building)\s+){0,2}"
    r"(?:(?:number|num|no|n[uú]mero|nro)\b\.?\s*|\#\s*)?(?P<number>\d{2,5})\b(?![-:./]?\d|[%$])"
)
_PLACED: Final = re.compile(
    r"\b(?:near(?:by)?|close\s+to|next\s+to|outside(?:\s+of)?|(?:in\s?)?front\s+of|opposite|across\s+from|past|behind|"
    r"cerca\s+del?|(?:en\s?)?frente\s+(?:al?|del?)|a\s+la\s+altura\s+del?|altura\s+del?|junto\s+al?|al\s+lado\s+del?|"
    r"delante\s+del?|detr[aá]s\s+del?|atr[aá]s\s+del?|pasando|por\s+el|en\s+el|es\s+el|casi\s+en\s+el)\s+" + _NUMBER,
    re.IGNORECASE,
)
"""Words that say what a thing is near, before its number."""
_COUNTED_HOUSE: Final = re.compile(
    r"(?<!case )(?<!ticket )(?<!request )(?<!report )(?<!reference )(?<!tracking )(?<!bus )(?<!route )(?<!phone )"
    r"(?<!caso )(?<!reporte )(?<!solicitud )(?<!folio )"
    r"\b(?:house|number|n[uú]mero|casa)\s+(?:(?:number|no|n[uú]mero)\b\.?\s*|\#\s*)?(?P<number>\d{2,5})\b(?![-:./]?\d|[%$])",
    re.IGNORECASE,
)
"""A number that is said to be one: "house 40", "number 40"; never that of a case or of a bus."""
_TOWARDS: Final = re.compile(r"\b(?:at|by|around|about)\s+" + _NUMBER, re.IGNORECASE)
"""Words that tell a time as well as a place: a number that a clock could show is taken only where no time is told."""

_TIMES: Final = re.compile(
    r"\b(?:[ap]\.?m|night|nights|nightly|tonight|morning|evening|afternoon|yesterday|today|noon|midnight|o'?clock|hours|"
    r"since|until|till|starts?|started|daily|weekends?|\w+days?)\b",
    re.IGNORECASE,
)
_SPEED: Final = re.compile(
    r"(?:\b(?:speed(?:s|ing|ed)(?! bump)|speed (?:down|up|through|past|by)|clock(?:ed|ing)|driv(?:es?|ing)|drove|"
    r"rac(?:es?|ed|ing)|zoom\w*|manej\w+|corriendo|(?:cars?|trucks?|drivers?|they|people|bikes?|carros|coches|autos) "
    r"(?:are |is |all |just )*(?:go(?:es|ing)?|do(?:ing)?|fl(?:y|ies|ying)|corren|pasan|van))\b"
    r"(?! off| on | everywhere)[^.,;!?\n]{0,40}|\bdoing it )\b(?:at|a)\s+\Z",
    re.IGNORECASE,
)
_FASTEST: Final = 130
"""No car in a street is told to go faster, in miles an hour."""
_YEAR: Final = range(1990, 2040)
_AFTER: Final = re.compile(r"\s*(?P<word>\w+)")


def said_apart(text: str) -> Iterator[Span]:
    """The characters of each number that may be a house number, the surest first; the city's data decide.

    No time ("by 9:30", "around 1030 last night"), year, count ("near 40 cars") or number of a case.
    """
    seen: set[Span] = set()
    for pattern in (_COUNTED_HOUSE, _PLACED, _TOWARDS):
        for match in pattern.finditer(text):
            span, counts = match.span("number"), _counts(text, match) or (pattern is _TOWARDS and _clock(text, match))
            if span not in seen and not counts:
                seen.add(span)
                yield span


def tells_speed(text: str, start: int) -> bool:
    """ "They race down Oak at 48": how fast somebody goes, and no house."""
    number = _DIGITS.match(text, start)
    return number is not None and int(number[0]) <= _FASTEST and _SPEED.search(text, 0, start) is not None


_DIGITS: Final = re.compile(r"\d{1,5}")


def _counts(text: str, match: re.Match[str]) -> bool:
    """Whether the number counts what follows it, or tells a year or a speed."""
    after = _AFTER.match(text, match.end())
    year = int(match["number"]) in _YEAR and re.match(r"(?:en|por) el", match[0], re.IGNORECASE) is not None
    return year or tells_speed(text, match.start("number")) or (after is not None and after["word"].lower() in COUNTED)


def _clock(text: str, match: re.Match[str]) -> bool:
    number = int(match["number"])
    shown = number < 1300 and number % 100 < 60
    return shown and _TIMES.search(text) is not None
