"""Workers on PostgreSQL beside a provider that says nothing for a while: what a test does to them in mid-call."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.clock import Clock
from app.intake import Intake
from bot.wire import Inbound
from channels.sms.fake import NUMBER, FakeTwilio, Faults
from store.engine import Database
from store.migrate import migrate
from tests.faults.books import Books
from tests.faults.kill_loop import Process
from tests.faults.people import PUBLIC

ENDS = 60.0
"""Seconds in which everything waited for must have come, however busy the machine is."""
ANA, BEN = "+12155550641", "+12155550642"


def until_true(there: Callable[[], object]) -> None:
    """Wait for it."""
    until = time.monotonic() + ENDS
    while not there():
        assert time.monotonic() < until
        time.sleep(0.02)


@dataclass(frozen=True)
class Works:
    """A migrated database, its books, and a provider whose next call hangs."""

    folder: Path
    log: Any
    fake: FakeTwilio
    database: Database
    books: Books
    url: str

    def worker(self) -> Process:
        """A worker, not started yet."""
        return Process(self.folder, self.fake.url, self.log, self.url, "worker")

    def text(self, who: str, sid: str) -> None:
        """A resident's text is kept, as a web process keeps it."""
        clock = Clock()
        Intake(self.database, clock).keep(Inbound("sms", sid, NUMBER, who, "pothole at 749 Spruce Ave", clock.now()))

    def until_amid_the_call(self, *, accepted: bool) -> None:
        """Wait until a post is claimed and the provider has its call (and has taken it, if ``accepted``)."""
        until_true(lambda: self.books.rows("select 1 from outbox where state = 'sending'"))
        until_true(lambda: self.fake.sent_to(ANA) if accepted else not self.fake.faults._ordered["create"])


@contextmanager
def works(folder: Path, url: str, *, hangs: float, accepted: bool) -> Iterator[Works]:
    """The first call hangs for ``hangs`` seconds, ``accepted`` or not."""
    faults = Faults(hang_seconds=hangs)
    with (
        FakeTwilio("http://127.0.0.1:9", PUBLIC, faults=faults) as fake,
        (folder / "log").open("wb") as log,
        closing(Database.open(url)) as database,
    ):
        migrate(database)
        faults.order("hang_after" if accepted else "hang")
        yield Works(folder, log, fake, database, Books(url), url)
