"""A Twilio of our own: the same API, the same signatures, faults on order. For tests, benches and demonstrations."""

import queue
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from types import TracebackType

from channels.fakes import Fault, Faults, On, Out, Server
from channels.sms.fake.api import Api, Validate
from channels.sms.fake.control import steer
from channels.sms.fake.hooks import Posted, Poster
from channels.sms.fake.ledger import Ledger, Stored
from channels.sms.fake.words import arrival, receipt
from classifier.rules import full_table

ACCOUNT = "AC00000000000000000000000000000001"
TOKEN = "fake-token"  # noqa: S105 - opens nothing but this fake
NUMBER = "+12155550111"
NUMBERS = (NUMBER,)
Picture = tuple[str, bytes]
"""Content type and bytes."""


class FakeTwilio:
    """Starts on a free loopback port; ``url`` is the API base. Use it as a context manager, or ``start`` and ``stop``.

    ``public_url`` is what webhooks are signed for, ``app_url`` where the application really listens. Receipts are
    posted by a thread as they happen; with ``hold=True`` they wait for ``flush()``.
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
        self._hold = hold
        self._waiting: queue.Queue[tuple[Stored, str] | None] = queue.Queue()
        self._server = Server(port, self.api, self.faults, self._accepted, self._steer)
        self.api.own_url = self.url
        self._threads = [threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)]
        if not hold:
            self._threads.append(threading.Thread(target=self._post_receipts, daemon=True))

    # -- life

    @property
    def url(self) -> str:
        """The API base to configure."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def start(self) -> "FakeTwilio":
        """Begin to listen."""
        for thread in self._threads:
            thread.start()
        return self

    def stop(self) -> None:
        """Let go of everything that hangs, and end."""
        self._server.stopping.set()
        self._waiting.put(None)
        self._server.shutdown()
        self._server.server_close()
        for thread in self._threads:
            thread.join(5)
        self.poster.close()

    def wait(self) -> None:
        """Until somebody stops it."""
        self._server.stopping.wait()

    def __enter__(self) -> "FakeTwilio":
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()

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
        return self.poster.post(sid, f"{self.poster.public_url.rstrip('/')}/channels/sms/inbound", list(fields.items()))

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

    @property
    def calls(self) -> list[tuple[str, str]]:
        """Method and path of every API call, in order."""
        return self._server.calls

    def order(self, *faults: Fault | None, on: On = "create") -> None:
        """Faults for the next calls."""
        self.faults.order(*faults, on=on)

    def flush(self) -> list[Posted]:
        """Post the receipts that wait (with ``hold``), in the order the faults left them."""
        posted = []
        while not self._waiting.empty():
            item = self._waiting.get()
            if item is not None:
                posted.append(self._post(*item))
        return posted

    # -- inside

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
