"""Our fake Slack's own calls: signed with the official algorithm, posted, and tried again as Slack does."""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import httpx
from slack_sdk.signature import SignatureVerifier

from channels.fakes import Posted, trusted
from channels.slack.account import HOOK


def sign(secret: str, moment: str, body: bytes) -> str:
    """The official signature of a body at a moment (Unix seconds, as text)."""
    return str(SignatureVerifier(secret).generate_signature(timestamp=moment, body=body))


def as_event(payload: dict[str, Any]) -> tuple[bytes, str]:
    """An event's body and content type."""
    return json.dumps(payload).encode(), "application/json"


def as_action(payload: dict[str, Any]) -> tuple[bytes, str]:
    """The body and content type of a button or form."""
    return urlencode({"payload": json.dumps(payload)}).encode(), "application/x-www-form-urlencoded"


def as_command(fields: dict[str, str]) -> tuple[bytes, str]:
    """The body and content type of a command."""
    return urlencode(fields).encode(), "application/x-www-form-urlencoded"


@dataclass(slots=True)
class Poster:
    """Posts to the application. Events are tried four times in all; buttons, forms and commands once."""

    secret: str
    app_url: str
    retries: int = 3
    timeout: float = 3.0
    """Seconds Slack waits for an acknowledgement."""
    slowest: float = 0.0
    """The longest acknowledgement so far, in seconds."""
    _http: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        limits = httpx.Limits(max_connections=None, max_keepalive_connections=64)
        self._http = httpx.Client(verify=trusted(), trust_env=False, timeout=self.timeout, limits=limits)

    def close(self) -> None:
        """Let go of kept connections."""
        self._http.close()

    def post(self, body: bytes, content_type: str, moment: float, *, again: bool) -> Posted:
        """Sign and post; ``moment`` is Unix seconds. ``again``: failures are tried again, as Slack does for events."""
        stamp = str(int(moment))
        headers = {
            "Content-Type": content_type,
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": sign(self.secret, stamp, body),
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
        }
        posted = Posted(0)
        for number in range(self.retries + 1 if again else 1):
            more = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": "http_error"} if number else {}
            posted = self._once(body, {**headers, **more}, number + 1)
            if posted.taken:
                break
        return posted

    def _once(self, body: bytes, headers: dict[str, str], tries: int) -> Posted:
        try:
            reply = self._http.post(f"{self.app_url.rstrip('/')}{HOOK}", content=body, headers=headers)
        except httpx.TransportError:
            return Posted(0, tries=tries)
        self.slowest = max(self.slowest, reply.elapsed.total_seconds())
        return Posted(reply.status_code, reply.text, tries)
