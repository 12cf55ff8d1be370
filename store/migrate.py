"""Brings a database to this version's schema: from nothing at once, from an older one step by step."""

from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from sqlalchemy import (
    Column,
    Connection,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    create_mock_engine,
    inspect,
    select,
)
from sqlalchemy.schema import ExecutableDDLElement

from store.engine import Database
from store.failures import SchemaTooNew, SchemaTooOld, Unusable
from store.tables import METADATA

OTHER: Final = "Name an empty folder or database of its own."
FOLDER: Final = Path(__file__).parent / "migrations"

_STAMP: Final = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Alembic's own table, read here so that a database that is up to date never waits for Alembic to be imported."""


def steps() -> list[str]:
    """The revisions this version knows, oldest first: the numbers its files begin with."""
    return sorted(path.name.partition("_")[0] for path in (FOLDER / "versions").glob("[0-9]*.py"))


def migrate(db: Database) -> str:
    """Bring the schema up to date and return its revision. SchemaTooNew when a newer version wrote it.

    An empty database is made from the tables at once and stamped; a test proves that the steps lead to the same.
    """
    with db.changing() as conn:
        return bring(conn)


def require(db: Database) -> str:
    """The schema's revision, which must be this version's: SchemaTooOld or SchemaTooNew in words."""
    known, found = steps(), current(db)
    if found == known[-1]:
        return found
    if found is None or found in known:
        raise SchemaTooOld(found)
    raise SchemaTooNew(found)


def current(db: Database) -> str | None:
    """The schema's revision, None for an empty database."""
    with db.read() as conn:
        return _found(conn)


def bring(conn: Connection, *, stepwise: bool = False, to: str = "") -> str:
    """The same on one connection; ``stepwise`` takes every step even from nothing, as far as ``to``."""
    known, found = [step for step in steps() if not to or step <= to], _found(conn)
    if found == known[-1]:
        return found
    if found is not None and found not in known:
        raise SchemaTooNew(found)
    if found is None and (other := inspect(conn).get_table_names()):
        raise Unusable(str(conn.engine.url.database), f"it belongs to another program (table {other[0]})", OTHER)
    if found is None and not stepwise:
        for statement in _whole(f"{conn.dialect.name}+{conn.dialect.driver}"):
            conn.exec_driver_sql(statement)
        conn.execute(_STAMP.insert(), {"version_num": known[-1]})
    else:
        _upgrade(conn, known[-1])
    return known[-1]


@lru_cache
def _whole(driver: str) -> tuple[str, ...]:
    """What makes every table of an empty database of this kind: worked out once a process."""
    made: list[str] = []

    def keep(element: ExecutableDDLElement, *_: object, **__: object) -> None:
        made.append(str(element.compile(dialect=mock.dialect)))

    mock = create_mock_engine(f"{driver}://", keep)
    METADATA.create_all(mock, checkfirst=False)
    _STAMP.create(mock, checkfirst=False)
    return tuple(made)


def _found(conn: Connection) -> str | None:
    if not inspect(conn).has_table(_STAMP.name):
        return None
    return conn.execute(select(_STAMP.c.version_num)).scalar()


def _upgrade(conn: Connection, to: str) -> None:
    from alembic import command  # heavy, and needed only when there is something to upgrade
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    attributes: dict[str, Any] = config.attributes
    attributes["connection"] = conn
    command.upgrade(config, to)
