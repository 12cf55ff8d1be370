"""Numbers that are no house numbers: phones, times, dates, money, counts, case numbers, routes, ZIP codes, units."""

import re
from dataclasses import dataclass
from typing import Final

from places.lexicon import COMMON, COUNTED
from places.tokens import Token
from places.words import DIRECTIONS, TYPES, listed

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"

HARD: Final = re.compile(
    rf"""
    (?:\+?1[\s.-]?)?\(?\b\d{{3}}\)?[\s.-]\d{{3}}[\s.-]\d{{4}}\b                # phone
  | \b\d{{3}}-\d{{4}}\b | \b\d{{7,}}\b                                          # local phone, long number
  | \b\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:\s*[ap]\.?m\.?)?\b                        # 5:30
  | \b\d{{1,2}}\s*(?:[ap]\.?\s?m\b\.?|o'?\s?clock|oclock)                       # 5 pm
  | \b(?:a\s+las|las)\s+\d{{1,2}}(?!\s*\d*(?:st|nd|rd|th))\b                    # a las 5
  | \b\d{{1,4}}[/-]\d{{1,2}}[/-]\d{{2,4}}\b                                     # 12/5/2024
  | \b{_MONTH}\.?\s+{_DAY}(?:st|nd|rd|th)?\b(?!\s*(?:and|&|y|/)\s)           # june 5
  | \b{_DAY}(?:st|nd|rd|th)?\s+(?:of\s+|de\s+)?{_MONTH}(?!\s*(?:st|str|street|ave|rd|ln)\b)
  | [$€£]\s?\d[\d,.]*[kKmM]? | \b\d[\d,.]*\s*(?:dollars?|bucks|usd|dolares|pesos|cents)\b
  | \b\d+(?:\.\d+)?\s*(?:%|percent|por\s+ciento) | \b\d+\.\d+(?!\d)            # shares, decimals
  | \b(?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])[A-Z]{{1,5}}-[A-Z0-9]{{2,}}(?:-[A-Z0-9]+)*\b   # case numbers with a hyphen
  | \b(?:case|ticket|request|tracking|ref|reference|confirmation|caso|solicitud|folio|report|reporte|complaint|id)
      \s*(?:(?:no\b\.?|num\b|number|numero|\#|:|is)\s*)+\#?\s*[A-Z0-9-]*\d[A-Z0-9-]*
  | \b\d{{1,2}}\s+(?:blocks|cuadras)\b                                           # 2 blocks of Main
  | (?<!\S)-\d+                                                                # -3: below zero, or a pasted command
  | \b(?:exit|salida)\s+\#?\d+[a-z]?\b | \bI[-\s]\d{{1,3}}\b | \bmile\s?(?:marker|post)?\s+\d+
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Never a house number. (Case numbers in capitals match in any case; a street never has a hyphen after letters.)"""

SOFT: Final = re.compile(
    r"""
    \b(?:case|ticket|request|tracking|caso|solicitud|folio|ref)\s+\#?\d+\b
  | \b(?:route|rt|rte|ruta|us|sr|hwy|highway
      |interstate|bus|line|linea|trolley|train|state\s+road|grade|room|track|platform|bay|lot)
      \s*[-\#]?\s*\d{1,4}\b
  | \b(?:zip|zipcode|codigo\s+postal|zip\s+code)\s*:?\s*\d{5}\b
  | \b(?!(?:at|on|by|is|en|to|of)\b)[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?\b
  | \b\d+\s*(?:am|pm|mph|km|ft|lbs?|hrs?|h|k|x|min|mins|in|cm|mm|st\s+time|th\s+time)\b
  | \b(?:top|party\s+of|volume|equals|plus|extra|another|got|free)\s+\d{1,4}\b
  | \b(?:age|aged|for|x|about|like|over|last|past|every|cada|hace|since|around|almost|nearly|only|than)
      \s+\d{1,3}\b(?=\s+[a-z])
  | \b(?:since|year|desde|del)\s+(?:19|20)\d\d\b
  | \b(?:call|called|dial|text|llame|llamar|marque)\s+(?:311|911|988|211)\b | \b911\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A house number only if a street that holds it follows at once."""

UNIT: Final = re.compile(
    r"""
    (?<![,\s(])[,\s(]*\b(?:(?:apt|apartment|apto|apartamento|dpto|depto|departamento|unit|unidad|suite|rm|room|piso|trailer|apartmento)\b\.?
      |(?:ste|fl|floor)\b\.?(?=\s*\#?\s*\d))\s*(?:(?:no\b\.?|number|\#|:)\s*)?
      (?P<name>\d{1,5}(?:\s?-?\s?[a-z])?\b|[a-z]-?\d{0,4}\b)
  | (?<![,\s(])[,\s(]*\b(?P<floor>(?:\d{1,2}(?:st|nd|rd|th|er|do|ro|to)?|first|second|third|fourth|ground|top|primer
      |segundo|tercer)\s+(?:floor|fl|piso)\b|(?:front|rear|top)\s+(?:apt|apartment|unit)\b)
  | (?<![,\s(])[,\s(]*(?P<sign>\#\s?\d{0,4}-?[a-z]?\d{0,4})\b
  | ,\s*(?P<rear>(?:rear|basement|atras))\b(?=\s*(?:$|[,.;]))
    """,
    re.IGNORECASE | re.VERBOSE,
)

_AFTER_A_TIME: Final = frozenset(listed("on in at last this tonight yesterday every am pm a p en de la anoche ayer"))

_CONTINUES: Final = frozenset(listed("is in and or on at to a i no y e el la de en"))


_MINE: Final = re.compile(r"\b(?:my|our|mi|nuestro|nuestra)\s*$", re.IGNORECASE)
_DIGITS: Final = re.compile(r"(\d+)(?:\s+[nsew])?$", re.IGNORECASE)
_HOUSES: Final = 3
"""Digits from which a number behind "apt" may be the house's; a short one is, where somebody says "my apt"."""


@dataclass(frozen=True, slots=True)
class Guarded:
    """Which tokens are no house numbers, and the unit that was named."""

    hard: frozenset[int]
    soft: frozenset[int]
    unit: str
    unit_span: tuple[int, int]
    unit_tokens: frozenset[int]


def guard(text: str, found: list[Token]) -> Guarded:
    """Looks a text over once; indexes are positions in ``found``."""
    if not any(
        t.value is not None
        or t.kind == "ordinal"
        or t.text in {"apt", "apartment", "unit", "#", "floor", "piso", "rear"}
        for t in found
    ):
        return Guarded(frozenset(), frozenset(), "", (0, 0), frozenset())
    unit, span = _unit(text, found)
    hard = _within(found, [m.span() for m in HARD.finditer(text)])
    inside_unit = _within(found, [span]) if unit else frozenset()
    soft = set(_within(found, [m.span() for m in SOFT.finditer(text)]))
    glued = {
        i for i, t in enumerate(found)
        if i and t.value is not None and found[i - 1].end == t.start and found[i - 1].kind == "word"
        and len(found[i - 1].text) < 3 and found[i - 1].text not in {"at", "en", "on", "no"}
    }  # fmt: skip
    said = {i for i, token in enumerate(found[:-1]) if _time_said(token, found[i + 1])}
    for index, token in enumerate(found[:-1]):
        after = found[index + 1]
        if (token.value is not None and after.text in COUNTED and after.start > token.end - 1) or (
            token.value is not None
            and index + 2 < len(found)
            and token.value < 100
            and found[index + 2].text in COUNTED
        ):
            soft.add(index)
    return Guarded(hard | inside_unit | glued | said, frozenset(soft), unit, span, inside_unit)


def _time_said(token: Token, after: Token) -> bool:
    """``ten thirty last night``, ``since nine fifteen on Oak``; a house number stands before its street's name."""
    hour, minutes = divmod(token.value or 0, 100)
    return " " in token.text and 1 <= hour <= 12 and minutes < 60 and after.text in _AFTER_A_TIME


def _within(found: list[Token], spans: list[tuple[int, int]]) -> frozenset[int]:
    return frozenset(
        index for start, end in spans for index, token in enumerate(found) if token.start < end and token.end > start
    )


def _unit(text: str, found: list[Token]) -> tuple[str, tuple[int, int]]:
    for match in UNIT.finditer(text):
        name = match["name"] or match["floor"] or match["rear"] or ""
        if match["sign"]:
            name = match["sign"].lstrip("# ")
            if not name or not _number_before(found, match.start("sign")):
                continue
        if name.lower() in _CONTINUES or (match["name"] and _house_number(match, text, found)):
            continue
        start = match.end() - len(match[0].lstrip(" ,(\n\t"))
        return " ".join(name.upper().split()) if match["name"] or match["sign"] else name.lower(), (start, match.end())
    return "", (0, 0)


def _house_number(match: re.Match[str], text: str, found: list[Token]) -> bool:
    """``my apt 118 harvey st``: the number of the house the apartment is in, as the street follows it at once."""
    named = _DIGITS.match(match["name"])
    if named is None or any(t.value is not None and t.end <= match.start() for t in found):
        return False
    mine = _MINE.search(text[: match.start() + 1]) is not None
    end = match.start("name") + len(named[1])
    at = next((i for i, t in enumerate(found) if t.start >= end), len(found))
    follows = at < len(found) and not text[end : found[at].start].strip() and found[at].kind == "word"
    return follows and (mine or len(named[1]) >= _HOUSES) and _begins_a_street(found[at : at + 2])


def _begins_a_street(found: list[Token]) -> bool:
    first, typed = found[0].text, len(found) > 1 and found[1].text in TYPES
    return first in DIRECTIONS or first not in COMMON or typed


def _number_before(found: list[Token], position: int) -> bool:
    """``1200 Market St #4`` names a unit; ``case #4`` and ``house #4`` do not."""
    before = [t for t in found if t.end <= position]
    return any(t.value is not None for t in before[:-1]) and before[-1].text not in {
        "case",
        "ticket",
        "request",
        "number",
        "report",
    }
