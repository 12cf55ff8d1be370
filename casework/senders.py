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


def number_of(written: str, countries: Collection[str]) -> str:
    """A number as people write it, in E.164; "" for what is none. Without a plus it is one of the first country's."""
    digits = "".join(filter(str.isdigit, written))
    home = next(iter(countries), "US")
    if written.lstrip(" (").startswith("+"):
        found = f"+{digits}"
    elif home in ("US", *ELSEWHERE_IN_NANP.values()):
        found = f"+{digits}" if len(digits) == 11 and digits[0] == _NANP else f"+{_NANP}{digits}"
        found = found if len(found) == 12 and found[2] not in "01" and found[5] not in "01" else ""
    else:
        code = next((code for code, there in CODES.items() if home in there), "")
        found = f"+{code}{digits.lstrip('0')}" if code else ""
    return found if is_number(found) else ""


def within(address: str, countries: Collection[str]) -> bool:
    """Whether a number belongs to one of these countries (ISO 3166-1). Anything but a number always does."""
    if not is_number(address):
        return True
    digits = _ROUTE.sub("", address)[1:]
    if digits.startswith(_NANP):
        return ELSEWHERE_IN_NANP.get(digits[1:4], "US") in countries
    code = next((digits[:n] for n in (3, 2) if digits[:n] in CODES), digits[:1])
    return not CODES.get(code, frozenset()).isdisjoint(countries)
