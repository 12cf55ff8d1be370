"""What texting has cost today, counted in the claim's own transaction, and the posts that wait for another day."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from sqlalchemy import Connection, and_, bindparam, case, delete, func, not_, or_, select, text, update

from casework.spending import Caps, Day, excused
from store.columns import AnyRow
from store.dialects import insert
from store.tables import LANES, OPEN_POST, OUTBOX, SPENDING
from store.topics import announce
from store.waits import PUSH_LIFE, REPLY_LIFE

OVER_NUMBER: Final = "over_number_cap"
OVER_CITY: Final = "over_city_budget"
OVER: Final = (OVER_NUMBER, OVER_CITY)
"""What the ``error`` of a waiting post says while it waits for another day."""

Over = Literal["", "over_number_cap", "over_city_budget"]

_MOMENT: Final = OUTBOX.c.not_before.type
_KEY: Final = and_(
    SPENDING.c.day == bindparam("on"), SPENDING.c.channel == bindparam("by"), SPENDING.c.address == bindparam("to")
)
_OPEN: Final = insert(SPENDING).on_conflict_do_nothing(index_elements=["day", "channel", "address"])
_LOCKED: Final = select(SPENDING.c.segments).where(_KEY).with_for_update()
_ROW: Final = select(SPENDING).where(_KEY)
_ADD: Final = update(SPENDING).where(_KEY).values(segments=SPENDING.c.segments + bindparam("many"))
_ADD_WITHIN: Final = _ADD.where(
    SPENDING.c.segments + bindparam("many") <= bindparam("budget") + SPENDING.c.raised
).returning(SPENDING.c.segments)
_RAISE: Final = update(SPENDING).where(_KEY)
_OLD: Final = delete(SPENDING).where(SPENDING.c.day < bindparam("on"), SPENDING.c.address != "")
_EXCUSED: Final = or_(
    OUTBOX.c.last_word, OUTBOX.c.kind.in_(("alert", "staff")), and_(OUTBOX.c.kind == "reply", OUTBOX.c.keep)
)
_WAITING: Final = and_(OPEN_POST, OUTBOX.c.state == text("'waiting'"))


def _from(moment: datetime) -> dict[str, object]:
    """A post that may go from here on, as fresh then as if it had been written then."""
    push = bindparam("push", moment + PUSH_LIFE, type_=_MOMENT)
    reply = bindparam("reply", moment + REPLY_LIFE, type_=_MOMENT)
    return {"not_before": moment, "expires_at": case((OUTBOX.c.kind == "push", push), else_=reply)}


@dataclass(frozen=True, slots=True)
class Spent:
    """Today's segments, the day's budget with what staff added (0: none), and posts that wait for another day."""

    segments: int = 0
    budget: int = 0
    over_city: int = 0
    over_number: int = 0

    @property
    def share(self) -> float:
        """Part of the budget that is gone: 1 also when the next post does not fit into the rest."""
        if not self.budget:
            return 0.0
        return max(self.segments / self.budget, 1.0 if self.over_city else 0.0)


def over(conn: Connection, caps: Caps, row: AnyRow, now: datetime) -> Over:
    """Count a post that is about to be sent for the first time; else which limit it is over, and nothing is counted.

    The number's row is locked before the city's, by everybody: two claims on two lanes do not pass the limit together.
    """
    if not caps.counts(row.channel):
        return ""
    day, free = caps.day(now), excused(kind=row.kind, keep=row.keep, last_word=row.last_word)
    number = {"on": day.name, "by": row.channel, "to": row.address}
    spent = _locked(conn, number, day)
    if not free and caps.number and spent + row.segments > caps.number:
        return OVER_NUMBER
    city = {"on": day.name, "by": "", "to": "", "many": row.segments}
    _locked(conn, city, day)
    if free or not caps.city:
        conn.execute(_ADD, city)
    elif conn.execute(_ADD_WITHIN, {**city, "budget": caps.city}).first() is None:
        return OVER_CITY
    conn.execute(_ADD, {**number, "many": row.segments})
    return ""


def again(conn: Connection, caps: Caps, row: AnyRow, now: datetime) -> None:
    """Count a second copy of a post, sent after doubt: it costs as much as the first."""
    if caps.counts(row.channel):
        day = caps.day(now)
        for by, to in ((row.channel, row.address), ("", "")):
            key = {"on": day.name, "by": by, "to": to}
            _locked(conn, key, day)
            conn.execute(_ADD, {**key, "many": row.segments})


def _locked(conn: Connection, key: dict[str, object], day: Day) -> int:
    """The row's segments, locked; made when there is none. The first of a day lets yesterday's numbers go."""
    found = conn.execute(_LOCKED, key).scalar()
    if found is not None:
        return int(found)
    new = {"day": key["on"], "channel": key["by"], "address": key["to"], "segments": 0, "raised": 0, "raised_by": ""}
    conn.execute(_OPEN, new)
    if not key["to"]:
        conn.execute(_OLD, {"on": day.name})
    return int(conn.execute(_LOCKED, key).scalar_one())


def put_off(conn: Connection, row: AnyRow, why: Over, day: Day) -> None:
    """Let a post wait for the next day, its age beginning anew then. Over the city's budget its whole lane does."""
    which = OUTBOX.c.id == row.id
    if why == OVER_CITY:
        which = and_(OUTBOX.c.lane == row.lane, _WAITING, OUTBOX.c.sends == 0, not_(_EXCUSED))
    conn.execute(update(OUTBOX).where(which).values(error=why, **_from(day.ends)))


def let_go(conn: Connection, now: datetime) -> int:
    """Have every post that waits for another day looked at again now; how many there are."""
    held = update(OUTBOX).where(_WAITING, OUTBOX.c.error.in_(OVER))
    freed = conn.execute(held.values(error="", **_from(now))).rowcount
    for lane in conn.execute(select(LANES.c.name)).scalars():
        announce(conn, "send", lane)
    return int(freed)


def raise_budget(conn: Connection, caps: Caps, more: int, by: str, now: datetime) -> int:
    """Add segments to today's budget, and look again at what waits for it; how many posts that is."""
    day = caps.day(now)
    key = {"on": day.name, "by": "", "to": ""}
    _locked(conn, dict(key), day)
    conn.execute(_RAISE.values(raised=SPENDING.c.raised + more, raised_by=by), key)
    return let_go(conn, now)


def spent(conn: Connection, caps: Caps, now: datetime) -> Spent:
    """How today stands."""
    row = conn.execute(_ROW, {"on": caps.day(now).name, "by": "", "to": ""}).first()
    waiting = select(OUTBOX.c.error, func.count()).where(_WAITING, OUTBOX.c.error.in_(OVER))
    waits = {why: int(many) for why, many in conn.execute(waiting.group_by(OUTBOX.c.error))}
    budget = caps.city + row.raised if row is not None and caps.city else caps.city
    return Spent(int(row.segments) if row else 0, budget, waits.get(OVER_CITY, 0), waits.get(OVER_NUMBER, 0))
