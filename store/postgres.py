"""PostgreSQL as the database: units are transactions in their caller's thread, on a pooled connection."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any, Final, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from store.dialects import alone
from store.failures import Busy, NotDurable, Unusable
from store.flow import FLOODING, OTHERS
from store.guard import Guard
from store.listening import CHANNEL, Listener, payloads
from store.prepared import Kept, Plans
from store.server import (
    CONNECTIONS,
    READ_SECONDS,
    ServerClock,
    again,
    gone,
    in_words,
    open_engine,
    printable,
    why,
)
from store.together import Together
from store.topics import BOOT, Topics, taken
from store.travelling import Travelling
from store.trips import Call

T = TypeVar("T")

Hook = Callable[[Connection, Topics], None]
"""What is done in the announcing transaction itself, on its own connection, before its commit."""

AGAIN: Final = 5
"""How often a unit is run after deadlocks and lost connections."""

UNSAID: Final = "a statement failed, or was sent ahead in vain, and nobody said so"
_PLANS: Final = Kept()
SERVER: Final = "See that the server runs and that FRONTDOOR_DATABASE_URL names it."


class Served:
    """A database on a PostgreSQL server, open. Its methods are those of `store.engine.Database`."""

    shared = True

    def __init__(self, url: str, boot: str, told: Callable[[Topics], None]) -> None:
        self.where = printable(url)
        self._told = told
        self._engine = open_engine(url)
        self._plans = Plans(self._engine.dialect, kept=_PLANS)
        self._groups = {kind: Together(self._alone) for kind in (OTHERS, FLOODING)}
        self._slots = threading.BoundedSemaphore(CONNECTIONS)
        self._wanting = 0
        self._here = threading.local()
        self._closed = False
        self._clock = ServerClock()
        self._boot = boot
        self.before_commit: list[Hook] = [self._notify]
        """Called in every transaction that announced something, before its commit: an engine defers its jobs here."""
        self._guard = Guard(self._own_connection)
        self._listener = Listener(self._own_connection, boot, told)
        self._try()

    def write(self, unit: Callable[[Connection], T], within: float, *, lax: bool, together: str) -> T:
        """One transaction, READ COMMITTED; again from its start after a deadlock or a lost connection."""
        return self._groups[together].run(unit, within) if together else self._alone(unit, within, lax=lax)

    def _alone(self, unit: Callable[[Connection], T], within: float, *, lax: bool = False) -> T:
        if getattr(self._here, "writing", False):
            raise RuntimeError("a write inside a write would wait for itself for ever")
        until = time.monotonic() + within
        self._here.writing = True
        try:
            for _ in range(AGAIN):
                try:
                    return self._once(unit, until, lax=lax)
                except DBAPIError as error:
                    if not again(error):
                        raise in_words(error) or error from None
                    last = error
                if time.monotonic() >= until:
                    break
            raise in_words(last) or Busy("others kept writing the same rows") from None
        finally:
            self._here.writing = False

    def _once(self, unit: Callable[[Connection], T], until: float, *, lax: bool) -> T:
        with self._opened(_begin(until, lax=lax), until, over=until) as conn:
            conn.info[BOOT] = ""
            taken(conn)
            result = unit(conn)
            if not conn.in_order():  # the server would say nothing, and commit nothing
                raise NotDurable("broken", UNSAID)
            topics = taken(conn)
            if topics:
                for hook in self.before_commit:
                    hook(conn, topics)
            _commit(conn)
        if topics:
            self._told(topics)
            if self._listener.running:
                self._listener.say(topics)
        return result

    @property
    def waiting(self) -> int:
        """Callers that wait for a connection."""
        return self._wanting

    @contextmanager
    def read(self) -> Iterator[Travelling]:
        """One snapshot: REPEATABLE READ, READ ONLY."""
        until = time.monotonic() + READ_SECONDS
        try:
            with self._opened(_SNAPSHOT, until) as conn:
                yield conn
                _seen(conn)
        except DBAPIError as error:
            raise in_words(error) or error from None

    @contextmanager
    def changing(self) -> Iterator[Travelling]:
        """One at a time: several processes may start at once."""
        with self._opened(_UNHURRIED, time.monotonic() + READ_SECONDS) as conn:
            alone(conn, "schema")
            conn.arrive()
            yield conn
            if not conn.in_order():
                raise NotDurable("broken", UNSAID)
            _commit(conn)

    @contextmanager
    def hold(self, conversation: int) -> Iterator[bool]:
        """See `store.guard`."""
        mine = self._guard.take(conversation)
        try:
            yield mine
        finally:
            if mine:
                self._guard.give(conversation)

    def listen(self) -> None:
        """Hear what other processes announce, from now on."""
        self._listener.start()

    def data_version(self) -> int:
        """The server's snapshot: it is another one whenever a writing transaction began or ended anywhere."""
        with self._opened((b"BEGIN READ ONLY",), time.monotonic() + READ_SECONDS) as conn:
            version = hash(conn.ask(b"SELECT pg_current_snapshot()"))
            _seen(conn)
        return version

    def damages(self) -> str:
        """The server looks after its own pages."""
        return ""

    def now(self) -> datetime:
        """The server's clock, measured at the opening and once a minute since; a call only adds up."""
        return self._clock.now()

    def close(self) -> None:
        """Turn new work away, wait for what is being written, close."""
        if self._closed:
            return
        self._closed = True
        until = time.monotonic() + READ_SECONDS
        for _ in range(CONNECTIONS):
            self._slots.acquire(timeout=max(0.0, until - time.monotonic()))
        self._listener.stop()
        self._guard.close()
        self._engine.dispose()

    @contextmanager
    def _opened(self, begin: tuple[bytes, ...], until: float, over: float | None = None) -> Iterator[Travelling]:
        """A connection in a transaction; closing forgets it unless it was committed. DBAPIError, Busy, NotDurable.

        ``until`` it is waited for; ``over`` is when the whole transaction must have come to its end.
        """
        self._wait(until)
        try:
            if self._clock.stale():
                self._measure(until)
            with self._outside(until, over, *begin) as conn:
                if _stale(conn):
                    conn.plain(b"DISCARD PLANS")
                yield conn
        finally:
            self._slots.release()

    def _measure(self, until: float) -> None:
        with self._outside(until, None) as conn:
            self._clock.measure(conn.ask)

    def _outside(self, until: float, over: float | None, *begin: bytes) -> Travelling:
        return Travelling(self._engine, self._plans, begin, over, until)

    def _wait(self, until: float) -> None:
        if self._closed:
            raise NotDurable("closed")
        self._wanting += 1
        try:
            if not self._slots.acquire(timeout=max(0.0, until - time.monotonic())):
                raise Busy("no connection came free in time")
        finally:
            self._wanting -= 1

    def _notify(self, conn: Connection, topics: Topics) -> None:
        """Tell the other processes with the commit, where no listener does it after: a command of staff."""
        if not self._listener.running:
            for payload in payloads(self._boot, topics):
                conn.exec_driver_sql("SELECT pg_notify(%s, %s)", (CHANNEL, payload))

    def _own_connection(self) -> Any:
        """A connection outside the pool, for what lasts: listening, and the guard's locks."""
        pooled = self._engine.raw_connection()
        pooled.detach()
        raw: Any = pooled.dbapi_connection
        raw.until = None
        return raw

    def _try(self) -> None:
        try:
            self._measure(0.0)
        except DBAPIError as error:
            self._engine.dispose()
            raise Unusable(self.where, why(error), SERVER) from None


_SNAPSHOT: Final = (b"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",)
_UNHURRIED: Final = (
    b"BEGIN",
    b"SET LOCAL statement_timeout = 0",
    b"SET LOCAL idle_in_transaction_session_timeout = 0",
)
"""A change of the schema takes as long as its tables are large."""


def _begin(until: float, *, lax: bool) -> tuple[bytes, ...]:
    """The beginning of a unit: what it may wait for a statement, for locks too."""
    left = max(1, int((until - time.monotonic()) * 1000))
    begin = (b"BEGIN ISOLATION LEVEL READ COMMITTED", b"SET LOCAL statement_timeout = %d" % left)
    return (*begin, b"SET LOCAL synchronous_commit = off") if lax else begin


PLANNED_SECONDS: Final = 10.0
"""How long a connection keeps its plans: made while a table was empty, they read all of it when it is not any more."""


def _stale(conn: Travelling) -> bool:
    """Whether it is time for the server to plan its prepared statements again."""
    now = time.monotonic()
    if now - conn.info.setdefault("planned", now) <= PLANNED_SECONDS:
        return False
    conn.info["planned"] = now
    return True


def _seen(conn: Travelling) -> None:
    """End a snapshot by a commit. What was read is good, whatever becomes of the connection; whether the server is
    there at all is said to who asked nothing.
    """
    with suppress(*((DBAPIError,) if conn.begun else ())):
        conn.travel(Call(b"COMMIT"))


def _commit(conn: Travelling) -> None:
    """Durable, or said: a connection that breaks here leaves open whether it is."""
    commit = Call(b"COMMIT")
    try:
        conn.travel(commit, twice=False)
    except DBAPIError as error:
        if gone(error):
            raise NotDurable("slow", "the connection broke during the commit") from None
        if not commit.results:  # what travelled with it failed before
            raise
        raise in_words(error) or NotDurable("broken") from None
    if commit.results[0].command_status != b"COMMIT":  # it says ROLLBACK, and is content
        raise NotDurable("broken", UNSAID)
