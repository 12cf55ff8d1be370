"""gunicorn around the house: one process with threads, the runner inside it if it is wanted, and a graceful end.

SIGUSR2 starts the same command anew on the same socket; when the new process can serve, the old one ends (`handover`).
SIGHUP does the same: gunicorn's own way, a second worker beside the first, would have two of them want one data folder.
"""

import ctypes
import logging
import mmap
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

from gunicorn.app.base import BaseApplication
from gunicorn.arbiter import Arbiter

from app.collector import keep_for_good, rest
from app.core import Core
from app.handover import relieve
from app.loop import share_fairly
from app.settings import Settings

if TYPE_CHECKING:
    from app.bundle import Say
    from app.house import House
    from app.runner import Runner

    Opening = Callable[[Settings, Say], House]

log = logging.getLogger("frontdoor.server")
PR_SET_PDEATHSIG = 1
GRACE = 20
"""Seconds a stop may take: webhooks are turned away with 503 meanwhile."""


class OneWorker(Arbiter):  # type: ignore[misc]  # gunicorn has no types
    """The parent of the one worker that has the house: never of two at a time."""

    def handle_hup(self) -> None:
        """Settings and code are read anew by a process that takes this one's place; one that cannot begin says why."""
        self.handle_usr2()

    def handle_ttin(self) -> None:
        """A second worker is refused in words."""
        print("SIGTTIN: one process serves a data folder; FRONTDOOR_THREADS says how many threads.", file=sys.stderr)


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    """Serves one house. Everything is opened once, after the fork: no connection crosses it, no memory is doubled."""

    def __init__(self, settings: Settings, opening: "Opening | None" = None, *, runs: bool = True) -> None:
        """``opening`` opens the house in the worker, ``House.open`` if it is not given.

        ``runs``: also think and send. Without, arrivals are kept and pages served, and workers do the rest.
        """
        self._settings = settings
        self._runs = runs
        self._opening = opening
        self._stopping = False
        self._house: House | None = None
        self._runner: Runner | None = None
        self._refused = mmap.mmap(-1, 1)
        """Shared with the worker: the status it refused to open the house with, 0 when it did not."""
        super().__init__()

    def serve(self) -> NoReturn:
        """Serve until told to stop, then leave with status 0, or with the status of what could not be opened."""
        try:
            self.run()
        except SystemExit as end:
            sys.exit(self._refused[0] or end.code)
        sys.exit(self._refused[0])

    def run(self) -> None:
        """Have the worker begun, watched and ended."""
        OneWorker(self).run()

    def load_config(self) -> None:
        """What gunicorn is told. The control socket would be opened in the user's home: off."""
        wanted: dict[str, Any] = {
            "bind": f"{self._settings.host}:{self._settings.port}",
            "workers": 1,
            "worker_class": "gthread",
            "threads": self._settings.threads,
            "graceful_timeout": GRACE,
            "timeout": 120,
            "accesslog": None,
            "errorlog": "-",
            "loglevel": "warning",
            "proc_name": "frontdoor",
            "control_socket_disable": True,
            "post_worker_init": lambda _worker: self._begin(),
            "worker_int": lambda _worker: self._end_soon(),
            "worker_exit": lambda _arbiter, _worker: self._end(),
            "post_fork": lambda arbiter, _worker: follow(arbiter.pid),
        }
        for name, value in wanted.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Any:
        """The WSGI application, made in the worker: the parent stays a few megabytes."""
        rest()
        if self._settings.one_core:
            Core().start()  # before the libraries that count cores are loaded
        from app.house import House
        from app.site import site

        opening = self._opening or House.open
        try:
            self._house = opening(self._settings, lambda words: print(words, file=sys.stderr))
        except SystemExit as refusal:
            self._give_up(refusal.code)
        return site(self._house, lambda: self._stopping, self._silences)

    def _silences(self) -> dict[str, float]:
        return self._runner.silences() if self._runner is not None else {}

    def _give_up(self, status: object) -> NoReturn:
        """The reason has been said: have the parent stop quietly and leave with this status."""
        self._refused[0] = status if isinstance(status, int) else 1
        sys.stdout.flush()
        sys.stderr.flush()
        os.kill(os.getppid(), signal.SIGTERM)
        os._exit(0)

    def _begin(self) -> None:
        from app.runner import Runner

        assert self._house is not None
        share_fairly()
        die_with(os.getppid())
        if self._runs:
            self._runner = Runner(self._house)
            self._runner.start()
        else:
            threading.Thread(target=warm_doors, args=(self._house,), name="warm", daemon=True).start()
            self._house.database.listen()  # whoever listens also tells the workers, outside the keeping transaction
        if not self._settings.embedded:
            relieve()

    def _end_soon(self) -> None:
        self._stopping = True

    def _end(self) -> None:
        self._stopping = True
        if self._runner is not None:
            self._runner.stop()
        if self._house is not None:
            self._house.close()


def warm_doors(house: "House") -> None:
    """What a process without a runner warms: a provider waits for its first acknowledgement here, not in a worker."""
    try:
        house.warm_channels()
    except Exception:  # the first arrival will try once more
        log.error("warming up failed", exc_info=True)
    keep_for_good()


def follow(parent: int) -> None:
    """Have the kernel end this process with its parent (Linux); elsewhere the guard thread does it."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it was gone before we could say so
        os._exit(1)


def die_with(parent: int) -> None:
    """End this process at once when its parent is gone, so that no orphan holds the folder or the port."""

    def guard() -> None:
        while os.getppid() == parent:
            time.sleep(0.2)
        os._exit(1)

    threading.Thread(target=guard, name="parent-guard", daemon=True).start()
