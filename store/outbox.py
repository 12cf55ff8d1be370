"""The posts that wait to be sent: one lane a sender, claimed one at a time, settled by what the provider did."""

import random
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, nullcontext, suppress
from datetime import datetime
from functools import partial
from typing import Final

from sqlalchemy import Connection, bindparam, select, update

from bot.wire import Claimed, Post, Receipt, SendFailed
from casework.spending import FREE, Caps
from store import cards, circuit, claiming
from store.claiming import LaneTaken, Misguessed, Pace
from store.columns import AnyRow
from store.dialects import alone
from store.engine import Database
from store.prepared import Asked, ahead, later
from store.purse import Purse
from store.receipts import kept_asked, replay, theirs
from store.settling import Jitter, fail, lift
from store.spending import Spent, let_go, spent
from store.tables import OUTBOX
from store.waits import WAITS, Waits

WITHIN: Final = 30.0
"""Seconds a claim or a settlement may wait for its commit: nobody's web request hangs on it."""

TAKEN: Final = 200
"""The newest posts to one address whose provider ids are told to a look-up."""


_MINE: Final = (
    select(OUTBOX).where(OUTBOX.c.id == bindparam("row"), OUTBOX.c.attempts == bindparam("attempt")).with_for_update()
)
_SENT: Final = (
    update(OUTBOX)
    .where(OUTBOX.c.id == bindparam("row"))
    .values(
        provider_id=bindparam("theirs"),
        lease_until=None,
        doubt_since=None,
        sent_at=bindparam("at"),
        rank=bindparam("reached"),
        provider_status=bindparam("word"),
        state=bindparam("now_state"),
        error=bindparam("fault"),
    )
)


class LaneOutbox:
    """Implements `channels.ports.Outbox`. Several threads may use it: a claim is exclusive."""

    def __init__(
        self,
        db: Database,
        *,
        channels: Collection[str],
        rates: Mapping[str, float],
        media_url: Callable[[str], str],
        case: Callable[[], str],
        jitter: Jitter = random.random,
        waits: Waits = WAITS,
        caps: Caps = FREE,
        prices: Mapping[str, Callable[[Post], float]] | None = None,
        purse: Purse | None = None,
    ) -> None:
        """``channels``: those that are on; ``rates``: segments a second by channel (absent: not paced); ``media_url``:
        a photo's token → its public address; ``case``: a fresh handoff id; ``jitter``: 0 to 1;
        ``caps``: what may be spent in a day; ``prices``: US dollars for a post by channel, where its provider is paid
        by the call, and the ``purse`` they are counted in.
        """
        self._db = db
        self._pace = Pace(frozenset(channels), dict(rates), waits.lease, caps, dict(prices or {}), purse)
        self._waits = waits
        self._media_url = media_url
        self._case = case
        self._jitter = jitter
        self._turns = threading.Lock() if db.shared else nullcontext()
        """This process's claims take turns here rather than at a lane's row in the server, where each of them cost it a
        session that sleeps and wakes; the one writer of SQLite takes all claims that wait as one group.
        """
        self._strained: set[str] = set()
        """Channels whose provider had left a call unanswered when we last looked: a success is told to all."""
        self.more: Callable[[], None] = lambda: None
        """Called when a claim found something: there may be another, for another sender."""
        self._flowing = False
        """Whether the last claim found something: then the next one does not look before it writes."""
        self.told = False
        """Whether somebody says `expect` whenever there may be something to send: in between nobody asks in vain."""
        self._counting = threading.Lock()
        self._words, self._asked = 0, -1
        """How many words there were, and the one after which all that was due had been claimed."""
        self._out, self._over, self._blocked = 0, 0, False
        """Posts whose calls are not settled, how many were, and whether somebody asked in vain because of the order of
        these, perhaps."""
        self._usual, self._last = "", ""
        """The lane of the last two claims, if it was one; and that of the last."""

    def claim(self) -> Claimed | None:
        """The next row that may go now, leased for 35 s; None when nothing is due, and then nothing was written."""
        word, over = self._words, self._over
        if self.told and self._asked == word:
            return None
        claimed, more = None, False
        if self._flowing or self._db.shared or self._anything():
            with self._turns:
                claimed, more = self._claimed()
        self._flowing = claimed is not None
        with self._counting:
            self._out += claimed is not None
            if claimed is None and self._out:
                self._blocked = True
            if not more and (claimed is not None or over == self._over):
                self._asked = word
        if claimed is not None and (more or not self.told):
            self.more()
        return claimed

    def expect(self) -> None:
        """There may be something to send."""
        self._words += 1

    @contextmanager
    def _settling(self) -> Iterator[None]:
        """What stands behind this post in its conversation, or waits for its provider, may go then."""
        try:
            yield
        finally:
            with self._counting:
                self._out, self._over = self._out - 1, self._over + 1
                wanted, self._blocked = self._blocked or bool(self._strained), False
            if wanted:
                self.expect()

    def _claimed(self) -> tuple[Claimed | None, bool]:
        """Claimed, and whether there may be more; None and so, when another process was before us twice."""
        for guess in (self._db.shared, False):
            with suppress(LaneTaken, Misguessed):
                return self._db.write(partial(self._take, guess=guess), within=WITHIN)
        return None, True

    def sent(self, claimed: Claimed, receipt: Receipt) -> None:
        """The provider took it. No effect when the lease has gone to somebody else meanwhile."""
        with self._settling():
            self._db.write(lambda conn: self._sent(conn, claimed, receipt), within=WITHIN)

    def failed(self, claimed: Claimed, failure: SendFailed) -> None:
        """It did not: back-off, doubt or dead letter, by the failure's code."""

        def unit(conn: Connection) -> None:
            row = _mine(conn, claimed)
            if row is not None and row.state == "sending":
                fail(
                    conn,
                    row,
                    failure,
                    doubtful=claimed.doubtful,
                    now=self._db.now(),
                    jitter=self._jitter,
                    case=self._case,
                    waits=self._waits,
                )
                self._heard(conn, row.channel, failure)
                cards.settled(conn, row)

        with self._settling():
            self._db.write(unit, within=WITHIN)
        self.expect()

    def _heard(self, conn: Connection, channel: str, failure: SendFailed) -> None:
        """What a failure says about the provider, told to every process: down, or there after all."""
        if circuit.unanswered(failure):
            circuit.failed(conn, channel, self._db.now())
            cards.weather(conn, channel)
            self._strained.add(channel)
        else:
            self._back(conn, channel, self._db.now())

    def _back(self, conn: Connection, channel: str, now: datetime) -> None:
        """The provider answers: those that wait because it could not be reached may go now, in their order."""
        if channel in self._strained and circuit.answered(conn, channel):
            lift(conn, channel, now)
            cards.weather(conn, channel)
            cards.again(conn, channel)

    def taken(self, channel: str, address: str) -> frozenset[str]:
        """Provider ids that rows for this person own already."""
        query = (
            select(OUTBOX.c.provider_id)
            .where(OUTBOX.c.channel == channel, OUTBOX.c.address == address, OUTBOX.c.provider_id != "")
            .order_by(OUTBOX.c.id.desc())
            .limit(TAKEN)
        )
        with self._db.read() as conn:
            return frozenset(conn.execute(query).scalars())

    def next_due(self) -> datetime | None:
        """When the next waiting row may go (the database's real time), or None."""
        with self._db.read() as conn:
            return claiming.next_due(conn, self._pace, self._db.now())

    @property
    def caps(self) -> Caps:
        """What may be spent in a day."""
        return self._pace.caps

    def spent(self) -> Spent:
        """What today has cost, and what waits for another day."""
        with self._db.read() as conn:
            return spent(conn, self._pace.caps, self._db.now())

    def let_go(self) -> int:
        """Look again at what waits for another day: the limits may be others now. How many posts there are."""
        return self._db.write(lambda conn: let_go(conn, self._db.now()), within=WITHIN)

    def _anything(self) -> bool:
        with self._db.read() as conn:
            return claiming.head(conn, self._pace, self._db.now()) is not None

    def _take(self, conn: Connection, *, guess: bool) -> tuple[Claimed | None, bool]:
        until = time.monotonic() + self._waits.calling.total_seconds()  # counted from before the lease is
        leased = claiming.take(conn, self._pace, self._db.now, guess=guess, usual=self._usual)
        if leased is None:
            return None, False
        self._usual, self._last = leased.row.lane * (leased.row.lane == self._last), leased.row.lane
        row, post = leased.row, claiming.post_of(conn, leased, self._media_url)
        (self._strained.add if leased.strained else self._strained.discard)(row.channel)
        return Claimed(row.id, leased.attempt, post, row.state != "waiting", row.looked, until), leased.more

    def _sent(self, conn: Connection, claimed: Claimed, receipt: Receipt) -> None:
        alone(conn, theirs(claimed.post.channel, receipt.provider_id))
        ahead(conn, _mine_asked(claimed), kept_asked(claimed.post.our_id, receipt.provider_id))
        row = _mine(conn, claimed)
        if row is None:
            return
        now = self._db.now()
        self._back(conn, row.channel, now)
        held = row.state == "sending"
        rank, status = max((receipt.rank, receipt.status), (row.rank, row.provider_status))
        later(
            conn,
            _SENT,
            {
                "row": row.id,
                "theirs": receipt.provider_id,
                "at": row.sent_at or now,
                "reached": rank,
                "word": status,
                "now_state": "sent" if held else row.state,
                "fault": "" if held else row.error,
            },
        )
        replay(conn, row.our_id, receipt.provider_id, now)
        cards.settled(conn, row, receipt.provider_id)


def _mine(conn: Connection, claimed: Claimed) -> AnyRow | None:
    """The row, if this claim is still its newest."""
    return conn.execute(*_mine_asked(claimed)).first()


def _mine_asked(claimed: Claimed) -> Asked:
    return _MINE, {"row": claimed.row, "attempt": claimed.attempt}
