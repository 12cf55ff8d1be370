"""The garbage collector: it rests while what stays is loaded, and leaves that out for good."""

import gc


def rest() -> None:
    """Until `keep_for_good`. It would walk over all that is loaded again and again meanwhile: a sixth of a start."""
    gc.disable()


def keep_for_good() -> None:
    """What is loaded now stays as long as the process: the collector, which stopped a turn for 60 to 100 ms to walk
    over it all, leaves it out from here on. Once in a process: what is left out is never looked at again."""
    gc.freeze()
    gc.enable()
