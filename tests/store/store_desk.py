"""Holds conversations with a store: messages in, turns of the test's own making, posts out."""

import itertools
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from bot.effects import Effect, File, Ready, Turn
from bot.events import Event
from bot.manager import Outcome, Sitting, Spoken
from bot.moves import Move, Thanks
from bot.talk import Draft, Slot, Talk, Where
from bot.wire import Capabilities, Delivery, Inbound, MediaRef
from casework.card import Matter
from knowledge_base.service import Promise, Service
from places.place import Parts, Place
from store.engine import Database
from store.inbox import Kept, keep, no_hurry
from store.memory import Memory
from store.posting import Posting
from store.receipts import note

START = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
ALICE, BOB, CITY = "+12155550101", "+12155550102", "+12155550100"
TEXTS = Capabilities("sms")


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **spans: float) -> None:
        """Let time pass."""
        self.now += timedelta(**spans)


def pothole(privacy: str = "public") -> Service:
    """A service as an editor would write it."""
    return Service(
        "pothole", {"en": "Pothole"}, {"en": ("hole in the road",)}, "Streets", "Ann", Promise(3), privacy=privacy
    )  # type: ignore[arg-type]


def market_street(number: int = 1234, **more: object) -> Place:
    """A verified address."""
    place = Place(
        "address",
        f"{number} Market St",
        number,
        ("MARKET ST",),
        lat=39.9520,
        lon=-75.1600,
        precision="rooftop",
        districts={"council": ("5",)},
        gazetteer="g1",
    )
    return replace(place, **more)  # type: ignore[arg-type]


def filing(
    tracking: str,
    *,
    place: Place | None = None,
    privacy: str = "public",
    at: datetime = START,
    photos: tuple[str, ...] = (),
    **more: object,
) -> File:
    """The effect of filing one pothole."""
    draft = Draft(
        "d1",
        service=Slot("pothole", "SM1"),
        place=Where("1234 market st apt 4b", Parts(unit="4B"), place or market_street(), "SM1"),
        details={"where": Slot("in the road", "SM1")},
        photos=photos,
        words=("SM1",),
    )
    ready = Ready.of(draft, pothole(privacy))
    return File(ready, tracking, at + timedelta(days=3), at, **more)  # type: ignore[arg-type]


@dataclass
class Desk:
    """One store and the hands to use it."""

    db: Database
    clock: Clock
    hold: timedelta = timedelta(seconds=3)
    urgent: Callable[[str], bool] = no_hurry
    numbers: "itertools.count[int]" = field(default_factory=itertools.count)

    def __post_init__(self) -> None:
        self.posting = Posting(lambda: f"out{next(self.numbers)}", lambda text: 1 + len(text) // 160, self.hold)
        self.memory = self.fresh_memory()

    def fresh_memory(self) -> Memory:
        """A memory as a restarted process has it."""
        return Memory(self.db, self.capabilities, self.posting)

    @staticmethod
    def capabilities(channel: str) -> Capabilities:
        """What every channel of the tests can carry."""
        return replace(TEXTS, name=channel)

    def hears(
        self, text: str, *, sid: str = "", who: str = ALICE, media: int = 0, thread: str = "", overheard: bool = False
    ) -> Kept:
        """A message arrives."""
        refs = tuple(MediaRef(f"https://media.example/{n}") for n in range(media))
        arrival = Inbound("sms", sid or f"SM{next(self.numbers)}", CITY, who, text, self.clock.now, thread, media=refs)
        return self.db.write(lambda conn: self._keep(conn, replace(arrival, overheard=overheard)))

    def hears_all(self, texts: Iterable[str]) -> None:
        """Many messages of one person arrive so fast that they are written at once."""
        arrivals = [Inbound("sms", f"SM{next(self.numbers)}", CITY, ALICE, text, self.clock.now) for text in texts]
        self.db.write(lambda conn: [self._keep(conn, arrival) for arrival in arrivals])

    def _keep(self, conn: Connection, arrival: Inbound) -> Kept:
        return keep(conn, arrival, now=self.clock.now, photo_id=lambda: f"ph{next(self.numbers)}", urgent=self.urgent)

    def told(self, word: Delivery) -> None:
        """A receipt arrives."""
        self.db.write(lambda conn: note(conn, word, self.clock.now))

    def sits(self, conversation: int, memory: Memory | None = None) -> Sitting:
        """The next sitting; there must be one."""
        sitting = (memory or self.memory).sit(conversation, self.clock.now)
        assert sitting is not None
        return sitting

    def commits(
        self,
        sitting: Sitting,
        *says: str | Spoken,
        effects: tuple[Effect, ...] = (),
        wake: datetime | None = None,
        matter: Matter | None = None,
        **talk: object,
    ) -> bool:
        """Commit a turn that says and does this."""
        spoken = tuple(one if isinstance(one, Spoken) else Spoken(one) for one in says)
        after: Talk = replace(sitting.talk, counter=sitting.talk.counter + 1, **talk)  # type: ignore[arg-type]
        turn = Turn(after, effects, wake, (Move(Thanks()),))
        outcome = Outcome(
            Event(sitting.what, self.clock.now),
            sitting.facts,
            turn,
            spoken,
            "bundle-1",
            "{count} more texts are kept.",
            matter,
        )
        return self.memory.commit(sitting, outcome)

    def answers(self, conversation: int, *says: str | Spoken, **more: object) -> Sitting:
        """Sit down and commit in one go."""
        sitting = self.sits(conversation)
        assert self.commits(sitting, *says, **more)  # type: ignore[arg-type]
        return sitting

    def table(self, sql: str, **values: object) -> list[Mapping[str, object]]:
        """Rows of a query, as mappings."""
        from sqlalchemy import text

        with self.db.read() as conn:
            return [dict(row) for row in conn.execute(text(sql), values).mappings()]
