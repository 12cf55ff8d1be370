"""The providers' door: verify, read, keep, acknowledge. Nothing else is on the provider's clock."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final
from urllib.parse import quote
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import structlog
from werkzeug.exceptions import HTTPException
from werkzeug.wsgi import get_input_stream

from app.intake import CannotKeep
from app.metrics import WEBHOOKS
from bot.wire import Arrival
from channels.contract import Called, Channel, Forged, Unreadable, Webhook

BELOW: Final = "/channels/"
"""Every channel's addresses lie below this, and nothing else does."""

NOBODY: Final = "nobody"
"""In the figures, what came for a channel that is off, or for none."""

log = structlog.get_logger()

Keep = Callable[[tuple[Arrival, ...]], None]
"""Makes arrivals durable; raises CannotKeep when that is not possible now."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the provider hears."""

    status: int
    words: str
    content_type: str = "text/plain"
    headers: tuple[tuple[str, str], ...] = ()


class Door:
    """Stands before the pages (`docs/decisions/0007`): what is posted to a channel's address never reaches Flask.

    A burst of webhooks is all about how much work one of them is, and most of a small Flask request is Flask.
    """

    def __init__(
        self, pages: WSGIApplication, channels: Mapping[str, Channel], keep: Keep, stopping: Callable[[], bool]
    ) -> None:
        self._pages = pages
        called = {name: one for name, one in channels.items() if isinstance(one, Called)}
        self._channels = channels
        self._doorways = {name: one.doorway for name, one in called.items()}
        self._at = {doorway.path: name for name, doorway in self._doorways.items()}
        self._below = {doorway.numbered: name for name, doorway in self._doorways.items() if doorway.numbered}
        self._keep = keep
        self._stopping = stopping

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """One request: a webhook is answered here, everything else by the pages."""
        path = environ.get("PATH_INFO", "")
        if not path.startswith(BELOW):
            return self._pages(environ, start_response)
        name = self._at.get(path) or self._numbered(path)
        reply = self._answer(name, environ) if name else refused(NOBODY, "off", 404, "No channel that is on is here.")
        body = reply.words.encode()
        phrase = HTTPStatus(reply.status).phrase
        given = [
            ("Content-Type", reply.content_type),
            ("Content-Length", str(len(body))),
            ("X-Content-Type-Options", "nosniff"),
        ]
        start_response(f"{reply.status} {phrase}", [*given, *reply.headers])
        return (body,)

    def _numbered(self, path: str) -> str | None:
        """Whose address this is, but for its last part."""
        place, _, part = path.rpartition("/")
        return self._below.get(place) if part else None

    def _answer(self, name: str, environ: WSGIEnvironment) -> Reply:
        doorway = self._doorways[name]
        allowed = doorway.methods
        if environ["REQUEST_METHOD"] not in allowed:
            return refused(name, "method", 405, "Webhooks are posted.", ("Allow", ", ".join(allowed)))
        if self._stopping():
            return refused(name, "stopping", 503, "Stopping; please send it again.", ("Retry-After", "5"))
        try:
            return receive(name, self._channels[name], self._keep, environ, doorway.body)
        except Exception as error:  # whatever it is, the provider is asked to come again
            log.error("webhook failed", channel=name, error=type(error).__name__, exc_info=True)
            return refused(name, "failed", 503, "We failed; please send it again.", ("Retry-After", "5"))


def receive(name: str, channel: Channel, keep: Keep, environ: WSGIEnvironment, most: int) -> Reply:
    """One webhook of one channel, from raw bytes (at most so many) to the acknowledgement."""
    try:
        hook = webhook(environ, most)
        channel.verify(hook)
    except HTTPException as error:
        code = error.code or 400
        return refused(name, "too_large" if code == 413 else "unreadable", code, f"{error.name}.")
    except Forged:
        return refused(name, "forged", 403, "The signature is missing or wrong.")
    return kept(name, channel, keep, hook)


def kept(name: str, channel: Channel, keep: Keep, hook: Webhook) -> Reply:
    """One request that is its provider's for sure: read, kept, and only then acknowledged."""
    try:
        arrivals = channel.read(hook)
        keep(arrivals)
    except Unreadable as error:
        return refused(name, "unreadable", 400, str(error))
    except CannotKeep as error:
        wait = ("Retry-After", str(error.retry_after))
        return refused(name, error.why, 503, "Cannot keep this now; please send it again.", wait)
    WEBHOOKS.labels(name, "kept").inc()
    answer = channel.answer(hook, arrivals)
    return Reply(answer.status, answer.body, answer.content_type)


def refused(channel: str, outcome: str, status: int, words: str, *headers: tuple[str, str]) -> Reply:
    """A refusal, counted, in words and without a word of the sender."""
    WEBHOOKS.labels(channel, outcome).inc()
    log.warning("webhook refused", channel=channel, outcome=outcome, status=status)
    return Reply(status, words + "\n", headers=headers)


def webhook(environ: WSGIEnvironment, most: int) -> Webhook:
    """The request as it came: raw path, raw query, raw bytes. Raises werkzeug's HTTPException for one too large."""
    raw = environ.get("RAW_URI") or environ.get("REQUEST_URI") or ""
    path = raw.split("?", 1)[0] if raw.startswith("/") else _quoted(environ["PATH_INFO"])
    headers = {name[5:].lower().replace("_", "-"): value for name, value in environ.items() if name[:5] == "HTTP_"}
    headers["content-type"] = environ.get("CONTENT_TYPE", "")
    body = get_input_stream(environ, max_content_length=most).read()
    return Webhook(environ["REQUEST_METHOD"], path, environ.get("QUERY_STRING", ""), headers, body)


def _quoted(path: str) -> str:
    """A decoded path (its bytes as Latin-1, as WSGI has it) as it may have been sent."""
    return quote(path.encode("latin-1"), safe="/:@!$&'()*+,;=~%-._")
