"""To ours: a public post of the v2 API → a message, if it speaks to us. No I/O, unknown fields welcome."""

import html
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.wire import Inbound, MediaRef
from channels.contract import Unreadable
from channels.twitter.account import USER_ID

NAME = "x"
MAX_MEDIA = 4
"""Photos in one post, the network's own limit."""
MAX_WORDS = 25_000
"""Characters of the longest post there is; longer ones are cut."""
ADDED_TO_MESSAGES = re.compile(
    r"https?://(?:\w+\.)*(?:twitter|x)\.com/(?:\w+/status/\d+/(?:photo|video)/|messages/media/)"
)
"""Addresses of photos, which the network writes behind the words."""
_ADDED = re.compile(rf"{ADDED_TO_MESSAGES.pattern}|https?://(?:twitter|x)\.com/\w+/status/\d+")
"""In a post that of one it quotes as well."""
_LEADING = re.compile(r"\s*(?:\.?[@＠]+[A-Za-z0-9_]{1,15}\b[\s,:.]*)+")


@dataclass(frozen=True, slots=True)
class Us:
    """Whose posts are ours, and which mentions mean us."""

    user_id: str
    handle: str

    @property
    def mailbox(self) -> str:
        """Our side of direct messages: the network limits them by themselves, so they go out by a lane of their own."""
        return f"{self.user_id}/direct"

    def named(self, mention: Mapping[str, Any]) -> bool:
        """Whether a mention means us: by number, which outlives a changed handle, else by name."""
        number = str(mention.get("id") or "")
        return number == self.user_id if number else str(mention.get("username", "")).lower() == self.handle.lower()


def message(post: Mapping[str, Any], includes: Mapping[str, Any], us: Us, now: datetime) -> Inbound | None:
    """The post as a message to us; None for what is none: retweets, our own, talk between others. Raises Unreadable."""
    number, author = identifier(post, "id"), identifier(post, "author_id")
    named = names_us(us, post)
    if author == us.user_id or _referenced(post, "retweeted") or not (named or _answers(us, post)):
        return None
    return Inbound(
        channel=NAME,
        external_id=number,
        account=us.user_id,
        address=author,
        text=words_of(post, us),
        received_at=moment(post.get("created_at")) or now,
        thread=identifier(post, "conversation_id", number),
        media=_photos(post, includes),
        location=_location(post),
        public=True,
        corrects=_first_version(post, number),
        overheard=not named,
    )


def deleted(post: Mapping[str, Any], us: Us, now: datetime) -> Inbound | None:
    """A post taken back. The provider names it and its author only: the thread is found by what we kept."""
    number, author = identifier(post, "id"), identifier(post, "author_id")
    if author == us.user_id:
        return None
    return Inbound(NAME, f"{number}:gone", us.user_id, author, "", now, public=True, corrects=number, gone=True)


def names_us(us: Us, post: Mapping[str, Any]) -> bool:
    """Whether we were summoned: named in the words themselves.

    A reply carries over everybody its thread named; these stand before the words (`display_text_range`) and summon
    nobody. A quote that does not name us is talk about us.
    """
    begins = _words_begin(post)
    return any(us.named(one) and _number(one.get("start")) >= begins for one in _mentions(post))


def _answers(us: Us, post: Mapping[str, Any]) -> bool:
    """Whether this hangs on a post of ours: news to us only from somebody we talk with there already."""
    return str(post.get("in_reply_to_user_id") or "") == us.user_id


def _words_begin(post: Mapping[str, Any]) -> int:
    """Where a reply's own words begin; without the provider's word for it, after the names at the front."""
    if not (_referenced(post, "replied_to") or post.get("in_reply_to_user_id")):
        return 0
    shown = post.get("display_text_range")
    if isinstance(shown, list) and shown and isinstance(shown[0], int):
        return shown[0]
    leading = _LEADING.match(str(post.get("text") or ""))
    return leading.end() if leading else 0


def words_of(post: Mapping[str, Any], us: Us) -> str:
    """What was said: names at the front, our own name and addresses of photos left out, links as their writer had them.

    Our name is whatever the post calls us by. The provider escapes ``& < >``; long posts have their words in
    ``note_tweet``.
    """
    long = _dict(post.get("note_tweet"))
    text = str(long.get("text") or post.get("text") or "")[:MAX_WORDS]
    entities = _dict(long.get("entities") if long.get("text") else post.get("entities"))
    ours = {us.handle, *(str(one["username"]) for one in _mentions(post) if us.named(one) and one.get("username"))}
    return unaddressed(html.unescape(with_links(text, entities, _ADDED)), ours)


def with_links(text: str, entities: object, added: re.Pattern[str]) -> str:
    """Words with their links as their writer had them; addresses that the network has ``added`` are no words."""
    for link in _list(_dict(entities).get("urls")):
        short, real = str(link.get("url") or ""), str(link.get("expanded_url") or "")
        if short:
            text = text.replace(short, "" if link.get("media_key") or added.match(real) else real)
    return text


def unaddressed(text: str, names: Iterable[str]) -> str:
    """Words without the names at their front, our own ones, and the gaps these leave."""
    called = "|".join(re.escape(name) for name in sorted(names))
    ours = re.compile(rf"[@＠]+(?:{called})\b[,:]?", re.IGNORECASE)
    leading = _LEADING.match(text)
    return re.sub(r"[^\S\n]{2,}", " ", ours.sub("", text[leading.end() :] if leading else text)).strip()


def _photos(post: Mapping[str, Any], includes: Mapping[str, Any]) -> tuple[MediaRef, ...]:
    keys = _dict(post.get("attachments")).get("media_keys")
    known = {str(one.get("media_key")): one for one in _list(includes.get("media"))}
    found = [known[str(key)] for key in (keys if isinstance(keys, list) else []) if str(key) in known]
    pictures = [str(one.get("url") or one.get("preview_image_url") or "") for one in found]
    return tuple(MediaRef(url=plain_letters(url)) for url in pictures if url)[:MAX_MEDIA]


def _location(post: Mapping[str, Any]) -> tuple[float, float] | None:
    """The point somebody attached, WGS84 degrees. A place such as a whole city is no location."""
    point = _dict(_dict(post.get("geo")).get("coordinates")).get("coordinates")
    try:
        lon, lat = (float(one) for one in (point if isinstance(point, list) else []))
    except (TypeError, ValueError):
        return None
    sound = math.isfinite(lat) and math.isfinite(lon) and abs(lat) <= 90 and abs(lon) <= 180
    return (lat, lon) if sound else None


def _first_version(post: Mapping[str, Any], number: str) -> str:
    """The post these words take the place of: the first of its versions, which never changes."""
    versions = post.get("edit_history_tweet_ids")
    first = str(versions[0]) if isinstance(versions, list) and versions else number
    return first if first != number and USER_ID.fullmatch(first) else ""


def _referenced(post: Mapping[str, Any], how: str) -> bool:
    return any(one.get("type") == how for one in _list(post.get("referenced_tweets")))


def _mentions(post: Mapping[str, Any]) -> list[dict[str, Any]]:
    long = _list(_dict(_dict(post.get("note_tweet")).get("entities")).get("mentions"))
    return [*_list(_dict(post.get("entities")).get("mentions")), *long]


def identifier(holder: Mapping[str, Any], name: str, otherwise: str = "") -> str:
    """A number of the network's, as the text it must stay. Raises Unreadable naming the field."""
    value = str(holder.get(name) or otherwise)
    if not USER_ID.fullmatch(value):
        raise Unreadable(f"{name} is missing or no identifier")
    return value


def moment(value: object) -> datetime | None:
    """ISO 8601 with offset → aware; None for anything else."""
    try:
        found = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return found if found.tzinfo else None


def plain_letters(given: str) -> str:
    """An address in plain letters: others are spelt out, which no fetch accepts and every database does."""
    return given.encode("ascii", "backslashreplace").decode().replace("\0", "\\0")


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
