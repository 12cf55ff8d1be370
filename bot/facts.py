"""What the turn may know about the world: read before the turn, or fetched because it asked (Need)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal

from bot.talk import Draft
from bot.wire import Capabilities
from casework.request import Status
from places.place import Place

Role = Literal["resident", "liaison", "crew", "agent"]

STAFF: Final[frozenset[Role]] = frozenset({"crew", "agent"})
"""Whose words and steps are the city's own."""


@dataclass(frozen=True, slots=True)
class RequestFacts:
    """A request as this person may see it. ``mine``: theirs or followed by them; else public facts only."""

    tracking: str
    service: str
    status: Status
    place: str
    due: datetime | None
    filed_at: datetime
    mine: bool = False
    private: bool = False
    note: str = ""
    closed_at: datetime | None = None
    late: bool = False
    work_started: bool = False
    metres: int = 0
    """How far from the place asked about, when it was found nearby."""
    followed: bool = False
    """Mine only because it is followed: somebody else filed it."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What lies under a pairing code. ``over``: the code is too old, or was used."""

    code: str
    drafts: tuple[Draft, ...] = ()
    over: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything a turn is told besides the talk, the event and the city."""

    capabilities: Capabilities
    consent: Literal["in", "out"] = "in"
    role: Role = "resident"
    address: str = ""
    """The number or name this person writes from: for staff who must call back, never for a text to anybody else."""
    blocked: bool = False
    """Staff have blocked this address: what it sends is kept and not answered."""
    flag: str = ""
    """What a rule or staff noted about this address."""
    own: tuple[RequestFacts, ...] = ()
    """Requests of the current tenancy, newest first, at most ten, closed ones of the last 90 days included."""
    places: tuple[Place, ...] = ()
    """The last places this person reported from, newest first, at most three."""
    near: Mapping[str, tuple[RequestFacts, ...]] = field(default_factory=dict)
    """Answers to Near, by ``Near.key``."""
    by_number: Mapping[str, RequestFacts | None] = field(default_factory=dict)
    """Answers to ByNumber, by normalised number."""
    parcels: Mapping[str, Parcel] = field(default_factory=dict)
    """What lies under the pairing codes which these messages name, by code; nothing under a code that is none."""
    unlooked: frozenset[str] = frozenset()
    """Codes these messages name that nobody looked up: too many wrong ones were sent lately (`casework.pairing`)."""
    waiting: tuple[Parcel, ...] = ()
    """Drafts that this very address began in public and may go on with here."""
    unheard: bool = False
    """Nothing we said has left yet, and what waits is replaced by the next answer: that one greets once more."""
    unseen: frozenset[str] = frozenset()
    """Drafts whose read-back never left us: it waits, was replaced or dropped, or failed. Nobody can have said yes."""


@dataclass(frozen=True, slots=True)
class Near:
    """Fetch: open requests of this service near this place; of none ("") every one at this very place."""

    service: str
    place: Place
    metres: int

    @property
    def key(self) -> str:
        """The key its answer is filed under in Facts.near."""
        return f"{self.service}|{self.place.text}"


@dataclass(frozen=True, slots=True)
class ByNumber:
    """Fetch: the request with this tracking number, if there is one."""

    tracking: str


@dataclass(frozen=True, slots=True)
class Need:
    """ "Fetch this and call me again"; at most twice."""

    wants: tuple[Near | ByNumber, ...]
