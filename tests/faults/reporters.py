"""Residents who write one text each while something happens to the service, as their provider brings it."""

import itertools
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence

import httpx

from channels.sms.fake import ACCOUNT, NUMBER, TOKEN, encode, sign
from tests.faults.people import INBOUND, PUBLIC
from tests.faults.places_to_report import places

ENDS = 90.0
"""Seconds in which everything waited for must have come, however busy the machine is."""
WRITERS = 2
BETWEEN = 0.1
"""Seconds between two texts of one writer."""


SLOWEST = 15.0
"""Seconds a provider waits for an answer."""


class Residents:
    """Each text is another resident's, on a connection of its own, posted until it is promised, to one address after
    the other; by default each reports something."""

    def __init__(self, *urls: str, texts: Sequence[str] = (), writers: int = WRITERS, between: float = BETWEEN) -> None:
        """``between``: seconds between two texts of one writer."""
        self._urls, self.promised, self.refused, self.other = urls, dict[str, str](), 0, Counter[str]()
        self.slowest = 0.0
        """Seconds until the slowest answer."""
        self._texts = texts or [f"pothole at {place}" for place in places(41, 400)]
        self._over, self._turns, self._between = threading.Event(), itertools.count(), between
        self._threads = [threading.Thread(target=self._write, args=(n, writers), daemon=True) for n in range(writers)]

    def __enter__(self) -> "Residents":
        for one in self._threads:
            one.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for one in self._threads:
            one.join(ENDS)

    def _write(self, writer: int, writers: int) -> None:
        for count in range(writer, len(self._texts), writers):
            if self._over.wait(self._between):
                return
            self._report(f"+1215555{count:04d}", f"SM{count:032x}", self._texts[count])

    def _report(self, who: str, sid: str, words: str) -> None:
        body = encode([("MessageSid", sid), ("AccountSid", ACCOUNT), ("From", who), ("To", NUMBER), ("Body", words),
                       ("NumMedia", "0")])  # fmt: skip
        headers = {"X-Twilio-Signature": sign(TOKEN, PUBLIC + INBOUND, body), "Connection": "close",
                   "Content-Type": "application/x-www-form-urlencoded"}  # fmt: skip
        while (status := self._post(body, headers)) != "200":
            if status == "503":
                self.refused += 1
            else:
                self.other[status] += 1
            time.sleep(BETWEEN)  # also after the end: what was begun is tried until it is promised
        self.promised[sid] = who

    def _post(self, body: bytes, headers: dict[str, str]) -> str:
        url = self._urls[next(self._turns) % len(self._urls)]
        begun = time.monotonic()
        try:
            reply = httpx.post(url + INBOUND, content=body, headers=headers, timeout=SLOWEST, trust_env=False)
        except httpx.TransportError as error:
            return type(error).__name__
        self.slowest = max(self.slowest, time.monotonic() - begun)
        return str(reply.status_code)

    def another(self, many: int) -> None:
        """Wait until so many more are promised."""
        before = len(self.promised)
        until_true(lambda: len(self.promised) > before + many)


def until_true(there: Callable[[], object]) -> None:
    """Wait for it."""
    until = time.monotonic() + ENDS
    while not there():
        assert time.monotonic() < until
        time.sleep(0.02)
