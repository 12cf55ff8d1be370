"""The request: what the city promised to do, where it stands, and which step may follow which."""

from datetime import datetime
from typing import Final, Literal

Status = Literal["received", "assigned", "scheduled", "in_progress", "waiting", "closed", "not_done", "withdrawn"]

OPEN: Final[frozenset[Status]] = frozenset({"received", "assigned", "scheduled", "in_progress", "waiting"})

MOVES: Final[dict[Status, frozenset[Status]]] = {
    "received": frozenset({"assigned", "scheduled", "in_progress", "waiting", "closed", "not_done", "withdrawn"}),
    "assigned": frozenset({"scheduled", "in_progress", "waiting", "closed", "not_done", "withdrawn"}),
    "scheduled": frozenset({"assigned", "in_progress", "waiting", "closed", "not_done", "withdrawn"}),
    "in_progress": frozenset({"scheduled", "waiting", "closed", "not_done"}),
    "waiting": frozenset({"assigned", "scheduled", "in_progress", "closed", "not_done", "withdrawn"}),
    "closed": frozenset({"received"}),
    "not_done": frozenset({"received"}),
    "withdrawn": frozenset(),
}
"""Legal next statuses. ``closed`` → ``received`` is a reopening; a withdrawn request stays withdrawn."""


def is_late(status: Status, due: datetime | None, now: datetime) -> bool:
    """Open past its date. The clock pauses while the city waits for the resident."""
    return due is not None and due < now and status in OPEN and status != "waiting"


class IllegalMove(ValueError):
    """A status that may not follow the present one. The message names both, for people."""

    def __init__(self, now: Status, wanted: Status) -> None:
        legal = ", ".join(sorted(MOVES[now])) or "nothing"
        super().__init__(f"A request that is {now} cannot become {wanted}; it can become: {legal}.")


def move(now: Status, wanted: Status) -> Status:
    """The new status, or IllegalMove. Saying the present status again is a quiet success."""
    if wanted != now and wanted not in MOVES[now]:
        raise IllegalMove(now, wanted)
    return wanted
