"""Pages: the resident's tracker and look-up, and the phone simulator of the demo."""

from console.simulator import simulator
from console.tracker import tracker

__all__ = ["simulator", "tracker"]
