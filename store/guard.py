"""Who thinks about which conversation, between processes: locks of the server that die with their process."""

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from psycopg import OperationalError

from store.failures import NotDurable
from store.trips import Call, travel, written

if TYPE_CHECKING:
    from store.server import Impatient

    Open = Callable[[], Impatient]

CLASS: Final = 311
"""The first half of our advisory locks' keys; the second is the conversation's id."""

_TAKE: Final = b"SELECT pg_try_advisory_lock($1::int, $2::int)"
_GIVE: Final = b"SELECT pg_advisory_unlock($1::int, $2::int)"

IDLE: Final = "30s"
"""A process that is stopped, or cut off, loses what it holds after this time."""


class Guard:
    """Advisory locks on one connection of its own.

    A turn must not be taken twice at once: the version would catch it, but its start would be counted twice, and two
    starts without an end mean a message that kills. A lease in a column would cost two more writes a turn and let a
    dead process block a conversation until it runs out; these locks cost two questions and end with the connection.
    """

    def __init__(self, connect: "Open") -> None:
        self._connect = connect
        self._conn: Impatient | None = None
        self._lock = threading.Lock()

    def take(self, key: int) -> bool:
        """Whether nobody else has it, and we have it now. NotDurable("gone") without a server."""
        return self._ask(key)

    def give(self, key: int) -> None:
        """Let others have it. A connection that is lost has let go already."""
        with self._lock:
            if self._conn is not None:
                try:
                    travel(self._conn, [Call(_GIVE, [written((CLASS, key))])])
                except OperationalError:
                    self._drop()

    def close(self) -> None:
        """Let go of everything."""
        with self._lock:
            if self._conn is not None:
                with suppress(OperationalError):  # at once, rather than when the server notices
                    self._conn.execute("SELECT pg_advisory_unlock_all()")
            self._drop()

    def _ask(self, key: int) -> bool:
        with self._lock:
            for _ in range(2):  # the server ends idle sessions: the second attempt is on a fresh one
                try:
                    return self._once(key)
                except OperationalError:
                    self._drop()
        raise NotDurable("gone", "the database server cannot be reached")

    def _once(self, key: int) -> bool:
        if self._conn is None:
            self._conn = self._connect()
            self._conn.execute(f"SET idle_session_timeout = '{IDLE}'".encode())
        taken = Call(_TAKE, [written((CLASS, key))])
        travel(self._conn, [taken])
        return taken.results[0].get_value(0, 0) == b"t"

    def _drop(self) -> None:
        if self._conn is not None:
            self._conn.close()
            self._conn = None
