"""What its writer deleted or changed where it was said goes from here too, within a day: some channels' terms ask it.

The request that was filed from it is the city's own and stays: service, verified place, answers to its questions.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import ColumnElement, Connection, Select, and_, delete, func, not_, or_, select, update

from bot.events import Message
from bot.wire import Inbound
from store import cards
from store.codec import MESSAGE
from store.columns import AnyRow
from store.dialects import insert
from store.engine import Database
from store.forgetting import erase_photos
from store.retention import STEP, WITHIN
from store.tables import (
    CHANGES,
    CONVERSATIONS,
    DELETIONS,
    FOLLOWERS,
    HANDOFFS,
    HOLDS,
    IDEAS,
    INBOX,
    OUTBOX,
    PARKED,
    PHOTOS,
    RATINGS,
    REQUESTS,
    TAKEDOWNS,
    TRANSCRIPT,
    TURNS,
)

DAY: Final = timedelta(hours=24)
"""Within which it has to be gone (channel study 3.7)."""

HURRY: Final = timedelta(hours=20)
"""So long a deletion waits for its own turn, which takes back what was understood; then it waits for nothing."""

NEVER_CAME: Final = timedelta(days=7)
"""How long the deletion of a message that we never had is remembered, should it still arrive."""

_ARRIVAL: Final = INBOX.alias("arrival")
_TOLD: Final = and_(_ARRIVAL.c.channel == TAKEDOWNS.c.channel, _ARRIVAL.c.external_id == TAKEDOWNS.c.external_id)
_HELD: Final = (
    select(REQUESTS.c.id)
    .where(REQUESTS.c.conversation == INBOX.c.conversation, REQUESTS.c.tracking.in_(select(HOLDS.c.tracking)))
    .exists()
)
_OPEN: Final = (
    select(TAKEDOWNS, INBOX.c.id.label("row"), INBOX.c.conversation)
    .join(INBOX, and_(INBOX.c.channel == TAKEDOWNS.c.channel, INBOX.c.external_id == TAKEDOWNS.c.message))
    .join(CONVERSATIONS, CONVERSATIONS.c.id == INBOX.c.conversation)
    .where(TAKEDOWNS.c.done_at.is_(None), CONVERSATIONS.c.address == TAKEDOWNS.c.address, not_(_HELD))
    .order_by(TAKEDOWNS.c.asked_at, TAKEDOWNS.c.external_id)
)
"""Not yet gone, and nobody ordered it to be kept."""

_NOTE: Final = insert(TAKEDOWNS).on_conflict_do_nothing(index_elements=["channel", "external_id"])


def note(conn: Connection, inbound: Inbound, now: datetime) -> None:
    """Remember that this takes the place of an earlier message of its writer's, or takes it back."""
    if inbound.corrects:
        row = {
            "channel": inbound.channel,
            "external_id": inbound.external_id,
            "message": inbound.corrects,
            "address": inbound.address,
            "gone": inbound.gone,
            "asked_at": now,
        }
        conn.execute(_NOTE, row)


def came_first(conn: Connection, inbound: Inbound) -> bool:
    """Whether its writer has deleted this message, or the one it takes the place of, before it reached us."""
    if inbound.gone:
        return False
    where = (
        TAKEDOWNS.c.channel == inbound.channel,
        TAKEDOWNS.c.message.in_((inbound.external_id, inbound.corrects or inbound.external_id)),
        TAKEDOWNS.c.address == inbound.address,
        TAKEDOWNS.c.gone,
        TAKEDOWNS.c.done_at.is_(None),
    )
    return conn.execute(select(TAKEDOWNS.c.message).where(*where)).first() is not None


def said(conn: Connection, channel: str, below: int, many: int) -> Sequence[AnyRow]:
    """Public messages of a channel (``id``, ``external_id``, ``address``) whose words are still here, newest first.

    ``below``: rows of the inbox before this one, 0 for all. What is known to be gone is left out.
    """
    known = select(TAKEDOWNS.c.message).where(
        TAKEDOWNS.c.channel == INBOX.c.channel, TAKEDOWNS.c.message == INBOX.c.external_id, TAKEDOWNS.c.gone
    )
    rows = (
        select(INBOX.c.id, INBOX.c.external_id, CONVERSATIONS.c.address)
        .join(CONVERSATIONS, CONVERSATIONS.c.id == INBOX.c.conversation)
        .where(CONVERSATIONS.c.channel == channel, CONVERSATIONS.c.public, INBOX.c.kind == "message")
        .where(INBOX.c.channel == channel, INBOX.c.payload != "", not_(known.exists()))
        # found by their conversations: in order of the inbox a city's texts would be walked through as well
        .order_by((INBOX.c.id + 0).desc())
        .limit(many)
    )
    return conn.execute(rows.where(INBOX.c.id < below) if below else rows).all()


def standing(conn: Connection, now: datetime) -> tuple[int, int]:
    """(how many are not gone yet, how many of them a day after they should be)."""
    open_yet = _OPEN.order_by(None).subquery()
    late = func.count().filter(open_yet.c.asked_at <= now - DAY)
    many, over = conn.execute(select(func.count(), late).select_from(open_yet)).one()
    return int(many), int(over)


def run(db: Database, photos: Path, now: datetime) -> int:
    """Take down what is due and record it; how many messages it was. A second run finds nothing.

    ``photos``: the folder of their files; ``now`` is real time, as the terms count it.
    """
    gone = 0
    while rows := _look(db, now):
        for row in rows:
            gone += db.write(lambda conn, row=row: _take_down(conn, row, photos, now), within=WITHIN)  # type: ignore[misc]
    db.write(lambda conn: _record(conn, gone, now), within=WITHIN)
    return gone


def _look(db: Database, now: datetime) -> Sequence[AnyRow]:
    with db.read() as conn:
        return conn.execute(_OPEN.where(or_(_taken(), TAKEDOWNS.c.asked_at <= now - HURRY)).limit(STEP)).all()


def _taken() -> ColumnElement[bool]:
    """Whether the turn of the deletion itself was taken, or there will be none."""
    return not_(select(_ARRIVAL.c.id).where(_TOLD, _ARRIVAL.c.state.in_(("unread", "resting"))).exists())


def _record(conn: Connection, gone: int, now: datetime) -> None:
    never = (TAKEDOWNS.c.done_at.is_(None), TAKEDOWNS.c.asked_at <= now - NEVER_CAME)
    conn.execute(delete(TAKEDOWNS).where(*never))
    if gone:
        row = {"at": now, "what": "taken down", "many": gone, "before": now, "by": "their writers"}
        conn.execute(DELETIONS.insert(), row)


@dataclass(frozen=True, slots=True)
class _Version:
    """One version of a message, where it lies and which turn read it."""

    row: int
    turn: int | None
    message: Message


def _take_down(conn: Connection, one: AnyRow, photos: Path, now: datetime) -> int:
    """Take the words of these versions out of everything their conversation has left behind."""
    versions = _versions(conn, one)
    turns = _turns(conn, one, versions)
    for version in versions:
        plain = MESSAGE.write(replace(version.message, text="", location=None))
        conn.execute(update(INBOX).where(INBOX.c.id == version.row).values(payload=plain))
    _unsay(conn, one.conversation, [version.message.id for version in versions])
    _own_words(conn, one.conversation, [version.turn for version in versions if version.turn is not None])
    _forget_turns(conn, turns)
    if one.gone:
        _erase(conn, photos, [photo for version in versions for photo in version.message.photos])
    _of_case(conn, one.conversation)
    mine = (TAKEDOWNS.c.channel == one.channel, TAKEDOWNS.c.external_id == one.external_id)
    conn.execute(update(TAKEDOWNS).where(*mine).values(done_at=now, address=""))
    return len(versions)


def _versions(conn: Connection, one: AnyRow) -> list[_Version]:
    """All versions of a deleted message; of a changed one those before the words that took its place."""
    kept = select(INBOX.c.id, INBOX.c.turn, INBOX.c.external_id, INBOX.c.payload).where(
        INBOX.c.conversation == one.conversation, INBOX.c.kind == "message", INBOX.c.payload != ""
    )
    rows = conn.execute(kept.order_by(INBOX.c.id)).all()
    all_of = {row.id: _Version(row.id, row.turn, MESSAGE.read(row.payload)) for row in rows}
    if one.row not in all_of:
        return []
    first = _first(all_of[one.row].message)
    newer = next((row.id for row in rows if row.external_id == one.external_id), None)
    before = newer if newer is not None and not one.gone else None
    same = [version for version in all_of.values() if _first(version.message) == first and not version.message.gone]
    return [version for version in same if before is None or version.row < before]


def _first(message: Message) -> str:
    return message.corrects or message.id


def _turns(conn: Connection, one: AnyRow, versions: Sequence[_Version]) -> Sequence[int]:
    """Every turn that knew these words: from the one that heard them to the one that took them back."""
    heard = [version.turn for version in versions if version.turn is not None]
    if not heard:
        return ()
    told = select(INBOX.c.turn).where(INBOX.c.channel == one.channel, INBOX.c.external_id == one.external_id)
    last = conn.execute(told).scalar()
    between = select(TURNS.c.id).where(TURNS.c.conversation == one.conversation, TURNS.c.id >= min(heard))
    return conn.execute(between if last is None else between.where(TURNS.c.id <= last)).scalars().all()


def _unsay(conn: Connection, conversation: int, messages: Sequence[str]) -> None:
    """Out of the transcript, and out of what its requests keep beside the verified place."""
    lines = (TRANSCRIPT.c.conversation == conversation, TRANSCRIPT.c.message.in_(messages))
    conn.execute(delete(TRANSCRIPT).where(*lines))
    filed = select(REQUESTS.c.id, REQUESTS.c.words).where(
        REQUESTS.c.conversation == conversation, REQUESTS.c.place_text != "", REQUESTS.c.place_words != ""
    )
    told = [row.id for row in conn.execute(filed) if set(json.loads(row.words)) & set(messages)]
    conn.execute(update(REQUESTS).where(REQUESTS.c.id.in_(told)).values(place_words=""))


def _own_words(conn: Connection, conversation: int, turns: Sequence[int]) -> None:
    """What these turns wrote down in the resident's own words: remarks, comments beside a score, ideas."""
    moments = conn.execute(select(TURNS.c.at).where(TURNS.c.id.in_(turns))).scalars().all()
    own = select(REQUESTS.c.tracking).where(REQUESTS.c.conversation == conversation)
    followed = select(FOLLOWERS.c.tracking).where(FOLLOWERS.c.conversation == conversation)
    remarks = (CHANGES.c.at.in_(moments), or_(CHANGES.c.tracking.in_(own), CHANGES.c.tracking.in_(followed)))
    conn.execute(update(CHANGES).where(*remarks).values(words=""))
    here = (RATINGS.c.conversation == conversation, RATINGS.c.at.in_(moments))
    conn.execute(update(RATINGS).where(*here).values(words=""))
    conn.execute(delete(IDEAS).where(IDEAS.c.conversation == conversation, IDEAS.c.at.in_(moments)))


def _forget_turns(conn: Connection, turns: Sequence[int]) -> None:
    """Their records, and what they had told anybody, on-call staff too, as far as it has left."""
    said = (OUTBOX.c.turn.in_(turns), OUTBOX.c.state.not_in(("waiting", "sending", "doubt")))
    conn.execute(update(OUTBOX).where(*said).values(text="", media="", options=""))
    conn.execute(delete(TURNS).where(TURNS.c.id.in_(turns)))


def _erase(conn: Connection, folder: Path, photos: Sequence[str]) -> None:
    query: Select[tuple[str, str, bool]] = select(PHOTOS.c.id, PHOTOS.c.path, PHOTOS.c.forgotten)
    erase_photos(folder, conn, conn.execute(query.where(PHOTOS.c.id.in_(photos), PHOTOS.c.state != "erased")).all())


def _of_case(conn: Connection, conversation: int) -> None:
    """Nothing of it under a code that is over or in a case that is closed; open cases are shown as they are now."""
    over = (PARKED.c.conversation == conversation, PARKED.c.adopted_by.is_not(None))
    conn.execute(update(PARKED).where(*over).values(drafts="[]"))
    cases = HANDOFFS.c.conversation == conversation
    conn.execute(update(HANDOFFS).where(cases, HANDOFFS.c.state == "closed").values(matter=""))
    for case in conn.execute(select(HANDOFFS.c.id).where(cases, HANDOFFS.c.state != "closed")).scalars().all():
        cards.show(conn, case)
