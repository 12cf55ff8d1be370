"""Looks at channels that are polled: feed by feed, behind a durable cursor, within the day's allowance."""

import time
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final

import structlog

from app.intake import CannotKeep, Intake
from bot.wire import SendFailed
from channels.contract import Channel, Page, Polls
from store.engine import Database
from store.meta import Meta
from store.purse import Purse
from store.waits import REPLY_LIFE

PAGES: Final = 10
"""Pages read before what they held is kept: a provider shows the newest first, and we answer the oldest first."""
AGAIN: Final = 60.0
"""Seconds after which a provider that could not be asked is asked again, unless it names a time itself."""
LONG_AGO: Final = REPLY_LIFE
"""How old what was written may be to be answered by itself; older, an answer would come out of nowhere."""

log = structlog.get_logger()


class Polling:
    """One per process; of several processes one looks at a feed at a time."""

    def __init__(
        self,
        database: Database,
        channels: Mapping[str, Channel],
        intake: Intake,
        purse: Purse,
        tick: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._meta = Meta(database)
        self._channels = {name: one for name, one in channels.items() if isinstance(one, Polls)}
        self._intake = intake
        self._purse = purse
        self._tick = tick
        self._next: dict[tuple[str, str], float] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The channels that are looked at."""
        return tuple(self._channels)

    @property
    def wanted(self) -> bool:
        """Whether there is anything to look at."""
        return bool(self._channels)

    def step(self) -> bool:
        """Look at the feeds whose time has come. False: there is nothing more to do right now."""
        for name, channel in self._channels.items():
            for feed, every in channel.feeds.items():
                if self._tick() >= self._next.get((name, feed), 0.0):
                    self._next[(name, feed)] = self._tick() + every
                    self._turn(name, channel, feed, every)
        return False

    def _turn(self, name: str, channel: Polls, feed: str, every: float) -> None:
        ours = self._meta.turn(f"poll:{name}:{feed}", self._database.now(), timedelta(seconds=every / 2))
        if not ours:
            return
        pages = self._pages(name, channel, feed)
        try:
            self._keep(name, feed, pages)
        except CannotKeep as trouble:  # the cursor stands where it stood: the next look finds it all again
            log.warning("what was read could not be kept", channel=name, why=trouble.why)

    def _pages(self, name: str, channel: Polls, feed: str) -> list[Page]:
        """What is new, newest page first; what was read before trouble counts."""
        pages: list[Page] = []
        cursor = self._meta.get(_key(name, feed)) or ""
        since = self._meta.activated(name, self._database.now()).timestamp()
        while len(pages) < PAGES and self._purse.allows(name):
            self._purse.spend(name, calls=1)
            try:
                page = channel.poll(feed, cursor, since)
            except SendFailed as trouble:
                self._next[(name, feed)] = self._tick() + (trouble.retry_after or AGAIN)
                log.warning("could not look", channel=name, why=trouble.code)
                self._note(name, feed, trouble.code)
                break
            self._note(name, feed, "")
            if page.cost:  # it is owed from here on, whether what it says can be kept or not
                self._purse.spend(name, dollars=page.cost)
            pages.append(page)
            cursor = page.cursor
            if not page.more:
                break
        return pages

    def _note(self, name: str, feed: str, why: str) -> None:
        """Have other commands know why a feed cannot be read, until it can."""
        key = trouble_of(name, feed)
        if why and self._meta.get(key) != why:
            self._meta.set(key, why)
        elif not why and self._meta.get(key) is not None:
            self._meta.forget(key)

    def _keep(self, name: str, feed: str, pages: list[Page]) -> None:
        """Messages first, then the cursor: dying in between means reading them again, and the inbox drops repeats."""
        if not pages:
            return
        for page in reversed(pages):
            self._intake.missed(page.arrivals, LONG_AGO)
        if (self._meta.get(_key(name, feed)) or "") != pages[-1].cursor:
            self._meta.set(_key(name, feed), pages[-1].cursor)


def trouble_of(name: str, feed: str) -> str:
    """Where it is written why a feed could not be read last."""
    return f"trouble:{name}:{feed}"


def _key(name: str, feed: str) -> str:
    return f"cursor:{name}:{feed}"
