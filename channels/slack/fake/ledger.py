"""What our fake Slack remembers: messages of everybody, photos, and how often each post of ours was taken."""

import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(slots=True)
class Stored:
    """One message as Slack keeps it."""

    channel: str
    ts: str
    user: str
    text: str
    thread_ts: str = ""
    blocks: list[dict[str, Any]] = field(default_factory=list)
    metadata: dict[str, Any] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    bot: bool = False
    only: str = ""
    """The one user who sees it: then it is in no history."""

    @property
    def our_id(self) -> str:
        """The id our product put into the metadata."""
        return str(self.metadata.get("event_payload", {}).get("our_id", ""))

    @property
    def buttons(self) -> list[tuple[str, str]]:
        """(label, value) of every button; a menu is as many as it has options."""
        each = (entry for one in self.elements for entry in one.get("options", [one]))
        return [(entry["text"]["text"], entry["value"]) for entry in each]

    @property
    def elements(self) -> list[dict[str, Any]]:
        """Every button and menu."""
        rows = [block for block in self.blocks if block.get("type") == "actions"]
        return [one for row in rows for one in row["elements"]]

    def resource(self) -> dict[str, Any]:
        """The message as Slack's JSON."""
        made: dict[str, Any] = {"type": "message", "ts": self.ts, "user": self.user, "text": self.text}
        optional = {"thread_ts": self.thread_ts, "blocks": self.blocks, "metadata": self.metadata}
        made |= {name: value for name, value in optional.items() if value}
        return made | ({"bot_id": "B0FAKE"} if self.bot else {})


@dataclass(slots=True)
class Photo:
    """One file: whose message shows it, its name and bytes."""

    name: str
    content_type: str
    data: bytes
    uploaded: bool = True


class Ledger:
    """Thread-safe memory. Ids count up, so a test can name them."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self.clock = clock
        self.messages: dict[tuple[str, str], Stored] = {}
        self.photos: dict[str, Photo] = {}
        self.whispers: list[Stored] = []
        self.accepted: Counter[str] = Counter()
        """How often each of our ids was posted: above one, somebody was told twice."""
        self.changes: list[Stored] = []
        self.homes: dict[str, dict[str, Any]] = {}
        """User → what their home tab shows."""
        self.forms: list[tuple[str, dict[str, Any]]] = []
        """(user, view) of every form that was opened, in order."""
        self.triggers: dict[str, tuple[str, datetime]] = {}
        """What a form may be opened with: by whom and when it was given out."""
        self._lock = threading.RLock()
        self._next = 0

    def number(self) -> int:
        """The next number of anything."""
        with self._lock:
            self._next += 1
            return self._next

    def ts(self) -> str:
        """A message's id: it looks like a time and no two are alike."""
        return f"{int(self.clock().timestamp())}.{self.number():06d}"

    def keep(self, message: Stored) -> Stored:
        """Take a message of anybody."""
        with self._lock:
            self.messages[message.channel, message.ts] = message
            if message.our_id:
                self.accepted[message.our_id] += 1
        return message

    def in_channel(self, channel: str, thread: str = "") -> list[Stored]:
        """A channel's own messages, or one thread, oldest first."""
        with self._lock:
            found = [one for one in self.messages.values() if one.channel == channel]
        if thread:
            return [one for one in found if thread in (one.ts, one.thread_ts)]
        return [one for one in found if not one.thread_ts]

    def ours(self) -> list[Stored]:
        """Everything our product posted, in order."""
        with self._lock:
            return [one for one in self.messages.values() if one.bot]


def direct(user: str) -> str:
    """The channel of the direct message with a user."""
    return f"D{user[1:]}" if user[:1] in ("U", "W") else user
