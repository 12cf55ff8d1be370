"""Two agents press Claim within a millisecond, again and again: one winner, nothing twice, the loser hears the name."""

import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from app.agents import Agents
from app.clock import Clock
from app.intake import Intake
from app.staff_door import StaffDoor
from bot.wire import Capabilities, Claimed, Inbound, Receipt, StaffAct
from casework.card import Card, Room, Whisper, read, write_rooms
from store import handoffs
from store.cards import ROOMS
from store.engine import Database
from store.inbox import keep
from store.meta import Meta
from store.migrate import migrate
from store.outbox import LaneOutbox
from store.people import set_role

AGENTS = {"U1": "Ann", "U2": "Luis"}
RACES = (
    ("sqlite", 20),
    pytest.param("postgres", 20, marks=pytest.mark.postgres),
    pytest.param("sqlite", 1000, marks=pytest.mark.slow),
    pytest.param("postgres", 1000, marks=(pytest.mark.postgres, pytest.mark.slow, pytest.mark.long)),
)
"""On PostgreSQL a thousand rounds take four minutes: each has a dozen commits of its own."""


class Town:
    """Two processes' doors to one database, and its lanes."""

    def __init__(self, url: str) -> None:
        self.databases = [Database.open(url)]
        migrate(self.databases[0])
        if self.databases[0].shared:
            self.databases.append(Database.open(url))
        self.database = self.databases[0]
        Meta(self.database).set(ROOMS, write_rooms([Room("hall", "", "cases")]))
        for who, name in AGENTS.items():
            self.write(lambda conn, who=who, name=name: set_role(conn, "hall", who, "agent", now=self.now(), name=name))  # type: ignore[misc]
        inbound = Inbound("sms", "m1", "city", "+12155550142", "hello", self.now())
        kept = self.write(lambda conn: keep(conn, inbound, now=self.now(), photo_id=lambda: "p1"))
        self.conversation = kept.conversation  # type: ignore[attr-defined]
        self.doors = [self._door(database) for database in self.databases]
        self.outbox = LaneOutbox(
            self.database, channels={"hall"}, rates={}, media_url=str, case=lambda: "c", jitter=lambda: 0.0
        )

    def _door(self, database: Database) -> Intake:
        def nowhere() -> None:
            raise AssertionError("a claim looks nothing up")

        agents = Agents(database, nowhere, Capabilities)  # type: ignore[arg-type]
        clock = Clock()
        return Intake(database, clock, within=30.0, staff=StaffDoor(database, agents, clock).prepared)

    def write(self, unit: Callable[..., object]) -> object:
        return self.database.write(unit, within=30.0)

    def now(self) -> datetime:
        """The database's real time."""
        return self.database.now()

    def sent(self) -> list[Claimed]:
        """Everything in the lanes, sent: also what the other process dated a moment ahead of this one's clock."""
        gone = []
        while self.outbox.next_due() is not None:
            claimed = self.outbox.claim()
            if claimed is not None:
                self.outbox.sent(claimed, Receipt(f"at-{claimed.post.our_id}", "sent", 3))
                gone.append(claimed)
        return gone

    def close(self) -> None:
        for database in self.databases:
            database.close()


def at_once(*steps: Callable[[], None]) -> None:
    """All steps begin together."""
    start = threading.Barrier(len(steps))

    def run(step: Callable[[], None]) -> None:
        start.wait(10)
        step()

    threads = [threading.Thread(target=run, args=(step,)) for step in steps]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)


@pytest.mark.parametrize(("kind", "rounds"), RACES)
def test_one_wins_and_the_other_hears_who(
    kind: str, rounds: int, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = f"sqlite:///{tmp_path}/town.sqlite3" if kind == "sqlite" else request.getfixturevalue("postgres_url")
    town = Town(url)
    winners = set()
    for number in range(rounds):
        case = f"c{number}"
        town.write(
            lambda conn, c=case: handoffs.open_case(conn, c, town.conversation, "asked", urgent=False, now=town.now())
        )
        assert [claimed.post.updates for claimed in town.sent()] == [""]
        doors = zip(AGENTS, (town.doors * 2)[:2], strict=True)
        acts = [(door, StaffAct("hall", f"{who}{case}", who, case, "claim")) for who, door in doors]
        pressed = [lambda door=door, act=act: door((act,)) for door, act in acts]
        at_once(*pressed, *pressed)  # the channel brings each press twice
        shown = [read(claimed.post.card) for claimed in town.sent()]
        (card,) = [one for one in shown if isinstance(one, Card)]
        (told,) = [one for one in shown if isinstance(one, Whisper)]
        assert card.by in AGENTS.values()
        assert AGENTS[told.to] != card.by
        assert told.text == f"Handoff {case} is held by {card.by}."
        winners.add(card.by)
        town.write(lambda conn, c=case: handoffs.end_case(conn, c, "closed", town.now()))
        town.sent()
    assert rounds < 1000 or winners == set(AGENTS.values())
    town.close()
