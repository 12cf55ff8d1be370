"""The calls we make, described: what each may carry. Our own small schema, since the provider's may not be copied."""

import json
import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import parse_qsl

_ID: Final = r"[0-9]{1,19}"
_LIST: Final = r"[a-z_.]+(,[a-z_.]+)*"
_MOMENT: Final = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
_HUNDRED: Final = r"[1-9]|[1-9]\d|100"
_PAGE: Final = {"max_results": _HUNDRED, "media.fields": _LIST, "expansions": _LIST, "pagination_token": r"\w{1,40}"}
_EVENTS: Final = {**_PAGE, "dm_event.fields": _LIST, "event_types": "MessageCreate"}
_MENTIONS: Final = {
    **_PAGE,
    "max_results": r"[5-9]|[1-9]\d|100",
    "since_id": _ID,
    "until_id": _ID,
    "start_time": _MOMENT,
    "tweet.fields": _LIST,
}
_IDS: Final = rf"{_ID}(,{_ID}){{0,99}}"
_SEARCH: Final = {"query": r"in_reply_to_tweet_id:\d+ from:\d+", "max_results": r"[1-9]\d|100", "tweet.fields": _LIST}

CALLS: Final[tuple[tuple[str, str, str, Mapping[str, str]], ...]] = (
    ("mentions", "GET", rf"/2/users/({_ID})/mentions", _MENTIONS),
    ("events", "GET", r"/2/dm_events", _EVENTS),
    ("events_with", "GET", rf"/2/dm_conversations/with/({_ID})/dm_events", _EVENTS),
    ("search", "GET", r"/2/tweets/search/recent", _SEARCH),
    ("posts", "GET", r"/2/tweets", {"ids": _IDS, "tweet.fields": _LIST}),
    ("me", "GET", r"/2/users/me", {}),
    ("webhooks", "GET", r"/2/webhooks", {}),
    ("subscriptions", "GET", r"/2/activity/subscriptions", {}),
    ("publish", "POST", r"/2/tweets", {}),
    ("tell", "POST", rf"/2/dm_conversations/with/({_ID})/messages", {}),
    ("upload", "POST", r"/2/media/upload", {}),
)
"""Name, method, path, and each query parameter with the pattern of its value."""


class OutOfLine(Exception):
    """A call that breaks its description. The message names the part, never its content."""


def named(method: str, path: str) -> tuple[str, str] | None:
    """Which call this is, and the id in its path."""
    for name, verb, pattern, _ in CALLS:
        found = re.fullmatch(pattern, path)
        if found and verb == method:
            return name, found[1] if found.groups() else ""
    return None


def check(method: str, target: str, body: bytes) -> None:
    """Raises OutOfLine for a call we do not describe, an unknown parameter, or a body of another shape."""
    path, _, query = target.partition("?")
    found = named(method, path)
    if found is None:
        raise OutOfLine(f"{method} {path} is none of our calls")
    allowed = next(one[3] for one in CALLS if one[0] == found[0])
    given = parse_qsl(query, keep_blank_values=True)
    if found[0] == "posts" and "ids" not in dict(given):
        raise OutOfLine("query parameter ids")
    for name, value in given:
        if name not in allowed or not re.fullmatch(allowed[name], value):
            raise OutOfLine(f"query parameter {name}")
    if method == "POST":
        _BODIES[found[0]](_object(body))


def _publish(given: dict[str, Any]) -> None:
    _only(given, "text", "reply", "media")
    reply = given.get("reply")
    _need(isinstance(reply, dict) and set(reply) == {"in_reply_to_tweet_id"}, "reply")
    _need(_is_id(reply["in_reply_to_tweet_id"]) if isinstance(reply, dict) else False, "in_reply_to_tweet_id")
    media = given.get("media")
    if media is not None:
        ids = media.get("media_ids") if isinstance(media, dict) else None
        _need(isinstance(ids, list) and 1 <= len(ids) <= 4 and all(map(_is_id, ids)), "media_ids")
    _need(media is not None or (isinstance(given.get("text"), str) and bool(given["text"])), "text")


def _tell(given: dict[str, Any]) -> None:
    _only(given, "text", "attachments")
    held = given.get("attachments")
    if held is not None:
        one = held[0] if isinstance(held, list) and len(held) == 1 else None
        _need(isinstance(one, dict) and set(one) == {"media_id"} and _is_id(one["media_id"]), "attachments")
    _need(held is not None or (isinstance(given.get("text"), str) and bool(given["text"])), "text")


def _upload(given: dict[str, Any]) -> None:
    _only(given, "media", "media_category", "media_type")
    _need(given.get("media_category") in ("tweet_image", "dm_image"), "media_category")
    _need(given.get("media_type") in ("image/jpeg", "image/png"), "media_type")
    _need(bool(re.fullmatch(r"[A-Za-z0-9+/]+={0,2}", str(given.get("media")))), "media")


_BODIES: Final = {"publish": _publish, "tell": _tell, "upload": _upload}


def _object(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except ValueError:
        raise OutOfLine("the body is no JSON") from None
    if not isinstance(found, dict):
        raise OutOfLine("the body is no object")
    return found


def _only(given: dict[str, Any], *names: str) -> None:
    unknown = given.keys() - set(names)
    if unknown:
        raise OutOfLine(f"unknown field {min(unknown)}")


def _need(good: bool, part: str) -> None:
    if not good:
        raise OutOfLine(part)


def _is_id(value: object) -> bool:
    return isinstance(value, str) and bool(re.fullmatch(_ID, value))
