"""Names the machine whose cores this process uses, as every other process on it names it."""

import platform
from functools import cache
from pathlib import Path
from typing import Final

KERNEL: Final = Path("/proc/sys/kernel/random/boot_id")
"""One start of one kernel: containers on a machine share it, as they share its cores (random(4), Linux)."""


@cache
def machine() -> str:
    """Without white space: it travels in notifications. Where the kernel has no such name, the host's."""
    try:
        return KERNEL.read_text(encoding="ascii").strip()
    except OSError:
        return "-".join(platform.node().split())
