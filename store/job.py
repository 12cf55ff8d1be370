"""A unit of work on its way to whoever writes it: waiting, then begun (or taken back), then done."""

import threading
from collections.abc import Callable
from typing import Final, Generic, TypeVar

from sqlalchemy import Connection

T = TypeVar("T")

GRACE_SECONDS: Final = 0.5
"""How much longer a caller waits for a unit that had already begun when its time ran out."""


class Job(Generic[T]):
    """One unit, for the one caller who waits for it."""

    __slots__ = ("_done", "begun", "cancelled", "error", "result", "unit")

    def __init__(self, unit: Callable[[Connection], T]) -> None:
        self.unit = unit
        self.begun = False
        self.cancelled = False
        self.result: T | None = None
        self.error: BaseException | None = None
        self._done = threading.Lock()
        self._done.acquire()

    def end(self) -> None:
        """It is durable, or `error` says why not: its caller goes on."""
        self._done.release()

    def ended(self, within: float) -> bool:
        """Wait so many seconds for the end; False when it did not come. For its caller alone, and True only once."""
        return self._done.acquire(timeout=within)

    def outcome(self) -> T:
        """What the unit returned; raises its error."""
        if self.error is not None:
            raise self.error
        return self.result  # type: ignore[return-value]
