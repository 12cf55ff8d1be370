"""Cleaning at the edge: what may enter the product at all."""

import unicodedata
from typing import Final

LONGEST: Final = 5000
"""Characters kept of one message (threat 13: text kept at most 5,000)."""
ENDING: Final = 1000
"""Of these, how many are the last of a longer one: what is wrong, and where, is often said at the very end."""
_CUT: Final = "\n…\n"
"""Between beginning and end of a message that was longer."""

_BLANK_LETTERS: Final = frozenset("\u115f\u1160\u3164\uffa0\u2800")
"""Letters by category that print nothing."""


def clean(text: str) -> str:
    """NFC without control, invisible and direction characters or lone surrogates; ASCII digits; at most 5,000.

    Line breaks and tabs stay. Of a longer text its beginning and its last words are kept. Never raises.
    """
    if len(text) <= 4 * LONGEST:
        return _shortened(_plain(text))
    return _shortened(f"{_plain(text[: 3 * LONGEST])}\n{_plain(text[-LONGEST:])}".strip())


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", "".join(_kept(char) for char in text.replace("\r\n", "\n"))).strip()


def _shortened(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    last = text[-ENDING:].partition(" ")[2]
    return f"{text[: LONGEST - ENDING - len(_CUT)].rstrip()}{_CUT}{last or text[-ENDING:]}"


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
