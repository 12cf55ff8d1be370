"""What one person may see of requests: theirs in full, everybody else's as public facts only."""

import json
from datetime import datetime, timedelta
from typing import Final, Literal

from sqlalchemy import Connection, and_, bindparam, or_, select

from bot.facts import RequestFacts
from casework.request import is_late
from places.place import Place
from store.columns import AnyRow
from store.prepared import Asked
from store.tables import CONVERSATIONS, FOLLOWERS, REQUESTS, TENANCIES

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
_SINCE: Final = (
    select(TENANCIES.c.since).where(TENANCIES.c.address == _HERE, TENANCIES.c.until.is_(None)).scalar_subquery()
)
_FILED: Final = and_(
    REQUESTS.c.person == bindparam("person"),
    or_(
        REQUESTS.c.conversation.in_(_SAME_ADDRESS),
        and_(REQUESTS.c.private.is_(False), REQUESTS.c.filed_at >= _SINCE),
    ),
)
"""Addresses are joined by a code that stood in public (docs/decisions/0012). Of what the same person told elsewhere an
address is shown nothing from before it was joined, and never a private matter."""
_OWN: Final = (
    select(REQUESTS)
    .where(
        _FILED,
        or_(REQUESTS.c.closed_at.is_(None), REQUESTS.c.closed_at >= bindparam("since", type_=REQUESTS.c.due.type)),
    )
    .order_by(REQUESTS.c.id.desc())
    .limit(OWN)
)
_FILED_ONE: Final = select(REQUESTS.c.id).where(REQUESTS.c.id == bindparam("request"), _FILED)
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


Tie = Literal["", "filed", "follows"]
"""What a conversation has to do with a request: filed by its person and theirs to see here, or followed."""


def own(
    conn: Connection, person: int, conversation: int, now: datetime
) -> tuple[tuple[RequestFacts, ...], tuple[Place, ...]]:
    """This person's requests, then those this conversation follows, newest first, at most ten; and the last places."""
    mine, of_others = own_asked(person, conversation, now)
    filed = list(conn.execute(*mine))
    known = {row.id for row in filed}
    followed = conn.execute(*of_others) if len(filed) < OWN else ()
    others = [row for row in followed if row.id not in known]
    facts = (
        *(as_seen(row, tie="filed", now=now) for row in filed),
        *(as_seen(row, tie="follows", now=now) for row in others),
    )
    return facts[:OWN], _last_places(filed)


def own_asked(person: int, conversation: int, now: datetime) -> tuple[Asked, Asked]:
    """What `own` asks."""
    since = now - timedelta(days=OWN_DAYS)
    here = {"conversation": conversation, "since": since}
    return (_OWN, {**here, "person": person}), (_FOLLOWED_ROWS, here)


def _last_places(filed: list[AnyRow]) -> tuple[Place, ...]:
    """The last places this person reported from, each once."""
    found: dict[str, Place] = {}
    for row in filed:
        if row.verified and row.kind:
            found.setdefault(row.place_text, place_of(row))
    return tuple(found.values())[:PLACES]


def by_number(
    conn: Connection, tracking: str, *, person: int, conversation: int, now: datetime, staff: bool = False
) -> RequestFacts | None:
    """One request as this person may see it; a private one of somebody else gives its existence and status only."""
    row = conn.execute(_BY_NUMBER, {"tracking": tracking}).first()
    if row is None:
        return None
    return as_seen(row, tie=tie_of(conn, row, person, conversation), now=now, staff=staff)


def tie_of(conn: Connection, row: AnyRow, person: int, conversation: int) -> Tie:
    """What this person, at the address of this conversation, has to do with a request."""
    whose = {"person": person, "conversation": conversation, "request": row.id}
    if conn.execute(_FILED_ONE, whose).first() is not None:
        return "filed"
    return "follows" if row.tracking in set(conn.execute(_FOLLOWED, {"conversation": conversation}).scalars()) else ""


def as_seen(row: AnyRow, *, tie: Tie, now: datetime, metres: int = 0, staff: bool = False) -> RequestFacts:
    """A request's row as facts. What a resident typed as a place is shown to that resident and to staff alone."""
    mine = tie != ""
    place = row.place_text if (mine or staff or not row.private) else ""
    if not place and (tie == "filed" or staff):
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
        followed=tie == "follows",
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
