"""The one writer: a thread that runs queued units of work and commits them in groups."""

import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Final, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from store import sqlite
from store.failures import Busy, NotDurable, Unusable
from store.job import GRACE_SECONDS, Job
from store.topics import Topics, taken

T = TypeVar("T")

QUEUE: Final = 2_000
"""Units that may wait; beyond it callers hear Busy at once (threat 30)."""

GROUP: Final = 256
"""Units in one commit at most."""

GROUP_SECONDS: Final = 0.05
"""How long one group may collect units before it commits."""


class Writer:
    """Owns the writing connection. Callers wait for the commit of the group their unit ran in."""

    def __init__(
        self,
        connect: Callable[[], Connection],
        announce: Callable[[Topics], None],
        queue: int,
        check: Callable[[], None] = lambda: None,
    ) -> None:
        """``check`` raises NotDurable when what was just committed lies where nobody will find it."""
        self._queue = queue
        self._connect = connect
        self._check = check
        self._announce = announce
        self._jobs: deque[Job[object]] = deque()
        self._change = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._live, name="store-writer", daemon=True)
        self._thread.start()

    def run(self, unit: Callable[[Connection], T], within: float) -> T:
        """Run the unit and return its result once it is durable; raises its error, Busy or NotDurable."""
        if threading.current_thread() is self._thread:
            raise RuntimeError("a write inside a write would wait for itself for ever")
        job: Job[T] = Job(unit)
        self._enqueue(job)  # type: ignore[arg-type]
        if not job.ended(within) and not self._cancelled(job):
            raise NotDurable("slow")
        return job.outcome()

    @property
    def waiting(self) -> int:
        """Units in the queue."""
        return len(self._jobs)

    def close(self) -> None:
        """Finish what is queued, then stop. Later writes hear NotDurable("closed")."""
        with self._change:
            self._closing = True
            self._change.notify()
        self._thread.join()

    def _enqueue(self, job: Job[object]) -> None:
        with self._change:
            if self._closing:
                raise NotDurable("closed")
            if len(self._jobs) >= self._queue:
                raise Busy("too many writes are waiting")
            self._jobs.append(job)
            self._change.notify()

    def _cancelled(self, job: Job[T]) -> bool:
        """Time is up: take the job back, or give one that has begun a moment more (True when it is done)."""
        with self._change:
            if not job.begun:
                job.cancelled = True
                raise Busy("the write could not begin in time")
        return job.ended(GRACE_SECONDS)

    def _live(self) -> None:
        conn: Connection | None = None
        try:
            while self._something():
                conn = conn or self._opened()
                if conn is not None:
                    self._group(conn)
        finally:
            if conn is not None:
                conn.close()

    def _opened(self) -> Connection | None:
        """The writing connection; without one (a full disk) whoever waits is told, and the next one tries again."""
        try:
            return self._connect()
        except Exception as error:  # whatever the driver says, every caller must hear of it
            self._refuse_all(error)
            return None

    def _something(self) -> bool:
        with self._change:
            while not self._jobs and not self._closing:
                self._change.wait()
            return bool(self._jobs)

    def _next(self) -> "Job[object] | None":
        with self._change:
            while self._jobs:
                job = self._jobs.popleft()
                if not job.cancelled:
                    job.begun = True
                    return job
            return None

    def _group(self, conn: Connection) -> None:
        try:
            sqlite.begin(conn)
        except Exception as error:  # whatever the driver says, every caller must hear of it
            self._refuse_all(error)
            return
        jobs: list[Job[object]] = []
        until = time.monotonic() + GROUP_SECONDS
        while len(jobs) < GROUP and time.monotonic() < until and (job := self._next()) is not None:
            jobs.append(job)
            self._unit(conn, job)
            if not sqlite.in_transaction(conn):
                break
        self._finish(conn, jobs)

    def _unit(self, conn: Connection, job: Job[object]) -> None:
        sqlite.savepoint(conn)
        try:
            job.result = job.unit(conn)
            sqlite.release(conn)
        except BaseException as error:  # it is the caller's error, raised there
            job.error = _durability(error)
            sqlite.rollback_to(conn)

    def _finish(self, conn: Connection, jobs: list[Job[object]]) -> None:
        try:
            if not sqlite.in_transaction(conn):
                raise NotDurable(next((e.reason for j in jobs if isinstance(e := j.error, NotDurable)), "broken"))
            sqlite.commit(conn)
            self._check()
        except Exception as error:  # nothing of this group was kept, and everybody in it must know
            sqlite.rollback(conn)
            taken(conn)
            lost = error if isinstance(error, NotDurable) else NotDurable(sqlite.reason_of(error) or "broken")
            for job in jobs:
                job.error = job.error or NotDurable(lost.reason)
        for job in jobs:
            job.end()
        self._tell(conn)

    def _tell(self, conn: Connection) -> None:
        if said := taken(conn):
            self._announce(said)

    def _refuse_all(self, error: Exception) -> None:
        while (job := self._next()) is not None:
            job.error = NotDurable(sqlite.reason_of(error) or "broken")
            job.end()


def _durability(error: BaseException) -> BaseException:
    if isinstance(error, Unusable):
        return NotDurable("broken", str(error))
    reason = sqlite.reason_of(error) if isinstance(error, DBAPIError) else None
    return NotDurable(reason) if reason else error
