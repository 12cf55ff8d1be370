"""What it means for operators and agents that a provider does not answer, in words."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from store import circuit
from store.circuit import Outage
from store.engine import Database


def provider_down(database: Database) -> str:
    """Who does not answer, for how long and what waits for it; "" when everybody does."""
    with database.read() as conn:
        return in_words(circuit.outages(conn), database.now())


def in_words(outages: Sequence[Outage], now: datetime) -> str:
    """The same of these."""
    return " ".join(_words(one, now) for one in outages)


def leaves(conn: Connection, channel: str, now: datetime) -> str:
    """What becomes of a text that was just queued: whether it leaves within seconds or waits for its provider."""
    down = next((one for one in circuit.outages(conn) if one.channel == channel), None)
    if down is None:
        return "On its way to the resident"
    return (
        f"It waits: the provider of {channel} has not answered for {_minutes(down, now)} min, and it leaves by itself "
        "when that is back"
    )


def _minutes(one: Outage, now: datetime) -> int:
    return int((now - one.since).total_seconds() // 60)


def _words(one: Outage, now: datetime) -> str:
    return (
        f"The provider of {one.channel} has not answered for {_minutes(one, now)} min: {one.waiting} texts to "
        "residents wait and leave in their order when it is back. Nothing has to be sent again by hand."
    )
