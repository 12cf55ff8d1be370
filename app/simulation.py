"""The demo's phones: invented residents on the real path, with time that can be moved."""

import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Final, get_args

from sqlalchemy import select

from app.bundle import resumes_of
from app.chat import current_talk
from app.doors import CITY
from app.explaining import asking, moved, sentence
from app.house import House
from app.tracking_pages import TrackedRequests
from bot.segments import segments
from bot.talk import Draft
from bot.wire import Inbound, MediaRef
from casework.request import IllegalMove, Status
from casework.tracking import normalise
from console.views import Line, Phone
from photos.judged import WORDS as PHOTO
from store import requests, why
from store.codec import MESSAGE
from store.inbox import conversation_of
from store.tables import INBOX, OUTBOX, PHOTOS, REQUESTS, TRANSCRIPT

RESIDENTS: Final = (
    ("+12155550142", "Maria"),
    ("+12155550143", "James"),
    ("+12155550144", "Lin"),
    ("+12155550145", "Amara"),
    ("+12155550146", "Walt"),
)
FLOOR: Final = {"bot": "the bot", "waiting": "a person is called", "staff": "a person"}
ON_CALL: Final = "on-call"
"""The phone of whoever is on duty: it shows what staff are texted, and nothing is sent from it."""


class Simulation:
    """Answers the simulator's pages (`console.views.Phones`)."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._tracker = TrackedRequests(house)
        self._uploads = house.settings.uploads

    def residents(self) -> tuple[tuple[str, str], ...]:
        """The invented residents, and the on-call phone where the city has one."""
        return (*RESIDENTS, (ON_CALL, "On-call staff")) if self._house.cities.file.contacts.on_call else RESIDENTS

    def phone(self, resident: str) -> Phone | None:
        """Everything on this resident's phone, and what the bot made of the last message."""
        if resident == ON_CALL:
            return self._on_call()
        name = dict(RESIDENTS).get(resident)
        if name is None:
            return None
        with self._house.database.read() as conn:
            found = conversation_of(conn, "simulator", CITY, resident)
            newest = select(INBOX.c.external_id).where(INBOX.c.conversation == found, INBOX.c.kind == "message")
            last = conn.execute(newest.order_by(INBOX.c.id.desc())).scalar()
            taken = why.turn_of(conn, last) if last else None
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
        """Keep what was sent, exactly as a channel would. Only residents send."""
        if resident not in dict(RESIDENTS):
            return
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
            return f"That photo cannot be used ({PHOTO.get(trouble, trouble)}); nothing was changed."
        now = self._house.clock.now()
        cities = self._house.cities
        resumes = resumes_of(lambda: cities.get().knowledge, cities.file)
        try:
            self._house.database.write(
                lambda conn: requests.update(
                    conn, number, status=wanted, by="demo", at=now, photo=picture or None, resumes=resumes
                )
            )
        except (requests.NoSuchRequest, IllegalMove) as error:
            return str(error)
        return f"{number} is now {status}; its owner is told."

    def _on_call(self) -> Phone | None:
        numbers = self._house.cities.file.contacts.on_call
        if not numbers:
            return None
        alerts = (
            select(OUTBOX.c.text, OUTBOX.c.created_at, OUTBOX.c.state, OUTBOX.c.segments)
            .where(OUTBOX.c.channel == "simulator", OUTBOX.c.kind == "alert", OUTBOX.c.address == numbers[0])
            .order_by(OUTBOX.c.id)
        )
        with self._house.database.read() as conn:
            rows = conn.execute(alerts).all()
        offset = self._house.clock.offset
        lines = tuple(Line(False, row.text, row.created_at + offset, (), row.state, row.segments) for row in rows)
        return Phone(ON_CALL, "On-call staff", lines, (), (), busy=False, writes=False)

    def _lines(self, conversation: int) -> tuple[Line, ...]:
        """In the order and at the time it was said; of the city's texts only those that were not dropped."""
        said = (
            select(TRANSCRIPT, OUTBOX.c.state, OUTBOX.c.media, INBOX.c.payload)
            .outerjoin(OUTBOX, (OUTBOX.c.our_id == TRANSCRIPT.c.message) & (OUTBOX.c.conversation == conversation))
            .outerjoin(INBOX, (INBOX.c.external_id == TRANSCRIPT.c.message) & (INBOX.c.conversation == conversation))
            .where(TRANSCRIPT.c.conversation == conversation, TRANSCRIPT.c.who != "note")
            .order_by(TRANSCRIPT.c.id)
        )
        usable = select(PHOTOS.c.id).where(PHOTOS.c.conversation == conversation, PHOTOS.c.state == "ok")
        with self._house.database.read() as conn:
            rows = conn.execute(said).all()
            seen = frozenset(conn.execute(usable).scalars())
        lines = (self._mine(row, seen) if row.who == "resident" else self._heard(row) for row in rows)
        return tuple(line for line in lines if line.state != "dropped" and (line.text or line.photos))

    def _mine(self, row: Any, usable: frozenset[str]) -> Line:
        photos = MESSAGE.read(row.payload).photos if row.payload else ()
        return Line(True, row.text, row.at, self._paths(photo for photo in photos if photo in usable))

    def _heard(self, row: Any) -> Line:
        photos = self._paths(photo for photo in (row.media or "").split("\n") if photo)
        return Line(False, row.text, row.at, photos, row.state or "", segments(row.text))

    def _paths(self, photos: Iterable[str]) -> tuple[str, ...]:
        return tuple(f"/m/{self._house.photos.shelf.token(photo)}" for photo in photos)

    def _understood(self, taken: why.Taken | None, resident: str) -> tuple[tuple[str, str], ...]:
        if taken is None:
            return ()
        talk = current_talk(self._house, resident)
        rows = [("understood", sentence(moved(move, taken))) for move in taken.moves]
        rows += [("not filed yet", self._draft(draft)) for draft in talk.drafts]
        asked = asking(talk)
        rows += [
            ("now asks", _asked(asked)),
            ("words left over", taken.unused or "none"),
            ("language", talk.language),
            ("who answers", FLOOR[talk.floor.kind]),
            ("content version", taken.bundle),
        ]
        return tuple(rows)

    def _draft(self, draft: Draft) -> str:
        city = self._house.cities.get().knowledge
        codes = (draft.service.value,) if draft.service else draft.guesses
        names = [city.say(found.name, "en") if (found := city.service(code)) else code for code in codes]
        where = draft.place.found.text if draft.place.found else draft.place.words
        photos = {0: "no photo", 1: "1 photo"}.get(len(draft.photos), f"{len(draft.photos)} photos")
        return f"{' or '.join(names) or 'Problem unknown'}{f', {where}' if where else ', no place yet'}, {photos}"

    def _requests(self, conversation: int) -> tuple[tuple[str, str, str, str], ...]:
        with self._house.database.read() as conn:
            rows = conn.execute(
                select(REQUESTS.c.tracking, REQUESTS.c.service, REQUESTS.c.status)
                .where(REQUESTS.c.conversation == conversation)
                .order_by(REQUESTS.c.id.desc())
            ).all()
        return tuple((row.tracking, row.service, row.status, self._tracker.link(row.tracking)) for row in rows)


def _asked(asked: dict[str, Any] | None) -> str:
    if asked is None:
        return "nothing"
    options = "; ".join(f"{option['key']} {option['label']}" for option in asked["options"])
    return f"{asked['kind']}: {options}" if options else str(asked["kind"])
