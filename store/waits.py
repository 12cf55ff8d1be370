"""How long a post is waited for: its lease, the steps of clearing up a doubt, and how long it is of use."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

LEASE: Final = timedelta(seconds=35)
"""How long a claimed row is nobody else's."""

CALLING: Final = timedelta(seconds=25)
"""How much of a lease may go into asking the provider, all calls together: delivery ends them then, whatever a channel
has still to ask. The rest is for telling the database what came of it.
"""

FIRST_LOOK: Final = timedelta(seconds=15)
"""How long an unknown outcome waits for a receipt before the provider is asked (design, in doubt)."""

NEXT_LOOK: Final = timedelta(seconds=30)
"""Between two questions to the provider."""

LONGEST_DOUBT: Final = timedelta(hours=1)
"""After this a post nobody can clear up becomes a case for staff."""

REPLY_LIFE: Final = timedelta(hours=4)
"""How long an answer is of use (reliability study A2: retry to 4 h for replies)."""

PUSH_LIFE: Final = timedelta(hours=24)
"""How long news is of use (24 h for status updates), and an answer that is kept: a tracking number is none too late."""


@dataclass(frozen=True, slots=True)
class Waits:
    """The waits of one outbox. Only a rehearsal of crashes shortens them."""

    lease: timedelta = LEASE
    calling: timedelta = CALLING
    first_look: timedelta = FIRST_LOOK
    next_look: timedelta = NEXT_LOOK
    longest_doubt: timedelta = LONGEST_DOUBT
    pace: float = 0.0
    """Segments a second that every channel may send at least, whatever its provider asks for."""

    def __post_init__(self) -> None:
        if self.calling >= self.lease:
            raise ValueError("a call may not outlive the lease of its post")


WAITS: Final = Waits()
