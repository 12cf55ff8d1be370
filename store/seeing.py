"""What one person may see of requests: theirs in full, everybody else's as public facts only."""

import json
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, bindparam, or_, select

from bot.facts import RequestFacts
from casework.request import is_late
from places.place import Place
from store.columns import AnyRow
from store.tables import CONVERSATIONS, FOLLOWERS, REQUESTS

OWN: Final = 10
"""Own requests a turn is told of (bot.facts)."""

OWN_DAYS: Final = 90
"""How long a closed request is still among them, in days."""

PLACES: Final = 3
"""Last places a turn is told of."""

_FOLLOWED: Final = select(FOLLOWERS.c.tracking).where(FOLLOWERS.c.conversation == bindparam("conversation"))
_HERE: Final = (
    select(CONVERSATIONS.c.address_id).where(CONVERSATIONS.c.id == bindparam("conversation")).scalar_subquery()
)
_SAME_ADDRESS: Final = select(CONVERSATIONS.c.id).where(CONVERSATIONS.c.address_id == _HERE)
"""A private matter is shown at the address it was told from, and at no other one of the same person: addresses are
joined by a code that stood in public (docs/decisions/0013)."""
_OWN: Final = (
    select(REQUESTS)
    .where(
        REQUESTS.c.person == bindparam("person"),
        or_(REQUESTS.c.private.is_(False), REQUESTS.c.conversation.in_(_SAME_ADDRESS)),
        or_(REQUESTS.c.closed_at.is_(None), REQUESTS.c.closed_at >= bindparam("since", type_=REQUESTS.c.due.type)),
    )
    .order_by(REQUESTS.c.id.desc())
    .limit(OWN)
)
_FOLLOWED_ROWS: Final = (
    select(REQUESTS)
    .join(FOLLOWERS, FOLLOWERS.c.tracking == REQUESTS.c.tracking)
    .where(
        FOLLOWERS.c.conversation == bindparam("conversation"),
        or_(REQUESTS.c.closed_at.is_(None), REQUESTS.c.closed_at >= bindparam("since", type_=REQUESTS.c.due.type)),
    )
    .order_by(REQUESTS.c.id.desc())
    .limit(OWN)
)
_BY_NUMBER: Final = select(REQUESTS).where(REQUESTS.c.tracking == bindparam("tracking"))


def own(conn: Connection, person: int, conversation: int, now: datetime) -> tuple[AnyRow, ...]:
    """This person's requests, then those this conversation follows; newest first, at most ten."""
    since = now - timedelta(days=OWN_DAYS)
    mine = list(conn.execute(_OWN, {"person": person, "conversation": conversation, "since": since}))
    if len(mine) < OWN:
        known = {row.id for row in mine}
        followed = conn.execute(_FOLLOWED_ROWS, {"conversation": conversation, "since": since})
        mine += [row for row in followed if row.id not in known]
    return tuple(mine[:OWN])


def last_places(rows: tuple[AnyRow, ...], person: int) -> tuple[Place, ...]:
    """The last places this person reported from, each once."""
    found: dict[str, Place] = {}
    for row in rows:
        if row.person == person and row.verified and row.kind:
            found.setdefault(row.place_text, place_of(row))
    return tuple(found.values())[:PLACES]


def by_number(
    conn: Connection, tracking: str, *, person: int, conversation: int, now: datetime, staff: bool = False
) -> RequestFacts | None:
    """One request as this person may see it; a private one of somebody else gives its existence and status only."""
    row = conn.execute(_BY_NUMBER, {"tracking": tracking}).first()
    if row is None:
        return None
    return as_seen(row, mine=is_mine(conn, row, person, conversation), person=person, now=now, staff=staff)


def is_mine(conn: Connection, row: AnyRow, person: int, conversation: int) -> bool:
    """Filed by this person, or followed by this conversation."""
    if row.person == person:
        return not row.private or row.conversation in _here(conn, conversation)
    return row.tracking in set(conn.execute(_FOLLOWED, {"conversation": conversation}).scalars())


def _here(conn: Connection, conversation: int) -> set[int]:
    """The conversations of this one's address."""
    return set(conn.execute(_SAME_ADDRESS, {"conversation": conversation}).scalars())


def as_seen(
    row: AnyRow, *, mine: bool, person: int, now: datetime, metres: int = 0, staff: bool = False
) -> RequestFacts:
    """A request's row as facts. What a resident typed as a place is shown to that resident and to staff alone."""
    place = row.place_text if (mine or staff or not row.private) else ""
    owner = row.person == person and (mine or not row.private)
    if not place and (owner or staff):
        place = row.place_words
    return RequestFacts(
        tracking=row.tracking,
        service=row.service,
        status=row.status,
        place=place,
        due=row.due,
        filed_at=row.filed_at,
        mine=mine,
        private=row.private,
        note=row.note if mine else "",
        closed_at=row.closed_at,
        late=is_late(row.status, row.due, now),
        work_started=row.work_started,
        metres=metres,
        followed=mine and not owner,
    )


def place_of(row: AnyRow) -> Place:
    """The verified place a request was filed with, whole again."""
    return Place(
        kind=row.kind,
        text=row.place_text,
        number=row.number,
        streets=tuple(json.loads(row.streets)),
        landmark=row.landmark,
        lat=row.lat,
        lon=row.lon,
        precision=row.precision,
        error_metres=row.error_metres,
        districts={layer: tuple(names) for layer, names in json.loads(row.districts).items()},
        responsible=row.responsible,
        gazetteer=row.gazetteer,
    )
