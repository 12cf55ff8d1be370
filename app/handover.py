"""A new process takes the port over from an old one: both have the same listening socket, so nobody is refused.

gunicorn does the handing (SIGUSR2: it starts the command it was started with anew, and passes the socket on); a
supervisor may do it too (systemd's sockets: LISTEN_FDS). Here is only: who ends when.
"""

import os
import signal
from contextlib import suppress
from typing import Final

PATIENCE: Final = 40.0
"""Seconds a new process waits for the data folder of the old one, which may take `server.GRACE` to end and then stops
its runner. Those who call meanwhile wait in the socket's queue: a provider waits 15 s for an answer, then comes again.
"""

OLD: Final = "GUNICORN_PID"
"""Where gunicorn names the process that handed its socket over; gone from our environment when that one is."""


def inherited() -> bool:
    """Whether the listening socket was handed to this process: then the port is not free, and need not be."""
    return "GUNICORN_FD" in os.environ or os.environ.get("LISTEN_PID") == str(os.getpid())


def relieves() -> bool:
    """Whether this process is there to take another one's place."""
    return OLD in os.environ


def relieve() -> None:
    """Tell the old process, if there is one, to end: it finishes what it has begun, and what comes now is ours."""
    if relieves():
        with suppress(ProcessLookupError):
            os.kill(int(os.environ[OLD]), signal.SIGTERM)
