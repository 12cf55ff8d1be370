"""A database of either kind, a clock that only the test moves, and a store around them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from store_desk import Clock, Desk

from store.engine import Database
from store.migrate import migrate

BOTH = ("sqlite", pytest.param("postgres", marks=pytest.mark.postgres))


@pytest.fixture
def clock() -> Clock:
    """Real time as the database sees it, standing still until moved."""
    return Clock()


@pytest.fixture(params=BOTH)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database: the same tests hold for both kinds."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/frontdoor.sqlite3"
    address: str = request.getfixturevalue("postgres_url")
    return address


@pytest.fixture
def db(url: str, clock: Clock) -> Iterator[Database]:
    """An empty, migrated database."""
    yield from migrated(url, clock)


@pytest.fixture
def embedded(tmp_path: Path, clock: Clock) -> Iterator[Database]:
    """The same, SQLite for certain."""
    yield from migrated(f"sqlite:///{tmp_path}/frontdoor.sqlite3", clock)


@pytest.fixture
def served(postgres_url: str, clock: Clock) -> Iterator[Database]:
    """The same, PostgreSQL for certain."""
    yield from migrated(postgres_url, clock)


def migrated(url: str, clock: Clock) -> Iterator[Database]:
    """Open while a test has it."""
    database = Database.open(url, clock)
    migrate(database)
    yield database
    database.close()


@pytest.fixture
def desk(db: Database, clock: Clock) -> Desk:
    """Inbox, memory and what a test needs to hold a conversation with them."""
    return Desk(db, clock)
