"""Step 3 of the one way through: what arrived becomes durable, or nothing of it does."""

import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from typing import assert_never

from sqlalchemy import Connection

from app.clock import Clock
from app.tide import Tide
from bot.wire import Arrival, Delivery, Inbound, PageWanted, StaffAct
from casework.handoff import fresh_case
from classifier.rules import clean, danger, full_table, law
from store import takedowns
from store.asking import Asking, by_itself
from store.engine import Database
from store.failures import Busy, NotDurable
from store.flow import FLOODING, OTHERS, Senders
from store.inbox import NOT_OURS, Kept, keeping, where_said
from store.machine import machine
from store.missed import keep_missed
from store.pages import want
from store.receipts import noting
from store.topics import TIDE, announce

WITHIN = 2.0
"""Seconds a webhook may wait for its commit (acknowledged or refused within 2.5 s, design §2)."""

LATE = timedelta(hours=1)
"""How old a message that only the sweep found may be to be answered by itself (design §2)."""


def nothing(_channel: str) -> bool:
    """No channel."""
    return False


Keeps = Callable[[Connection], None]
Staff = Callable[[StaffAct], Keeps]


class CannotKeep(Exception):
    """The arrival is not durable and nothing of it was kept: the provider is asked to come again."""

    def __init__(self, why: str, retry_after: int = 5) -> None:
        super().__init__(why)
        self.why = why
        self.retry_after = retry_after


class Intake:
    """Keeps arrivals under their unique keys. A repeat is a quiet success."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        within: float = WITHIN,
        staff: Staff | None = None,
        forgets: Callable[[str], bool] = nothing,
    ) -> None:
        """``staff``: what an act of staff writes, looked up before the transaction; None where no channel has any.

        ``forgets``: whether what is deleted on a channel must be gone from here too.
        """
        self._database = database
        self._staff = staff
        self._clock = clock
        self._within = within
        self._forgets = forgets
        self.tide = Tide()
        """How fast arrivals come: the runner's thinkers make way for a flood."""
        self._senders = Senders()

    def __call__(self, arrivals: tuple[Arrival, ...]) -> None:
        """Make these durable in one transaction; raises CannotKeep when that is not possible now."""
        if not arrivals:
            return
        tell = self._pours(arrivals[0]) and self._database.shared
        try:
            acts = {one: self._act(one) for one in arrivals if isinstance(one, StaffAct)}
            self._database.write(
                lambda conn: self._all(conn, arrivals, acts, tell=tell),
                within=self._within,
                together=self._group(arrivals),
            )
        except Busy:
            raise CannotKeep("busy") from None
        except NotDurable as error:
            raise CannotKeep(error.reason) from None

    def keep(self, inbound: Inbound) -> Kept:
        """The same for one message of our own channel; says where it lies."""
        return self._database.write(lambda conn: by_itself(conn, self._message(conn, inbound)), within=self._within)

    def missed(self, arrivals: tuple[Arrival, ...], late_after: timedelta = LATE) -> None:
        """What a sweep or a poll found. Older than this: a person gets it, an answer would come out of nowhere.

        What was not said to us, or only takes something back, nobody expects an answer to: it goes the usual way.
        """
        oldest = self._database.now() - late_after
        ours = (one for one in arrivals if isinstance(one, Inbound) and not (one.overheard or one.gone))
        late = tuple(one for one in ours if one.received_at < oldest)
        self(tuple(one for one in arrivals if one not in late))
        for one in late:
            self._database.write(lambda conn, one=one: self._late(conn, one), within=self._within)  # type: ignore[misc]

    def _late(self, conn: Connection, inbound: Inbound) -> None:
        if self._forgets(inbound.channel):
            takedowns.note(conn, inbound, self._database.now())
            if takedowns.came_first(conn, inbound):
                return
        cleaned = replace(inbound, text=clean(inbound.text))
        keep_missed(
            conn,
            cleaned,
            now=self._database.now(),
            photo_id=_photo_id,
            case=fresh_case(),
            urgent=danger(cleaned.text) is not None,
            opted_out=cleaned.carrier_keyword == "STOP" or _opts_out(cleaned.text),
        )

    def _pours(self, first: Arrival) -> bool:
        """Count it; whether other processes should hear now that arrivals pour in. Receipts come as fast as our own
        posts go: thinking that made way for them would make way for what it causes.
        """
        if not isinstance(first, Inbound):
            return False
        self.tide.arrived(first.address)
        return self.tide.tells()

    def _group(self, arrivals: tuple[Arrival, ...]) -> str:
        """With whom they are kept: who floods apart from the others, who need not wait for that conversation."""
        now = time.monotonic()
        flooded = [self._senders.floods(one.address, now) for one in arrivals if isinstance(one, Inbound)]
        return FLOODING if any(flooded) else OTHERS

    def _act(self, act: StaffAct) -> Keeps:
        if self._staff is None:
            raise CannotKeep("nobody here takes acts of staff")
        return self._staff(act)

    def _all(
        self, conn: Connection, arrivals: tuple[Arrival, ...], acts: Mapping[StaffAct, Keeps], *, tell: bool = False
    ) -> Asking[None]:
        if tell:
            announce(conn, TIDE, machine())
        for arrival in arrivals:
            match arrival:
                case Inbound():
                    if self._forgets(arrival.channel):
                        takedowns.note(conn, arrival, self._database.now())
                    if (placed := where_said(conn, arrival)) is not None:
                        yield from self._message(conn, placed)
                case Delivery():
                    yield from noting(conn, arrival, self._database.now())
                case StaffAct():
                    acts[arrival](conn)
                case PageWanted():
                    want(conn, arrival, self._database.now())
                case _:
                    assert_never(arrival)

    def _message(self, conn: Connection, inbound: Inbound) -> Asking[Kept]:
        if self._forgets(inbound.channel) and takedowns.came_first(conn, inbound):
            return NOT_OURS
        cleaned = replace(inbound, text=clean(inbound.text), received_at=self._clock.now())
        # At the height of a flood nobody looks: each look costs a tenth of what keeping costs, on the core it needs.
        overtakes = not self.tide.high()
        now = self._database.now()
        return (yield from keeping(conn, cleaned, now=now, photo_id=_photo_id, urgent=urgent, overtakes=overtakes))


@lru_cache(maxsize=4096)
def urgent(text: str) -> bool:
    """Whether this is told of danger or of the law: it is answered at once, however many texts came before it."""
    hit = danger(text)
    return (hit is not None and hit.intent != "past") or law(text, full_table()) is not None


def _opts_out(text: str) -> bool:
    hit = law(text, full_table())
    return hit is not None and hit.intent == "opt_out"


def _photo_id() -> str:
    return secrets.token_hex(10)
