"""A PostgreSQL database of a test's own: made once a process, emptied before each test, dropped at the end."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import sql

from store.tables import METADATA

ADMIN = "FRONTDOOR_TEST_POSTGRES"
"""Names a server on which databases may be made: postgresql://role@host/any_database."""


def admin() -> str:
    """The server's address."""
    return os.environ.get(ADMIN, "postgresql://postgres@127.0.0.1:5432/postgres")


@contextmanager
def own_database(name: str) -> Iterator[str]:
    """An empty database under this name and its address; psycopg.OperationalError where there is no server."""
    with psycopg.connect(admin(), autocommit=True, connect_timeout=2) as conn:
        conn.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
        conn.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(name)))
        host, port, user = conn.info.host, conn.info.port, conn.info.user
        try:
            yield f"postgresql://{user}@{host}:{port}/{name}"
        finally:
            conn.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def empty(url: str) -> None:
    """Delete every row, and let ids begin at one again."""
    with psycopg.connect(url, autocommit=False) as conn:
        conn.execute("SET LOCAL synchronous_commit = off")
        if conn.execute("SELECT to_regclass('inbox')").fetchone() == (None,):
            return
        for table in reversed(METADATA.sorted_tables):
            conn.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(table.name)))
        conn.execute("SELECT setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S'")


def tear_down(url: str) -> None:
    """Leave nothing, not even a schema."""
    with psycopg.connect(url, autocommit=True) as conn:
        conn.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
