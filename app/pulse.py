"""The runner's heartbeat for whoever has no Prometheus: a file that is touched while every loop comes round."""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

NAME: Final = "heartbeat"
EVERY: Final = 20.0
"""Seconds between two beats."""
SILENT: Final = 90.0
"""Seconds without coming round after which a loop stands still: it rests 30 at most, and one step ends within 35."""


def standing_still(silences: Mapping[str, float]) -> tuple[str, ...]:
    """Loops that no longer come round."""
    return tuple(name for name, seconds in sorted(silences.items()) if seconds > SILENT)


@dataclass(frozen=True, slots=True)
class Beat:
    """The last beat: how many seconds ago, and which loops stood still then."""

    seconds: float
    still: tuple[str, ...]


class Pulse:
    """Writes the file. It is a few bytes, replaced whole, and never worth a failure."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._last = -EVERY

    def beat(self, silences: Mapping[str, float]) -> None:
        """Beat, if it is time."""
        if time.monotonic() - self._last < EVERY:
            return
        self._last = time.monotonic()
        draft = self._path.with_suffix(".part")
        try:
            draft.write_text(json.dumps({"still": standing_still(silences)}), encoding="utf-8")
            draft.replace(self._path)
        except OSError:  # a full disk is told by the checks that matter
            return


def last_beat(folder: Path, now: float) -> Beat | None:
    """The last beat of a folder's runner; None when there was none. ``now``: seconds since 1970, system time."""
    path = folder / NAME
    try:
        return Beat(max(0.0, now - path.stat().st_mtime), tuple(json.loads(path.read_text(encoding="utf-8"))["still"]))
    except (OSError, ValueError, KeyError):
        return None
