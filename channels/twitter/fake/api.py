"""Our fake network's side of its API: mentions, messages, search, posting, uploads. Pure but for what it remembers."""

import base64
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl

from channels.fakes import Fault, On, Out
from channels.twitter.fake.calls import check, named
from channels.twitter.fake.world import ACCESS, BEARER, KEY, US, World, Written

Validate = Callable[[str, str, dict[str, str], bytes], None]
"""Method, path with query, headers, body of every call; raises when the call breaks the provider's description."""
KINDS: dict[str, On] = {"publish": "create", "tell": "create", "upload": "media", "mentions": "list", "events": "list"}


@dataclass(slots=True)
class Api:
    """The routes under ``/2``."""

    world: World
    validate: Validate | None = None
    violations: list[str] = field(default_factory=list)
    leaks: list[str] = field(default_factory=list)
    """Paths that were shown credentials they had no need of."""
    summoned_only: bool = True
    """Self-serve: a reply is taken only if the author of the post named us (channel study 3.3)."""
    reset_after: float = 900.0

    def kind(self, method: str, path: str) -> On:
        """Which kind of call this is, for ordering faults."""
        if path.startswith("/media/"):
            return "fetch"
        found = named(method, path)
        return KINDS.get(found[0], "fetch") if found else "fetch"

    def refusal(self, fault: Fault) -> Out:
        """The network's words for denied, throttle and error."""
        match fault:
            case "denied":
                return _problem(401, "Unauthorized", "about:blank")
            case "throttle":
                reset = str(int(self.world.clock().timestamp() + self.reset_after))
                headers = {"x-rate-limit-reset": reset, "x-rate-limit-remaining": "0"}
                return Out(429, b'{"title": "Too Many Requests", "status": 429}', headers)
            case _:
                return _problem(500, "Internal Server Error", "about:blank")

    def answer(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Out:
        """One call. ``headers`` in lower case."""
        path, _, query = target.partition("?")
        if path.startswith("/media/"):
            return self._photo(path, headers)
        if not _known(method, path, headers.get("authorization", "")):
            return _problem(401, "Unauthorized", "about:blank")
        try:
            check(method, target, body)
            if self.validate is not None:
                self.validate(method, target, headers, body)
        except Exception as error:
            self.violations.append(f"{method} {path}: {type(error).__name__} {error}")
            return _problem(400, "Invalid Request", "https://api.twitter.com/2/problems/invalid-request")
        return self._route(method, path, dict(parse_qsl(query)), body)

    def _route(self, method: str, path: str, asked: dict[str, str], body: bytes) -> Out:
        found = named(method, path)
        assert found is not None
        given = json.loads(body) if method == "POST" else {}
        match found:
            case ("mentions", _):
                return self._mentions(asked)
            case ("events", _):
                return self._page([self.world.event(one) for one in self.world.direct()], asked)
            case ("events_with", who):
                talk = [self.world.event(one) for one in self.world.direct() if who in (one.author, one.to)]
                return self._page(talk, asked)
            case ("search", _):
                return self._search(asked)
            case ("posts", _):
                return self._posts(asked["ids"].split(","))
            case ("me", _):
                me = {"data": {"id": US, "name": "City", "username": self.world.name}}
                return replace(_json(200, me), headers={"x-access-level": self.world.access})
            case ("webhooks", _):
                return _json(200, {"data": self.world.webhooks, "meta": {"result_count": len(self.world.webhooks)}})
            case ("subscriptions", _):
                rows = [{"event_type": kind, "filter": {"user_id": US}} for kind in self.world.subscribed]
                return _json(200, {"data": rows, "meta": {"result_count": len(rows)}})
            case ("publish", _):
                return self._publish(given)
            case ("tell", who):
                return self._tell(who, given)
            case _:
                return self._upload(given)

    def _mentions(self, asked: dict[str, str]) -> Out:
        """Posts naming us, newest first, after ``since_id`` or ``start_time`` and before ``until_id``."""
        start = datetime.fromisoformat(asked.get("start_time", "2010-01-01T00:00:00Z"))
        since, until = int(asked.get("since_id", 0)), int(asked.get("until_id", 10**19))
        rows = [
            self.world.post(one)
            for one in self.world.public()
            if any(number == US for *_, number in one.mentions) and one.author != US
            if since < int(one.id) < until and (since or one.at >= start)
        ]
        return self._page(rows, asked)

    def _page(self, rows: list[dict[str, Any]], asked: dict[str, str]) -> Out:
        size, at = int(asked.get("max_results", "100")), int(asked.get("pagination_token", "0"))
        shown = rows[at : at + size]
        meta: dict[str, Any] = {"result_count": len(shown)}
        if shown:
            meta |= {"newest_id": shown[0]["id"], "oldest_id": shown[-1]["id"]}
        if len(rows) > at + size:
            meta["next_token"] = str(at + size)
        keys = [key for row in shown for key in row.get("attachments", {}).get("media_keys", ())]
        media = [{"media_key": k, "type": "photo", "url": f"https://pbs.twimg.com/media/{k}.jpg"} for k in keys]
        document = {"meta": meta, **({"data": shown} if shown else {})}
        return _json(200, {**document, **({"includes": {"media": media}} if media else {})})

    def _search(self, asked: dict[str, str]) -> Out:
        found = re.fullmatch(r"in_reply_to_tweet_id:(\d+) from:(\d+)", asked["query"])
        assert found is not None
        rows = [one for one in self.world.public() if one.replies_to == found[1] and one.author == found[2]]
        return self._page([self.world.post(one) for one in rows], asked)

    def _posts(self, ids: list[str]) -> Out:
        """Posts by number. One that is gone, or that nobody may see, is named among the errors."""
        there = {one.id: one for one in self.world.public()}
        shown = [self.world.post(there[one]) for one in ids if one in there and not self._hides(there[one])]
        seen = {one["id"] for one in shown}
        errors = [_missing(one, hidden=one in there) for one in ids if one not in seen]
        return _json(200, {**({"data": shown} if shown else {}), **({"errors": errors} if errors else {})})

    def _hides(self, one: Written) -> bool:
        return one.author in self.world.hidden

    def _publish(self, given: dict[str, Any]) -> Out:
        onto = self.world.written.get(given["reply"]["in_reply_to_tweet_id"])
        if onto is None or onto.deleted:
            return _problem(403, "Forbidden", "about:blank", "This Tweet is deleted or not visible to you.")
        if self.summoned_only and not any(number == US for *_, number in onto.mentions) and onto.to != US:
            return _problem(403, "Forbidden", "about:blank", "you have not been mentioned by the author of the post.")
        said = given.get("text", "")
        one = Written(self.world.new_id(), US, said, self.world.clock(), onto.thread, onto.id, onto.author)
        one.media = given.get("media", {}).get("media_ids", [])
        self.world.keep(one)
        return _json(201, {"data": {"id": one.id, "text": one.text}}, one)

    def _tell(self, who: str, given: dict[str, Any]) -> Out:
        if who in self.world.blocked:
            return _problem(
                403, "Forbidden", "about:blank", "You do not have permission to DM one or more participants."
            )
        one = Written(self.world.new_id(), US, given.get("text", ""), self.world.clock(), to=who)
        one.media = [held["media_id"] for held in given.get("attachments", ())]
        self.world.keep(one)
        return _json(201, {"data": {"dm_conversation_id": f"{who}-{US}", "dm_event_id": one.id}}, one)

    def _upload(self, given: dict[str, Any]) -> Out:
        number = self.world.new_id()
        self.world.uploads[number] = base64.b64decode(given["media"])
        return _json(200, {"data": {"id": number, "media_key": f"3_{number}"}})

    def _photo(self, path: str, headers: dict[str, str]) -> Out:
        """The bytes lie at a host that must not be shown credentials."""
        if "authorization" in headers:
            self.leaks.append(path)
        data = self.world.photos.get(path.removeprefix("/media/").removesuffix(".jpg"))
        return Out(404) if data is None else Out(200, data, {"Content-Type": "image/jpeg"})


def _missing(number: str, *, hidden: bool) -> dict[str, str]:
    problem = "not-authorized-for-resource" if hidden else "resource-not-found"
    kind = f"https://api.twitter.com/2/problems/{problem}"
    return {"value": number, "resource_id": number, "resource_type": "tweet", "parameter": "ids", "type": kind}


def _known(method: str, path: str, shown: str) -> bool:
    """Reads of public posts by bearer token or as our user; our webhooks by token alone; all else as our user."""
    as_user = shown.startswith("OAuth ") and f'oauth_token="{ACCESS}"' in shown and f'consumer_key="{KEY}"' in shown
    as_app = method == "GET" and "dm_" not in path and path != "/2/users/me" and shown == f"Bearer {BEARER}"
    return as_app or (as_user and path != "/2/webhooks")


def _json(status: int, document: object, accepted: Written | None = None) -> Out:
    return Out(status, json.dumps(document).encode(), {"Content-Type": "application/json"}, accepted)


def _problem(status: int, title: str, kind: str, detail: str = "") -> Out:
    return _json(status, {"title": title, "detail": detail or title, "type": kind, "status": status})
