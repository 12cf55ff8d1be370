"""The department, in a process of its own beside the one that is killed: it schedules requests, as its command does."""

import random
import threading
from contextlib import closing

from sqlalchemy import text

from casework.request import IllegalMove
from store.changing import Step, take
from store.engine import Database
from store.failures import Busy, NotDurable
from tests.faults.history import History, Op

NOTE = "Crew 12 comes."
"""The department's own words: by these a resident tells news from an answer."""

_WAITING = text(
    "select tracking, address from requests join conversations on conversations.id = requests.conversation "
    "where requests.status = 'received' and exists (select 1 from requests as first "
    "where first.conversation = requests.conversation and first.id < requests.id)"
)
"""Not a resident's first one: about that one they ask, and would be told the same."""


class Works(threading.Thread):
    """Moves a request on now and then, until the time is over."""

    def __init__(self, url: str, history: History, over: threading.Event, seed: int) -> None:
        super().__init__(name="works", daemon=True)
        self._url, self._history, self._over, self._random = url, history, over, random.Random(seed)

    def run(self) -> None:
        """One command after another; one that fails is not said again, and may have happened or not."""
        with closing(Database.open(self._url)) as database:
            while not self._over.wait(self._random.uniform(0.2, 1.0)):
                try:
                    self._one(database)
                except (Busy, NotDurable, IllegalMove):
                    continue

    def _one(self, database: Database) -> None:
        with database.read() as conn:
            rows = conn.execute(_WAITING).all()
        if rows:
            row = self._random.choice(rows)
            op = self._history.begin(Op("command", row.address, row.tracking, "scheduled"))
            step = Step(row.tracking, "works", database.now(), "scheduled", NOTE)
            database.write(lambda conn: take(conn, step), within=10)
            self._history.ok(op)
