"""Every way a call to the provider can end badly → one of our closed list of failures."""

import json
import logging
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import requests.exceptions
from oauthlib.oauth1.rfc5849.errors import OAuth1Error  # type: ignore[import-untyped]
from tweepy.errors import HTTPException, TweepyException  # type: ignore[import-untyped]

from bot.wire import FailureCode, SendFailed
from channels.outside import LONGEST_WAIT, lost, seconds
from channels.outside.failing import AFTER as LEFT
from channels.outside.failing import BEFORE as STAYED
from channels.outside.failing import Stayed
from channels.twitter.codes import MEANINGS, Meaning

log = logging.getLogger("frontdoor.x")

BEFORE: Stayed = (
    *STAYED,  # the request never left: trying again cannot post twice
    (requests.exceptions.InvalidJSONError, "rejected"),
    (requests.exceptions.InvalidURL, "rejected"),
    (requests.exceptions.InvalidHeader, "misconfigured"),
    (requests.exceptions.InvalidSchema, "misconfigured"),
    (requests.exceptions.MissingSchema, "misconfigured"),
    (OAuth1Error, "misconfigured"),
)
AFTER: tuple[type[Exception], ...] = (
    *LEFT,
    requests.exceptions.RequestException,
    TweepyException,
)
"""It left, wholly or in part, and nobody knows what became of it."""


def failure_of(error: Exception) -> SendFailed:
    """The one place where the libraries' exceptions end. What is not known to be refused is in doubt.

    The detail carries our own words for a refusal, never the provider's sentence, which may quote a resident.
    """
    match error:
        case SendFailed():
            return error
        case requests.exceptions.JSONDecodeError():  # an answer, and not readable: a kind of InvalidJSONError by name
            return SendFailed("in_doubt", type(error).__name__)
        case HTTPException() if hasattr(error, "response"):
            return answered(int(error.response.status_code), bytes(error.response.content or b""))
        case _:
            return lost(error, BEFORE)


def answered(status: int, body: bytes) -> SendFailed:
    """An answer that is not "created": the refusal's own signs decide, else the HTTP status. A 5xx stays in doubt."""
    if status >= 500:
        return SendFailed("in_doubt", f"HTTP {status}")
    meaning = _meaning(body) if status not in (401, 404, 413) else None
    if meaning is None:
        return SendFailed(_by_status(status), f"HTTP {status}")
    if meaning.alarm:
        log.error("the provider refused a call: %s", meaning.says)
    return SendFailed(meaning.code, f"HTTP {status}: {meaning.says}")


def _by_status(status: int) -> FailureCode:
    if status in (408, 425):
        return "unavailable"
    if status == 413:
        return "bad_media"
    # 401 to 404: the account or its plan is wrong, not the post. 3xx: a base that redirects is not the provider.
    return "misconfigured" if status < 400 or status in (401, 402, 403, 404, 405, 407) else "rejected"


def _meaning(body: bytes) -> Meaning | None:
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        return None
    told = _signs(document)
    return next((one for one in MEANINGS if any(_whole(sign) in told for sign in one.signs)), None)


def _whole(sign: str) -> str:
    """A number is compared whole: #32 is not the beginning of #326."""
    return f"{sign}\n" if sign.startswith("#") else sign


def _signs(document: object) -> str:
    """Type, title, detail and number of a refusal and of each error in it, lower case, a line each."""
    found: list[str] = []
    if isinstance(document, dict):
        errors = document.get("errors")
        for one in (document, *(errors if isinstance(errors, list) else ())):
            if isinstance(one, dict):
                found += [str(one[name]) for name in ("type", "title", "detail", "message", "reason") if one.get(name)]
                found += [f"#{one['code']}" for name in ("code",) if one.get(name)]
                found += [str(name) for name in _dict(one.get("parameters"))]
    return "\n".join(found).lower() + "\n"


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def throttled(headers: Mapping[str, str], now: datetime) -> SendFailed:
    """HTTP 429: wait until ``x-rate-limit-reset`` (Unix seconds) or as Retry-After says, an hour at most."""
    reset = headers.get("x-rate-limit-reset", "").strip()
    wait = seconds(headers.get("retry-after"), now)
    if reset.isascii() and reset.isdigit() and len(reset) < 12:
        left = (datetime.fromtimestamp(int(reset), UTC) - now).total_seconds()
        wait = min(max(left, wait or 0.0, 1.0), LONGEST_WAIT)
    return SendFailed("throttled", "HTTP 429", wait)


def redirected(status: int) -> SendFailed:
    """A base that redirects is not the provider."""
    return SendFailed("misconfigured", f"HTTP {status}")
