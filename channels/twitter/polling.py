"""Asking the provider what was written to us: mentions and direct messages, a page at a time, behind a cursor.

A cursor says up to where everything is kept (``since``). While a long list is read newest first it also says how far
down we are (``until`` or ``token``) and where the next list begins (``newest``), so that it can be left at any page.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from bot.wire import Inbound
from channels.contract import Page, Unreadable
from channels.twitter import messages, posts
from channels.twitter.account import XAccount
from channels.twitter.posts import Us, moment

FIELDS = [
    *("attachments", "author_id", "conversation_id", "created_at", "display_text_range", "edit_history_tweet_ids"),
    *("entities", "geo", "in_reply_to_user_id", "note_tweet", "referenced_tweets"),
]
"""``tweet.fields``; the provider's newest description calls the parameter ``post.fields`` (channel study 3.6)."""
MEDIA = ["media_key", "preview_image_url", "type", "url"]
EVENT = ["attachments", "created_at", "dm_conversation_id", "entities", "event_type", "id", "sender_id", "text"]
AT_ONCE = 100
"""Posts or events on a page, the provider's most."""
PER_MENTION, PER_EVENT = 0.001, 0.010
"""US dollars for each mention of ours or message event read (channel study 3.4)."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a list was read. Empty: from the moment the channel was switched on."""

    since: str = ""
    until: str = ""
    token: str = ""
    newest: str = ""

    @classmethod
    def read(cls, text: str) -> "Cursor":
        """A kept cursor; one that cannot be read begins anew."""
        try:
            found = json.loads(text) if text else {}
            return cls(**{name: str(found.get(name, "")) for name in cls.__slots__})
        except (ValueError, AttributeError):
            return cls()

    def write(self) -> str:
        """The same as text, without what is empty."""
        return json.dumps({name: value for name, value in asdict(self).items() if value})


def mentions(client: Any, account: XAccount, cursor: str, since_epoch: float, now: datetime) -> Page:
    """One page of posts that mention us. Raises what the library raises."""
    at = Cursor.read(cursor)
    asked: dict[str, Any] = {"since_id": at.since} if at.since else {"start_time": _utc(since_epoch)}
    if at.until:
        asked["until_id"] = at.until
    document = client.get_users_mentions(
        account.user_id,
        user_auth=not account.bearer_token,
        max_results=AT_ONCE,
        tweet_fields=FIELDS,
        expansions=["attachments.media_keys"],
        media_fields=MEDIA,
        **asked,
    )
    found = _rows(document)
    us = Us(account.user_id, account.handle)
    kept = _kept(found, lambda one: posts.message(one, _includes(document), us, now))
    ids = [int(one["id"]) for one in found if str(one.get("id", "")).isdigit()]
    newest = at.newest or (str(max(ids)) if ids else at.since)
    more = bool(ids) and bool(_meta(document).get("next_token"))
    after = Cursor(at.since, until=str(min(ids)), newest=newest) if more else Cursor(newest)
    return Page(kept, after.write(), more, PER_MENTION * len(found))


def direct(client: Any, account: XAccount, cursor: str, since_epoch: float, now: datetime) -> Page:
    """One page of direct messages. The provider has no "since": what we know already is told by its id."""
    at = Cursor.read(cursor)
    document = client.get_direct_message_events(
        max_results=AT_ONCE,
        event_types="MessageCreate",
        dm_event_fields=EVENT,
        expansions=["attachments.media_keys"],
        media_fields=MEDIA,
        pagination_token=at.token or None,
    )
    found = _rows(document)
    fresh = [one for one in found if _is_fresh(one, at.since, since_epoch)]
    us = Us(account.user_id, account.handle)
    kept = _kept(fresh, lambda one: messages.listed(one, _includes(document), us, now))
    newest = at.newest or max((str(one["id"]) for one in fresh), key=int, default=at.since)
    token = str(_meta(document).get("next_token") or "")
    more = bool(token) and bool(found) and len(fresh) == len(found)
    after = Cursor(at.since, token=token, newest=newest) if more else Cursor(newest)
    return Page(kept, after.write(), more, PER_EVENT * len(fresh))


def _is_fresh(event: Mapping[str, Any], since: str, since_epoch: float) -> bool:
    number = str(event.get("id") or "")
    if not number.isdigit():
        return False
    if since:
        return int(number) > int(since)
    made = moment(event.get("created_at"))
    return made is None or made.timestamp() >= since_epoch


def _kept(found: list[dict[str, Any]], read: Callable[[dict[str, Any]], Inbound | None]) -> tuple[Inbound, ...]:
    """What speaks to us, oldest first. A record that makes no sense is left out: it must not hold up the others."""
    kept: list[Inbound] = []
    for one in found:
        try:
            message = read(one)
        except Unreadable:
            continue
        if message is not None:
            kept.append(message)
    return tuple(sorted(kept, key=lambda message: int(message.external_id)))


def _rows(document: Any) -> list[dict[str, Any]]:
    rows = document.get("data") if isinstance(document, dict) else None
    return [one for one in rows if isinstance(one, dict)] if isinstance(rows, list) else []


def _includes(document: Any) -> dict[str, Any]:
    found = document.get("includes")
    return found if isinstance(found, dict) else {}


def _meta(document: Any) -> dict[str, Any]:
    found = document.get("meta") if isinstance(document, dict) else None
    return found if isinstance(found, dict) else {}


def _utc(epoch: float) -> str:
    return datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
