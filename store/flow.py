"""Whether something comes in fast: so many of it within a moment."""

from collections import deque
from typing import Final

MANY: Final = 20
"""Arrivals within `WINDOW` that make a flow, two hundred a second: twice what one process answers."""

WINDOW: Final = 0.1
"""Seconds looked back."""


class Flow:
    """The newest arrivals. Cheap; from any thread. Times are seconds that only grow."""

    def __init__(self) -> None:
        self._newest: deque[tuple[float, str]] = deque(maxlen=MANY)

    def add(self, now: float, who: str = "") -> None:
        """One more has come in; of one sender (``who``) only the first in a while counts."""
        if not (who and any(one == who and at > now - WINDOW for at, one in list(self._newest))):
            self._newest.append((now, who))

    def fast(self, now: float) -> bool:
        """Whether they come in fast by now."""
        return len(self._newest) == MANY and self._newest[0][0] > now - WINDOW
