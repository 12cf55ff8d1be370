"""One runner per data folder, held by a file lock that dies with its process."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from store.failures import AlreadyRunning

LOOK: Final = 0.02
"""Seconds between two looks at a lock that is waited for."""


@contextmanager
def runner_lock(folder: Path, wait: float = 0.0) -> Iterator[None]:
    """Hold the folder's runner lock; AlreadyRunning when another process (or thread) has it after ``wait`` seconds."""
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder / "runner.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            _take(handle, time.monotonic() + wait)
        except OSError as error:
            raise AlreadyRunning(str(folder), os.pread(handle, 32, 0).decode("ascii", "replace").strip()) from error
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()}\n".encode("ascii"), 0)
        yield
    finally:
        os.close(handle)


def _take(handle: int, until: float) -> None:
    """OSError when it is still somebody else's then (monotonic seconds)."""
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            if time.monotonic() >= until:
                raise
            time.sleep(LOOK)
        else:
            return


def is_held(folder: Path) -> bool:
    """Whether a runner has this folder now. Nothing is made and nobody is kept out."""
    try:
        handle = os.open(folder / "runner.lock", os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(handle)
    return False
