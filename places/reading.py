"""One text being read: its tokens, the streets it may name, and the readings made of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from places.atlas import Atlas
from places.guard import Guarded
from places.index import Index
from places.lexicon import COMMON, KINDS_OF_LANDMARK
from places.mention import Mention
from places.place import Finding, Parts
from places.tokens import Token
from places.words import key_word, plain
from places.writing import Writer

VERIFIED = 88.0
"""Readings of this rank and above were checked against the city's data."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand the tokens ``start`` to ``end``; the highest ``rank`` wins."""

    rank: float
    start: int
    end: int
    make: Callable[[], Finding]


@dataclass(frozen=True, slots=True)
class Text:
    """What every reader of a text needs."""

    found: list[Token]
    guarded: Guarded
    atlas: Atlas
    index: Index
    writer: Writer
    mentions: list[Mention]
    starts: dict[int, list[Mention]] = field(default_factory=dict)

    def with_mentions(self, mentions: Sequence[Mention]) -> "Text":
        """The same text with more readings of its streets."""
        starts: dict[int, list[Mention]] = {}
        for mention in mentions:
            starts.setdefault(mention.start, []).append(mention)
        return Text(self.found, self.guarded, self.atlas, self.index, self.writer, list(mentions), starts)

    def word(self, at: int) -> str:
        """The token at a position, '' beyond the ends."""
        return self.found[at].text if 0 <= at < len(self.found) else ""

    def dangling(self, mention: Mention) -> bool:
        """A bare name followed at once by a word that tells nothing: perhaps half of another name."""
        if mention.typed or mention.end >= len(self.found):
            return False
        after = self.found[mention.end]
        near = after.start - self.found[mention.end - 1].end <= 1
        if near and after.key in KINDS_OF_LANDMARK:
            return True
        return near and after.kind == "word" and after.text not in COMMON and after.key not in self.atlas.own_words

    def spelt(self, mention: Mention) -> str:
        """A street as the city spells it; of several only what they share: ``Oak`` for Oak St and Oak Ave."""
        names = [self.atlas.streets[i].name.text.split() for i in mention.ids]
        shared = [word for word in names[0] if all(word in name for name in names)] if names else []
        base = any(key_word(plain(word)) in self.atlas.streets[mention.ids[0]].name.base.split() for word in shared)
        return " ".join(shared) if base else mention.words

    def cost(self, mention: Mention) -> float:
        """What speaks against a mention, in rank points."""
        return (
            (100 - mention.score) * 0.4 + 6 * mention.relaxed + 6 * self.dangling(mention) + 2 * mention.weak
            + 3 * mention.numeral - 0.8 * (mention.end - mention.start)
        )  # fmt: skip


def confidence(fuzzy: bool, several: bool = False) -> float:
    """Exact and verified 0.99, misspelt and verified 0.95, several verified 0.6 (reference study, judged)."""
    return 0.6 if several else 0.95 if fuzzy else 0.99


def half(number: int | None, mention: Mention | None, text: Text, cross: str = "") -> Parts:
    """What is known before it is verified; a street is kept in the city's own spelling."""
    street = text.spelt(mention) if mention else ""
    return Parts(number=number, street=street, cross=cross, unit=text.guarded.unit)
