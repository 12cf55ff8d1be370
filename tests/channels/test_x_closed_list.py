"""What the X channel is strict about: every failure is on a closed list, credentials go only where they belong."""

import inspect
import json
from datetime import UTC, datetime
from types import ModuleType

import httpcore
import oauthlib.oauth1.rfc5849.errors
import pytest
import requests
import requests.exceptions
import tweepy.errors

from bot.wire import SendFailed
from channels.outside import Refused, TooBig
from channels.twitter import XAccount
from channels.twitter.codes import MEANINGS
from channels.twitter.failures import AFTER, BEFORE, answered, failure_of, redirected, throttled

MODULES = (httpcore._exceptions, requests.exceptions, tweepy.errors, oauthlib.oauth1.rfc5849.errors)


def _classes(module: ModuleType) -> list[type[BaseException]]:
    found = [c for c in vars(module).values() if inspect.isclass(c) and issubclass(c, Exception) and c is not Exception]
    return [c for c in found if not issubclass(c, Warning) and c.__module__.startswith(module.__name__.split(".")[0])]


def _made(kind: type[BaseException]) -> Exception:
    made = kind.__new__(kind)
    assert isinstance(made, Exception)
    return made


@pytest.mark.parametrize("kind", [c for module in MODULES for c in _classes(module)], ids=str)
def test_every_exception_of_the_libraries_is_on_a_list(kind: type[BaseException]) -> None:
    """By name, not by the last resort: a new exception of a library fails here until somebody has thought about it."""
    assert any(issubclass(kind, known) for known, _ in BEFORE) or issubclass(kind, AFTER)
    assert isinstance(failure_of(_made(kind)), SendFailed)


@pytest.mark.parametrize("kind", [Refused, TooBig, OSError, ValueError, KeyError, AttributeError, MemoryError], ids=str)
def test_anything_else_is_in_doubt_or_refused(kind: type[BaseException]) -> None:
    assert failure_of(_made(kind)).code == ("misconfigured" if kind is Refused else "in_doubt")


def _answer(status: int, body: bytes) -> requests.Response:
    response = requests.Response()
    response.status_code, response._content = status, body
    return response


@pytest.mark.parametrize(
    ("status", "problem", "code"),
    [
        (403, {"detail": "You are not permitted to perform this action."}, "misconfigured"),
        (403, {"type": "https://api.twitter.com/2/problems/oauth1-permissions"}, "misconfigured"),
        (403, {"type": "https://api.twitter.com/2/problems/client-forbidden"}, "misconfigured"),
        (403, {"detail": "You are not allowed to create a Tweet with duplicate content."}, "rejected"),
        (403, {"detail": "Reply not allowed: you have not been mentioned by the author."}, "rejected"),
        (403, {"detail": "You attempted to reply to a Tweet that is deleted or not visible to you."}, "rejected"),
        (403, {"detail": "You do not have permission to DM one or more participants."}, "unreachable"),
        (403, {"errors": [{"code": 349, "message": "You cannot send messages to this user."}]}, "unreachable"),
        (403, {"detail": "You have been blocked from the author of this Tweet."}, "unreachable"),
        (400, {"errors": [{"parameters": {"participant_id": ["0"]}, "message": "not valid"}]}, "bad_address"),
        (400, {"detail": "Your Tweet text is too long. For more information…"}, "too_long"),
        (400, {"detail": "Your media IDs are invalid."}, "bad_media"),
        (403, {"errors": [{"code": 185, "message": "User is over daily status update limit."}]}, "throttled"),
        (403, {"errors": [{"code": 326, "message": "To protect our users…"}]}, "misconfigured"),
        (402, {"title": "CreditsDepleted"}, "misconfigured"),
        (403, {"title": "SpendCapReached"}, "misconfigured"),
        (401, {"title": "Unauthorized", "detail": "duplicate"}, "misconfigured"),
        (404, {}, "misconfigured"),
        (400, {"detail": "something else"}, "rejected"),
        (400, ["no object"], "rejected"),
        (413, {}, "bad_media"),
        (408, {}, "unavailable"),
        (500, {"detail": "duplicate"}, "in_doubt"),
        (503, {}, "in_doubt"),
    ],
)
def test_a_refusal_is_known_by_its_signs(status: int, problem: object, code: str) -> None:
    body = json.dumps(problem).encode()
    assert answered(status, body).code == code
    kinds = {400: tweepy.errors.BadRequest, 401: tweepy.errors.Unauthorized, 403: tweepy.errors.Forbidden}
    if isinstance(problem, dict) and status in kinds:
        assert failure_of(kinds[status](_answer(status, body))).code == code


def test_a_refusal_never_quotes_the_provider() -> None:
    """Its sentence may hold a resident's words or name."""
    told = answered(403, b'{"detail": "permission to dm Casey Canary", "title": "Casey Canary"}')
    assert "Canary" not in f"{told} {told.detail}"


def test_every_meaning_is_reached_by_its_own_sign() -> None:
    for meaning in MEANINGS:
        for sign in meaning.signs:
            body = {"errors": [{"code": sign[1:]}]} if sign.startswith("#") else {"detail": sign}
            assert answered(400, json.dumps(body).encode()).detail.endswith(meaning.says), sign


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"x-rate-limit-reset": "1795305660"}, 60.0),
        ({"x-rate-limit-reset": "1795305000"}, 1.0),
        ({"x-rate-limit-reset": "1799999999"}, 3600.0),
        ({"x-rate-limit-reset": "soon"}, None),
        ({"x-rate-limit-reset": "9" * 30}, None),
        ({"retry-after": "7"}, 7.0),
        ({"x-rate-limit-reset": "1795305660", "retry-after": "90"}, 90.0),
        ({}, None),
    ],
)
def test_how_long_to_wait(headers: dict[str, str], seconds: float | None) -> None:
    now = datetime.fromtimestamp(1795305600, UTC)
    assert throttled(headers, now).retry_after == seconds


def test_a_redirect_is_not_the_provider() -> None:
    assert redirected(302).code == "misconfigured"


@pytest.mark.parametrize(
    "changes",
    [
        {"handle": ""},
        {"handle": "@City"},
        {"user_id": "RivertownHelp"},
        {"api_secret": ""},
        {"access_token": ""},
        {"api_base": "http://10.0.0.1"},
        {"api_base": "https://api.twitter.com.evil.example"},
    ],
)
def test_an_account_that_cannot_work_says_so(changes: dict[str, str]) -> None:
    usual = {"handle": "City", "user_id": "1", "api_key": "k", "api_secret": "s", "access_token": "t"}
    with pytest.raises(ValueError, match=r"\w+ \w+"):
        XAccount(**{**usual, "access_secret": "a", **changes})  # type: ignore[arg-type]


def test_an_account_never_shows_its_secrets() -> None:
    shown = repr(XAccount("City", "1", "hush-key", "hush-secret", "hush-token", "hush-access", "hush-bearer"))
    assert "hush" not in shown
