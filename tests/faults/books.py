"""Our books against the provider's: what was promised, filed and told, and what was not."""

import re
import sqlite3
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
from psycopg.rows import dict_row

from tests.faults.history import History, Told
from tests.faults.replay import Found, Replay

Rows = Callable[[str], list[Any]]
_HEARD = re.compile(r'"id":"([\w:.]+)"')
"""What a turn's event calls by an id: messages, by their keys."""
_FILED = (
    "select address, place_text, tracking from requests join conversations on "
    "conversations.id = requests.conversation order by requests.id"
)
_FAILED = (
    "select address, thread from handoffs join conversations on conversations.id = handoffs.conversation "
    "where reason = 'failed'"
)


@dataclass(frozen=True)
class Verdict:
    """Figures, and what is wrong in words (nothing when all is well)."""

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
    receipts: int = 0
    commands: int = 0
    doors: dict[str, int] = field(default_factory=dict)
    """Messages by the channel they came in by."""
    troubles: dict[str, list[str]] = field(default_factory=dict)
    """Sentences by kind: what was lost, filed twice, told twice, out of order, told after opting out, and so on."""

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


def find(rows: Rows) -> Found:
    """What stands in a database, for the replay. ``rows`` answers a query."""
    inbox = rows("select inbox.*, address from inbox left join conversations on conversations.id = inbox.conversation "
                 "order by inbox.id")  # fmt: skip
    return Found(
        inbox=inbox,
        posts=rows("select * from outbox order by id"),
        filed=[(row["address"], row["place_text"].lower(), row["tracking"]) for row in rows(_FILED)],
        moved=Counter((row["tracking"], row["status"]) for row in
                      rows("select tracking, status from request_changes where what = 'status'")),
        turns={row["id"]: _HEARD.findall(row["event"]) for row in rows("select id, event from turns")},
        cases=frozenset(row["conversation"] for row in rows("select conversation from handoffs")),
        failed=frozenset(f"{row['address']}/{row['thread']}".rstrip("/") for row in rows(_FAILED)),
    )  # fmt: skip


def judge(
    books: Books, taken: Callable[[Found], list[Told]], history: History,
    *, kills: int, orphans: int, stop_seconds: float, seconds: float,
) -> Verdict:  # fmt: skip
    """Replay the history and compare the books; ``taken`` says what the providers took, by our ids for it."""
    found = find(books.rows)
    told = taken(found)
    troubles = Replay(history, found, told).wrongs()
    if damages := books.damages():
        troubles["integrity"] = damages
    answers = len({one.our_id for one in told})
    return Verdict(
        kills=kills, seconds=round(seconds, 1), tries=history.tries, acked=len(history.kept("text")),
        repeats=history.repeats, filed=len(found.filed), answers=answers,
        resent_after_doubt=sum(post["resent_after_doubt"] for post in found.posts),
        explained_copies=len(told) - answers, failed_turns=len(found.failed), orphans=orphans,
        stop_seconds=round(stop_seconds, 2), receipts=len(history.kept("receipt")),
        commands=len(history.kept("command")), troubles=troubles,
        doors=dict(Counter(row["channel"] for row in found.inbox if row["kind"] == "message")),
    )  # fmt: skip
