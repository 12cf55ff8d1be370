"""Random histories of inbox, memory, outbox and receipts against a provider that keeps its own books.

Invariants: nothing lost, nothing twice (but for explained repeats), order kept, nothing said after an opt-out.
FRONTDOOR_HYPOTHESIS_STEPS sets how many steps are taken in all.
"""

import itertools
import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import servers
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from store_desk import Clock, Desk

from bot.effects import Consent, Effect
from bot.events import Heard, PhotoSettled
from bot.manager import Sitting, Spoken
from bot.wire import Claimed, Delivery, Receipt, SendFailed
from store.engine import Database
from store.inbox import keep_event
from store.migrate import migrate
from store.outbox import LaneOutbox

STEPS = int(os.environ.get("FRONTDOOR_HYPOTHESIS_STEPS", "800"))
LENGTH = 5
"""Rounds of six to twelve steps in one history."""
ROUND = 9
WORDS = ("queued", "sent", "delivered", "undelivered")
RANKS = {"queued": 2, "sent": 4, "undelivered": 7, "delivered": 9}
OUTCOMES = (
    "ok",
    "ok",
    "accepted, then silence",
    "accepted, then silence",
    "silence",
    "unavailable",
    "throttled",
    "dies before",
    "dies after",
)
TEXTS = ("hole", "where", "thanks", "ok", "stop", "start")
BYE = "You will get no more texts"
NAMES = (
    "hear",
    "hear",
    "hear",
    "think",
    "think",
    "think",
    "due",
    "due",
    "deliver",
    "deliver",
    "deliver",
    "think badly",
    "wait",
    "receipt",
    "repeat",
    "event",
    "zombie",
    "restart",
)


@dataclass(frozen=True)
class Step:
    """One step of a history; each kind takes of it what it needs."""

    name: str
    who: str
    text: str
    outcome: str
    keep: bool
    hold: bool
    pick: int


STEP = st.builds(
    Step,
    st.sampled_from(NAMES),
    st.sampled_from(("+12155550101", "+12155550102")),
    st.sampled_from(TEXTS),
    st.sampled_from(OUTCOMES),
    st.booleans(),
    st.booleans(),
    st.integers(0, 1000),
)


class Provider:
    """What the network took, in order, and what it says about each."""

    def __init__(self) -> None:
        self.took: list[tuple[str, str, str]] = []

    def accept(self, claimed: Claimed) -> Receipt:
        """Take one post for good."""
        self.took.append((claimed.post.our_id, claimed.post.address, claimed.post.text))
        return Receipt(self.id_of(claimed.post.our_id), "queued", 2)

    @staticmethod
    def id_of(our_id: str) -> str:
        """The provider's name for it."""
        return f"P-{our_id}"

    def knows(self, our_id: str) -> bool:
        """Whether a look-up finds it."""
        return any(took[0] == our_id for took in self.took)


class Histories(RuleBasedStateMachine):
    """The store beside a model of what must be true of it."""

    url = ""
    """A database on PostgreSQL, emptied before each history; else SQLite in a folder of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.clock, self.provider, self.names = Clock(), Provider(), itertools.count()
        self.heard: dict[str, str] = {}
        self.out: set[str] = set()
        self.zombies: list[Claimed] = []
        self.ranks: dict[str, int] = {}
        self.texts_after_stop: list[str] = []

    @initialize()
    def open(self) -> None:
        """A process starts on this folder, or on this server for the first time."""
        if self.url:
            servers.empty(self.url)
        self.begin()

    def begin(self) -> None:
        """A process starts."""
        db = Database.open(self.url or f"sqlite:///{Path(self.folder.name)}/frontdoor.sqlite3", self.clock)
        migrate(db)
        self.desk = Desk(db, self.clock, numbers=self.names)
        self.lanes: LaneOutbox = LaneOutbox(
            db,
            channels={"sms"},
            rates={"sms": 1.0},
            media_url=str,
            case=lambda: f"c{next(self.names)}",
            jitter=lambda: 0.5,
        )

    def restart(self) -> None:
        """The process dies and another one starts: nothing in memory survives."""
        self.desk.db.close()
        self.begin()

    def hear(self, who: str, text: str) -> None:
        """A text arrives."""
        sid = f"SM{next(self.names)}"
        assert self.desk.hears(text, sid=sid, who=who).new
        self.heard[sid] = who

    def repeat(self, pick: int) -> None:
        """The provider delivers an old text again."""
        sid = sorted(self.heard)[pick % len(self.heard)]
        assert not self.desk.hears("other words", sid=sid, who=self.heard[sid]).new

    def something_happens(self, number: int) -> None:
        """An event of our own comes to the first conversation, perhaps a second time."""
        event = PhotoSettled(f"ph{number}", True)
        self.desk.db.write(lambda c: keep_event(c, 1, f"photo:ph{number}", event, self.clock.now))

    def think(self, keep: bool, hold: bool, fails: bool, stale: bool) -> None:
        """Somebody's turn is taken; it may fail first, or be overtaken by another taking of the same turn."""
        waiting = self.desk.memory.unread()
        if waiting:
            sitting = self.desk.sits(waiting[0])
            if fails and sitting.failures < 2 and sitting.starts < 8:
                self.desk.memory.failed(sitting, "ValueError")
                return
            if stale and sitting.starts < 8:
                assert self.take(self.desk.sits(waiting[0]), keep, hold)
                assert not self.take(sitting, keep, hold)
                return
            assert self.take(sitting, keep, hold)

    def take(self, sitting: Sitting, keep: bool, hold: bool) -> bool:
        """The turn of the model: answers by name, opts out and in."""
        what = sitting.what
        if not isinstance(what, Heard):
            return self.desk.commits(sitting, Spoken("news", push=True))
        words = [message.text for message in what.messages]
        last = next((word for word in reversed(words) if word in ("stop", "start")), "")
        effects: tuple[Effect, ...] = ()
        says = Spoken(f"re {','.join(message.id for message in what.messages)}", keep=keep, hold=hold)
        if last:
            effects = (Consent("out" if last == "stop" else "in", "words"),)
            says = Spoken(BYE, keep=True) if last == "stop" else says
        done = self.desk.commits(sitting, says, effects=effects)
        if done and last:
            who = self.heard[what.messages[0].id]
            (self.out.add if last == "stop" else self.out.discard)(who)
        return done

    def deliver(self, outcome: str, lags: bool = False) -> None:
        """One provider call, with everything that may become of it; its books may lag behind."""
        claimed = self.lanes.claim()
        if claimed is None:
            return
        if claimed.doubtful:
            if self.provider.knows(claimed.post.our_id) and not lags:
                self.lanes.sent(claimed, Receipt(self.provider.id_of(claimed.post.our_id), "sent", 4))
                return
            if not claimed.looked:
                self.lanes.failed(claimed, SendFailed("in_doubt", "not_known"))
                return
        self.call(claimed, outcome)

    def undead(self, claimed: Claimed) -> None:
        """A sender thought dead settles its claim after all: it counts only while nobody else has the row."""
        (row,) = self.desk.table("select attempts from outbox where id = :row", row=claimed.row)
        if row["attempts"] != claimed.attempt:
            before = self.desk.table("select * from outbox")
            self.lanes.failed(claimed, SendFailed("rejected"))
            self.lanes.sent(claimed, Receipt("P-undead", "sent", 4))
            assert self.desk.table("select * from outbox") == before

    def call(self, claimed: Claimed, outcome: str) -> None:
        """The call itself."""
        if outcome in ("ok", "accepted, then silence", "dies after"):
            if claimed.post.address in self.out and claimed.post.text != BYE:
                self.texts_after_stop.append(claimed.post.text)
            receipt = self.provider.accept(claimed)
            if outcome == "ok":
                self.lanes.sent(claimed, receipt)
        if outcome.startswith("dies"):
            self.zombies.append(claimed)
        if outcome in ("accepted, then silence", "silence"):
            self.lanes.failed(claimed, SendFailed("in_doubt", "read timeout"))
        if outcome == "unavailable":
            self.lanes.failed(claimed, SendFailed("unavailable"))
        if outcome == "throttled":
            self.lanes.failed(claimed, SendFailed("throttled", retry_after=3))

    def receipt(self, pick: int) -> None:
        """A callback, in whatever order."""
        our_id, word = self.provider.took[pick % len(self.provider.took)][0], WORDS[pick % len(WORDS)]
        error = "rejected" if word == "undelivered" else ""
        self.desk.told(Delivery("sms", our_id, self.provider.id_of(our_id), word, RANKS[word], error))

    def due(self) -> None:
        """Time goes on until a post may go."""
        self.clock.now = max(self.clock.now, self.lanes.next_due() or self.clock.now)

    @rule(steps=st.lists(STEP, min_size=6, max_size=12))
    def go_on(self, steps: list[Step]) -> None:
        """Some steps of a history, each checked."""
        for step in steps:
            self.step(step)
            self.holds()

    def step(self, step: Step) -> None:
        """One step."""
        if step.name == "hear":
            self.hear(step.who, step.text)
        elif step.name == "think":
            self.think(step.keep, step.hold, fails=False, stale=False)
        elif step.name == "think badly":
            self.think(step.keep, step.hold, fails=step.keep, stale=True)
        elif step.name == "deliver":
            if step.hold:
                self.due()
            self.deliver(step.outcome, lags=step.pick % 4 != 0)
        elif step.name == "due":
            self.due()
        elif step.name == "wait":
            self.clock.forward(seconds=(1, 5, 20, 40, 600, 4000)[step.pick % 6])
        elif step.name == "restart":
            self.restart()
        elif step.name == "repeat" and self.heard:
            self.repeat(step.pick)
        elif step.name == "receipt" and self.provider.took:
            self.receipt(step.pick)
        elif step.name == "zombie" and self.zombies:
            self.undead(self.zombies[step.pick % len(self.zombies)])
        elif step.name == "event" and self.heard:
            self.something_happens(step.pick)

    def holds(self) -> None:
        """What must be true at every moment."""
        rows = self.desk.table("select * from outbox order by id")
        waiting = [
            row["conversation"]
            for row in rows
            if row["state"] == "waiting" and row["dialogue"] and not row["keep"] and not row["attempts"]
        ]
        assert len(waiting) == len(set(waiting)), "two dialogue replies wait in one conversation"
        for row in rows:
            assert int(str(row["rank"])) >= self.ranks.get(str(row["our_id"]), -1), "a rank fell"
            self.ranks[str(row["our_id"])] = int(str(row["rank"]))
        assert self.texts_after_stop == [], "something was said after an opt-out"
        self.nothing_twice_and_in_order({str(row["our_id"]): row for row in rows})

    def nothing_twice_and_in_order(self, rows: dict[str, object]) -> None:
        """The provider's books against ours."""
        took = [one[0] for one in self.provider.took]
        for our_id in set(took):
            allowed = 1 + int(rows[our_id]["resent_after_doubt"])  # type: ignore[index]
            assert took.count(our_id) <= allowed, "sent twice without an explanation"
        first: dict[object, list[int]] = {}
        for our_id in dict.fromkeys(took):
            row = rows[our_id]
            first.setdefault(row["conversation"], []).append(row["id"])  # type: ignore[index]
        assert all(ids == sorted(ids) for ids in first.values()), "out of order"

    def teardown(self) -> None:
        """In the end everything is answered once, and every row has come to an end."""
        if hasattr(self, "desk"):
            self.finish()
            self.desk.db.close()
        self.folder.cleanup()

    def finish(self) -> None:
        """Let everything run to its end, then close the books."""
        for _ in range(500):
            self.think(keep=True, hold=False, fails=False, stale=False)
            self.deliver("ok")
            due = self.lanes.next_due()
            if due is None and not self.desk.memory.unread():
                break
            self.clock.now = max(self.clock.now, due or self.clock.now)
        answered = [
            sid
            for row in self.desk.table("select event from turns")
            for sid in self.heard
            if f'"id":"{sid}"' in str(row["event"])
        ]
        assert sorted(answered) == sorted(self.heard), "a text was lost, or answered twice"
        assert self.desk.table("select * from outbox where state in ('waiting', 'sending', 'doubt')") == []
        took = {one[0] for one in self.provider.took}
        for row in self.desk.table("select our_id, state from outbox where state in ('sent', 'delivered')"):
            assert row["our_id"] in took, "called sent, but nobody took it"
        self.holds()


Histories.TestCase.settings = settings(
    max_examples=max(1, STEPS // (LENGTH * ROUND)),
    stateful_step_count=LENGTH,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)
TestHistories = Histories.TestCase


@pytest.mark.slow
@pytest.mark.postgres
def test_the_same_histories_on_postgresql(postgres_url: str) -> None:
    served = type("Histories", (Histories,), {"url": postgres_url + "?options=-csynchronous_commit%3Doff"})
    run_state_machine_as_test(served, settings=settings(Histories.TestCase.settings, derandomize=True, database=None))
