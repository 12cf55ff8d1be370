"""Hears what other processes announce: LISTEN and NOTIFY, with ids only, beside the slow poll that forgets nothing."""

import os
import select
import threading
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

from psycopg import Error

from store.topics import Topics

if TYPE_CHECKING:
    from psycopg import Connection

    Open = Callable[[], Connection[Any]]

CHANNEL: Final = "frontdoor"

LONGEST: Final = 7_000
"""Characters of one notification (PostgreSQL takes less than 8,000 bytes)."""

ALIVE_SECONDS: Final = 20.0
"""How often a silent connection is tried, so that a dead one is noticed."""

AGAIN_SECONDS: Final = 1.0
"""Between two attempts to connect."""

PAUSE_SECONDS: Final = 0.01
"""Between two times of telling: each wakes every other process, and in a flood there would be one after every commit.
The first after a silence goes at once."""

EVERYTHING: Final[Topics] = frozenset({("think", ""), ("send", ""), ("photos", "")})
"""What is told after a gap: there may be something of every kind."""


def payloads(boot: str, topics: Topics) -> Iterator[str]:
    """A transaction's topics as notifications: who speaks, then pairs, ids only."""
    words, length = [boot], len(boot)
    for topic, key in sorted(topics):
        if length + len(topic) + len(key) > LONGEST:
            yield " ".join(words)
            words, length = [boot], len(boot)
        words.append(f"{topic}={key}")
        length += len(words[-1]) + 1
    yield " ".join(words)


def read(payload: str) -> tuple[str, Topics]:
    """Who speaks, and of what."""
    boot, _, rest = payload.partition(" ")
    return boot, frozenset((topic, key) for topic, _, key in (word.partition("=") for word in rest.split()))


class Listener:
    """One thread with one connection, which hears others and tells them what this process has made durable.

    Telling in the announcing transaction would make commits wait for each other (PostgreSQL lets one transaction with
    a notification commit at a time): half the arrivals a second, measured. What is not told because we die is found
    by the others' slow poll. After a gap everything is told to ourselves once.
    """

    def __init__(self, connect: "Open", boot: str, told: Callable[[Topics], None]) -> None:
        self._connect = connect
        self._boot = boot
        self._told = told
        self._thread: threading.Thread | None = None
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._news: set[tuple[str, str]] = set()
        self._ear, self._mouth = -1, -1
        self._next = 0.0
        """When to tell again at the earliest."""

    @property
    def running(self) -> bool:
        """Whether somebody here listens, and tells."""
        return self._thread is not None

    def start(self) -> None:
        """Begin, once."""
        if self._thread is None:
            self._ear, self._mouth = os.pipe()
            self._thread = threading.Thread(target=self._live, name="store-listener", daemon=True)
            self._thread.start()

    def say(self, topics: Topics) -> None:
        """Tell the other processes, soon and together with what else there is."""
        with self._lock:
            quiet = not self._news
            self._news.update(topics)
            if quiet and self._mouth >= 0:  # a commit may end while we close: the others' slow poll finds it
                os.write(self._mouth, b".")

    def stop(self) -> None:
        """End."""
        if self._thread is not None:
            self._stopping.set()
            os.write(self._mouth, b".")
            self._thread.join()
            self._thread = None
            with self._lock:
                os.close(self._ear)
                os.close(self._mouth)
                self._ear, self._mouth = -1, -1

    def _live(self) -> None:
        while not self._stopping.is_set():
            try:
                with self._connect() as conn:
                    conn.execute("SET synchronous_commit = off")  # telling writes nothing that must last
                    conn.execute(f"LISTEN {CHANNEL}".encode())
                    self._told(EVERYTHING)
                    self._hear(conn)
            except (Error, OSError):
                self._stopping.wait(AGAIN_SECONDS)

    def _hear(self, conn: "Connection[Any]") -> None:
        while not self._stopping.is_set():
            pause = max(0.0, self._next - time.monotonic())
            ears = [conn.fileno()] if pause else [conn.fileno(), self._ear]
            ready, _, _ = select.select(ears, [], [], pause or ALIVE_SECONDS)
            if not (ready or pause):
                conn.execute("SELECT 1")
            if self._ear in ready:
                os.read(self._ear, 4096)
                self._tell(conn)
            for notice in conn.notifies(timeout=0):
                boot, topics = read(notice.payload)
                if boot != self._boot:
                    self._told(topics)

    def _tell(self, conn: "Connection[Any]") -> None:
        with self._lock:
            news = frozenset(self._news)
            self._news.clear()
        for payload in payloads(self._boot, news) if news else ():
            conn.execute("SELECT pg_notify(%s, %s)", (CHANNEL, payload))
        self._next = time.monotonic() + PAUSE_SECONDS
