"""Random histories of residents, staff, crashes and the provider, against what must be true of them at every moment.

FRONTDOOR_COMPLETE=1 and ``-m slow`` walk at least 20,000 steps.
"""

import itertools
import json
import os
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import servers
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.events import PhotoSettled
from casework.request import IllegalMove
from store import handoffs
from store.changing import Step, take
from store.handoffs import Held
from store.inbox import keep_event
from tests.faults.histories import Died, Town, breaks_off, rivertown

STEPS = int(os.environ.get("FRONTDOOR_HYPOTHESIS_STEPS", "20000"))
SHORT = 40
SERVED_STEPS = 800
"""On PostgreSQL, where each history opens its connections anew."""
PEOPLE = st.sampled_from([f"+1215555010{n}" for n in range(1, 4)])
PLACES = ("749 Spruce Ave", "20 Darby Ct", "2249 Clay St")
REPORTS = [f"{what} at {where}" for what in ("pothole", "street light out") for where in PLACES]
WORDS = [
    *REPORTS, "pothole", *PLACES, "spruce ave", "749", "1", "2", "3", "0", "yes", "no", "sí", "thanks", "wrong",
    "what about my pothole", "hay un bache en 2049 Otter Ave", "when is trash pickup", "same place as last time", "",
    "no, I meant 20 Darby Ct", "withdraw it", "skip", "I want a person", "🙏", "5", "still there", "graffiti",
]  # fmt: skip
LAW = ["STOP", "please stop texting me", "no more texts", "START", "start", "HELP", "I smell gas at 749 Spruce Ave"]
OUTCOMES = ["ok", "ok", "ok", "ok", "accepted, then silence", "in_doubt", "unavailable", "throttled", "rejected",
            "unreachable", "breaks its promise", "dies before", "dies after", "misconfigured"]  # fmt: skip
RANKS = {"queued": 2, "sent": 4, "undelivered": 7, "delivered": 9}
STATUSES = st.sampled_from(["assigned", "scheduled", "in_progress", "waiting", "closed", "not_done"])


class Histories(RuleBasedStateMachine):
    """A town beside the little that must be true of it."""

    url = ""
    """A database on PostgreSQL, emptied before each history; else SQLite in a folder of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.ids = itertools.count(1)
        self.acked: dict[str, str] = {}
        self.reports: Counter[tuple[str, str]] = Counter()
        self.ranks: dict[str, int] = {}
        self.seen = 0

    @initialize()
    def open(self) -> None:
        """An empty folder."""
        if self.url:
            servers.empty(self.url)
        self.town = Town(Path(self.folder.name), rivertown(), self.url)

    # -- residents

    @rule(who=PEOPLE, words=st.sampled_from(WORDS), photos=st.sampled_from([0, 0, 0, 0, 1, 2]))
    def say(self, who: str, words: str, photos: int) -> None:
        """A text is kept and promised."""
        sid = f"SM{next(self.ids)}"
        self.town.intake((self.town.inbound(who, words, sid, photos),))
        self.acked[sid] = who

    @rule(who=PEOPLE, words=st.sampled_from(LAW))
    def law(self, who: str, words: str) -> None:
        """Words that come before everything."""
        self.say(who, words, 0)

    @precondition(lambda self: self.acked)
    @rule(data=st.data(), words=st.sampled_from(WORDS))
    def repeat(self, data: st.DataObject, words: str) -> None:
        """An old text comes again, however changed."""
        sid = data.draw(st.sampled_from(sorted(self.acked)))
        before = self.town.rows("select count(*) as n from inbox")
        self.town.intake((self.town.inbound(self.acked[sid], words, sid),))
        assert self.town.rows("select count(*) as n from inbox") == before

    @rule(who=PEOPLE)
    def dies_before_the_commit(self, who: str) -> None:
        """Killed while keeping: nothing was promised, nothing may be there."""
        sid = f"SM{next(self.ids)}"
        arrival = (self.town.inbound(who, "pothole", sid),)
        with pytest.raises(Died):
            self.town.write(breaks_off(lambda conn: self.town.intake._all(conn, arrival, {})))
        self.town.restart()
        assert self.town.rows("select 1 from inbox where external_id = :sid", sid=sid) == []

    # -- thinking

    @rule(fails=st.sampled_from([0, 0, 0, 1, 2]), dies=st.sampled_from(["", "", "", "thinking", "after"]))
    def think(self, fails: int, dies: str) -> None:
        """Somebody's turn is taken; it may stumble, or the process may die in it or right after its commit."""
        waiting = self.town.memory.unread()
        if not waiting:
            return
        if dies == "thinking":
            starts = self.town.rows("select max(starts) as n from inbox where state = 'unread'")[0]["n"]
            if starts < 4:
                self.town.memory.sit(waiting[0], self.town.clock.now)
                self.town.restart()
            return
        for _ in range(fails):
            sitting = self.town.memory.sit(waiting[0], self.town.clock.now)
            if sitting is not None:
                self.town.memory.failed(sitting, "ValueError")
        self.town.manager.think(waiting[0])
        if dies:
            self.town.restart()

    @rule()
    def wake(self) -> None:
        """Silence is an answer too."""
        for conversation in self.town.memory.due_wakes(self.town.clock.now):
            self.town.manager.think(conversation)

    @rule(usable=st.booleans(), data=st.data())
    def photo(self, usable: bool, data: st.DataObject) -> None:
        """A photo was judged."""
        photos = self.town.rows(
            "select id, conversation from photos where conversation is not null order by created_at"
        )
        if photos:
            one = data.draw(st.sampled_from(photos))
            event = PhotoSettled(one["id"], usable, "" if usable else "not_image")
            self.town.write(lambda conn: keep_event(conn, one["conversation"], f"photo:{one['id']}", event,
                                                    self.town.clock.now))  # fmt: skip

    # -- staff

    @rule(act=st.sampled_from(["claim", "reply", "release", "close", "note"]), by=st.sampled_from(["ana", "ben"]))
    def staff(self, act: str, by: str) -> None:
        """Somebody at a desk tries something with the oldest case."""
        cases = self.town.rows("select id from handoffs where state != 'closed' order by opened_at, id")
        if not cases:
            return
        case, now = cases[0]["id"], self.town.clock.now

        def unit(conn: Any) -> None:
            match act:
                case "claim" | "release" | "close":
                    getattr(handoffs, act)(conn, case, by, now)
                case _:
                    getattr(handoffs, act)(conn, case, "Hello, this is the city.", by, now)

        try:
            self.town.write(unit)
        except Held:
            return

    @rule(status=STATUSES, data=st.data())
    def moves(self, status: Any, data: st.DataObject) -> None:
        """A department moves a request on."""
        requests = self.town.rows("select tracking from requests order by id")
        if not requests:
            return
        step = Step(data.draw(st.sampled_from(requests))["tracking"], "works", self.town.clock.now, status, "On it.")
        try:
            self.town.write(lambda conn: take(conn, step))
        except IllegalMove:
            return

    # -- the provider

    @rule(outcome=st.sampled_from(OUTCOMES))
    def deliver(self, outcome: str) -> None:
        """One post goes out, or does not."""
        self.town.provider.next = outcome
        try:
            self.town.deliver.step()
        except Died:
            self.town.restart()
        self.town.provider.next = "ok"

    @precondition(lambda self: self.town.provider.took)
    @rule(data=st.data(), word=st.sampled_from(sorted(RANKS)))
    def receipt(self, data: st.DataObject, word: str) -> None:
        """A callback, in whatever order and however often."""
        post = data.draw(st.sampled_from(self.town.provider.took))
        self.town.receipt(post.our_id, word, RANKS[word], "rejected" if word == "undelivered" else "")

    @rule(seconds=st.sampled_from([1, 4, 20, 40, 700, 2000, 90_000]))
    def time_passes(self, seconds: int) -> None:
        """Time goes on."""
        self.town.clock.forward(seconds=seconds)

    # -- what must hold

    @invariant()
    def holds(self) -> None:
        """At every moment."""
        if not hasattr(self, "town"):
            return
        posts = self.town.rows("select * from outbox order by id")
        self.one_answer_waits(posts)
        self.told_once_and_in_order(posts)
        self.silent_after_opting_out()
        for talk in self.town.talks():
            asks = talk.get("asks", [])
            assert len(asks) <= 3
            assert sum(not ask.get("silent", False) for ask in asks) <= 1, "two open questions"
        for post in posts:
            assert post["rank"] >= self.ranks.get(post["our_id"], -1), "a rank fell"
            self.ranks[post["our_id"]] = post["rank"]

    def one_answer_waits(self, posts: list[Any]) -> None:
        """Of the answers nobody has begun to send."""
        waiting = Counter(post["conversation"] for post in posts if post["state"] == "waiting" and post["dialogue"]
                          and not post["keep"] and not post["attempts"])  # fmt: skip
        assert all(times == 1 for times in waiting.values()), "two dialogue replies wait in one conversation"

    def told_once_and_in_order(self, posts: list[Any]) -> None:
        """The provider's books against ours."""
        known = {post["our_id"]: post for post in posts}
        took = Counter(one.our_id for one in self.town.provider.took)
        for our_id, times in took.items():
            assert times <= 1 + known[our_id]["resent_after_doubt"], "told twice without an explanation"
        order: dict[int, list[int]] = {}
        for our_id in took:
            post = known[our_id]
            if post["conversation"] is not None:
                order.setdefault(post["conversation"], []).append(post["id"])
        assert all(ids == sorted(ids) for ids in order.values()), "out of order"

    def silent_after_opting_out(self) -> None:
        """A turn that began and ended opted out writes that person no row, but for HELP and what to do in danger; one
        that opts out, one row at most.
        """
        new = self.town.rows(
            "select outbox.id, outbox.last_word, outbox.turn, turns.facts, "
            "turns.moves from outbox join turns on turns.id = outbox.turn "
            "where outbox.id > :seen and outbox.kind != 'alert' order by outbox.id", seen=self.seen)  # fmt: skip
        for row in new:
            self.seen = max(self.seen, row["id"])
            may = any(f'"{move}"' in row["moves"] for move in ("opt_in", "help", "danger"))
            assert json.loads(row["facts"])["consent"] == "in" or may, "a row was written to somebody who opted out"
        out = Counter(row["turn"] for row in new if row["last_word"])
        assert all(times == 1 for times in out.values()), "more than one last word"

    def teardown(self) -> None:
        """Let everything run to its end, then close the books."""
        if hasattr(self, "town"):
            self.finish()
            self.holds()
            self.town.db.close()
        self.folder.cleanup()

    def finish(self) -> None:
        """Everybody is answered, everything has come to an end, nothing was filed twice."""
        town = self.town
        for _ in range(600):
            for conversation in town.memory.unread():
                town.manager.think(conversation)
            if not town.deliver.step():
                due = town.outbox.next_due()
                if due is None and not town.memory.unread():
                    break
                town.clock.now = max(town.clock.now, due or town.clock.now)
        assert town.rows("select state from outbox where state in ('waiting', 'sending', 'doubt')") == []
        inbox = town.rows("select external_id, state, turn from inbox where channel = 'sms'")
        assert {row["external_id"] for row in inbox} == set(self.acked), "a text was lost, or kept unpromised"
        assert {row["state"] for row in inbox} <= {"read"}, "a text was never answered"
        heard = Counter(sid for row in town.rows("select event from turns") for sid in self.acked
                        if f'"id":"{sid}"' in row["event"])  # fmt: skip
        assert heard == Counter(dict.fromkeys(self.acked, 1)), "a text was answered twice, or by no turn"
        self.filed_once()
        took = {one.our_id for one in town.provider.took}
        for row in town.rows("select our_id, state from outbox where state in ('sent', 'delivered')"):
            assert row["our_id"] in took, "called sent, but nobody took it"

    def filed_once(self) -> None:
        """No draft was filed by two turns, and every number is its own."""
        filed = self.town.rows("select tracking, conversation, words, turn, service from requests")
        assert len({row["tracking"] for row in filed}) == len(filed)
        first_lines = self.town.rows("select tracking from request_changes where what = 'filed'")
        assert len(first_lines) == len(filed)
        for row in filed:
            same = [other for other in filed if (other["conversation"], other["service"], other["words"])
                    == (row["conversation"], row["service"], row["words"]) and row["words"] != "[]"]  # fmt: skip
            assert len({other["turn"] for other in same}) <= 1, "the same words were filed by two turns"


def walk(steps: int, length: int, *, derandomize: bool, url: str = "") -> None:
    """So many steps in all, in histories of this length."""
    run_state_machine_as_test(
        type("Histories", (Histories,), {"url": url}),
        settings=settings(
            max_examples=max(1, steps // length), stateful_step_count=length, deadline=None, derandomize=derandomize,
            database=None, suppress_health_check=list(HealthCheck), print_blob=not derandomize,
        ),
    )  # fmt: skip


def test_short_histories_keep_the_invariants() -> None:
    walk(240, SHORT, derandomize=True)


@pytest.mark.slow
@pytest.mark.postgres
def test_the_same_histories_keep_the_invariants_on_postgresql(postgres_url: str) -> None:
    walk(SERVED_STEPS, SHORT, derandomize=True, url=postgres_url + "?options=-csynchronous_commit%3Doff")


@pytest.mark.slow
def test_long_histories_keep_the_invariants() -> None:
    walk(STEPS, 80, derandomize=False)
