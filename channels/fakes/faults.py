"""How a fake provider misbehaves: on order for the next calls, or by chance with a seed."""

import random
import threading
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

Fault = Literal[
    "denied",  # 401, not accepted: a wrong or revoked token
    "throttle",  # 429 with Retry-After, not accepted
    "error",  # 500, not accepted
    "error_after",  # accepted, then 500
    "hang",  # not accepted, no answer
    "hang_after",  # accepted, no answer
    "reset_before",  # connection reset, not accepted
    "reset_after",  # accepted, connection reset
    "wrong_json",  # accepted, answered with rubbish
    "slow",  # accepted and answered, later
]
On = Literal["create", "list", "fetch", "media", "delete"]
FAULTS: tuple[Fault, ...] = get_args(Fault)
ACCEPTS: frozenset[Fault] = frozenset(("error_after", "hang_after", "reset_after", "wrong_json", "slow"))
"""After these the message is sent all the same."""


@dataclass(slots=True)
class Faults:
    """Probabilities are per call that creates a message; ``duplicate``, ``reorder``, ``drop`` per receipt."""

    chances: Mapping[Fault, float] = field(default_factory=dict)
    duplicate: float = 0.0
    reorder: float = 0.0
    drop: float = 0.0
    retry_after: float = 1.0
    slow_seconds: float = 0.2
    hang_seconds: float = 30.0
    seed: int = 0
    _random: random.Random = field(init=False)
    _ordered: dict[On, deque[Fault | None]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)  # noqa: S311 - chance for tests

    def order(self, *faults: Fault | None, on: On = "create") -> None:
        """What the next calls of one kind meet, in order; None is a call that goes well."""
        with self._lock:
            self._ordered.setdefault(on, deque()).extend(faults)

    def draw(self, on: On) -> Fault | None:
        """What this call meets."""
        with self._lock:
            waiting = self._ordered.get(on)
            if waiting:
                return waiting.popleft()
            if on != "create":
                return None
            at = self._random.random()
            for fault, chance in self.chances.items():
                at -= chance
                if at < 0:
                    return fault
            return None

    def receipts(self, statuses: list[str]) -> list[str]:
        """The statuses as they will arrive: some twice, some never, some in another order."""
        with self._lock:
            kept = [s for s in statuses if self._random.random() >= self.drop]
            kept += [s for s in kept if self._random.random() < self.duplicate]
            if self._random.random() < self.reorder:
                self._random.shuffle(kept)
            return kept
