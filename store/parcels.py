"""Drafts under pairing codes: parked by a public conversation, taken up once by a private one."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, bindparam, select, update

from bot.effects import Park
from bot.events import MovedOn
from bot.facts import Parcel
from casework.pairing import LIFE, found, sound
from store.codec import DRAFT
from store.columns import AnyRow
from store.dialects import insert
from store.filing import ThinkAgain
from store.inbox import keep_event
from store.people import join
from store.tables import CONVERSATIONS, PARKED

PROOF: Final = "pairing code"
"""How a tenancy says that two addresses are one person's."""

_NAMED: Final = select(PARKED).where(PARKED.c.code.in_(bindparam("codes", expanding=True)))
_WAITING: Final = (
    select(PARKED)
    .join(CONVERSATIONS, CONVERSATIONS.c.id == PARKED.c.conversation)
    .where(
        CONVERSATIONS.c.address_id == bindparam("address"),
        PARKED.c.adopted_by.is_(None),
        PARKED.c.at > bindparam("since", type_=PARKED.c.at.type),
    )
    .order_by(PARKED.c.at)
)
_ADDRESS: Final = select(CONVERSATIONS.c.address_id).where(CONVERSATIONS.c.id == bindparam("conversation"))


def named(conn: Connection, texts: Iterable[str], now: datetime) -> dict[str, Parcel]:
    """What lies under the codes these texts name, by code. Without a code in them nothing is looked up."""
    codes = [code for text in texts for code, _ in found(text) if sound(code)]
    if not codes:
        return {}
    return {row.code: _parcel(row, now) for row in conn.execute(_NAMED, {"codes": codes})}


def of_address(conn: Connection, address: int, now: datetime) -> tuple[Parcel, ...]:
    """What this very address has parked and nobody has taken up, oldest first."""
    rows = conn.execute(_WAITING, {"address": address, "since": now - LIFE})
    return tuple(_parcel(row, now) for row in rows)


def park(conn: Connection, effect: Park, conversation: int, now: datetime) -> None:
    """Put the draft under its code, or in the place of what this conversation had put there.

    Taken up meanwhile, it is no longer this conversation's. ThinkAgain when the code is another's.
    """
    row = {"code": effect.code, "conversation": conversation, "draft": DRAFT.write(effect.draft), "at": now}
    fresh = insert(PARKED).on_conflict_do_nothing(index_elements=["code"]).returning(PARKED.c.code)
    if conn.execute(fresh, row).scalar() is not None:
        return
    mine = (PARKED.c.code == effect.code, PARKED.c.conversation == conversation)
    if conn.execute(select(PARKED.c.code).where(*mine)).scalar() is None:
        raise ThinkAgain(effect.code)
    conn.execute(update(PARKED).where(*mine, PARKED.c.adopted_by.is_(None)).values(draft=row["draft"]))


def unpark(conn: Connection, code: str, conversation: int) -> None:
    """Nobody can take it up any more. Without effect when somebody has."""
    mine = (PARKED.c.code == code, PARKED.c.conversation == conversation, PARKED.c.adopted_by.is_(None))
    conn.execute(update(PARKED).where(*mine).values(adopted_by=conversation))


def adopt(conn: Connection, code: str, conversation: int, person: int, now: datetime) -> None:
    """Take the draft, once: the first to come has it. ThinkAgain for everybody after, and when it has run out.

    The address it was parked by is this person's from now on, and its conversation hears that the draft is gone.
    """
    open_yet = (PARKED.c.code == code, PARKED.c.adopted_by.is_(None), PARKED.c.at > now - LIFE)
    take = update(PARKED).where(*open_yet).values(adopted_by=conversation)
    source = conn.execute(take.returning(PARKED.c.conversation, PARKED.c.draft)).first()
    if source is None:
        raise ThinkAgain(code)
    ours, theirs = (
        conn.execute(_ADDRESS, {"conversation": one}).scalar_one() for one in (conversation, source.conversation)
    )
    if ours != theirs:
        join(conn, theirs, person, now=now, proof=PROOF)
    keep_event(conn, source.conversation, f"taken-up:{code}", MovedOn(DRAFT.read(source.draft).id), now)


def _parcel(row: AnyRow, now: datetime) -> Parcel:
    over = row.adopted_by is not None or row.at <= now - LIFE
    return Parcel(row.code, DRAFT.read(row.draft), over)
