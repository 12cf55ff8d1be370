"""What our fake provider remembers: every message both ways, every photo, and how often each post was accepted."""

import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from typing import Any

VERSION = "2010-04-01"


@dataclass(slots=True)
class Stored:
    """One message as the provider keeps it."""

    sid: str
    direction: str
    to: str
    from_: str
    body: str
    created: datetime
    status: str
    callback: str = ""
    service: str | None = None
    sent: datetime | None = None
    error: int | None = None
    media: list[str] = field(default_factory=list)
    """Sids of inbound photos, addresses of outgoing ones."""

    @property
    def our_id(self) -> str:
        """The id our product put into its callback address."""
        return self.callback.rpartition("/")[2]


@dataclass(slots=True)
class Photo:
    """One stored photo."""

    sid: str
    message: str
    content_type: str
    data: bytes
    deleted: bool = False


class Ledger:
    """Thread-safe memory. Ids count up from 1, so a test can name them."""

    def __init__(self, account: str, clock: Callable[[], datetime]) -> None:
        self.account = account
        self.clock = clock
        self.messages: dict[str, Stored] = {}
        self.photos: dict[str, Photo] = {}
        self.accepted: Counter[tuple[str, str, str]] = Counter()
        """How often (to, body, our id) was accepted: anything above one is a resident told twice."""
        self.opted_out: set[str] = set()
        self._lock = threading.RLock()
        self._next = 1

    def new_sid(self, prefix: str) -> str:
        """The next id, 34 characters like the provider's."""
        with self._lock:
            number, self._next = self._next, self._next + 1
        return f"{prefix}{number:032x}"

    def accept(self, message: Stored) -> None:
        """Take a message of either direction."""
        with self._lock:
            self.messages[message.sid] = message
            if message.direction != "inbound":
                self.accepted[(message.to, message.body, message.our_id)] += 1

    def keep_photo(self, message: str, content_type: str, data: bytes) -> Photo:
        """Store an inbound photo."""
        photo = Photo(self.new_sid("ME"), message, content_type, data)
        with self._lock:
            self.photos[photo.sid] = photo
        return photo

    def outgoing(self) -> list[Stored]:
        """Everything our product sent, in the order it was accepted."""
        with self._lock:
            return [m for m in self.messages.values() if m.direction != "inbound"]

    def find(self, query: dict[str, str]) -> list[Stored]:
        """The list filters ``To``, ``From``, ``DateSent``, ``DateSent>`` and ``DateSent<``; newest first.

        A message not sent yet has no DateSent and is left out by a date, as one must expect of the provider.
        """
        with self._lock:
            found = list(self.messages.values())
        return [message for message in reversed(found) if _matches(message, query)]

    def resource(self, message: Stored) -> dict[str, Any]:
        """The message as the provider's JSON."""
        uri = f"/{VERSION}/Accounts/{self.account}/Messages/{message.sid}"
        return {
            "account_sid": self.account,
            "api_version": VERSION,
            "body": message.body,
            "date_created": rfc(message.created),
            "date_sent": rfc(message.sent),
            "date_updated": rfc(message.sent or message.created),
            "direction": message.direction,
            "error_code": message.error,
            "error_message": None if message.error is None else "see the error page",
            "from": message.from_,
            "messaging_service_sid": message.service,
            "num_media": str(len(message.media)),
            "num_segments": "1",
            "price": None,
            "price_unit": "USD",
            "sid": message.sid,
            "status": message.status,
            "subresource_uris": {"media": f"{uri}/Media.json"},
            "to": message.to,
            "uri": f"{uri}.json",
        }

    def photo_resource(self, photo: Photo) -> dict[str, Any]:
        """The photo's record as the provider's JSON."""
        now = rfc(self.messages[photo.message].created)
        return {
            "account_sid": self.account,
            "content_type": photo.content_type,
            "date_created": now,
            "date_updated": now,
            "parent_sid": photo.message,
            "sid": photo.sid,
            "uri": f"/{VERSION}/Accounts/{self.account}/Messages/{photo.message}/Media/{photo.sid}.json",
        }


def rfc(moment: datetime | None) -> str | None:
    """RFC 2822 in GMT, as the provider writes dates."""
    return None if moment is None else format_datetime(moment, usegmt=False)


def _matches(message: Stored, query: dict[str, str]) -> bool:
    if query.get("To", message.to) != message.to or query.get("From", message.from_) != message.from_:
        return False
    for name in ("DateSent", "DateSent>", "DateSent<"):
        if name not in query:
            continue
        asked = datetime.fromisoformat(query[name].replace("Z", "+00:00"))
        if message.sent is None or not _compares(name, message.sent.replace(microsecond=0), asked):
            return False
    return True


def _compares(name: str, sent: datetime, asked: datetime) -> bool:
    if asked.tzinfo is None:
        asked = asked.replace(tzinfo=sent.tzinfo)
    if name == "DateSent":
        return sent.date() == asked.date()
    return sent >= asked if name.endswith(">") else sent <= asked
