"""A room of staff as the tests of its cards use it: what goes there, what it shows, and steps on its case."""

from collections.abc import Callable

from store_desk import Desk

from bot.wire import Claimed, Receipt
from casework.card import Card, read
from store.outbox import LaneOutbox


def take(outbox: LaneOutbox) -> Claimed:
    """The next post."""
    claimed = outbox.claim()
    assert claimed is not None
    return claimed


def sends(outbox: LaneOutbox, provider_id: str = "") -> Claimed:
    """The next post, sent."""
    claimed = take(outbox)
    outbox.sent(claimed, Receipt(provider_id or f"at-{claimed.post.our_id}", "sent", 3))
    return claimed


def card(claimed: Claimed) -> Card:
    """The card of a post."""
    shown = read(claimed.post.card)
    assert isinstance(shown, Card)
    return shown


def step(desk: Desk, act: Callable[..., object], *given: object) -> None:
    """One step on the case."""
    desk.db.write(lambda conn: act(conn, "c1", *given, desk.clock.now) and None)
