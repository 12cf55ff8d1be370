"""What the people and the provider around a Frontdoor wrote down while it happened: every operation and its outcome."""

import threading
from dataclasses import dataclass, field, replace
from typing import Literal

Kind = Literal["text", "receipt", "command"]
Outcome = Literal["ok", "unknown"]
"""``ok``: we were told that it is kept. ``unknown``: nobody answered, or with an error; it may have happened or not."""


@dataclass(frozen=True, slots=True)
class Op:
    """One thing a client did.

    ``key`` is what its maker calls it: a text's id, a receipt's post and word (``our_id status``), a command's tracking
    number. ``who`` is the resident it concerns, ``words`` what was said.
    """

    kind: Kind
    who: str
    key: str
    words: str
    outcome: Outcome = "unknown"

    def __str__(self) -> str:
        match self.kind:
            case "text":
                return f"the text {self.words!r} ({self.key}) of {self.who}"
            case "receipt":
                return f"the receipt {self.key} for {self.who}"
            case "command":
                return f"the command {self.words!r} on {self.key}"


@dataclass(frozen=True, slots=True)
class Told:
    """A text that the provider took for somebody, under our id for it."""

    who: str
    our_id: str
    words: str


@dataclass
class History:
    """Operations in the order they were begun; a resident's own are one after the other."""

    tries: int = 0
    repeats: int = 0
    impatient: list[str] = field(default_factory=list)
    _ops: dict[tuple[Kind, str, str], Op] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self, op: Op) -> Op:
        """Somebody begins; said again it is the same operation."""
        with self._lock:
            return self._ops.setdefault((op.kind, op.key, op.words), op)

    def ok(self, op: Op) -> None:
        """Its maker was told that it is kept."""
        with self._lock:
            self._ops[(op.kind, op.key, op.words)] = replace(op, outcome="ok")

    @property
    def ops(self) -> list[Op]:
        """All of them."""
        with self._lock:
            return list(self._ops.values())

    def kept(self, kind: Kind) -> list[Op]:
        """Those of a kind that were promised."""
        return [op for op in self.ops if op.kind == kind and op.outcome == "ok"]
