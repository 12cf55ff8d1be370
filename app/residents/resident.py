"""What a resident is to the measurement: an aim, a first text, and an answer to what the city says."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol


def folded(text: str) -> str:
    """For comparing what the city says: small letters, and without accents, which cheap texts leave out."""
    return unaccented(text.casefold())


def unaccented(text: str) -> str:
    """The text as a keyboard without accents writes it."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(one for one in parts if not unicodedata.combining(one))


@dataclass(frozen=True, slots=True)
class Want:
    """One request the resident means; what is None (or empty) is not compared."""

    service: str
    number: int | None = None
    streets: frozenset[str] = frozenset()
    landmark: str | None = None

    def is_filed_as(self, row: Mapping[str, Any]) -> bool:
        """Whether this row of `requests list` is that request: streets in the city's spelling, in any order."""
        place = row["place"]
        if row["service"] != self.service:
            return False
        if self.landmark and self.landmark.casefold() != (place["landmark"] or "").casefold():
            return False
        if self.number is not None and place["number"] != self.number:
            return False
        return not self.streets or {one.casefold() for one in place["streets"]} == self.streets


@dataclass(frozen=True, slots=True)
class Goal:
    """What must have come of it in the end; None is not compared."""

    filed: tuple[Want, ...] = ()
    danger: bool | None = None
    handoff: bool | None = None
    consent: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What the resident does next: lets minutes pass, then texts these parts at once, perhaps with a photo."""

    parts: tuple[str, ...] = ()
    photo: bool = False
    minutes: int = 0
    danger: bool = False
    """It tells of danger: the first answer must be the emergency answer."""

    @property
    def texts(self) -> int:
        """How many texts of the resident this is."""
        return len(self.parts) or int(self.photo)


@dataclass(frozen=True, slots=True)
class Seen:
    """What the resident sees: the city's last texts, the question on the table, how many requests were filed."""

    texts: tuple[str, ...] = ()
    asking: Mapping[str, Any] | None = None
    filed: int = 0
    floor: str = "bot"
    consent: str = "in"

    @property
    def words(self) -> str:
        """Everything the city just said."""
        return "\n".join(self.texts)

    @property
    def kind(self) -> str:
        """The kind of question on the table, empty when there is none."""
        return str(self.asking["kind"]) if self.asking else ""

    @property
    def phrase(self) -> str:
        """The name of that question."""
        return str(self.asking["phrase"]) if self.asking else ""

    @property
    def options(self) -> tuple[tuple[str, str], ...]:
        """Its numbered answers: key and label."""
        return tuple((one["key"], one["label"]) for one in self.asking["options"]) if self.asking else ()


class Resident(Protocol):
    """Somebody with a phone."""

    @property
    def name(self) -> str:
        """Tells residents of one run apart."""

    @property
    def temper(self) -> str:
        """How they write: the figures are also given by temper."""

    @property
    def channel(self) -> str:
        """What their phone stands for: sms, slack, or x in public."""

    @property
    def goal(self) -> Goal:
        """What they mean to come of it."""

    @property
    def opening(self) -> Said:
        """The first thing they do."""

    def answer(self, seen: Seen) -> Said | None:
        """What they do next; None when they put the phone away."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing the resident did and what the city answered them."""

    said: Said
    replies: tuple[str, ...] = ()
    segments: int = 0
    filed: tuple[str, ...] = ()
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Dialogue:
    """One whole talk and what came of it."""

    name: str
    temper: str
    goal: Goal
    turns: tuple[Turn, ...] = ()
    requests: tuple[Mapping[str, Any], ...] = field(default=())
    """Rows of `requests list` that stand in the end."""
    handoff: str | None = None
    """The reason a person was called."""
    consent: str = "in"
    endless: bool = False
    """The resident had written their most texts and there was still something to answer."""
    alarmed: tuple[bool, ...] = ()
    """By turn: whether the first thing the city answered was an emergency answer."""
