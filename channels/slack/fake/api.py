"""Our fake Slack's side of its API: post, change, read back, photos. Pure but for the ledger."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from channels.fakes import Fault, On, Out
from channels.slack.fake.described import OutOfLine, given_in, typed
from channels.slack.fake.ledger import Ledger, Photo, Stored, direct
from channels.slack.fake.socket import Socket
from channels.slack.manifest import SCOPES

Validate = Callable[[str, str, dict[str, str], bytes], None]
"""Method, path, headers, body of every call; raises when the call breaks the provider's description."""
CREATES = tuple(
    f"/api/{name}" for name in ("chat.postMessage", "chat.update", "chat.postEphemeral", "files.completeUploadExternal")
)
"""Calls after which somebody sees something."""
PING = re.compile(r"<[!@#]|<(?!https?://)\w+:")
"""What would ping somebody, or link to anything but a web page."""
FILE = re.compile(r"F[0-9]{8}")
PAGE = 100
APP_TOKEN = "xapp-1-A0FAKE-1-fake"  # noqa: S105 - opens nothing but this fake
TRIGGER_LIFE = 3.0
"""Seconds for which a form may be opened."""


@dataclass(slots=True)
class Api:
    """The routes under ``/api/``, and the files."""

    ledger: Ledger
    token: str
    team: str
    user: str
    own_url: str = ""
    scopes: tuple[str, ...] = SCOPES
    validate: Validate | None = None
    errors: dict[str, str] = field(default_factory=dict)
    """Channel or user → the error word that posts to it end in."""
    violations: list[str] = field(default_factory=list)
    leaks: list[str] = field(default_factory=list)
    """Paths that were shown the token and had no need of it."""
    socket: Socket | None = None
    """Where Socket Mode connects to; None: it is switched off."""
    redirect: str = ""
    """Where a photo's address leads first, if anywhere."""

    def kind(self, method: str, path: str) -> On:  # noqa: ARG002 - Slack has but one
        """Which kind of call this is, for ordering faults."""
        if not path.startswith("/api/"):
            return "media"
        if path in CREATES:
            return "create"
        return "list" if path.endswith((".history", ".replies")) else "fetch"

    def answer(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Out:
        """One call. ``headers`` in lower case."""
        path = target.partition("?")[0]
        if not path.startswith("/api/"):
            return self._file(path, headers, body)
        if path == "/api/apps.connections.open":
            return self._connect(headers)
        if headers.get("authorization") != f"Bearer {self.token}":
            return _no("not_authed" if "authorization" not in headers else "invalid_auth")
        name = path.removeprefix("/api/")
        try:
            given = typed(name, given_in(headers, body))
            if self.validate is not None:
                self.validate(method, target, headers, body)
        except (OutOfLine, ValueError) as error:
            return self._violated(name, error)
        except Exception as error:  # whatever the description's own checker raises
            return self._violated(name, error)
        return self._route(name, given)

    def refusal(self, fault: Fault) -> Out:
        """How Slack says denied, throttle or error."""
        match fault:
            case "denied":
                return _no("invalid_auth")
            case "throttle":
                return Out(429, b'{"ok": false, "error": "ratelimited"}', {"Content-Type": "application/json"})
            case _:
                return Out(500, b"<html>Internal Server Error</html>", {"Content-Type": "text/html"})

    def _violated(self, name: str, error: Exception) -> Out:
        self.violations.append(f"{name}: {type(error).__name__} {error}")
        return _no("invalid_arguments")

    def _route(self, name: str, given: dict[str, Any]) -> Out:
        match name:
            case "auth.test":
                said = {"team_id": self.team, "user_id": self.user, "bot_id": "B0FAKE", "team": "City", "user": "bot"}
                return _yes(said, {"X-OAuth-Scopes": ",".join(self.scopes)})
            case "chat.postMessage":
                return self._post(given)
            case "chat.postEphemeral":
                return self._whisper(given)
            case "chat.update":
                return self._update(given)
            case "conversations.open":
                return _yes({"channel": {"id": direct(given["users"])}})
            case "conversations.info":
                known = given["channel"] not in self.errors
                return (
                    _yes({"channel": {"id": given["channel"], "is_member": True}})
                    if known
                    else _no("channel_not_found")
                )
            case "conversations.history" | "conversations.replies":
                return self._list(given)
            case "views.publish":
                return self._publish(given)
            case "views.open":
                return self._open(given)
            case "files.getUploadURLExternal":
                return self._upload_url(given)
            case _:
                return self._complete(given)

    def _post(self, given: dict[str, Any]) -> Out:
        if word := self.errors.get(given["channel"]):
            return _no(word)
        self._watch(given)
        channel = direct(given["channel"])
        message = self.ledger.keep(
            Stored(
                channel=channel,
                ts=self.ledger.ts(),
                user=self.user,
                text=given["text"],
                thread_ts=given.get("thread_ts", ""),
                blocks=given.get("blocks", []),
                metadata=given.get("metadata", {}),
                bot=True,
            )
        )
        return _yes({"channel": channel, "ts": message.ts, "message": message.resource()}, accepted=message)

    def _whisper(self, given: dict[str, Any]) -> Out:
        if word := self.errors.get(given["channel"]):
            return _no(word)
        self._watch(given)
        message = Stored(
            channel=given["channel"],
            ts=self.ledger.ts(),
            user=self.user,
            text=given["text"],
            thread_ts=given.get("thread_ts", ""),
            blocks=given.get("blocks", []),
            bot=True,
            only=given["user"],
        )
        self.ledger.whispers.append(message)
        return _yes({"message_ts": message.ts}, accepted=message)

    def _update(self, given: dict[str, Any]) -> Out:
        message = self.ledger.messages.get((given["channel"], given["ts"]))
        if message is None or not message.bot:
            return _no("message_not_found" if message is None else "cant_update_message")
        self._watch(given)
        message.text, message.blocks = given["text"], given.get("blocks", [])
        message.metadata = given.get("metadata", message.metadata)
        self.ledger.changes.append(message)
        return _yes({"channel": message.channel, "ts": message.ts, "text": message.text}, accepted=message)

    def _watch(self, given: Mapping[str, Any]) -> None:
        """A post that pings or links where it should not is out of line, whoever asked for it."""
        rich = [block["text"]["text"] for block in given.get("blocks", []) if _is_rich(block)]
        for text in (given["text"], *rich):
            if PING.search(text):
                self.violations.append(f"a post pings or links: {text!r}")

    def _list(self, given: dict[str, Any]) -> Out:
        found = self.ledger.in_channel(given["channel"], given.get("ts", ""))
        oldest, latest = given.get("oldest", "0"), given.get("latest", "99999999999")
        shown = [one for one in found if oldest <= one.ts <= latest]
        start = int(given.get("cursor") or "0")
        page = shown[start : start + PAGE]
        cursor = str(start + PAGE) if len(shown) > start + PAGE else ""
        told = [one.resource() | {"files": self._named(one)} for one in page]
        return _yes({"messages": told, "response_metadata": {"next_cursor": cursor}})

    def _named(self, message: Stored) -> list[dict[str, str]]:
        return [{"id": name, "name": self.ledger.photos[name].name} for name in message.files]

    # -- pages

    def _connect(self, headers: dict[str, str]) -> Out:
        if headers.get("authorization") != f"Bearer {APP_TOKEN}":
            return _no("invalid_auth")
        return _yes({"url": self.socket.address()}) if self.socket else _no("not_allowed_token_type")

    def _publish(self, given: dict[str, Any]) -> Out:
        if word := self.errors.get(given["user_id"]):
            return _no(word)
        self.ledger.homes[given["user_id"]] = given["view"]
        return _yes({"view": given["view"]})

    def _open(self, given: dict[str, Any]) -> Out:
        issued = self.ledger.triggers.pop(given["trigger_id"], None)
        if issued is None:
            return _no("invalid_trigger_id")
        user, moment = issued
        if (self.ledger.clock() - moment).total_seconds() > TRIGGER_LIFE:
            return _no("expired_trigger_id")
        self.ledger.forms.append((user, given["view"]))
        return _yes({"view": given["view"]})

    # -- files

    def _upload_url(self, given: dict[str, Any]) -> Out:
        name = f"F{self.ledger.number():08d}"
        self.ledger.photos[name] = Photo(str(given["filename"]), "image/jpeg", b"", uploaded=False)
        return _yes({"file_id": name, "upload_url": f"{self.own_url}/upload/v1/{name}"})

    def _complete(self, given: dict[str, Any]) -> Out:
        names = [str(one["id"]) for one in given["files"]]
        if not all(name in self.ledger.photos and self.ledger.photos[name].uploaded for name in names):
            return _no("file_not_found")
        channel, ts = str(given.get("channel_id", "")), self.ledger.ts()
        if channel[:1] not in ("C", "D", "G"):
            return _no("invalid_channel")
        words, thread = str(given.get("initial_comment", "")), str(given.get("thread_ts", ""))
        message = self.ledger.keep(Stored(channel, ts, self.user, words, thread_ts=thread, files=names, bot=True))
        self.ledger.accepted[self.ledger.photos[names[0]].name.rpartition("-")[0]] += 1
        return _yes({"files": [{"id": name} for name in names]}, accepted=message)

    def _file(self, path: str, headers: dict[str, str], body: bytes) -> Out:
        named = FILE.search(path)
        photo = self.ledger.photos.get(named[0]) if named else None
        if photo is None:
            return Out(404)
        if path.startswith("/upload/"):
            photo.data, photo.uploaded = body, True
            return Out(200, b"OK")
        if path.startswith("/away/"):
            if "authorization" in headers:
                self.leaks.append(path)
            return Out(200, photo.data, {"Content-Type": photo.content_type})
        if headers.get("authorization") != f"Bearer {self.token}" or "files:read" not in self.scopes:
            return Out(200, b"<!DOCTYPE html><title>Sign in</title>", {"Content-Type": "text/html; charset=utf-8"})
        if self.redirect:
            return Out(302, headers={"Location": self.redirect})
        return Out(200, photo.data, {"Content-Type": photo.content_type})


def _is_rich(block: Mapping[str, Any]) -> bool:
    return isinstance(block.get("text"), dict) and block["text"].get("type") == "mrkdwn"


def _yes(document: dict[str, Any], headers: dict[str, str] | None = None, accepted: Stored | None = None) -> Out:
    kind = {"Content-Type": "application/json", **(headers or {})}
    return Out(200, json.dumps({"ok": True, **document}).encode(), kind, accepted)


def _no(word: str) -> Out:
    return Out(200, json.dumps({"ok": False, "error": word}).encode(), {"Content-Type": "application/json"})
