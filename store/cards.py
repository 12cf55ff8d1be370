"""The cards of cases in the rooms of staff: queued with whatever changed them, one post of a card at a time.

A card lies in a room as one post that later posts take the place of, with what is said since its claim below it. Only
one of these is on its way at any time: what changes meanwhile is shown once that is settled. So order holds, a storm
of changes is one edit, and the provider's id of the card is known before anything refers to it.
"""

import secrets
from dataclasses import replace
from hashlib import sha256
from typing import Final

from sqlalchemy import Connection, and_, bindparam, func, or_, select, update

from casework.card import (
    LINES,
    UNDELIVERED,
    Card,
    Delivery,
    Line,
    Matter,
    Remark,
    Room,
    Whisper,
    ending,
    in_words,
    masked,
    read_matter,
    read_rooms,
    write,
    write_matter,
)
from casework.handoff import CLAIM_IDLE, parted
from casework.page import Form
from store.columns import AnyRow
from store.dialects import insert
from store.posting import PAGE, REPLY, URGENT, lane_of, open_lane, page_row
from store.prepared import Asked
from store.tables import (
    ADDRESSES,
    CARDS,
    CIRCUITS,
    CONVERSATIONS,
    HANDOFFS,
    META,
    OPEN_POST,
    OUTBOX,
    PHOTOS,
    TRANSCRIPT,
)
from store.topics import real
from store.waits import PUSH_LIFE

ROOMS: Final = "rooms"
"""The key of `store.meta` under which the rooms lie: the installation's, so that every process shows what it does."""

CARD: Final = "card"
"""The kind of these posts."""

PHOTO: Final = "A photo"
"""What a photo below a card says in words."""

MOST: Final = 50
"""Cards put right at once when a provider goes down or comes back: those of whoever is writing just now."""

AGED: Final = PUSH_LIFE / 2
"""A post of a card that ended at this age or older was never refused as such: it waited too long, and goes once more.

Younger ones wait for a change, so that a room which refuses is not asked in a circle.
"""

_ROOMS: Final = select(META.c.value).where(META.c.key == ROOMS)
_SHOWN: Final = select(HANDOFFS.c.id).where(
    HANDOFFS.c.conversation == bindparam("conversation"), HANDOFFS.c.state != "closed", _ROOMS.exists()
)
_OPEN: Final = select(HANDOFFS.c.id, HANDOFFS.c.matter).where(
    HANDOFFS.c.conversation == bindparam("conversation"), HANDOFFS.c.state != "closed"
)
_CASE: Final = (
    select(
        HANDOFFS,
        CONVERSATIONS.c.channel,
        CONVERSATIONS.c.address,
        CONVERSATIONS.c.public,
        ADDRESSES.c.consent,
        ADDRESSES.c.unreachable,
        CIRCUITS.c.down_since,
    )
    .join(CONVERSATIONS, CONVERSATIONS.c.id == HANDOFFS.c.conversation)
    .join(ADDRESSES, ADDRESSES.c.id == CONVERSATIONS.c.address_id)
    .outerjoin(CIRCUITS, CIRCUITS.c.channel == CONVERSATIONS.c.channel)
    .where(HANDOFFS.c.id == bindparam("case"))
)
_LINES: Final = (
    select(TRANSCRIPT, OUTBOX.c.state, OUTBOX.c.error)
    .outerjoin(OUTBOX, and_(OUTBOX.c.our_id == TRANSCRIPT.c.message, TRANSCRIPT.c.who == "staff"))
    .where(TRANSCRIPT.c.conversation == bindparam("conversation"))
)
_LAST: Final = _LINES.order_by(TRANSCRIPT.c.id.desc()).limit(LINES)
_NEXT: Final = (
    _LINES.where(
        TRANSCRIPT.c.id > bindparam("said"),
        or_(
            TRANSCRIPT.c.who.in_(("resident", "bot", "staff")),
            and_(TRANSCRIPT.c.who == "note", TRANSCRIPT.c.message == ""),
        ),
    )
    .order_by(TRANSCRIPT.c.id)
    .limit(1)
)
"""What was said elsewhere. A note that names a message was written in the room itself."""
_NEWEST: Final = select(func.coalesce(func.max(TRANSCRIPT.c.id), 0)).where(
    TRANSCRIPT.c.conversation == bindparam("conversation")
)
_USABLE: Final = select(PHOTOS.c.id, PHOTOS.c.created_at).where(PHOTOS.c.state == "ok").order_by(PHOTOS.c.created_at)
_CLAIMED: Final = (
    select(HANDOFFS.c.id)
    .join(CONVERSATIONS, CONVERSATIONS.c.id == HANDOFFS.c.conversation)
    .where(HANDOFFS.c.state == "claimed", CONVERSATIONS.c.channel == bindparam("channel"), _ROOMS.exists())
    .order_by(HANDOFFS.c.claimed_at.desc())
    .limit(MOST)
)
_LOST: Final = (
    select(CARDS.c.case)
    .join(HANDOFFS, HANDOFFS.c.id == CARDS.c.case)
    .where(CARDS.c.shown == "", or_(HANDOFFS.c.state != "closed", CARDS.c.provider_id != ""), _ROOMS.exists())
    .distinct()
    .order_by(CARDS.c.case)
)
"""A closed case is lost only where its room still shows it open."""
_PUT: Final = insert(CARDS).on_conflict_do_nothing(index_elements=["case", "room"])
_IN_ROOM: Final = select(CARDS).where(CARDS.c.case == bindparam("case"), CARDS.c.room == bindparam("room"))
_MINE: Final = select(CARDS).where(CARDS.c.post == bindparam("post")).with_for_update()
_POST: Final = select(OUTBOX.c.id, OUTBOX.c.state, OUTBOX.c.thread).where(
    OUTBOX.c.our_id == bindparam("post"), OPEN_POST
)
_DELIVERY: Final[dict[str, Delivery]] = {
    "waiting": "waiting",
    "sending": "waiting",
    "doubt": "waiting",
    "sent": "sent",
    "delivered": "sent",
}


def follow(conn: Connection, conversation: int, matter: Matter | None) -> None:
    """Keep what a turn of this conversation knows of its open cases, and show them as they are now."""
    if matter is not None:
        _keep(conn, conversation, matter)
    for case in conn.execute(*shown(conversation)).scalars().all():
        show(conn, case)


def shown(conversation: int) -> Asked:
    """What `follow` asks first: the cases of this conversation that some room sees."""
    return _SHOWN, {"conversation": conversation}


def show(conn: Connection, case: str) -> None:
    """Have every room see the case as it is now; nothing where it does already, and where there are no rooms."""
    rooms = read_rooms(conn.execute(_ROOMS).scalar() or "")
    row = conn.execute(_CASE, {"case": case}).one() if rooms else None
    for room in rooms if row else ():
        assert row is not None
        newest = conn.execute(_NEWEST, {"conversation": row.conversation}).scalar_one()
        new = {"channel": room.channel, "account": room.account, "address": room.address, "said": newest}
        conn.execute(_PUT, {"case": case, "room": room.key, **new})
        kept = conn.execute(_IN_ROOM.with_for_update(), {"case": case, "room": room.key}).one()
        if row.state != "claimed" and kept.said != newest:  # all of it is on the card itself
            _set(conn, kept, said=newest)
        _show_in(conn, kept, _card(conn, row, room.zone), row.conversation)


def settled(conn: Connection, post: AnyRow, provider_id: str = "") -> None:
    """A post of ours came to an end or goes back to waiting: ``provider_id`` where it lies in its room now.

    Words of an agent that left for the resident, or could not, are shown too.
    """
    if post.kind == "staff" and post.conversation is not None:
        follow(conn, post.conversation, None)
    if post.kind not in (CARD, PAGE):
        return
    kept = conn.execute(_MINE, {"post": post.our_id}).first()
    now = conn.execute(select(OUTBOX.c.state, OUTBOX.c.error).where(OUTBOX.c.id == post.id)).one()
    over = now.state not in ("waiting", "sending", "doubt")
    if over:
        text = "" if post.kind == CARD else post.text  # a page's is its title
        conn.execute(update(OUTBOX).where(OUTBOX.c.id == post.id).values(text=text, card=""))
    if kept is None:
        return
    if provider_id and not (post.thread or post.updates):
        _set(conn, kept, provider_id=provider_id)
    if over and now.state not in ("sent", "delivered"):
        _unsent(conn, kept, post, now.error)
    else:
        show(conn, kept.case)


def _unsent(conn: Connection, kept: AnyRow, post: AnyRow, why: str) -> None:
    """Show again what this post did not: at once where another try is another one, else with the next `lost`."""
    aged = real(conn) - post.created_at >= AGED
    if post.thread:
        if aged and post.text != PHOTO:
            _set(conn, kept, said=kept.said - 1)  # a line that was refused is on the card, and stops none after it
    elif post.updates and why == "rejected":
        _set(conn, kept, provider_id="", shown="")  # somebody deleted the card: this is a new one
    elif aged:
        _set(conn, kept, shown="")
    show(conn, kept.case)
    if not post.thread and conn.execute(_MINE, {"post": post.our_id}).first():
        _set(conn, kept, shown="")


def lost(conn: Connection, channel: str = "") -> tuple[str, ...]:
    """Cases whose newest card ended unsent, in the rooms of this channel ("": of all): `show` brings them back."""
    rooms = _LOST.where(CARDS.c.channel == channel) if channel else _LOST
    return tuple(conn.execute(rooms).scalars())


def again(conn: Connection, channel: str = "") -> None:
    """Queue anew what is `lost`: the rooms were opened, or their provider is back."""
    for case in lost(conn, channel):
        show(conn, case)


def weather(conn: Connection, channel: str) -> None:
    """This channel's provider went down or came back: whoever speaks with a resident there must know."""
    for case in conn.execute(_CLAIMED, {"channel": channel}).scalars().all():
        show(conn, case)


def whisper(conn: Connection, case: str, to: str, text: str, channel: str, note: str = "") -> None:
    """Answer one agent's act, below its card, for nobody else to see."""
    lies = select(CARDS).where(CARDS.c.case == case, CARDS.c.channel == channel)
    for kept in conn.execute(lies).all():
        _queue(conn, kept, Whisper(case, to, text, note), text, urgent=True, thread=kept.provider_id)


def offer(conn: Connection, form: Form, to: str, channel: str) -> None:
    """Show one agent a form, on a channel of theirs."""
    now = real(conn)
    row = page_row(channel, "", to, write(form), now, urgent=True)
    open_lane(conn, row["lane"], channel, now)
    whom = {"channel": channel, "account": "", "address": to, "our_id": f"page-{secrets.token_hex(12)}"}
    conn.execute(OUTBOX.insert(), row | whom | {"text": form.title, "keep": True, "not_before": now, "created_at": now})


def case_at(conn: Connection, channel: str, provider_id: str) -> str:
    """The case whose card lies there; "" where none does."""
    lies = select(CARDS.c.case).where(CARDS.c.channel == channel, CARDS.c.provider_id == provider_id)
    return conn.execute(lies).scalar() or "" if provider_id else ""


def card_of(conn: Connection, case: str, zone: str = "UTC") -> Card:
    """The case as its agents see it."""
    return _card(conn, conn.execute(_CASE, {"case": case}).one(), zone)


def _keep(conn: Connection, conversation: int, matter: Matter) -> None:
    for row in conn.execute(_OPEN, {"conversation": conversation}).all():
        told, before = matter, read_matter(row.matter)
        if matter.suggested is None:
            told = replace(matter, suggested=before.suggested, costs=before.costs)
        conn.execute(update(HANDOFFS).where(HANDOFFS.c.id == row.id).values(matter=write_matter(told)))


def _card(conn: Connection, row: AnyRow, zone: str) -> Card:
    reason, hazard = parted(row.reason)
    matter = read_matter(row.matter)
    if row.state == "claimed":
        ends = row.claimed_at + CLAIM_IDLE
        matter = replace(matter, until=max(ends, matter.until or ends))
    lines = [_line(one) for one in conn.execute(_LAST, {"conversation": row.conversation})]
    return Card(
        row.id,
        reason,
        hazard,
        row.urgent,
        row.state,
        row.by,
        row.outcome,
        row.channel,
        ending(row.address),
        row.opened_at,
        matter if row.state == "claimed" else replace(matter, until=None),
        tuple(reversed(lines)),
        row.consent == "out",
        row.unreachable,
        row.down_since is not None,
        zone,
        row.public,
    )


def _line(row: AnyRow) -> Line:
    delivery: Delivery = _DELIVERY.get(row.state, "failed") if row.state else ""
    why = UNDELIVERED.get(row.error, "") if delivery == "failed" else ""
    return Line(row.who, row.by, masked(row.text), row.at, delivery, why)


def _show_in(conn: Connection, kept: AnyRow, card: Card, conversation: int) -> None:
    """The next post of this card in this room, if there is anything new and nothing is on its way."""
    body = write(card)
    digest = sha256(body.encode()).hexdigest()
    way = conn.execute(_POST, {"post": kept.post}).first() if kept.post else None
    if way is not None:
        if way.state == "waiting" and not way.thread and digest != kept.shown:
            waits = (OUTBOX.c.id == way.id, OUTBOX.c.state == "waiting")
            newer = update(OUTBOX).where(*waits).values(card=body, text=in_words(card))
            if conn.execute(newer).rowcount:
                _set(conn, kept, shown=digest)
        return
    if digest != kept.shown:
        post = _queue(conn, kept, card, in_words(card), urgent=card.urgent, updates=kept.provider_id)
        _set(conn, kept, shown=digest, post=post)
    elif kept.provider_id and card.state == "claimed":
        _go_on(conn, kept, card, conversation)


def _go_on(conn: Connection, kept: AnyRow, card: Card, conversation: int) -> None:
    """Below a claimed card the next line that was said, and after them all the next photo, each once."""
    row = conn.execute(_NEXT, {"conversation": conversation, "said": kept.said}).first()
    below = {"urgent": card.urgent, "thread": kept.provider_id}
    if row is not None:
        line = _line(row)
        post = _queue(conn, kept, Remark(kept.case, line), line.text, **below)
        _set(conn, kept, said=row.id, post=post)
        return
    for photo in conn.execute(_USABLE.where(PHOTOS.c.id.in_(card.matter.photos or ("",)))):
        post = f"card-{kept.case}-{sha256(kept.room.encode()).hexdigest()[:8]}-{photo.id}"
        if conn.execute(select(OUTBOX.c.id).where(OUTBOX.c.our_id == post)).first() is None:
            shown = Remark(kept.case, Line("resident", "", PHOTO, photo.created_at))
            _queue(conn, kept, shown, PHOTO, **below, post=post, media=photo.id)
            _set(conn, kept, post=post)
            return


def _set(conn: Connection, kept: AnyRow, **values: str | int) -> None:
    where = (CARDS.c.case == kept.case, CARDS.c.room == kept.room)
    conn.execute(update(CARDS).where(*where).values(**values))


def _queue(
    conn: Connection,
    kept: AnyRow,
    shown: Card | Remark | Whisper,
    text: str,
    *,
    urgent: bool,
    updates: str = "",
    thread: str = "",
    post: str = "",
    media: str = "",
) -> str:
    """One row of the outbox, in the room's own lane: no room waits for another. ``ask`` names the case it is about."""
    now, post = real(conn), post or f"card-{secrets.token_hex(12)}"
    lane = lane_of(kept.channel, kept.account, kept.address)
    open_lane(conn, lane, kept.channel, now)
    conn.execute(
        OUTBOX.insert(),
        {
            "our_id": post,
            "lane": lane,
            "channel": kept.channel,
            "account": kept.account,
            "address": kept.address,
            "thread": thread,
            "kind": CARD,
            "keep": True,
            "priority": URGENT if urgent else REPLY,
            "text": text,
            "media": media,
            "ask": shown.case,
            "card": write(shown),
            "updates": updates,
            "not_before": now,
            "expires_at": now + PUSH_LIFE,
            "created_at": now,
        },
    )
    return post


__all__ = [
    "CARD",
    "ROOMS",
    "Room",
    "again",
    "card_of",
    "case_at",
    "follow",
    "lost",
    "settled",
    "show",
    "weather",
    "whisper",
]
