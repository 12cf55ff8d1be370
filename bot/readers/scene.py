"""What every reader looks at: one text with its words, and everything known when it arrived."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from bot.city import City
from bot.drafts import lately_away
from bot.facts import Facts
from bot.readers.words import Span, Word
from bot.talk import Ask, Draft, Talk, on_table
from classifier.ranking import Hazard, Ranking
from places.place import Finding, Parts

HEAD: Final = 600
TAIL: Final = 400
"""A long text is classified on its first and last characters (reference study: understanding, long messages)."""


@dataclass(frozen=True, slots=True)
class Source:
    """Which characters of a scene came from which message."""

    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class Scene:
    """One text to be read. Several fragments may have been joined into it, one a line."""

    text: str
    talk: Talk
    facts: Facts
    city: City
    now: datetime
    sources: tuple[Source, ...] = ()
    location: Finding | None = None
    photos: tuple[str, ...] = ()
    danger: str | None = None
    """A danger this text names: it was told first, and marks whatever else is read here."""
    urgent: bool = False
    """A past danger was mentioned."""
    words: tuple[Word, ...] = ()
    _ranked: dict[str, Ranking] = field(default_factory=dict, repr=False, compare=False)

    @property
    def ask(self) -> Ask | None:
        """The question on the table."""
        return on_table(self.talk)

    @property
    def draft(self) -> Draft | None:
        """The draft this message is most likely about: the one asked about, else the newest."""
        if self.ask is not None:
            about = [one for one in self.talk.drafts if one.id in self.ask.about]
            if about:
                return about[-1]
        return self.talk.drafts[-1] if self.talk.drafts else None

    @property
    def away(self) -> Draft | None:
        """The report that was somebody else's job a moment ago, while nothing else is told: a place put right, and
        nothing less, takes it up again."""
        if self.talk.drafts:
            return None
        return lately_away(self.talk, self.now)

    @property
    def everything(self) -> frozenset[int]:
        """Every word."""
        return frozenset(range(len(self.words)))

    def within(self, span: Span) -> frozenset[int]:
        """The words that stand in these characters, in whole or in part."""
        return frozenset(i for i, word in enumerate(self.words) if word.start < span[1] and word.end > span[0])

    def covered(self, spans: Iterable[Span]) -> frozenset[int]:
        """The words that stand in any of these."""
        return frozenset[int]().union(*map(self.within, spans))

    def found(self, pattern: re.Pattern[str], span: Span | None = None) -> frozenset[int]:
        """The words that a pattern's matches touch, of all the text or within these characters of it."""
        return self.covered(match.span() for match in pattern.finditer(self.text, *(span or ())))

    def says(self, used: frozenset[int]) -> tuple[Word, ...]:
        """Those of the words that could name a problem."""
        return tuple(self.words[i] for i in sorted(used) if self.words[i].says_something)

    @property
    def hazards(self) -> tuple[Hazard, ...]:
        """What the classifier learned to fear in the words it was asked about so far."""
        return tuple(one.hazard for one in self._ranked.values() if one.hazard is not None)

    def rank(self, text: str) -> Ranking:
        """The classifier's reading, asked at most once for the same words."""
        short = cut_short(" ".join(text.split()))
        if short not in self._ranked:
            self._ranked[short] = self.city.classifier.rank(short)
        return self._ranked[short]

    def rank_words(self, used: frozenset[int]) -> Ranking:
        """The same for these words alone."""
        return self.rank(" ".join(self.words[at].low for at in sorted(used)))


def cut_short(text: str) -> str:
    """At most 1,000 characters of a text: its beginning and its end."""
    return text if len(text) <= HEAD + TAIL else f"{text[:HEAD]} {text[-TAIL + 1 :]}"


def parts_of(draft: Draft | None) -> Parts:
    """What is known of a draft's place: the stored parts, else those of the place that was found."""
    if draft is None:
        return Parts()
    known, found = draft.place.parts, draft.place.found
    return known if known != Parts() or found is None else found.parts
