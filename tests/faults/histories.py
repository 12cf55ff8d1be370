"""The whole thinking and posting of a Frontdoor with nothing around it but a provider that keeps its own books."""

import itertools
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text

from app.bundle import build, city_of
from app.clock import Clock
from app.intake import Intake
from app.settings import Settings
from bot.city import City
from bot.fixed import fixed
from bot.manager import Manager
from bot.matter import matter
from bot.segments import segments
from bot.turn import turn
from bot.wire import Arrival, Capabilities, Delivery, Inbound, MediaRef, Post, Receipt, SendFailed
from bot.wording import compose
from casework.handoff import fresh_case
from casework.tracking import fresh
from channels.contract import Answer, MediaRefused, Webhook
from channels.delivery import Deliver
from channels.sms.adapter import CAPABILITIES
from knowledge_base.city_file import read_city
from knowledge_base.files import load
from knowledge_base.starter import city_folder
from store.engine import Database
from store.memory import Memory
from store.migrate import migrate
from store.outbox import LaneOutbox
from store.posting import Posting
from tests.faults.rehearsal import NUMBER, Steady

HOLD = 3.0


class Died(BaseException):
    """The process is gone: nothing after this point happened."""


@cache
def rivertown() -> City:
    """The demo city, loaded once."""
    settings = Settings(_env_file=None)  # type: ignore[call-arg]
    file = read_city(city_folder("rivertown"))
    knowledge = load(file.folder, file)
    return city_of(build(settings, file, knowledge), file, knowledge)


class Provider:
    """A channel: takes posts in order and answers as it is told to. A contract channel without a network."""

    capabilities: Capabilities = CAPABILITIES

    def __init__(self) -> None:
        self.took: list[Post] = []
        self.next = "ok"

    def verify(self, hook: Webhook) -> None:
        """Nothing comes by webhook."""

    def read(self, hook: Webhook) -> tuple[Arrival, ...]:
        """Nothing comes by webhook."""
        return ()

    def answer(self, hook: Webhook, arrivals: tuple[Arrival, ...]) -> Answer:
        """Nothing comes by webhook."""
        return Answer()

    def fetch(self, media: MediaRef, limit: int) -> bytes:
        """No photo is ever there."""
        raise MediaRefused("gone")

    def send(self, post: Post) -> Receipt:
        """One call, with everything that may become of it."""
        outcome, self.next = self.next, "ok"
        match outcome:
            case "ok":
                return self._take(post)
            case "accepted, then silence":
                self._take(post)
                raise SendFailed("in_doubt", "read timeout")
            case "dies before":
                raise Died
            case "dies after":
                self._take(post)
                raise Died
            case "throttled":
                raise SendFailed("throttled", retry_after=2)
            case "breaks its promise":
                raise RuntimeError
            case code:
                raise SendFailed(code)  # type: ignore[arg-type]

    def look_up(self, post: Post, taken: frozenset[str]) -> Receipt | None:
        """It knows exactly what it took."""
        if self.next == "unavailable":
            self.next = "ok"
            raise SendFailed("unavailable")
        name = self.name_of(post.our_id)
        known = any(one.our_id == post.our_id for one in self.took)
        return Receipt(name, "sent", 4) if known and name not in taken else None

    def _take(self, post: Post) -> Receipt:
        self.took.append(post)
        return Receipt(self.name_of(post.our_id), "queued", 2)

    @staticmethod
    def name_of(our_id: str) -> str:
        """Its name for a post of ours."""
        return f"P-{our_id}"


class Town:
    """Store, manager and delivery as a house puts them together. ``open`` again is a new process on the same folder."""

    def __init__(self, folder: Path, city: City, url: str = "") -> None:
        self.folder, self.city, self.clock = folder, city, Steady()
        self.url = url or f"sqlite:///{folder}/frontdoor.sqlite3"
        self.provider, self._ids = Provider(), itertools.count(1)
        self.open()

    def database(self) -> Database:
        """The database, opened."""
        return Database.open(self.url, self.clock)

    def open(self) -> None:
        """A process starts."""
        self.db = self.database()
        migrate(self.db)
        civil = Clock(system=self.clock, steady=lambda: self.clock().timestamp())
        self.intake = Intake(self.db, civil)
        posting = Posting(self.new_id, segments, _seconds(HOLD))
        self.memory = Memory(self.db, lambda name: replace(CAPABILITIES, name=name), posting)
        self.outbox = LaneOutbox(self.db, channels={"sms"}, rates={"sms": 100.0}, media_url=str,
                                 case=fresh_case, jitter=lambda: 0.5)  # fmt: skip
        self.deliver = Deliver(self.outbox, {"sms": self.provider})
        self.manager = Manager(self.memory, lambda _name: self.city, civil.now, fresh, fresh_case, turn, fixed, compose,
                               matter, lambda _error, _conversation: None)  # fmt: skip

    def new_id(self) -> str:
        """Our id for a post."""
        return f"o{next(self._ids)}"

    def restart(self) -> None:
        """The process dies and another one starts: nothing in memory survives."""
        self.db.close()
        self.open()

    def inbound(self, who: str, words: str, sid: str, photos: int = 0) -> Inbound:
        """One text as an adapter reads it."""
        media = tuple(MediaRef(f"https://media.example/{sid}/{n}") for n in range(photos))
        return Inbound("sms", sid, NUMBER, who, words, self.clock.now, media=media)

    def receipt(self, our_id: str, status: str, rank: int, error: str = "") -> None:
        """The provider's word on a post."""
        self.intake((Delivery("sms", our_id, self.provider.name_of(our_id), status, rank, error),))

    def rows(self, sql: str, **values: object) -> list[Mapping[str, Any]]:
        """Rows of a query."""
        with self.db.read() as conn:
            return [dict(row) for row in conn.execute(text(sql), values).mappings()]

    def talks(self) -> Iterator[dict[str, Any]]:
        """What every conversation remembers."""
        for row in self.rows("select talk from conversations where talk != ''"):
            yield json.loads(row["talk"])

    def write(self, unit: Any) -> Any:
        """One unit of work of the staff's side."""
        return self.db.write(unit, within=30)


def breaks_off(unit: Any) -> Any:
    """The same work, but the process dies before it is durable."""

    def half(conn: Connection) -> None:
        unit(conn)
        raise Died

    return half


def _seconds(seconds: float) -> Any:
    from datetime import timedelta

    return timedelta(seconds=seconds)
