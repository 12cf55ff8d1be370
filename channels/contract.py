"""The contract every channel fulfils: to ours, from ours. Adapters hold credentials and nothing else."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

from bot.wire import Arrival, Capabilities, MediaRef, Post, Receipt


@dataclass(frozen=True, slots=True)
class Webhook:
    """One request from a provider, framework-neutral. ``path`` and ``query`` are raw, never re-quoted."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    """Names in lower case."""
    body: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    """What the provider wants to hear once its message is kept."""

    status: int = 200
    content_type: str = "text/plain"
    body: str = ""


@dataclass(frozen=True, slots=True)
class Doorway:
    """Where a channel's provider comes to us, how, and how much it may bring."""

    path: str
    """Where it posts to."""
    numbered: str = ""
    """Where else: with one more part at the end, which the channel reads itself."""
    methods: tuple[str, ...] = ("POST",)
    body: int = 64 * 1024
    """Bytes of one webhook (threat 13)."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a channel's provider may be spoken to."""

    segments: float
    """A second; 0: as fast as we can."""
    by_person: bool = False
    """Each person or room has a pace of its own, and every post counts as one, whatever its length."""


Sight = tuple[Literal["well", "look", "wrong"], str]
"""What a check-up saw of one part, in words with what to do."""


class Forged(Exception):
    """The signature is wrong, stale or missing: 403, nothing stored, body never logged."""


class Unreadable(Exception):
    """A genuine request that makes no sense to us: 400. The message names the field, never its content."""


class MediaRefused(Exception):
    """A photo that may not or cannot be fetched. ``why`` is one of gone, refused, too_big, not_image, unavailable."""

    def __init__(self, why: str, again: bool = False) -> None:
        super().__init__(why)
        self.why = why
        self.again = again


class Channel(Protocol):
    """One way of reaching residents."""

    capabilities: Capabilities

    def verify(self, hook: Webhook) -> None:
        """Raises Forged."""
        ...

    def read(self, hook: Webhook) -> tuple[Arrival, ...]:
        """Raises Unreadable; never does I/O."""
        ...

    def answer(self, hook: Webhook, arrivals: tuple[Arrival, ...]) -> Answer:
        """What this provider wants to hear about this request once these are kept."""
        ...

    def send(self, post: Post) -> Receipt:
        """One provider call with time limits; raises SendFailed."""
        ...

    def look_up(self, post: Post, taken: frozenset[str]) -> Receipt | None:
        """After an unknown outcome: the provider's record of this post that no other row owns (``taken``), if any.

        Raises SendFailed when the provider cannot be asked.
        """
        ...

    def fetch(self, media: MediaRef, limit: int) -> bytes:
        """A photo's bytes, at most ``limit``; raises MediaRefused."""
        ...


@runtime_checkable
class Called(Protocol):
    """A channel whose provider comes to us."""

    doorway: Doorway


@runtime_checkable
class Paced(Protocol):
    """A channel whose provider says how fast it may be spoken to."""

    pace: Pace


@runtime_checkable
class Warms(Protocol):
    """A channel whose first call would wait for something to be loaded."""

    def warm(self) -> None:
        """Load it now. Never raises for a provider that does not answer."""
        ...


@runtime_checkable
class Forgets(Protocol):
    """A channel whose provider keeps media until told otherwise."""

    def forget(self, media: MediaRef) -> None:
        """Delete the provider's copy. Failing is logged, not raised: the sweep tries again."""
        ...


@runtime_checkable
class Closes(Protocol):
    """A channel that keeps connections open between calls."""

    def close(self) -> None:
        """Let go of them."""
        ...


@runtime_checkable
class Sweeps(Protocol):
    """A channel that can be asked for messages its webhook never brought."""

    def missed(self, since_epoch: float) -> tuple[Arrival, ...]:
        """Everything the provider received for us since then (Unix seconds), oldest first.

        The inbox drops what it has. Raises SendFailed when the provider cannot be asked.
        """
        ...


@dataclass(frozen=True, slots=True)
class Page:
    """One look at a feed: what was new (oldest first), and where to look next."""

    arrivals: tuple[Arrival, ...]
    cursor: str
    """Kept as it is and handed back; the adapter's own."""
    more: bool = False
    """There is another page behind this one."""
    cost: float = 0.0
    """US dollars the provider asks for this page."""


@runtime_checkable
class Polls(Protocol):
    """A channel that is looked at again and again, because its provider need not push."""

    feeds: Mapping[str, float]
    """Feed → seconds between two looks."""

    def poll(self, feed: str, cursor: str, since_epoch: float) -> Page:
        """One page behind a cursor; with "" from this moment on (Unix seconds).

        The inbox drops what it has. Raises SendFailed when the provider cannot be asked.
        """
        ...


@runtime_checkable
class Rereads(Protocol):
    """A channel where deletions are found by looking again, as its provider need not tell of them by itself."""

    rereads: int
    """Messages that one question may name."""

    def reread(self, said: Sequence[tuple[str, str]]) -> Page:
        """Of these messages, each its id and its writer's address, those that are gone where they were said.

        Each is an arrival that takes it back, as a push of the provider would be. Raises SendFailed.
        """
        ...


@runtime_checkable
class Listens(Protocol):
    """A channel whose provider can bring its requests over a connection of ours."""

    listening: bool
    """Whether that is wanted."""

    def listen(self, hear: Callable[[Webhook], Answer | None]) -> None:
        """Have the connection, made anew where it is gone. Raises SendFailed.

        ``hear`` keeps one request and gives its acknowledgement; None: it was not kept and has to come again.
        """
        ...

    def hang_up(self) -> None:
        """Let go of the connection."""
        ...


@runtime_checkable
class Uploads(Protocol):
    """A channel that hands photos over itself, because its provider fetches none from us."""

    picture: Callable[[str], bytes | None] | None
    """A photo of ours by the address it was given under → its bytes, None when it is gone; set by the house."""


@runtime_checkable
class Charges(Protocol):
    """A channel whose provider is paid by the call."""

    def price(self, post: Post) -> float:
        """What such a post costs, in US dollars."""
        ...
