"""The runner's heartbeat for whoever has no Prometheus: a file that is touched while every loop comes round."""

import json
import socket
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.settings import Settings

NAME: Final = "heartbeat"
"""Of processes that share a database, and with it this folder, each writes one of its own: `name_of`."""
EVERY: Final = 20.0
"""Seconds between two beats."""
SILENT: Final = 90.0
"""Seconds without coming round after which a loop stands still: it rests 30 at most, and one step ends within 35."""


def name_of(settings: Settings) -> str:
    """The file of this process's beats: its machine's, and its port's where several work on one."""
    if settings.embedded:
        return NAME
    port = f"-{settings.worker_port}" if settings.worker_port else ""
    return f"{NAME}-{socket.gethostname()}{port}"


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

    def __init__(self, folder: Path, name: str = NAME) -> None:
        self._path = folder / name
        self._last = -EVERY

    def beat(self, silences: Mapping[str, float]) -> None:
        """Beat, if it is time."""
        if time.monotonic() - self._last < EVERY:
            return
        self._last = time.monotonic()
        draft = self._path.with_name(f".{self._path.name}.part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps({"still": standing_still(silences)}), encoding="utf-8")
            draft.replace(self._path)
        except OSError:  # a full disk is told by the checks that matter
            return

    def end(self) -> None:
        """A process that ends in order leaves no file that seems to have gone silent."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)


def beats(folder: Path, now: float) -> dict[str, Beat]:
    """The last beat of every process that shares this folder with others, by its file's name."""
    names = sorted(path.name for path in folder.glob(f"{NAME}-*"))
    return {name: beat for name in names if (beat := last_beat(folder, now, name)) is not None}


def last_beat(folder: Path, now: float, name: str = NAME) -> Beat | None:
    """The last beat of a folder's runner; None when there was none. ``now``: seconds since 1970, system time."""
    path = folder / name
    try:
        return Beat(max(0.0, now - path.stat().st_mtime), tuple(json.loads(path.read_text(encoding="utf-8"))["still"]))
    except (OSError, ValueError, KeyError):
        return None
