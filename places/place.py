"""What a place is, and what was found when somebody named one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Outcome = Literal["resolved", "clarify", "incomplete", "not_found", "outside", "repeat", "none"]
Kind = Literal[
    "address", "block", "intersection", "between", "stretch", "street", "landmark", "coordinates", "map_link"
]
Precision = Literal["rooftop", "interpolated", "block", "intersection", "street", "landmark", "device"]


@dataclass(frozen=True, slots=True)
class Place:
    """A verified place. ``streets`` are in the city's own canonical spelling.

    ``lat``/``lon`` are WGS84 degrees, both None where the city's data hold no geometry;
    the place still counts as verified and "near" then means the same street and hundred block.
    """

    kind: Kind
    text: str
    """The line shown to residents: ``1200 Market St``, ``5th St & Main St``, ``Penn Park``. Never holds a unit."""
    number: int | None = None
    streets: tuple[str, ...] = ()
    landmark: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: Precision = "interpolated"
    error_metres: int | None = None
    districts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    responsible: str = "city"
    """Who owns the street: ``city``, ``state``, ``private``, ``park`` or a neighbour's name."""
    gazetteer: str = ""

    @property
    def where(self) -> str:
        """The same for the same spot however it was told: ``5th and Main`` is ``Main and 5th``."""
        crossing = self.kind == "intersection" and len(self.streets) > 1
        return " & ".join(sorted(self.streets)) if crossing else self.text

    @property
    def parts(self) -> "Parts":
        """The place taken apart, to be put right in part."""
        street, cross = (*self.streets, "", "")[:2]
        return Parts(self.number, street, cross, self.landmark or "")


@dataclass(frozen=True, slots=True)
class Parts:
    """What is known of a place that is not yet verified. Half-known is a legal state."""

    number: int | None = None
    street: str = ""
    cross: str = ""
    landmark: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one text says about a place. ``span`` is the part of the text that was used, (start, end) in characters."""

    outcome: Outcome
    kind: Kind | None = None
    place: Place | None = None
    options: tuple[Place, ...] = ()
    """At most three verified places that can be told apart (outcome ``clarify``)."""
    option_texts: tuple[str, ...] = ()
    """The same options as residents read them, in the same order."""
    parts: Parts = Parts()
    missing: Literal["number", "street", "cross", ""] = ""
    """What is still needed (outcome ``incomplete``)."""
    ranges: tuple[tuple[int, int], ...] = ()
    """The house numbers the street has, when the one named is not among them (outcome ``not_found``)."""
    nearest: tuple[str, ...] = ()
    """Valid places close to what was named, as text, offered but never assumed."""
    unit: str = ""
    """Apartment or unit. Personal: it never leaves the private side of a request."""
    outside: str = ""
    """The neighbouring town or owner (outcome ``outside``)."""
    confidence: float = 0.0
    span: tuple[int, int] = (0, 0)
    fuzzy: bool = False
    """A misspelling was read as something the city has; read it back."""
    evidence: str = ""


NOTHING = Finding(outcome="none")


def verified(place: Place) -> Finding:
    """A verified place that is already known, as if it had been told once more."""
    return Finding("resolved", place.kind, place, confidence=1.0)
