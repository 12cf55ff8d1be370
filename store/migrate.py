"""Brings a database to this version's schema: from nothing at once, from an older one step by step."""

from pathlib import Path
from typing import Any, Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from store import sqlite
from store.engine import Database
from store.failures import SchemaTooNew
from store.tables import METADATA

FOLDER: Final = Path(__file__).parent / "migrations"


def migrate(db: Database) -> str:
    """Bring the schema up to date and return its revision. SchemaTooNew when a newer version wrote it.

    An empty database is made from the tables at once and stamped; a test proves that the steps lead to the same.
    """
    with db.engine.connect() as conn:
        sqlite.begin(conn)
        try:
            revision = bring(conn)
            sqlite.commit(conn)
        finally:
            sqlite.rollback(conn)
        return revision


def bring(conn: Connection, *, stepwise: bool = False) -> str:
    """The same on one connection; ``stepwise`` takes every step even from nothing."""
    script = ScriptDirectory.from_config(_config(conn))
    head = script.get_current_head()
    assert head is not None
    found = MigrationContext.configure(conn).get_current_revision()
    if found == head:
        return head
    if found is None and not stepwise and not inspect(conn).has_table("conversations"):
        METADATA.create_all(conn)
        command.stamp(_config(conn), "head")
        return head
    if found is not None and found not in {step.revision for step in script.walk_revisions()}:
        raise SchemaTooNew(found)
    command.upgrade(_config(conn), "head")
    return head


def current(db: Database) -> str | None:
    """The schema's revision, None for an empty database."""
    with db.read() as conn:
        return MigrationContext.configure(conn).get_current_revision()


def _config(conn: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    attributes: dict[str, Any] = config.attributes
    attributes["connection"] = conn
    return config
