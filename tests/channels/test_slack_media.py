"""Photos from Slack: its hosts only, the token for its files only, and a sign-in page is no photo."""

import logging
from collections.abc import Callable

import pytest
from patience import QUICK

from bot.wire import MediaRef
from channels.contract import MediaRefused
from channels.slack import Slack
from channels.slack.fake import FakeSlack, Fault

JPEG = b"\xff\xd8\xff some photo"
Make = Callable[..., Slack]


def shared(workspace: FakeSlack, kind: str = "image/jpeg", data: bytes = JPEG) -> str:
    """The address of a photo somebody shared, as events name it."""
    name = workspace.said("U1", "", photos=[(kind, data)]).files[0]
    return f"https://files.slack.com/files-pri/T0FAKE-{name}/photo.jpg"


def refused(slack: Slack, url: str, limit: int = 1000) -> str:
    with pytest.raises(MediaRefused) as caught:
        slack.fetch(MediaRef(url=url), limit)
    return caught.value.why + ("+" if caught.value.again else "")


def test_a_photo(app: Make, workspace: FakeSlack) -> None:
    assert app().fetch(MediaRef(url=shared(workspace)), 1000) == JPEG


def test_a_sign_in_page_is_no_photo_and_the_administrator_hears_why(
    app: Make, workspace: FakeSlack, caplog: pytest.LogCaptureFixture
) -> None:
    workspace.api.scopes = ("chat:write",)
    with caplog.at_level(logging.ERROR):
        assert refused(app(), shared(workspace)) == "refused"
    assert ["files:read" in record.message for record in caplog.records] == [True]


def test_a_redirect_is_followed_without_the_token(app: Make, workspace: FakeSlack) -> None:
    url = shared(workspace)
    name = url.split("-")[-1].split("/")[0]
    workspace.api.redirect = f"https://slack-files.com/away/{name}"
    assert app().fetch(MediaRef(url=url), 1000) == JPEG
    assert workspace.api.leaks == []


@pytest.mark.parametrize(
    "away", ["https://evil.example/x", "http://169.254.169.254/", "file:///etc/passwd", "https://slack.com.evil/x", ""]
)
def test_a_redirect_to_strangers_is_not(app: Make, workspace: FakeSlack, away: str) -> None:
    url = shared(workspace)
    workspace.api.redirect = away
    if away:
        assert refused(app(), url) == "refused"
    else:
        assert app().fetch(MediaRef(url=url), 1000) == JPEG


def test_a_circle_ends(app: Make, workspace: FakeSlack) -> None:
    url = shared(workspace)
    workspace.api.redirect = url
    assert refused(app(), url) == "refused"
    assert len(workspace.calls) <= 3


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://evil.example/files-pri/T1-F1/a.jpg",
        "http://files.slack.com/files-pri/T1-F1/a.jpg",
        "https://files.slack.com:8443/a.jpg",
        "https://files.slack.com.evil.example/a",
        "https://evilfiles.slack.com.example/a",
        "https://city.slack.com/a",
        "https://x@files.slack.com/a",
        "https://files.slack.com\\@evil.example/a",
        "http://127.0.0.1:9/a",
        "file:///etc/passwd",
        "https://files.slack.com/a b",
        "https://files.slack.com/é",
        "http://[::1",
    ],
)
def test_addresses_that_are_never_fetched(app: Make, workspace: FakeSlack, url: str) -> None:
    assert refused(app(), url) == "refused"
    assert workspace.calls == []


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        ("error", "unavailable+"),
        ("throttle", "unavailable+"),
        ("reset_before", "unavailable+"),
        ("hang", "unavailable+"),
    ],
)
def test_faults(app: Make, workspace: FakeSlack, fault: Fault, why: str) -> None:
    workspace.order(fault, on="media")
    url = shared(workspace)
    assert refused(app(limits=QUICK) if fault == "hang" else app(), url) == why


def test_too_big_and_gone(app: Make, workspace: FakeSlack) -> None:
    assert refused(app(), shared(workspace, data=b"x" * 1001)) == "too_big"
    assert refused(app(), "https://files.slack.com/files-pri/T0FAKE-F99999999/x.jpg") == "gone"
