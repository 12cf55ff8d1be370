"""Picks the post that may go now: by lane, priority and order, with consent and age checked at the last moment."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, and_, bindparam, case, func, not_, or_, select, text, update

from bot.events import Undeliverable
from bot.wire import Post
from casework.spending import FREE, Caps, excused
from store import cards, circuit
from store.columns import AnyRow
from store.inbox import keep_event
from store.pages import unshown
from store.people import consent_asked, consent_of
from store.posting import PAGE
from store.prepared import Asked, ahead
from store.purse import Purse
from store.spending import OVER, OVER_ALLOWANCE, over, over_asked, put_off
from store.spending import again as counted_again
from store.tables import CIRCUITS, LANES, OPEN_POST, OUTBOX, PHOTOS
from store.waits import LEASE

_MOMENT: Final = OUTBOX.c.not_before.type
_EARLIER: Final = OUTBOX.alias("earlier")
_BLOCKED: Final = (
    select(_EARLIER.c.id)
    .where(
        _EARLIER.c.conversation == OUTBOX.c.conversation,
        _EARLIER.c.id < OUTBOX.c.id,
        text("earlier.state IN ('waiting', 'sending', 'doubt')"),
        not_(
            and_(
                or_(*(_EARLIER.c.error == why for why in OVER)),
                _EARLIER.c.not_before > bindparam("now", type_=_MOMENT),
            )
        ),
    )
    .exists()
)
"""Order within a conversation. What waits for another day's budget is in nobody's way meanwhile.

Compared one by one: a list of values would have the statement written anew at every claim (`store.prepared`).
"""
_DUE_AT: Final = case((OUTBOX.c.state == text("'sending'"), OUTBOX.c.lease_until), else_=OUTBOX.c.not_before)
_HEAD: Final = (
    select(OUTBOX)
    .where(
        OUTBOX.c.lane == bindparam("lane"),
        OPEN_POST,
        or_(
            and_(OUTBOX.c.state != text("'sending'"), OUTBOX.c.not_before <= bindparam("now", type_=_MOMENT)),
            and_(OUTBOX.c.state == text("'sending'"), OUTBOX.c.lease_until <= bindparam("now", type_=_MOMENT)),
        ),
        not_(_BLOCKED),
    )
    .order_by(OUTBOX.c.priority, OUTBOX.c.id)
    .limit(1)
)
_FREE: Final = (
    select(LANES.c.name, LANES.c.channel, LANES.c.free_at, CIRCUITS.c.failures, CIRCUITS.c.down_since)
    .outerjoin(CIRCUITS, CIRCUITS.c.channel == LANES.c.channel)
    .where(
        LANES.c.free_at <= bindparam("now", type_=_MOMENT),
        or_(CIRCUITS.c.next_try.is_(None), CIRCUITS.c.next_try <= bindparam("now", type_=_MOMENT)),
        select(OUTBOX.c.id).where(OUTBOX.c.lane == LANES.c.name, OPEN_POST).exists(),
    )
    .order_by(LANES.c.free_at)
)
"""Lanes with something to send that may go by their pace, and whose provider, by its circuit, may be called."""
_OTHER: Final = OUTBOX.alias("other")
_MORE: Final = (
    select(_OTHER.c.id)
    .where(
        _OTHER.c.lane == bindparam("lane"),
        text("other.state IN ('waiting', 'sending', 'doubt')"),
        _OTHER.c.state == text("'waiting'"),
        _OTHER.c.not_before <= bindparam("now", type_=_MOMENT),
        _OTHER.c.id != OUTBOX.c.id,
    )
    .exists()
)
_MINE: Final = _HEAD.add_columns(_MORE.label("more")).with_for_update(skip_locked=True, of=OUTBOX)
_NEXT: Final = (
    select(func.min(_DUE_AT, type_=_MOMENT).label("due"), LANES.c.free_at, LANES.c.channel, CIRCUITS.c.next_try)
    .join(LANES, LANES.c.name == OUTBOX.c.lane)
    .outerjoin(CIRCUITS, CIRCUITS.c.channel == LANES.c.channel)
    .where(OPEN_POST, not_(_BLOCKED))
    .group_by(OUTBOX.c.lane, LANES.c.free_at, LANES.c.channel, CIRCUITS.c.next_try)
)
_DROP: Final = update(OUTBOX).where(OUTBOX.c.id == bindparam("row")).values(state="dropped", error=bindparam("why"))
_LEASE: Final = (
    update(OUTBOX)
    .where(OUTBOX.c.id == bindparam("row"))
    .values(
        state="sending",
        attempts=bindparam("attempt"),
        sends=bindparam("calls"),
        lease_until=bindparam("until"),
        first_attempt_at=bindparam("first"),
        resent_after_doubt=bindparam("resent"),
    )
)
_PACE: Final = (
    update(LANES)
    .where(LANES.c.name == bindparam("lane"), LANES.c.free_at <= bindparam("now", type_=_MOMENT))
    .values(free_at=bindparam("free"))
)


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast each channel may go, and which ones are on."""

    channels: frozenset[str]
    rates: Mapping[str, float]
    """Segments a second by channel; a channel without a rate is not paced."""
    lease: timedelta = LEASE
    caps: Caps = FREE
    """What may be spent in a day."""
    prices: Mapping[str, Callable[[Post], float]] = field(default_factory=dict)
    """US dollars for a post, by each channel whose provider is paid by the call."""
    purse: Purse | None = None
    """Where these are counted."""

    def after(self, channel: str, segments: int, now: datetime) -> datetime | None:
        """When a free lane is free again after this post (GCRA without burst); None for a channel without pace."""
        rate = self.rates.get(channel)
        return now + timedelta(seconds=segments / rate) if rate else None


class LaneTaken(Exception):
    """Another process's post went first meanwhile: this claim must be undone as a whole."""


class Misguessed(Exception):
    """A claim that was written at once, as nearly all can be, must be undone as a whole and made step by step."""


@dataclass(frozen=True, slots=True)
class Leased:
    """A row in our hands, as it was before; ``attempt`` and ``first_attempt_at`` as they are now."""

    row: AnyRow
    attempt: int
    first_attempt_at: datetime | None
    strained: bool = False
    """Whether the provider left the last call unanswered."""
    more: bool = False
    """Whether there seemed to be others that are due."""


def head(conn: Connection, pace: Pace, now: datetime) -> tuple[AnyRow, datetime] | None:
    """The row that may go now and when its lane was free; the longest idle lane first."""
    for lane in conn.execute(_FREE, {"now": now}):
        if lane.channel in pace.channels:
            row = conn.execute(_HEAD, {"lane": lane.name, "now": now}).first()
            if row is not None:
                return row, lane.free_at
    return None


def next_due(conn: Connection, pace: Pace, now: datetime) -> datetime | None:
    """When the next row may go; rows that stand behind another one do not count."""
    rows = conn.execute(_NEXT, {"now": now})
    return min(
        (max(row.due, row.free_at, row.next_try or row.due) for row in rows if row.channel in pace.channels),
        default=None,
    )


def take(
    conn: Connection, pace: Pace, clock: Callable[[], datetime], *, guess: bool = False, usual: str = ""
) -> Leased | None:
    """Claim the head row: lease, attempt and rate slot. What may no longer be said is dropped with its reason.

    A row that another claimer holds is passed by; what stands behind it in its conversation stays there. Rows are
    locked in one order, the post, what the day costs, its lane, so that nobody waits in a circle; and the lane last, as
    all processes meet there. While a provider is down one of all claimers tries. ``guess``: write a first call of a
    post as if nothing were in its way, in one trip to a server, and raise Misguessed where something is; ``usual``: the
    lane that is probably next.
    """
    now = clock()
    if usual:
        ahead(conn, (_FREE, {"now": now}), (_MINE, {"lane": usual, "now": now}))
    lanes = conn.execute(_FREE, {"now": now}).all()
    for lane in lanes:
        if lane.channel not in pace.channels:
            continue
        if lane.down_since is not None and not circuit.may_try(conn, lane.channel, now):
            continue
        while (row := conn.execute(_MINE, {"lane": lane.name, "now": now}).first()) is not None:
            at = clock()
            guessed = guess and lane.down_since is None and _guess(conn, row, pace, now, at)
            why = unfit(conn, row, now)
            if why is None and _affordable(conn, row, pace, now):
                if lane.down_since is not None:
                    circuit.trying(conn, lane.channel, now + pace.lease)
                return _lease(conn, row, pace, at, strained=bool(lane.failures), more=row.more or len(lanes) > 1)
            if guessed:
                raise Misguessed(why)
            if why is not None:
                drop(conn, row, why, now)
    return None


def _guess(conn: Connection, row: AnyRow, pace: Pace, now: datetime, at: datetime) -> bool:
    """Write the claim at once, if it is the first of this post and is paid by nothing but its segments."""
    if not _first(row) or (pace.purse is not None and row.channel in pace.prices):
        return False
    counted = over_asked(pace.caps, row, now)
    if counted is None:
        return False
    paced = _paced(row, pace, at)
    consent = (consent_asked(row.channel, row.address),) if _may_opt_out(row) else ()
    ahead(conn, *consent, *counted, _leased(row, pace, at), *((paced,) if paced else ()))
    return True


def _affordable(conn: Connection, row: AnyRow, pace: Pace, now: datetime) -> bool:
    """Count what this claim will cost. Over a limit the post waits for the next day, counted nowhere.

    Only a first call is counted, and a second copy: one that its provider did not take costs nothing again.
    """
    if may_resend(row):
        counted_again(conn, pace.caps, row, now)
    elif _first(row) and (why := over(conn, pace.caps, row, now)):
        put_off(conn, row, why, pace.caps.day(now).ends)
        return False
    if pace.purse is None or _paid(conn, row, pace.prices.get(row.channel), pace.purse):
        return True
    put_off(conn, row, OVER_ALLOWANCE, pace.purse.next_day())
    return False


def _paid(conn: Connection, row: AnyRow, price: Callable[[Post], float] | None, purse: Purse) -> bool:
    """Count the call where its provider is paid by the call, and its price with the first one and with a second copy.

    What may always leave is counted all the same.
    """
    if price is None:
        return True
    first, again = _first(row), may_resend(row)
    free = not first or excused(kind=row.kind, keep=row.keep, last_word=row.last_word)
    post = Post(row.our_id, row.channel, row.account, row.address, row.text, row.thread)
    return purse.take(conn, row.channel, 1, price(post) if first or again else 0.0, free=free)


def _first(row: AnyRow) -> bool:
    """Whether its provider was never called for it."""
    return row.state == "waiting" and not row.sends


def unfit(conn: Connection, row: AnyRow, now: datetime) -> str | None:
    """Why a row must not be sent, or sent once more: opted out, or older than its use."""
    if row.state != "waiting" and not may_resend(row):
        return None
    if _may_opt_out(row) and consent_of(conn, row.channel, row.address) == "out":
        return "opted_out"
    return "expired" if row.expires_at <= now else None


def _may_opt_out(row: AnyRow) -> bool:
    return not row.last_word and row.kind != "alert"


def drop(conn: Connection, row: AnyRow, why: str, now: datetime) -> None:
    """End a row unsent. One that grew too old is told to its conversation, so that nothing dies unseen."""
    conn.execute(_DROP, {"row": row.id, "why": why})
    cards.settled(conn, row)
    if why == "expired":
        tell(conn, row, why, now)


def tell(conn: Connection, row: AnyRow, code: str, now: datetime) -> None:
    """Put Undeliverable before the conversation, once per post: its words count, not a photo that went after them."""
    if row.kind == PAGE:
        unshown(conn, row, now)
    if row.conversation is not None and row.text:
        keep_event(conn, row.conversation, f"undeliverable:{row.our_id}", Undeliverable(code, row.our_id), now)


def _lease(conn: Connection, row: AnyRow, pace: Pace, now: datetime, *, strained: bool, more: bool) -> Leased:
    """LaneTaken when the lane's next slot is not there any more."""
    conn.execute(*_leased(row, pace, now))
    paced = _paced(row, pace, now)
    if paced and not conn.execute(*paced).rowcount:
        raise LaneTaken(row.lane)
    return Leased(row, row.attempts + 1, _begun(row, now), strained, more)


def _leased(row: AnyRow, pace: Pace, now: datetime) -> Asked:
    return _LEASE, {
        "row": row.id,
        "attempt": row.attempts + 1,
        "calls": row.sends + (row.state == "waiting"),
        "until": now + pace.lease,
        "first": _begun(row, now),
        "resent": row.resent_after_doubt + may_resend(row),
    }


def _begun(row: AnyRow, now: datetime) -> datetime | None:
    """When its provider was called first."""
    first: datetime | None = row.first_attempt_at
    return first or (now if row.state == "waiting" else None)


def _paced(row: AnyRow, pace: Pace, now: datetime) -> Asked | None:
    """What takes the lane's next slot; None for a look-up, and where nothing is paced."""
    free = pace.after(row.channel, row.segments, now) if row.state == "waiting" or may_resend(row) else None
    return None if free is None else (_PACE, {"lane": row.lane, "free": free, "now": now})


def may_resend(row: AnyRow) -> bool:
    """A doubtful row the provider did not know once: should it not know it again, this claim sends it once more.

    It is counted before the call, so that a second copy is explained even if we die right after it.
    """
    return bool(row.state != "waiting" and row.looked >= 1)


def post_of(conn: Connection, leased: Leased, media_url: Callable[[str], str]) -> Post:
    """The provider call a row stands for. Photos become their public, expiring addresses."""
    row = leased.row
    return Post(
        our_id=row.our_id,
        channel=row.channel,
        account=row.account,
        address=row.address,
        text=row.text,
        thread=row.thread,
        media=_addresses(conn, row.media.split("\n") if row.media else (), media_url),
        first_attempt_at=leased.first_attempt_at,
        options=tuple((key, label) for key, label in json.loads(row.options)) if row.options else (),
        ask=row.ask,
        answers=row.answers,
        card=row.card,
        updates=row.updates,
    )


def _addresses(conn: Connection, media: Sequence[str], media_url: Callable[[str], str]) -> tuple[str, ...]:
    if not media:
        return ()
    rows = conn.execute(select(PHOTOS.c.id, PHOTOS.c.token).where(PHOTOS.c.id.in_(media)))
    tokens = {row.id: row.token for row in rows}
    return tuple(one if "://" in one else media_url(tokens[one]) for one in media if "://" in one or one in tokens)
