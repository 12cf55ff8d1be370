"""Cleaning at the edge: what may enter the product at all."""

import unicodedata
from typing import Final

LONGEST: Final = 5000
"""Characters kept of one message (threat 13: text kept at most 5,000)."""

_BLANK_LETTERS: Final = frozenset("\u115f\u1160\u3164\uffa0\u2800")
"""Letters by category that print nothing."""


def clean(text: str) -> str:
    """NFC without control, invisible and direction characters or lone surrogates; ASCII digits; at most 5,000.

    Line breaks and tabs stay. Never raises.
    """
    whole = "".join(_kept(char) for char in text[: 4 * LONGEST].replace("\r\n", "\n"))
    return unicodedata.normalize("NFC", whole)[:LONGEST].strip()


def _kept(char: str) -> str:
    if " " <= char <= "~" or char in "\n\t":
        return char
    kind = unicodedata.category(char)
    if kind == "Nd":
        return str(unicodedata.digit(char))
    if kind in ("Zl", "Zp") or char == "\r":
        return "\n"
    if kind == "Zs":
        return " "
    invisible = kind[0] == "C" or char in _BLANK_LETTERS or "\ufe00" <= char <= "\ufe0f"
    return "" if invisible else char
