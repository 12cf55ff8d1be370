"""The rules of handing over to a person: why, how far it has come, and when a claim runs out."""

import secrets
from datetime import timedelta
from typing import Final, Literal

Reason = Literal[
    "asked",
    "not_understood",
    "danger",
    "crisis",
    "threat",
    "silent",
    "private",
    "failed",
    "language",
    "undelivered",
    "missed",
    "loop",
]

State = Literal["waiting", "claimed", "closed"]

CLAIM_IDLE: Final = timedelta(minutes=30)
"""A claim with nothing said by the person for this long goes back to the queue, and the resident hears it."""


_OF: Final = ": "
"""Between a reason and its hazard where both are kept as one: "danger: gas"."""


def joined(reason: Reason, hazard: str) -> str:
    """A reason and of what danger, as one."""
    return f"{reason}{_OF}{hazard}" if hazard else reason


def parted(why: str) -> tuple[Reason, str]:
    """The reason and the hazard ("" for most) again."""
    reason, _, hazard = why.partition(_OF)
    return reason, hazard  # type: ignore[return-value]  # whoever wrote it had a Reason


def fresh_case() -> str:
    """A handoff id nobody has used: short enough to say."""
    return secrets.token_hex(4)
