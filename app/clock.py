"""The three clocks: civil time may be moved in the demo and in chat; pacing and signatures never are."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

JUMP: Final = timedelta(minutes=5)
"""A system clock that moves further than this against the monotonic clock pauses time-driven turns (design §2)."""


def real_now() -> datetime:
    """System time, aware UTC: leases, pacing and signatures."""
    return datetime.now(UTC)


class Clock:
    """Civil time: system time plus an offset. Promises, silence and office hours are read off this."""

    def __init__(
        self,
        offset: timedelta = timedelta(0),
        system: Callable[[], datetime] = real_now,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self.offset = offset
        self._system = system
        self._born = system()
        self._steady, self._steady_born = steady, steady()

    def now(self) -> datetime:
        """Civil time, aware UTC."""
        return self._system() + self.offset

    def move_to(self, moment: datetime) -> None:
        """Let it be ``moment`` now. Only demo and chat may call this."""
        self.offset = moment.astimezone(UTC) - self._system()

    def astray(self) -> timedelta:
        """How far the system clock stands from where the steady one says it should be; zero within JUMP.

        It may come back by itself. When the new time is the right one, a start takes it as such.
        """
        drift = (self._system() - self._born) - timedelta(seconds=self._steady() - self._steady_born)
        return drift if abs(drift) > JUMP else timedelta(0)
