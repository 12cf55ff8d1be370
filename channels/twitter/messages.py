"""To ours: direct messages, in the old shape of the webhooks and in the v2 shape of the list. No I/O."""

import html
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from bot.wire import Inbound, MediaRef
from channels.twitter.posts import ADDED_TO_MESSAGES, MAX_WORDS, NAME, Us, identifier, moment, plain_letters, with_links


def arrived(event: Mapping[str, Any], us: Us, now: datetime) -> Inbound | None:
    """One ``direct_message_events`` entry of a webhook; None for our own and for what is no message."""
    made = event.get("message_create")
    if event.get("type", "message_create") != "message_create" or not isinstance(made, dict):
        return None
    data = made.get("message_data")
    data = data if isinstance(data, dict) else {}
    sender = identifier(made, "sender_id")
    if sender == us.user_id or _recipient(made) not in ("", us.user_id):
        return None
    return Inbound(
        channel=NAME,
        external_id=identifier(event, "id"),
        account=us.mailbox,
        address=sender,
        text=_words(str(data.get("text") or ""), data.get("entities")),
        received_at=_from_milliseconds(event.get("created_timestamp")) or now,
        media=_old_photo(data),
    )


def listed(event: Mapping[str, Any], includes: Mapping[str, Any], us: Us, now: datetime) -> Inbound | None:
    """One event of ``GET /2/dm_events``; None for our own and for what is no message. Raises Unreadable."""
    if event.get("event_type") != "MessageCreate" or str(event.get("sender_id")) == us.user_id:
        return None
    if "-" not in str(event.get("dm_conversation_id") or "-"):  # several people: an answer would go to one of them
        return None
    attached = event.get("attachments")
    keys = attached.get("media_keys") if isinstance(attached, dict) else None
    known = {str(one.get("media_key")): one for one in includes.get("media") or () if isinstance(one, dict)}
    urls = [str(known[str(key)].get("url") or "") for key in keys or () if str(key) in known]
    return Inbound(
        channel=NAME,
        external_id=identifier(event, "id"),
        account=us.mailbox,
        address=identifier(event, "sender_id"),
        text=_words(str(event.get("text") or ""), event.get("entities")),
        received_at=moment(event.get("created_at")) or now,
        media=tuple(MediaRef(url=plain_letters(url)) for url in urls if url),
    )


def _recipient(made: Mapping[str, Any]) -> str:
    to = made.get("target")
    return str(to.get("recipient_id") or "") if isinstance(to, dict) else ""


def _old_photo(data: Mapping[str, Any]) -> tuple[MediaRef, ...]:
    media = data.get("attachment")
    media = media.get("media") if isinstance(media, dict) else None
    url = str(media.get("media_url_https") or "") if isinstance(media, dict) else ""
    return (MediaRef(url=plain_letters(url)),) if url else ()


def _words(text: str, entities: object) -> str:
    """What was said. Names in a direct message are words: nobody is summoned by them."""
    return html.unescape(with_links(text, entities, ADDED_TO_MESSAGES)[:MAX_WORDS]).strip()


def _from_milliseconds(value: object) -> datetime | None:
    try:
        return datetime.fromtimestamp(int(str(value)) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None
