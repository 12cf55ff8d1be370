"""Senders over their budget: they hear so once an hour, their texts wait and are read together after the rest."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, bindparam, func, select, update

from bot.events import Slowed
from casework.budget import Limits, Verdict, told_lately
from casework.senders import prefix_of
from store.columns import AnyRow
from store.inbox import keep_event
from store.tables import CONVERSATIONS, INBOX, RESTING, UNREAD

REMEMBERED: Final = 10_000
"""Prefixes whose buckets are kept in mind; the longest untouched is forgotten first, which only lets texts through."""

_REST: Final = (
    update(CONVERSATIONS)
    .where(CONVERSATIONS.c.id == bindparam("of"))
    .values(rest_until=bindparam("until"), noticed_at=bindparam("noticed"))
)
_UNREAD: Final = select(func.count()).where(
    INBOX.c.conversation == bindparam("conversation"), UNREAD, INBOX.c.kind == "message"
)
_RESTED: Final = select(func.count()).where(INBOX.c.conversation == bindparam("conversation"), RESTING)
_ANY: Final = select(INBOX.c.id).where(INBOX.c.conversation == bindparam("conversation"), RESTING).limit(1)


class Buckets:
    """The coarse budgets, of a prefix and of everybody: this process's own count, for all of them together."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._full_at: dict[str, datetime] = {}

    def verdict(self, row: AnyRow, now: datetime, texts: int) -> Verdict:
        """Whether this conversation's waiting texts may be taken now, by all three budgets; the longest rest counts.

        The sender's own bucket is written with the turn; the city's own people have none.
        """
        if row.role != "resident":
            return Verdict(full_at=row.full_at)
        own = self._limits.sender.verdict(row.full_at, now, texts)
        prefix = prefix_of(row.address)
        coarse = {
            "": self._limits.everybody.verdict(self._full_at.get(""), now, texts),
            prefix: self._limits.prefix.verdict(self._full_at.get(prefix), now, texts) if prefix else Verdict(),
        }
        rest = max(own.rest, *(one.rest for one in coarse.values()))
        if rest:
            return Verdict(rest, own.full_at)
        for name, one in coarse.items():
            if one.full_at is not None:
                self._full_at.pop(name, None)
                self._full_at[name] = one.full_at
        while len(self._full_at) > REMEMBERED:
            self._full_at.pop(next(iter(self._full_at)))
        return own

    def own_fault(self, row: AnyRow, now: datetime) -> bool:
        """Whether the sender's own bucket is empty: only then is the sender told."""
        return not self._limits.sender.verdict(row.full_at, now, 1).go


def waiting(conn: Connection, conversation: int) -> int:
    """How many texts of this conversation wait."""
    key = {"conversation": conversation}
    return int(conn.execute(_UNREAD, key).scalar_one()) + int(conn.execute(_RESTED, key).scalar_one())


def begin(conn: Connection, row: AnyRow, rest: timedelta, now: datetime, *, real: datetime, tell: bool) -> None:
    """Let this conversation's texts wait; the sender hears so once an hour."""
    told = told_lately(row.noticed_at, now) or not tell
    noticed = row.noticed_at if told else now
    conn.execute(_REST, {"of": row.id, "until": now + rest, "noticed": noticed})
    if not told:
        keep_event(conn, row.id, f"slowed:{row.id}:{now.timestamp():.0f}", Slowed(), real)


def lay_down(conn: Connection, rows: tuple[int, ...]) -> None:
    """These unread texts wait too."""
    conn.execute(update(INBOX).where(INBOX.c.id.in_(rows), INBOX.c.state == "unread").values(state="resting"))


def end(conn: Connection, conversation: int, upto: int, turn: int) -> int:
    """The rested texts up to this one are answered by this turn; how many they were."""
    rows = update(INBOX).where(INBOX.c.conversation == conversation, INBOX.c.state == "resting", INBOX.c.id <= upto)
    ended = conn.execute(rows.values(state="read", turn=turn)).rowcount
    over(conn, conversation)
    return ended


def over(conn: Connection, conversation: int) -> None:
    """With no rested text left, the rest itself is over."""
    if conn.execute(_ANY, {"conversation": conversation}).first() is None:
        conn.execute(update(CONVERSATIONS).where(CONVERSATIONS.c.id == conversation).values(rest_until=None))


Urgent = Callable[[str], bool]
"""Whether a text overtakes a rest: danger and the law."""
