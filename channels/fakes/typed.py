"""A fake provider at a terminal: what is typed goes to the application until somebody stops it."""

import sys
from collections.abc import Callable
from typing import Any

from channels.fakes.running import Running


def typed(fake: Running[Any], told: Callable[[str], None]) -> int:
    """Hand every line to ``told``, then wait. The exit status, 0 also when interrupted."""
    try:
        for line in sys.stdin:
            told(line.rstrip("\n"))
        fake.wait()
    except KeyboardInterrupt:
        return 0
    return 0
