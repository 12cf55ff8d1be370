"""A Twilio of our own: the same API, the same signatures, faults on order. For tests, benches and demonstrations."""

import queue
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from channels.fakes import Faults, Out, Posted, Running, Server
from channels.sms.account import HOOK
from channels.sms.fake.api import Api, Validate
from channels.sms.fake.control import steer
from channels.sms.fake.hooks import Poster
from channels.sms.fake.ledger import Ledger, Stored
from channels.sms.fake.words import arrival, receipt
from classifier.rules import full_table

ACCOUNT = "AC00000000000000000000000000000001"
TOKEN = "fake-token"  # noqa: S105 - opens nothing but this fake
NUMBER = "+12155550111"
NUMBERS = (NUMBER,)
Picture = tuple[str, bytes]
"""Content type and bytes."""


class FakeTwilio(Running[Poster]):
    """One account and its numbers. Receipts are posted by a thread as they happen; with ``hold=True`` they wait for
    ``flush()``.

    ``public_url`` is what webhooks are signed for, ``app_url`` where the application really listens.
    """

    def __init__(
        self,
        app_url: str = "",
        public_url: str = "",
        *,
        account: str = ACCOUNT,
        tokens: tuple[str, ...] = (TOKEN,),
        numbers: tuple[str, ...] = NUMBERS,
        port: int = 0,
        faults: Faults | None = None,
        validate: Validate | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        hold: bool = False,
        advanced_opt_out: bool = False,
    ) -> None:
        self.faults = faults or Faults()
        self.ledger = Ledger(account, clock)
        self.api = Api(self.ledger, tokens, numbers, validate=validate)
        self.poster = Poster(tokens[0], public_url or app_url, app_url or public_url)
        self.outcomes: dict[str, tuple[str, int]] = {}
        """How texts to a number end instead of "delivered": ("undelivered", 30005)."""
        self._advanced = advanced_opt_out
        self._waiting: queue.Queue[tuple[Stored, str] | None] = queue.Queue()
        server = Server(port, self.api, self.faults, self._accepted, self._steer)
        self._listen(server, *(() if hold else (self._post_receipts,)))
        self.api.own_url = self.url

    # -- residents

    def text(self, from_: str, body: str, media: Sequence[Picture] = (), *, to: str = "", **more: str) -> Posted:
        """A resident writes. The message exists here whether or not the webhook gets through."""
        return self.repeat(self.receive(from_, body, media, to=to).sid, **more)

    def receive(self, from_: str, body: str, media: Sequence[Picture] = (), *, to: str = "") -> Stored:
        """A message arrives at the provider and no webhook is tried: what a sweep must find."""
        now = self.ledger.clock()
        sid = self.ledger.new_sid("MM" if media else "SM")
        message = Stored(sid, "inbound", to or self.api.numbers[0], from_, body, now, "received", sent=now)
        message.media = [self.ledger.keep_photo(sid, kind, data).sid for kind, data in media]
        self.ledger.accept(message)
        self._carrier_acts(message)
        return message

    def repeat(self, sid: str, **more: str) -> Posted:
        """The webhook of a message (again). ``more`` adds or replaces fields."""
        message = self.ledger.messages[sid]
        word = full_table().get(message.body.strip().upper(), "") if self._advanced else ""
        fields = {**arrival(self.ledger, message, word), **more}
        return self.poster.post(sid, f"{self.poster.public_url.rstrip('/')}{HOOK}", list(fields.items()))

    def status(self, sid: str, status: str, error: int = 0) -> Posted:
        """One receipt for a message our product sent, posted now."""
        message = self.ledger.messages[sid]
        return self.poster.post(sid, message.callback, receipt(self.ledger.account, message, status, error))

    # -- what a test asks

    @property
    def outgoing(self) -> list[Stored]:
        """Everything our product sent, in the order it was accepted."""
        return self.ledger.outgoing()

    def sent_to(self, number: str) -> list[str]:
        """The texts one person got, in order."""
        return [message.body for message in self.outgoing if message.to == number]

    def twice(self) -> list[tuple[str, str, str]]:
        """(to, body, our id) of everything accepted more than once."""
        return [key for key, times in self.ledger.accepted.items() if times > 1]

    def flush(self) -> list[Posted]:
        """Post the receipts that wait (with ``hold``), in the order the faults left them."""
        posted = []
        while not self._waiting.empty():
            item = self._waiting.get()
            if item is not None:
                posted.append(self._post(*item))
        return posted

    # -- inside

    def _ending(self) -> None:
        self._waiting.put(None)

    def _carrier_acts(self, message: Stored) -> None:
        word = full_table().get(message.body.strip().upper())
        if word == "STOP":
            self.ledger.opted_out.add(message.from_)
        elif word == "START":
            self.ledger.opted_out.discard(message.from_)

    def _accepted(self, message: Stored) -> None:
        end, _ = self.outcomes.get(message.to, ("delivered", 0))
        if message.callback:
            for status in self.faults.receipts(["sent", end]):
                self._waiting.put((message, status))

    def _post_receipts(self) -> None:
        while (item := self._waiting.get()) is not None:
            self._post(*item)

    def _post(self, message: Stored, status: str) -> Posted:
        end, error = self.outcomes.get(message.to, ("delivered", 0))
        message.status, message.sent = status, message.sent or self.ledger.clock()
        message.error = error if status == end and error else None
        return self.poster.post(
            message.sid, message.callback, receipt(self.ledger.account, message, status, message.error or 0)
        )

    def _steer(self, method: str, path: str, body: bytes) -> Out:
        return steer(self, method, path, body)
