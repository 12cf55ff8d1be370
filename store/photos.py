"""Photos: wanted ones to fetch, their bytes in a folder, and what became of each told to its conversation."""

import os
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, bindparam, select, text, update

from bot.events import PhotoSettled
from bot.wire import MediaRef
from store.codec import MEDIA
from store.columns import AnyRow
from store.engine import Database
from store.inbox import keep_event
from store.tables import PHOTOS

ATTEMPTS: Final = 6
"""Attempts to fetch a photo before the report goes on without it."""

LEASE: Final = timedelta(minutes=2)
"""How long a photo in hand is nobody else's; also what a process that died over it costs."""

BACK_OFF: Final = (5.0, 30.0, 120.0, 600.0, 1800.0)
"""Seconds before attempt 2, 3, …"""

TOKEN_LIFE: Final = timedelta(days=30)
"""How long a photo's public address opens."""

WITHIN: Final = 30.0

_NEXT: Final = (
    select(PHOTOS)
    .where(text("photos.state = 'wanted'"), PHOTOS.c.next_at <= bindparam("now", type_=PHOTOS.c.next_at.type))
    .order_by(PHOTOS.c.next_at)
    .limit(1)
)
_MINE: Final = _NEXT.with_for_update(skip_locked=True)
_ONE: Final = update(PHOTOS).where(PHOTOS.c.id == bindparam("photo"))


@dataclass(frozen=True, slots=True)
class Wanted:
    """A photo in our hands, to be fetched and judged. ``attempts`` includes this one."""

    id: str
    channel: str
    media: MediaRef
    attempts: int


@dataclass(frozen=True, slots=True)
class Forgettable:
    """A photo whose copy at the provider is no longer needed."""

    id: str
    channel: str
    media: MediaRef


class PhotoShelf:
    """Keeps photos. ``folder`` holds the re-encoded bytes, one file each; the rows say what they belong to."""

    def __init__(self, db: Database, folder: Path) -> None:
        self._db = db
        self._folder = folder

    def claim(self) -> Wanted | None:
        """The next photo to fetch, its attempt counted first; None (and nothing written) when none is due."""
        now = self._db.now()
        with self._db.read() as conn:
            if conn.execute(_NEXT, {"now": now}).first() is None:
                return None
        row = self._db.write(lambda conn: self._take(conn, now), within=WITHIN)
        return Wanted(row.id, row.channel, MEDIA.read(row.source), row.attempts + 1) if row else None

    def later(self, photo: Wanted, why: str) -> None:
        """Try again later, or go on without it after the last attempt."""
        if photo.attempts >= ATTEMPTS:
            self.refuse(photo.id, why)
            return
        again = self._db.now() + timedelta(seconds=BACK_OFF[min(photo.attempts, len(BACK_OFF)) - 1])
        self._set(photo.id, next_at=again)

    def keep(
        self, photo: str, jpeg: bytes, *, width: int, height: int, near: tuple[float, float] | None = None
    ) -> None:
        """Keep a judged photo: bytes first, durably, then its row and the event. ``near`` is (lat, lon), an offer."""
        path = self._write(photo, jpeg)
        values = {"state": "ok", "path": path, "width": width, "height": height}
        if self._settle(photo, values, PhotoSettled(photo, True, near=near)) == "erased":
            (self._folder / path).unlink(missing_ok=True)  # taken down while it was fetched

    def refuse(self, photo: str, reason: str) -> None:
        """A photo that cannot be used; ``reason`` names why (closed list of photos and channels)."""
        self._settle(photo, {"state": "refused", "reason": reason}, PhotoSettled(photo, False, reason))

    def add(self, jpeg: bytes, *, width: int, height: int) -> str:
        """A photo of the city's own (an after-photo), kept at once. Returns its id."""
        photo, now = secrets.token_hex(10), self._db.now()
        row = {
            "id": photo,
            "state": "ok",
            "path": self._write(photo, jpeg),
            "width": width,
            "height": height,
            "next_at": now,
            "created_at": now,
            "token": secrets.token_urlsafe(18),
            "forgotten": True,
        }
        self._db.write(lambda conn: conn.execute(PHOTOS.insert(), row) and None, within=WITHIN)
        return photo

    def open(self, token: str) -> Path | None:
        """The file a public address opens, while it lives."""
        oldest = self._db.now() - TOKEN_LIFE
        where = (PHOTOS.c.token == token, PHOTOS.c.state == "ok", PHOTOS.c.created_at >= oldest)
        return self._path(select(PHOTOS.c.path).where(*where))

    def token(self, photo: str) -> str | None:
        """The token of a usable photo's public address."""
        with self._db.read() as conn:
            query = select(PHOTOS.c.token).where(PHOTOS.c.id == photo, PHOTOS.c.state == "ok")
            return conn.execute(query).scalar()

    def to_forget(self, limit: int = 20) -> list[Forgettable]:
        """Settled photos whose provider still keeps a copy, oldest first."""
        query = (
            select(PHOTOS)
            .where(PHOTOS.c.state != "wanted", PHOTOS.c.forgotten.is_(False))
            .order_by(PHOTOS.c.created_at)
            .limit(limit)
        )
        with self._db.read() as conn:
            return [Forgettable(row.id, row.channel, MEDIA.read(row.source)) for row in conn.execute(query)]

    def forgotten(self, photo: str) -> None:
        """The provider has deleted its copy."""
        self._set(photo, forgotten=True)

    def _take(self, conn: Connection, now: datetime) -> AnyRow | None:
        """Its row as it was. It is read after the commit: one that cannot be read stands in nobody's way."""
        row = conn.execute(_MINE, {"now": now}).first()
        if row is not None:
            conn.execute(_ONE.values(attempts=PHOTOS.c.attempts + 1, next_at=now + LEASE), {"photo": row.id})
        return row

    def _settle(self, photo: str, values: dict[str, Any], event: PhotoSettled) -> str:
        """Gives the state it was in: only a wanted one is settled."""

        def unit(conn: Connection) -> str:
            row = conn.execute(select(PHOTOS).where(PHOTOS.c.id == photo).with_for_update()).one()
            if row.state == "wanted":
                conn.execute(_ONE.values(**values), {"photo": photo})
                if row.conversation is not None:
                    keep_event(conn, row.conversation, f"photo:{photo}", event, self._db.now())
            return str(row.state)

        return self._db.write(unit, within=WITHIN)

    def _set(self, photo: str, **values: Any) -> None:
        self._db.write(lambda conn: conn.execute(_ONE.values(**values), {"photo": photo}) and None, within=WITHIN)

    def _path(self, query: Any) -> Path | None:
        with self._db.read() as conn:
            name = conn.execute(query).scalar()
        return self._folder / name if name else None

    def _write(self, photo: str, jpeg: bytes) -> str:
        """Write the bytes so that the file is whole or absent, whenever we die. Returns its path in the folder."""
        name = f"{photo[:2]}/{photo}.jpg"
        target = self._folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = target.with_suffix(f".{secrets.token_hex(4)}.part")
        with draft.open("wb") as file:
            file.write(jpeg)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
        return name
