"""A database in a temporary folder, a clock that only the test moves, and a store around them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from store_desk import Clock, Desk

from store.engine import Database
from store.migrate import migrate


@pytest.fixture
def clock() -> Clock:
    """Real time as the database sees it, standing still until moved."""
    return Clock()


@pytest.fixture
def db(tmp_path: Path, clock: Clock) -> Iterator[Database]:
    """An empty, migrated database."""
    database = Database.open(f"sqlite:///{tmp_path}/frontdoor.sqlite3", clock)
    migrate(database)
    yield database
    database.close()


@pytest.fixture
def desk(db: Database, clock: Clock) -> Desk:
    """Inbox, memory and what a test needs to hold a conversation with them."""
    return Desk(db, clock)
