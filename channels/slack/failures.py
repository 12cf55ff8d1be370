"""Every way a call to Slack can end badly → one of our closed list of failures."""

import re
from datetime import datetime
from typing import Any

from slack_sdk.errors import (
    BotUserAccessError,
    SlackApiError,
    SlackClientConfigurationError,
    SlackClientError,
    SlackClientNotConnectedError,
    SlackObjectFormationError,
    SlackRequestError,
    SlackTokenRotationError,
)

from bot.wire import FailureCode, SendFailed
from channels.outside import lost, seconds
from channels.outside.failing import BEFORE as STAYED
from channels.outside.failing import Stayed
from channels.slack.codes import ERRORS, REPAIR

BEFORE: Stayed = (
    # Raised by the library before anything left.
    (SlackObjectFormationError, "rejected"),
    (SlackRequestError, "rejected"),
    (SlackClientNotConnectedError, "unavailable"),
    (SlackClientConfigurationError, "misconfigured"),
    (SlackTokenRotationError, "misconfigured"),
    (BotUserAccessError, "misconfigured"),
)
AFTER: tuple[type[Exception], ...] = (SlackApiError, SlackClientError)
WORD = re.compile(r"[a-z_]{1,60}")


def failure_of(error: Exception, now: datetime) -> SendFailed:
    """The one place where the libraries' exceptions end. What is not known to be refused is in doubt.

    The detail carries Slack's error word, never a sentence: an answer may quote what was sent.
    """
    match error:
        case SendFailed():
            return error
        case SlackApiError():
            return _refused(error.response, now)
        case _:
            return lost(error, (*BEFORE, *STAYED))


def _refused(response: Any, now: datetime) -> SendFailed:
    """An answer that is not "ok"; the library hands it over as its own response or as a plain mapping."""
    status = int(getattr(response, "status_code", 0) or 0)
    headers = getattr(response, "headers", None) or {}
    data = getattr(response, "data", response)
    word = str(data.get("error", "")) if isinstance(data, dict) else ""
    return answered(status, word, seconds(headers.get("retry-after"), now))


def answered(status: int, word: str, retry_after: float | None = None) -> SendFailed:
    """What an HTTP status and an error word mean. A 5xx may have been posted before Slack stumbled."""
    code = ERRORS.get(word) or _by_status(status, WORD.fullmatch(word) is not None)
    if status == 429:
        code = "throttled"
    elif status >= 500 and code not in ("throttled", "unavailable"):
        code = "in_doubt"
    said = word if WORD.fullmatch(word) else "no word we know"
    repair = f": {REPAIR[word]}" if word in REPAIR else ""
    return SendFailed(code, f"HTTP {status}, {said}{repair}", retry_after if code == "throttled" else None)


def _by_status(status: int, said_no: bool) -> FailureCode:
    if status >= 500 or status == 0 or (status < 300 and not said_no):
        return "in_doubt"  # a 200 without a word of refusal may be a post whose answer was cut
    if status in (408, 425):
        return "unavailable"
    # A 200 with a word we do not know refused the post.
    return "misconfigured" if 300 <= status < 400 or status in (401, 403, 404, 405, 407) else "rejected"
