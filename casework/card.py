"""The card of a case: what staff see of it where they already are. A value made from rows, shown by any channel."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256
from typing import Annotated, Final, Literal
from zoneinfo import ZoneInfo

from babel.core import Locale, UnknownLocaleError
from pydantic import Discriminator, TypeAdapter

from casework.handoff import Reason, State, called_for
from casework.page import Form, Home
from casework.tracking import spot

LINES: Final = 8
"""How much of the talk a card shows: the newest lines. All of it is one `handoffs show` away."""

EVERYBODY_READS: Final = "PUBLIC: everybody reads this"
"""What agents are told wherever they write words for a conversation that is public."""

_CALLABLE: Final = re.compile(r"\+?\(?\d(?:[\s().+/‐-―-]{0,3}\d){6,}")
"""Seven digits and more: a number somebody could call. Places, dates and counts have fewer."""
_PROOF: Final = re.compile(r"(?<=[A-Z0-9]{5}-[A-Z0-9]{5})-[0-9a-f]{24}\b")
"""Behind a tracking number: what makes an address the resident's own page."""
_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


@dataclass(frozen=True, slots=True)
class Room:
    """A place where staff see every case: our account on a channel, an address there, and the clocks they live by."""

    channel: str
    account: str
    address: str
    zone: str = "UTC"

    @property
    def key(self) -> str:
        """Names it among rooms."""
        return f"{self.channel}:{self.account}:{self.address}"


Delivery = Literal["", "waiting", "sent", "failed"]
"""How far words to the resident have come; "" for words of others."""


UNDELIVERED: Final[Mapping[str, str]] = {
    "opted_out": "they opted out",
    "unreachable": "it does not reach them",
    "bad_address": "there is no such address",
    "rejected": "the provider refused it",
    "too_long": "it is too long",
    "bad_media": "the photo was refused",
    "throttled": "the provider did not take it in time",
    "unavailable": "the provider did not take it in time",
    "misconfigured": "the provider refuses our account",
    "in_doubt": "nobody knows whether it arrived",
}
"""Why words did not reach a resident (`bot.wire.FailureCode`), as staff read it."""


@dataclass(frozen=True, slots=True)
class Reported:
    """One report that is not filed yet. ``service`` and ``guesses`` are (code, name); ``place`` has no unit number."""

    service: tuple[str, str] | None = None
    certainty: float = 0.0
    guesses: tuple[tuple[str, str], ...] = ()
    place: str = ""
    verified: bool = False
    photos: int = 0
    due: date | None = None
    """The date promised to the resident, or the one that filing now would promise."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What only a turn knows of its case."""

    language: str = "en"
    """The resident's."""
    reports: tuple[Reported, ...] = ()
    suggested: str | None = None
    """The bot's own reply, unsent; None: the one suggested before still holds."""
    costs: str = ""
    """What sending it would cost, in words."""
    until: datetime | None = None
    """When the claim runs out, as long as nothing is said."""
    photos: tuple[str, ...] = ()
    """Ids of what the resident sent so far and nothing was filed with."""
    opens: datetime | None = None
    """When the office opens, where it was closed."""


@dataclass(frozen=True, slots=True)
class Line:
    """Something that was said, without any number that could be called."""

    who: Literal["resident", "bot", "staff", "note"]
    by: str
    text: str
    at: datetime
    delivery: Delivery = ""
    why: str = ""
    """Why it was not delivered, in words, where that is known."""


@dataclass(frozen=True, slots=True)
class Card:
    """A case as its agents see it."""

    case: str
    reason: Reason
    hazard: str
    urgent: bool
    state: State
    by: str
    outcome: str
    channel: str
    contact: str
    """The end of the resident's number or name: never all of it."""
    since: datetime
    matter: Matter = field(default_factory=Matter)
    lines: tuple[Line, ...] = ()
    opted_out: bool = False
    unreachable: str = ""
    provider_down: bool = False
    """What is sent now waits until the resident's provider answers again."""
    zone: str = "UTC"
    """The city's time zone, for moments that people read."""
    public: bool = False
    """What is sent is read by everybody, not by the resident alone."""
    kind: Literal["card"] = "card"


@dataclass(frozen=True, slots=True)
class Remark:
    """Words below a card: something that was said since it was claimed."""

    case: str
    line: Line
    kind: Literal["remark"] = "remark"


@dataclass(frozen=True, slots=True)
class Whisper:
    """An answer to one agent's act, for nobody else's eyes. ``note`` may be sent to the resident as it is."""

    case: str
    to: str
    text: str
    note: str = ""
    kind: Literal["whisper"] = "whisper"


Shown = Card | Remark | Whisper | Form | Home
"""Whatever is shown by its looks: a card and what lies below it, or a page."""
_SHOWN: Final[TypeAdapter[Shown]] = TypeAdapter(Annotated[Shown, Discriminator("kind")])
_MATTER: Final = TypeAdapter(Matter)
_ROOMS: Final = TypeAdapter(tuple[Room, ...])


def write(shown: Shown) -> str:
    """Compact JSON, the same for equal values."""
    return _SHOWN.dump_json(shown).decode()


def read(text: str) -> Shown:
    """The value again. Raises pydantic.ValidationError for anything `write` did not write."""
    return _SHOWN.validate_json(text)


def write_matter(matter: Matter) -> str:
    """Compact JSON."""
    return _MATTER.dump_json(matter).decode()


def read_matter(text: str) -> Matter:
    """The value again; an empty one where no turn has said anything yet."""
    return _MATTER.validate_json(text) if text else Matter()


def seen(matter: Matter, act: Literal["use", "file"]) -> str:
    """What the agent sees that this act is about, as 12 hexadecimal digits for its button to carry."""
    what = matter.suggested or "" if act == "use" else write_matter(Matter(reports=matter.reports))
    return sha256(what.encode()).hexdigest()[:12]


def write_rooms(rooms: Sequence[Room]) -> str:
    """Compact JSON."""
    return _ROOMS.dump_json(tuple(rooms)).decode()


def read_rooms(text: str) -> tuple[Room, ...]:
    """The rooms again; none where nothing was written."""
    return _ROOMS.validate_json(text) if text else ()


def ending(address: str) -> str:
    """The last two characters of a number or name: enough to tell two people apart, too little to reach one."""
    return f"…{address[-2:]}"


def channel_name(name: str) -> str:
    """A channel as staff call it: "x" is X, "sms" is SMS, "slack" is Slack."""
    return name.upper() if len(name) <= 3 else name.capitalize()


def language_name(code: str) -> str:
    """A language as staff call it: "es" is Spanish."""
    try:
        return Locale.parse(code).english_name or code
    except (UnknownLocaleError, ValueError):
        return code


def masked(text: str) -> str:
    """Words without anything somebody could be called or written to by, or see a resident's own page with.

    Tracking numbers stay.
    """
    text = _PROOF.sub("-…", text)
    ours = [span for number, span in spot(text) if not number.replace("-", "").isdecimal()]

    def told(found: re.Match[str]) -> str:
        tracking = any(start <= found.start() and found.end() <= end for start, end in ours)
        return found[0] if tracking else ending(found[0])

    return _MAIL.sub("…@…", _CALLABLE.sub(told, text))


def in_words(card: Card) -> str:
    """What the card says without its looks: notifications and screen readers. Nobody's words and no place."""
    asked = f"{'URGENT: ' if card.urgent else ''}Handoff {card.case} ({called_for(card.reason, card.hazard)})"
    match card.state:
        case "waiting":
            return f"{asked} waits for a person since {clock(card.since, card.zone)}."
        case "claimed":
            return f"{asked} is held by {card.by}."
        case "closed":
            return f"{asked} is {'back with the bot' if card.outcome == 'released' else 'closed'}."


def clock(moment: datetime, zone: str) -> str:
    """A moment on the city's clocks, as staff read it: "Mon 23 Nov, 10:05"."""
    return f"{moment.astimezone(ZoneInfo(zone)):%a %-d %b, %H:%M}"
