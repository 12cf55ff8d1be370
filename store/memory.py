"""Where conversations live: what the manager sits down to, and what it commits."""

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, bindparam, func, or_, select, update

from bot.events import Heard
from bot.facts import STAFF, Near, RequestFacts
from bot.manager import Outcome, Sitting
from bot.talk import Talk
from bot.wire import Capabilities
from casework.budget import LONGEST_REST, UNLIMITED, Limits, Verdict, resting
from store import near, seeing
from store.committing import Paper, write_turn
from store.engine import Database
from store.filing import ThinkAgain
from store.handoffs import open_case
from store.hurried import Hurried
from store.inbox import no_hurry
from store.posting import Posting
from store.prepared import later
from store.resting import Buckets, Urgent, begin, lay_down, over, waiting
from store.sitting import TOGETHER, Found, look, unmoved
from store.tables import ADDRESSES, CONVERSATIONS, INBOX, UNREAD

WITHIN: Final = 30.0
"""Seconds a turn may wait for its commit: nobody's web request hangs on it."""

STARTS_BEFORE_DEAD: Final = 12
"""Starts after which even the fixed turn is given up on (it fails too): the rows go to a person, the queue moves on."""
LEFT_TO_OTHERS: Final = timedelta(minutes=1)
"""How long what another version wrote is left for a process of that version, where several share a database: a new
version may be coming in next to this one. Then it is answered here as far as it can be, and a person looks."""
REMEMBERED: Final = 2_000
"""Talks kept in memory between turns (a few kB each); the database stays the truth, checked by version."""

_STARTED: Final = update(INBOX).where(INBOX.c.id == bindparam("row")).values(starts=INBOX.c.starts + 1)
_WHO: Final = (
    select(ADDRESSES.c.person, ADDRESSES.c.role)
    .join(CONVERSATIONS, CONVERSATIONS.c.address_id == ADDRESSES.c.id)
    .where(CONVERSATIONS.c.id == bindparam("conversation"))
)
_UNREAD: Final = (
    select(INBOX.c.conversation)
    .where(UNREAD)
    .group_by(INBOX.c.conversation)
    .order_by(func.min(INBOX.c.id))
    .limit(bindparam("most"))
)
_DUE: Final = (
    select(CONVERSATIONS.c.id)
    .where(CONVERSATIONS.c.wake <= bindparam("now", type_=CONVERSATIONS.c.wake.type))
    .order_by(CONVERSATIONS.c.wake, CONVERSATIONS.c.id)
)
_RESTED: Final = (
    select(CONVERSATIONS.c.id)
    .where(
        or_(
            CONVERSATIONS.c.rest_until <= bindparam("now", type_=CONVERSATIONS.c.wake.type),
            CONVERSATIONS.c.rest_until > bindparam("ever", type_=CONVERSATIONS.c.wake.type),
        )
    )
    .order_by(CONVERSATIONS.c.rest_until, CONVERSATIONS.c.id)
)


class Memory:
    """Implements `bot.manager.Memory` on the database. Safe to share between threads."""

    def __init__(
        self,
        db: Database,
        capabilities: Callable[[str], Capabilities],
        posting: Posting,
        limits: Limits = UNLIMITED,
        urgent: Urgent = no_hurry,
    ) -> None:
        """``limits``: how many texts are answered as they come; ``urgent`` ones always are."""
        self._db = db
        self._buckets = Buckets(limits)
        self._urgent = urgent
        self._rested: set[int] = set()
        """Conversations whose rest was over when last looked for."""
        self._capabilities = capabilities
        self._posting = posting
        self.more: Callable[[], None] = lambda: None
        """Called when somebody who looked for one conversation found several: another may begin as well."""
        self._lock = threading.Lock()
        self._held: set[int] = set()
        self._left: dict[int, datetime] = {}
        """Conversations left to processes of another version, and until when (database time)."""
        self._begun: set[int] = set()
        self._talks: dict[int, tuple[int, Talk]] = {}
        self._sat_at: dict[int, datetime] = {}
        self._quiet: set[int] = set()
        """Held conversations whose last commit saw that nothing more lies before them: the next look is saved."""
        self._queue: deque[int] = deque()
        self.hurried = Hurried()

    def unread(self, limit: int = 100) -> list[int]:
        """Conversations with something unread that nobody in this process is thinking about, longest waiting first."""
        with self._db.read() as conn:
            found = conn.execute(_UNREAD, {"most": limit + len(self._held) + len(self._left)}).scalars().all()
        return self._free(found, limit)

    def next_unread(self) -> int | None:
        """One conversation with something unread: the urgent, then those longest waiting; None when there is none.

        Many are looked up at once and handed out one by one: in a flood each look reads all that is unread.
        """
        with self._lock:
            if (hurried := self.hurried.take(self._held)) is not None:
                return hurried
            while self._queue:
                if self._open(one := self._queue.popleft()):
                    return one
        found = self.unread()
        with self._lock:
            if not self._queue:  # another thread may have looked at the same moment
                self._queue.extend(found[1:])
        if len(found) > 1:
            self.more()
        return found[0] if found else None

    def due_wakes(self, now: datetime, limit: int = 100) -> list[int]:
        """Conversations whose wake has come (``now`` is civil time), earliest first, held ones left out."""
        with self._db.read() as conn:
            most = limit + len(self._held) + len(self._left)
            rested = conn.execute(_RESTED.limit(most), {"now": now, "ever": now + LONGEST_REST}).scalars().all()
            due = conn.execute(_DUE.limit(most), {"now": now}).scalars().all()
        with self._lock:
            self._rested.update(rested)
        return self._free(list(dict.fromkeys((*rested, *due))), limit)

    def next_wake(self) -> datetime | None:
        """The earliest wake or end of a rest of all, in civil time."""
        with self._db.read() as conn:
            found = (
                conn.execute(select(one).where(one.is_not(None)).order_by(one).limit(1)).scalar()
                for one in (CONVERSATIONS.c.wake, CONVERSATIONS.c.rest_until)
            )
            return min((one for one in found if one is not None), default=None)

    @contextmanager
    def hold(self, conversation: int) -> Iterator[bool]:
        """Keep a conversation to oneself while thinking; False when another thread or process has it."""
        with self._lock:
            mine = conversation not in self._held
            if mine:
                self._held.add(conversation)
        if not mine:
            yield False
            return
        try:
            with self._db.hold(conversation) as ours:
                yield ours
        finally:
            with self._lock:
                self._held.discard(conversation)
                self._quiet.discard(conversation)

    def sit(self, conversation: int, now: datetime) -> Sitting | None:
        """The next event with the state to answer it, its start counted durably first.

        A row kept by this very process was written with its first start counted ahead, so the usual turn needs no
        commit before thinking; after a crash, or the second time, the count is written before returning.
        """
        if conversation in self._quiet:
            self._quiet.discard(conversation)
            self._rise(conversation)
            return None
        self._sat_at[conversation] = now
        while (found := self._look(conversation, now)) is not None and not self._leaves(found, now):
            verdict = self._verdict(found, now)
            if not verdict.go:
                self._rest(found, verdict, now)
                continue
            if found.lost:
                self._hand_over(found, now)
            starts = self._start(found)
            if starts <= STARTS_BEFORE_DEAD:
                return Sitting(
                    conversation,
                    found.row.version,
                    found.talk,
                    found.what,
                    found.ids,
                    found.facts,
                    found.row.bundle,
                    starts,
                    max((row.failures for row in found.rows), default=found.row.failures),
                    verdict.full_at,
                    found.upto,
                    found.foreign,
                )
            self._give_up(found, now)
        self._rise(conversation)
        return None

    def _rise(self, conversation: int) -> None:
        """Nothing more to answer here."""
        self._sat_at.pop(conversation, None)
        if conversation in self._rested:
            self._rested.discard(conversation)
            self._db.write(lambda conn: over(conn, conversation), within=WITHIN)

    def near(self, sitting: Sitting, want: Near) -> tuple[RequestFacts, ...]:
        """Open public requests of this service near this place; of none those of any kind at this very place."""
        with self._db.read() as conn:
            person = conn.execute(_WHO, {"conversation": sitting.conversation}).one().person
            now = self._civil(sitting)
            return tuple(
                seeing.as_seen(
                    row,
                    tie=seeing.tie_of(conn, row, person, sitting.conversation),
                    now=now,
                    metres=metres,
                )
                for row, metres in near.near(conn, want.service, want.place, want.metres)
            )

    def by_number(self, sitting: Sitting, tracking: str) -> RequestFacts | None:
        """The request with this number as this person may see it."""
        with self._db.read() as conn:
            who = conn.execute(_WHO, {"conversation": sitting.conversation}).one()
            return seeing.by_number(
                conn,
                tracking,
                person=who.person,
                conversation=sitting.conversation,
                now=self._civil(sitting),
                staff=who.role in STAFF,
            )

    def commit(self, sitting: Sitting, outcome: Outcome) -> bool:
        """Write the turn in one transaction. False when the conversation or what the turn relied on has moved."""
        paper = Paper.of(sitting, outcome)
        real = self._db.now()

        try:
            quiet = self._db.write(lambda conn: write_turn(conn, paper, self._posting, real), within=WITHIN)
        except ThinkAgain:
            return False
        with self._lock:
            self._begun.difference_update(sitting.rows)
            if quiet and not _due(outcome) and sitting.conversation in self._held:
                self._quiet.add(sitting.conversation)
            self._remember(sitting.conversation, sitting.version + 1, outcome.turn.talk)
        return True

    def failed(self, sitting: Sitting, error: str) -> None:
        """Count a failure of thinking on these rows, or on the silence of this conversation."""

        def unit(conn: Connection) -> None:
            if sitting.rows:
                conn.execute(
                    update(INBOX).where(INBOX.c.id.in_(sitting.rows)).values(failures=INBOX.c.failures + 1, error=error)
                )
            else:
                conn.execute(
                    update(CONVERSATIONS)
                    .where(CONVERSATIONS.c.id == sitting.conversation)
                    .values(failures=CONVERSATIONS.c.failures + 1)
                )

        self._db.write(unit, within=WITHIN)

    def _look(self, conversation: int, now: datetime) -> Found | None:
        with self._db.read() as conn:
            return look(conn, conversation, now, self._capabilities, self._recall)

    def _leaves(self, found: Found, now: datetime) -> bool:
        """Leave what nobody here can read to others for a while; danger and the law wait for no other version."""
        if not (found.foreign or found.lost) or not self._db.shared or any(map(self._urgent, found.said)):
            return False
        real = self._db.now()
        waited = real - found.rows[0].received_at if found.rows else now - found.row.wake
        if not timedelta(0) <= waited < LEFT_TO_OTHERS:
            return False
        with self._lock:
            self._left[found.row.id] = real + LEFT_TO_OTHERS - waited
        return True

    def _verdict(self, found: Found, now: datetime) -> Verdict:
        """Whether this may be answered now. Only residents' texts are counted; what is urgent always goes at once."""
        row = found.row
        calm = self._calm(found)
        if not isinstance(found.what, Heard) or not calm:
            return Verdict(full_at=row.full_at)
        if resting(row.rest_until, now):
            return Verdict(row.rest_until - now, row.full_at)
        texts = len(found.rows)
        if found.upto or texts >= TOGETHER:
            with self._db.read() as conn:
                texts = waiting(conn, row.id)
        return self._buckets.verdict(row, now, texts)

    def _calm(self, found: Found) -> tuple[int, ...]:
        """The texts that may wait."""
        if not isinstance(found.what, Heard):
            return ()
        told = zip(found.rows, found.what.messages, strict=True)
        return tuple(row.id for row, text in told if not (text.carrier_keyword or self._urgent(text.text)))

    def _rest(self, found: Found, verdict: Verdict, now: datetime) -> None:
        """These texts wait for their sender's budget. Urgent ones among them are looked at next, and alone."""
        row, calm = found.row, self._calm(found)
        fresh = not resting(row.rest_until, now)
        tell, real = self._buckets.own_fault(row, now), self._db.now()

        def unit(conn: Connection) -> None:
            if fresh:
                begin(conn, row, verdict.rest, now, real=real, tell=tell)
            lay_down(conn, calm)

        self._write_unmoved(found, unit)

    def _start(self, found: Found) -> int:
        """Count this start and return how many there have been."""
        with self._lock:
            late = [row for row in found.rows if row.boot != self._db.boot or row.id in self._begun]
            self._begun.update(found.ids)
        ids = [row.id for row in late]
        if ids:
            rows = [{"row": i} for i in ids]
            self._db.write(lambda conn: later(conn, _STARTED, rows), within=WITHIN, lax=True)
        elif not found.rows:
            where = CONVERSATIONS.c.id == found.row.id
            again = update(CONVERSATIONS).where(where).values(starts=CONVERSATIONS.c.starts + 1)
            self._db.write(lambda conn: conn.execute(again) and None, within=WITHIN, lax=True)
        counted = [row.starts + (row.id in ids) for row in found.rows]
        return int(max(counted, default=found.row.starts + 1))

    def _civil(self, sitting: Sitting) -> datetime:
        """The civil time this sitting was taken at."""
        return self._sat_at.get(sitting.conversation) or self._db.now()

    def _hand_over(self, found: Found, now: datetime) -> None:
        """Answering goes on, for silence would be worse; drafts and questions are gone, so a person looks (G10)."""
        case = f"l{found.row.id}v{found.row.version}"
        self._write_unmoved(found, lambda conn: open_case(conn, case, found.row.id, "failed", urgent=False, now=now))

    def _give_up(self, found: Found, now: datetime) -> None:
        """Give up on what cannot even be answered by the fixed turn: a person gets it."""
        self._write_unmoved(found, lambda conn: self._bury(conn, found, now))

    def _write_unmoved(self, found: Found, unit: Callable[[Connection], object]) -> None:
        """Write what follows from what was found, unless a turn was written since."""

        def guarded(conn: Connection) -> None:
            if unmoved(conn, found):
                unit(conn)

        self._db.write(guarded, within=WITHIN)

    def _bury(self, conn: Connection, found: Found, now: datetime) -> None:
        if found.rows:
            given_up = INBOX.c.state.in_(("unread", "resting"))
            conn.execute(update(INBOX).where(INBOX.c.id.in_(found.ids), given_up).values(state="dead"))
            over(conn, found.row.id)
        else:
            where = CONVERSATIONS.c.id == found.row.id
            conn.execute(update(CONVERSATIONS).where(where).values(wake=None, starts=0, failures=0))
        case = f"f{found.row.id}v{found.row.version}"
        open_case(conn, case, found.row.id, "failed", urgent=True, now=now)

    def _recall(self, conversation: int, version: int) -> Talk | None:
        known = self._talks.get(conversation)
        return known[1] if known and known[0] == version else None

    def _remember(self, conversation: int, version: int, talk: Talk) -> None:
        """Keep the newest talks at hand; under the lock."""
        self._talks.pop(conversation, None)
        self._talks[conversation] = (version, talk)
        while len(self._talks) > REMEMBERED:
            self._talks.pop(next(iter(self._talks)))

    def _free(self, found: Sequence[int], limit: int) -> list[int]:
        with self._lock:
            return [one for one in found if self._open(one)][:limit]

    def _open(self, conversation: int) -> bool:
        """Whether it may be thought about here now; under the lock."""
        until = self._left.get(conversation)
        if until is not None and until <= self._db.now():
            del self._left[conversation]
        return conversation not in self._held and conversation not in self._left


def _due(outcome: Outcome) -> bool:
    """Whether the conversation wants to be woken at once."""
    return outcome.turn.wake is not None and outcome.turn.wake <= outcome.event.now
