"""Residents who report one thing each while something happens to the service, as their provider brings it."""

import itertools
import threading
import time
from collections import Counter
from collections.abc import Callable

import httpx

from channels.sms.fake import ACCOUNT, NUMBER, TOKEN, encode, sign
from tests.faults.people import INBOUND, PUBLIC
from tests.faults.places_to_report import places

ENDS = 90.0
"""Seconds in which everything waited for must have come, however busy the machine is."""
WRITERS = 2
BETWEEN = 0.1
"""Seconds between two texts of one writer."""


class Residents:
    """Each text is another resident's report, posted until it is promised, to one address after the other."""

    def __init__(self, *urls: str) -> None:
        self._urls, self.promised, self.refused, self.other = urls, dict[str, str](), 0, Counter[str]()
        self._over, self._places, self._turns = threading.Event(), places(41, 400), itertools.count()
        self._threads = [threading.Thread(target=self._write, args=(n,), daemon=True) for n in range(WRITERS)]

    def __enter__(self) -> "Residents":
        for one in self._threads:
            one.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for one in self._threads:
            one.join(ENDS)

    def _write(self, writer: int) -> None:
        for count in range(writer, len(self._places), WRITERS):
            if self._over.wait(BETWEEN):
                return
            self._report(f"+1215555{count:04d}", f"SM{count:032x}", f"pothole at {self._places[count]}")

    def _report(self, who: str, sid: str, words: str) -> None:
        body = encode([("MessageSid", sid), ("AccountSid", ACCOUNT), ("From", who), ("To", NUMBER), ("Body", words),
                       ("NumMedia", "0")])  # fmt: skip
        headers = {"X-Twilio-Signature": sign(TOKEN, PUBLIC + INBOUND, body),
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
        try:
            reply = httpx.post(url + INBOUND, content=body, headers=headers, timeout=15.0, trust_env=False)
        except httpx.TransportError as error:
            return type(error).__name__
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
