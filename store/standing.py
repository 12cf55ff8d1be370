"""How things stand: what waits, what is in doubt, what was given up."""

from dataclasses import dataclass

from sqlalchemy import func, select, text

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
    refused: int = 0
    """Posts that wait because the provider refuses our account, none sent after them."""


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
        went = select(OUTBOX.c.id).where(OUTBOX.c.sent_at.is_not(None)).order_by(OUTBOX.c.id.desc()).limit(1)
        newest = conn.execute(went).scalar() or 0
        refused = select(func.count()).where(
            OUTBOX.c.state == "waiting", OUTBOX.c.error == "misconfigured", OUTBOX.c.id > newest
        )
        turned_away = int(conn.execute(refused).scalar_one())
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
