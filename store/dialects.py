"""What is written once for both databases: inserts that meet their own key, and doing one thing at a time by name."""

from typing import Final

from sqlalchemy import Connection, bindparam, func, select
from sqlalchemy.dialects.postgresql import insert

from store.prepared import later

__all__ = ["POSTGRESQL", "alone", "insert"]

POSTGRESQL: Final = "postgresql"

_ALONE: Final = select(func.pg_advisory_xact_lock(func.hashtextextended(bindparam("name"), 311)))


def alone(conn: Connection, name: str) -> None:
    """Go on only when no other transaction is past this point under this name, until this one ends.

    For what no row can be locked for, because it may not be there yet. SQLite has one writer and is always alone.
    Row locks need no such help: SQLite's compiler leaves ``FOR UPDATE`` out.
    """
    if conn.dialect.name == POSTGRESQL:
        later(conn, _ALONE, {"name": name})
