"""Pairing codes: under which a report begun in public is taken up in private. Read aloud easily, hard to guess."""

import re
import secrets
from datetime import timedelta
from typing import Final

from casework.tracking import ALPHABET, LOOK_ALIKES, check_character

HALF: Final = 4
"""Characters in front of the dash and behind it: seven drawn ones and the check character."""

LIFE: Final = timedelta(hours=24)
"""How long a code may be used: who answers the next morning still can."""

TRIES: Final = 5
"""Wrong codes one address may have looked up within `WINDOW`, in however many conversations."""

TRIES_OF_ALL: Final = 100
"""The same for everybody together: of 26**7 = 8.0e9 codes nobody finds one by trying, with however many addresses.

With a thousand codes open all day 2,400 tries find one in 3,000 days. A code mistyped fails its check character and is
not looked up, so that people at large do not use these up.
"""

SPARED: Final = 1
"""What an address may have looked up all the same when strangers have used up `TRIES_OF_ALL`: nobody is locked out.

Whoever has the right code needs no more; a guesser would need an address for every try (a thousand of them in every
hour of the day, and a thousand codes open: one found in 330 days).
"""

WINDOW: Final = timedelta(hours=1)

_MIXED: Final = r"(?=[A-Z]{0,3}[0-9])(?=[0-9]{0,3}[A-Z])(?![0-9]{2}(?:ST|ND|RD|TH|MO|DO|VO|NO))"
"""Letters and digits, and no number of a street ("12th")."""

_CODE: Final = re.compile(
    rf"(?<![\w-])({_MIXED}[A-Z0-9]{{{HALF}}})[ -]?({_MIXED}[A-Z0-9]{{{HALF}}})(?![\w-])", re.IGNORECASE
)
"""Four and four with letters and digits in either half: no word, no house number and no tracking number looks so."""


def fresh() -> str:
    """A new code such as ``K7Q2-M4XR``."""
    while True:
        body = "".join(secrets.choice(ALPHABET) for _ in range(2 * HALF - 1))
        code = f"{body[:HALF]}-{body[HALF:]}{check_character(body)}"
        if _CODE.fullmatch(code):
            return code


def found(text: str) -> tuple[tuple[str, tuple[int, int]], ...]:
    """What has the form of a code, as it is written down, with its characters (start, end); slips included."""
    return tuple((f"{one[1]}-{one[2]}".upper().translate(LOOK_ALIKES), one.span()) for one in _CODE.finditer(text))


def sound(code: str) -> bool:
    """Whether the check character fits: what fails here was misread or mistyped, and none is looked up for it."""
    body, dash, rest = code.partition("-")
    plain = body + rest
    if not dash or len(plain) != 2 * HALF or any(char not in ALPHABET for char in plain):
        return False
    return check_character(plain[:-1]) == plain[-1]


def left(mine: int, everybodys: int) -> int:
    """How many codes may be looked up for an address after so many wrong ones within `WINDOW`."""
    return max(0, min(TRIES - mine, max(TRIES_OF_ALL - everybodys, SPARED - mine)))
