"""Whether what we said has left us: the first answer, and the read-backs a yes may answer."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, and_, bindparam, or_, select

from bot.talk import Talk
from store.codec import ASK
from store.columns import AnyRow
from store.prepared import Asked
from store.tables import OUTBOX, TURNS

_HEARD: Final = (
    select(OUTBOX.c.id)
    .where(
        OUTBOX.c.conversation == bindparam("conversation"),
        OUTBOX.c.state != "dropped",
        or_(OUTBOX.c.state != "waiting", OUTBOX.c.attempts > 0, ~OUTBOX.c.dialogue, OUTBOX.c.keep),
    )
    .limit(1)
)
YOUNG: Final = 6
"""Turns in which a first answer may still be waiting and be replaced; later the look is saved."""

_LEFT: Final = or_(
    OUTBOX.c.state.in_(("sending", "doubt", "sent", "delivered")),
    and_(OUTBOX.c.state == "dead", OUTBOX.c.error == "in_doubt"),
)
"""In the provider's hands, if only perhaps: who may have seen a question may answer it."""

_ASKED: Final = (
    select(TURNS.c.ask, TURNS.c.at)
    .join(OUTBOX, OUTBOX.c.turn == TURNS.c.id)
    .where(OUTBOX.c.conversation == bindparam("conversation"), OUTBOX.c.dialogue, _LEFT)
    .order_by(OUTBOX.c.id.desc())
    .limit(12)
)


def unheard(conn: Connection, conversation: int, version: int, talk: Talk) -> bool:
    """First contact has not been made while all that was answered is dropped or about to be replaced."""
    return _young(version, talk) and conn.execute(_HEARD, {"conversation": conversation}).first() is None


def unseen(conn: Connection, conversation: int, talk: Talk) -> frozenset[str]:
    """Drafts whose newest read-back waits, was replaced or dropped, or failed: nobody can have answered it."""
    read_backs = _read_backs(talk)
    if not read_backs:
        return frozenset()
    seen = _asked(conn.execute(_ASKED, {"conversation": conversation}).all(), set(read_backs.values()))
    return frozenset(draft for draft, ask in read_backs.items() if ask not in seen)


def asked(conversation: int, version: int, talk: Talk) -> tuple[Asked, ...]:
    """What `unheard` and `unseen` ask."""
    key = {"conversation": conversation}
    heard = ((_HEARD, key),) if _young(version, talk) else ()
    return (*heard, (_ASKED, key)) if _read_backs(talk) else heard


def _young(version: int, talk: Talk) -> bool:
    return talk.greeted and version <= YOUNG


def _read_backs(talk: Talk) -> dict[str, str]:
    """Drafts under a read-back, and which."""
    return {draft: ask.id for ask in talk.asks if ask.kind == "confirm" for draft in ask.about}


def _asked(rows: Sequence[AnyRow], wanted: set[str]) -> set[str]:
    """Questions that were put in these turns, and did not merely stay on the table."""
    seen: set[str] = set()
    for row in rows:
        if wanted <= seen:
            break
        ask = ASK.legible(row.ask) if row.ask else None
        if ask is not None and ask.put_at == row.at:
            seen.add(ask.id)
    return seen
