"""Requests as staff see and move them: list, show, update, correct. Owner and followers hear of every step."""

import json
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from casework.correction import NOTHING, Correction
from casework.pause import Resumes
from casework.request import Status
from places.place import Place
from store.changing import NoSuchRequest, Step, get, take
from store.columns import AnyRow
from store.filing import moment
from store.tables import CHANGES, FOLLOWERS, PHOTOS, REQUESTS, TRANSCRIPT

__all__ = ["NoSuchRequest", "as_json", "correct", "list_requests", "newest", "show", "update"]

LIMIT = 500
"""Requests listed at once."""


def list_requests(
    conn: Connection,
    *,
    statuses: Collection[Status] = (),
    services: Collection[str] = (),
    late_at: datetime | None = None,
    after: int = 0,
    limit: int = LIMIT,
) -> list[dict[str, Any]]:
    """Requests, newest first, as `requests list --json` prints them.

    ``late_at`` keeps those that are open past their date at that time, ``after`` those filed after this row.
    """
    query = select(REQUESTS).order_by(REQUESTS.c.id.desc()).limit(limit)
    if after:
        query = query.where(REQUESTS.c.id > after)
    if statuses:
        query = query.where(REQUESTS.c.status.in_(statuses))
    if services:
        query = query.where(REQUESTS.c.service.in_(services))
    if late_at is not None:
        query = query.where(REQUESTS.c.closed_at.is_(None), REQUESTS.c.due < late_at, REQUESTS.c.status != "waiting")
    return as_json(conn, conn.execute(query).all())


def newest(conn: Connection) -> int:
    """The row of the request filed last; 0 before the first."""
    return conn.execute(select(func.max(REQUESTS.c.id))).scalar() or 0


def as_json(conn: Connection, rows: Sequence[AnyRow]) -> list[dict[str, Any]]:
    """Rows as the list prints them; photos and followers are fetched for all of them together."""
    numbers = [row.tracking for row in rows]
    photos: dict[str, list[dict[str, str]]] = {}
    for photo in conn.execute(
        select(PHOTOS.c.id, PHOTOS.c.state, PHOTOS.c.tracking)
        .where(PHOTOS.c.tracking.in_(numbers))
        .order_by(PHOTOS.c.created_at, PHOTOS.c.id)
    ):
        photos.setdefault(photo.tracking, []).append({"id": photo.id, "state": photo.state})
    counted = conn.execute(
        select(FOLLOWERS.c.tracking, func.count().label("many"))
        .where(FOLLOWERS.c.tracking.in_(numbers))
        .group_by(FOLLOWERS.c.tracking)
    )
    followers = {row.tracking: row.many for row in counted}
    return [_one(row, photos.get(row.tracking, []), followers.get(row.tracking, 0)) for row in rows]


def show(conn: Connection, tracking: str) -> dict[str, Any]:
    """One request with everything staff may see: history, details, unit, the resident's words. NoSuchRequest."""
    row = get(conn, tracking)
    (shown,) = as_json(conn, [row])
    history = conn.execute(select(CHANGES).where(CHANGES.c.tracking == tracking).order_by(CHANGES.c.id))
    return shown | {
        "private": row.private,
        "confirmed": row.confirmed,
        "verified": row.verified,
        "unit": row.unit or None,
        "details": json.loads(row.details),
        "words": _words(conn, row),
        "hazard": row.hazard or None,
        "continues": row.continues or None,
        "closed_at": moment(row.closed_at),
        "work_started": row.work_started,
        "revision": row.revision,
        "bundle": row.bundle,
        "history": [
            {
                "at": moment(step.at),
                "what": step.what,
                "status": step.status,
                "by": step.by,
                "note": step.note,
                "words": step.words,
                "reason": step.reason,
                "due": moment(step.due),
                "photo": step.photo or None,
            }
            for step in history
        ],
    }


def update(
    conn: Connection,
    tracking: str,
    *,
    status: Status | None,
    by: str,
    at: datetime,
    note: str = "",
    reason: str = "",
    photo: str | None = None,
    due: datetime | None = None,
    resumes: Resumes | None = None,
) -> int:
    """Staff move a request on. Returns the history line's id. ``resumes`` moves the date on after a pause.

    IllegalMove and NoSuchRequest say in words what is wrong. Owner and followers hear once each. ``at`` is civil time.
    """
    return take(
        conn,
        Step(
            tracking=tracking,
            by=by,
            at=at,
            status=status,
            note=note,
            reason=reason,
            due=due,
            photos=(photo,) if photo else (),
            resumes=resumes,
        ),
    )


def correct(
    conn: Connection,
    tracking: str,
    *,
    by: str,
    at: datetime,
    service: str = "",
    place: Place | None = None,
    follows: Correction = NOTHING,
) -> int:
    """Staff put service or place right; the status stays. Owner and followers hear once each. NoSuchRequest.

    ``follows``: what hangs on the right service.
    """
    return take(
        conn,
        Step(
            tracking=tracking,
            by=by,
            at=at,
            service=service,
            place=place,
            due=follows.due,
            priority=follows.priority,
            private=follows.private,
            what="correct",
        ),
    )


def _one(row: AnyRow, photos: list[dict[str, str]], followers: int) -> dict[str, Any]:
    place = {
        "text": row.place_text or row.place_words,
        "number": row.number,
        "streets": json.loads(row.streets),
        "landmark": row.landmark,
        "lat": row.lat,
        "lon": row.lon,
        "precision": row.precision or None,
        "districts": json.loads(row.districts),
    }
    return {
        "tracking": row.tracking,
        "service": row.service,
        "status": row.status,
        "place": place,
        "due": moment(row.due),
        "filed_at": moment(row.filed_at),
        "channel": row.channel,
        "photos": photos,
        "priority": row.priority,
        "followers": followers,
    }


def _words(conn: Connection, row: AnyRow) -> list[str]:
    ids = json.loads(row.words)
    query = (
        select(TRANSCRIPT.c.text)
        .where(
            TRANSCRIPT.c.conversation == row.conversation, TRANSCRIPT.c.who == "resident", TRANSCRIPT.c.message.in_(ids)
        )
        .order_by(TRANSCRIPT.c.id)
    )
    return list(conn.execute(query).scalars())
