"""A text as tokens that keep their place in it: words, numbers, ordinals and the few signs that matter."""

import re
from dataclasses import dataclass, replace
from typing import Final, Literal

from places.spoken import spoken
from places.words import (
    DIRECTIONS,
    ORDINAL_ENDINGS,
    ORDINALS,
    TENS,
    TYPES,
    key_word,
    ordinal,
    plain,
)

LONGEST: Final = 600
"""Characters read of one message; chains of street names cost time (measured: 8 ms at 1,600)."""

LONGEST_NUMBER: Final = 8
"""Words of a number said in words: ``two thousand three hundred and twenty five``."""

_TOKEN: Final = re.compile(
    r"(?P<num>[0-9]+)(?P<tail>[^\W\d_]{1,12})?|(?P<word>[^\W\d_]+(?:['’`][^\W\d_]+)*)|(?P<sign>[^\w\s]|\n)"
)
_MISTYPED: Final = frozenset({"oth", "ht", "dn", "hd", "thh", "tth", "rth", "sth"})
"""Endings of ordinals as people hit them: ``5ht``, ``3oth``."""
_ABBREVIATED: Final = (
    frozenset(TYPES) | frozenset(DIRECTIONS) | {"no", "num", "mt", "ft", "jr", "dr", "apt", "bet", "btw", "ste"}
)


@dataclass(frozen=True, slots=True)
class Token:
    """One token. ``key`` is the filed spelling, ``value`` the number of a plain number, else None."""

    text: str
    key: str
    start: int
    end: int
    kind: Literal["word", "number", "ordinal", "sign"]
    value: int | None = None


def tokens(text: str) -> list[Token]:
    """Tokens of the first 600 characters; spans are character offsets of ``text``."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text[:LONGEST]):
        found.extend(_read(match))
    return _joined(found)


def _read(match: re.Match[str]) -> list[Token]:
    start, end = match.span()
    if number := match["num"]:
        return _number(number, match["tail"] or "", start, end)
    if word := match["word"]:
        norm = plain(word)
        if norm in ORDINALS and norm not in {"second", "segundo", "segunda"}:
            return [Token(norm, key_word(norm), start, end, "ordinal")]
        return [Token(norm, key_word(norm), start, end, "word")] if norm else []
    return [Token(match["sign"], match["sign"], start, end, "sign")]


def _number(digits: str, tail: str, start: int, end: int) -> list[Token]:
    middle = start + len(digits)
    low = plain(tail) if tail not in {"ª", "º"} else tail
    value = int(digits) if len(digits) <= 6 else None
    if low in _MISTYPED and value is not None:
        value, low = (value * 10, "th") if low == "oth" else (value, "th")
    if low in ORDINAL_ENDINGS and value is not None:
        name = ordinal(value)
        return [Token(name, name, start, end, "ordinal")]
    if not tail or (len(tail) == 1 and low not in DIRECTIONS):
        return [Token(digits + low, digits + low, start, end, "number", value)]
    return [
        Token(digits, digits, start, middle, "number", value),
        Token(low, key_word(low), middle, end, "word"),
    ]


def _joined(found: list[Token]) -> list[Token]:
    """Joins ``22 nd`` and ``twenty second``, drops the stop of ``St.`` and the hyphen of ``Smith-Hill``."""
    out: list[Token] = []
    skip = 0
    for index, token in enumerate(found):
        if skip:
            skip -= 1
            continue
        after = found[index + 1] if index + 1 < len(found) else None
        if token.text == "." and out and out[-1].end == token.start and out[-1].text in _ABBREVIATED:
            continue
        if (
            token.text in "-’'"
            and out
            and after
            and out[-1].kind == "word"
            and after.kind == "word"
            and token.end == after.start
        ):
            continue
        merged = _ordinal_pair(token, found, index)
        if merged:
            skip = merged[1]
            out.append(merged[0])
            continue
        spoken = _spoken(token, found, index)
        if spoken:
            skip = spoken[1]
            out.append(spoken[0])
            continue
        out.append(token)
    return out


def _ordinal_pair(token: Token, found: list[Token], index: int) -> tuple[Token, int] | None:
    rest = list(found[index + 1 : index + 3])
    if token.value is not None and rest and rest[0].text in {"st", "nd", "rd", "th"} and rest[0].start == token.end + 1:
        name = ordinal(token.value)
        if name.endswith(rest[0].text) and rest[0].text not in TYPES:
            return replace(token, text=name, key=name, end=rest[0].end, kind="ordinal", value=None), 1
    if token.text in TENS:
        skip = 2 if rest and rest[0].text == "-" else 1
        last = rest[skip - 1] if len(rest) >= skip else None
        if last and ORDINALS.get(last.text, 99) < 10:
            name = ordinal(TENS[token.text] + ORDINALS[last.text])
            return replace(token, text=name, key=name, end=last.end, kind="ordinal"), skip
    return None


def _spoken(token: Token, found: list[Token], index: int) -> tuple[Token, int] | None:
    """A number in words; never Spanish ``once`` where English says "once"."""
    before = found[index - 1].text if index else ""
    if token.kind != "word" or (token.text == "once" and before not in {"el", "numero", "calle"}):
        return None
    said = spoken([one.text for one in found[index : index + LONGEST_NUMBER]])
    if said is None:
        return None
    value, words = said
    name = " ".join(one.text for one in found[index : index + words])
    return replace(token, text=name, key=name, end=found[index + words - 1].end, kind="number", value=value), words - 1
