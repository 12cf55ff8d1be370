"""The one transaction around the turn: read the unread, think with no lock held, commit if nothing moved meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Protocol, assert_never

from bot.city import City
from bot.effects import Turn
from bot.events import Event, What
from bot.facts import ByNumber, Facts, Near, Need, RequestFacts
from bot.talk import Talk
from casework.card import Matter
from casework.pairing import fresh as fresh_code

FOREIGN: Final = "AnotherVersion"
"""How operators are told of something that another version wrote and this one cannot read."""

MAX_LOOKS: Final = 2
"""How often one turn may ask for more facts (dialogue contract)."""

FAILURES_BEFORE_FIXED: Final = 2
"""A turn that fails this often on the same messages is replaced by the fixed turn."""

STARTS_BEFORE_FIXED: Final = 4
"""The same for starts without any outcome: a text that kills the process, not merely the turn."""

TURNS_AT_ONCE: Final = 8
"""Turns taken for one conversation before others have their go: whoever writes without end keeps nobody waiting."""

NUMBERS_PER_TURN: Final = 12
"""Fresh tracking numbers handed to a turn: the largest batch one message may file."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """One conversation in front of us: its state at a version, and the next thing that happened to it."""

    conversation: int
    version: int
    talk: Talk
    what: What
    rows: tuple[int, ...]
    """Inbox rows this event answers; empty for Silent."""
    facts: Facts
    bundle: str
    """The bundle this conversation's open read-back was made with, or the published one."""
    starts: int = 0
    failures: int = 0
    full_at: datetime | None = None
    """When the sender's budget is full again once this is answered (`casework.budget`)."""
    upto: int = 0
    """Rows that rested beyond the budget, up to this one, are answered too: they were too many to read each."""
    foreign: bool = False
    """What happened was written down by another version: ``what`` says nothing of it, and the fixed turn is taken."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One text for the person of the conversation (``to`` empty) or for on-call staff (``to`` = their number)."""

    text: str
    to: str = ""
    keep: bool = False
    push: bool = False
    hold: bool = False
    """May wait HOLD_SECONDS: it answers a fragment or a lone photo, and more may be coming."""
    urgent: bool = False
    owed: bool = False
    """Said even to somebody who opted out: the answer to HELP, and what to do in an emergency."""
    media: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    ask: str = ""
    """The question the options belong to."""
    page: str = ""
    """A page (`casework.card.write`) that is shown instead of said; ``text`` is its title."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything one transaction writes."""

    event: Event
    facts: Facts
    """The facts as finally used, so that `why` can take the turn again."""
    turn: Turn
    spoken: tuple[Spoken, ...]
    bundle: str
    left_out: str
    """What staff read where more came than was read: a phrase whose {count} the store knows."""
    matter: Matter | None = None
    """What the turn knows of its case, for the person who takes it; None where there is no case."""


class Memory(Protocol):
    """Where conversations live. The store implements it."""

    def sit(self, conversation: int, now: datetime) -> Sitting | None:
        """The next unread event with the state to answer it; counts the start durably first. None when all is read."""
        ...

    def near(self, sitting: Sitting, want: Near) -> tuple[RequestFacts, ...]:
        """Open public requests of this service near this place, nearest first, at most three.

        Of no service: those of any kind at this very place, newest first, at most five.
        """
        ...

    def by_number(self, sitting: Sitting, tracking: str) -> RequestFacts | None:
        """The request with this number as this person may see it."""
        ...

    def commit(self, sitting: Sitting, outcome: Outcome) -> bool:
        """State, transcript, requests, outbox rows, messages read: one transaction. False if the version moved."""
        ...

    def failed(self, sitting: Sitting, error: str) -> None:
        """Note that thinking failed on these rows. ``error`` is a type name, never words of the resident."""
        ...


@dataclass(frozen=True, slots=True)
class Manager:
    """Takes turns for conversations. Holds no state of its own; safe to share between threads."""

    memory: Memory
    city: Callable[[str], City]
    """The published city for "" or the one a bundle name asks for."""
    now: Callable[[], datetime]
    number: Callable[[], str]
    case: Callable[[], str]
    turn: Callable[[Talk, Event, Facts, City], Turn | Need]
    fixed: Callable[[Talk, Event, Facts, City], Turn]
    compose: Callable[[Turn, Event, Facts, City], tuple[Spoken, ...]]
    matter: Callable[[Talk, Turn, Event, Facts, City], Matter | None]
    """What a person who takes the case must know (`bot.matter`)."""
    report: Callable[[str, int], None]
    """Tells operators about a failed turn: error type and conversation id."""
    code: Callable[[], str] = fresh_code

    def think(self, conversation: int) -> int:
        """Answer what is unread in one conversation, in order. Returns how many turns were committed."""
        taken = 0
        while taken < TURNS_AT_ONCE and (sitting := self.memory.sit(conversation, self.now())) is not None:
            if self._one(sitting):
                taken += 1
        return taken

    def _one(self, sitting: Sitting) -> bool:
        numbers = tuple(self.number() for _ in range(NUMBERS_PER_TURN))
        event = Event(sitting.what, self.now(), numbers, self.case(), self.code())
        city = self.city(sitting.bundle)
        if sitting.foreign:
            self.report(FOREIGN, sitting.conversation)
        if sitting.foreign or sitting.failures >= FAILURES_BEFORE_FIXED or sitting.starts > STARTS_BEFORE_FIXED:
            turn = self.fixed(sitting.talk, event, sitting.facts, city)
            return self._commit(sitting, event, sitting.facts, turn, city, None)
        try:
            facts, turn = self._decide(sitting, event, city)
            told = self.matter(sitting.talk, turn, event, facts, city)
            return self._commit(sitting, event, facts, turn, city, told)
        except OSError:
            raise
        except Exception as error:  # any fault of a turn must end in an honest line, never in silence (G10)
            self.memory.failed(sitting, type(error).__name__)
            self.report(type(error).__name__, sitting.conversation)
            return False

    def _decide(self, sitting: Sitting, event: Event, city: City) -> tuple[Facts, Turn]:
        facts = sitting.facts
        for _ in range(MAX_LOOKS + 1):
            result = self.turn(sitting.talk, event, facts, city)
            if isinstance(result, Turn):
                return facts, result
            facts = self._fetch(sitting, facts, result)
        raise RuntimeError("a turn asked for more facts than it may")

    def _fetch(self, sitting: Sitting, facts: Facts, need: Need) -> Facts:
        near, by_number = dict(facts.near), dict(facts.by_number)
        for want in need.wants:
            match want:
                case Near():
                    near[want.key] = self.memory.near(sitting, want)
                case ByNumber():
                    by_number[want.tracking] = self.memory.by_number(sitting, want.tracking)
                case _:
                    assert_never(want)
        return replace(facts, near=near, by_number=by_number)

    def _commit(
        self, sitting: Sitting, event: Event, facts: Facts, turn: Turn, city: City, told: Matter | None
    ) -> bool:
        spoken, left_out = self.compose(turn, event, facts, city), city.knowledge.phrase("texts_kept", "en")
        return self.memory.commit(sitting, Outcome(event, facts, turn, spoken, city.bundle, left_out, told))
