"""Socket Mode on the whole way: what Slack brings over our connection is kept and then acknowledged, or comes again."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from slack_town import Workplace, busy_twice, workplace

from bot.wire import SendFailed
from channels.slack.fake import APP_TOKEN
from channels.slack.fake.socket import Socket

pytestmark = pytest.mark.slow  # each ends a connection as the provider's own client does: it takes its seconds

ANN = "U0ANN"
REPORT = "There is a pothole at 12 Main St"


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Workplace]:
    """A city without a signing secret: nothing that is posted to it would be believed."""
    with workplace(tmp_path, slack_app_token=APP_TOKEN, slack_signing_secret="") as made:
        made.slack.by_socket()
        assert made.house.lines.wanted
        yield made
        made.house.lines.close()


@pytest.fixture
def socket(place: Workplace) -> Socket:
    """The fake Slack's end, connected."""
    place.house.lines.step()
    found = place.slack.api.socket
    assert found is not None
    assert found.connected()
    return found


@pytest.mark.usefixtures("socket")
def test_events_buttons_commands_and_forms(place: Workplace) -> None:
    assert place.slack.write(ANN, REPORT).taken
    place.settle()
    asked = place.slack.posts[-1]
    assert place.slack.press(ANN, asked, asked.buttons[0][0]).taken
    place.settle()
    assert [row.tracking in place.slack.told(ANN)[-1] for row in place.rows("select tracking from requests")] == [True]
    assert place.slack.command(ANN, "").taken
    place.house.settle()
    assert "errors" in json.loads(place.slack.fill(what=" ").body)
    assert place.slack.fill(what="graffiti", where="40 elm st").taken
    place.settle()
    assert place.slack.told(ANN)[-1].startswith("Graffiti at 40 Elm St.")
    assert place.slack.twice() == []


def test_what_is_not_kept_is_not_acknowledged_and_comes_again(
    place: Workplace, socket: Socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    socket.patience = 0.3
    busy_twice(place, monkeypatch)
    posted = place.slack.write(ANN, REPORT)
    monkeypatch.undo()
    assert (posted.status, posted.tries) == (200, 3)
    assert len(place.rows("select id from inbox")) == 1


def test_a_text_of_40_000_characters(place: Workplace, socket: Socket) -> None:
    assert place.slack.write(ANN, "🕳x" * 20_000).taken
    assert len(place.rows("select id from inbox")) == 1
    assert socket.met == 1


def test_slack_asks_for_a_new_connection(place: Workplace, socket: Socket) -> None:
    socket.refresh()
    with socket._change:
        assert socket._change.wait_for(lambda: socket.met == 2, 10)
    assert place.slack.write(ANN, REPORT).taken


def test_a_connection_that_broke_off_is_made_anew(place: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("channels.slack.line.PING", 0.1)
    found, lines = place.slack.api.socket, place.house.lines
    assert found is not None
    lines.step()
    assert found.connected()
    found.drop()
    for _ in range(200):
        lines.step()
        with found._change:
            if found._change.wait_for(lambda: found.met == 2, 0.1):
                break
    assert place.slack.write(ANN, REPORT).taken


def test_a_connection_that_could_not_be_made_is_tried_again(place: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    lines, now = place.house.lines, [0.0]
    monkeypatch.setattr(lines, "_tick", lambda: now[0])
    place.slack.order("throttle", on="fetch")
    for moment, calls in ((0.0, 1), (0.5, 1), (100.0, 2)):
        now[0] = moment
        lines.step()
        assert len([path for _, path in place.slack.calls if "connections.open" in path]) == calls
    assert place.slack.api.socket is not None
    assert place.slack.api.socket.connected()


@pytest.mark.parametrize(
    "url", ["wss://evil.example/link", "ws://slack.com/link", "wss://wss-primary.slack.com:8443/", "https://[", ""]
)
def test_only_slacks_own_addresses_are_connected_to(
    place: Workplace, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    assert place.slack.api.socket is not None
    monkeypatch.setattr(place.slack.api.socket, "address", lambda: url)
    slack = place.house.channels["slack"]
    with pytest.raises(SendFailed) as caught:
        slack.listen(lambda _hook: None)  # type: ignore[attr-defined]
    assert caught.value.code == "misconfigured"
