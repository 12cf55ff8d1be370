"""Signs that a text speaks of another town: its name, another state, a ZIP code that is not the city's."""

import re
from typing import Final

from places.lexicon import COMMON
from places.reading import Text
from places.words import TYPES, listed

STATES: Final = frozenset(
    listed(
        "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND "
        "OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC"
    )
)
_STATE: Final = re.compile(r"(?:,\s*|[A-Za-z]\s+)([A-Z]{2})(?:\.|,)?(?:\s+(\d{5})(?:-\d{4})?)?\s*(?:$|[.,;!?\n])")
_ZIP: Final = re.compile(r"(?:[,\s]|^)(\d{5})(?:-\d{4})?\s*(?:$|[.,;!?])")
_BEFORE: Final = frozenset({"in", ",", "en", "of", "outside"})
_NOT_STATES: Final = frozenset({"IN", "OR", "ME", "HI", "OK", "OH", "CT", "LA", "DE", "AL", "PA", "MA", "CO", "ID"})
"""Two letters that are words or parts of addresses; they need a comma before them."""


def elsewhere(text: Text, raw: str) -> tuple[str, tuple[int, int]] | None:
    """The other town and the characters that say so, None when the text is about this city."""
    town = _town(text)
    if town:
        return town
    for said in _STATE.finditer(raw):
        state = said[1]
        clear = state not in _NOT_STATES or raw[said.start()] == ","
        if state in STATES and clear and text.atlas.state and state.lower() != text.atlas.state:
            return state, said.span(1)
    if text.atlas.zips and (match := _ZIP.search(raw)) and not match[1].startswith(text.atlas.zips):
        before = raw[: match.start(1)].rstrip(" ,")
        if (
            match[1][0] == text.atlas.zips[0][0]
            and before
            and (before[-2:].isupper() or before.split()[-1].lower() in TYPES)
        ):
            return match[1], match.span(1)
    return None


def _town(text: Text) -> tuple[str, tuple[int, int]] | None:
    found = text.found
    for start in range(len(found)):
        keys: list[str] = []
        for end in range(start + 1, min(start + 4, len(found)) + 1):
            keys.append(found[end - 1].key)
            name = text.atlas.town_words.get(" ".join(keys))
            if name and _is_town(text, start, end):
                return name, (found[start].start, found[end - 1].end)
    return None


def _is_town(text: Text, start: int, end: int) -> bool:
    """``in Camden``, ``, Camden``, ``Camden NJ``; not ``Camden St``, ``5 Camden``, ``Camden and Main``."""
    after, before = text.word(end), text.word(start - 1)
    if after in TYPES or after in {"and", "&", "at", "/", "y"}:
        return False
    state = text.found[end].text.upper() in STATES and after not in COMMON if end < len(text.found) else False
    if state or before in _BEFORE or (start == 0 and end > 1 and end < len(text.found)):
        return True
    trailing = end == len(text.found) or (text.found[end].kind == "sign" and end + 1 >= len(text.found))
    street = any(m.end <= start and m.end >= start - 1 and m.typed for m in text.mentions)
    return trailing and street


def neighbours_street(text: Text) -> tuple[str, tuple[int, int]] | None:
    """A street that only a neighbour has."""
    found = text.found
    for start in range(len(found)):
        for end in range(start + 2, min(start + 5, len(found)) + 1):
            name = text.atlas.town_streets.get(" ".join(token.key for token in found[start:end]))
            if name:
                return name, (found[start].start, found[end - 1].end)
    return None
