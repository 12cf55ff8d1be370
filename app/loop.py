"""A thread that does one thing as long as there is some, then sleeps until it is woken or a while has passed."""

import sys
import threading
import time
from collections.abc import Callable, Sequence

import structlog

from store.failures import NotDurable

log = structlog.get_logger()

AFTER_TROUBLE = 1.0
"""Seconds a loop rests after its step failed, so that a full disk is not hammered."""


SWITCH = 0.0005
"""Seconds a thread may keep the interpreter while another wants it (Python's own: 0.005). A webhook asks for it about
ten times on its way, a claim of a post as often with its lane locked: each would wait that long for a thinker."""


def share_fairly() -> None:
    """Let the threads of this process take turns at the interpreter ten times as often."""
    sys.setswitchinterval(SWITCH)


class Loop:
    """``step`` returns whether it did something. It is called again at once while it did."""

    def __init__(self, name: str, step: Callable[[], bool], every: float) -> None:
        self.name = name
        self._step = step
        self._every = every
        self._wake = threading.Event()
        self._sleeping = False
        self._stopping = threading.Event()
        self._beat = time.monotonic()
        self._thread = threading.Thread(target=self._live, name=name, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._beat = time.monotonic()
        self._thread.start()

    @property
    def silent(self) -> float | None:
        """Seconds since it last came round; None before its start. One that waits for work comes round all the same."""
        return None if self._thread.ident is None else time.monotonic() - self._beat

    def wake(self) -> None:
        """There may be something to do. Cheap; may be called from any thread."""
        self._wake.set()

    @property
    def sleeps(self) -> bool:
        """Whether it waits for work, and nobody has woken it yet."""
        return self._sleeping and not self._wake.is_set()

    def rest(self, seconds: float) -> None:
        """Do nothing for a while, unless it is time to stop."""
        self._stopping.wait(seconds)

    def stop(self) -> None:
        """Finish the present step and end."""
        self._stopping.set()
        self._wake.set()

    def join(self, seconds: float) -> bool:
        """Wait for the end; False when the step takes longer than this. One that never began has ended."""
        if self._thread.ident is None:
            return True
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _live(self) -> None:
        while not self._stopping.is_set():
            self._beat = time.monotonic()
            if not self._once():
                self._sleeping = True
                self._wake.wait(self._every)
                self._sleeping = False
            self._wake.clear()

    def _once(self) -> bool:
        try:
            return self._step()
        except NotDurable as error:  # said once a second in one word, until the database is back
            log.error("step failed", loop=self.name, why=error.reason)
        except Exception:  # a loop must outlive every fault of one step: the next one may succeed
            log.error("step failed", loop=self.name, exc_info=True)
        self._stopping.wait(AFTER_TROUBLE)
        return True  # nobody wakes it when the trouble is over


def wake_one(loops: Sequence[Loop]) -> None:
    """There is something more to do: wake one that sleeps, or have all look once more when none does.

    Woken all, each would ask the database, and all but one find nothing. The one that finds something wakes the next.
    """
    one = next((loop for loop in loops if loop.sleeps), None)
    for loop in [one] if one is not None else loops:
        loop.wake()
