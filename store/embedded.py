"""SQLite as the database: one writer thread that commits in groups, a pool of readers, one process that runs it."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from sqlalchemy import Connection, make_url
from sqlalchemy.exc import DBAPIError

from store import sqlite
from store.failures import WORDS, NotDurable, Unusable
from store.prepared import Kept, Plans, Prepared
from store.steadfast import Steadfast
from store.topics import BOOT, Topics
from store.writer import Writer

T = TypeVar("T")

_PLANS: Final = Kept()


def file_of(url: str) -> Path:
    """The file of ``sqlite:////absolute/path``; ValueError in words for one that is none."""
    path = make_url(url).database
    if not path or path == ":memory:":
        raise ValueError("The database must be a file: what is acknowledged must outlive the process.")
    return Path(path)


class Embedded:
    """A file of SQLite, open. Its methods are those of `store.engine.Database`, where they are described."""

    shared = False
    """Whether several processes may run it at once."""

    def __init__(self, url: str, boot: str, told: Callable[[Topics], None], queue: int) -> None:
        path = file_of(url)
        path.parent.mkdir(parents=True, exist_ok=True)
        self.where = str(path)
        self._boot = boot
        self._writing = sqlite.open_engine(url, read_only=False)
        self._reading = sqlite.open_engine(url, read_only=True)
        self._try()
        self._identity = self._file()
        self._plans = Plans(self._reading.dialect, partial(sqlite.name, self._reading), _PLANS)
        self._readers: list[Prepared] = []
        """Connections nobody reads on; the one used last is used next, so that few of them fill their caches."""
        self._clock = Steadfast()
        self._closed = False
        self._watching = threading.Lock()
        self._watch: Connection | None = None
        self._writer = Writer(self._connect_writer, told, queue, self._check_place)

    def write(self, unit: Callable[[Connection], T], within: float, *, lax: bool, together: str) -> T:
        """In a savepoint of its own on the writer thread; every commit is as durable as the strictest needs."""
        del lax, together
        try:
            return self._writer.run(unit, within)
        except NotDurable as lost:
            raise lost.at(self.where) from lost

    @property
    def waiting(self) -> int:
        """Units in the queue."""
        return self._writer.waiting

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One snapshot on a connection that refuses to write."""
        self._check_place()
        conn = self._reader()
        try:
            sqlite.snapshot(conn)
            yield conn
        finally:
            sqlite.rollback(conn)
            self._readers.append(conn)
            if self._closed:
                self._end_readers()

    @contextmanager
    def changing(self) -> Iterator[Connection]:
        """The write lock, so that a second process waits until the schema is there.

        SQLite changes a table by building it anew: its rows are referred to meanwhile, so references are checked at
        the end instead of all along (SQLite's own advice for such changes).
        """
        with sqlite.told(self.where), self._writing.connect() as conn, sqlite.unreferenced(conn):
            sqlite.begin(conn)
            try:
                yield conn
                sqlite.check_references(conn)
                sqlite.commit(conn)
            finally:
                sqlite.rollback(conn)

    @contextmanager
    def hold(self, _conversation: int) -> Iterator[bool]:
        """One process runs a file, so its own memory knows who thinks about what."""
        yield True

    def listen(self) -> None:
        """Other processes cannot call; `data_version` shows what they committed."""

    def data_version(self) -> int:
        """SQLite counts other connections' commits."""
        with self._watching:
            if self._watch is None:
                self._watch = self._reading.connect()
            return sqlite.data_version(self._watch)

    def damages(self) -> str:
        """SQLite looks at every page."""
        with self.read() as conn:
            return sqlite.damages(conn)

    def now(self) -> datetime:
        """On one machine the system's time is also the database's; a jump of it moves no lease, pace or expiry."""
        return self._clock.now()

    def close(self) -> None:
        """Finish the queue, then close."""
        self._writer.close()
        with self._watching:
            if self._watch is not None:
                self._watch.close()
                self._watch = None
        self._closed = True
        self._end_readers()
        self._reading.dispose()
        self._writing.dispose()

    def _file(self) -> tuple[int, int] | None:
        """Which file lies where ours was opened."""
        try:
            found = os.stat(self.where)  # noqa: PTH116  # a microsecond at every commit; Path takes several
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def _check_place(self) -> None:
        """NotDurable when the file was moved, removed or replaced under us: SQLite would go on with it unseen, and with
        the last connection everything acknowledged since would be gone.
        """
        if self._file() != self._identity:
            raise NotDurable("moved").at(self.where)

    def _reader(self) -> Prepared:
        try:
            return self._readers.pop()
        except IndexError:
            return Prepared(self._reading, self._plans)

    def _end_readers(self) -> None:
        with suppress(IndexError):
            while True:
                self._readers.pop().close()

    def _try(self) -> None:
        """Open it once, before anything relies on it. Unusable in words when it is no database or not ours to open.

        NotDurable on a full disk: nothing is wrong with the file then.
        """
        try:
            self._reading.connect().close()
        except (DBAPIError, Unusable) as error:
            self._reading.dispose()
            if sqlite.reason_of(error) == "full":
                raise NotDurable("full", f"{self.where}: {WORDS['full']}") from error
            raise error if isinstance(error, Unusable) else Unusable(self.where, str(error.orig)) from error

    def _connect_writer(self) -> Connection:
        conn = Prepared(self._writing, self._plans)
        conn.info[BOOT] = self._boot
        return conn
