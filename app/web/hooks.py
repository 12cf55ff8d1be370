"""The providers' door: verify, read, keep, acknowledge. Nothing else is on the provider's clock."""

from collections.abc import Callable
from urllib.parse import quote

import structlog
from flask import Blueprint, Response, request
from werkzeug.exceptions import RequestEntityTooLarge

from app.intake import CannotKeep
from app.metrics import WEBHOOKS
from bot.wire import Arrival
from channels.contract import Channel, Forged, Unreadable, Webhook

BODY_LIMIT = 64 * 1024
"""Bytes of one webhook (threat 13). Providers' own limits are far below."""

log = structlog.get_logger()

Keep = Callable[[tuple[Arrival, ...]], None]
"""Makes arrivals durable; raises CannotKeep when that is not possible now."""


def hooks(channels: dict[str, Channel], keep: Keep) -> Blueprint:
    """The routes of every channel that is on."""
    blueprint = Blueprint("hooks", __name__)

    def door(name: str) -> Callable[..., Response]:
        def receive(**_: str) -> Response:
            return receive_one(name, channels.get(name), keep)

        return receive

    rules = {"sms": ("/channels/sms/inbound", "/channels/sms/status/<our_id>")}
    for name, paths in rules.items():
        for path in paths:
            blueprint.add_url_rule(path, f"{name}:{path}", door(name), methods=["POST"])
    return blueprint


def receive_one(name: str, channel: Channel | None, keep: Keep) -> Response:
    """One webhook of one channel, from raw bytes to the acknowledgement."""
    if channel is None:
        return answered(name, "off", 404, "This channel is not configured.")
    try:
        hook = webhook()
        channel.verify(hook)
        arrivals = channel.read(hook)
        keep(arrivals)
    except RequestEntityTooLarge:
        return answered(name, "too_large", 413, "The body is too large.")
    except Forged:
        return answered(name, "forged", 403, "The signature is missing or wrong.")
    except Unreadable as error:
        return answered(name, "unreadable", 400, str(error))
    except CannotKeep as error:
        refused = answered(name, error.why, 503, "Cannot keep this now; please send it again.")
        refused.headers["Retry-After"] = str(error.retry_after)
        return refused
    WEBHOOKS.labels(name, "kept").inc()
    answer = channel.answer(arrivals)
    return Response(answer.body, answer.status, content_type=answer.content_type)


def answered(channel: str, outcome: str, status: int, words: str) -> Response:
    """A refusal, counted, in words and without a word of the sender."""
    WEBHOOKS.labels(channel, outcome).inc()
    log.warning("webhook refused", channel=channel, outcome=outcome, status=status)
    return Response(words + "\n", status, content_type="text/plain")


def webhook() -> Webhook:
    """The current Flask request without Flask: raw path, raw query, raw bytes."""
    raw = request.environ.get("RAW_URI") or request.environ.get("REQUEST_URI") or ""
    path = raw.split("?", 1)[0] if raw.startswith("/") else quote(request.path, safe="/:@!$&'()*+,;=~%-._")
    headers = {name.lower(): value for name, value in request.headers.items()}
    return Webhook(request.method, path, request.query_string.decode("latin-1"), headers, request.get_data(cache=False))
