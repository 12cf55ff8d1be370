"""Tracking numbers: readable aloud, no look-alikes, one check character, not guessable."""

import re
import secrets
from typing import Final

ALPHABET: Final = "23456789ACDEFGHJKMNPQRTVXY"
"""26 characters without look-alikes: no 0/O, no 1/I/L, of 5/S, 8/B, 2/Z, U/V/W only one each (Luhn: an even count)."""

LENGTH: Final = 9
"""Random characters before the check character: 26**9 is 5.4e12, 42.3 bits (threat 20: at least 40)."""

LOOK_ALIKES: Final = str.maketrans("SBZUW", "582VV")
"""What is heard or read for a character of ours that it resembles. O, 0, I, 1 and L resemble none."""

_HALF: Final = "[A-Za-z0-9]{5}"

_BETWEEN: Final = r"\s?[-._‐-―]?\s?"
"""What stands between the halves: nothing, a space, a dash of any kind, a full stop."""

_PATTERN: Final = re.compile(rf"(?<![A-Za-z0-9])(?=({_HALF}{_BETWEEN}{_HALF})(?![A-Za-z0-9]))")

_MIXED: Final = r"(?=[A-Za-z0-9]{0,4}\d)(?=[A-Za-z0-9]{0,4}[A-Za-z])"

_FORM: Final = re.compile(
    rf"(?<![\w-])(?:(?=[A-Za-z0-9]*-?[A-Za-z0-9]*\d)(?=[A-Za-z0-9]*-?[A-Za-z0-9]*[A-Za-z]){_HALF}-{_HALF}"
    rf"|{_MIXED}{_HALF} ?{_MIXED}{_HALF})(?![\w-])"
)
"""Five and five with a dash, letters and digits among them; without a dash only where either half has both."""

_JOINTS: Final = re.compile(r"[\s._‐-―-]")


def fresh() -> str:
    """A new number such as ``7KQ2M-4XRTC``. Uniqueness is the database's key; a clash is thought again."""
    drawn, body = secrets.randbelow(len(ALPHABET) ** LENGTH), ""
    for _ in range(LENGTH):
        drawn, letter = divmod(drawn, len(ALPHABET))
        body += ALPHABET[letter]
    return _grouped(body + check_character(body))


def check_character(body: str) -> str:
    """Luhn mod 26: catches every single wrong character and all but a few swaps of neighbours."""
    total, factor = 0, 2
    for char in reversed(body):
        addend = factor * ALPHABET.index(char)
        total += addend // len(ALPHABET) + addend % len(ALPHABET)
        factor = 3 - factor
    return ALPHABET[-total % len(ALPHABET)]


def normalise(text: str) -> str | None:
    """The canonical form of one number however it was typed, or None when it is not one of ours."""
    plain = _JOINTS.sub("", text).upper()
    if any(char.isdigit() for char in plain):
        plain = plain.translate(LOOK_ALIKES)
    if len(plain) != LENGTH + 1 or any(char not in ALPHABET for char in plain):
        return None
    return _grouped(plain) if check_character(plain[:-1]) == plain[-1] else None


def spot(text: str) -> tuple[tuple[str, tuple[int, int]], ...]:
    """Every tracking number in a text, with where it stands."""
    found = ((normalise(match[1]), match.span(1)) for match in _PATTERN.finditer(text))
    return tuple((number, span) for number, span in found if number is not None)


def mistyped(text: str) -> tuple[tuple[str, tuple[int, int]], ...]:
    """What has the form of a number, letters and digits five and five, and is none: a slip of whoever copied it."""
    found = ((match[0].upper(), match.span()) for match in _FORM.finditer(text))
    return tuple((number, span) for number, span in found if normalise(number) is None)


def _grouped(plain: str) -> str:
    return f"{plain[:5]}-{plain[5:]}"
