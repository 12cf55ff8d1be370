"""What crosses between a channel, the store and the conversation: arrivals in, posts out, receipts back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from math import inf
from typing import Literal

Keyword = Literal["STOP", "START", "HELP", ""]


@dataclass(frozen=True, slots=True)
class MediaRef:
    """A photo as the provider names it. ``url`` is fetched later; ``local`` is a file of our own channel."""

    url: str = ""
    content_type: str = ""
    local: str = ""


@dataclass(frozen=True, slots=True)
class Inbound:
    """One message from somebody. ``(channel, external_id)`` is its unique key for ever.

    Where the provider gives none ``external_id`` is empty: then the same words within seconds are one message.
    """

    channel: str
    external_id: str
    account: str
    """Our side: the number or workspace that was written to."""
    address: str
    """Their side: E.164 number, Slack user id, X user id."""
    text: str
    received_at: datetime
    thread: str = ""
    media: tuple[MediaRef, ...] = ()
    location: tuple[float, float] | None = None
    carrier_keyword: Keyword = ""
    """The provider's own word for it (Twilio ``OptOutType``): it has answered already."""
    public: bool = False
    ask: str = ""
    """The question whose button was pressed: ``text`` is the key of the option."""
    corrects: str = ""
    """``external_id`` of an earlier message of theirs which these words take the place of."""
    gone: bool = False
    """That earlier message was deleted: what it said is taken back, and there are no new words."""
    overheard: bool = False
    """Said where people also talk to each other, and not to us: kept only if this conversation is ours already."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A provider's word on one of our posts, found again by OUR id."""

    channel: str
    our_id: str
    provider_id: str
    status: str
    rank: int
    """Position in the lattice accepted < queued < sending < sent < terminal < read; it never falls."""
    error: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StaffAct:
    """A button or reply of an agent on a channel of theirs."""

    channel: str
    external_id: str
    by: str
    """Who did it, as their channel knows them."""
    case: str
    act: str
    """What was done, by its name (`app.agents`)."""
    text: str = ""
    thread: str = ""
    """Provider id of the card it was done at, where that alone tells which case it is."""
    trigger: str = ""
    """What the provider wants back with a form for its doer, good for seconds; "" where it has no forms."""


@dataclass(frozen=True, slots=True)
class PageWanted:
    """Somebody opened our page at their provider's, or wants the form. Nothing was said."""

    channel: str
    external_id: str
    account: str
    address: str
    page: Literal["home", "form"]
    trigger: str = ""
    """As in StaffAct."""


Arrival = Inbound | Delivery | StaffAct | PageWanted


@dataclass(frozen=True, slots=True)
class Post:
    """One provider call to be made: the content of one outbox row."""

    our_id: str
    channel: str
    account: str
    address: str
    text: str
    thread: str = ""
    media: tuple[str, ...] = ()
    """Public, expiring addresses of photos to attach."""
    first_attempt_at: datetime | None = None
    options: tuple[tuple[str, str], ...] = ()
    """Buttons (key, label), where the channel has them."""
    ask: str = ""
    """The question the buttons answer: what a press sends back, with the key."""
    answers: str = ""
    """Provider id of the message this answers; empty for news nobody asked for."""
    card: str = ""
    """A card for staff, as JSON, where ``text`` is only what it says in words (`casework.card`)."""
    updates: str = ""
    """Provider id of an earlier post of ours that this takes the place of."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """The provider took the post. ``rank`` as in Delivery."""

    provider_id: str
    status: str
    rank: int


FailureCode = Literal[
    "throttled",
    "unavailable",
    "unreachable",
    "rejected",
    "bad_address",
    "opted_out",
    "too_long",
    "bad_media",
    "misconfigured",
    "in_doubt",
]


class SendFailed(Exception):
    """A post the provider did not take. ``retry_after`` in seconds when the provider named it."""

    def __init__(self, code: FailureCode, detail: str = "", retry_after: float | None = None) -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code: FailureCode = code
        self.detail = detail
        self.retry_after = retry_after


NOT_KNOWN = "not_known"
"""Detail of an ``in_doubt`` failure: the provider was asked and has no such message (count it in ``looked``).

Any other ``in_doubt`` leaves the count: the send's outcome is unknown, or the provider could not be asked."""

LOOK_UP_FAILED = "look-up failed"
"""How the detail of an ``in_doubt`` failure begins when the provider could not be asked."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """An outbox row in our hands: nobody else may send it until the lease ends."""

    row: int
    attempt: int
    """Fencing token: settling with an older attempt has no effect."""
    post: Post
    doubtful: bool = False
    """The last attempt's outcome is unknown: look it up first."""
    looked: int = 0
    """How often the provider was asked about it and did not know it."""
    until: float = inf
    """When every call about it must have ended, by this process's monotonic clock: before the lease does."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a channel can carry, which words its carrier acts on. Data, so that no code asks for a channel's name."""

    name: str
    max_length: int = 1600
    counts: Literal["segments", "weighted", "characters"] = "segments"
    public: bool = False
    buttons: bool = False
    media_out: bool = True
    media_apart: bool = False
    """A photo is a call of its own: it follows its words as a post without any, and is tried again by itself."""
    carrier_keywords: Mapping[str, Keyword] = field(default_factory=dict)
    """Exact words (upper case) the carrier itself acts on and answers; empty where no carrier stands in between."""
    numbers: bool = False
    """People here have telephone numbers: anything else that writes is a machine."""
    opt_out_law: bool = True
    """Whether first contact must carry identity, rates, help and stop."""
    teaches: bool = True
    """Whether what people write here may become examples that the classifier learns from."""
    forgets: bool = False
    """Whether what its writers delete or change there must be gone from here within a day: its terms ask for it."""
    variants: tuple[str, ...] = ()
    """Endings of phrases' names: where the city has ``opted_out_written``, it is said here instead of ``opted_out``.

    The first that there is counts.
    """
    in_public: "Capabilities | None" = None
    """What holds instead in conversations that everybody reads; None where there are none, or no others."""

    def heard_by_all(self, public: bool) -> "Capabilities":
        """These, or what holds in public."""
        return self.in_public if public and self.in_public is not None else self
