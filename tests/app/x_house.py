"""A whole house that speaks on X with a fake network, settled in the test's own thread; time is a number."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import func, select

from app.clock import Clock
from app.house import House
from app.polling import Polling
from app.settings import Settings
from app.site import site
from bot.wire import Capabilities, Post
from casework.card import Room, write_rooms
from channels.simulator.adapter import Simulator
from channels.twitter import TwitterX, XAccount
from channels.twitter.fake import ACCESS, BEARER, HANDLE, KEY, SECRET, US, FakeX
from store.cards import ROOMS
from store.tables import CONVERSATIONS, INBOX, METADATA, REQUESTS

ANA, BO = "3000000000000000001", "3000000000000000002"


class OnX:
    """The house, the network, and a clock that the test moves."""

    def __init__(self, folder: Path, **more: Any) -> None:
        self.now = datetime(2026, 11, 18, 15, 0, tzinfo=UTC)
        self.fake = FakeX(clock=lambda: self.now).start()
        keys = {"x_api_key": KEY, "x_api_secret": SECRET, "x_access_token": ACCESS, "x_access_secret": "fake"}
        self.settings = Settings(
            _env_file=None,  # type: ignore[call-arg]
            **{
                "data_dir": folder,
                "hold_seconds": 0,
                "demo": False,
                "x_enabled": True,
                "x_handle": HANDLE,
                "x_user_id": US,
                "x_bearer_token": BEARER,
                "x_api_base": self.fake.url,
                **keys,
                **more,
            },
        )
        account = XAccount(HANDLE, US, KEY, SECRET, ACCESS, "fake", BEARER, self.fake.url)
        self.x = TwitterX(account, every=self.settings.x_poll_seconds, clock=lambda: self.now)
        clock = Clock(system=lambda: self.now)
        self.posts: list[Post] = []
        """What left on channels of our own: to people with phones, and to the room where staff see cases."""
        phones = Simulator(self.posts.append, Capabilities("simulator"), folder)
        hall = Simulator(self.posts.append, Capabilities("hall", counts="characters", buttons=True), folder)
        doors = {"x": self.x, "simulator": phones, "hall": hall}
        self.house = House(self.settings, doors, clock, hold=0.0, real=lambda: self.now)
        self.house.meta.set(ROOMS, write_rooms([Room("hall", "", "cases")]))
        self.restart()
        self.house.polling.step()  # switched on: what was written before is not ours
        app = site(self.house)
        self.client: FlaskClient = app.test_client()

    def restart(self) -> None:
        """Another process on the same data: nothing is remembered but what was kept."""
        house = self.house
        ticking = lambda: self.now.timestamp()  # noqa: E731
        house.polling = Polling(house.database, house.channels, house.intake, house.purse, tick=ticking)

    def wait(self, **much: float) -> None:
        """Let time pass, then look once and settle everything."""
        self.now += timedelta(**much)
        self.house.polling.step()
        self.house.settle()

    def kept(self) -> int:
        """Messages in the inbox."""
        return self._count(select(func.count()).select_from(INBOX).where(INBOX.c.kind == "message"))

    def talks(self) -> list[tuple[str, str, bool]]:
        """(whose, on which thread, before everybody) of each conversation."""
        query = select(CONVERSATIONS.c.address, CONVERSATIONS.c.thread, CONVERSATIONS.c.public)
        with self.house.database.read() as conn:
            return [
                (row.address, row.thread, bool(row.public)) for row in conn.execute(query.order_by(CONVERSATIONS.c.id))
            ]

    def requests(self) -> list[dict[str, Any]]:
        """What was filed."""
        with self.house.database.read() as conn:
            shown = (REQUESTS.c.tracking, REQUESTS.c.service, REQUESTS.c.status, REQUESTS.c.place_text)
            return [dict(row._mapping) for row in conn.execute(select(*shown).order_by(REQUESTS.c.id))]

    def everything(self) -> str:
        """All that the tables hold, as text."""
        with self.house.database.read() as conn:
            return "\n".join(
                str(dict(row._mapping)) for one in METADATA.sorted_tables for row in conn.execute(one.select())
            )

    def looks(self, path: str = "mentions") -> int:
        """How often a list was asked for."""
        return sum(path in target for _, target in self.fake.calls)

    def _count(self, query: Any) -> int:
        with self.house.database.read() as conn:
            return int(conn.execute(query).scalar_one())


@contextmanager
def on_x(folder: Path, **more: Any) -> Iterator[OnX]:
    """One of them; every call it makes is in line with its description."""
    it = OnX(folder, **more)
    try:
        yield it
        assert it.fake.api.violations == []
        assert it.fake.twice() == []
    finally:
        it.fake.stop()
        it.house.close()
