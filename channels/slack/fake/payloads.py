"""What our fake Slack tells the application: events, buttons, commands and forms, field for field as the real one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from channels.slack.fake.ledger import Stored

Json = dict[str, Any]
Filled = Mapping[str, str | tuple[str]]
"""Field → what was typed, or (the key that was chosen,)."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """Whose events these are."""

    team: str
    app: str
    bot: str

    def event(self, number: int, inner: Json, **more: Any) -> Json:
        """An event in its envelope."""
        us = {"enterprise_id": None, "team_id": self.team, "user_id": self.bot, "is_bot": True}
        return {
            "token": "unused",
            "team_id": self.team,
            "api_app_id": self.app,
            "event": inner,
            "type": "event_callback",
            "event_id": f"Ev{number:08d}",
            "event_time": 1,
            "authorizations": [us],
            "is_ext_shared_channel": False,
            **more,
        }

    def message(self, said: Stored, files: list[Json]) -> Json:
        """Somebody wrote."""
        made = {
            "type": "message",
            "channel": said.channel,
            "user": said.user,
            "text": said.text,
            "ts": said.ts,
            "event_ts": said.ts,
            "team": self.team,
            "channel_type": "im" if said.channel.startswith("D") else "channel",
        }
        made |= {"thread_ts": said.thread_ts} if said.thread_ts else {}
        return made | ({"subtype": "file_share", "files": files} if files else {})

    def changed(self, said: Stored, before: str, ts: str) -> Json:
        """Somebody changed what they wrote."""
        old, new = said.resource() | {"text": before}, said.resource() | {"edited": {"user": said.user, "ts": ts}}
        inner = {"type": "message", "subtype": "message_changed", "channel": said.channel, "ts": ts, "event_ts": ts}
        kind = "im" if said.channel.startswith("D") else "channel"
        return inner | {"message": new, "previous_message": old, "hidden": True, "channel_type": kind}

    def deleted(self, said: Stored, ts: str) -> Json:
        """Somebody took back what they wrote."""
        inner = {"type": "message", "subtype": "message_deleted", "channel": said.channel, "ts": ts, "event_ts": ts}
        kind = "im" if said.channel.startswith("D") else "channel"
        return inner | {"deleted_ts": said.ts, "previous_message": said.resource(), "channel_type": kind}

    def pressed(self, user: str, on: Stored, picked: Json, ts: str) -> Json:
        """Somebody pressed a button of a message, or picked from a menu."""
        return {
            "type": "block_actions",
            "user": {"id": user, "team_id": self.team},
            "api_app_id": self.app,
            "team": {"id": self.team, "domain": "city"},
            "channel": {"id": on.channel},
            "container": {"type": "message", "message_ts": on.ts, "channel_id": on.channel},
            "message": on.resource(),
            "trigger_id": f"{ts}.trigger",
            "actions": [{**picked, "action_ts": ts}],
        }

    def opened(self, user: str, ts: str, tab: str = "home") -> Json:
        """Somebody opened one of the app's tabs."""
        return {"type": "app_home_opened", "user": user, "channel": f"D{user[1:]}", "event_ts": ts, "tab": tab}

    def command(self, user: str, text: str, number: int) -> dict[str, str]:
        """Somebody typed ``/311 …``."""
        return {
            "command": "/311",
            "text": text,
            "user_id": user,
            "team_id": self.team,
            "api_app_id": self.app,
            "channel_id": "C0COMMAND",
            "trigger_id": f"{number}.1.trigger",
            "response_url": "https://hooks.slack.com/commands/unused",
        }

    def submitted(self, user: str, name: str, filled: Filled, number: int, private: str = "") -> Json:
        """Somebody sent a form."""
        values = {
            block: {"a": {"type": "plain_text_input", "value": given}}
            if isinstance(given, str)
            else {"a": {"type": "static_select", "selected_option": {"value": given[0]}}}
            for block, given in filled.items()
        }
        view = {
            "id": f"V{number:08d}",
            "type": "modal",
            "callback_id": name,
            "private_metadata": private,
            "state": {"values": values},
        }
        return {
            "type": "view_submission",
            "user": {"id": user, "team_id": self.team},
            "team": {"id": self.team},
            "api_app_id": self.app,
            "view": view,
        }
