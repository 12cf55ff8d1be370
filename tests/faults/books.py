"""Our books against the provider's: what was promised, filed and told, and what was not."""

import json
import sqlite3
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import psycopg
from psycopg.rows import dict_row

from channels.sms.fake.ledger import Ledger


class Promised(Protocol):
    """What the client on the other side wrote down."""

    acked: list[str]
    tries: int
    repeats: int
    intents: list[tuple[str, str]]
    impatient: list[str]


@dataclass(frozen=True)
class Verdict:
    """Figures, and what is wrong (empty lists when all is well)."""

    kills: int
    seconds: float
    tries: int
    acked: int
    repeats: int
    filed: int
    answers: int
    resent_after_doubt: int
    explained_copies: int
    failed_turns: int
    orphans: int
    stop_seconds: float
    lost: list[str] = field(default_factory=list)
    not_filed: list[str] = field(default_factory=list)
    filed_twice: list[str] = field(default_factory=list)
    told_twice: list[str] = field(default_factory=list)
    out_of_order: list[str] = field(default_factory=list)
    unsettled: list[str] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    integrity: list[str] = field(default_factory=list)

    @property
    def troubles(self) -> dict[str, list[str]]:
        """Every list that is not empty."""
        return {name: value for name, value in vars(self).items() if isinstance(value, list) and value}

    @property
    def sound(self) -> bool:
        """Whether the promise was kept."""
        return not self.troubles and not self.orphans


class Books:
    """The database, read from outside."""

    def __init__(self, where: Path | str) -> None:
        """``where``: SQLite's file, or the address of a database on PostgreSQL."""
        self._where = where

    def rows(self, sql: str) -> list[dict[str, Any]]:
        """Rows of a query."""
        if isinstance(self._where, str):
            with psycopg.connect(self._where, row_factory=dict_row) as server:
                return server.execute(sql.encode()).fetchall()
        conn = sqlite3.connect(self._where)
        try:
            conn.row_factory = sqlite3.Row
            return [dict(row) for row in conn.execute(sql)]
        finally:
            conn.close()

    def damages(self) -> list[str]:
        """What SQLite finds wrong with its file; a server looks after its own."""
        if isinstance(self._where, str):
            return []
        return [str(row) for sql in ("pragma integrity_check", "pragma foreign_key_check")
                for row in self.rows(sql) if list(row.values()) != ["ok"]]  # fmt: skip

    def wait_until_quiet(self, seconds: float) -> None:
        """Until nothing is unread and nothing waits to be sent, or the time is over."""
        until = time.monotonic() + seconds
        while time.monotonic() < until and (self.rows("select 1 from inbox where state = 'unread'") or self.open()):
            time.sleep(0.1)

    def standing(self) -> dict[str, int]:
        """How many arrivals are unread and how many posts are in which open state."""
        unread = self.rows("select count(*) as n from inbox where state = 'unread'")[0]["n"]
        return {"unread": unread, **Counter(post["state"] for post in self.open())}

    def open(self) -> list[dict[str, Any]]:
        """Posts that have not come to an end."""
        return self.rows("select our_id, state from outbox where state in ('waiting', 'sending', 'doubt')")


def judge(
    books: Books, ledger: Ledger, told: Promised, *, kills: int, orphans: int, stop_seconds: float, seconds: float
) -> Verdict:
    """Compare the books."""
    inbox = {row["external_id"]: row for row in books.rows("select * from inbox where channel = 'sms'")}
    posts = books.rows("select * from outbox order by id")
    copies = Counter(one.our_id for one in ledger.outgoing())
    allowed = {post["our_id"]: 1 + post["resent_after_doubt"] for post in posts}
    filed = _filed(books)
    failed = {
        row["address"] for row in books.rows("select address from handoffs join conversations on conversations.id = "
                                             "handoffs.conversation where reason = 'failed'")
    }  # fmt: skip
    return Verdict(
        kills=kills, seconds=round(seconds, 1), tries=told.tries, acked=len(told.acked), repeats=told.repeats,
        filed=sum(filed.values()), answers=len(copies),
        resent_after_doubt=sum(post["resent_after_doubt"] for post in posts),
        explained_copies=sum(copies.values()) - len(copies), failed_turns=len(failed), orphans=orphans,
        stop_seconds=round(stop_seconds, 2),
        lost=[sid for sid in told.acked if sid not in inbox or inbox[sid]["state"] != "read" or not inbox[sid]["turn"]],
        not_filed=[f"{who} {place}" for who, place in told.intents
                   if who not in failed and not filed[(who, place.lower())]],
        filed_twice=[f"{key} x{times}" for key, times in filed.items() if times > 1],
        told_twice=[f"{our} x{times}" for our, times in copies.items() if times > allowed.get(our, 0)],
        out_of_order=list(_out_of_order(posts, ledger)), unsettled=list(_unsettled(books, posts)),
        unanswered=[*(who for who in told.impatient if who not in failed), *_unanswered(books, copies, failed)],
        integrity=books.damages(),
    )  # fmt: skip


def _filed(books: Books) -> Counter[tuple[str, str]]:
    """How often each report of each number was filed."""
    return Counter(
        (row["address"], f"{row['number']} {json.loads(row['streets'])[0]}".lower())
        for row in books.rows("select address, number, streets from requests join conversations on "
                              "conversations.id = requests.conversation")
    )  # fmt: skip


def _out_of_order(posts: list[dict[str, Any]], ledger: Ledger) -> Iterable[str]:
    ids = {post["our_id"]: post["id"] for post in posts}
    order: dict[str, list[int]] = defaultdict(list)
    for our in dict.fromkeys(one.our_id for one in ledger.outgoing()):
        to = next(post["address"] for post in posts if post["our_id"] == our)
        order[to].append(ids[our])
    return (who for who, given in order.items() if given != sorted(given))


def _unsettled(books: Books, posts: list[dict[str, Any]]) -> Iterable[str]:
    """What is still open, or was given up without a person being told."""
    cases = {row["conversation"] for row in books.rows("select conversation from handoffs")}
    for post in posts:
        given_up = post["state"] == "dead" and post["conversation"] not in cases
        if given_up or post["state"] in ("waiting", "sending", "doubt", "failed"):
            yield f"{post['our_id']} {post['state']} {post['error']}"


def _unanswered(books: Books, copies: Counter[str], failed: set[str]) -> Iterable[str]:
    """Messages whose turn said nothing that arrived; where a person was called, that person answers."""
    said: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for post in books.rows("select turn, our_id, state, replaced_by from outbox"):
        said[post["turn"]].append(post)
    for row in books.rows("select external_id, turn, address from inbox join conversations on conversations.id = "
                          "inbox.conversation where kind = 'message' and state = 'read'"):  # fmt: skip
        if row["address"] not in failed and not any(
            copies[post["our_id"]] or post["replaced_by"] for post in said[row["turn"]]
        ):
            yield str(row["external_id"])
