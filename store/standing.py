"""How things stand: what waits, what is in doubt, what was given up."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, func, select, text

from store.engine import Database
from store.tables import INBOX, OUTBOX


@dataclass(frozen=True, slots=True)
class Standing:
    """Counts, and the age of the oldest unanswered arrival in seconds."""

    unread: int
    oldest_unread_seconds: float
    waiting: int
    in_doubt: int
    dead: int
    resting: int = 0
    """Texts beyond their senders' budgets."""
    refused: Mapping[str, int] = field(default_factory=dict)
    """Posts that wait because their provider refuses our account, none sent after them, by channel."""


def standing(db: Database) -> Standing:
    """Read it off the tables; open rows are few and indexed."""
    with db.read() as conn:
        resting = int(conn.execute(select(func.count()).where(INBOX.c.state == text("'resting'"))).scalar_one())
        unread = conn.execute(
            select(func.count(), func.min(INBOX.c.received_at)).where(INBOX.c.state == "unread")
        ).one()
        posts = conn.execute(
            select(OUTBOX.c.state, func.count())
            .where(OUTBOX.c.state.in_(("waiting", "sending", "doubt", "dead")))
            .group_by(OUTBOX.c.state)
        )
        turned_away = _refused(conn)
        states = {row[0]: int(row[1]) for row in posts}
    oldest = (db.now() - unread[1]).total_seconds() if unread[1] else 0.0
    return Standing(
        unread[0],
        oldest,
        states.get("waiting", 0) + states.get("sending", 0),
        states.get("doubt", 0),
        states.get("dead", 0),
        resting,
        turned_away,
    )


def _refused(conn: Connection) -> dict[str, int]:
    """Posts with which our account was turned away, by channel: none where something has left since."""
    waits = (OUTBOX.c.state == text("'waiting'"), OUTBOX.c.error == "misconfigured")
    counts = select(OUTBOX.c.channel, func.count(), func.max(OUTBOX.c.id)).where(*waits).group_by(OUTBOX.c.channel)
    return {
        channel: int(many) for channel, many, newest in conn.execute(counts).all() if not _left(conn, channel, newest)
    }


def _left(conn: Connection, channel: str, after: int) -> bool:
    later = (OUTBOX.c.channel == channel, OUTBOX.c.id > after, OUTBOX.c.sent_at.is_not(None))
    return conn.execute(select(OUTBOX.c.id).where(*later).limit(1)).first() is not None
