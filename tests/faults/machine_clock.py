"""The clock of a machine, moved under a running process: `libfaketime` answers for it, and reads a file at each look.

The steady clock is left alone, as a wrong time service would leave it.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest


def library() -> Path:
    """Where the library is; skips in words where there is none."""
    for found in (*Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"), *Path("/usr/lib/faketime").glob("*MT.so.1")):
        return found
    pytest.skip("needs libfaketime (Debian: faketime)")


class MachineClock:
    """Stands right until it is moved."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.jump(timedelta())

    def jump(self, far: timedelta) -> None:
        """From now on the machine's time is this far from the right one."""
        new = self._file.with_suffix(".new")
        new.write_text(f"{far.total_seconds():+.0f}\n")
        new.replace(self._file)


@contextmanager
def machine_clock(folder: Path) -> Iterator[MachineClock]:
    """Processes that are started meanwhile live by this clock."""
    clock = MachineClock(folder / "clock")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LD_PRELOAD", f"{library()} {os.environ.get('LD_PRELOAD', '')}".strip())
        patch.setenv("FAKETIME_TIMESTAMP_FILE", str(clock._file))
        patch.setenv("FAKETIME_NO_CACHE", "1")
        patch.setenv("FAKETIME_DONT_FAKE_MONOTONIC", "1")
        patch.setenv("DONT_FAKE_MONOTONIC", "1")
        yield clock
