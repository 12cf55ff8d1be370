"""Socket Mode: a connection of ours over which Slack brings what it would post to our address. The library keeps it.

What comes is handed over as the very request Slack would have posted, so that there is one way of reading it.
"""

import json
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from slack_sdk import WebClient
from slack_sdk.socket_mode.builtin import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from bot.wire import SendFailed
from channels.contract import Answer, Webhook
from channels.slack.account import HOOK, LINE_HOST, SlackAccount
from channels.slack.failures import failure_of
from channels.slack.quiet import SILENT

Hear = Callable[[Webhook], Answer | None]
"""Keeps one request and gives its acknowledgement; None where it was not kept: then Slack brings it again."""

AT_ONCE: Final = 10
"""Requests read at the same time: their commits go together."""
PING: Final = 3.0
"""Seconds between two signs of life; a connection without an answer to four of them is made anew."""
CHUNK: Final = 65_536
"""Bytes read at once: the library goes one deeper for each piece of a long message."""
FORM: Final = "application/x-www-form-urlencoded"

log = logging.getLogger("frontdoor.slack")


class Line(SocketModeClient):
    """The library's client on our terms: it never sleeps over a refusal, and connects to Slack's hosts only."""

    def __init__(self, account: SlackAccount, client: WebClient, hear: Hear, clock: Callable[[], datetime]) -> None:
        super().__init__(
            account.app_token,
            logger=SILENT,
            web_client=client,
            auto_reconnect_enabled=False,  # whoever keeps us up knows how long to wait
            ping_interval=PING,
            receive_buffer_size=CHUNK,
            concurrency=AT_ONCE,
        )
        self.proxy = None  # none for the other calls either
        self._account = account
        self._hear = hear
        self._clock = clock
        self.socket_mode_request_listeners.append(self._brought)

    def keep_up(self) -> None:
        """Connect unless we are. Raises SendFailed."""
        if self.is_connected():
            return
        try:
            self.connect_to_new_endpoint()
        except Exception as error:
            raise failure_of(error, self._clock()) from error
        if not self.is_connected():
            raise SendFailed("unavailable", "no connection for Socket Mode")

    def issue_new_wss_url(self) -> str:
        """Where to connect to. Raises SendFailed: also where Slack names a host that is not its own."""
        try:
            url = str(self.web_client.apps_connections_open(app_token=self.app_token)["url"])
        except Exception as error:
            raise failure_of(error, self._clock()) from error
        if not _allowed(self._account, url):
            raise SendFailed("misconfigured", "Slack named an address for Socket Mode that is not its own")
        return url

    def _brought(self, _client: Any, request: SocketModeRequest) -> None:
        """One request: kept first, acknowledged then."""
        try:
            answer = self._hear(as_posted(request))
            if answer is not None:
                said = json.loads(answer.body) if answer.body.startswith("{") else None
                self.send_socket_mode_response(SocketModeResponse(request.envelope_id, said))
        except Exception as error:  # without an acknowledgement Slack brings it again
            log.warning("a request of Socket Mode was not acknowledged: %s", type(error).__name__)


def as_posted(request: SocketModeRequest) -> Webhook:
    """What Slack would have posted: an event as JSON, a press or form and a command as a form."""
    match request.type:
        case "interactive":
            kind, body = FORM, urlencode({"payload": json.dumps(request.payload)})
        case "slash_commands":
            kind, body = FORM, urlencode({name: str(value) for name, value in request.payload.items()})
        case _:
            kind, body = "application/json", json.dumps(request.payload)
    again = {"x-slack-retry-num": str(request.retry_attempt)} if request.retry_attempt else {}
    return Webhook("POST", HOOK, "", {"content-type": kind, **again}, body.encode())


def _allowed(account: SlackAccount, url: str) -> bool:
    """Slack's own hosts by TLS; with a base configured the host that it names, and no other."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    if account.api_base:
        return parts.scheme in ("ws", "wss") and host == urlsplit(account.base).hostname
    return parts.scheme == "wss" and port in (None, 443) and LINE_HOST.fullmatch(host) is not None
