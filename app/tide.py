"""Who goes first: while arrivals pour in, keeping them comes before thinking about them."""

import time
from collections import deque
from collections.abc import Callable
from typing import Final

FLOOD: Final = 20
"""Arrivals within `WINDOW` that make a flood: twice what one process answers, so thinking could not keep up anyway."""

WINDOW: Final = 0.1
"""Seconds looked back."""

REST: Final = 0.05
"""Seconds a thinker rests before it looks again."""

RESTS: Final = 5
"""Rests before one turn at most: even in a flood somebody is answered, four a second and thinker."""

PATIENCE: Final = 60.0
"""Seconds a flood may hold thinking back. One that lasts longer is how things are, and residents wait for answers."""


class Tide:
    """Counts arrivals and holds thinkers back while they flood in: both share one interpreter."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """``now``: seconds that only grow."""
        self._now = now
        self._newest: deque[tuple[float, str]] = deque(maxlen=FLOOD)
        self._since: float | None = None

    def arrived(self, who: str = "") -> None:
        """One more has come in. Cheap; from any thread.

        ``who``: its sender counts once in a while. One alone makes no flood that all others should wait for: what
        goes beyond a sender's budget is kept, and not thought about for now.
        """
        now = self._now()
        if not (who and any(one == who and at > now - WINDOW for at, one in list(self._newest))):
            self._newest.append((now, who))

    def high(self) -> bool:
        """Whether thinking should make way now."""
        now = self._now()
        if len(self._newest) < FLOOD or self._newest[0][0] <= now - WINDOW:
            self._since = None
            return False
        begun = self._since = self._since if self._since is not None else now
        return now - begun <= PATIENCE

    def wait(self, rest: Callable[[float], object]) -> None:
        """Before one turn: rest while the tide is high, but not for ever. ``rest``: sleep so many seconds."""
        for _ in range(RESTS):
            if not self.high():
                return
            rest(REST)
