"""Keeps a process of ours on one core: the one that others use least, looked for every second (Linux).

One interpreter runs one thread at a time. On several cores its threads hand it to each other through the kernel, each
waking on another core than the last, and that costs a third of the processor time of a text (decision 0018). Nothing is
booked or locked: containers and strangers on the machine show in the cores' use as our own other processes do.
"""

import os
import random
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

EVERY: Final = 1.0
"""Seconds between looks."""
WORTH: Final = 0.25
"""A move is worth this much of a core that others leave us there and not here; moves for less would be noise."""
STATISTICS: Final = Path("/proc/stat")
TICK: Final = 0.01
"""Seconds a tick of `/proc/stat` lasts (USER_HZ is 100 wherever Python runs on Linux)."""


def least_used(here: int, others: Mapping[int, float]) -> int:
    """The core to be on. ``others``: the share of each core that others use, 0 to 1."""
    best = min(others, key=lambda core: (others[core], core))
    return best if others[here] - others[best] >= WORTH else here


def seconds_used(statistics: str) -> dict[int, float]:
    """Seconds each core has been at work since the machine started, from the text of `/proc/stat` (proc(5)).

    Time waited for input and output is idle time; what guests used is part of user time already.
    """
    lines = (line.split() for line in statistics.splitlines() if line.startswith("cpu") and line[3].isdigit())
    return {
        int(name[3:]): (int(user) + int(nice) + int(system) + int(irq) + int(soft) + int(stolen)) * TICK
        for name, user, nice, system, _idle, _waits, irq, soft, stolen, *_guests in lines
    }


@dataclass(frozen=True, slots=True)
class Look:
    """What was used until a moment, in seconds: of each core, and by this process."""

    at: float
    cores: Mapping[int, float]
    own: float


def look() -> Look:
    """Now. OSError or ValueError where the machine does not tell."""
    return Look(time.monotonic(), seconds_used(STATISTICS.read_text(encoding="ascii")), time.process_time())


class Core:
    """The core this process is on."""

    def __init__(self, looking: Callable[[], Look] = look, coin: Callable[[], float] = random.random) -> None:
        self._looking = looking
        self._coin = coin
        self._last: Look | None = None
        self._allowed: frozenset[int] = frozenset()
        self.here = -1
        self.cramped = True
        """Whether others used the core we are on for a good part of the last second, or nobody can tell."""

    def settle(self) -> bool:
        """Choose a first core by the process's number, for every thread there is; those begun later follow.

        False where there is nothing to choose: one core, or a machine that cannot say or do it.
        """
        if not hasattr(os, "sched_setaffinity"):
            return False
        try:
            self._last = self._looking()
        except (OSError, ValueError):
            return False
        self._allowed = frozenset(os.sched_getaffinity(0)) & self._last.cores.keys()
        if len(self._allowed) < 2:
            return False
        self._go(sorted(self._allowed)[os.getpid() % len(self._allowed)])
        return True

    def start(self) -> None:
        """Settle, and look again every second. Whoever moves the process by hand is obeyed from then on."""
        if self.settle():
            threading.Thread(target=self._live, name="core", daemon=True).start()

    def reconsider(self) -> bool:
        """Move if another core is better. Every other time only: two of ours on one core must not both leave it.

        False when somebody else has said where this process belongs.
        """
        if os.sched_getaffinity(0) != {self.here}:
            return False
        now, last = self._looking(), self._last
        self._last = now
        if last is None or now.at <= last.at or self.here not in now.cores:
            return True
        seconds = now.at - last.at
        busy = {
            core: (now.cores[core] - last.cores.get(core, 0.0)) / seconds for core in self._allowed & now.cores.keys()
        }
        busy[self.here] -= (now.own - last.own) / seconds
        best = least_used(self.here, busy)
        if best != self.here and self._coin() < 0.5:
            self._go(best)
        self.cramped = busy[self.here] >= WORTH
        return True

    def _live(self) -> None:
        while True:
            time.sleep(EVERY)
            try:
                ours = self.reconsider()
            except (OSError, ValueError):  # the core is gone, or no longer ours to use: the kernel has moved us
                ours = False
            if not ours:
                self.cramped = True
                return

    def _go(self, core: int) -> None:
        self.here = core
        for thread in Path("/proc/self/task").iterdir():
            try:
                os.sched_setaffinity(int(thread.name), {core})
            except ProcessLookupError:  # it has just ended
                continue
