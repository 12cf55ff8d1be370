"""To ours: the provider's webhooks → messages and receipts. No I/O, unknown fields welcome."""

import logging
import math
from datetime import datetime
from urllib.parse import unquote

from bot.wire import Delivery, Inbound, Keyword, MediaRef
from channels.contract import Unreadable
from channels.sms.account import STATUS
from channels.sms.codes import NOT_DELIVERED, RANK, meaning_of
from channels.sms.form import Form

log = logging.getLogger("frontdoor.sms")
NAME = "sms"
MAX_MEDIA = 10
"""The provider's own limit of photos in one message."""
MAX_KEY = 100
"""Longest identifier or address taken; a SID has 34 characters, an address at most about 40."""
STATUS_PATH = f"{STATUS}/"


def message(form: Form, now: datetime) -> Inbound:
    """A text or photo from a resident. Raises Unreadable naming the field that is missing."""
    return Inbound(
        channel=NAME,
        external_id=_first(form, "MessageSid", "SmsMessageSid", "SmsSid"),
        account=_first(form, "To"),
        address=_first(form, "From"),
        text=form.get("Body", ""),
        received_at=now,
        media=_media(form),
        location=_location(form),
        carrier_keyword=_keyword(form),
    )


def is_receipt(path: str, form: Form) -> bool:
    """Whether this is a word on one of our posts, at whichever of our addresses it came in."""
    return STATUS_PATH in path or ("MessageStatus" in form and "Body" not in form)


def receipt(path: str, form: Form, now: datetime) -> Delivery:
    """A word on one of our posts, named by OUR id in the path. Raises Unreadable."""
    status = (form.get("MessageStatus") or form.get("SmsStatus") or "").strip().lower()
    if not status:
        raise Unreadable("MessageStatus is missing")
    ours, error = _our_id(path), ""
    if status in NOT_DELIVERED:
        meaning = meaning_of(form.get("ErrorCode"))
        error = meaning.code
        if meaning.alarm:
            log.error("post %s came back with error %s: %s", ours, meaning.number, meaning.says)
    return Delivery(
        channel=NAME,
        our_id=ours,
        provider_id=_first(form, "MessageSid", "SmsSid"),
        status=status if status in RANK else "unknown",
        rank=RANK.get(status, 0),
        error=error,
        at=now,
    )


def _our_id(path: str) -> str:
    given = unquote(path.partition(STATUS_PATH)[2])
    if not given or len(given) > MAX_KEY or not given.isprintable() or "/" in given:
        raise Unreadable("the callback address names none of our posts")
    return given


def _first(form: Form, *names: str) -> str:
    """The first of these fields that is there and can be a key."""
    for name in names:
        value = form.get(name, "").strip()
        if value:
            if len(value) > MAX_KEY or not value.isprintable():
                raise Unreadable(f"{name} is not an identifier")
            return value
    raise Unreadable(f"{names[0]} is missing")


def _media(form: Form) -> tuple[MediaRef, ...]:
    """Photos by their addresses; ``NumMedia`` is a courtesy count that we do not need."""
    return tuple(
        MediaRef(url=_plain(form[f"MediaUrl{n}"]), content_type=_plain(form.get(f"MediaContentType{n}", "")))
        for n in range(MAX_MEDIA)
        if form.get(f"MediaUrl{n}")
    )


def _plain(given: str) -> str:
    """An address or type in plain letters: others are spelt out, which no fetch accepts and every database does."""
    return given.encode("ascii", "backslashreplace").decode().replace("\0", "\\0")


def _location(form: Form) -> tuple[float, float] | None:
    """A position shared over WhatsApp, in WGS84 degrees. ``FromCity`` and the like are never a place."""
    try:
        lat, lon = float(form["Latitude"]), float(form["Longitude"])
    except (KeyError, ValueError):
        return None
    sound = math.isfinite(lat) and math.isfinite(lon) and abs(lat) <= 90 and abs(lon) <= 180
    return (lat, lon) if sound else None


def _keyword(form: Form) -> Keyword:
    """``OptOutType``: present only with Advanced Opt-Out, and then the provider has answered already."""
    match form.get("OptOutType", "").strip().upper():
        case "STOP":
            return "STOP"
        case "START":
            return "START"
        case "HELP":
            return "HELP"
        case _:
            return ""
