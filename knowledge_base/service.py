"""What a city offers and says: services, questions, promises, articles, phrases. Plain frozen values, no I/O."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Language = str
"""A lower-case ISO 639-1 code: ``en``, ``es``."""

Text = Mapping[Language, str]
"""The same sentence in every language it has been written in. ``en`` is always there."""

PlaceRule = Literal["required", "optional", "none"]
Privacy = Literal["public", "private"]
Audience = Literal["public", "personal", "staff"]


@dataclass(frozen=True, slots=True)
class Promise:
    """How long the city takes: whole work days of its calendar, or plain hours for hazards."""

    amount: int
    unit: Literal["work_days", "hours"] = "work_days"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer an editor offers, and what choosing it does.

    ``means`` holds ``("answer", value)``, ``("service", code)`` or ``("danger", kind)`` pairs.
    """

    key: str
    label: Text
    means: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A follow-up an editor wrote for a service, such as "Is it in the road or on the sidewalk?"."""

    code: str
    text: Text
    choices: tuple[Choice, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class HazardRule:
    """A service that can hurt somebody: its own shorter promise, and who is called outside office hours."""

    promise: Promise
    on_call: bool = True


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that holds for a while ("no pickup on Friday"): told from its first to its last day, both included."""

    first: date
    last: date
    text: Text

    def holds(self, day: date) -> bool:
        """Whether it is told on this day of the city's calendar."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Service:
    """One thing a resident can ask for. Open311 calls this a service; ``code`` is its service_code."""

    code: str
    name: Text
    examples: Mapping[Language, tuple[str, ...]]
    department: str
    owner: str
    promise: Promise
    place: PlaceRule = "required"
    privacy: Privacy = "public"
    hazard: HazardRule | None = None
    questions: tuple[Question, ...] = ()
    aliases: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    next_step: Text = field(default_factory=dict)
    duplicate_metres: int = 40
    reopen_days: int = 30
    merge_group: str | None = None
    includes: tuple[str, ...] = ()
    """Services that belong to this one where both are told in one breath of one place: bags, and a sofa among them."""
    jurisdiction: Mapping[str, str] = field(default_factory=dict)
    """Who owns the street (``state``, ``private``, ``park``, ``neighbour``) → ``accept``, ``forward`` or the code of
    the article that says who to ask. An owner that is not named is accepted."""
    asks_photo: bool = True
    notices: tuple[Notice, ...] = ()

    @property
    def promised(self) -> Promise:
        """The promise that holds: the hazard's shorter one where there is one."""
        return self.hazard.promise if self.hazard else self.promise


@dataclass(frozen=True, slots=True)
class Article:
    """An answer to a question that opens no report."""

    code: str
    title: Text
    answer: Text
    examples: Mapping[Language, tuple[str, ...]]
    offers: str | None = None
    """The service this article may offer to report, once."""
    not_ours: str | None = None
    """Whose job it is, when it is not the city's."""
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class MergeGroup:
    """Services no text can tell apart, and the editor's own question that does."""

    code: str
    question: Text


@dataclass(frozen=True, slots=True)
class Phrase:
    """One thing the bot can say. ``{name}`` marks a value; nothing else is special."""

    name: str
    text: Text
    audience: Audience = "personal"
