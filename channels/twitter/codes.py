"""The provider's refusals as data: how to know each one, and what it means for us.

X names a refusal by a type (an address), an old number, or only a sentence; the words below are parts of its sentences
as its documentation and library issues quote them.
"""

from dataclasses import dataclass

from bot.wire import FailureCode


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one refusal says and does."""

    says: str
    code: FailureCode
    signs: tuple[str, ...]
    """Any of these in the refusal's type, title, detail or old number (``#349``), lower case."""
    alarm: bool = False
    """Something the city must repair: shown to the operator at once."""


MEANINGS = (
    Meaning("the budget at X is spent", "misconfigured", ("credits", "spendcap", "spend cap", "usage-capped"), True),
    Meaning("the app may not do this", "misconfigured", ("client-forbidden", "oauth1-permissions", "#453"), True),
    Meaning("credentials of the wrong kind", "misconfigured", ("unsupported-authentication", "#32", "#89"), True),
    Meaning("our account is locked or suspended", "misconfigured", ("account is suspended", "#64", "#326"), True),
    Meaning("the post answered is gone", "rejected", ("deleted or not visible", "#385", "not visible to you")),
    Meaning("nobody summoned us", "rejected", ("not been mentioned", "not allowed to reply", "#433")),
    Meaning("the same words were posted just now", "rejected", ("duplicate", "#187")),
    Meaning("this person blocked us", "unreachable", ("have been blocked", "blocked from", "#136")),
    Meaning("takes no messages", "unreachable", ("permission to dm", "cannot send messages", "#349", "#150")),
    Meaning("no such person", "bad_address", ("could not find user", "participant_id", "#50", "#108")),
    Meaning("text too long", "too_long", ("too long", "longer than", "shorter", "#186", "#354")),
    Meaning("photo refused", "bad_media", ("media", "#324", "#325")),
    Meaning("daily limit of posts", "throttled", ("daily", "#185", "#88")),
)  # fmt: skip
"""In this order: the first that matches decides."""
