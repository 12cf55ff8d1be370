"""The writer: groups, savepoints, time limits, failing commits, and nothing kept of what was refused."""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
import servers
from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import IntegrityError
from store_desk import Desk

from store.engine import Database
from store.failures import AlreadyRunning, Busy, NotDurable, SchemaTooNew, SchemaTooOld
from store.lock import runner_lock
from store.migrate import bring, current, migrate, require, steps
from store.tables import METADATA
from store.topics import announce

PUT = text("INSERT INTO meta (key, value) VALUES (:key, '')")


def put(key: str) -> Callable[[Connection], str]:
    """A unit that writes one row."""

    def unit(conn: Connection) -> str:
        conn.execute(PUT, {"key": key})
        return key

    return unit


def keys(db: Database) -> set[str]:
    """What is durable."""
    with db.read() as conn:
        return set(conn.execute(text("SELECT key FROM meta")).scalars())


class Gate:
    """A unit that holds the writer until it is opened, so that the next group can be filled."""

    def __init__(self, db: Database) -> None:
        self.entered, self.open = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, args=(db,))
        self._thread.start()
        assert self.entered.wait(10)

    def _run(self, db: Database) -> None:
        with suppress(NotDurable):  # it may share the group whose commit is made to fail
            db.write(self._unit, within=30)

    def _unit(self, conn: Connection) -> None:
        self.entered.set()
        assert self.open.wait(10)

    def release(self) -> None:
        """Let the writer go on."""
        self.open.set()
        self._thread.join()


def queued(db: Database, many: int) -> None:
    """Wait until so many units are in the queue."""
    while db.waiting < many:
        threading.Event().wait(0.001)


def together(db: Database, units: list[Callable[[Connection], object]]) -> list[object]:
    """Run units in one group; each result or error in its place."""
    gate, results = Gate(db), [None] * len(units)

    def run(place: int) -> None:
        try:
            results[place] = db.write(units[place], within=30)  # type: ignore[call-overload]
        except Exception as error:
            results[place] = error  # type: ignore[call-overload]

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(units))]
    for place, thread in enumerate(threads):
        thread.start()
        queued(db, place + 1)  # in this order
    gate.release()
    for thread in threads:
        thread.join()
    return results


def broken_promise(conn: Connection) -> None:
    """A row whose parent is missing, which SQLite notices only at COMMIT: a commit that really fails."""
    conn.execute(text("PRAGMA defer_foreign_keys = ON"))
    conn.execute(text("INSERT INTO notes (conversation, \"case\", \"by\", text, at) VALUES (999, '', '', '', 0)"))


def test_one_failing_unit_undoes_only_itself(embedded: Database) -> None:
    def half(conn: Connection) -> None:
        conn.execute(PUT, {"key": "half"})
        conn.execute(PUT, {"key": "half"})

    one, two, three = together(embedded, [put("one"), half, put("three")])
    assert (one, three) == ("one", "three")
    assert isinstance(two, IntegrityError)
    assert keys(embedded) == {"one", "three"}


def test_a_group_whose_commit_fails_leaves_nothing_and_everybody_hears(embedded: Database) -> None:
    heard: list[frozenset[str]] = []
    embedded.on_commit(heard.append)

    def loud(conn: Connection) -> None:
        put("loud")(conn)
        announce(conn, "think", 1)

    results = together(embedded, [put("one"), broken_promise, loud])
    assert [type(one) for one in results] == [NotDurable] * 3
    assert keys(embedded) == set()
    assert heard == []
    assert embedded.write(put("after")) == "after"


def test_what_timed_out_in_the_queue_never_runs(embedded: Database) -> None:
    gate = Gate(embedded)
    with pytest.raises(Busy):
        embedded.write(put("late"), within=0.05)
    gate.release()
    embedded.write(put("after"))
    assert keys(embedded) == {"after"}


def test_a_full_queue_refuses_at_once(tmp_path: Path) -> None:
    db = Database.open(f"sqlite:///{tmp_path}/small.sqlite3", queue=3)
    migrate(db)
    gate = Gate(db)
    waiting = [threading.Thread(target=_swallow, args=(db, put(str(n)))) for n in range(3)]
    for thread in waiting:
        thread.start()
    queued(db, 3)
    with pytest.raises(Busy, match="too many"):
        db.write(put("one too many"))
    gate.release()
    for thread in waiting:
        thread.join()
    assert keys(db) == {"0", "1", "2"}
    db.close()


def _swallow(db: Database, unit: Callable[[Connection], object]) -> None:
    db.write(unit, within=30)


def test_many_threads_lose_nothing(db: Database) -> None:
    def run(thread: int) -> None:
        for number in range(25):
            db.write(put(f"{thread}-{number}"), within=30)

    threads = [threading.Thread(target=run, args=(thread,)) for thread in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(keys(db)) == 16 * 25


def test_a_database_locked_by_another_keeps_nothing_of_what_gave_up(embedded: Database, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "frontdoor.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    first = threading.Thread(target=_refused, args=(embedded,))
    first.start()
    with pytest.raises(Busy):
        embedded.write(put("late"), within=0.1)
    other.execute("COMMIT")
    first.join()
    embedded.write(put("after"))
    assert keys(embedded) == {"after"}
    other.close()


def _refused(embedded: Database) -> None:
    with pytest.raises(Busy):
        embedded.write(put("first"), within=0.05)


def test_a_full_disk_is_named_and_recovers(embedded: Database) -> None:
    def cap(conn: Connection) -> None:
        pages = conn.execute(text("PRAGMA page_count")).scalar_one()
        conn.execute(text(f"PRAGMA max_page_count = {pages}"))

    embedded.write(cap)
    big = text("INSERT INTO meta (key, value) VALUES ('big', :value)")
    with pytest.raises(NotDurable) as caught:
        embedded.write(lambda conn: conn.execute(big, {"value": "x" * 200_000}) and None)
    assert caught.value.reason == "full"
    embedded.write(lambda conn: conn.execute(text("PRAGMA max_page_count = 1000000")) and None)
    assert embedded.write(put("after")) == "after"
    assert keys(embedded) == {"after"}


def test_closing_finishes_what_is_queued(tmp_path: Path) -> None:
    db = Database.open(f"sqlite:///{tmp_path}/x.sqlite3")
    migrate(db)
    gate = Gate(db)
    last = threading.Thread(target=_swallow, args=(db, put("queued")))
    last.start()
    queued(db, 1)
    closing = threading.Thread(target=db.close)
    closing.start()
    gate.release()
    last.join()
    closing.join()
    with pytest.raises(NotDurable, match="closed"):
        db.write(put("late"))
    raw = sqlite3.connect(tmp_path / "x.sqlite3")
    assert raw.execute("SELECT key FROM meta").fetchall() == [("queued",)]
    raw.close()


def test_a_write_inside_a_write_is_our_own_mistake(db: Database) -> None:
    with pytest.raises(RuntimeError, match="wait for itself"):
        db.write(lambda conn: db.write(put("inner")))


def test_a_reader_sees_one_state_and_cannot_write(db: Database) -> None:
    with db.read() as conn:
        before = conn.execute(text("SELECT count(*) FROM meta")).scalar()
        db.write(put("meanwhile"))
        assert conn.execute(text("SELECT count(*) FROM meta")).scalar() == before == 0
        with pytest.raises(Exception, match=r"read-?only"):
            conn.execute(PUT, {"key": "no"})
    assert keys(db) == {"meanwhile"}


def test_other_processes_commits_are_noticed(embedded: Database, tmp_path: Path) -> None:
    before = embedded.data_version()
    assert embedded.data_version() == before
    other = sqlite3.connect(tmp_path / "frontdoor.sqlite3")
    other.execute("INSERT INTO meta VALUES ('theirs', '')")
    other.commit()
    other.close()
    assert embedded.data_version() != before


def test_listeners_hear_what_a_commit_is_about(desk: Desk) -> None:
    heard: list[frozenset[str]] = []
    desk.db.on_commit(heard.append)
    while desk.db.shared and not heard:  # whoever begins to listen to others looks at everything once
        threading.Event().wait(0.001)
    heard.clear()
    kept = desk.hears("hole", media=1)
    desk.answers(kept.conversation, "Where?")
    desk.db.write(lambda conn: None)
    assert heard == [{"think", "photos"}, {"send"}]


def test_an_address_that_cannot_be_is_refused_in_words() -> None:
    for url, word in (
        ("sqlite://", "file"),
        ("mysql://localhost/frontdoor", "not supported"),
        ("frontdoor", "write sqlite"),
    ):
        with pytest.raises(ValueError, match=word):
            Database.open(url)


def test_one_runner_a_folder(tmp_path: Path) -> None:
    with (
        runner_lock(tmp_path / "data"),
        pytest.raises(AlreadyRunning, match="already run"),
        runner_lock(tmp_path / "data"),
    ):
        pass
    with runner_lock(tmp_path / "data"):
        pass


SQLITE_SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND type = 'index'"
POSTGRESQL_SCHEMA = (
    "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "SELECT conrelid::regclass, conname, pg_get_constraintdef(oid) FROM pg_constraint"
    " WHERE connamespace = 'public'::regnamespace",
    "SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns"
    " WHERE table_schema = 'public'",
)


def schema(db: Database) -> list[str]:
    """Every column, index and constraint, as the database has them, however they were written."""
    with db.read() as conn:
        asked = (
            POSTGRESQL_SCHEMA if db.shared else (SQLITE_SCHEMA, *(f"PRAGMA table_info({t})" for t in METADATA.tables))
        )
        return sorted(" ".join(str(tuple(row)).split()) for one in asked for row in conn.exec_driver_sql(one))


def test_the_steps_lead_to_what_the_tables_say(url: str, tmp_path: Path) -> None:
    at_once = Database.open(url)
    newest, wanted = migrate(at_once), schema(at_once)
    at_once.close()
    if at_once.shared:
        servers.tear_down(url)
    stepwise = Database.open(url if at_once.shared else f"sqlite:///{tmp_path}/stepwise.sqlite3")
    with stepwise.changing() as conn:
        bring(conn, stepwise=True)
    assert schema(stepwise) == wanted
    assert len(wanted) > 200
    assert current(stepwise) == require(stepwise) == newest
    stepwise.close()


def filled(conn: Connection, table: str, **given: object) -> None:
    """Put a row into a table as it stands, with something in every column that asks for something."""
    kinds = {column["name"]: column for column in inspect(conn).get_columns(table)}
    values = {"INTEGER": 1, "BIGINT": 1, "BOOLEAN": False}
    row = {
        name: values.get(str(kind["type"]), "2026-03-02 15:00:00")
        for name, kind in kinds.items()
        if not kind["nullable"] and kind["default"] is None
    } | given
    names, marks = ", ".join(f'"{name}"' for name in row), ", ".join(f":{name}" for name in row)
    conn.execute(text(f"INSERT INTO {table} ({names}) VALUES ({marks})"), row)


@pytest.mark.parametrize("older", steps()[:-1])
def test_an_older_database_keeps_its_rows(url: str, older: str) -> None:
    database = Database.open(url)
    if database.shared:
        database.close()
        servers.tear_down(url)
        database = Database.open(url)
    with database.changing() as conn:
        bring(conn, stepwise=True, to=older)
        for table in ("people", "addresses", "conversations", "handoffs"):
            filled(conn, table, **({"id": "case"} if table == "handoffs" else {"id": 1}))
    with database.changing() as conn:
        assert bring(conn) == steps()[-1]
    with database.read() as conn:
        for joined in ("conversations JOIN addresses ON address_id = addresses.id", "handoffs"):
            assert conn.execute(text(f"SELECT count(*) FROM {joined}")).scalar() == 1
    database.close()


def test_an_older_schema_is_not_served_by_who_may_not_bring_it_up_to_date(db: Database) -> None:
    db.write(lambda conn: conn.execute(text("DELETE FROM alembic_version")) and None)
    with pytest.raises(SchemaTooOld, match="frontdoor migrate"):
        require(db)
    db.write(lambda conn: conn.execute(text("INSERT INTO alembic_version VALUES ('9999')")) and None)
    with pytest.raises(SchemaTooNew, match="9999"):
        require(db)
    db.write(lambda conn: conn.execute(text(f"UPDATE alembic_version SET version_num = '{steps()[-1]}'")) and None)


def test_a_newer_schema_is_refused_in_words(db: Database) -> None:
    db.write(lambda conn: conn.execute(text("UPDATE alembic_version SET version_num = '9999'")) and None)
    with pytest.raises(SchemaTooNew, match="9999"):
        migrate(db)
    db.write(lambda conn: conn.execute(text(f"UPDATE alembic_version SET version_num = '{steps()[-1]}'")) and None)
