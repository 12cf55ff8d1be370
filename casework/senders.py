"""What a sender's address says by itself: a number, of which country, or a machine's name."""

import re
from collections.abc import Collection
from typing import Final

from casework.calling_codes import CODES, ELSEWHERE_IN_NANP

_NUMBER: Final = re.compile(r"\+[1-9]\d{6,14}")
_SHORTEST_PREFIX: Final = 8
_NANP: Final = "1"
_ROUTE: Final = re.compile(r"^(?:whatsapp|rcs):")
"""The route in front of the same number."""


def is_number(address: str) -> bool:
    """Whether a person may be behind it: short codes and names are machines'."""
    return _NUMBER.fullmatch(_ROUTE.sub("", address)) is not None


def prefix_of(address: str) -> str:
    """What neighbouring numbers share: all but the last four digits; "" for anything but a number."""
    return address[:-4] if is_number(address) and len(address) > _SHORTEST_PREFIX else ""


def within(address: str, countries: Collection[str]) -> bool:
    """Whether a number belongs to one of these countries (ISO 3166-1). Anything but a number always does."""
    if not is_number(address):
        return True
    digits = _ROUTE.sub("", address)[1:]
    if digits.startswith(_NANP):
        return ELSEWHERE_IN_NANP.get(digits[1:4], "US") in countries
    code = next((digits[:n] for n in (3, 2) if digits[:n] in CODES), digits[:1])
    return not CODES.get(code, frozenset()).isdisjoint(countries)
