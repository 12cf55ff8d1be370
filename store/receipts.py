"""The providers' words on our posts: kept always, and moving a row's rank up, never down."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, and_, bindparam, or_, select, update

from bot.wire import Delivery
from store import cards
from store.asking import Asking, by_itself
from store.claiming import tell
from store.columns import AnyRow
from store.dialects import alone, insert
from store.people import flag_unreachable, set_consent
from store.prepared import Asked
from store.tables import OUTBOX, RECEIPTS
from store.topics import announce

_ARRIVED: Final = frozenset({"delivered", "read"})
_OPEN: Final = frozenset({"waiting", "sending", "doubt"})

_WORD: Final = insert(RECEIPTS).on_conflict_do_nothing()
_OURS: Final = select(OUTBOX).where(OUTBOX.c.our_id == bindparam("our_id")).with_for_update()
_THEIRS: Final = (
    select(OUTBOX)
    .where(OUTBOX.c.provider_id == bindparam("provider_id"), OUTBOX.c.channel == bindparam("channel"))
    .with_for_update()
)
_KEPT: Final = (
    select(RECEIPTS)
    .where(
        or_(
            RECEIPTS.c.our_id == bindparam("our_id"),
            and_(
                RECEIPTS.c.our_id == "",
                RECEIPTS.c.provider_id == bindparam("provider_id"),
                RECEIPTS.c.provider_id != "",
            ),
        )
    )
    .order_by(RECEIPTS.c.id)
)
_MOVE: Final = (
    update(OUTBOX)
    .where(
        OUTBOX.c.id == bindparam("row"),
        OUTBOX.c.rank == bindparam("was"),
        OUTBOX.c.provider_status == bindparam("word_was"),
    )
    .values(
        rank=bindparam("reached"),
        provider_status=bindparam("word"),
        error=bindparam("fault"),
        state=bindparam("now_state"),
        provider_id=bindparam("theirs"),
        lease_until=None,
        doubt_since=None,
        sent_at=bindparam("at"),
    )
)


def note(conn: Connection, delivery: Delivery, now: datetime) -> None:
    """Keep one receipt and apply it. A repeat, a late one and one about a post we do not know change nothing.

    ``now`` is the database's real time.
    """
    by_itself(conn, noting(conn, delivery, now))


def noting(conn: Connection, delivery: Delivery, now: datetime) -> Asking[None]:
    """`note`, asking."""
    word = {
        "our_id": delivery.our_id,
        "channel": delivery.channel,
        "provider_id": delivery.provider_id,
        "status": delivery.status,
        "rank": delivery.rank,
        "error": delivery.error,
        "at": delivery.at or now,
    }
    if not delivery.our_id:
        alone(conn, theirs(delivery.channel, delivery.provider_id))
    yield _WORD, word
    if (asked := _asked(delivery)) is not None and (row := (yield asked).first()) is not None:
        yield from _applying(conn, row, word, now)


def replay(conn: Connection, our_id: str, provider_id: str, now: datetime) -> None:
    """Apply what was said about this post before its row knew the provider's id."""
    for kept in conn.execute(*kept_asked(our_id, provider_id)).mappings().all():
        row = conn.execute(_OURS, {"our_id": our_id}).one()
        by_itself(conn, _applying(conn, row, dict(kept), now))


def kept_asked(our_id: str, provider_id: str) -> Asked:
    """What `replay` asks first."""
    return _KEPT, {"our_id": our_id, "provider_id": provider_id}


def theirs(channel: str, provider_id: str) -> str:
    """The name under which a receipt by the provider's id and the learning of this id take turns.

    Else each could miss what the other has not committed yet, and the receipt would never be applied.
    """
    return f"post:{channel}:{provider_id}"


def _asked(delivery: Delivery) -> Asked | None:
    """What finds the post; None for a word that names none."""
    if delivery.our_id:
        return _OURS, {"our_id": delivery.our_id}
    if not delivery.provider_id:
        return None
    return _THEIRS, {"provider_id": delivery.provider_id, "channel": delivery.channel}


def _applying(conn: Connection, row: AnyRow, word: dict[str, Any], now: datetime) -> Asking[None]:
    """Move the row up to this word; equal ranks go by name, so that any order ends the same.

    The row is locked, and moved only from where it was read: of several words on one post that are kept together
    those that find it moved look once more.
    """
    while word["rank"] > 0 and (word["rank"], word["status"]) > (row.rank, row.provider_status):
        if (yield _MOVE, _moved(row, word, now)).rowcount:
            if row.state in _OPEN:
                announce(conn, "send", row.lane)  # nothing waits for a post that was on its way already
            cards.settled(conn, row)
            if word["error"]:
                _undelivered(conn, row, word["error"], now)
            return
        row = (yield _OURS, {"our_id": row.our_id}).one()


def _moved(row: AnyRow, word: dict[str, Any], now: datetime) -> dict[str, Any]:
    return {
        "row": row.id,
        "was": row.rank,
        "word_was": row.provider_status,
        "reached": word["rank"],
        "word": word["status"],
        "fault": word["error"],
        "now_state": _state(word),
        "theirs": row.provider_id or word["provider_id"],
        "at": row.sent_at or now,
    }


def _state(word: dict[str, Any]) -> str:
    if word["error"]:
        return "undelivered" if word["status"] == "undelivered" else "failed"
    return "delivered" if word["status"] in _ARRIVED else "sent"


def _undelivered(conn: Connection, row: AnyRow, code: str, now: datetime) -> None:
    """The network's last word is no: the address is flagged if it is the reason, and the conversation hears."""
    if code == "opted_out":
        set_consent(conn, row.channel, row.address, "out", source="provider", at=now)
        return
    if code in ("unreachable", "bad_address"):
        flag_unreachable(conn, row.channel, row.address, code)
    tell(conn, row, code, now)
