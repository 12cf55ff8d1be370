"""A life of its own for what may kill its process."""

import os
from collections.abc import Callable
from typing import NoReturn


def lived(life: Callable[[], object]) -> int:
    """Live it in a process of its own. How that ended: 0, or the number of the signal, negative; 1 after an error."""

    def alone() -> NoReturn:
        try:
            life()
            os._exit(0)
        finally:
            os._exit(1)

    child = os.fork()
    if not child:
        alone()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
