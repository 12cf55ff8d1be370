"""What the channel is strict about: every failure is on a closed list, and credentials go only where they belong."""

import inspect
from datetime import UTC, datetime
from types import ModuleType

import httpcore
import pytest
import requests.exceptions
import twilio.base.exceptions
from twilio.base.exceptions import TwilioRestException, TwilioServiceException

from channels.outside.failing import BEFORE
from channels.outside.network import Refused
from channels.outside.web import TooBig
from channels.sms import TwilioAccount, check_base
from channels.sms.failures import AFTER, answered, failure_of, throttled

# -- the closed list


def _classes(module: ModuleType) -> list[type[BaseException]]:
    return [c for c in vars(module).values() if inspect.isclass(c) and issubclass(c, Exception) and c is not Exception]


def _made(kind: type[BaseException]) -> Exception:
    if kind is TwilioRestException:
        return TwilioRestException(500, "/x")
    if kind is TwilioServiceException:
        return TwilioServiceException("about:blank", "t", 500, 20500)
    made = kind.__new__(kind)
    assert isinstance(made, Exception)
    return made


@pytest.mark.parametrize("kind", _classes(httpcore._exceptions) + _classes(twilio.base.exceptions), ids=str)
def test_every_exception_of_the_libraries_is_on_a_list(kind: type[BaseException]) -> None:
    """By name, not by the last resort: a new exception of a library fails here until somebody has thought about it."""
    assert any(issubclass(kind, known) for known, _ in BEFORE) or issubclass(kind, AFTER)
    failure = failure_of(_made(kind))
    assert failure.code != "in_doubt" or not any(issubclass(kind, known) for known, _ in BEFORE)


@pytest.mark.parametrize(
    "kind", [*_classes(requests.exceptions), Refused, TooBig, OSError, ValueError, KeyError, MemoryError], ids=str
)
def test_anything_else_is_in_doubt_or_refused(kind: type[BaseException]) -> None:
    made = kind.__new__(kind)
    assert isinstance(made, Exception)
    assert failure_of(made).code == ("misconfigured" if kind is Refused else "in_doubt")


@pytest.mark.parametrize(
    ("status", "number", "code"),
    [
        (400, 21610, "opted_out"),
        (400, 99999, "rejected"),
        (400, None, "rejected"),
        (401, 20003, "misconfigured"),
        (401, 401, "misconfigured"),
        (403, None, "misconfigured"),
        (404, 20404, "misconfigured"),
        (307, 307, "misconfigured"),
        (408, 408, "unavailable"),
        (429, 429, "throttled"),
        (500, 20500, "in_doubt"),
        (500, 21610, "in_doubt"),
        (502, 502, "in_doubt"),
        (503, 503, "in_doubt"),
        (503, 20503, "unavailable"),
        (503, 20429, "throttled"),
    ],
)
def test_an_answer_that_is_not_created(status: int, number: int | None, code: str) -> None:
    assert answered(status, number).code == code


@pytest.mark.parametrize(
    ("given", "seconds"),
    [
        ("5", 5.0),
        (" 2.5 ", 2.5),
        ("999999", 3600.0),
        ("", None),
        (None, None),
        ("soon", None),
        ("-3", None),
        ("٣", None),
        ("Sun, 22 Nov 2026 00:00:30 GMT", 30.0),
        ("Sun, 22 Nov 2020 00:00:00 GMT", 0.0),
        ("Sun, 22 Nov 2026 00:00:30", None),
    ],
)
def test_retry_after(given: str | None, seconds: float | None) -> None:
    assert throttled(given, datetime(2026, 11, 22, tzinfo=UTC)).retry_after == seconds


# -- where credentials may go


@pytest.mark.parametrize(
    "url",
    [
        "https://api.twilio.com",
        "https://api.twilio.com/",
        "https://api.dublin.ie1.twilio.com",
        "http://127.0.0.1:8911",
        "http://localhost:1",
        "http://[::1]:8911",
        "https://127.0.0.1:8911",
        "http://127.9.9.9:80",
    ],
)
def test_bases_that_may_be(url: str) -> None:
    check_base(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://api.twilio.com",
        "https://api.twilio.com:8443",
        "https://evil.example",
        "https://api.twilio.com.evil.example",
        "https://evilapi.twilio.com",
        "https://api.twilio.com@evil.example",
        "http://user@127.0.0.1:1",
        "http://10.0.0.1",
        "http://169.254.169.254",
        "http://[::ffff:10.0.0.1]:80",
        "file:///etc/passwd",
        "",
        "127.0.0.1:8911",
        "http://",
        "http://127.0.0.1:8911/path",
        "http://127.0.0.1:99999",
        "http://0.0.0.0:8911",
        "http://127.0.0.1\\@evil.example",
        "http://127.0.0.1:8911?x=1",
        "http://localhost.evil.example",
        "http://2130706433",
    ],
)
def test_bases_that_may_not(url: str) -> None:
    with pytest.raises(ValueError, match="API base"):
        check_base(url)


@pytest.mark.parametrize(
    "changes",
    [
        {"account_sid": ""},
        {"auth_tokens": ("",)},
        {"auth_tokens": ()},
        {"public_url": "city.example"},
        {"api_base": "http://10.0.0.1"},
        {"account_sid": "AC1"},
        {"account_sid": "SK" + "0" * 32},
        {"account_sid": "AC" + "0" * 31 + "g"},
        {"account_sid": "AC" + "0" * 32 + "\n"},
        {"sender": "555-0100"},
        {"sender": "2155550100"},
        {"sender": "+0155550100"},
        {"sender": "Rivertown"},
        {"messaging_service_sid": "MG1"},
        {"messaging_service_sid": "AC" + "0" * 32},
    ],
)
def test_an_account_that_cannot_work_says_so(changes: dict[str, object]) -> None:
    usual: dict[str, object] = {
        "account_sid": "AC" + "0" * 32,
        "auth_tokens": ("hush",),
        "sender": "+12155550100",
        "public_url": "https://city.example",
    }
    TwilioAccount(**usual)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"\w+ \w+") as caught:
        TwilioAccount(**{**usual, **changes})  # type: ignore[arg-type]
    assert "hush" not in str(caught.value)


@pytest.mark.parametrize(
    "changes",
    [
        {"sender": "31155"},
        {"sender": "", "messaging_service_sid": "MG" + "a0" * 16},
        {"account_sid": "AC1", "messaging_service_sid": "MG1", "api_base": "http://127.0.0.1:8911"},
    ],
)
def test_short_codes_services_and_stand_ins_are_taken(changes: dict[str, object]) -> None:
    """A stand-in on this machine names its accounts as it likes."""
    usual = {"account_sid": "AC" + "0f" * 16, "auth_tokens": ("t",), "sender": "+12155550100"}
    TwilioAccount(**{**usual, "public_url": "https://city.example", **changes})  # type: ignore[arg-type]
