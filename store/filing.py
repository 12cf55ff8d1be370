"""Writes a filed report into the requests table, exactly as it was read back."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, update

from bot.effects import File
from bot.moves import Reporter
from bot.talk import Draft
from places.place import Place
from store.dialects import alone, insert
from store.near import block_key, near
from store.prepared import later
from store.tables import CHANGES, PHOTOS, REQUESTS

_FILE: Final = insert(REQUESTS).on_conflict_do_nothing(index_elements=["tracking"]).returning(REQUESTS.c.id)

_FILED: Final = CHANGES.insert()


class ThinkAgain(Exception):
    """What the turn decided no longer fits the data (a number is taken, a status moved): take the turn anew."""


@dataclass(frozen=True, slots=True)
class Filer:
    """Whose conversation files: person, channel, and the turn and bundle it happened in."""

    conversation: int
    person: int
    channel: str
    turn: int
    bundle: str


def file(conn: Connection, effect: File, who: Filer, *, by: str = "resident", told: Reporter | None = None) -> None:
    """Insert the request, its first history line and its photos. ThinkAgain when the number is taken.

    ``told``: whom it was told for, where nothing but the request itself can say so.
    """
    draft, service = effect.ready.draft, effect.ready.service
    row = {
        "tracking": effect.tracking,
        "service": service.code,
        "due": effect.due,
        "filed_at": effect.at,
        "channel": who.channel,
        "conversation": who.conversation,
        "person": who.person,
        "turn": who.turn,
        "priority": effect.priority,
        "private": service.privacy == "private",
        "confirmed": effect.confirmed,
        "details": json.dumps(_details(draft, told), ensure_ascii=False),
        "words": json.dumps(draft.words),
        "hazard": draft.hazard or "",
        "bundle": who.bundle,
        "revision": draft.quoted.revision if draft.quoted else "",
        "continues": effect.instead_of or "",
        "verified": effect.ready.verified,
        "place_words": draft.place.words,
        "unit": draft.place.parts.unit,
        **place_columns(effect.ready.place),
    }
    _first_here(conn, effect)
    if conn.execute(_FILE, row).scalar() is None:
        raise ThinkAgain(effect.tracking)
    later(
        conn,
        _FILED,
        {
            "tracking": effect.tracking,
            "status": "received",
            "at": effect.at,
            "by": by,
            "what": "filed",
            "due": effect.due,
        },
    )
    attach(conn, effect.tracking, draft.photos)


def _details(draft: Draft, told: Reporter | None) -> dict[str, str]:
    """Answers to editors' questions, and whom it was told for."""
    reporter = {"reporter": f"{told.name} {told.phone}".strip()} if told else {}
    return {code: slot.value for code, slot in draft.details.items()} | reporter


def _first_here(conn: Connection, effect: File) -> None:
    """ThinkAgain when the same problem was filed here since the turn looked: many tell of one thing at one moment."""
    place, service = effect.ready.place, effect.ready.service.code
    if not effect.alone_within or place is None:
        return
    alone(conn, f"near:{service}")
    if near(conn, service, place, effect.alone_within):
        raise ThinkAgain(service)


def attach(conn: Connection, tracking: str, photos: tuple[str, ...]) -> None:
    """Give photos to a request."""
    if photos:
        conn.execute(update(PHOTOS).where(PHOTOS.c.id.in_(photos)).values(tracking=tracking))


def place_columns(place: Place | None) -> dict[str, Any]:
    """A verified place as columns; an unverified one leaves them empty."""
    if place is None:
        return {}
    return {
        "place_text": place.text,
        "kind": place.kind,
        "number": place.number,
        "streets": json.dumps(place.streets, ensure_ascii=False),
        "landmark": place.landmark,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision,
        "error_metres": place.error_metres,
        "districts": json.dumps({layer: list(names) for layer, names in place.districts.items()}, ensure_ascii=False),
        "responsible": place.responsible,
        "gazetteer": place.gazetteer,
        "block": block_key(place),
    }


def moment(value: datetime | None) -> str | None:
    """A time as the JSON outputs show it: ISO 8601 with offset."""
    return None if value is None else value.isoformat()
