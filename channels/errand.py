"""When calls must have ended: each by its own limit, and all that one post needs by the time it is ours."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from math import inf


class _Errand(threading.local):
    """What this thread does for a post just now."""

    ends: float = inf


_HERE = _Errand()


@contextmanager
def errand(until: float) -> Iterator[None]:
    """Whatever this thread asks a provider meanwhile has ended ``until`` then (monotonic seconds), however many calls.

    A post is ours for the length of a lease, and clearing up a doubt, a second secret or photos may take many calls.
    """
    before = _HERE.ends
    _HERE.ends = min(before, until)
    try:
        yield
    finally:
        _HERE.ends = before


class Deadline(threading.local):
    """When the call of this thread must have ended (monotonic seconds)."""

    ends: float = inf

    def start(self, seconds: float) -> None:
        """A call begins: it has these seconds, or what is left of its errand."""
        self.ends = min(time.monotonic() + seconds, _HERE.ends)

    def left(self, asked: float | None, late: type[Exception]) -> float:
        """Seconds this step may wait: what was asked for or what the call has left. Raises ``late`` when nothing is."""
        left = self.ends - time.monotonic()
        if left <= 0:
            raise late("the whole call took too long")
        return left if asked is None else min(left, asked)
