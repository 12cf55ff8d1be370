"""What a turn wants done. It performs nothing itself; the manager commits these in one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal

from bot.moves import Move, Reporter
from bot.talk import Draft, Talk
from casework.handoff import Reason
from casework.request import Status
from knowledge_base.service import Service
from places.place import Place


@dataclass(frozen=True, slots=True)
class Public:
    """A value anybody may see."""

    text: str


@dataclass(frozen=True, slots=True)
class Personal:
    """A value only the person it belongs to may see."""

    text: str


@dataclass(frozen=True, slots=True)
class Internal:
    """A value only staff may see."""

    text: str


Value = Public | Personal | Internal


@dataclass(frozen=True, slots=True)
class Say:
    """One phrase with its values, for the person of this conversation."""

    phrase: str
    values: Mapping[str, Value] = field(default_factory=dict)
    keep: bool = False
    """Never replaced by a newer reply: numbers, opt-out lines, danger lines, pushes."""
    push: bool = False
    """Unasked news (a status change, a survey), not an answer."""
    media: tuple[str, ...] = ()
    literal: str = ""
    """A person's own words (an agent's reply): sent as they are instead of the phrase."""
    options: tuple[tuple[str, str], ...] = ()
    """Numbered answers (key, label) shown after the phrase, or as buttons."""
    optional: bool = False
    """May be left out when it would cost another segment."""
    up_to: int = 0
    """An optional phrase may cost more segments as long as the whole reply has no more than this."""
    brief: str = ""
    """The phrase said instead when this one needs more than ``within`` segments."""
    within: int = 2
    language: str = ""
    """Said in this language instead of the conversation's."""


class NotReady(ValueError):
    """A draft that may not be filed yet: our own mistake, never a resident's."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A draft that may be filed. `Ready.of` is the only way to one, so "filed without a place" cannot be written."""

    draft: Draft
    service: Service
    place: Place | None
    verified: bool

    @classmethod
    def of(cls, draft: Draft, service: Service | None) -> "Ready":
        """Service known, and place verified, or not needed, or waived ("location unverified")."""
        if service is None:
            raise NotReady(f"draft {draft.id}: no service")
        place = draft.place.found
        if place is None and service.place == "required" and "place" not in draft.waived:
            raise NotReady(f"draft {draft.id}: no verified place")
        return cls(draft, service, place, verified=place is not None or service.place != "required")


@dataclass(frozen=True, slots=True)
class File:
    ready: Ready
    tracking: str
    due: datetime
    at: datetime
    confirmed: bool = True
    priority: Literal["routine", "raised", "hazard"] = "routine"
    instead_of: str | None = None
    """The old request this one continues (reported again after its reopen window)."""
    alone_within: int = 0
    """Metres within which no open request of this service may lie: one came up meanwhile, the turn is taken anew."""


UNDONE: Final = "undone"
"""The note of what was filed by mistake a moment ago and is being put right: no news until it is filed again."""


@dataclass(frozen=True, slots=True)
class Change:
    """A resident's or crew's own step on a request: withdraw, reopen, amend, close."""

    tracking: str
    status: Status | None
    by: str
    at: datetime
    note: str = ""
    due: datetime | None = None
    photos: tuple[str, ...] = ()
    place: Place | None = None
    service: str = ""
    """Put right: with it come the promise (``due``) and what hangs on the service."""
    priority: str = ""
    private: bool | None = None
    hazard: str = ""


@dataclass(frozen=True, slots=True)
class Attach:
    """Words and photos for a request, told to nobody but staff."""

    tracking: str
    photos: tuple[str, ...] = ()
    text: str = ""
    urgent: bool = False
    """It raises the priority of a routine request: it is late, and somebody waits for it."""


@dataclass(frozen=True, slots=True)
class FollowRequest:
    tracking: str
    photos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FollowFor:
    """Somebody else's report was reported before: they follow that request from their own phone, and hear of it there.

    ``service``, ``place`` (words) and ``due`` as anybody may know them.
    """

    tracking: str
    reporter: Reporter
    service: str
    place: str
    due: datetime | None
    at: datetime
    photos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RateRequest:
    tracking: str
    score: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class CallStaff:
    """Open a handoff."""

    case: str
    reason: Reason
    urgent: bool = False
    hazard: str = ""
    """Of what danger, where the reason is one."""


@dataclass(frozen=True, slots=True)
class CloseCase:
    """The handoff is over."""

    case: str
    state: Literal["closed", "released"] = "closed"


@dataclass(frozen=True, slots=True)
class Alert:
    """A text to on-call staff: not to this person, and not waiting for office hours."""

    phrase: str
    values: Mapping[str, Value]
    to: tuple[str, ...] = ()
    """A department's own number instead of those on call: news of its work, which may wait behind replies."""


@dataclass(frozen=True, slots=True)
class ShowPage:
    """Show this person their own page, a line for each of ``lines``, or the form that ``trigger`` opens."""

    page: Literal["home", "form"]
    lines: tuple[Say, ...] = ()
    trigger: str = ""


@dataclass(frozen=True, slots=True)
class Consent:
    state: Literal["in", "out"]
    source: Literal["carrier", "words", "staff", "provider"]


@dataclass(frozen=True, slots=True)
class Park:
    """Put drafts under a pairing code, to be adopted from another channel: all that lies there from now on."""

    code: str
    drafts: tuple[Draft, ...]


@dataclass(frozen=True, slots=True)
class Unpark:
    """Nothing lies under this code any more: the report is filed, followed or taken back where it began."""

    code: str


@dataclass(frozen=True, slots=True)
class Adopt:
    """Take what is parked under this code: it is this conversation's now, and both addresses are one person's."""

    code: str


@dataclass(frozen=True, slots=True)
class Miscoded:
    """A code was looked up for this person and opens nothing: counted against them, and against guessers at large."""

    code: str


@dataclass(frozen=True, slots=True)
class Keep:
    """An idea for the city: stored and clustered, neither question nor request."""

    idea: str


@dataclass(frozen=True, slots=True)
class Flag:
    """Noted about this address for staff, once: it is heard and not answered."""

    why: str


@dataclass(frozen=True, slots=True)
class NewTenancy:
    """From now on this address is somebody else's: earlier requests are no longer its own. ``proof``: how we know."""

    proof: str


@dataclass(frozen=True, slots=True)
class Unreachable:
    """This address cannot receive texts: flagged for staff, no more attempts."""

    code: str


Effect = (
    Say
    | File
    | Change
    | Attach
    | FollowRequest
    | FollowFor
    | RateRequest
    | CallStaff
    | CloseCase
    | Alert
    | ShowPage
    | Consent
    | Park
    | Unpark
    | Adopt
    | Miscoded
    | Keep
    | Flag
    | NewTenancy
    | Unreachable
)


@dataclass(frozen=True, slots=True)
class Turn:
    """What comes of one event. ``moves`` and ``unused`` (words nobody read) answer "why did it say that?"."""

    talk: Talk
    effects: tuple[Effect, ...] = ()
    wake: datetime | None = None
    moves: tuple[Move, ...] = ()
    unused: str = ""
    hold: bool = False
    """The reply answers a fragment or a lone photo: more may be coming."""
