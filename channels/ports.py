"""What delivery needs from the store, as a protocol of five methods. `app/` hands it in."""

from datetime import datetime
from typing import Protocol

from bot.wire import NOT_KNOWN, Claimed, Receipt, SendFailed

__all__ = ["NOT_KNOWN", "Claimed", "Outbox"]


class Outbox(Protocol):
    """The posts that wait to be sent, in lanes. Pace, order, leases and consent are decided inside, by the database."""

    def claim(self) -> Claimed | None:
        """The next row that may go now, leased; commits before returning. None when nothing is due."""
        ...

    def sent(self, claimed: Claimed, receipt: Receipt) -> None:
        """The provider took it."""
        ...

    def failed(self, claimed: Claimed, failure: SendFailed) -> None:
        """It did not: back-off, doubt or dead letter, by the failure's code.

        ``in_doubt`` with detail NOT_KNOWN: the look-up found nothing. With ``looked`` at 1 already, delivery sends
        again by itself instead of settling so. A new doubt after that starts counting from 0.
        """
        ...

    def taken(self, channel: str, address: str) -> frozenset[str]:
        """Provider ids that rows for this person own already."""
        ...

    def next_due(self) -> datetime | None:
        """When the next waiting row may go (database time), or None."""
        ...
