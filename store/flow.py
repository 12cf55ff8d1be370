"""Whether something comes in fast: so many of it within a moment."""

import threading
from collections import OrderedDict, deque
from typing import Final

MANY: Final = 20
"""Arrivals within `WINDOW` that make a flow, two hundred a second: twice what one process answers."""

WINDOW: Final = 0.1
"""Seconds looked back."""

SECOND: Final = 1.0
"""Seconds in which one sender may send as many as make a flow. No thumb is so fast, nor a text cut into pieces."""

SENDERS: Final = 256
"""Senders remembered. Who floods comes again long before so many others have come."""

OTHERS, FLOODING = "others", "flooding"
"""Whose arrivals may be committed together."""


class Flow:
    """The newest arrivals. Cheap; from any thread. Times are seconds that only grow."""

    def __init__(self, window: float = WINDOW) -> None:
        self._window = window
        self._newest: deque[tuple[float, str]] = deque(maxlen=MANY)

    def add(self, now: float, who: str = "") -> None:
        """One more has come in; of one sender (``who``) only the first in a while counts."""
        if not (who and any(one == who and at > now - self._window for at, one in list(self._newest))):
            self._newest.append((now, who))

    def fast(self, now: float) -> bool:
        """Whether they come in fast by now."""
        return len(self._newest) == MANY and self._newest[0][0] > now - self._window


class Senders:
    """Which senders pour in by themselves. Cheap; from any thread. Times are seconds that only grow."""

    def __init__(self) -> None:
        self._flows: OrderedDict[str, tuple[Flow, float]] = OrderedDict()
        """And until when each floods."""
        self._change = threading.Lock()

    def floods(self, who: str, now: float) -> bool:
        """Count one more from this sender; whether more come than anybody types, or did until no second ago."""
        with self._change:
            flow, until = self._flows.pop(who, (Flow(SECOND), now))
            flow.add(now)
            flooding = flow.fast(now) or now < until
            self._flows[who] = flow, now + SECOND if flooding else now
            if len(self._flows) > SENDERS:
                self._flows.popitem(last=False)
            return flooding
