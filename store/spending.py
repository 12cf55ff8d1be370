"""What texting has cost today, counted in the claim's own transaction, and the posts that wait for another day."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from sqlalchemy import Connection, and_, bindparam, case, delete, func, not_, or_, select, text, update

from casework.spending import Caps, Day, excused
from store.columns import AnyRow
from store.dialects import insert
from store.prepared import Asked
from store.tables import LANES, OPEN_POST, OUTBOX, SPENDING
from store.topics import announce
from store.waits import PUSH_LIFE, REPLY_LIFE

OVER_NUMBER: Final = "over_number_cap"
OVER_CITY: Final = "over_city_budget"
OVER_ALLOWANCE: Final = "over_allowance"
"""Of what a provider paid by the call may cost in a day (`store.purse`)."""
OVER: Final = (OVER_NUMBER, OVER_CITY, OVER_ALLOWANCE)
"""What the ``error`` of a waiting post says while it waits for another day."""

Key = dict[str, str]
"""Day, channel and address of one row; the last two are empty in everybody's."""

Over = Literal["", "over_number_cap", "over_city_budget", "over_allowance"]

_MOMENT: Final = OUTBOX.c.not_before.type
_KEY: Final = and_(
    SPENDING.c.day == bindparam("on"), SPENDING.c.channel == bindparam("by"), SPENDING.c.address == bindparam("to")
)
_OPEN: Final = insert(SPENDING).on_conflict_do_nothing(index_elements=["day", "channel", "address"])
_ROW: Final = select(SPENDING).where(_KEY)
_COUNT: Final = insert(SPENDING)
_MORE: Final = SPENDING.c.segments + _COUNT.excluded.segments
_ADD: Final = _COUNT.on_conflict_do_update(
    index_elements=["day", "channel", "address"],
    set_={"segments": _MORE},
    where=or_(bindparam("limit", type_=SPENDING.c.segments.type) == 0, bindparam("limit") + SPENDING.c.raised >= _MORE),
).returning(SPENDING.c.segments)
"""Adds to a row of the day, or makes it; nothing where that would pass the limit (0: none) and what was raised."""
_RAISE: Final = update(SPENDING).where(_KEY)
_OLD: Final = delete(SPENDING).where(SPENDING.c.day < bindparam("on"), SPENDING.c.address != "")
"""Yesterday's numbers: the first count of a day lets them go."""
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
    over_allowance: int = 0

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
    number, city = _keys(row, day)
    if not _counted(conn, number, row.segments, 0 if free else caps.number):
        return OVER_NUMBER
    if not _counted(conn, city, row.segments, 0 if free else caps.city):
        _counted(conn, number, -row.segments)
        return OVER_CITY
    return ""


def over_asked(caps: Caps, row: AnyRow, now: datetime) -> tuple[Asked, ...] | None:
    """What `over` executes where nothing is over a limit; None where that cannot be said before."""
    if not caps.counts(row.channel):
        return ()
    free = excused(kind=row.kind, keep=row.keep, last_word=row.last_word)
    limits = (0, 0) if free else (caps.number, caps.city)
    if any(limit and row.segments > limit for limit in limits):
        return None
    keys = _keys(row, caps.day(now))
    return tuple((_ADD, {**_new(key, row.segments), "limit": limit}) for key, limit in zip(keys, limits, strict=True))


def again(conn: Connection, caps: Caps, row: AnyRow, now: datetime) -> None:
    """Count a second copy of a post, sent after doubt: it costs as much as the first."""
    if caps.counts(row.channel):
        for key in _keys(row, caps.day(now)):
            _counted(conn, key, row.segments)


def _keys(row: AnyRow, day: Day) -> tuple[Key, Key]:
    """The rows a post is counted in: the number's, then everybody's."""
    return {"on": day.name, "by": row.channel, "to": row.address}, _everybody(day)


def _everybody(day: Day) -> Key:
    return {"on": day.name, "by": "", "to": ""}


def _counted(conn: Connection, key: Key, many: int, limit: int = 0) -> bool:
    """Add to a row of the day, made when there is none; False, and nothing added, where that would pass ``limit``
    (0: none) and what was raised."""
    if limit and many > limit:
        _made(conn, key)  # one that is not there would be made with more than the limit
    new = _new(key, many)
    found = conn.execute(_ADD, {**new, "limit": limit}).first()
    if found is not None and found.segments == many and not key["to"]:
        conn.execute(_OLD, {"on": key["on"]})
    return found is not None


def _new(key: Key, many: int) -> dict[str, object]:
    return {
        "day": key["on"], "channel": key["by"], "address": key["to"], "segments": many, "raised": 0, "raised_by": "",
    }  # fmt: skip


def _made(conn: Connection, key: Key) -> None:
    """Make a row of the day if there is none."""
    conn.execute(_OPEN, _new(key, 0))


def put_off(conn: Connection, row: AnyRow, why: Over, ends: datetime) -> None:
    """Let a post wait for the next day, its age beginning anew then; where it is not its number's, its whole lane."""
    which = OUTBOX.c.id == row.id
    if why != OVER_NUMBER:
        alike = and_(OUTBOX.c.lane == row.lane, _WAITING, OUTBOX.c.sends == 0, not_(_EXCUSED))
        # what other claimers hold they find too dear by themselves: they wait for the row of the day, which is ours
        which = OUTBOX.c.id.in_(select(OUTBOX.c.id).where(alike).with_for_update(skip_locked=True))
    conn.execute(update(OUTBOX).where(which).values(error=why, **_from(ends)))


def let_go(conn: Connection, now: datetime) -> int:
    """Have every post that waits for another day looked at again now; how many there are."""
    held = update(OUTBOX).where(_WAITING, OUTBOX.c.error.in_(OVER))
    freed = conn.execute(held.values(error="", **_from(now))).rowcount
    for lane in conn.execute(select(LANES.c.name)).scalars():
        announce(conn, "send", lane)
    return int(freed)


def raise_budget(conn: Connection, caps: Caps, more: int, by: str, now: datetime) -> int:
    """Add segments to today's budget, and look again at what waits for it; how many posts that is."""
    key = _everybody(caps.day(now))
    _made(conn, key)
    conn.execute(_RAISE.values(raised=SPENDING.c.raised + more, raised_by=by), key)
    return let_go(conn, now)


def spent(conn: Connection, caps: Caps, now: datetime) -> Spent:
    """How today stands."""
    row = conn.execute(_ROW, _everybody(caps.day(now))).first()
    waiting = select(OUTBOX.c.error, func.count()).where(_WAITING, OUTBOX.c.error.in_(OVER))
    waits = {why: int(many) for why, many in conn.execute(waiting.group_by(OUTBOX.c.error))}
    budget = caps.city + row.raised if row is not None and caps.city else caps.city
    return Spent(
        int(row.segments) if row else 0,
        budget,
        *(waits.get(why, 0) for why in (OVER_CITY, OVER_NUMBER, OVER_ALLOWANCE)),
    )
