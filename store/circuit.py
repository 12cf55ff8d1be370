"""One circuit a provider, shared by all processes: while it does not answer nobody calls it but one who tries."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, bindparam, func, or_, select, update

from bot.wire import NOT_KNOWN, SendFailed
from store.dialects import insert
from store.tables import CIRCUITS, OPEN_POST, OUTBOX

AWAY: Final = 4
"""After so many calls in a row that were not answered the provider is down: one stumble stops nobody."""

REST: Final = timedelta(seconds=1)
"""Between two tries while it is down, of all processes together: danger must not wait long when it is back."""

_COUNT: Final = insert(CIRCUITS)
_ONE_MORE: Final = _COUNT.on_conflict_do_update(
    index_elements=["channel"], set_={"failures": CIRCUITS.c.failures + 1}
).returning(CIRCUITS.c.failures)
_OPEN: Final = (
    update(CIRCUITS)
    .where(CIRCUITS.c.channel == bindparam("of"))
    .values(
        down_since=func.coalesce(CIRCUITS.c.down_since, bindparam("now", type_=CIRCUITS.c.down_since.type)),
        next_try=bindparam("then"),
    )
)
_CLOSE: Final = (
    update(CIRCUITS)
    .where(CIRCUITS.c.channel == bindparam("of"), CIRCUITS.c.failures > 0)
    .values(failures=0, down_since=None, next_try=None)
    .returning(CIRCUITS.c.channel)
)
_FREE: Final = (
    select(CIRCUITS.c.channel)
    .where(
        CIRCUITS.c.channel == bindparam("of"),
        or_(CIRCUITS.c.next_try.is_(None), CIRCUITS.c.next_try <= bindparam("now", type_=CIRCUITS.c.next_try.type)),
    )
    .with_for_update(skip_locked=True)
)
_TRY: Final = (
    update(CIRCUITS)
    .where(CIRCUITS.c.channel == bindparam("of"), CIRCUITS.c.down_since.is_not(None))
    .values(next_try=bindparam("then"))
)
_DOWN: Final = select(CIRCUITS).where(CIRCUITS.c.down_since.is_not(None)).order_by(CIRCUITS.c.channel)


@dataclass(frozen=True, slots=True)
class Outage:
    """A provider that does not answer while posts wait for it."""

    channel: str
    since: datetime
    waiting: int


def unanswered(failure: SendFailed) -> bool:
    """Whether a failure means that the provider did not answer: not reached, or nobody knows what became of the call.

    Whatever else it said, it said something.
    """
    return failure.code == "unavailable" or (failure.code == "in_doubt" and failure.detail != NOT_KNOWN)


def failed(conn: Connection, channel: str, now: datetime) -> None:
    """Count a call that was not answered; from the fourth in a row on the provider is down."""
    count = conn.execute(_ONE_MORE, {"channel": channel, "failures": 1}).scalar_one()
    if count >= AWAY:
        conn.execute(_OPEN, {"of": channel, "now": now, "then": now + REST})


def answered(conn: Connection, channel: str) -> bool:
    """It answers: everybody may call again. Whether there had been trouble."""
    return conn.execute(_CLOSE, {"of": channel}).first() is not None


def may_try(conn: Connection, channel: str, now: datetime) -> bool:
    """Whether it is time for a try and nobody else makes it; held until this transaction ends."""
    return conn.execute(_FREE, {"of": channel, "now": now}).first() is not None


def trying(conn: Connection, channel: str, until: datetime) -> None:
    """We call: nobody else does until the call is settled, or its lease is over."""
    conn.execute(_TRY, {"of": channel, "then": until})


def outages(conn: Connection) -> tuple[Outage, ...]:
    """Providers that are down and waited for. One that nothing waits for is asked by the next post there is."""
    return tuple(
        Outage(row.channel, row.down_since, waiting)
        for row in conn.execute(_DOWN).all()
        if (waiting := _waiting(conn, row.channel))
    )


def _waiting(conn: Connection, channel: str) -> int:
    open_posts = select(func.count()).select_from(OUTBOX).where(OPEN_POST, OUTBOX.c.channel == channel)
    return int(conn.execute(open_posts).scalar_one())
