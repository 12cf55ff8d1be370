"""Channels that bring requests over a connection of ours: kept up here, and what they bring kept as at the door."""

import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

import structlog

from app.intake import Intake
from app.web.hooks import kept
from bot.wire import SendFailed
from channels.contract import Answer, Channel, Listens, Webhook

AGAIN: Final = (1.0, 5.0, 15.0, 60.0)
"""Seconds before a connection is tried again that could not be made, unless the provider names a time itself."""

log = structlog.get_logger()


class Lines:
    """One per process: of several processes each has a connection, and the provider deals out what it brings."""

    def __init__(
        self, channels: Mapping[str, Channel], intake: Intake, tick: Callable[[], float] = time.monotonic
    ) -> None:
        self._channels = {name: one for name, one in channels.items() if isinstance(one, Listens) and one.listening}
        self._hear = {name: partial(_heard, name, one, intake) for name, one in channels.items()}
        self._tick = tick
        self._next: dict[str, float] = {}
        self._failed: dict[str, int] = {}

    @property
    def wanted(self) -> bool:
        """Whether there is a connection to keep."""
        return bool(self._channels)

    def step(self) -> bool:
        """Make what connections are missing, if their time has come. False: there is nothing more to do right now."""
        for name, channel in self._channels.items():
            if self._tick() < self._next.get(name, 0.0):
                continue
            try:
                channel.listen(self._hear[name])
                self._failed[name] = 0
            except SendFailed as trouble:
                self._later(name, trouble)
        return False

    def close(self) -> None:
        """Hang up: what comes from now on is brought again, to whoever listens then."""
        for channel in self._channels.values():
            channel.hang_up()

    def _later(self, name: str, trouble: SendFailed) -> None:
        failed = self._failed.get(name, 0)
        self._failed[name] = failed + 1
        self._next[name] = self._tick() + (trouble.retry_after or AGAIN[min(failed, len(AGAIN) - 1)])
        log.warning("no connection", channel=name, why=trouble.code)


def _heard(name: str, channel: Channel, intake: Intake, hook: Webhook) -> Answer | None:
    """The acknowledgement of what is durable; None for everything else."""
    reply = kept(name, channel, intake, hook)
    return Answer(reply.status, reply.content_type, reply.words) if reply.status == 200 else None
