"""Signed X events for the tests: envelopes as the network posts them, with invented people."""

import json
from typing import Any

from channels.contract import Webhook
from channels.twitter.fake import HANDLE, SECRET, US
from channels.twitter.signature import HEADER, signed

PATH = "/channels/x/webhook"
RESIDENT = "3000000000000000001"
POST = "2080765813578191303"
WORDS = f"@{HANDLE} pothole at 12 Oak St"


def hook(document: object, secret: str = SECRET, **headers: str) -> Webhook:
    """A document as the network would post it."""
    body = document if isinstance(document, bytes) else json.dumps(document).encode()
    given = {"content-type": "application/json", HEADER: signed(secret, body), **headers}
    return Webhook("POST", PATH, "", given, body)


def challenge(query: str) -> Webhook:
    """The network's question whether the address is ours."""
    return Webhook("GET", PATH, query, {}, b"")


def mention(start: int, name: str = HANDLE, number: str = US) -> dict[str, Any]:
    """One name in a text."""
    return {"start": start, "end": start + len(name) + 1, "username": name, "id": number}


def post(**fields: Any) -> dict[str, Any]:
    """A usual post with some fields changed; None leaves one out."""
    usual: dict[str, Any] = {
        "id": POST,
        "text": WORDS,
        "author_id": RESIDENT,
        "conversation_id": POST,
        "created_at": "2026-11-20T15:00:00.000Z",
        "edit_history_tweet_ids": [POST],
        "display_text_range": [0, len(WORDS)],
        "entities": {"mentions": [mention(0)]},
    }
    return {name: value for name, value in {**usual, **fields}.items() if value is not None}


def event(kind: str = "post.mention.create", includes: object = None, **fields: Any) -> Webhook:
    """The usual post as an event."""
    data = {"event_uuid": "-1", "filter": {"user_id": US}, "event_type": kind, "tag": "t", "payload": post(**fields)}
    return hook({"data": {**data, "includes": includes or {}}})


def reply(onto: str, author: str, begins: int, text: str, *names: dict[str, Any], **more: Any) -> Webhook:
    """A post that answers another; its own words begin at ``begins``."""
    return event(
        text=text,
        in_reply_to_user_id=author,
        referenced_tweets=[{"type": "replied_to", "id": onto}],
        display_text_range=[begins, len(text)],
        entities={"mentions": list(names)},
        **more,
    )


def direct(**fields: Any) -> Webhook:
    """A direct message in the shape it still has."""
    made: dict[str, Any] = {
        "target": {"recipient_id": US},
        "sender_id": RESIDENT,
        "message_data": {"text": "hello", "entities": {"urls": []}},
    }
    number = fields.pop("id", "2080765901528535096")
    data = {**made["message_data"], **fields.pop("message_data", {})}
    made = {**made, **fields, "message_data": data}
    one = {"type": "message_create", "id": number, "created_timestamp": "1784928224372", "message_create": made}
    payload = {"direct_message_events": [one], "users": {}}
    return hook({"data": {"event_uuid": "-2", "event_type": "dm.received", "payload": payload}})
