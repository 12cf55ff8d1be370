"""A text that says nothing but the name of a service needs no statistics."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from classifier.normal import normalise

ALIKE = 95.0
"""Likeness of sorted words (0 to 100) at which a text is taken for an alias (reference study §10)."""

_AROUND = re.compile(
    r"\b(?:hi|hello|please|pls|plz|report|reporting|to|a|an|the|there|is|i|want|need|have|we|my|our|me|"
    r"hola|por|favor|un|una|el|la|los|las|hay|quiero|reportar|mi)\b|[^\w\s]"
)


@dataclass(frozen=True, slots=True)
class Aliases:
    """Bare names, their words sorted, and what they mean."""

    intents: Mapping[str, str]

    def find(self, normal: str) -> str | None:
        """The intent whose alias is all that the normalised text says, courtesies aside, or None."""
        text = _sorted(_bare(normal))
        if not text or not self.intents:
            return None
        hit = process.extractOne(text, self.intents.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE)
        return self.intents[hit[0]] if hit else None


def aliases_of(intents: Mapping[str, str]) -> Aliases:
    """Aliases as an editor wrote them → intents."""
    bare = {_bare(normalise(alias)): intent for alias, intent in intents.items()}
    known: dict[str, str] = {}
    for alias, intent in bare.items():
        if alias:
            known.setdefault(_sorted(alias), intent)
    return Aliases(known)


def _bare(normal: str) -> str:
    return " ".join(_AROUND.sub(" ", normal).split())


def _sorted(bare: str) -> str:
    """Words in their own order: sorted once, every comparison is a plain one (a third of the time)."""
    return " ".join(sorted(bare.split()))
