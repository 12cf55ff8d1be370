"""What the pages show: plain values, made elsewhere. The public ones have no field that could hold a person."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a request's history, in plain words."""

    at: datetime
    words: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class PublicRequest:
    """What anybody with the number may see."""

    tracking: str
    service: str
    status: str
    status_words: str
    due: datetime | None
    late: bool
    finished: bool
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class OwnRequest:
    """What the link in the owner's hands adds: the place, the photos, the city's notes."""

    public: PublicRequest
    place: str
    district: str
    photos: tuple[str, ...]
    """Paths of pictures, before first."""
    after_photos: tuple[str, ...]
    followers: int


@dataclass(frozen=True, slots=True)
class Line:
    """One text on the simulated phone."""

    mine: bool
    text: str
    at: datetime
    photos: tuple[str, ...] = ()
    state: str = ""
    segments: int = 0


@dataclass(frozen=True, slots=True)
class Phone:
    """One simulated resident's phone, and what the bot made of the last message."""

    resident: str
    name: str
    lines: tuple[Line, ...]
    understood: tuple[tuple[str, str], ...]
    requests: tuple[tuple[str, str, str, str], ...]
    """(tracking, service, status, tracker path)"""
    busy: bool
    writes: bool = True
    """Whether texts are sent from it; the on-call phone only shows what staff are told."""


class Requests(Protocol):
    """Where the tracker looks."""

    def public(self, tracking: str) -> PublicRequest | None:
        """By number, however it was typed: public facts only."""
        ...

    def own(self, token: str) -> OwnRequest | None:
        """By the unguessable link."""
        ...


class Phones(Protocol):
    """What the simulator drives: the real path with a channel of our own."""

    def residents(self) -> tuple[tuple[str, str], ...]:
        """(id, name) of the invented residents."""
        ...

    def phone(self, resident: str) -> Phone | None:
        """The phone as it is now."""
        ...

    def text(self, resident: str, words: str, photo: bytes | None) -> None:
        """The resident presses send."""
        ...

    def forward(self, minutes: int) -> datetime:
        """Let civil time pass; returns the new time."""
        ...

    def work(self, tracking: str, status: str, photo: bytes | None) -> str:
        """A department moves a request; returns a sentence, also when it may not."""
        ...
