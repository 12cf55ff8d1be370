"""Addresses and the people behind them: consent, role, reachability, and who an address belongs to now."""

from datetime import datetime
from typing import Any, Final, Literal

from sqlalchemy import Connection, bindparam, delete, func, or_, select, update

from bot.facts import Role
from store.asking import Asking, by_itself
from store.columns import AnyRow
from store.dialects import insert
from store.prepared import Asked, later
from store.tables import ADDRESS_STEPS, ADDRESSES, OUTBOX, PEOPLE, TENANCIES, TRANSCRIPT

_FIND: Final = select(ADDRESSES.c.id, ADDRESSES.c.person).where(
    ADDRESSES.c.channel == bindparam("channel"), ADDRESSES.c.address == bindparam("address")
)
_NEW: Final = insert(ADDRESSES).on_conflict_do_nothing(index_elements=["channel", "address"]).returning(ADDRESSES.c.id)
_NEW_PERSON: Final = PEOPLE.insert()
_NEW_TENANCY: Final = TENANCIES.insert()
_CONSENT: Final = select(ADDRESSES.c.consent).where(
    ADDRESSES.c.channel == bindparam("channel"), ADDRESSES.c.address == bindparam("address")
)


def address_of(conn: Connection, channel: str, address: str, *, now: datetime) -> int:
    """The row of this address, made with a person of its own on first contact."""
    return by_itself(conn, addressing(conn, channel, address, now=now))


def addressing(conn: Connection, channel: str, address: str, *, now: datetime) -> Asking[int]:
    """`address_of`, asking."""
    key = {"channel": channel, "address": address}
    found = (yield _FIND, key).first()
    if found is not None:
        return int(found.id)
    person = _key_of((yield _NEW_PERSON, {"name": "", "created_at": now}))
    made = (yield _NEW, {**key, "person": person}).scalar()
    if made is None:  # somebody made it at this very moment: its person is the one
        conn.execute(delete(PEOPLE).where(PEOPLE.c.id == person))
        return int((yield _FIND, key).one().id)
    later(conn, _NEW_TENANCY, {"address": made, "person": person, "since": now, "proof": "first contact"})
    return int(made)


def new_tenancy(conn: Connection, channel: str, address: str, *, now: datetime, proof: str) -> int:
    """From now on this address belongs to somebody else: earlier requests are no longer its own. Gives the person."""
    row = address_of(conn, channel, address, now=now)
    conn.execute(select(ADDRESSES.c.id).where(ADDRESSES.c.id == row).with_for_update())
    person = _new_person(conn, now)
    conn.execute(update(TENANCIES).where(TENANCIES.c.address == row, TENANCIES.c.until.is_(None)).values(until=now))
    conn.execute(_NEW_TENANCY, {"address": row, "person": person, "since": now, "proof": proof})
    conn.execute(update(ADDRESSES).where(ADDRESSES.c.id == row).values(person=person))
    return person


def join(conn: Connection, address: int, person: int, *, now: datetime, proof: str) -> None:
    """From now on this address is this person's, who has another one too. Earlier requests stay with whoever had it."""
    held = conn.execute(select(ADDRESSES.c.person).where(ADDRESSES.c.id == address).with_for_update()).scalar_one()
    if held == person:
        return
    conn.execute(update(TENANCIES).where(TENANCIES.c.address == address, TENANCIES.c.until.is_(None)).values(until=now))
    conn.execute(_NEW_TENANCY, {"address": address, "person": person, "since": now, "proof": proof})
    conn.execute(update(ADDRESSES).where(ADDRESSES.c.id == address).values(person=person))


def _new_person(conn: Connection, now: datetime) -> int:
    return _key_of(conn.execute(_NEW_PERSON, {"name": "", "created_at": now}))


def _key_of(inserted: Any) -> int:
    made = inserted.inserted_primary_key
    assert made is not None
    return int(made[0])


def with_roles(conn: Connection) -> list[AnyRow]:
    """Addresses whose texts are more than a resident's."""
    query = select(ADDRESSES.c.channel, ADDRESSES.c.address, ADDRESSES.c.role).where(ADDRESSES.c.role != "resident")
    return list(conn.execute(query.order_by(ADDRESSES.c.role, ADDRESSES.c.id)))


def set_role(conn: Connection, channel: str, address: str, role: Role, *, now: datetime, name: str = "") -> None:
    """Make an address a crew's, a liaison's or an agent's, or a resident's again; ``name``: what staff call them."""
    row = address_of(conn, channel, address, now=now)
    conn.execute(update(ADDRESSES).where(ADDRESSES.c.id == row).values(role=role))
    if name:
        whose = select(ADDRESSES.c.person).where(ADDRESSES.c.id == row).scalar_subquery()
        conn.execute(update(PEOPLE).where(PEOPLE.c.id == whose).values(name=name))


def named(conn: Connection, channel: str, name: str) -> str:
    """The address that staff call by this name on a channel; "" where nobody has it."""
    theirs = select(ADDRESSES.c.address).join(PEOPLE, PEOPLE.c.id == ADDRESSES.c.person)
    found = conn.execute(
        theirs.where(ADDRESSES.c.channel == channel, PEOPLE.c.name == name, ADDRESSES.c.role != "resident")
    )
    return found.scalars().first() or ""


def known_as(conn: Connection, channel: str, address: str) -> tuple[Role, str]:
    """Somebody's role, and what staff call them: the address itself where no name was given."""
    named = select(ADDRESSES.c.role, PEOPLE.c.name).join(PEOPLE, PEOPLE.c.id == ADDRESSES.c.person)
    found = conn.execute(named.where(ADDRESSES.c.channel == channel, ADDRESSES.c.address == address)).first()
    return (found.role, found.name or address) if found else ("resident", address)


def set_consent(
    conn: Connection, channel: str, address: str, state: Literal["in", "out"], *, source: str, at: datetime
) -> None:
    """Record consent. Going out drops everything that waits for this address."""
    where = (ADDRESSES.c.channel == channel, ADDRESSES.c.address == address)
    conn.execute(update(ADDRESSES).where(*where).values(consent=state, consent_at=at, consent_source=source))
    if state == "out":
        drop_queue(conn, channel, address, "opted_out")


def drop_queue(conn: Connection, channel: str, address: str, reason: str) -> None:
    """Drop what no provider call has begun for. What is in flight or in doubt is not ours to recall."""
    conn.execute(
        update(OUTBOX)
        .where(
            OUTBOX.c.channel == channel,
            OUTBOX.c.address == address,
            OUTBOX.c.state == "waiting",
            OUTBOX.c.last_word.is_(False),
        )
        .values(state="dropped", error=reason)
    )


def flag_unreachable(conn: Connection, channel: str, address: str, code: str) -> None:
    """This address cannot receive: staff see it, and nothing waiting is tried."""
    where = (ADDRESSES.c.channel == channel, ADDRESSES.c.address == address)
    conn.execute(update(ADDRESSES).where(*where).values(unreachable=code))
    drop_queue(conn, channel, address, code)


def consent_of(conn: Connection, channel: str, address: str) -> str:
    """``in`` or ``out``; an address nobody has heard of is ``in``."""
    return conn.execute(*consent_asked(channel, address)).scalar() or "in"


def consent_asked(channel: str, address: str) -> Asked:
    """What `consent_of` asks."""
    return _CONSENT, {"channel": channel, "address": address}


def deaf(conn: Connection, channel: str, address: str, conversation: int) -> bool:
    """Whether what is sent to this address comes back, and its person has not written after the last try."""
    known = (ADDRESSES.c.channel == channel, ADDRESSES.c.address == address, ADDRESSES.c.unreachable != "")
    if conn.execute(select(ADDRESSES.c.id).where(*known)).first() is None:
        return False
    heard = select(func.max(TRANSCRIPT.c.at)).where(
        TRANSCRIPT.c.conversation == conversation, TRANSCRIPT.c.who == "resident"
    )
    tried = select(func.max(OUTBOX.c.first_attempt_at)).where(OUTBOX.c.channel == channel, OUTBOX.c.address == address)
    last_heard, last_tried = conn.execute(heard).scalar(), conn.execute(tried).scalar()
    return last_heard is None or last_tried is None or last_heard <= last_tried


Mark = Literal["block", "unblock", "flag", "unflag"]


def mark(conn: Connection, channel: str, address: str, what: Mark, *, by: str, reason: str, at: datetime) -> None:
    """Block or flag an address, or take it back; who did it, when and why stays on record."""
    row = address_of(conn, channel, address, now=at)
    column = "blocked" if what in ("block", "unblock") else "flag"
    value = "" if what.startswith("un") else reason
    conn.execute(update(ADDRESSES).where(ADDRESSES.c.id == row).values({column: value}))
    conn.execute(ADDRESS_STEPS.insert(), {"address": row, "what": what, "by": by, "reason": reason, "at": at})


def marked(conn: Connection) -> list[AnyRow]:
    """Every step on addresses that are blocked or flagged now, newest first."""
    return list(
        conn.execute(
            select(ADDRESS_STEPS, ADDRESSES.c.channel, ADDRESSES.c.address.label("whose"))
            .join(ADDRESSES, ADDRESSES.c.id == ADDRESS_STEPS.c.address)
            .where(or_(ADDRESSES.c.blocked != "", ADDRESSES.c.flag != ""))
            .order_by(ADDRESS_STEPS.c.id.desc())
        )
    )
