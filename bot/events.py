"""What happened: the only things a turn is taken for. Time and fresh tracking numbers arrive inside."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import Discriminator

from bot.moves import Act
from bot.wire import Keyword
from casework.request import Status


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a resident, cleaned (no control, zero-width or bidi characters, at most 5,000 characters)."""

    id: str
    text: str
    at: datetime
    photos: tuple[str, ...] = ()
    location: tuple[float, float] | None = None
    carrier_keyword: Keyword = ""
    ask: str = ""
    """The question whose button was pressed: ``text`` is the key of its option."""
    corrects: str = ""
    """The earlier message which this one takes the place of."""
    gone: bool = False
    """That earlier message was deleted: nothing takes its place."""
    was: tuple[str, ...] = ()
    """The photos which that earlier message had brought."""
    overheard: bool = False
    """Said where people also talk to each other, and not to us: in public it is heard and not answered."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Everything unread, in order."""

    messages: tuple[Message, ...]
    kind: Literal["heard"] = "heard"


@dataclass(frozen=True, slots=True)
class PhotoSettled:
    """A photo was fetched and judged. ``reason`` names why not, ``near`` is its own position, as an offer."""

    photo: str
    usable: bool
    reason: str = ""
    near: tuple[float, float] | None = None
    kind: Literal["photo_settled"] = "photo_settled"


@dataclass(frozen=True, slots=True)
class StaffSaid:
    text: str
    by: str
    case: str
    kind: Literal["staff_said"] = "staff_said"


@dataclass(frozen=True, slots=True)
class StaffTook:
    case: str
    by: str
    kind: Literal["staff_took"] = "staff_took"


@dataclass(frozen=True, slots=True)
class StaffLeft:
    """The person hands back, or the claim timed out (``by`` empty)."""

    case: str
    by: str = ""
    resume: bool = True
    kind: Literal["staff_left"] = "staff_left"


@dataclass(frozen=True, slots=True)
class StaffDid:
    """Acts of an agent on this conversation's drafts: the very same acts a resident has."""

    acts: tuple[Act, ...]
    by: str
    kind: Literal["staff_did"] = "staff_did"


@dataclass(frozen=True, slots=True)
class RequestMoved:
    """A request this conversation filed or follows has a new status, note, date or photo."""

    tracking: str
    service: str
    place: str
    status: Status
    note: str = ""
    reason: str = ""
    due: datetime | None = None
    photo: str | None = None
    mine: bool = True
    late: bool = False
    shown: bool = False
    """Only a photo was added: nothing else is new."""
    corrected: bool = False
    """Service or place were put right: what it is now is the news."""
    kind: Literal["request_moved"] = "request_moved"


@dataclass(frozen=True, slots=True)
class FiledFor:
    """Somebody trusted filed this person's report: they hear of it on their own phone, in a language they may read."""

    tracking: str
    service: str
    place: str
    due: datetime | None
    language: str
    known: bool = False
    """It was reported before by somebody else: they follow that request. Then ``due`` may be unknown."""
    kind: Literal["filed_for"] = "filed_for"


@dataclass(frozen=True, slots=True)
class MovedOn:
    """A draft begun here was taken up in another conversation of the same person: it is no longer this one's."""

    draft: str
    kind: Literal["moved_on"] = "moved_on"


@dataclass(frozen=True, slots=True)
class Undeliverable:
    """A post to this address failed for good."""

    code: str
    post: str
    kind: Literal["undeliverable"] = "undeliverable"


@dataclass(frozen=True, slots=True)
class Slowed:
    """This sender's texts come faster than they are answered: they wait, and the sender is told so once an hour."""

    kind: Literal["slowed"] = "slowed"


@dataclass(frozen=True, slots=True)
class Opened:
    """This person opened our page at their provider's, wants the form, or got none (``menu``). Nothing was said."""

    page: Literal["home", "form", "menu"]
    trigger: str = ""
    kind: Literal["opened"] = "opened"


@dataclass(frozen=True, slots=True)
class Silent:
    """``wake`` came. The turn looks at the state and decides; firing twice does nothing."""

    kind: Literal["silent"] = "silent"


What = Annotated[
    Heard
    | PhotoSettled
    | StaffSaid
    | StaffTook
    | StaffLeft
    | StaffDid
    | RequestMoved
    | FiledFor
    | MovedOn
    | Undeliverable
    | Slowed
    | Opened
    | Silent,
    Discriminator("kind"),
]


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, when (civil time, aware UTC), and tracking numbers nobody has used yet."""

    what: What
    now: datetime
    numbers: tuple[str, ...] = ()
    case: str = ""
    """A fresh handoff id, should one be opened."""
    code: str = ""
    """A fresh pairing code, should a report have to move to private."""
