"""What `city.yaml` says about a city: its name, clocks, holidays, languages, contacts and how long things are kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path
from typing import Final

from knowledge_base.base import Contacts
from knowledge_base.service import Language

EARLIEST: Final = time(8)
LATEST: Final = time(21)
"""Unasked texts go out between these hours of the city's clocks (quiet hours 21:00 to 8:00, channel study)."""
DIGEST: Final = time(16)
"""Near the end of a work day, where a city says nothing else."""


@dataclass(frozen=True, slots=True)
class Holidays:
    """Public holidays of a country (ISO 3166-1) and its state, with the city's own dates added and taken away."""

    country: str = "US"
    subdivision: str | None = None
    extra: Mapping[date, str] = field(default_factory=dict)
    removed: frozenset[date] = frozenset()

    def dates(self, years: Iterable[int]) -> frozenset[date]:
        """Every date in these years on which the city does not work, weekends left aside."""
        # Imported here: the library takes a while and only the bundle builder needs it.
        import holidays as library

        public = library.country_holidays(self.country, subdiv=self.subdivision, years=list(years))
        return frozenset((set(public) | set(self.extra)) - self.removed)


@dataclass(frozen=True, slots=True)
class Retention:
    """Days after which personal things are deleted; counts from the last event of the conversation or request."""

    transcript_days: int = 365
    photo_days: int = 365
    identity_days: int = 730


@dataclass(frozen=True, slots=True)
class CityFile:
    """One city as its folder describes it. ``office_hours``: weekday (0 = Monday) → opening and closing."""

    name: str
    slug: str
    time_zone: str
    folder: Path
    knowledge: Path
    """The folder its knowledge lies in: its own, or that of the bundled city it shares."""
    contacts: Contacts
    office_hours: Mapping[int, tuple[time, time]]
    holidays: Holidays = Holidays()
    languages: tuple[Language, ...] = ("en", "es")
    countries: tuple[str, ...] = ("US",)
    """Countries (ISO 3166-1) whose numbers may text and be texted."""
    channels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Hints per channel that are the city's own: a handle, a short name. Never secrets."""
    retention: Retention = Retention()
    digest: time = DIGEST
    """When liaisons hear, in one message, what became of the reports they filed."""

    @property
    def places(self) -> Path:
        """The file that says where the city's streets come from."""
        return self.folder / "places.yaml"
