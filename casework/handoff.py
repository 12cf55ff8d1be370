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


def fresh_case() -> str:
    """A handoff id nobody has used: short enough to say."""
    return secrets.token_hex(4)
