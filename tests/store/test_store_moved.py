"""A file of SQLite that is moved, removed or replaced while it is in use: refused in words, and nothing is lost."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from store.engine import Database
from store.failures import NotDurable

PUT = text("INSERT INTO meta (key, value) VALUES (:key, '')")
FILE = "frontdoor.sqlite3"


def put(db: Database, key: str) -> None:
    """Keep a value."""
    db.write(lambda conn: conn.execute(PUT, {"key": key}) and None)


def keys(db: Database) -> set[str]:
    """What is durable."""
    with db.read() as conn:
        return set(conn.execute(text("SELECT key FROM meta")).scalars())


def refused(db: Database, key: str) -> None:
    """Neither written nor read, with the file's name and what to do."""
    for step in (lambda: put(db, key), lambda: keys(db)):
        with pytest.raises(NotDurable, match=rf"{FILE}: the file was moved or replaced.*put it back") as caught:
            step()
        assert caught.value.reason == "moved"


def test_a_folder_that_vanishes_and_returns(embedded: Database, tmp_path: Path) -> None:
    data, away = tmp_path, tmp_path.with_name(f"{tmp_path.name}-away")
    put(embedded, "before")
    data.rename(away)
    refused(embedded, "away")
    assert not data.exists(), "no empty database is made in its place"
    away.rename(data)
    put(embedded, "after")
    assert {"before", "after"} <= keys(embedded)


def test_a_file_that_is_replaced_under_us_is_not_written_to(embedded: Database, tmp_path: Path) -> None:
    put(embedded, "before")
    file, kept = tmp_path / FILE, tmp_path / "kept"
    file.rename(kept)
    shutil.copy(kept, file)
    refused(embedded, "replaced")
    assert b"replaced" not in file.read_bytes()
    file.unlink()
    refused(embedded, "removed")
    kept.rename(file)
    put(embedded, "after")
    assert {"before", "after"} <= keys(embedded)
