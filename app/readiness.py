"""Is it well? What `/readyz` says in words, and the gauges `/metrics` shows."""

from app import metrics
from app.house import House
from store.standing import Standing, standing

TOO_OLD = 60.0
"""Seconds an arrival may wait for its answer before the service is not ready."""


def checks(house: House) -> dict[str, str]:
    """Part → "" when well, else what is wrong and what to do."""
    try:
        now = standing(house.database)
    except Exception as error:  # whatever the driver says, this page must answer
        return {"database": f"The database does not answer ({type(error).__name__}): check disk and permissions."}
    return {
        "database": "",
        "thinking": _thinking(now),
        "city": "" if house.cities.get() else "No bundle is loaded.",
        "provider": turned_away(now.refused) if now.refused else "",
    }


def turned_away(posts: int) -> str:
    """What it means that the provider does not take our posts, and what to do."""
    return (
        f"{posts} texts wait because the provider refuses our account: check FRONTDOOR_TWILIO_ACCOUNT_SID, "
        "FRONTDOOR_TWILIO_AUTH_TOKEN and FRONTDOOR_TWILIO_FROM, then start again."
    )


def _thinking(now: Standing) -> str:
    if now.oldest_unread_seconds > TOO_OLD:
        return f"{now.unread} arrivals wait, the oldest for {now.oldest_unread_seconds:.0f} s: is the runner alive?"
    return ""


def measure(house: House) -> None:
    """Bring the gauges up to date."""
    now = standing(house.database)
    metrics.UNREAD.set(now.unread)
    metrics.OLDEST_UNREAD.set(now.oldest_unread_seconds)
    metrics.RESTING.set(now.resting)
    metrics.WAITING.set(now.waiting)
    metrics.DOUBT.set(now.in_doubt)
    metrics.DEAD.set(now.dead)
