"""What our fake network remembers: people's posts and messages, ours, uploads, and how often each was accepted."""

import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

US, HANDLE = "1000000000000000001", "RivertownHelp"
KEY, SECRET, ACCESS, BEARER = "fake-key", "fake-api-secret", "fake-access", "fake-bearer"
FIRST = 2_000_000_000_000_000_000


@dataclass(slots=True)
class Written:
    """One public post or direct message."""

    id: str
    author: str
    text: str
    at: datetime
    thread: str = ""
    """Public: the conversation. Empty: a direct message."""
    replies_to: str = ""
    to: str = ""
    """Direct: who it went to. Public: whom it answers."""
    kind: str = ""
    """Of a public post: "", "retweeted" or "quoted"."""
    about: str = ""
    media: list[str] = field(default_factory=list)
    versions: list[str] = field(default_factory=list)
    mentions: list[tuple[int, int, str, str]] = field(default_factory=list)
    begins: int = 0
    deleted: bool = False


class World:
    """Thread-safe. Ids count up, as the real ones do."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self.clock = clock
        self.written: dict[str, Written] = {}
        self.photos: dict[str, bytes] = {}
        self.uploads: dict[str, bytes] = {}
        self.blocked: set[str] = set()
        """People who take no direct messages of ours."""
        self.hidden: set[str] = set()
        """People whose posts nobody may see any more."""
        self.name = HANDLE
        """What the city's account is called now."""
        self.access = "read-write-directmessages"
        """What its token may do."""
        self.webhooks: list[dict[str, Any]] = []
        self.subscribed: list[str] = []
        """Kinds of events that are pushed."""
        self.accepted: Counter[tuple[str, str, str]] = Counter()
        """How often (whom, hanging on, text) was accepted from us: above one, somebody was told twice."""
        self._lock = threading.RLock()
        self._next = FIRST

    def new_id(self) -> str:
        """The next id."""
        with self._lock:
            self._next += 1
            return str(self._next)

    def keep(self, one: Written) -> Written:
        """Take a post or message of either side."""
        with self._lock:
            self.written[one.id] = one
            if one.author == US:
                self.accepted[(one.to, one.replies_to, one.text)] += 1
        return one

    def public(self) -> list[Written]:
        """Posts that are still there, newest first."""
        with self._lock:
            found = [one for one in self.written.values() if one.thread and not one.deleted]
        return sorted(found, key=lambda one: int(one.id), reverse=True)

    def direct(self) -> list[Written]:
        """Direct messages of both sides, newest first."""
        with self._lock:
            found = [one for one in self.written.values() if not one.thread and not one.deleted]
        return sorted(found, key=lambda one: int(one.id), reverse=True)

    def post(self, one: Written) -> dict[str, Any]:
        """A post as v2 shows it, with every field we ask for."""
        shown: dict[str, Any] = {
            "id": one.id,
            "text": one.text,
            "author_id": one.author,
            "conversation_id": one.thread,
            "created_at": stamp(one.at),
            "edit_history_tweet_ids": [*one.versions, one.id],
            "display_text_range": [one.begins, len(one.text)],
        }
        if one.mentions:
            shown["entities"] = {"mentions": [_mention(found) for found in one.mentions]}
        if one.replies_to:
            shown["in_reply_to_user_id"] = one.to
            shown["referenced_tweets"] = [{"type": "replied_to", "id": one.replies_to}]
        if one.kind:
            shown["referenced_tweets"] = [{"type": one.kind, "id": one.about}]
        if one.media:
            shown["attachments"] = {"media_keys": one.media}
        return shown

    def event(self, one: Written) -> dict[str, Any]:
        """A direct message as ``GET /2/dm_events`` shows it."""
        other = one.to if one.author == US else one.author
        shown = {"id": one.id, "event_type": "MessageCreate", "text": one.text, "sender_id": one.author}
        more = {"created_at": stamp(one.at), "dm_conversation_id": f"{other}-{US}"}
        return {**shown, **more, **({"attachments": {"media_keys": one.media}} if one.media else {})}


def stamp(at: datetime) -> str:
    """ISO 8601 as the network writes it."""
    return at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03d}Z"


def _mention(found: tuple[int, int, str, str]) -> dict[str, Any]:
    begins, ends, name, number = found
    return {"start": begins, "end": ends, "username": name, "id": number}
