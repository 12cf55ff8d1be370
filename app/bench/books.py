"""What the database says after a measurement: what was kept, answered, filed and sent, and when."""

from typing import Final

from sqlalchemy import text

from store.engine import Database

_OPEN: Final = text(
    "select (select count(*) from inbox where state in ('unread', 'resting')) + "
    "(select count(*) from outbox where state in ('waiting', 'sending', 'doubt'))"
)
_SESSIONS: Final = text(
    "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
)
_WAITS: Final = text(
    "select coalesce(case when state = 'active' then coalesce(wait_event_type || ':' || wait_event, 'running') end, "
    "'idle in transaction') from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() "
    "and state in ('active', 'idle in transaction')"
)
_OUTBOX: Final = text("select state, error, count(*) from outbox group by state, error order by 1, 2")
_UNRECEIPTED: Final = text("select count(*) from outbox where state = 'sent'")
_UNREAD: Final = text("select count(*) from inbox where state = 'unread'")
_ANSWERED: Final = text("select external_id from inbox where kind = 'message' and state = 'read'")
_TWICE: Final = text(
    "select count(*) from (select 1 from requests group by conversation, service, place_text having count(*) > 1) as t"
)
_FILED: Final = text("select tracking from requests where status = 'received' order by id limit :most")
_SENT: Final = text("select kind, sent_at, not_before from outbox where sent_at >= :since")
_THOUGHT: Final = text("select max(at) from turns")
_TOLD: Final = text("select count(*) from outbox where address = :who and sent_at is not null")
_OPEN_OF_OTHERS: Final = text(
    "select (select count(*) from inbox join conversations on conversations.id = inbox.conversation "
    "where inbox.state in ('unread', 'resting') and conversations.address <> :besides) + "
    "(select count(*) from outbox where state in ('waiting', 'sending', 'doubt') and address <> :besides)"
)
_ANSWERS: Final = text(
    "select min(inbox.received_at) as asked, min(outbox.sent_at) as told from inbox "
    "join outbox on outbox.turn = inbox.turn and outbox.conversation = inbox.conversation "
    "where inbox.kind = 'message' and inbox.received_at >= :since and outbox.sent_at is not null "
    "and outbox.address <> :besides group by inbox.turn"
)


class Books:
    """Questions to an open database; sessions and waits only PostgreSQL can answer."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def moment(self) -> int:
        """The database's time, in the microseconds of its own columns."""
        return round(self._db.now().timestamp() * 1e6)

    def open(self, besides: str = "") -> int:
        """Texts unanswered and posts unsent, those of one sender left out."""
        with self._db.read() as conn:
            found = conn.execute(_OPEN_OF_OTHERS, {"besides": besides}) if besides else conn.execute(_OPEN)
            return int(found.scalar_one())

    def unreceipted(self) -> int:
        """Posts the provider took and has not told the fate of."""
        with self._db.read() as conn:
            return int(conn.execute(_UNRECEIPTED).scalar_one())

    def unread(self) -> int:
        """Texts nobody has answered yet."""
        with self._db.read() as conn:
            return int(conn.execute(_UNREAD).scalar_one())

    def missing(self, promised: set[str]) -> int:
        """Texts that were acknowledged and are not answered: lost."""
        with self._db.read() as conn:
            return len(promised - set(conn.execute(_ANSWERED).scalars()))

    def filed_twice(self) -> int:
        """Reports of one resident about one thing at one place that became two requests."""
        with self._db.read() as conn:
            return int(conn.execute(_TWICE).scalar_one())

    def tracking(self, most: int) -> list[str]:
        """Requests that wait for a department, oldest first."""
        with self._db.read() as conn:
            return list(conn.execute(_FILED, {"most": most}).scalars())

    def sent(self, since: int) -> dict[str, list[float]]:
        """Seconds after this moment at which posts were taken, by kind."""
        found: dict[str, list[float]] = {"reply": [], "push": [], "alert": []}
        with self._db.read() as conn:
            for kind, at, _ in conn.execute(_SENT, {"since": since}):
                found.setdefault(kind, []).append((at - since) / 1e6)
        return found

    def overtaken(self, since: int) -> int:
        """News that went out while an answer had been due for a second and more."""
        with self._db.read() as conn:
            rows = conn.execute(_SENT, {"since": since}).all()
        answers = [(due + 1_000_000, at) for kind, at, due in rows if kind == "reply"]
        news = [at for kind, at, _ in rows if kind == "push"]
        return sum(any(due < at < sent for due, sent in answers) for at in news)

    def thinking(self, since: int) -> float:
        """Seconds from this moment to the last turn."""
        with self._db.read() as conn:
            return float((conn.execute(_THOUGHT).scalar_one() - since) / 1e6)

    def told(self, who: str) -> int:
        """Posts this address got."""
        with self._db.read() as conn:
            return int(conn.execute(_TOLD, {"who": who}).scalar_one())

    def answers(self, since: int, besides: str) -> list[float]:
        """Milliseconds from a turn's first text kept to its answer taken by the provider, one sender left out."""
        with self._db.read() as conn:
            rows = conn.execute(_ANSWERS, {"since": since, "besides": besides})
            return [(told - asked) / 1000 for asked, told in rows]

    def sessions(self) -> list[int]:
        """Process ids of the server's sessions on this database but our own; none on SQLite."""
        if not self._db.shared:
            return []
        with self._db.read() as conn:
            return list(conn.execute(_SESSIONS).scalars())

    def waits(self) -> list[str]:
        """What each busy session does at this moment."""
        if not self._db.shared:
            return []
        with self._db.read() as conn:
            return list(conn.execute(_WAITS).scalars())

    def outbox(self) -> dict[str, int]:
        """How many posts ended how."""
        with self._db.read() as conn:
            return {f"{row[0]} {row[1]}".strip(): int(row[2]) for row in conn.execute(_OUTBOX)}
