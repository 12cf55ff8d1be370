"""Keeps what arrives, once: the unique key decides, and a repeat is a quiet success."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, bindparam, select

from bot.events import Message, What
from bot.wire import Inbound, MediaRef
from casework.budget import resting
from store.asking import Asking, by_itself
from store.codec import MEDIA, MESSAGE, WHAT
from store.dialects import insert
from store.people import addressing
from store.tables import CONVERSATIONS, INBOX, PHOTOS
from store.topics import BOOT, URGENT, announce
from store.unnamed import named

EVENTS: Final = "event"
"""The channel under which events of our own have their unique keys."""

_CONVERSATION: Final = select(CONVERSATIONS.c.id, CONVERSATIONS.c.rest_until).where(
    CONVERSATIONS.c.channel == bindparam("channel"),
    CONVERSATIONS.c.account == bindparam("account"),
    CONVERSATIONS.c.address == bindparam("address"),
    CONVERSATIONS.c.thread == bindparam("thread"),
)
_MINE: Final = _CONVERSATION.with_for_update(key_share=True)
"""Locked, so that ids within a conversation come in the order of their commits; events do not wait for it."""
_NEW: Final = (
    insert(CONVERSATIONS)
    .on_conflict_do_nothing(index_elements=["channel", "account", "address", "thread"])
    .returning(CONVERSATIONS.c.id)
)
_KNOWN: Final = select(INBOX.c.id, INBOX.c.conversation).where(
    INBOX.c.channel == bindparam("channel"), INBOX.c.external_id == bindparam("external_id")
)
_SAID_IN: Final = (
    select(CONVERSATIONS.c.account, CONVERSATIONS.c.thread)
    .join(INBOX, INBOX.c.conversation == CONVERSATIONS.c.id)
    .where(
        INBOX.c.channel == bindparam("channel"),
        INBOX.c.external_id == bindparam("external_id"),
        CONVERSATIONS.c.address == bindparam("address"),
    )
)
_EARLIER: Final = (
    select(INBOX.c.payload)
    .join(CONVERSATIONS, CONVERSATIONS.c.id == INBOX.c.conversation)
    .where(
        INBOX.c.channel == bindparam("channel"),
        INBOX.c.external_id == bindparam("external_id"),
        INBOX.c.kind == "message",
        CONVERSATIONS.c.address == bindparam("address"),
    )
)
_KEEP: Final = insert(INBOX).on_conflict_do_nothing(index_elements=["channel", "external_id"]).returning(INBOX.c.id)


@dataclass(frozen=True, slots=True)
class Kept:
    """Where an arrival lies. ``new`` is False for a repeat, which had no effect at all."""

    row: int
    conversation: int
    new: bool


NOT_OURS: Final = Kept(0, 0, new=False)
"""Talk between others: nothing of it lies anywhere."""


def no_hurry(_text: str) -> bool:
    """Nothing overtakes a rest."""
    return False


def keep(
    conn: Connection,
    inbound: Inbound,
    *,
    now: datetime,
    photo_id: Callable[[], str],
    urgent: Callable[[str], bool] = no_hurry,
) -> Kept:
    """Keep one message (its text already cleaned) with its address, conversation and wanted photos.

    Where one process keeps and thinks, the first start of a turn is counted here already, so that thinking begins
    without a commit of its own (`store.memory`). ``photo_id`` gives ids nobody has used. What comes in while
    its sender's budget rests waits for the end of the rest (civil time, as the message's own), unless it is
    ``urgent``: danger and the law, which thinkers hear of and take first.
    """
    return by_itself(conn, keeping(conn, inbound, now=now, photo_id=photo_id, urgent=urgent))


def keeping(
    conn: Connection,
    inbound: Inbound,
    *,
    now: datetime,
    photo_id: Callable[[], str],
    urgent: Callable[[str], bool] = no_hurry,
    overtakes: bool = True,
) -> Asking[Kept]:
    """`keep`, asking. ``overtakes``: whether what is urgent comes before others' texts, and not only before a rest."""
    inbound = inbound if inbound.external_id else named(conn, inbound, now)
    key = {"channel": inbound.channel, "external_id": inbound.external_id}
    found = (yield _MINE, _key(inbound)).first()
    conversation = None if found is None else int(found.id)
    if conversation is None:
        known = (yield _KNOWN, key).first()
        if known is not None:
            return Kept(known.id, known.conversation, new=False)
        if inbound.overheard:
            return NOT_OURS
        conversation = yield from _new_conversation(conn, inbound, now)
    photos = tuple(photo_id() for _ in inbound.media)
    payload = MESSAGE.write(_message(conn, inbound, photos))
    rests = found is not None and resting(found.rest_until, inbound.received_at)
    hurries = (rests or overtakes) and _urgent(inbound, urgent)
    waits = rests and not hurries
    state = "resting" if waits else "unread"
    full = {**key, "kind": "message", "conversation": conversation, "payload": payload, "state": state}
    row = yield from _inserting(conn, full, now)
    if row is None:
        known = (yield _KNOWN, key).one()
        return Kept(known.id, known.conversation, new=False)
    if hurries:
        announce(conn, URGENT, conversation)
    for photo, media in zip(photos, inbound.media, strict=True):
        want_photo(conn, photo, media, channel=inbound.channel, conversation=conversation, now=now)
    return Kept(row, conversation, new=True)


def _message(conn: Connection, inbound: Inbound, photos: tuple[str, ...]) -> Message:
    """The message as a turn hears it."""
    first, was = _first_version(conn, inbound)
    return Message(
        inbound.external_id,
        inbound.text,
        inbound.received_at,
        photos,
        inbound.location,
        inbound.carrier_keyword,
        inbound.ask,
        first,
        inbound.gone,
        was,
        inbound.overheard,
    )


def _first_version(conn: Connection, inbound: Inbound) -> tuple[str, tuple[str, ...]]:
    """Which message these words take the place of, by its first version's name, and the photos that one brought.

    Providers name any version. What is unknown here, or somebody else's, is taken at its word: nothing rests on it.
    """
    if not inbound.corrects:
        return "", ()
    given = {"channel": inbound.channel, "external_id": inbound.corrects, "address": inbound.address}
    payload = conn.execute(_EARLIER, given).scalar()
    if not payload:  # never here, or past its time
        return inbound.corrects, ()
    earlier = MESSAGE.read(payload)
    return earlier.corrects or earlier.id, (*earlier.photos, *earlier.was)


def keep_event(conn: Connection, conversation: int, key: str, what: What, now: datetime) -> bool:
    """Put an event before a conversation, once per ``key``. False when it is there already."""
    row = {
        "channel": EVENTS,
        "external_id": key,
        "kind": "event",
        "conversation": conversation,
        "payload": WHAT.write(what),
        "state": "unread",
    }
    return _insert(conn, row, now) is not None


def keep_act(conn: Connection, conversation: int, channel: str, key: str, now: datetime) -> bool:
    """Note an act of staff on this conversation under its unique key. False for a repeat, which must do nothing."""
    row = {"channel": channel, "external_id": key, "kind": "act", "conversation": conversation, "payload": ""}
    return _insert(conn, {**row, "state": "read"}, now) is not None


def want_photo(
    conn: Connection, photo: str, media: MediaRef, *, channel: str, conversation: int | None, now: datetime
) -> None:
    """A photo to be fetched and judged."""
    conn.execute(
        PHOTOS.insert(),
        {
            "id": photo,
            "channel": channel,
            "conversation": conversation,
            "source": MEDIA.write(media),
            "next_at": now,
            "token": secrets.token_urlsafe(18),
            "created_at": now,
        },
    )
    announce(conn, "photos", photo)


def where_said(conn: Connection, inbound: Inbound) -> Inbound | None:
    """A deletion in the conversation of what it takes back, since a provider may name nothing but that.

    None when we never had it: there is nothing to take back. Everything else is as it was.
    """
    if not inbound.gone:
        return inbound
    given = {"channel": inbound.channel, "external_id": inbound.corrects, "address": inbound.address}
    found = conn.execute(_SAID_IN, given).first()
    return None if found is None else replace(inbound, account=found.account, thread=found.thread)


def conversation_of(conn: Connection, channel: str, account: str, address: str, thread: str = "") -> int | None:
    """The conversation with this address on this thread, if there is one."""
    key = {"channel": channel, "account": account, "address": address, "thread": thread}
    found = conn.execute(_CONVERSATION, key).scalar()
    return None if found is None else int(found)


def known_conversation(conn: Connection, inbound: Inbound, now: datetime) -> int:
    """The conversation that this belongs to, made where there is none yet."""
    found = conn.execute(_MINE, _key(inbound)).first()
    return by_itself(conn, _new_conversation(conn, inbound, now)) if found is None else int(found.id)


def _key(inbound: Inbound) -> dict[str, str]:
    return {
        "channel": inbound.channel,
        "account": inbound.account,
        "address": inbound.address,
        "thread": inbound.thread,
    }


def _urgent(inbound: Inbound, urgent: Callable[[str], bool]) -> bool:
    """What the law or danger to life puts before everything."""
    return bool(inbound.carrier_keyword) or urgent(inbound.text)


def _new_conversation(conn: Connection, inbound: Inbound, now: datetime) -> Asking[int]:
    address = yield from addressing(conn, inbound.channel, inbound.address, now=now)
    key = _key(inbound)
    made = (yield _NEW, {**key, "address_id": address, "public": inbound.public, "updated_at": now}).scalar()
    return int(made if made is not None else (yield _MINE, key).scalar_one())


def _insert(conn: Connection, row: dict[str, object], now: datetime) -> int | None:
    return by_itself(conn, _inserting(conn, row, now))


def _inserting(conn: Connection, row: dict[str, object], now: datetime) -> Asking[int | None]:
    """The new row's id, or None when its key is taken."""
    boot = conn.info.get(BOOT, "")
    full = {**row, "received_at": now, "starts": 1 if boot else 0, "boot": boot}
    made = (yield _KEEP, full).scalar()
    if made is None:
        return None
    if row["state"] == "unread":
        announce(conn, "think", row["conversation"])
    return int(made)
