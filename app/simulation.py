"""The demo's phones: invented residents on the real path, with time that can be moved."""

import secrets
from datetime import datetime, timedelta
from typing import Any, Final, get_args

from sqlalchemy import select

from app.chat import CITY, current_talk
from app.explaining import asking, named
from app.house import House
from app.tracking_pages import TrackedRequests
from bot.segments import segments
from bot.wire import Inbound, MediaRef
from casework.request import IllegalMove, Status
from casework.tracking import normalise
from console.views import Line, Phone
from store import requests, why
from store.inbox import conversation_of
from store.tables import INBOX, OUTBOX, PHOTOS, REQUESTS, TRANSCRIPT

RESIDENTS: Final = (
    ("+12155550142", "Maria"),
    ("+12155550143", "James"),
    ("+12155550144", "Lin"),
    ("+12155550145", "Amara"),
    ("+12155550146", "Walt"),
)


class Simulation:
    """Answers the simulator's pages (`console.views.Phones`)."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._tracker = TrackedRequests(house)
        self._uploads = house.settings.uploads

    def residents(self) -> tuple[tuple[str, str], ...]:
        """The invented residents."""
        return RESIDENTS

    def phone(self, resident: str) -> Phone | None:
        """Everything on this resident's phone, and what the bot made of the last message."""
        name = dict(RESIDENTS).get(resident)
        if name is None:
            return None
        with self._house.database.read() as conn:
            found = conversation_of(conn, "simulator", CITY, resident)
            taken = why.last_turn(conn, found) if found else None
            unread = conn.execute(
                select(INBOX.c.id).where(INBOX.c.conversation == found, INBOX.c.state == "unread").limit(1)
            ).first()
        return Phone(
            resident=resident,
            name=name,
            lines=self._lines(found) if found else (),
            understood=self._understood(taken, resident),
            requests=self._requests(found) if found else (),
            busy=unread is not None,
        )

    def text(self, resident: str, words: str, photo: bytes | None) -> None:
        """Keep what was sent, exactly as a channel would."""
        media: tuple[MediaRef, ...] = ()
        if photo:
            self._uploads.mkdir(parents=True, exist_ok=True)
            path = self._uploads / secrets.token_hex(8)
            path.write_bytes(photo)
            media = (MediaRef(local=str(path)),)
        self._house.intake.keep(
            Inbound(
                "simulator", f"sim-{secrets.token_hex(8)}", CITY, resident, words, self._house.clock.now(), media=media
            )
        )

    def forward(self, minutes: int) -> datetime:
        """Move civil time on, for every process of this folder."""
        self._house.clock.offset += timedelta(minutes=minutes)
        self._house.meta.set_civil_offset(self._house.clock.offset)
        return self._house.cities.get().calendar.local(self._house.clock.now())

    def work(self, tracking: str, status: str, photo: bytes | None) -> str:
        """A department's step; a sentence either way."""
        number = normalise(tracking)
        wanted = next((one for one in get_args(Status) if one == status), None)
        if number is None or wanted is None:
            return "That is not a request or not a status."
        picture, trouble = self._house.photos.add(photo) if photo else ("", "")
        if trouble:
            return f"That photo cannot be used ({trouble}); nothing was changed."
        now = self._house.clock.now()
        try:
            self._house.database.write(
                lambda conn: requests.update(conn, number, status=wanted, by="demo", at=now, photo=picture or None)
            )
        except (requests.NoSuchRequest, IllegalMove) as error:
            return str(error)
        return f"{number} is now {status}; its owner is told."

    def _lines(self, conversation: int) -> tuple[Line, ...]:
        """The phone shows what was really delivered, not what was meant to be."""
        with self._house.database.read() as conn:
            said = conn.execute(
                select(TRANSCRIPT).where(TRANSCRIPT.c.conversation == conversation, TRANSCRIPT.c.who == "resident")
            ).all()
            heard = conn.execute(
                select(OUTBOX).where(OUTBOX.c.conversation == conversation, OUTBOX.c.state != "dropped")
            ).all()
            kept = conn.execute(
                select(PHOTOS.c.token, PHOTOS.c.created_at).where(
                    PHOTOS.c.conversation == conversation, PHOTOS.c.state == "ok"
                )
            ).all()
        offset = self._house.clock.offset
        lines = [Line(True, row.text, row.at) for row in said]
        lines += [Line(True, "", row.created_at + offset, (f"/m/{row.token}",)) for row in kept]
        lines += [self._heard(row, offset) for row in heard]
        return tuple(sorted(lines, key=lambda line: line.at))

    def _heard(self, row: Any, offset: timedelta) -> Line:
        photos = tuple(f"/m/{self._house.photos.shelf.token(photo)}" for photo in row.media.split("\n") if photo)
        return Line(False, row.text, row.created_at + offset, photos, row.state, segments(row.text))

    def _understood(self, taken: why.Taken | None, resident: str) -> tuple[tuple[str, str], ...]:
        if taken is None:
            return ()
        talk = current_talk(self._house, resident)
        rows = [(f"move {n}", _sentence(named(move.act))) for n, move in enumerate(taken.moves, 1)]
        rows += [(f"draft {draft.id}", _draft(draft)) for draft in talk.drafts]
        asked = asking(talk)
        rows += [
            ("asking", _asked(asked)),
            ("unread words", taken.unused or "none"),
            ("language", talk.language),
            ("who speaks", talk.floor.kind),
            ("bundle", taken.bundle),
        ]
        return tuple(rows)

    def _requests(self, conversation: int) -> tuple[tuple[str, str, str, str], ...]:
        with self._house.database.read() as conn:
            rows = conn.execute(
                select(REQUESTS.c.tracking, REQUESTS.c.service, REQUESTS.c.status)
                .where(REQUESTS.c.conversation == conversation)
                .order_by(REQUESTS.c.id.desc())
            ).all()
        return tuple((row.tracking, row.service, row.status, self._tracker.link(row.tracking)) for row in rows)


def _sentence(act: dict[str, Any]) -> str:
    values = ", ".join(f"{name} {value}" for name, value in act.items() if name != "act")
    return f"{act['act'].replace('_', ' ')}{': ' + values if values else ''}"


def _asked(asked: dict[str, Any] | None) -> str:
    if asked is None:
        return "nothing"
    options = "; ".join(f"{option['key']} {option['label']}" for option in asked["options"])
    return f"{asked['kind']}: {options}" if options else str(asked["kind"])


def _draft(draft: Any) -> str:
    service = draft.service.value if draft.service else f"one of {', '.join(draft.guesses) or '?'}"
    where = draft.place.found.text if draft.place.found else draft.place.words
    photos = {0: "no photo", 1: "1 photo"}.get(len(draft.photos), f"{len(draft.photos)} photos")
    return f"{service} {f'at {where}' if where else 'without a place yet'}, {photos}"
