"""The request: its number, its legal moves, the promise on the city's work calendar, and the rules of handing over."""

from casework.calendar import WorkCalendar
from casework.request import IllegalMove, Status, move

__all__ = ["IllegalMove", "Status", "WorkCalendar", "move"]
