"""Time that no jump of the system clock can move: it follows that clock only as long as a steady one agrees."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

JUMP: Final = timedelta(minutes=5)
"""A system clock that moves further than this against the monotonic clock has jumped (design §2)."""


def real_now() -> datetime:
    """System time, aware UTC."""
    return datetime.now(UTC)


class Steadfast:
    """System time, aware UTC; after a jump the time that has really passed since the start, until both agree again."""

    def __init__(self, system: Callable[[], datetime] = real_now, steady: Callable[[], float] = time.monotonic) -> None:
        """``steady``: seconds that only grow, from any beginning."""
        self.system = system
        self._born, self._steady, self._steady_born = system(), steady, steady()

    def now(self) -> datetime:
        """A call costs two readings and no more."""
        said, passed = self._both()
        return said if abs(said - passed) <= JUMP else passed

    def astray(self) -> timedelta:
        """How far the system clock stands from where the steady one says it should be; zero within JUMP."""
        said, passed = self._both()
        return said - passed if abs(said - passed) > JUMP else timedelta(0)

    def _both(self) -> tuple[datetime, datetime]:
        return self.system(), self._born + timedelta(seconds=self._steady() - self._steady_born)
