"""A message that only the sweep found, and late: kept, and given to a person instead of an answer out of nowhere."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection, update

from bot.wire import Inbound
from store.handoffs import open_case
from store.inbox import Kept, keep
from store.people import set_consent
from store.tables import INBOX, TRANSCRIPT


def keep_missed(
    conn: Connection,
    inbound: Inbound,
    *,
    now: datetime,
    photo_id: Callable[[], str],
    case: str,
    urgent: bool,
    opted_out: bool,
) -> Kept:
    """Keep it as read, with its line in the transcript and an open case. A repeat has no effect.

    An opt-out is obeyed however late it is found.
    """
    kept = keep(conn, inbound, now=now, photo_id=photo_id)
    if kept.new:
        conn.execute(update(INBOX).where(INBOX.c.id == kept.row).values(state="read"))
        conn.execute(
            TRANSCRIPT.insert(),
            {
                "conversation": kept.conversation,
                "who": "resident",
                "text": inbound.text,
                "message": inbound.external_id,
                "at": inbound.received_at,
            },
        )
        if opted_out:
            set_consent(conn, inbound.channel, inbound.address, "out", source="missed", at=now)
        open_case(conn, case, kept.conversation, "missed", urgent=urgent, now=now)
    return kept
