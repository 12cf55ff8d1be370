"""A whole house with Slack alone: its web door on a real port, a fake workspace, and time that moves by hand."""

import itertools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from werkzeug.serving import make_server

from app.clock import Clock
from app.doors import doors
from app.house import House
from app.settings import Settings
from app.site import site
from channels.slack.fake import SECRET, TOKEN, FakeSlack
from store.failures import Busy
from store.people import set_role
from tests.faults.rehearsal import Steady

PUBLIC = "https://city.example"


class Workplace:
    """One city that speaks in Slack only. Nothing is answered until `settle`."""

    def __init__(self, folder: Path, slack: FakeSlack, **more: Any) -> None:
        self.slack, self.clock = slack, Steady()
        slack.ledger.clock = self.clock
        given = {"data_dir": folder, "public_url": PUBLIC, "demo": False, "database_url": "", "slack_bot_token": TOKEN}
        given |= {"slack_signing_secret": SECRET, "slack_api_base": slack.url, **more}
        self.settings = Settings(_env_file=None, **given)
        channels = doors(self.settings)
        channels["slack"]._clock = self.clock  # type: ignore[attr-defined]  # signatures are dated by the fake's clock
        clock = Clock(system=self.clock, steady=lambda: self.clock().timestamp())
        self.house = House(self.settings, channels, clock, 0.0, real=self.clock)
        self.house.seat()
        self._server = make_server("127.0.0.1", 0, site(self.house), threaded=True)
        slack.poster.app_url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """The process ends."""
        self._server.shutdown()
        self._thread.join(5)
        self._server.server_close()
        self.house.close()

    def settle(self, seconds: int = 8) -> None:
        """Answer what there is, and let so many seconds pass for what is paced."""
        for _ in range(seconds):
            self.house.settle()
            self.clock.forward(seconds=1)

    def rows(self, query: str) -> list[Any]:
        """What lies in the tables."""
        from sqlalchemy import text

        with self.house.database.read() as conn:
            return list(conn.execute(text(query)))


def agents(place: Workplace, names: dict[str, str]) -> None:
    """These users answer residents."""
    for who, name in names.items():
        place.house.database.write(
            lambda conn, who=who, name=name: set_role(conn, "slack", who, "agent", now=place.clock(), name=name)
        )


@contextmanager
def workplace(folder: Path, **more: Any) -> Iterator[Workplace]:
    """A workplace of one's own."""
    with FakeSlack() as slack:
        place = Workplace(folder, slack, **more)
        try:
            yield place
        finally:
            place.close()
        assert slack.api.violations == []


def busy_twice(place: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the next two writes come at a bad time."""
    real, tries = place.house.database.write, itertools.count()

    def write(*given: object, **more: object) -> object:
        if next(tries) < 2:
            raise Busy
        return real(*given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(place.house.database, "write", write)
