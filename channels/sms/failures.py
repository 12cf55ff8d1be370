"""Every way a call to the provider can end badly → one of our closed list of failures."""

from datetime import datetime

from twilio.base.exceptions import (  # type: ignore[import-untyped]
    TwilioException,
    TwilioRestException,
    TwilioServiceException,
)

from bot.wire import FailureCode, SendFailed
from channels.outside import lost, seconds
from channels.outside.failing import AFTER as LEFT
from channels.sms.codes import meaning_of

AFTER: tuple[type[Exception], ...] = (*LEFT, TwilioException)
"""It left, wholly or in part, and nobody knows what became of it."""


def failure_of(error: Exception) -> SendFailed:
    """The one place where the libraries' exceptions end. What is not known to be refused is in doubt.

    The detail carries numbers of errors, never the provider's sentence: it quotes the resident's number.
    """
    match error:
        case SendFailed():
            return error
        case TwilioRestException() | TwilioServiceException():
            return answered(int(error.status), error.code)
        case _:
            return lost(error)


def answered(status: int, number: int | str | None) -> SendFailed:
    """An answer that is not "created": the provider's number decides, else the HTTP status.

    A 5xx may have been sent before the provider stumbled, so it stays in doubt unless the provider says by number that
    it refused (20503, 20429).
    """
    meaning = meaning_of(number, _by_status(status))
    code: FailureCode = meaning.code
    if status >= 500 and code not in ("throttled", "unavailable"):
        code = "in_doubt"
    return SendFailed(code, f"HTTP {status}, error {meaning.number}: {meaning.says}")


def _by_status(status: int) -> FailureCode:
    if status >= 500:
        return "in_doubt"
    if status == 429:
        return "throttled"
    if status in (408, 425):
        return "unavailable"
    # 3xx: a base that redirects is not the provider; 401, 403, 404: the account is wrong, not the message.
    return "misconfigured" if status < 400 or status in (401, 403, 404, 405, 407) else "rejected"


def throttled(retry_after: str | None, now: datetime) -> SendFailed:
    """HTTP 429, with the wait the provider named in seconds or as a date, if it did."""
    return SendFailed("throttled", "HTTP 429", seconds(retry_after, now))
