"""The staff side of one data folder: what departments and agents do from the command line goes through here."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select

from app.agents import Agents, Refused, Step, finding_of, service_of
from app.bundle import calendar_of, resumes_of
from app.cities import Cities
from app.clock import Clock
from app.doors import doors
from app.photos import Photographer
from app.settings import Settings
from bot.city import City
from bot.wire import Capabilities
from casework.correction import correction
from casework.handoff import State
from casework.request import IllegalMove, Status
from casework.tracking import normalise
from knowledge_base.base import KnowledgeBase
from knowledge_base.city_file import read_city
from knowledge_base.service import Service
from knowledge_base.starter import city_folder
from photos.judged import WORDS
from places.place import Place
from store import handoffs, requests
from store.engine import Database
from store.lock import is_held
from store.meta import Meta
from store.migrate import migrate
from store.people import Mark, mark, marked, named, set_role, with_roles
from store.tables import TRANSCRIPT

T = TypeVar("T")

HEARD: Final = "who reported it hears of it"
"""What a request's step still waits for: the step itself is done."""
WAITS: Final = {
    "reply": "it leaves", "use": "it leaves", "file": "it is filed", "release": "the bot goes on", "close": "it ends",
}  # fmt: skip
"""What of an agent's step is the conversation's own turn, and so the runner's."""


class Desk:
    """Opens a data folder for one step. A running service sees the commit within a second."""

    def __init__(self, settings: Settings, at: datetime | None, *, fresh: bool = False) -> None:
        """``fresh``: the folder may be a new one. Otherwise a mistyped one is named, never made."""
        self._settings = settings
        self._at = at
        self._file = read_city(city_folder(settings.city))
        self.database = (Database.open if fresh else Database.existing)(settings.url)
        migrate(self.database)
        self._clock = Clock(Meta(self.database).civil_offset())
        self._agents = Agents(self.database, self._city, self._capabilities)

    def close(self) -> None:
        """Finish."""
        self.database.close()

    def now(self) -> datetime:
        """Civil time: the one given, else the folder's."""
        return self._at or self._clock.now()

    def _capabilities(self, name: str) -> Capabilities:
        """What a channel that is switched on can carry, as the service has it."""
        channel = doors(self._settings).get(name)
        return channel.capabilities if channel else Capabilities(name)

    @property
    def zone(self) -> ZoneInfo:
        """The city's time zone."""
        return ZoneInfo(self._file.time_zone)

    def listed(self, *, statuses: tuple[Status, ...], service: str, late: bool) -> list[dict[str, Any]]:
        """Requests, newest first; a service nobody offers and nobody filed is Refused with those like it."""
        wanted = (service,) if service else ()
        late_at = self.now() if late else None
        found = self.read(
            lambda conn: requests.list_requests(conn, statuses=statuses, services=wanted, late_at=late_at)
        )
        if service and not found:
            self._service(service)
        return found

    def read(self, question: Callable[[Connection], T]) -> T:
        """Ask the database."""
        with self.database.read() as conn:
            return question(conn)

    def show(self, tracking: str) -> dict[str, Any]:
        """One request, however its number was typed."""
        return self._ask(lambda conn: requests.show(conn, number(tracking)))

    def update(
        self,
        tracking: str,
        *,
        status: Status | None,
        by: str,
        note: str,
        reason: str,
        photo: Path | None,
        due: datetime | None,
    ) -> str:
        """Move a request on; the photo is judged and re-encoded first. What there is to say about it."""
        self._checked(tracking, status=status, reason=reason, due=due)
        picture = self._picture(photo) if photo else None
        self._do(
            lambda conn, now: requests.update(
                conn,
                number(tracking),
                status=status,
                by=by,
                at=now,
                note=note,
                reason=reason,
                photo=picture,
                due=due,
                resumes=resumes_of(self._knowledge, self._file),
            )
        )
        return self._unserved(HEARD)

    def _checked(
        self, tracking: str, *, status: Status | None = None, reason: str = "", due: datetime | None = None
    ) -> datetime:
        """When it was filed. A date gone by, a step before the report and "not done" without a why are refused."""
        now = self.now()
        filed_at = datetime.fromisoformat(self.show(tracking)["filed_at"])
        if now < filed_at:
            raise Refused(f"{tracking} was filed at {filed_at.isoformat(timespec='minutes')}: --at is before that.")
        if due is not None and due <= now:
            raise Refused(
                f"--due {due.isoformat(timespec='minutes')} has passed: promise a date that is still to come."
            )
        if status == "not_done" and not reason.strip():
            raise Refused("Say why it is not done: --reason. The resident is told.")
        return filed_at

    def correct(self, tracking: str, *, by: str, service: str, place: str) -> str:
        """Put service or place right, with the promise of the right service."""
        if not service and not place:
            raise Refused("Say what is right: --service CODE or --place TEXT.")
        chosen = self._service(service) if service else None
        found = self._place(place) if place else None
        code = chosen.code if chosen else ""
        filed_at = self._checked(tracking)
        is_now = self.show(tracking)
        if code in ("", is_now["service"]) and (found is None or found.text == is_now["place"]["text"]):
            raise Refused(f"{number(tracking)} says so already: nothing was changed.")
        now = self.now()
        follows = correction(chosen, "", filed_at, now, calendar_of(self._file, now).due)
        self._do(
            lambda conn, at: requests.correct(
                conn, number(tracking), by=by, at=at, service=code, place=found, follows=follows
            )
        )
        told = f"{number(tracking)}: {', '.join(filter(None, (code, found.text if found else '')))}."
        return f"{told} {self._unserved(HEARD)}".strip()

    def cases(self, everything: bool) -> list[dict[str, Any]]:
        """Handoffs with the bot's suggestion."""
        states: tuple[State, ...] = ("waiting", "claimed", "closed") if everything else ("waiting", "claimed")
        rows = self.read(lambda conn: handoffs.list_cases(conn, states=states))
        return [handoffs.as_json(row) for row in rows]

    def case(self, name: str) -> dict[str, Any]:
        """One handoff with its transcript and what staff noted for each other. ``public``: everybody reads a reply."""
        row = self._ask(lambda conn: handoffs.get_case(conn, name))
        where = (TRANSCRIPT.c.conversation == row.conversation, TRANSCRIPT.c.who != "note")
        lines = self.read(lambda conn: conn.execute(select(TRANSCRIPT).where(*where).order_by(TRANSCRIPT.c.id)).all())
        noted = self.read(lambda conn: handoffs.notes(conn, row.conversation))
        notes = [{"at": note.at.isoformat(), "by": note.by, "text": note.text} for note in noted]
        said = [{"at": line.at.isoformat(), "who": line.by or line.who, "text": line.text} for line in lines]
        return {
            **handoffs.as_json(row),
            "urgent": bool(row.urgent),
            "public": bool(row.public),
            "transcript": said,
            "notes": notes,
        }

    def on_case(self, act: str, case: str, *, by: str, text: str = "") -> str:
        """One step of an agent on a case, by its name (`app.agents`). What there is to say about it."""
        told = self._step(lambda: self._agents.step(act, case, text), by)
        return f"{told} {self._unserved(WAITS.get(act, ''))}".strip()

    def _unserved(self, what: str) -> str:
        """That this waits, where the folder's one runner is not there; "" where it is, or others may run."""
        folder = self._settings.data_dir
        runs = not self._settings.embedded or is_held(folder)
        return "" if runs or not what else f"Nobody runs {folder} now: {what} after `frontdoor run`."

    def correct_draft(self, name: str, *, by: str, service: str, place: str) -> str:
        """The very acts a resident has, by the agent who holds the case."""
        self._step(lambda: self._agents.correct(name, service=service, place=place), by)
        return f"{name}: corrected. {self._unserved('it takes effect')}".strip()

    def _step(self, prepared: Callable[[], Step], by: str) -> str:
        told: list[str] = []
        try:
            step = prepared()
        except handoffs.NoSuchCase as error:
            raise Refused(str(error)) from None
        self._do(lambda conn, now: told.append(step(conn, by, now).words))
        return told[-1]

    def give_role(self, channel: str, address: str, role: str, name: str = "") -> None:
        """Make an address a crew's, a liaison's or an agent's. On one channel no two people go by one name."""

        def unit(conn: Connection, now: datetime) -> None:
            if name and (other := named(conn, channel, name)) not in ("", address):
                raise Refused(f"{name} is the {channel} user ending in {other[-2:]} already: give another name.")
            set_role(conn, channel, address, role, now=now, name=name)  # type: ignore[arg-type]

        self._do(unit)

    def mark(self, channel: str, address: str, what: Mark, *, by: str, reason: str) -> None:
        """Block or flag an address, or take it back."""
        self._do(lambda conn, now: mark(conn, channel, address, what, by=by, reason=reason, at=now))

    def marks(self) -> list[dict[str, str]]:
        """What was done to every address that is blocked or flagged, each named by its end only."""
        return [
            {
                "channel": row.channel,
                "ending": row.whose[-2:],
                "what": row.what,
                "by": row.by,
                "reason": row.reason,
                "at": row.at.isoformat(timespec="seconds"),
            }
            for row in self.read(marked)
        ]

    def roles(self) -> list[dict[str, str]]:
        """Every address with a role, named by its end only."""
        rows = self.read(with_roles)
        return [{"channel": row.channel, "ending": row.address[-2:], "role": row.role} for row in rows]

    def _picture(self, path: Path) -> str:
        if not path.is_file():
            raise Refused(f"{path}: no such file.")
        kept, reason = Photographer(self.database, self._settings, {}).add_file(path)
        if not kept:
            raise Refused(f"{path}: not a photo that can be used: {WORDS.get(reason, reason)}.")
        return kept

    def _cities(self) -> Cities:
        return Cities(self.database, self._settings, self._file, lambda _: None)

    def _city(self) -> City:
        return self._cities().get()

    def _knowledge(self) -> KnowledgeBase:
        return self._city().knowledge

    def _service(self, code: str) -> Service:
        return service_of(self._city(), code)

    def _place(self, words: str) -> Place:
        found = finding_of(self._city(), words).place
        assert found is not None
        return found

    def _ask(self, question: Callable[[Connection], T]) -> T:
        try:
            return self.read(question)
        except (requests.NoSuchRequest, handoffs.NoSuchCase) as error:
            raise Refused(str(error)) from None

    def _do(self, step: Callable[[Connection, datetime], object]) -> None:
        now = self.now()
        try:
            self.database.write(lambda conn: step(conn, now) and None, within=10.0)
        except (requests.NoSuchRequest, handoffs.NoSuchCase, handoffs.Held, IllegalMove) as error:
            raise Refused(str(error)) from None


def number(typed: str) -> str:
    """A tracking number in its canonical form; Refused when it is none."""
    found = normalise(typed)
    if found is None:
        raise Refused(f"{typed} is not a tracking number: check it letter by letter.")
    return found
