"""The database, whichever it is: units of work written whole, snapshots read, and who is told about commits."""

import secrets
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import Connection, make_url
from sqlalchemy.exc import ArgumentError

from store.asking import side_by_side
from store.embedded import Embedded, file_of
from store.failures import Missing
from store.machine import machine
from store.topics import CLOCK, URGENT, Topics, concerning
from store.writer import QUEUE

if TYPE_CHECKING:
    from store.postgres import Served

T = TypeVar("T")


class Database:
    """An open database. Safe to share between threads; one per process."""

    def __init__(self, url: str, clock: Callable[[], datetime] | None, queue: int) -> None:
        self.url = url
        self.boot = secrets.token_hex(6)
        """Names this opening, so that what this very process kept can be told from what a dead one left."""
        self._listeners: list[Callable[[frozenset[str]], None]] = []
        self.hurry: Callable[[int], None] = lambda _conversation: None
        """Called before listeners are, for each conversation with something urgent."""
        self._back = self._open(url, queue)
        self.now = clock or self._back.now
        """The database's real time, aware UTC: pacing, leases, back-off. A call costs nothing."""

    @classmethod
    def open(cls, url: str, clock: Callable[[], datetime] | None = None, *, queue: int = QUEUE) -> "Database":
        """Open ``sqlite:////absolute/path`` or ``postgresql://user@host/database``.

        ``clock`` takes the place of the database's real time. ``queue``: units that may wait to be written by the one
        writer of SQLite. ValueError or Unusable say in words what is wrong with the address, without its password.
        """
        return cls(url, clock, queue)

    @classmethod
    def existing(cls, url: str) -> "Database":
        """Open one that is there already. Missing when there is no such file: a mistyped folder is never made."""
        if _scheme(url) == "sqlite" and not file_of(url).exists():
            raise Missing(str(file_of(url)))
        return cls(url, None, QUEUE)

    def _open(self, url: str, queue: int) -> "Embedded | Served":
        scheme = _scheme(url)
        if scheme == "sqlite":
            return Embedded(url, self.boot, self._tell, queue)
        if scheme in ("postgres", "postgresql", "postgresql+psycopg"):
            from store.postgres import Served  # only who uses it needs its driver

            return Served(url, self.boot, self._tell)
        raise ValueError(f"Frontdoor keeps its data in SQLite or PostgreSQL; {scheme} is not supported.")

    @property
    def where(self) -> str:
        """Where the data live, for people: a file or a server, never with a password."""
        return self._back.where

    @property
    def shared(self) -> bool:
        """Whether several processes may run on it at the same time."""
        return self._back.shared

    def write(
        self, unit: Callable[[Connection], T], *, within: float = 2.0, lax: bool = False, together: str = ""
    ) -> T:
        """Run one unit of work and return what it returns, once it is durable.

        The unit must be quick and do nothing but SQL: on PostgreSQL it may be run again after a deadlock. Its own
        error is raised here and undoes only itself. ``within`` seconds without having got its turn: Busy, and nothing
        of it was kept. A commit that fails: NotDurable. ``lax``: what must outlive this process but not a power cut.
        ``together``: what comes in floods and hardly ever fails may share its transaction with others of its kind,
        which this names; its unit may give `store.asking` instead of a result.
        """

        def on_our_clock(conn: Connection) -> T:
            conn.info[CLOCK] = self.now
            done = unit(conn)
            return side_by_side(conn, [done])[0] if together and not self.shared else done

        return self._back.write(on_our_clock, within, lax=lax, together=together)

    @property
    def waiting(self) -> int:
        """Writes that wait their turn: a figure for operators."""
        return self._back.waiting

    def read(self) -> AbstractContextManager[Connection]:
        """A connection that sees one state of the database throughout and cannot write."""
        return self._back.read()

    def changing(self) -> AbstractContextManager[Connection]:
        """A transaction for a change of the schema: whoever comes second waits until the first is done."""
        return self._back.changing()

    def hold(self, conversation: int) -> AbstractContextManager[bool]:
        """Keep a conversation from the other processes of this database; False when one of them has it."""
        return self._back.hold(conversation)

    def on_commit(self, callback: Callable[[frozenset[str]], None]) -> None:
        """Have ``callback(topics)`` called after commits that concern runners, other processes' included if they tell.

        Topics: ``think`` (something unread), ``send`` (a post may go), ``photos`` (one is wanted), ``tide`` (arrivals
        pour in on this machine). It must only set an event. Claims and settlements that create no work announce
        nothing, so a runner never wakes itself.
        """
        self._listeners.append(callback)
        self.listen()

    def listen(self) -> None:
        """Be one of the processes that hear each other, even if nobody here acts on it.

        Such a process tells the others after its commits. One that does not listen tells in the commit itself, which
        makes commits wait for each other (decision 0008).
        """
        self._back.listen()

    def damages(self) -> str:
        """What is damaged, in the database's own words; empty when nothing is."""
        return self._back.damages()

    def data_version(self) -> int:
        """A number that differs from the last one when anybody, other processes included, committed in between."""
        return self._back.data_version()

    def close(self) -> None:
        """Finish what is being written and close every connection. Writes after this are NotDurable("closed")."""
        self._back.close()

    def _tell(self, topics: Topics) -> None:
        for topic, key in topics:
            if topic == URGENT:
                self.hurry(int(key))
        said = concerning(topics, machine())
        for listener in self._listeners:
            listener(said)


def _scheme(url: str) -> str:
    try:
        return make_url(url).drivername
    except ArgumentError:
        raise ValueError(
            "FRONTDOOR_DATABASE_URL: write sqlite:////absolute/path/of/the/file or postgresql://user@host/database."
        ) from None
