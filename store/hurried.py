"""Conversations with something urgent: danger and what the law gives are taken before those that wait longer."""

import threading
from collections.abc import Container


class Hurried:
    """Those this process has heard of and not taken yet. After a crash they have their place among the others."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[int, None] = {}

    def __bool__(self) -> bool:
        return bool(self._waiting)

    def add(self, conversation: int) -> None:
        """Somebody here or in another process has kept something urgent. Cheap; from any thread."""
        with self._lock:
            self._waiting[conversation] = None

    def take(self, held: Container[int]) -> int | None:
        """The first that came and is not ``held``: who holds one may have read it before that came."""
        with self._lock:
            found = next((one for one in self._waiting if one not in held), None)
            if found is not None:
                del self._waiting[found]
            return found
