"""Units of many callers in one transaction: what floods in at the same time is committed at the same time."""

import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Final, TypeVar

from sqlalchemy import Connection

from store.failures import Busy, NotDurable
from store.job import GRACE_SECONDS, Job

T = TypeVar("T")

Write = Callable[[Callable[[Connection], None], float], None]
"""One transaction around a unit, within so many seconds."""

GROUP: Final = 64
"""Units in one transaction at most: each holds its conversation until the commit."""

LEAST_SECONDS: Final = 0.2
"""What a group has at least, even when the caller who writes it has waited nearly all of its own time."""


class Together:
    """One caller writes for all who wait meanwhile; while it commits, the next group gathers. Safe between threads.

    Units have no savepoints: when one fails, nothing of its group is kept and each is written by itself.
    """

    def __init__(self, write: Write) -> None:
        self._write = write
        self._waiting: deque[Job[object]] = deque()
        self._turn = threading.Lock()

    def run(self, unit: Callable[[Connection], T], within: float) -> T:
        """The unit's result once it is durable; raises its error, Busy or NotDurable."""
        until = time.monotonic() + within
        job: Job[T] = Job(unit)
        self._waiting.append(job)  # type: ignore[arg-type]
        if self._turn.acquire(timeout=within):
            try:
                if not job.begun:
                    self._lead(until)
            finally:
                self._turn.release()
        else:
            self._give_up(job)  # type: ignore[arg-type]
        return job.outcome()

    def _give_up(self, job: Job[object]) -> None:
        """Time is up before it was our turn: take the unit back, or wait a moment for who has taken it."""
        try:
            self._waiting.remove(job)
        except ValueError:
            if not job.ended(GRACE_SECONDS):
                raise NotDurable("slow") from None
        else:
            raise Busy("the write could not begin in time")

    def _lead(self, until: float) -> None:
        jobs = self._gathered()
        try:
            self._together(jobs, max(LEAST_SECONDS, until - time.monotonic()))
        finally:
            for job in jobs:
                job.end()

    def _gathered(self) -> list[Job[object]]:
        jobs: list[Job[object]] = []
        while self._waiting and len(jobs) < GROUP:
            job = self._waiting.popleft()
            job.begun = True
            jobs.append(job)
        return jobs

    def _together(self, jobs: list[Job[object]], within: float) -> None:
        def unit(conn: Connection) -> None:
            for job in jobs:
                job.result = job.unit(conn)

        try:
            self._write(unit, within)
        except (Busy, NotDurable) as error:
            for job in jobs:
                job.error = error
        except Exception as error:  # one of them failed by itself, and its caller alone must hear of it
            if len(jobs) == 1:
                jobs[0].error = error
                return
            for job in jobs:
                self._together([job], within)
