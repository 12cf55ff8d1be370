"""What becomes of a post that its provider did not take: again later, in doubt, or over."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final, assert_never

from sqlalchemy import Connection, update

from bot.wire import LOOK_UP_FAILED, NOT_KNOWN, SendFailed
from store.claiming import tell
from store.columns import AnyRow
from store.handoffs import open_case
from store.people import flag_unreachable, set_consent
from store.posting import URGENT
from store.tables import LANES, OPEN_POST, OUTBOX
from store.waits import WAITS, Waits

Jitter = Callable[[], float]

BACK_OFF: Final = (0.0, 5.0, 30.0, 120.0, 600.0, 1800.0)
"""Seconds before try 2, 3, …; the last one repeats (reliability study A2), each times a jitter of 0 to 1."""

URGENT_SECONDS: Final = 30.0
"""The longest step for danger and alerts: when the provider is back they must not wait half an hour more."""

THROTTLED_SECONDS: Final = 1.0
"""How long a lane rests when its provider says "too fast" without saying for how long."""

RESENDS: Final = 3
"""How often one post may be sent again after doubt before staff see to it."""


def fail(
    conn: Connection,
    row: AnyRow,
    failure: SendFailed,
    *,
    doubtful: bool,
    now: datetime,
    jitter: Jitter,
    case: Callable[[], str],
    waits: Waits = WAITS,
) -> None:
    """Settle a claimed row whose provider call did not succeed. ``doubtful``: the call was, or began as, a look-up."""
    match failure.code:
        case "in_doubt":
            _doubt(conn, row, failure, doubtful=doubtful, now=now, case=case, waits=waits)
        case "throttled":
            _rest(conn, row, failure.retry_after or THROTTLED_SECONDS, now)
        case "unavailable" | "misconfigured":
            _later(conn, row, failure, now, jitter)
        case "opted_out":
            set_consent(conn, row.channel, row.address, "out", source="provider", at=now)
            _set(conn, row, state="dropped", error="opted_out")
        case "unreachable" | "bad_address":
            flag_unreachable(conn, row.channel, row.address, failure.code)
            _over(conn, row, "failed", failure.code, now)
        case "bad_media":
            _without_photos(conn, row, now)
        case "rejected" | "too_long":
            _over(conn, row, "failed", failure.code, now)
        case _:
            assert_never(failure.code)


def rest(conn: Connection, lane: str, until: datetime) -> None:
    """Nothing of this lane goes out before."""
    conn.execute(update(LANES).where(LANES.c.name == lane, LANES.c.free_at < until).values(free_at=until))


def lift(conn: Connection, channel: str, now: datetime) -> None:
    """What waits for a provider that could not be reached waits no longer."""
    waits = (OUTBOX.c.channel == channel, OPEN_POST, OUTBOX.c.state == "waiting", OUTBOX.c.error == "unavailable")
    conn.execute(update(OUTBOX).where(*waits, OUTBOX.c.not_before > now).values(not_before=now))


def _set(conn: Connection, row: AnyRow, **values: Any) -> None:
    conn.execute(update(OUTBOX).where(OUTBOX.c.id == row.id).values(lease_until=None, **values))


def _over(conn: Connection, row: AnyRow, state: str, error: str, now: datetime) -> None:
    """A dead letter: visible, told to its conversation, and no longer in anybody's way."""
    _set(conn, row, state=state, error=error)
    tell(conn, row, error, now)


def _rest(conn: Connection, row: AnyRow, seconds: float, now: datetime) -> None:
    """The provider wants the whole lane to wait."""
    until = now + timedelta(seconds=seconds)
    if until >= row.expires_at:
        _over(conn, row, "dead", "throttled", now)
        return
    rest(conn, row.lane, until)
    _set(conn, row, state="waiting", not_before=until, error="throttled", looked=0, doubt_since=None)


def _later(conn: Connection, row: AnyRow, failure: SendFailed, now: datetime, jitter: Jitter) -> None:
    step = BACK_OFF[min(max(row.sends, 1), len(BACK_OFF)) - 1]
    step = min(step, URGENT_SECONDS) if row.priority == URGENT else step
    again = now + timedelta(seconds=max(step * jitter(), failure.retry_after or 0.0))
    if again >= row.expires_at:
        _over(conn, row, "dead", failure.code, now)
        return
    _set(conn, row, state="waiting", not_before=again, error=failure.code, looked=0, doubt_since=None)


def _without_photos(conn: Connection, row: AnyRow, now: datetime) -> None:
    """The words matter more than the picture: say them without it."""
    if row.media and row.text:
        _set(conn, row, state="waiting", media="", not_before=now, error="bad_media", looked=0, doubt_since=None)
    else:
        _over(conn, row, "failed", "bad_media", now)


def _doubt(
    conn: Connection,
    row: AnyRow,
    failure: SendFailed,
    *,
    doubtful: bool,
    now: datetime,
    case: Callable[[], str],
    waits: Waits,
) -> None:
    """Nobody knows whether it went out: wait for a receipt, ask the provider, and in the end a person."""
    since = row.doubt_since or now
    if not doubtful or _sent_again(row, failure):
        if row.resent_after_doubt >= RESENDS:
            _give_up(conn, row, now, case)
        else:
            _set(
                conn, row, state="doubt", error="in_doubt", looked=0, doubt_since=now, not_before=now + waits.first_look
            )
    elif now - since >= waits.longest_doubt:
        _give_up(conn, row, now, case)
    else:
        known = 1 if failure.detail == NOT_KNOWN else 0
        _set(
            conn,
            row,
            state="doubt",
            error="in_doubt",
            looked=row.looked + known,
            doubt_since=since,
            not_before=now + waits.next_look,
        )


def _sent_again(row: AnyRow, failure: SendFailed) -> bool:
    """A doubtful row that was not found twice and whose second call ended in doubt as well."""
    return row.looked >= 1 and failure.detail != NOT_KNOWN and not failure.detail.startswith(LOOK_UP_FAILED)


def _give_up(conn: Connection, row: AnyRow, now: datetime, case: Callable[[], str]) -> None:
    _over(conn, row, "dead", "in_doubt", now)
    if row.conversation is not None:
        open_case(conn, case(), row.conversation, "undelivered", urgent=False, now=now)
