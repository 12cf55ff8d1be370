"""Residents, a department and a provider around a town in this process, at random: a kill loop in small.

The same checker judges it. A seed decides everything; dying is an exception at a provider call, or a restart.
"""

import random
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from pathlib import Path

from casework.request import IllegalMove
from store.changing import Step, take
from tests.faults.books import find
from tests.faults.bugs import put_in
from tests.faults.histories import Died, Town, rivertown
from tests.faults.history import History, Op, Told
from tests.faults.places_to_report import places
from tests.faults.replay import ASKS, IN, OUT, RANKS, REPORT, YES, Replay

OUTCOMES = ["ok"] * 12 + ["accepted, then silence", "in_doubt", "unavailable", "throttled", "dies before", "dies after"]
PEOPLE = 3
ENOUGH = 1500
"""Steps after which a storm that does not end is called off."""


@cache
def _places() -> list[str]:
    return places(311, 3 * PEOPLE)


@dataclass
class Resident:
    """What one resident has still to say; ``heard`` texts came back when the last one was said."""

    who: str
    texts: list[str]
    said: int = 0
    heard: int = 0
    waits: bool = False
    sids: list[str] = field(default_factory=list)


class Storm:
    """Acts at random until everybody has said everything and all is quiet."""

    def __init__(self, folder: Path, seed: int, url: str = "", bug: str = "") -> None:
        self.town = Town(folder, rivertown(), url)
        put_in(folder / "frontdoor.sqlite3", bug)
        self.chance, self.history = random.Random(seed), History()
        there = _places()
        self.people = [Resident(f"+1215555010{n}", self._script(there[n::PEOPLE])) for n in range(PEOPLE)]

    def _script(self, there: list[str]) -> list[str]:
        first, second, third = (f"{REPORT}{place}" for place in there)
        away = self.chance.choice(([], [OUT, IN], [OUT, ASKS, IN]))
        return [first, YES, ASKS, second, YES, *away, third, YES, ASKS]

    def run(self) -> dict[str, list[str]]:
        """Everything, to the verdict in words."""
        acts = [self.say] * 4 + [self.think] * 6 + [self.deliver] * 8 + [self.repeat, self.move, self.receipt, self.die]
        for _ in range(ENOUGH):
            self.chance.choice(acts)()
            self.town.clock.forward(seconds=self.chance.choice([0.2, 1, 5]))
            if all(not one.texts and not self._waits(one) for one in self.people):
                break
        self._to_the_end()
        told = [Told(post.address, post.our_id, post.text) for post in self.town.provider.took]
        try:
            return Replay(self.history, find(self.town.rows), told).wrongs()
        finally:
            self.town.db.close()

    # -- what people do

    def say(self) -> None:
        """One who is not waiting for an answer writes; the promise is given when the intake returns."""
        one = self.chance.choice(self.people)
        if not one.texts or self._waits(one):
            return
        words, one.said = one.texts.pop(0), one.said + 1
        sid = f"SM{one.who[-4:]}{one.said:04d}"
        op = self.history.begin(Op("text", one.who, sid, words))
        one.heard = len(self._told(one.who))
        self.town.intake((self.town.inbound(one.who, words, sid),))
        self.history.ok(op)
        one.sids.append(sid)
        one.waits = words == OUT or (words != IN and not self._out(one))
        if self.chance.random() < 0.2:
            self.town.intake((self.town.inbound(one.who, words, sid),))

    def repeat(self) -> None:
        """The provider brings an old text again."""
        one = self.chance.choice(self.people)
        if one.sids:
            sid = self.chance.choice(one.sids)
            words = next(op.words for op in self.history.ops if op.key == sid)
            self.town.intake((self.town.inbound(one.who, words, sid),))

    def move(self) -> None:
        """The department schedules a request."""
        filed = self.town.rows("select tracking, address from requests join conversations on "
                               "conversations.id = requests.conversation where status = 'received'")  # fmt: skip
        if not filed:
            return
        row = self.chance.choice(filed)
        op = self.history.begin(Op("command", row["address"], row["tracking"], "scheduled"))
        try:
            self.town.write(lambda conn: take(conn, Step(row["tracking"], "works", self.town.clock.now, "scheduled")))
        except IllegalMove:
            return
        self.history.ok(op)

    def receipt(self) -> None:
        """The provider's word on a post, in whatever order."""
        if self.town.provider.took:
            post, word = self.chance.choice(self.town.provider.took), self.chance.choice(["sent", "delivered"])
            op = self.history.begin(Op("receipt", post.address, f"{post.our_id} {word}", word))
            self.town.receipt(post.our_id, word, RANKS[word])
            self.history.ok(op)

    # -- what the process does

    def think(self) -> None:
        """A turn for somebody, and sometimes death right after it."""
        if waiting := self.town.memory.unread():
            self.town.manager.think(self.chance.choice(waiting))
            if self.chance.random() < 0.05:
                self.town.restart()

    def deliver(self, outcome: str = "") -> None:
        """One post goes out, or does not."""
        self.town.provider.next = outcome or self.chance.choice(OUTCOMES)
        try:
            self.town.deliver.step()
        except Died:
            self.town.restart()
        self.town.provider.next = "ok"

    def die(self) -> None:
        """A kill between two steps."""
        self.town.restart()

    # -- how it stands

    def _told(self, who: str) -> set[str]:
        took = self.town.provider.took
        pushed = {row["our_id"] for row in self.town.rows("select our_id from outbox where kind = 'push'")}
        return {post.our_id for post in took if post.address == who} - pushed

    def _waits(self, one: Resident) -> bool:
        """Whether an answer is still to come."""
        one.waits = one.waits and len(self._told(one.who)) <= one.heard
        return one.waits

    def _out(self, one: Resident) -> bool:
        said = [op.words for op in self.history.ops if op.who == one.who and op.words in (IN, OUT)]
        return bool(said) and said[-1] == OUT

    def _to_the_end(self) -> None:
        for _ in range(3000):
            for conversation in self.town.memory.unread():
                self.town.manager.think(conversation)
            if not self.town.deliver.step():
                due = self.town.outbox.next_due()
                if due is None and not self.town.memory.unread():
                    return
                self.town.clock.now = max(self.town.clock.now + timedelta(seconds=1), due or self.town.clock.now)
