"""The threads of the one process: thinkers, senders, a photographer and a watchman, woken by commits."""

import threading
import time
from contextlib import nullcontext
from datetime import timedelta
from typing import Final

import structlog

from app.collector import keep_for_good
from app.house import House
from app.loop import Loop, wake_one
from app.pulse import Pulse, name_of
from store.lock import runner_lock
from store.reconciling import RESTORED
from store.topics import TIDE

POLL: Final = 0.5
"""Seconds between looks at what other processes committed (the design asks for 1 s)."""

LOOK: Final = 1.0
"""Seconds between looks at which polled channel's time has come, and at connections of ours."""

IDLE: Final = 30.0
"""Fallback poll of a loop nobody woke."""

SWEEP: Final = 3600.0
"""Seconds between asking providers for messages we never saw."""

CATCH_UP: Final = 60.0
"""Seconds that sending waits for thinking after a restore, at most."""

log = structlog.get_logger()


class Runner:
    """Runs a house until told to stop. Holds the data folder's lock meanwhile: one runner per folder.

    On a database that several processes may share there may be several runners.
    """

    def __init__(self, house: House) -> None:
        settings = house.settings
        self._house = house
        self._thinkers = [self._thinker(n) for n in range(settings.thinkers)]
        self._senders = [Loop(f"send-{n}", house.send_one, IDLE) for n in range(settings.senders)]
        self._photos = Loop("photos", house.photo_one, IDLE)
        self._polls = Loop("polls", house.polling.step, LOOK) if house.polling.wanted else None
        self._lines = Loop("lines", house.lines.step, LOOK) if house.lines.wanted else None
        self._watchman = Loop("watch", self._watch, POLL)
        self._seen = -1
        self._swept = 0.0
        self._sweeping = threading.Lock()
        self._pulse = Pulse(settings.data_dir, name_of(settings))
        self._lock = nullcontext() if house.database.shared else runner_lock(settings.data_dir)

    @property
    def _loops(self) -> list[Loop]:
        asked = [loop for loop in (self._polls, self._lines) if loop]
        return [*self._thinkers, *self._senders, self._photos, *asked, self._watchman]

    def silences(self) -> dict[str, float]:
        """Seconds since each loop last came round. None of them rests longer than `IDLE`."""
        return {loop.name: silent for loop in self._loops if (silent := loop.silent) is not None}

    def start(self) -> None:
        """Take the lock and begin; AlreadyRunning when somebody else has it."""
        self._lock.__enter__()
        self._house.database.hurry = self._house.memory.hurried.add
        self._house.memory.more = lambda: wake_one(self._thinkers)
        self._house.outbox.more = lambda: wake_one(self._senders)
        self._house.outbox.told = True
        self._house.database.on_commit(self._heard)
        self._house.outbox.let_go()
        for loop in (self._photos, self._polls, self._lines, self._watchman):
            if loop is not None:
                loop.start()
        if self._house.meta.get(RESTORED):
            threading.Thread(target=self._catch_up, name="catch-up", daemon=True).start()
        else:
            self._begin_sending()
        threading.Thread(target=self._begin_thinking, name="warm", daemon=True).start()

    def _begin_sending(self) -> None:
        for loop in self._senders:
            loop.start()

    def _catch_up(self) -> None:
        """After a restore, what residents wrote meanwhile, an opt-out perhaps, comes before any text of ours."""
        self._sweep()
        until = time.monotonic() + CATCH_UP
        while time.monotonic() < until and self._house.memory.unread():
            self._watchman.rest(POLL)
        self._house.meta.forget(RESTORED)
        self._begin_sending()

    def stop(self, seconds: float = 10.0) -> None:
        """Let every loop finish its step, then give the lock back."""
        self._house.lines.close()
        for loop in self._loops:
            loop.stop()
        until = time.monotonic() + seconds
        late = [loop.name for loop in self._loops if not loop.join(max(0.1, until - time.monotonic()))]
        if late:
            log.warning("still busy at the end; leases will bring it back", loops=late)
        if self._house.database.shared:
            self._pulse.end()
        self._lock.__exit__(None, None, None)

    def _thinker(self, n: int) -> Loop:
        """One loop of turns. While arrivals flood in it rests between them, as an acknowledgement cannot wait; nor can
        danger, which comes before both.
        """

        def step() -> bool:
            self._house.intake.tide.wait(loop.rest, lambda: bool(self._house.memory.hurried))
            return self._house.think_one()

        loop = Loop(f"think-{n}", step, IDLE)
        return loop

    def _begin_thinking(self) -> None:
        """Only when thinking can be quick: every start is counted, and a process that dies often must not use them up.

        Webhooks are kept meanwhile, and what waits is sent.
        """
        try:
            self._house.warm()
        except Exception:  # the turns will say what is wrong, each to its resident
            log.error("warming up failed", exc_info=True)
        keep_for_good()
        for loop in self._thinkers:
            loop.start()

    def _heard(self, topics: frozenset[str]) -> None:
        if TIDE in topics:
            self._house.intake.tide.told()
        if "send" in topics:
            self._house.outbox.expect()
        for topic, loops in (("think", self._thinkers), ("send", self._senders), ("photos", [self._photos])):
            if topic in topics:
                wake_one(loops)

    def _watch(self) -> bool:
        """Twice a second: other processes' commits and bundles, posts whose time has come, silence, hourly sweeps."""
        house = self._house
        version = house.database.data_version()
        if version != self._seen:
            self._seen = version
            house.cities.refresh()
            self._heard(frozenset({"think", "photos"}))
        if house.something_to_send():
            self._heard(frozenset({"send"}))
        house.wake_due()
        self._pulse.beat(self.silences())
        if self._sweep_is_due():
            threading.Thread(target=self._sweep, name="sweep", daemon=True).start()
        return False

    def _sweep_is_due(self) -> bool:
        """At every start, as something may have been missed meanwhile; then hourly, one process of all."""
        first = not self._swept
        if not first and time.monotonic() - self._swept <= SWEEP:
            return False
        self._swept = time.monotonic()
        now = self._house.database.now()
        return self._house.meta.turn("sweep", now, timedelta(seconds=SWEEP / 2)) or first

    def _sweep(self) -> None:
        with self._sweeping:
            try:
                self._house.sweep()
            except Exception:  # the provider may be down: the next hour tries again
                log.warning("sweep failed", exc_info=True)
