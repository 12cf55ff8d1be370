"""How prompt we are: how long due posts have waited, and how long the last replies took."""

from datetime import datetime
from typing import Final

from sqlalchemy import Connection, and_, bindparam, func, select

from store.tables import INBOX, OPEN_POST, OUTBOX

NEWEST: Final = 300
"""Replies looked at, at most."""

_MOMENT: Final = OUTBOX.c.sent_at.type
_NEWEST: Final = (
    select(OUTBOX.c.id, OUTBOX.c.conversation, OUTBOX.c.turn, OUTBOX.c.sent_at)
    .where(OUTBOX.c.dialogue, OUTBOX.c.sent_at >= bindparam("since", type_=_MOMENT))
    .order_by(OUTBOX.c.id.desc())
    .limit(NEWEST)
    .subquery()
)
_REPLIES: Final = (
    select(_NEWEST.c.sent_at, func.min(INBOX.c.received_at, type_=_MOMENT).label("came_at"))
    .join(INBOX, and_(INBOX.c.conversation == _NEWEST.c.conversation, INBOX.c.turn == _NEWEST.c.turn))
    .where(INBOX.c.kind == "message")
    .group_by(_NEWEST.c.id, _NEWEST.c.sent_at)
    .order_by(_NEWEST.c.id.desc())
)


def lane_delays(conn: Connection, now: datetime) -> dict[str, float]:
    """Channel → seconds the oldest post that may go has waited for its turn."""
    query = (
        select(OUTBOX.c.channel, func.min(OUTBOX.c.not_before, type_=OUTBOX.c.not_before.type).label("oldest"))
        .where(OPEN_POST, OUTBOX.c.state == "waiting")
        .group_by(OUTBOX.c.channel)
    )
    return {row.channel: max(0.0, (now - row.oldest).total_seconds()) for row in conn.execute(query)}


def reply_seconds(conn: Connection, since: datetime) -> list[float]:
    """Seconds from a message to its reply's being taken by the provider, newest first, of replies sent ``since``.

    Counted from the first of several messages that were answered together, the hold for the rest included; both ends
    are the database's real time.
    """
    rows = conn.execute(_REPLIES, {"since": since})
    return [max(0.0, (row.sent_at - row.came_at).total_seconds()) for row in rows]
