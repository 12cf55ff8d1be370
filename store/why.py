"""Any turn ever taken, with all it was taken from: why did it say that?"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, bindparam, or_, select

from bot.events import Event
from bot.facts import Facts
from bot.moves import Move
from bot.talk import Ask, Talk
from store.codec import ASK, EVENT, FACTS, MOVES, TALK
from store.tables import INBOX, OUTBOX, REQUESTS, TURNS

_OF_MESSAGE: Final = (
    select(INBOX.c.turn)
    .where(INBOX.c.external_id == bindparam("id"), INBOX.c.turn.is_not(None))
    .order_by(INBOX.c.id.desc())
)
_OF_POST: Final = select(OUTBOX.c.turn).where(
    or_(OUTBOX.c.our_id == bindparam("id"), OUTBOX.c.provider_id == bindparam("id"))
)
_OF_REQUEST: Final = select(REQUESTS.c.turn).where(REQUESTS.c.tracking == bindparam("id"))


@dataclass(frozen=True, slots=True)
class Taken:
    """One turn as it was taken: taking it again from ``talk``, ``event``, ``facts`` and ``bundle`` gives the same."""

    id: int
    conversation: int
    version: int
    at: datetime
    talk: Talk
    event: Event
    facts: Facts
    bundle: str
    moves: tuple[Move, ...]
    unused: str
    ask: Ask | None
    said: tuple[str, ...]
    """What it put in the outbox, in order, replaced lines included."""


def turn_of(conn: Connection, name: str) -> Taken | None:
    """The turn that answered this message, made this post or filed this request; None when there is none."""
    if not name:  # posts that never left have an empty provider id
        return None
    for query in (_OF_MESSAGE, _OF_POST, _OF_REQUEST):
        turn = conn.execute(query, {"id": name}).scalar()
        if turn is not None and conn.execute(select(TURNS.c.id).where(TURNS.c.id == turn)).first() is not None:
            return load(conn, turn)  # one past its time is erased (store.retention)
    return None


def last_turn(conn: Connection, conversation: int) -> Taken | None:
    """The newest turn of a conversation."""
    query = select(TURNS.c.id).where(TURNS.c.conversation == conversation).order_by(TURNS.c.id.desc()).limit(1)
    turn = conn.execute(query).scalar()
    return None if turn is None else load(conn, turn)


def load(conn: Connection, turn: int) -> Taken:
    """One turn by its row."""
    row = conn.execute(select(TURNS).where(TURNS.c.id == turn)).one()
    said = conn.execute(select(OUTBOX.c.text).where(OUTBOX.c.turn == turn).order_by(OUTBOX.c.id)).scalars()
    return Taken(
        row.id,
        row.conversation,
        row.version,
        row.at,
        TALK.read(row.talk),
        EVENT.read(row.event),
        FACTS.read(row.facts),
        row.bundle,
        MOVES.read(row.moves),
        row.unused,
        ASK.read(row.ask) if row.ask else None,
        tuple(said),
    )
