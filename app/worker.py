"""A process that thinks and sends, and serves nothing: for a database that several processes share."""

import os
import signal
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.collector import rest
from app.core import Core
from app.loop import share_fairly
from app.settings import BadSettings, Settings

if TYPE_CHECKING:
    from app.bundle import Say
    from app.house import House

    Opening = Callable[[Settings, Say], House]

STOP_SECONDS = 20.0
"""How long a stop may take: every loop finishes its step, so that nothing is left in doubt."""

EMBEDDED = (
    "frontdoor worker: a worker needs a database that several processes share, and this one is a file. "
    "`frontdoor run` thinks and sends by itself; for workers set FRONTDOOR_DATABASE_URL to a PostgreSQL database."
)


def work(settings: Settings, opening: "Opening", say: "Say", stop: threading.Event | None = None) -> None:
    """Open the house, run its loops until ``stop`` or a signal, and close it. BadSettings on an embedded database."""
    if settings.embedded:
        raise BadSettings(EMBEDDED)
    core = Core()
    if stop is None:
        stop = _stop_on_signals()
        if settings.one_core:
            core.start()
    share_fairly()
    rest()
    house = opening(settings, say)
    house.intake.tide.cramped = lambda: core.cramped
    from app.figures import figures
    from app.runner import Runner

    runner = Runner(house)
    try:
        runner.start()
        with figures(house, runner) as address:
            shown = f" Its figures: {address}" if address else ""
            say(f"Frontdoor's worker {os.getpid()} thinks and sends for {house.database.where}.{shown}")
            stop.wait()
    finally:
        runner.stop(STOP_SECONDS)
        house.close()


def _stop_on_signals() -> threading.Event:
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: stop.set())
    return stop
