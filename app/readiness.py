"""Is it well? What `/readyz` says in words, and the gauges `/metrics` shows."""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from app import metrics
from app.backup import MADE
from app.house import House
from app.outages import in_words
from app.pulse import standing_still
from app.x_checkup import RESTS, unread
from casework.spending import ALARMS, alarm
from store import circuit, takedowns
from store.circuit import Outage
from store.failures import NotDurable
from store.promptness import lane_delays, reply_seconds
from store.spending import Spent
from store.standing import Standing, standing

HOUR = timedelta(hours=1)
PROMPT = 10.0
"""Seconds within which a reply should be with the provider (GOV.UK Notify publishes this share)."""

FULL = 0.8
"""Share of the disk that is worth a word (reliability study A3, row 29)."""

TOO_OLD = 60.0
"""Seconds an arrival may wait for its answer before the service is not ready."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the database stands, asked once for the words and the gauges."""

    standing: Standing
    outages: tuple[Outage, ...]
    spent: Spent


def checks(house: House, silences: Mapping[str, float]) -> dict[str, str]:
    """Part → "" when well, else what is wrong and what to do. ``silences``: seconds since each loop came round."""
    return _told(house, silences)[0]


def _told(house: House, silences: Mapping[str, float]) -> tuple[dict[str, str], Look | None]:
    """The parts, and what was seen for them; None of a database that does not answer."""
    try:
        look = _look(house)
    except NotDurable as error:
        return {"database": f"Messages are {error}. They are asked for again meanwhile."}, None
    except Exception as error:  # whatever the driver says, this page must answer
        return {"database": f"The database does not answer ({type(error).__name__}): check disk and permissions."}, None
    return _parts(house, silences, look), look


def _look(house: House) -> Look:
    with house.database.read() as conn:
        outages = circuit.outages(conn)
    return Look(standing(house.database), outages, house.outbox.spent())


def _parts(house: House, silences: Mapping[str, float], look: Look) -> dict[str, str]:
    now = look.standing
    return {
        "database": "",
        "thinking": _thinking(now),
        "loops": still(standing_still(silences)),
        "clock": jumped(house.astray()) or past(house.behind(), house.database.now()),
        "city": not_had(house.cities.wanting),
        "provider": turned_away(now.refused) if now.refused else "",
        "provider down": in_words(look.outages, house.database.now()),
        "budget": overspent(look.spent),
        "polling": _polling(house),
        "deletions": overdue(house),
        "disk": nearly_full(house.settings.data_dir),
    }


def overdue(house: House) -> str:
    """What was deleted on its own network a day ago and is still here, and what to do."""
    with house.database.read() as conn:
        _, late = takedowns.standing(conn, house.database.now())
    return still_here(late) if late else ""


def still_here(late: int) -> str:
    """The same in words."""
    return (
        f"{late} messages that were deleted or changed where they were written are still here after a day, against the "
        "network's terms: the hourly sweep takes them down; look in the log why it fails."
    )


def disk_of(folder: Path) -> tuple[int, int]:
    """(free, all) bytes of the disk a folder is on, or will be."""
    here = folder.absolute()
    disk = shutil.disk_usage(next(one for one in (here, *here.parents) if one.exists()))
    return disk.free, disk.total


def nearly_full(folder: Path) -> str:
    """How full the disk of the data is, from `FULL` on, and what to do."""
    free, total = disk_of(folder)
    share = 1 - free / total
    if share < FULL:
        return ""
    return f"The disk of {folder} is {share:.0%} full: make room. On a full disk no message can be kept."


KEYS = {
    "sms": "FRONTDOOR_TWILIO_ACCOUNT_SID, FRONTDOOR_TWILIO_AUTH_TOKEN and FRONTDOOR_TWILIO_FROM",
    "slack": "FRONTDOOR_SLACK_BOT_TOKEN and its scopes",
    "x": "FRONTDOOR_X_ACCESS_TOKEN, FRONTDOOR_X_ACCESS_SECRET, the app's permissions and the credits",
}
"""What each provider knows our account by."""


def turned_away(refused: Mapping[str, int]) -> str:
    """What it means that a provider does not take our posts, and what to do; how many wait, by channel."""
    found = (
        f"The provider refuses our account ({channel}; texts waiting: {posts}): check "
        f"{KEYS.get(channel, 'its keys')}, then start again."
        for channel, posts in sorted(refused.items())
    )
    return " ".join(found)


def jumped(far: timedelta) -> str:
    """What it means that the clock has jumped, and what to do."""
    if not far:
        return ""
    way = "forward" if far > timedelta(0) else "back"
    return (
        f"The system clock jumped {way} by {abs(far).total_seconds():.0f} s: reminders, silent filings and deletions "
        "wait. Put the clock right; if it is right now, start again."
    )


EARLIEST: Final = datetime(2026, 1, 1, tzinfo=UTC)
"""A clock before this is wrong: there was no Frontdoor then."""


def past(far: timedelta, now: datetime) -> str:
    """What it means that the clock stands this far before the newest row, or before its time, and what to do."""
    after = "Texts are kept and answered, but dates promised now count from it. Put it right, then start again."
    if far:
        return f"The clock is {_long(far)} behind the newest row of the database. {after}"
    return f"The clock says {now:%Y-%m-%d}, which cannot be. {after}" if now < EARLIEST else ""


def _long(far: timedelta) -> str:
    minutes = round(far.total_seconds() / 60)
    return f"{minutes} minutes" if minutes < 180 else f"{minutes / 60:.0f} hours"


def _polling(house: House) -> str:
    if not house.polling.wanted:
        return ""
    return RESTS if any(not house.purse.allows(name) for name in house.polling.names) else unread(house.meta)


def _thinking(now: Standing) -> str:
    if now.oldest_unread_seconds > TOO_OLD:
        return f"{now.unread} arrivals wait, the oldest for {now.oldest_unread_seconds:.0f} s: is the runner alive?"
    return ""


def not_had(bundle: str) -> str:
    """What it means that the published content is not the one spoken from here, and what to do."""
    if not bundle:
        return ""
    return (
        f"The published content (bundle {bundle}) cannot be put together on this machine, which goes on with the one "
        "before it: its city files are others than where it was published. Give it the same, then start again."
    )


def still(loops: tuple[str, ...]) -> str:
    """What it means that loops stand still, and what to do."""
    return f"Standing still: {', '.join(loops)}. Start again; nothing kept is lost." if loops else ""


def measure(house: House, silences: Mapping[str, float]) -> None:
    """Bring the gauges up to date. ``silences``: seconds since each loop came round."""
    parts, look = _told(house, silences)
    for part, words in parts.items():
        metrics.DEGRADED.labels(part).set(bool(words))
    for loop, seconds in silences.items():
        metrics.HEARTBEAT.labels(loop).set(seconds)
    if look is None:
        return
    now = look.standing
    metrics.ASTRAY.set((house.astray() or -house.behind()).total_seconds())
    metrics.UNREAD.set(now.unread)
    metrics.OLDEST_UNREAD.set(now.oldest_unread_seconds)
    metrics.RESTING.set(now.resting)
    metrics.WAITING.set(now.waiting)
    metrics.DOUBT.set(now.in_doubt)
    metrics.DEAD.set(now.dead)
    made = house.meta.get(MADE)
    age = (house.database.now() - datetime.fromisoformat(made)).total_seconds() if made else float("inf")
    metrics.BACKUP_AGE.set(age)
    _promptness(house, look.outages)
    _cost(look.spent)
    for name in house.polling.names:
        used = house.purse.used(name)
        metrics.POLLED_CALLS.labels(name).set(used.calls)
        metrics.POLLED_DOLLARS.labels(name).set(used.dollars)


def _promptness(house: House, outages: Sequence[Outage]) -> None:
    real = house.database.now()
    with house.database.read() as conn:
        delays, took = lane_delays(conn, real), reply_seconds(conn, real - HOUR)
    down = {one.channel: (real - one.since).total_seconds() for one in outages}
    for channel in house.channels:
        metrics.PROVIDER_DOWN.labels(channel).set(down.get(channel, 0.0))
        metrics.LANE_DELAY.labels(channel).set(delays.get(channel, 0.0))
    metrics.PROMPT.set(sum(seconds <= PROMPT for seconds in took) / len(took) if took else 1.0)


def _cost(today: Spent) -> None:
    metrics.SEGMENTS_TODAY.set(today.segments)
    metrics.BUDGET_SPENT.set(today.share)
    metrics.OVER_BUDGET.labels("city").set(today.over_city)
    metrics.OVER_BUDGET.labels("number").set(today.over_number)
    metrics.OVER_BUDGET.labels("allowance").set(today.over_allowance)


def overspent(today: Spent) -> str:
    """How the day's budget stands, from half of it on, and what to do; "" before."""
    mark = alarm(round(100 * today.share), 100)
    if not mark:
        return ""
    words = f"{today.segments} of the day's {today.budget} segments are spent ({mark} % reached)"
    if mark < max(ALARMS):
        return f"{words}."
    return (
        f"{words}: danger, opt-outs and tracking numbers leave, {today.over_city} other texts wait for the next day. "
        "If it is no fraud: `frontdoor spending raise SEGMENTS --by NAME`."
    )
