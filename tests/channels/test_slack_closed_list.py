"""What the Slack channel is strict about: every failure on a closed list, the token only where it belongs."""

import inspect
from datetime import UTC, datetime
from typing import get_args

import httpcore
import pytest
import slack_sdk.errors
from slack_sdk.errors import SlackApiError

from bot.wire import FailureCode
from channels.outside import failing
from channels.slack import SlackAccount
from channels.slack.codes import ERRORS, REPAIR
from channels.slack.failures import AFTER, BEFORE, answered, failure_of

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def _classes(module: object) -> list[type[BaseException]]:
    return [c for c in vars(module).values() if inspect.isclass(c) and issubclass(c, Exception) and c is not Exception]


@pytest.mark.parametrize("kind", _classes(httpcore._exceptions) + _classes(slack_sdk.errors), ids=str)
def test_every_exception_of_the_libraries_is_on_a_list(kind: type[BaseException]) -> None:
    """By name, not by the last resort: a new exception of a library fails here until somebody has thought about it."""
    before, after = (*BEFORE, *failing.BEFORE), (*AFTER, *failing.AFTER)
    assert any(issubclass(kind, known) for known, _ in before) or issubclass(kind, after)
    made = SlackApiError("x", {"ok": False}) if kind is SlackApiError else kind.__new__(kind)
    assert isinstance(made, Exception)
    expected = next((code for known, code in before if issubclass(kind, known)), "in_doubt")
    assert failure_of(made, NOW).code == expected


@pytest.mark.parametrize("kind", [OSError, ValueError, KeyError, MemoryError], ids=str)
def test_anything_else_is_in_doubt(kind: type[Exception]) -> None:
    assert failure_of(kind(), NOW).code == "in_doubt"


@pytest.mark.parametrize(
    ("status", "word", "code"),
    [
        (200, "is_archived", "unreachable"),
        (200, "never_heard_of", "rejected"),
        (200, "", "in_doubt"),
        (200, "Received a response in a non-JSON format: <html>", "in_doubt"),
        (200, "internal_error", "in_doubt"),
        (200, "ratelimited", "throttled"),
        (429, "", "throttled"),
        (429, "is_archived", "throttled"),
        (302, "", "misconfigured"),
        (401, "", "misconfigured"),
        (404, "", "misconfigured"),
        (408, "", "unavailable"),
        (400, "", "rejected"),
        (500, "is_archived", "in_doubt"),
        (503, "service_unavailable", "unavailable"),
        (0, "", "in_doubt"),
    ],
)
def test_an_answer_that_is_not_ok(status: int, word: str, code: str) -> None:
    failure = answered(status, word, 7.0)
    assert failure.code == code
    assert failure.retry_after == (7.0 if code == "throttled" else None)
    assert "<html>" not in failure.detail


def test_the_words_are_known_failures_and_the_repairs_known_words() -> None:
    assert set(ERRORS.values()) <= set(get_args(FailureCode))
    assert set(REPAIR) <= set(ERRORS)


@pytest.mark.parametrize(
    "changes",
    [
        {"bot_token": ""},
        {"bot_token": "xoxb-ä"},
        {"bot_token": "xoxb-1\r\nX: y"},
        {"bot_token": "secret"},
        {"signing_secrets": ()},
        {"signing_secrets": (" ",)},
        {"handoff_channel": "#handoff"},
        {"crew_channel": "crew"},
        {"handoff_channel": "D0STAFF"},
        {"crew_channel": "U0CREW"},
        {"handoff_channel": "c0rooms"},
        {"api_base": "http://10.0.0.1"},
        {"api_base": "https://slack.com.evil.example"},
        {"api_base": "https://evilslack.com"},
        {"api_base": "http://slack.com"},
        {"api_base": "https://slack.com/api"},
    ],
)
def test_an_account_that_cannot_work_says_so(changes: dict[str, object]) -> None:
    usual: dict[str, object] = {"bot_token": "xoxb-1", "signing_secrets": ("s",)}
    with pytest.raises(ValueError, match=r"\w+ \w+") as caught:
        SlackAccount(**{**usual, **changes})  # type: ignore[arg-type]
    assert "xoxb-" not in str(caught.value) or "xoxb-…" in str(caught.value)


@pytest.mark.parametrize("base", ["https://slack.com", "https://slack-gov.com/", "http://127.0.0.1:8912", None])
def test_bases_that_may_be(base: str | None) -> None:
    account = SlackAccount("xoxb-1", ("s",), base, app_token="xapp-1-A0CITY-77-abc")
    assert not account.base.endswith("/")
    assert account.app_id == "A0CITY"
    assert "xoxb-1" not in repr(account)
