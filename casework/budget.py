"""How many texts of one sender are answered as they come: a bucket that refills. Beyond it they wait together."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

NOTICE_EVERY: Final = timedelta(hours=1)
"""Who texts too fast is told so once in this time, and not again."""

LONGEST_REST: Final = timedelta(minutes=10)
"""A rest that seems to last longer was written by a clock that jumped: it is over."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the texts that wait may be taken now, else how long they rest; and when the bucket is full again."""

    rest: timedelta = timedelta(0)
    full_at: datetime | None = None

    @property
    def go(self) -> bool:
        """The texts may be taken."""
        return not self.rest


@dataclass(frozen=True, slots=True)
class Budget:
    """``burst`` texts at once and ``per_minute`` afterwards; 0 a minute is no limit at all."""

    burst: int = 10
    per_minute: float = 20.0

    def verdict(self, full_at: datetime | None, now: datetime, texts: int) -> Verdict:
        """What becomes of so many waiting texts. ``full_at``: when the bucket is full again, as the last verdict said.

        An open bucket lets all of them through, however many: they are one turn and one answer, and the bucket is
        empty then. An empty one lets them wait for as many places as they need, a whole bucket at most.
        """
        if not self.per_minute:
            return Verdict()
        each = timedelta(minutes=1) / self.per_minute
        whole = each * self.burst
        behind = max(full_at - now, timedelta(0)) if full_at else timedelta(0)
        behind = behind if behind <= whole else timedelta(0)  # written by a clock that jumped
        left = (whole - behind) / each
        if left >= 1:
            return Verdict(full_at=now + min(behind + each * texts, whole))
        return Verdict(each * (min(max(texts, 1), self.burst) - left), full_at)


NO_LIMIT: Final = Budget(per_minute=0)


@dataclass(frozen=True, slots=True)
class Limits:
    """The budgets of one sender, of all numbers that begin alike, and of everybody together."""

    sender: Budget = NO_LIMIT
    prefix: Budget = NO_LIMIT
    everybody: Budget = NO_LIMIT


UNLIMITED: Final = Limits()
"""Nobody waits: for a channel of our own, where a script talks faster than people."""


def resting(until: datetime | None, now: datetime) -> bool:
    """Whether texts of this sender still wait."""
    return until is not None and now < until <= now + LONGEST_REST


def told_lately(noticed_at: datetime | None, now: datetime) -> bool:
    """Whether the notice was given within the hour."""
    return noticed_at is not None and now - NOTICE_EVERY < noticed_at <= now
