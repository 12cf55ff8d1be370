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

    def __init__(self, offset: timedelta = timedelta(0), system: Callable[[], datetime] = real_now) -> None:
        self.offset = offset
        self._system = system
        self._born = system()
        self._steady = time.monotonic()

    def now(self) -> datetime:
        """Civil time, aware UTC."""
        return self._system() + self.offset

    def move_to(self, moment: datetime) -> None:
        """Let it be ``moment`` now. Only demo and chat may call this."""
        self.offset = moment.astimezone(UTC) - self._system()

    def jumped(self) -> timedelta:
        """How far the system clock has moved against the monotonic one since the last call; zero within JUMP."""
        born, steady = self._system(), time.monotonic()
        drift = (born - self._born) - timedelta(seconds=steady - self._steady)
        self._born, self._steady = born, steady
        return drift if abs(drift) > JUMP else timedelta(0)
