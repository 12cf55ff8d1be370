"""Everything that is SQLite's own: how connections are opened, how a transaction begins, and what its errors mean."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final, cast

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from store.compiled import Compiled
from store.failures import WORDS, NotDurable, Reason, Unusable

__all__ = [
    "begin",
    "check_references",
    "commit",
    "damages",
    "in_transaction",
    "name",
    "open_engine",
    "reason_of",
    "release",
    "rollback",
    "rollback_to",
    "savepoint",
    "snapshot",
    "told",
    "unreferenced",
]

BUSY_SECONDS: Final = 5.0
"""How long a connection waits for a lock of another process (threat 30)."""

CACHE_KB: Final = 2_000
"""Pages a connection keeps: SQLite's own default. The system keeps the file for all of them; with 16,000 each, a burst
of 10,000 texts left 35 MB more behind and was no faster."""

_PRAGMAS: Final = (
    f"PRAGMA busy_timeout={int(BUSY_SECONDS * 1000)}",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    f"PRAGMA cache_size=-{CACHE_KB}",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA journal_size_limit=67108864",
)

_COMPILED: Final = Compiled()

_MEANING: Final[tuple[tuple[str, Reason], ...]] = (
    ("database is locked", "locked"),
    ("database table is locked", "locked"),
    ("database or disk is full", "full"),
    ("disk i/o error", "io"),
    ("unable to open database", "io"),
    ("readonly database", "io"),
    ("malformed", "broken"),
    ("could not decode to utf-8", "broken"),
    ("file is not a database", "broken"),
)


def open_engine(url: str, *, read_only: bool) -> Engine:
    """An engine whose connections never begin a transaction by themselves (driver autocommit)."""
    engine = create_engine(
        url,
        isolation_level="AUTOCOMMIT",
        hide_parameters=True,
        poolclass=QueuePool,
        pool_size=16 if read_only else 1,
        max_overflow=32 if read_only else 1,
        execution_options={"compiled_cache": _COMPILED},
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False, "cached_statements": 512},
    )
    event.listen(engine, "connect", _prepare(read_only))
    event.listen(engine, "handle_error", lambda context: name(engine, context.original_exception))
    return engine


def name(engine: Engine, error: BaseException) -> None:
    """A damaged file shows itself at any statement that meets a damaged page: said with the file's name."""
    if reason_of(error) == "broken":
        raise Unusable(engine.url.database or "", str(error))


@contextmanager
def told(where: str) -> Iterator[None]:
    """Trouble with the disk or its locks is NotDurable, in words that name the file, whichever statement met it."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        if reason := reason_of(error):
            raise NotDurable(reason, f"{where}: {WORDS[reason]}") from error
        raise


@contextmanager
def unreferenced(conn: Connection) -> Iterator[None]:
    """References between tables are not enforced meanwhile; it has to surround a transaction."""
    conn.exec_driver_sql("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        conn.exec_driver_sql("PRAGMA foreign_keys=ON")


def check_references(conn: Connection) -> None:
    """NotDurable when a row refers to one that is not there."""
    if row := conn.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise NotDurable("broken", f"a change of the schema would leave rows of {row[0]} without what they refer to")


def damages(conn: Connection) -> str:
    """What a reading of the whole file finds; empty when it is sound."""
    found = str(conn.exec_driver_sql("PRAGMA quick_check(1)").scalar())
    return "" if found == "ok" else " ".join(found.replace("***", "").split())


def _prepare(read_only: bool) -> Callable[[Any, Any], None]:
    def prepare(raw: sqlite3.Connection, _record: object) -> None:
        for pragma in _PRAGMAS:
            raw.execute(pragma).close()
        if read_only:
            raw.execute("PRAGMA query_only=ON").close()

    return prepare


def reason_of(error: BaseException) -> Reason | None:
    """What an error of the driver says about the disk or its locks; None when it is about the data instead."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(cause, sqlite3.OperationalError | sqlite3.DatabaseError):
        return None
    text = str(cause).lower()
    return next((meaning for words, meaning in _MEANING if words in text), None)


def _raw(conn: Connection) -> sqlite3.Connection:
    return cast(sqlite3.Connection, conn.connection.dbapi_connection)


def begin(conn: Connection) -> None:
    """Take the write lock now, so that a commit never waits for it."""
    _raw(conn).execute("BEGIN IMMEDIATE").close()


def snapshot(conn: Connection) -> None:
    """Begin a reading transaction: every statement sees the same state."""
    _raw(conn).execute("BEGIN").close()


def commit(conn: Connection) -> None:
    """End the transaction durably."""
    _raw(conn).execute("COMMIT").close()


def rollback(conn: Connection) -> None:
    """Forget the transaction, if one is still open."""
    if _raw(conn).in_transaction:
        _raw(conn).execute("ROLLBACK").close()


def savepoint(conn: Connection) -> None:
    """Begin one unit inside a group."""
    _raw(conn).execute("SAVEPOINT unit").close()


def release(conn: Connection) -> None:
    """Keep the unit."""
    _raw(conn).execute("RELEASE unit").close()


def rollback_to(conn: Connection) -> None:
    """Forget the unit, keep the group."""
    if _raw(conn).in_transaction:
        _raw(conn).execute("ROLLBACK TO unit").close()
        _raw(conn).execute("RELEASE unit").close()


def in_transaction(conn: Connection) -> bool:
    """False after an error that made SQLite itself roll everything back (full disk, I/O error)."""
    return _raw(conn).in_transaction


def data_version(conn: Connection) -> int:
    """A number that changes when any other connection has committed."""
    row = _raw(conn).execute("PRAGMA data_version").fetchone()
    return int(row[0])
