"""From ours: what a post is to the provider, and the provider's records read back."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

from bot.wire import Inbound, MediaRef, Post, Receipt, SendFailed
from channels.sms.account import TwilioAccount
from channels.sms.codes import NOT_DELIVERED, RANK, meaning_of
from channels.sms.inbound import MAX_MEDIA, NAME
from channels.sms.keys import absolute

MAX_TEXT = 1600
"""Characters; the provider answers 21617 beyond."""
VALIDITY = 14_400
"""Seconds a post may wait in the provider's queue (its limit is 36000): after four hours we have told staff."""
SKEW = timedelta(seconds=60)
"""How far before our first attempt the provider's clock may have put the message."""
OURS = re.compile(r"(whatsapp:|rcs:)?\+[0-9]{6,15}")


def arguments(account: TwilioAccount, post: Post) -> dict[str, Any]:
    """The arguments of the library's ``messages.create``. Raises SendFailed for what no provider would take."""
    if not post.text and not post.media:
        raise SendFailed("rejected", "neither text nor photo")
    if len(post.text) > MAX_TEXT:
        raise SendFailed("too_long", f"{len(post.text)} characters")
    if len(post.media) > MAX_MEDIA:
        raise SendFailed("bad_media", f"{len(post.media)} photos")
    given: dict[str, Any] = {
        "to": post.address,
        "status_callback": account.callback(quote(post.our_id, safe="")),
        "validity_period": VALIDITY,
    }
    if account.messaging_service_sid:
        given["messaging_service_sid"] = account.messaging_service_sid
    else:
        # A city may have several numbers: answer from the one that was written to.
        given["from_"] = post.account if OURS.fullmatch(post.account) else account.sender
    if post.text:
        given["body"] = post.text
    if post.media:
        given["media_url"] = list(post.media)
    return given


def receipt_of(record: Any) -> Receipt:
    """A created message → Receipt. Raises SendFailed when the record itself says that it failed or says nothing."""
    sid, status = record.sid, str(record.status or "accepted")
    if not isinstance(sid, str) or not sid:
        raise SendFailed("in_doubt", "an answer without a message id")
    if status in NOT_DELIVERED:
        meaning = meaning_of(record.error_code)
        raise SendFailed(meaning.code, f"error {meaning.number}: {meaning.says}")
    return Receipt(sid, status, RANK.get(status, RANK["accepted"]))


def adoptable(records: Iterable[Any], post: Post, since: datetime, taken: frozenset[str]) -> Receipt | None:
    """The oldest record of this post that no other row owns: same person, same words, made since our first attempt."""
    found = [
        record
        for record in records
        if isinstance(record.sid, str)
        and record.sid not in taken
        and str(record.direction or "").startswith("outbound")
        and same_words(str(record.body or ""), post.text)
        and (moment(record.date_created) or since) >= since
    ]
    if not found:
        return None
    # Newest first is how the provider lists, and its dates have whole seconds: of equals the last is the oldest.
    oldest = min(reversed(found), key=lambda record: moment(record.date_created) or since)
    status = str(oldest.status or "accepted")
    return Receipt(oldest.sid, status, RANK.get(status, RANK["accepted"]))


def same_words(one: str, other: str) -> bool:
    """Whether two bodies are one text: the provider trims and folds white space."""
    return one.split() == other.split()


def since(post: Post, now: datetime) -> datetime:
    """From when on the provider may have a record of this post. Whole seconds, as the provider keeps them."""
    return ((post.first_attempt_at or now) - SKEW).astimezone(UTC).replace(microsecond=0)


def received(record: Any, photos: Iterable[Any], now: datetime) -> Inbound:
    """A message the provider holds for us → Inbound, under the same key as its webhook would have had."""
    return Inbound(
        channel=NAME,
        external_id=str(record.sid),
        account=str(record.to),
        address=str(record.from_),
        text=str(record.body or ""),
        received_at=moment(record.date_sent) or moment(record.date_created) or now,
        media=tuple(MediaRef(url=absolute(str(p.uri)), content_type=str(p.content_type or "")) for p in photos),
    )


def moment(value: Any) -> datetime | None:
    """The library's date (aware UTC), or None where it could not read it."""
    if not isinstance(value, datetime):
        return None
    return value if value.tzinfo else value.replace(tzinfo=UTC)
