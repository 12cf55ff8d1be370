"""What it means for operators and agents that a provider does not answer, in words."""

from datetime import datetime

from store import circuit
from store.circuit import Outage
from store.engine import Database


def provider_down(database: Database) -> str:
    """Who does not answer, for how long and what waits for it; "" when everybody does."""
    now = database.now()
    with database.read() as conn:
        return " ".join(_words(one, now) for one in circuit.outages(conn))


def _words(one: Outage, now: datetime) -> str:
    minutes = int((now - one.since).total_seconds() // 60)
    return (
        f"The provider of {one.channel} has not answered for {minutes} min: {one.waiting} texts to residents wait and "
        "leave in their order when it is back. Nothing has to be sent again by hand."
    )
