"""How prompt we are: how long due posts have waited, and how long the last replies took."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, func, select

from store.tables import OPEN_POST, OUTBOX, TURNS

NEWEST: Final = 300
"""Replies looked at, at most."""


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

    Counted from the first of several messages that were answered together, the hold for the rest included.
    """
    query = (
        select(TURNS.c.event, OUTBOX.c.created_at, OUTBOX.c.sent_at)
        .join(TURNS, TURNS.c.id == OUTBOX.c.turn)
        .where(OUTBOX.c.dialogue, OUTBOX.c.sent_at >= since)
        .order_by(OUTBOX.c.id.desc())
        .limit(NEWEST)
    )
    return [
        (thought + (row.sent_at - row.created_at)).total_seconds()
        for row in conn.execute(query)
        for thought in _thinking(row.event)
    ]


def _thinking(event: str) -> Iterator[timedelta]:
    """From the first message to the turn, both on the civil clock; nothing for a turn of another kind."""
    given = json.loads(event)
    messages = given["what"].get("messages") or []
    if messages:
        first = min(datetime.fromisoformat(one["at"]) for one in messages)
        yield max(timedelta(0), datetime.fromisoformat(given["now"]) - first)
