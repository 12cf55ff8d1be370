"""Places of the city's own gazetteer for residents to mean, and how residents write them."""

import random
from collections import Counter
from dataclasses import dataclass
from typing import Final

from app.residents.resident import folded
from places.atlas import Atlas, Landmark
from places.names import Name
from places.words import LONG_DIRECTION

OURS: Final = "city"
PARKS: Final = "park"
LONG_TYPES: Final = {
    "st": "street", "ave": "avenue", "rd": "road", "ln": "lane", "dr": "drive", "pl": "place", "blvd": "boulevard",
    "ct": "court", "ter": "terrace", "way": "way", "pkwy": "parkway", "sq": "square",
}  # fmt: skip
"""Kinds of street residents live on, and how they are spoken."""

JOINS: Final = {"en": (" and ", " & ", " n ", " at ", "@", " and ", " & "), "es": (" y ", " con ", " & ", " y ")}
ORDINALS: Final = {
    "1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth", "6th": "sixth", "7th": "seventh",
    "8th": "eighth", "9th": "ninth", "10th": "tenth",
}  # fmt: skip
"""Numbered streets as some people spell them out."""

UNITS: Final = {"en": (" apt {}", " #{}", ", unit {}", " floor {}"), "es": (" apto {}", " #{}", " departamento {}")}
CORNERS: Final = {"en": ("", "", "", "the corner of ", "corner of "), "es": ("", "", "la esquina de ", "esquina de ")}


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of the city. ``streets`` are its official names, of a landmark none."""

    kind: str
    names: tuple[Name, ...] = ()
    number: int | None = None
    landmark: str | None = None
    city: str = ""
    """Its city's name, which some people add to an address."""

    @property
    def streets(self) -> frozenset[str]:
        """Its streets as requests hold them, for comparing."""
        return frozenset(name.full.casefold() for name in self.names)

    def fits(self, text: str) -> bool:
        """Whether a text of the city names this very place."""
        low = folded(text)
        if self.landmark:
            return folded(self.landmark) in low
        streets = all(folded(name.text) in low for name in self.names)
        return streets and (self.number is None or str(self.number) in low.replace(",", " ").split())

    def written(self, rng: random.Random, language: str, loose: bool = True) -> str:
        """The place as this resident happens to write it; ``loose`` may leave out the kind of street."""
        if self.landmark:
            return self.landmark if rng.random() < 0.5 else self.landmark.lower()
        if self.kind == "corner":
            one, other = rng.sample(self.names, 2)
            join, corner = rng.choice(JOINS[language]), rng.choice(CORNERS[language])
            join = " & " if corner and join in ("@", " at ") else join
            return f"{corner}{_street(one, rng, loose)}{join}{_street(other, rng, loose)}"
        street = _street(self.names[0], rng, loose)
        if self.kind == "block":
            return f"{self.number} block of {street}" if language == "en" else f"cuadra {self.number} de {street}"
        unit = rng.choice(UNITS[language]).format(rng.randrange(1, 9)) if loose and rng.random() < 0.07 else ""
        city = f", {self.city}" if loose and self.city and rng.random() < 0.07 else ""
        return f"{self.number} {street}{unit}{city}"


def _street(name: Name, rng: random.Random, loose: bool) -> str:
    words = name.text.split()
    kind = -2 if name.post else -1
    roll = rng.random()
    if name.type and roll < 0.3:
        words[kind] = LONG_TYPES[name.type].capitalize()
    elif name.type and loose and roll < 0.5 and not name.post and len(words) > 1 and name.type != "way":
        words = words[:-1]
    elif name.type and roll > 0.92 and not name.post:
        words[kind] += "."
    if name.pre and rng.random() < 0.3:
        words[0] = LONG_DIRECTION.get(name.pre, words[0])
    if loose and rng.random() < 0.1:
        words = [ORDINALS.get(word, word) for word in words]
    written = " ".join(words)
    return written.lower() if rng.random() < 0.4 else written


class Spots:
    """Draws places of one city. Only streets the city keeps, so that no rule of ownership stands in between."""

    def __init__(self, atlas: Atlas, city: str = "") -> None:
        self._atlas, self._city = atlas, city
        self._streets = [
            street.id
            for street in atlas.streets
            if street.official == street.id and street.responsible == OURS and street.name.type in LONG_TYPES
        ]
        usable = set(self._streets)
        self._houses = [(i, part) for i in self._streets for part in atlas.segments.get(i, ()) if part[4] == OURS]
        self._houses = [(i, part) for i, part in self._houses if 0 < part[0] < part[1] or 0 < part[2] < part[3]]
        self._corners = [pair for ids in atlas.at_node.values() if (pair := _pair(atlas, ids, usable))]
        names = Counter(mark.key for mark in atlas.landmarks)
        self._marks = [m for m in atlas.landmarks if names[m.key] == 1 and " " in m.name and _plain(m.name)]

    def draw(self, kind: str, rng: random.Random, parks: bool = False) -> Spot:
        """A place of this kind: address, corner, block or landmark (``parks``: one of the city's parks)."""
        if kind == "corner":
            return Spot(kind, tuple(self._atlas.streets[i].name for i in rng.choice(self._corners)))
        if kind == "landmark":
            return Spot(kind, landmark=rng.choice(self._landmarks(parks)).name)
        street, part = rng.choice(self._houses)
        low, high = part[:2] if 0 < part[0] < part[1] else part[2:4]
        number = rng.randrange(low, high + 1, 2)
        if kind == "block":
            number = max(100, number // 100 * 100)
            kind = kind if low <= number + 99 and number <= high else "address"
            number = number if kind == "block" else low
        return Spot(kind, (self._atlas.streets[street].name,), number, city=self._city)

    def beside(self, spot: Spot, rng: random.Random) -> Spot:
        """Another place of the same kind, for somebody who first names the wrong one."""
        other = self.draw(spot.kind, rng, parks=True)
        return (
            other
            if (other.streets, other.number, other.landmark) != (spot.streets, spot.number, spot.landmark)
            else self.beside(spot, rng)
        )

    def _landmarks(self, parks: bool) -> list[Landmark]:
        if parks:
            named = [m for m in self._marks if "park" in m.name.lower().split() and m.responsible in (OURS, PARKS)]
            return named or [m for m in self._marks if m.responsible in (OURS, PARKS)]
        return [m for m in self._marks if m.responsible == OURS]


def _pair(atlas: Atlas, ids: tuple[int, ...], usable: set[int]) -> tuple[int, int] | None:
    """The two streets of a crossing that everybody would name the same way."""
    streets = [i for i in ids if atlas.streets[i].official == i]
    bases = {atlas.streets[i].name.base for i in streets}
    if len(streets) != 2 or len(bases) != 2 or not usable.issuperset(streets):
        return None
    return streets[0], streets[1]


def _plain(name: str) -> bool:
    return all(one.isalnum() or one in " .'-" for one in name)
