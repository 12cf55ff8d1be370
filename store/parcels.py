"""Drafts under pairing codes: parked by a public conversation, taken up once by a private one; and who guesses."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, bindparam, delete, func, select, update

from bot.effects import Park
from bot.events import MovedOn
from bot.facts import Parcel
from casework.pairing import LIFE, WINDOW, found, left, sound
from store.codec import DRAFTS
from store.columns import AnyRow
from store.dialects import insert
from store.filing import ThinkAgain
from store.inbox import keep_event
from store.people import join
from store.tables import CONVERSATIONS, PARKED, WRONG_CODES

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
_WRONG: Final = select(func.count()).where(WRONG_CODES.c.at > bindparam("since", type_=WRONG_CODES.c.at.type))
_WRONG_HERE: Final = _WRONG.where(WRONG_CODES.c.address == bindparam("address"))
_OVER: Final = delete(WRONG_CODES).where(WRONG_CODES.c.at <= bindparam("since", type_=WRONG_CODES.c.at.type))


def named(
    conn: Connection, texts: Iterable[str], address: int, now: datetime
) -> tuple[dict[str, Parcel], frozenset[str]]:
    """What lies under the codes these texts name, by code; and those not looked up, for too many were wrong lately.

    One text may name a thousand: no more are looked up than may be wrong. Without a code nothing is.
    """
    codes = tuple(dict.fromkeys(code for text in texts for code, _ in found(text) if sound(code)))
    if not codes:
        return {}, frozenset()
    hour = {"since": now - WINDOW}
    mine = conn.execute(_WRONG_HERE, {**hour, "address": address}).scalar_one()
    most = left(mine, conn.execute(_WRONG, hour).scalar_one())
    rows = conn.execute(_NAMED, {"codes": codes[:most]}) if most else ()
    return {row.code: _parcel(row, now) for row in rows}, frozenset(codes[most:])


def miscoded(conn: Connection, conversation: int, now: datetime) -> None:
    """Count a code that opened nothing against the address of this conversation, for an hour."""
    conn.execute(_OVER, {"since": now - WINDOW})
    address = conn.execute(_ADDRESS, {"conversation": conversation}).scalar_one()
    conn.execute(WRONG_CODES.insert(), {"address": address, "at": now})


def of_address(conn: Connection, address: int, now: datetime) -> tuple[Parcel, ...]:
    """What this very address has parked and nobody has taken up, oldest first."""
    rows = conn.execute(_WAITING, {"address": address, "since": now - LIFE})
    return tuple(_parcel(row, now) for row in rows)


def park(conn: Connection, effect: Park, conversation: int, now: datetime) -> None:
    """Put the drafts under their code, in the place of what this conversation had put there.

    Taken up meanwhile, it is no longer this conversation's. ThinkAgain when the code is another's.
    """
    row = {"code": effect.code, "conversation": conversation, "drafts": DRAFTS.write(effect.drafts), "at": now}
    fresh = insert(PARKED).on_conflict_do_nothing(index_elements=["code"]).returning(PARKED.c.code)
    if conn.execute(fresh, row).scalar() is not None:
        return
    mine = (PARKED.c.code == effect.code, PARKED.c.conversation == conversation)
    if conn.execute(select(PARKED.c.code).where(*mine)).scalar() is None:
        raise ThinkAgain(effect.code)
    conn.execute(update(PARKED).where(*mine, PARKED.c.adopted_by.is_(None)).values(drafts=row["drafts"]))


def unpark(conn: Connection, code: str, conversation: int) -> None:
    """Nobody can take it up any more. Without effect when somebody has."""
    mine = (PARKED.c.code == code, PARKED.c.conversation == conversation, PARKED.c.adopted_by.is_(None))
    conn.execute(update(PARKED).where(*mine).values(adopted_by=conversation))


def adopt(conn: Connection, code: str, conversation: int, person: int, now: datetime) -> None:
    """Take what lies there, once: the first to come has it. ThinkAgain for everybody after, and when it has run out.

    The address it was parked by is this person's from now on, and its conversation hears of each draft that it is gone.
    """
    open_yet = (PARKED.c.code == code, PARKED.c.adopted_by.is_(None), PARKED.c.at > now - LIFE)
    take = update(PARKED).where(*open_yet).values(adopted_by=conversation)
    source = conn.execute(take.returning(PARKED.c.conversation, PARKED.c.drafts)).first()
    if source is None:
        raise ThinkAgain(code)
    ours, theirs = (
        conn.execute(_ADDRESS, {"conversation": one}).scalar_one() for one in (conversation, source.conversation)
    )
    if ours != theirs:
        join(conn, theirs, person, now=now, proof=PROOF)
    for draft in DRAFTS.read(source.drafts):
        keep_event(conn, source.conversation, f"taken-up:{code}:{draft.id}", MovedOn(draft.id), now)


def _parcel(row: AnyRow, now: datetime) -> Parcel:
    drafts = DRAFTS.legible(row.drafts)
    over = row.adopted_by is not None or row.at <= now - LIFE or drafts is None
    return Parcel(row.code, drafts or (), over)
