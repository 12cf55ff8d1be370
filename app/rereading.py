"""Looks again at what was said where a provider need not tell of deletions: each message once a day, newest first."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Final

import structlog

from app.intake import CannotKeep, Intake
from bot.wire import SendFailed
from channels.contract import Channel, Rereads
from store import takedowns
from store.engine import Database
from store.meta import Meta
from store.purse import Purse

EVERY: Final = timedelta(minutes=30)
"""Of several processes one looks, at most so often."""

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a day's look has come: below which row of the inbox it goes on (0: from the newest), and how many."""

    day: str = ""
    below: int = 0
    many: int = 0
    done: bool = False


class Rereading:
    """``most``: messages a day, by channel; a channel that is not named is not looked at again."""

    def __init__(
        self,
        database: Database,
        channels: Mapping[str, Channel],
        intake: Intake,
        purse: Purse,
        most: Mapping[str, int],
    ) -> None:
        self._database = database
        self._meta = Meta(database)
        self._channels = {name: one for name, one in channels.items() if isinstance(one, Rereads) and most.get(name)}
        self._intake = intake
        self._purse = purse
        self._most = most

    def step(self) -> None:
        """Look at what is left of today, unless somebody just did."""
        for name, channel in self._channels.items():
            if self._meta.turn(f"reread:{name}", self._database.now(), EVERY):
                self._look(name, channel)

    def _look(self, name: str, channel: Rereads) -> None:
        """Question by question until the day's share, the purse or the list is at its end."""
        at = self._progress(name)
        while not at.done and at.many < self._most[name] and self._purse.allows(name):
            with self._database.read() as conn:
                said = takedowns.said(conn, name, at.below, min(channel.rereads, self._most[name] - at.many))
            if said and not self._asked(name, channel, [(row.external_id, row.address) for row in said]):
                return
            below = said[-1].id if said else at.below
            at = Progress(at.day, below, at.many + len(said), done=not said)
            self._meta.set(_key(name), json.dumps(asdict(at)))

    def _asked(self, name: str, channel: Rereads, said: list[tuple[str, str]]) -> bool:
        """One question; what is gone is kept as if its provider had told of it. False: the next hour goes on here."""
        self._purse.spend(name, calls=1)
        try:
            page = channel.reread(said)
            if page.cost:
                self._purse.spend(name, dollars=page.cost)
            self._intake(page.arrivals)
        except SendFailed as trouble:
            log.warning("could not look", channel=name, why=trouble.code)
            return False
        except CannotKeep as trouble:
            log.warning("what was read could not be kept", channel=name, why=trouble.why)
            return False
        return True

    def _progress(self, name: str) -> Progress:
        today = self._database.now().date().isoformat()
        kept = self._meta.get(_key(name))
        at = Progress(**json.loads(kept)) if kept else Progress(today)
        return at if at.day == today else Progress(today)


def _key(name: str) -> str:
    return f"reread:{name}:progress"
