"""Units of many callers in one transaction: what floods in at the same time is committed at the same time."""

import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any, Final

from sqlalchemy import Connection

from store.asking import side_by_side
from store.failures import Busy, NotDurable
from store.flow import Flow
from store.job import GRACE_SECONDS, Job

Write = Callable[[Callable[[Connection], None], float], None]
"""One transaction around a unit, within so many seconds."""

GROUP: Final = 64
"""Units in one transaction at most: each holds its conversation until the commit."""

APART: Final = 0.01
"""Seconds from one group's beginning to the next one's at least, in a flow: each costs as many trips, however few are
in it. Where less comes in nobody waits for company."""

LEAST_SECONDS: Final = 0.2
"""What a group has at least, even when the caller who writes it has waited nearly all of its own time."""


class _Waiting(Job[Any]):
    """A unit whose caller sleeps until it is written, or until it is his turn to write for all."""

    __slots__ = ("leads",)

    def __init__(self, unit: Callable[[Connection], Any]) -> None:
        super().__init__(unit)
        self.leads = False


class Together:
    """One caller writes for all who wait meanwhile; while it commits, the next group gathers. Safe between threads.

    Units that are `store.asking` ask side by side: a group makes as many trips to the server as one of them. Who has
    written wakes each of its group, and of those who came meanwhile the first, who writes for them: nobody wakes twice.
    Units have no savepoints: when one fails, nothing of its group is kept and each is written by itself.
    """

    def __init__(
        self,
        write: Write,
        now: Callable[[], float] = time.monotonic,
        rest: Callable[[float], None] = time.sleep,
    ) -> None:
        """``now``: seconds that only grow; ``rest``: sleep so many of them."""
        self._write, self._now, self._rest = write, now, rest
        self._flow = Flow()
        self._begun = float("-inf")
        self._waiting: deque[_Waiting] = deque()
        self._change = threading.Lock()
        self._led = False

    def run(self, unit: Callable[[Connection], Any], within: float) -> Any:
        """The unit's result once it is durable; raises its error, Busy or NotDurable."""
        until = time.monotonic() + within
        job = _Waiting(unit)
        with self._change:
            self._flow.add(self._now())
            self._waiting.append(job)
            job.leads, self._led = not self._led, True
        if not job.leads:
            self._sleep(job, within)
        if job.leads:
            self._lead(until)
        return job.outcome()

    def _sleep(self, job: _Waiting, within: float) -> None:
        """Until it is written or has to lead. Time may be up before: take the unit back, or wait a moment for who has
        taken it."""
        if job.ended(within):
            return
        with self._change:
            begun = job.begun
            if not begun:
                self._waiting.remove(job)
        if begun:
            if not job.ended(GRACE_SECONDS):
                raise NotDurable("slow")
            return
        if job.leads:
            self._pass_on()
        raise Busy("the write could not begin in time")

    def _lead(self, until: float) -> None:
        if pause := self._pause():
            self._rest(pause)
        jobs = self._gathered()
        try:
            self._together(jobs, max(LEAST_SECONDS, until - time.monotonic()))
        except BaseException:  # this thread is to end: what the others wait for is not durable
            for job in jobs:
                job.error = job.error or NotDurable("broken")
            raise
        finally:
            self._pass_on()
            for job in jobs:
                job.end()

    def _pause(self) -> float:
        """How long to wait for company before writing."""
        now = self._now()
        return max(0.0, self._begun + APART - now) if self._flow.fast(now) else 0.0

    def _pass_on(self) -> None:
        """Have the first of those who wait write for all of them."""
        with self._change:
            heir = self._waiting[0] if self._waiting else None
            self._led = heir is not None
            if heir is not None:
                heir.leads = True
                heir.end()

    def _gathered(self) -> list[_Waiting]:
        with self._change:
            self._begun = self._now()
            jobs = [self._waiting.popleft() for _ in range(min(len(self._waiting), GROUP))]
            for job in jobs:
                job.begun = True
        return jobs

    def _together(self, jobs: list[_Waiting], within: float) -> None:
        def unit(conn: Connection) -> None:
            for job, result in zip(jobs, side_by_side(conn, [job.unit(conn) for job in jobs]), strict=True):
                job.result = result

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
