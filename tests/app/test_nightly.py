"""The nightly deletion: once a night, not by day, and again when it failed."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from app.retention import LAST, Nightly
from app.settings import Settings
from knowledge_base.city_file import read_city
from knowledge_base.starter import city_folder
from store.engine import Database
from store.meta import Meta
from store.migrate import migrate

NIGHT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
"""Half past four in Rivertown."""
EVENING = datetime(2026, 11, 25, 6, 30, tzinfo=UTC)
"""Half past one of the next night: too early."""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An empty, migrated database."""
    opened = Database.open(f"sqlite:///{tmp_path}/frontdoor.sqlite3")
    migrate(opened)
    yield opened
    opened.close()


@pytest.fixture
def nightly(database: Database, tmp_path: Path) -> Nightly:
    """Rivertown's."""
    return Nightly(database, Settings(data_dir=tmp_path), read_city(city_folder()))


def rename(database: Database, was: str, becomes: str) -> None:
    database.write(lambda conn: conn.exec_driver_sql(f"ALTER TABLE {was} RENAME TO {becomes}") and None)


def test_it_runs_once_a_night(database: Database, nightly: Nightly) -> None:
    nightly.step(NIGHT)
    assert Meta(database).get(LAST) == "2026-11-24"
    nightly.step(EVENING)
    assert Meta(database).get(LAST) == "2026-11-24"


def test_a_night_that_failed_is_tried_again(database: Database, nightly: Nightly) -> None:
    rename(database, "inbox", "gone")
    with pytest.raises(DBAPIError):
        nightly.step(NIGHT)
    rename(database, "gone", "inbox")
    nightly.step(NIGHT + timedelta(hours=1))
    assert Meta(database).get(LAST) == "2026-11-24"


def test_two_processes_do_not_both_begin(database: Database, nightly: Nightly, tmp_path: Path) -> None:
    other = Nightly(database, Settings(data_dir=tmp_path), read_city(city_folder()))
    rename(database, "inbox", "gone")
    with pytest.raises(DBAPIError):
        nightly.step(NIGHT)
    assert other.step(NIGHT) == {}
    assert Meta(database).get(LAST) != "2026-11-24"
