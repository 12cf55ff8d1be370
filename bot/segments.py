"""How long a text is as SMS: GSM-7 and UCS-2 segments; and folding to GSM-7.

Segment rules: 3GPP TS 23.038 as Twilio counts it (channel study 1.8): 160 or 70 units alone, 153 or 67 in parts;
``^{}\\[~]|€`` cost two, and neither an escape pair nor a grapheme is split between parts.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final

import regex

from knowledge_base.letters import EXTENDED, GSM7

_ALONE_GSM, _PART_GSM = 160, 153
_ALONE_UCS, _PART_UCS = 70, 67
_FIRST_COMBINING: Final = "\u0300"
"""Below it every character is a grapheme of one unit: no part can be cut inside one."""

_TYPED: Final[Mapping[int, str]] = str.maketrans({
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "…": "...",
    "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-", "•": "-", "·": "-", "\t": " ", "\u00a0": " ", "\u202f": " ",
    "\u2009": " ", "\u200b": "", "\ufeff": "", "\r": "", "×": "x", "№": "No", "½": "1/2", "¼": "1/4", "™": "",
})  # fmt: skip
_SPANISH: Final = str.maketrans("áéíóúÁÉÍÓÚ", "aeiouAEIOU")
"""The accents of Spanish. GSM-7 has é alone of them, but "miércoles" beside "Numero" reads as a slip: all go, or none.

ñ, ü, ¿ and ¡ are in it and stay, for they make another word or another sentence."""


def gsm7(text: str) -> bool:
    """Whether every character is in the GSM-7 alphabet."""
    return GSM7.issuperset(text)


def segments(text: str) -> int:
    """How many SMS parts this text is; an empty text is one."""
    if gsm7(text):
        return _gsm_parts(text)
    if len(text.encode("utf-16-be")) // 2 <= _ALONE_UCS:
        return 1
    if max(text) < _FIRST_COMBINING:
        return -(-len(text) // _PART_UCS)
    graphemes = (len(found.encode("utf-16-be")) // 2 for found in regex.findall(r"\X", text))
    return _parts(graphemes, _ALONE_UCS, _PART_UCS)


def _gsm_parts(text: str) -> int:
    """Nearly every text has no escape pair that could straddle two parts: then length alone decides."""
    pairs = sum(map(text.count, EXTENDED))
    if len(text) + pairs <= _ALONE_GSM:
        return 1
    if not pairs:
        return -(-len(text) // _PART_GSM)
    return _parts((1 + (char in EXTENDED) for char in text), _ALONE_GSM, _PART_GSM)


def _parts(sizes: Iterable[int], alone: int, part: int) -> int:
    units = list(sizes)
    if sum(units) <= alone:
        return 1
    count, room = 1, part
    for size in units:
        if size > room:
            count, room = count + max(1, -(-size // part)), part * max(1, -(-size // part))
        room -= size
    return count


def folded(text: str) -> str:
    """The text in GSM-7, readable: typographic signs as typed ones, foreign accents dropped, the rest left out."""
    return text if gsm7(text) else "".join(_folded(char) for char in text.translate(_TYPED))


def _folded(char: str) -> str:
    if char in GSM7:
        return char
    plain = "".join(one for one in unicodedata.normalize("NFKD", char) if not unicodedata.combining(one))
    return "".join(one for one in plain if one in GSM7)


def thrifty(text: str) -> str:
    """The same words in the fewest segments: accents are kept, all of them, unless dropping them saves one."""
    typed = text.translate(_TYPED)
    plain = typed.translate(_SPANISH)
    shortest = min(segments(one) for one in (text, typed, plain))
    return next(one for one in (text, typed, plain) if segments(one) == shortest)
