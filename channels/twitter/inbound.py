"""To ours: the envelope of an X Activity webhook → arrivals. What is not for us means nothing; unknown events too."""

import json
from datetime import datetime
from typing import Any

from bot.wire import Inbound
from channels.contract import Unreadable, Webhook
from channels.twitter import messages, posts
from channels.twitter.posts import Us

POSTED = frozenset({"post.mention.create", "post.reply.create"})
MAX_EVENTS = 100
"""Messages in one webhook; the provider sends one, the body's own limit would allow a few hundred."""


def arrivals(hook: Webhook, us: Us, now: datetime) -> tuple[Inbound, ...]:
    """All messages of one webhook. Raises Unreadable naming what is missing, never its content."""
    envelope = _document(hook.body)
    data = envelope.get("data", envelope)
    if not isinstance(data, dict):
        raise Unreadable("data is no object")
    if "direct_message_events" in data:  # the older product's envelope carries them without an event type
        return _messages(data, us, now)
    payload = data.get("payload")
    if not isinstance(payload, dict):
        raise Unreadable("payload is missing")
    match data.get("event_type"):
        case kind if kind in POSTED:
            includes = data.get("includes")
            found = posts.message(payload, includes if isinstance(includes, dict) else {}, us, now)
        case "post.delete":
            found = posts.deleted(payload, us, now)
        case "dm.received":
            return _messages(payload, us, now)
        case _:
            found = None
    return (found,) if found is not None else ()


def _messages(holder: dict[str, Any], us: Us, now: datetime) -> tuple[Inbound, ...]:
    events = holder.get("direct_message_events")
    if not isinstance(events, list):
        raise Unreadable("direct_message_events is missing")
    found = (messages.arrived(event, us, now) for event in events[:MAX_EVENTS] if isinstance(event, dict))
    return tuple(one for one in found if one is not None)


def _document(body: bytes) -> dict[str, Any]:
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        raise Unreadable("the body is no JSON") from None
    if not isinstance(document, dict):
        raise Unreadable("the body is no object")
    return document
