"""The rules of handing over to a person: why, how far it has come, and when a claim runs out."""

import secrets
from collections.abc import Mapping
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

WHY: Final[Mapping[Reason, str]] = {
    "asked": "wants a person",
    "not_understood": "not understood twice",
    "danger": "danger",
    "crisis": "crisis",
    "threat": "threat",
    "silent": "stopped answering",
    "private": "private matter left open",
    "failed": "the bot failed",
    "language": "a language we do not speak",
    "undelivered": "answers do not arrive",
    "missed": "found late",
    "loop": "goes in circles, perhaps a machine",
}
"""Each reason as staff read it."""

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


def called_for(reason: Reason, hazard: str = "") -> str:
    """Why a person is needed, in words: "danger: carbon monoxide"."""
    return f"{WHY[reason]}{_OF}{hazard.replace('_', ' ')}" if hazard else WHY[reason]


def fresh_case() -> str:
    """A handoff id nobody has used: short enough to say."""
    return secrets.token_hex(4)
