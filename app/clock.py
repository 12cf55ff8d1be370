"""The three clocks: civil time may be moved in the demo and in chat; pacing and signatures never are."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from store.steadfast import Steadfast, real_now


class Clock:
    """Civil time: real time plus an offset. Promises, silence and office hours are read off this.

    After a jump of the system clock it goes on as if there had been none: what a resident is promised meanwhile holds,
    and nobody's talk is years old all of a sudden. What time alone drives waits all the same (`astray`).
    """

    def __init__(
        self,
        offset: timedelta = timedelta(0),
        system: Callable[[], datetime] = real_now,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self.offset = offset
        self.trusting = False
        """Whether the system clock is believed whatever it says: in the demo, on a machine that was asleep."""
        self._real = Steadfast(system, steady)

    def now(self) -> datetime:
        """Civil time, aware UTC."""
        return self._now() + self.offset

    def move_to(self, moment: datetime) -> None:
        """Let it be ``moment`` now. Only demo and chat may call this."""
        self.offset = moment.astimezone(UTC) - self._now()

    def astray(self) -> timedelta:
        """How far the system clock stands from where the steady one says it should be; zero within five minutes.

        It may come back by itself. When the new time is the right one, a start takes it as such.
        """
        return timedelta(0) if self.trusting else self._real.astray()

    def _now(self) -> datetime:
        return self._real.system() if self.trusting else self._real.now()
