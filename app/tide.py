"""Who goes first: while arrivals pour in, keeping them comes before thinking about them.

One process counts what it keeps. Where others think, it tells them with its commits, and those on its own machine make
way too: they use the cores that it needs. On another machine they would rest in vain.
"""

import time
from collections.abc import Callable
from typing import Final

from store.flow import WINDOW, Flow

REST: Final = 0.05
"""Seconds a thinker rests before it looks again."""

RESTS: Final = 5
"""Rests before one turn at most: even in a flood somebody is answered, four a second and thinker."""

PATIENCE: Final = 60.0
"""Seconds a flood may hold thinking back. One that lasts longer is how things are, and residents wait for answers."""

HEARD: Final = 0.25
"""Seconds that one word of another process holds: more than two of its words are apart."""


class Tide:
    """Counts arrivals and holds thinkers back while they flood in: both share one interpreter, or one machine."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """``now``: seconds that only grow."""
        self._now = now
        self.cramped: Callable[[], bool] = lambda: True
        """Whether others use our core too: with one to itself nobody makes way for another process."""
        self._told = self._said = float("-inf")
        self._flow = Flow()
        self._since: float | None = None

    def arrived(self, who: str = "") -> None:
        """One more has come in. Cheap; from any thread.

        ``who``: its sender counts once in a while. One alone makes no flood that all others should wait for: what
        goes beyond a sender's budget is kept, and not thought about for now.
        """
        self._flow.add(self._now(), who)

    def high(self) -> bool:
        """Whether thinking should make way now."""
        now = self._now()
        if not (self._flow.fast(now) or (now - self._told <= HEARD and self.cramped())):
            self._since = None
            return False
        begun = self._since = self._since if self._since is not None else now
        return now - begun <= PATIENCE

    def told(self) -> None:
        """Another process of this machine says that arrivals pour in there. Cheap; from any thread."""
        self._told = self._now()

    def tells(self) -> bool:
        """Whether other processes should hear now that arrivals pour in here: once in a `WINDOW`, and never of what
        this one has only been told."""
        now = self._now()
        high = self.high()  # asked in calm too: it is then that patience begins anew
        if not (high and self._flow.fast(now)) or now - self._said < WINDOW:
            return False
        self._said = now
        return True

    def wait(self, rest: Callable[[float], object], pressed: Callable[[], bool] = lambda: False) -> None:
        """Before one turn: rest while the tide is high, but not for ever, and not while something urgent waits
        (``pressed``). ``rest``: sleep so many seconds.
        """
        for _ in range(RESTS):
            if pressed() or not self.high():
                return
            rest(REST)
