"""Keeps processes on some of the machine's cores, so that what one core can do is measured apart from what two can."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def confine(processes: Iterable[int], cores: int) -> None:
    """Let every thread of these processes run on the first ``cores`` cores only, those they will start included.

    PermissionError when one of them is somebody else's: a server's sessions need its own account, or root's.
    """
    first = sorted(os.sched_getaffinity(0))[:cores]
    for process in processes:
        for thread in _threads(process):
            with suppress(ProcessLookupError):  # it has just ended
                os.sched_setaffinity(thread, first)


def _threads(process: int) -> list[int]:
    try:
        return [int(one.name) for one in Path(f"/proc/{process}/task").iterdir()]
    except FileNotFoundError:
        return []
