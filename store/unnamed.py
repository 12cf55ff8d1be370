"""A message whose provider gives it no id: told from its own repeat by content, sender and a few seconds."""

from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final

from sqlalchemy import Connection, bindparam, select

from bot.wire import Inbound
from store.dialects import alone
from store.tables import INBOX, OUTBOX

SAME: Final = timedelta(seconds=5)
"""So soon the same words of the same person are one message, unless we have answered meanwhile (reliability study A2,
after courier): two honest "yes" to two questions are two."""

_LAST: Final = (
    select(INBOX.c.external_id, INBOX.c.conversation, INBOX.c.received_at)
    .where(
        INBOX.c.channel == bindparam("channel"),
        INBOX.c.external_id >= bindparam("first"),
        INBOX.c.external_id < bindparam("beyond"),
    )
    .order_by(INBOX.c.id.desc())
    .limit(1)
)
_ANSWERED: Final = (
    select(OUTBOX.c.id)
    .where(
        OUTBOX.c.conversation == bindparam("conversation"),
        OUTBOX.c.sent_at >= bindparam("since", type_=OUTBOX.c.sent_at.type),
    )
    .limit(1)
)


def named(conn: Connection, inbound: Inbound, now: datetime) -> Inbound:
    """The same message with a key: its repeat's, or one of its own. ``now`` is the database's real time."""
    prefix = f"content:{_fingerprint(inbound)}:"
    alone(conn, prefix)
    last = conn.execute(_LAST, {"channel": inbound.channel, "first": prefix, "beyond": f"{prefix}~"}).first()
    if last is not None and now - last.received_at < SAME:
        told = conn.execute(_ANSWERED, {"conversation": last.conversation, "since": last.received_at}).first()
        if told is None:
            return replace(inbound, external_id=last.external_id)
    return replace(inbound, external_id=f"{prefix}{round(now.timestamp() * 1e6)}")


def _fingerprint(one: Inbound) -> str:
    media = [part for ref in one.media for part in (ref.url, ref.local)]
    said = (one.channel, one.account, one.address, one.thread, one.text, media, one.location, one.ask, one.corrects)
    return sha256(repr(said).encode("utf-8", "surrogatepass")).hexdigest()[:32]
