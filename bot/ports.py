"""What the conversation needs from others, as protocols of at most five methods. `app/` hands them in."""

from datetime import datetime
from typing import Protocol

from classifier.ranking import Ranking
from knowledge_base.service import Promise
from places.place import Finding, Parts


class Classifies(Protocol):
    """Words → ranked intents. Pure: same words, same ranking."""

    def rank(self, text: str) -> Ranking:
        """The readings of one text (no place names, numbers or plates needed)."""
        ...


class Finds(Protocol):
    """Words or a point → places of this city. Pure."""

    def find(self, text: str, known: Parts = Parts()) -> Finding:
        """The place a text names; ``known`` is what earlier messages gave and is completed or corrected by it."""
        ...

    def at(self, lat: float, lon: float) -> Finding:
        """The place at a shared position, in WGS84 degrees."""
        ...


class Keeps(Protocol):
    """The city's work calendar: time zone, office hours, holidays."""

    def due(self, promise: Promise, start: datetime) -> datetime:
        """When a promise made at ``start`` runs out (aware UTC)."""
        ...

    def is_open(self, now: datetime) -> bool:
        """Whether the office answers now."""
        ...

    def next_open(self, now: datetime) -> datetime:
        """When the office next answers (now, if it is open)."""
        ...

    def next_digest(self, now: datetime) -> datetime:
        """When liaisons next hear what became of their reports."""
        ...

    def local(self, moment: datetime) -> datetime:
        """The same moment on the city's clocks."""
        ...
