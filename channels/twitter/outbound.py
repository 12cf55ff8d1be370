"""From ours: what a post is to the provider, public or direct, and the provider's records read back."""

import base64
import html
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.weighing import links, weighted
from bot.wire import FailureCode, Post, Receipt, SendFailed
from channels.twitter.account import USER_ID, XAccount
from channels.twitter.failures import failure_of
from channels.twitter.posts import MAX_MEDIA, Us, moment, unaddressed, words_of

MAX_PUBLIC = 280
"""Weighted length of a public post (channel study 3.5)."""
MAX_DIRECT = 10_000
"""Characters of a direct message."""
MAX_PHOTO = 5_000_000
"""Bytes of one photo (channel study 3.1)."""
SENT = 9
"""The rank of a post: there are no receipts on this network, what was taken is delivered."""
SKEW = timedelta(seconds=60)
"""How far before our first attempt the provider's clock may have put the post."""
Picture = Callable[[str], bytes | None]
"""A photo of ours by the address it was given under → its bytes, None when it is gone."""


def is_public(post: Post) -> bool:
    """A thread is a public conversation; direct messages have none."""
    return bool(post.thread)


def checked(account: XAccount, post: Post) -> None:
    """Raises SendFailed for what the provider would not take, or what the city does not want to pay for."""
    if not USER_ID.fullmatch(post.address):
        raise SendFailed("bad_address", "no user id")
    if not post.text and not post.media:
        raise SendFailed("rejected", "neither text nor photo")
    if not is_public(post):
        if len(post.text) > MAX_DIRECT:
            raise SendFailed("too_long", f"{len(post.text)} characters")
        return
    if not USER_ID.fullmatch(target(post)):
        raise SendFailed("rejected", "no post to answer")
    if weighted(post.text) > MAX_PUBLIC:
        raise SendFailed("too_long", f"weighted length {weighted(post.text)}")
    if ("://" in post.text or links(post.text)) and not account.links:
        raise SendFailed("rejected", "a link, and the city allows none in public")


def target(post: Post) -> str:
    """The post a public answer hangs on: the one that summoned us, else the first of its thread."""
    return post.answers or post.thread


def publish(client: Any, post: Post, photos: list[str]) -> Receipt:
    """One public reply. Raises what the library raises."""
    given = {"media_ids": photos} if photos else {}
    answer = client.create_tweet(text=post.text or None, in_reply_to_tweet_id=target(post), **given)
    return _receipt(answer, "id")


def tell(client: Any, post: Post, photos: list[str]) -> Receipt:
    """One direct message; it takes one photo, the first. Raises what the library raises."""
    given = {"media_id": photos[0]} if photos else {}
    answer = client.create_direct_message(participant_id=post.address, text=post.text or None, **given)
    return _receipt(answer, "dm_event_id")


def uploaded(client: Any, post: Post, picture: Picture | None) -> list[str]:
    """The provider's ids of the post's photos. Nothing is said yet, so whatever goes wrong may be tried again."""
    category, most = ("tweet_image", MAX_MEDIA) if is_public(post) else ("dm_image", 1)
    if len(post.media) > MAX_MEDIA:
        raise SendFailed("bad_media", f"{len(post.media)} photos")
    return [_upload(client, _bytes(address, picture), category) for address in post.media[:most]]


def _bytes(address: str, picture: Picture | None) -> bytes:
    if picture is None:
        raise SendFailed("bad_media", "no photos here")
    data = picture(address)
    if data is None or len(data) > MAX_PHOTO:
        raise SendFailed("bad_media", "gone" if data is None else "too big")
    return data


def _upload(client: Any, data: bytes, category: str) -> str:
    """The library has no v2 upload: its raw request does it in one shot (channel study 3.1)."""
    body = {
        "media": base64.b64encode(data).decode(),
        "media_category": category,
        "media_type": "image/png" if data.startswith(b"\x89PNG") else "image/jpeg",
    }
    try:
        document = client.request("POST", "/2/media/upload", json=body, user_auth=True).json()
        number = str(document["data"]["id"])
    except Exception as error:
        failure = failure_of(error)
        if failure.code in ("in_doubt", "rejected"):
            code: FailureCode = "unavailable" if failure.code == "in_doubt" else "bad_media"
            raise SendFailed(code, f"upload: {failure.detail}") from error
        raise failure from error
    return number


def _receipt(answer: Any, name: str) -> Receipt:
    data = answer.get("data") if isinstance(answer, dict) else None
    number = data.get(name) if isinstance(data, dict) else None
    if not isinstance(number, str) or not number:
        raise SendFailed("in_doubt", "an answer without an id")
    return Receipt(number, "sent", SENT)


def adoptable(records: Iterable[Mapping[str, Any]], post: Post, account: XAccount, now: datetime) -> list[str]:
    """Ids of records that may be this post, best first: ours, made since our first attempt, the same words.

    ``records`` are posts or message events of v2.
    """
    since, us = (post.first_attempt_at or now) - SKEW, Us(account.user_id, account.handle)
    return [
        str(one["id"])
        for one in sorted(records, key=lambda one: int(str(one.get("id") or 0)))
        if str(one.get("author_id") or one.get("sender_id") or "") == account.user_id
        and (moment(one.get("created_at")) or since) >= since
        and _hangs_on(one, post)
        and same_words(words_of(one, us), unaddressed(post.text, (us.handle,)))
    ]


def _hangs_on(record: Mapping[str, Any], post: Post) -> bool:
    if not is_public(post):
        return True
    referenced = record.get("referenced_tweets")
    return any(
        one.get("type") == "replied_to" and str(one.get("id")) == target(post)
        for one in (referenced if isinstance(referenced, list) else ())
        if isinstance(one, dict)
    )


def same_words(theirs: str, ours: str) -> bool:
    """Whether two bodies are one text: the provider trims, folds white space, escapes and shortens links."""
    plain = html.unescape(theirs).split(), ours.split()
    return plain[0] == plain[1]


def spoken(client: Any, account: XAccount, post: Post) -> list[dict[str, Any]]:
    """What we said lately where this post belongs, as v2 records. Raises what the library raises."""
    if not is_public(post):
        fields = ["created_at", "entities", "event_type", "id", "sender_id", "text"]
        document = client.get_direct_message_events(
            participant_id=post.address, max_results=50, event_types="MessageCreate", dm_event_fields=fields
        )
    else:
        document = client.search_recent_tweets(
            f"in_reply_to_tweet_id:{target(post)} from:{account.user_id}",
            user_auth=not account.bearer_token,
            max_results=100,
            tweet_fields=["author_id", "created_at", "entities", "note_tweet", "referenced_tweets"],
        )
    rows = document.get("data") if isinstance(document, dict) else None
    return [one for one in rows if isinstance(one, dict)] if isinstance(rows, list) else []
