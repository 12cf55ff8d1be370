"""How things stand: what waits, what is in doubt, what was given up."""

from dataclasses import dataclass

from sqlalchemy import func, select

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


def standing(db: Database) -> Standing:
    """Read it off the tables; open rows are few and indexed."""
    with db.read() as conn:
        unread = conn.execute(
            select(func.count(), func.min(INBOX.c.received_at)).where(INBOX.c.state == "unread")
        ).one()
        posts = conn.execute(
            select(OUTBOX.c.state, func.count())
            .where(OUTBOX.c.state.in_(("waiting", "sending", "doubt", "dead")))
            .group_by(OUTBOX.c.state)
        )
        states = {row[0]: int(row[1]) for row in posts}
    oldest = (db.now() - unread[1]).total_seconds() if unread[1] else 0.0
    return Standing(
        unread[0],
        oldest,
        states.get("waiting", 0) + states.get("sending", 0),
        states.get("doubt", 0),
        states.get("dead", 0),
    )
