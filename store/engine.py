"""The database: one writer thread that commits in groups, a pool of readers, and who is told about commits."""

import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from store import sqlite
from store.failures import Missing, Unusable
from store.writer import QUEUE, Writer

T = TypeVar("T")

BOOT = "boot"


def system_clock() -> datetime:
    """Real time, aware UTC. On one machine it is also the database's."""
    return datetime.now(UTC)


def file_of(url: str) -> Path:
    """The file of ``sqlite:////absolute/path``; ValueError in words for any other address."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise ValueError("FRONTDOOR_DATABASE_URL: write sqlite:////absolute/path/of/the/file.") from None
    if parsed.get_backend_name() != "sqlite":
        raise ValueError(f"Frontdoor keeps its data in SQLite; {parsed.get_backend_name()} is not supported yet.")
    if not parsed.database or parsed.database == ":memory:":
        raise ValueError("The database must be a file: what is acknowledged must outlive the process.")
    return Path(parsed.database)


class Database:
    """An open database. Safe to share between threads; one per process and data folder."""

    def __init__(self, url: str, clock: Callable[[], datetime], queue: int) -> None:
        self.url = url
        self.boot = secrets.token_hex(6)
        """Names this opening, so that what this very process kept can be told from what a dead one left."""
        self._clock = clock
        self._listeners: list[Callable[[frozenset[str]], None]] = []
        self._writing = sqlite.open_engine(url, read_only=False)
        self._reading = sqlite.open_engine(url, read_only=True)
        self._try()
        self._watching = threading.Lock()
        self._watch: Connection | None = None
        self._writer = Writer(self._connect_writer, self._announce, queue)

    @classmethod
    def open(cls, url: str, clock: Callable[[], datetime] = system_clock, *, queue: int = QUEUE) -> "Database":
        """Open ``sqlite:////absolute/path``.

        ``clock`` is the database's real time: pacing, leases, back-off. ``queue``: units that may wait to be written.
        """
        file_of(url).parent.mkdir(parents=True, exist_ok=True)
        return cls(url, clock, queue)

    @classmethod
    def existing(cls, url: str, clock: Callable[[], datetime] = system_clock) -> "Database":
        """Open one that is there already. Missing when there is none: a mistyped folder is never made."""
        if not file_of(url).exists():
            raise Missing(str(file_of(url)))
        return cls(url, clock, QUEUE)

    @property
    def engine(self) -> Engine:
        """The writing engine, for migrations only and before anything is written."""
        return self._writing

    def write(self, unit: Callable[[Connection], T], *, within: float = 2.0) -> T:
        """Run one unit of work and return what it returns, once it is durable.

        The unit runs in a savepoint of its own on the writer thread: it must be quick and do nothing but SQL. Its
        own error is raised here and undoes only itself. ``within`` seconds without having begun: Busy, and the unit
        will never run. A commit that fails: NotDurable for everybody in the group.
        """
        return self._writer.run(unit, within)

    @property
    def waiting(self) -> int:
        """Writes in the queue: a figure for operators."""
        return self._writer.waiting

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the database throughout and cannot write."""
        with self._reading.connect() as conn:
            sqlite.snapshot(conn)
            try:
                yield conn
            finally:
                sqlite.rollback(conn)

    def on_commit(self, callback: Callable[[frozenset[str]], None]) -> None:
        """Have ``callback(topics)`` called on the writer thread after commits that concern runners.

        Topics: ``think`` (something unread), ``send`` (a post may go), ``photos`` (one is wanted). It must only set
        an event. Claims and settlements that create no work announce nothing, so a runner never wakes itself.
        """
        self._listeners.append(callback)

    def data_version(self) -> int:
        """A number that differs from the last one when anybody, other processes included, committed in between."""
        with self._watching:
            if self._watch is None:
                self._watch = self._reading.connect()
            return sqlite.data_version(self._watch)

    def now(self) -> datetime:
        """The database's real time, aware UTC."""
        return self._clock()

    def close(self) -> None:
        """Finish the queued writes and close every connection. Writes after this are NotDurable("closed")."""
        self._writer.close()
        with self._watching:
            if self._watch is not None:
                self._watch.close()
                self._watch = None
        self._reading.dispose()
        self._writing.dispose()

    def _try(self) -> None:
        """Open it once, before anything relies on it. Unusable in words when it is no database or not ours to open."""
        try:
            self._reading.connect().close()
        except (DBAPIError, Unusable) as error:
            self._reading.dispose()
            raise error if isinstance(error, Unusable) else Unusable(str(file_of(self.url)), str(error.orig)) from error

    def _connect_writer(self) -> Connection:
        conn = self._writing.connect()
        conn.info[BOOT] = self.boot
        return conn

    def _announce(self, topics: frozenset[str]) -> None:
        for listener in self._listeners:
            listener(topics)
