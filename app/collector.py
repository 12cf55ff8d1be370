"""The garbage collector and the allocator: at rest while what stays is loaded, and what they leave alone for good."""

import ctypes
import gc
import platform
from typing import Final

M_ARENA_MAX: Final = -8
"""The number glibc's ``mallopt`` knows this setting by (malloc.h)."""


def rest() -> None:
    """Until `keep_for_good`. It would walk over all that is loaded again and again meanwhile: a sixth of a start.

    Called before the first thread: they share one arena. One each, as glibc has it, kept 37 MB of holes under load
    and was no faster, as one thread runs at a time.
    """
    gc.disable()
    if (libc := _glibc()) is not None:
        libc.mallopt(M_ARENA_MAX, 1)


def keep_for_good() -> None:
    """What is loaded now stays as long as the process: the collector, which stopped a turn for 60 to 100 ms to walk
    over it all, leaves it out from here on. Once in a process: what is left out is never looked at again.

    What loading used and gave back goes to the system.
    """
    gc.freeze()
    gc.enable()
    if (libc := _glibc()) is not None:
        libc.malloc_trim(0)


def _glibc() -> ctypes.CDLL | None:
    return ctypes.CDLL(None) if platform.libc_ver()[0] == "glibc" else None
