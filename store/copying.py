"""Copies a whole database as it is at one moment: into a file of SQLite, and from such a file into an empty one."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Boolean, Connection, Table, func, select

from store.embedded import file_of
from store.engine import Database
from store.migrate import migrate
from store.tables import METADATA, OPEN_POST

BATCH: Final = 2_000
"""Rows in hand at once."""


def snapshot(db: Database, target: Path) -> None:
    """Write everything of one moment to a new file. The service goes on writing meanwhile."""
    if db.shared:
        _from_server(db, target)
    else:
        with closing(sqlite3.connect(file_of(db.url))) as live, closing(sqlite3.connect(target)) as copy:
            live.backup(copy)
        in_one_file(target)


def in_one_file(path: Path) -> None:
    """Leave nothing in a log beside the file, so that the file alone may be moved."""
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA journal_mode=DELETE")


def pour(source: Path, conn: Connection) -> None:
    """Fill the empty tables of a server with what the file holds; the schema must be the same."""
    with closing(sqlite3.connect(source)) as file:
        for table in METADATA.sorted_tables:
            _pour_one(file, table, conn)


def empty(db: Database) -> bool:
    """Whether nothing is in the way of filling it: no schema, or no row in any table."""
    with db.read() as conn:
        known = [table for table in METADATA.sorted_tables if conn.dialect.has_table(conn, table.name)]
        return not any(conn.execute(select(table).limit(1)).first() for table in known)


def counts(path: Path) -> dict[str, int]:
    """Rows of every table in a file of SQLite."""
    with closing(sqlite3.connect(path)) as conn:
        names = [row[0] for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        own = [name for name in names if not name.startswith("sqlite_") and name != "alembic_version"]
        return {name: int(conn.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for name in own}  # noqa: S608


def counts_of(conn: Connection) -> dict[str, int]:
    """The same for an open database of either kind."""
    tables = sorted(METADATA.tables)
    return {
        name: int(conn.execute(select(func.count()).select_from(METADATA.tables[name])).scalar_one()) for name in tables
    }


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup's list names besides the rows of each table."""

    schema: str
    opted_out: int
    open_posts: int
    photos: tuple[str, ...]
    """Their files, by their paths in the folder of photos."""


def contents(path: Path) -> Contents:
    """Read it off a file of SQLite."""
    with closing(sqlite3.connect(path)) as conn:

        def one(query: str) -> Any:
            return conn.execute(query).fetchone()[0]

        paths = conn.execute("SELECT path FROM photos WHERE path != '' ORDER BY path")
        return Contents(
            schema=str(one("SELECT version_num FROM alembic_version")),
            opted_out=one("SELECT count(*) FROM addresses WHERE consent = 'out'"),
            open_posts=one(f"SELECT count(*) FROM outbox WHERE {OPEN_POST.text}"),  # noqa: S608
            photos=tuple(row[0] for row in paths),
        )


def faults(path: Path) -> str:
    """What a reading of every page and index of a file finds; empty when it is sound."""
    try:
        with closing(sqlite3.connect(path)) as conn:
            found = str(conn.execute("PRAGMA integrity_check(1)").fetchone()[0])
            broken = conn.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.DatabaseError as error:
        return str(error)
    if found != "ok":
        return " ".join(found.split())
    return f"a row of {broken[0]} points to nothing" if broken else ""


def _from_server(db: Database, target: Path) -> None:
    file = Database.open(f"sqlite:///{target.absolute()}")
    try:
        migrate(file)
        with db.read() as conn, file.changing() as copy:
            conn.exec_driver_sql("SET LOCAL statement_timeout = 0")
            for table in METADATA.sorted_tables:
                marks = ", ".join("?" for _ in table.columns)
                into = f"INSERT INTO {_name(table)} ({_columns(table)}) VALUES ({marks})"  # noqa: S608
                for rows in _batches(conn, table):
                    copy.exec_driver_sql(into, rows)
    finally:
        file.close()
    in_one_file(target)


def _batches(conn: Connection, table: Table) -> Iterator[list[tuple[Any, ...]]]:
    query = f"SELECT {_columns(table)} FROM {_name(table)} ORDER BY {_keys(table)}"  # noqa: S608
    options = {"stream_results": True, "max_row_buffer": BATCH}
    with conn.exec_driver_sql(query, execution_options=options) as result:
        while rows := result.fetchmany(BATCH):
            yield [tuple(row) for row in rows]


def _pour_one(file: sqlite3.Connection, table: Table, conn: Connection) -> None:
    yes_or_no = [at for at, column in enumerate(table.columns) if isinstance(column.type, Boolean)]
    rows = file.execute(f"SELECT {_columns(table)} FROM {_name(table)} ORDER BY {_keys(table)}")  # noqa: S608
    driver: Any = conn.connection.dbapi_connection
    with driver.cursor() as cursor:
        with cursor.copy(f"COPY {_name(table)} ({_columns(table)}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row([bool(one) if at in yes_or_no else one for at, one in enumerate(row)])
        counted = table.autoincrement_column
        if counted is not None:  # the next id comes after the last one
            cursor.execute(
                f"SELECT setval(pg_get_serial_sequence(%s, %s), greatest(max({counted.name}), 1), count(*) > 0) "  # noqa: S608
                f"FROM {_name(table)}",
                (table.name, counted.name),
            )


def _name(table: Table) -> str:
    return f'"{table.name}"'


def _columns(table: Table) -> str:
    return ", ".join(f'"{column.name}"' for column in table.columns)


def _keys(table: Table) -> str:
    """Quoted as all names are: one of them is a word of SQL's own ("case")."""
    return ", ".join(f'"{column.name}"' for column in table.primary_key)
