"""Where a text names streets of this city: every reading is kept, the house number or the crossing decides later."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from places.atlas import Atlas
from places.index import Index
from places.lexicon import COMMON, SPANISH_STREET, THINGS
from places.tokens import Token
from places.words import DIRECTIONS, LONG_DIRECTION, NUMBERED, PLAIN_TYPES, TYPES, ordinal

_DOUBTFUL: Final = frozenset({"n", "e", "so", "no", "este", "s", "w", "sur", "nth", "sth"})
"""Direction words that may be something else (``5th n main``, ``so``, ``este bache``)."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens ``start`` to ``end`` may name one of the streets ``ids``."""

    start: int
    end: int
    ids: tuple[int, ...]
    score: float
    """Likeness of the name, 100 for exact."""
    typed: bool = False
    directed: bool = False
    relaxed: bool = False
    """The kind or direction written does not fit any street of the name."""
    weak: bool = False
    """An everyday word or an ordinal on its own: no evidence of a place."""
    spanish: bool = False
    numeral: bool = False
    """A plain number read as a numbered street."""
    words: str = ""


class Spotter:
    """Finds mentions in tokens."""

    def __init__(self, atlas: Atlas, index: Index) -> None:
        self._atlas = atlas
        self._index = index

    def exact(self, found: list[Token]) -> list[Mention]:
        """Names as the city spells them, as its table of misspellings has them, or joined and split."""
        mentions: list[Mention] = []
        for start, token in enumerate(found):
            if token.kind == "sign":
                continue
            for end, name, score, numeral in self._names_at(found, start):
                mentions += self.readings(found, start, end, self._index.bases[name], score, numeral)
        return mentions

    def _names_at(self, found: list[Token], start: int) -> Iterator[tuple[int, str, float, bool]]:
        index, keys = self._index, []
        first = found[start]
        if first.value is not None and 0 < first.value < NUMBERED:
            name = ordinal(first.value)
            if name in index.bases:
                yield start + 1, name, 99.0, True
        for end in range(start + 1, min(start + max(index.longest, 4), len(found)) + 1):
            token = found[end - 1]
            if token.kind == "sign" and token.text != "&":
                return
            keys.append(token.key)
            yield from self._names_of(keys, found, start, end)

    def _names_of(
        self, keys: list[str], found: list[Token], start: int, end: int
    ) -> Iterator[tuple[int, str, float, bool]]:
        index, spelt = self._index, " ".join(keys)
        names = {spelt}
        if spelt in index.bases:
            yield end, spelt, 100.0, False
        long = LONG_DIRECTION.get(keys[0])
        if long and len(keys) > 1 and (other := " ".join([long, *keys[1:]])) in index.bases:
            names.add(other)
            yield end, other, 99.5, False
        for base in index.spellings.get(spelt, ()):
            names.add(base)
            yield end, base, 96.0, False
        if (
            len(spelt) < 5
            or len(keys) > 3
            or keys[-1] in COMMON
            or keys[0] in COMMON
            or any(a.end == b.start for a, b in pairwise(found[start:end]))
        ):
            return
        together = index.joined.get("".join(keys))
        if together and together not in names:
            yield end, together, 95.0, False

    def readings(
        self, found: list[Token], start: int, end: int, ids: tuple[int, ...], score: float, numeral: bool = False
    ) -> list[Mention]:
        """A name with and without the direction and the kind of street around it."""
        whole = self._reading(found, start, end, ids, score, numeral, True, True)
        out = [whole]
        before = found[start - 1].text if start else ""
        if whole.start < start and before in _DOUBTFUL:
            out.append(self._reading(found, start, end, ids, score, numeral, False, True))
        if whole.end > end and (whole.relaxed or found[end].text in PLAIN_TYPES or found[end].text in _DOUBTFUL):
            bare = self._reading(found, start, end, ids, score, numeral, True, False)
            if whole.relaxed and not bare.relaxed and found[end].text in PLAIN_TYPES:
                out = [bare]
            else:
                out.append(bare)
        return out

    def _reading(
        self, found: list[Token], start: int, end: int, ids: tuple[int, ...],
        score: float, numeral: bool, with_pre: bool, with_type: bool,
    ) -> Mention:  # fmt: skip
        first, last, pre, post = start, end, "", ""
        if with_pre and start and (pre := _direction(found, start - 1)):
            first -= 1
        kind = TYPES.get(found[end].text, "") if with_type and end < len(found) else ""
        last += bool(kind)
        if with_type and last < len(found) and (post := _after(found, last)):
            last += 1
        spanish = first > 0 and found[first - 1].text in SPANISH_STREET
        soft = TYPES.get(found[first - 1].text, "") if spanish and not kind else ""
        kept, relaxed = self._fitting(ids, pre, kind, post, soft)
        base = found[start:end]
        plain = COMMON if len(base) == 1 else COMMON - THINGS
        weak = all(
            t.text in plain or (t.text.endswith("s") and t.text[:-1] in plain) or t.kind != "word" or len(t.text) < 3
            for t in base
        ) or (score < 90 and len(base[0].text) < 4)
        words = " ".join(t.text for t in found[first:last])
        if numeral:
            words = " ".join(
                [
                    *(t.text for t in found[first:start]),
                    ordinal(found[start].value or 0),
                    *(t.text for t in found[end:last]),
                ]
            )
        strong = bool(kind) or bool(pre and base[0].text not in COMMON)
        return Mention(
            first,
            last,
            kept,
            score,
            bool(kind),
            bool(pre or post),
            relaxed,
            weak and not strong,
            spanish,
            numeral,
            words,
        )

    def _fitting(self, ids: tuple[int, ...], pre: str, kind: str, post: str, soft: str) -> tuple[tuple[int, ...], bool]:
        """The streets that agree with what was written; without any, those that disagree in one thing."""
        names = [(i, self._atlas.streets[i].name) for i in ids]
        typed = [(i, n) for i, n in names if not kind or n.type == kind]
        way = [(i, n) for i, n in names if _agree(pre, post, n.pre, n.post)]
        both = [i for i, n in typed if _agree(pre, post, n.pre, n.post)]
        if both:
            softly = [i for i in both if soft and self._atlas.streets[i].name.type == soft]
            return tuple(softly or both), False
        rest = typed or way or names
        return tuple(i for i, _ in rest), True


def _agree(pre: str, post: str, has_pre: str, has_post: str) -> bool:
    given = {part for part in (pre, post) if part}
    return given <= {has_pre, has_post}


def _direction(found: list[Token], at: int) -> str:
    token = found[at]
    if token.text in {"no", "so"} and not (at and found[at - 1].value is not None):
        return ""
    return DIRECTIONS.get(token.text, "") if token.kind == "word" else ""


def _after(found: list[Token], at: int) -> str:
    """A direction behind the name, unless it begins the next name (``Main St S Oak``) or is a word (``so``)."""
    token = found[at]
    if token.text in {"no", "so", "este", "nth", "sth"} or token.kind != "word" or token.text not in DIRECTIONS:
        return ""
    following = found[at + 1] if at + 1 < len(found) else None
    joins = following is not None and following.kind != "sign" and following.text not in COMMON - {"st"}
    return "" if joins else DIRECTIONS[token.text]
