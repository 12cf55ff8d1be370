"""Signed requests of Slack for the tests."""

import json
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from channels.contract import Webhook
from channels.slack.fake import SECRET, as_action, as_event, sign

PATH = "/channels/slack/events"
TEAM, APP, BOT, USER = "T0CITY", "A0CITY", "U0BOT", "U0STAFF"
DM, ROOM = "D0STAFF", "C0ROOM"
TS, ROOT = "1595926230.009600", "1595926200.000100"
Json = dict[str, Any]

MOMENT = datetime.now(UTC)
"""When all of these were signed, and what the clock of whoever verifies them has to say: many are made when tests are
collected, and a signature is good for five minutes only.
"""


def then() -> datetime:
    """The clock of an adapter that verifies them."""
    return MOMENT


def signed(body: bytes, kind: str = "application/json", secret: str = SECRET, at: float = 0, **headers: str) -> Webhook:
    """A body as Slack would post it. Keywords replace headers."""
    stamp = str(int(at or MOMENT.timestamp()))
    given = {"content-type": kind, "x-slack-request-timestamp": stamp, "x-slack-signature": sign(secret, stamp, body)}
    given |= {name.replace("_", "-"): value for name, value in headers.items()}
    return Webhook("POST", PATH, "", given, body)


def envelope(inner: Any, **more: Any) -> Json:
    """An event of our workspace."""
    us = {"enterprise_id": None, "team_id": TEAM, "user_id": BOT, "is_bot": True, "is_enterprise_install": False}
    usual = {
        "token": "x",
        "team_id": TEAM,
        "api_app_id": APP,
        "event": inner,
        "type": "event_callback",
        "event_id": "Ev1",
        "event_time": 1595926230,
        "authorizations": [us],
        "is_ext_shared_channel": False,
    }
    return {name: value for name, value in {**usual, **more}.items() if value is not None}


def event(inner: Any, **more: Any) -> Webhook:
    """A signed event."""
    return signed(as_event(envelope(inner, **more))[0])


def said(text: str | None = "pothole at 12 Oak St", channel: str = DM, **more: Any) -> Json:
    """What somebody wrote, in a direct message unless told otherwise; None leaves a field out."""
    usual = {"type": "message", "user": USER, "text": text, "ts": TS, "channel": channel, "event_ts": TS, "team": TEAM}
    usual["channel_type"] = "im" if channel.startswith("D") else "channel"
    return {name: value for name, value in {**usual, **more}.items() if value is not None}


def wrote(text: str | None = "pothole at 12 Oak St", channel: str = DM, **more: Any) -> Webhook:
    """A signed message."""
    return event(said(text, channel, **more))


def edited(
    channel: str = DM, thread: str = "", old: str = "pothole", new: str = "pothole on Elm", **more: Any
) -> Webhook:
    """A signed edit; ``more`` changes the message as it is now."""
    root = {"thread_ts": thread} if thread else {}
    before = {"type": "message", "user": USER, "text": old, "ts": TS, **root}
    after = {**before, "text": new, "edited": {"user": USER, "ts": "1595926300.000000"}, **more}
    inner = {"type": "message", "subtype": "message_changed", "channel": channel, "ts": "1595926300.000200"}
    kind = "im" if channel.startswith("D") else "channel"
    return event({**inner, "message": after, "previous_message": before, "channel_type": kind})


def deleted(channel: str = DM, **old: Any) -> Webhook:
    """A signed deletion; ``old`` changes the message that was there."""
    before = {"type": "message", "user": USER, "text": "pothole", "ts": TS, **old}
    inner = {"type": "message", "subtype": "message_deleted", "channel": channel, "ts": "1595926300.000300"}
    kind = "im" if channel.startswith("D") else "channel"
    return event({**inner, "deleted_ts": TS, "previous_message": before, "channel_type": kind})


def pressed(
    value: str = json.dumps(["q7", "1"]), action_id: str = "answer:1", channel: str = DM, **more: Any
) -> Webhook:
    """A signed press of a button; ``more`` goes into the message it belongs to."""
    return action(
        {
            "type": "block_actions",
            "user": {"id": USER, "team_id": TEAM},
            "api_app_id": APP,
            "team": {"id": TEAM},
            "channel": {"id": channel},
            "message": {"ts": ROOT, **more},
            "container": {"type": "message", "message_ts": ROOT, "channel_id": channel},
            "actions": [{"type": "button", "action_id": action_id, "value": value, "action_ts": "1596530385.194939"}],
        }
    )


def submitted(name: str = "report", private: str = "", **filled: str) -> Webhook:
    """A signed form."""
    values = {block: {"x": {"type": "plain_text_input", "value": text}} for block, text in filled.items()}
    view = {
        "id": "V1",
        "type": "modal",
        "callback_id": name,
        "private_metadata": private,
        "state": {"values": values},
    }
    body = {"type": "view_submission", "user": {"id": USER}, "team": {"id": TEAM}, "api_app_id": APP, "view": view}
    return action(body)


def action(payload: Any) -> Webhook:
    """A signed press or form."""
    return signed(*as_action(payload))


def command(text: str | None = "pothole at 12 Oak St", **more: str) -> Webhook:
    """A signed ``/311``."""
    usual = {"command": "/311", "text": text, "user_id": USER, "team_id": TEAM, "api_app_id": APP}
    usual |= {"trigger_id": "111.222.abc", "channel_id": ROOM, "response_url": "https://hooks.slack.com/x"}
    fields = {name: value for name, value in {**usual, **more}.items() if value is not None}
    return signed(urlencode(fields).encode(), "application/x-www-form-urlencoded")
