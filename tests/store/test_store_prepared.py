"""A statement that is executed again and again gives what SQLAlchemy gives: rows, keys, counts and errors."""

import gc
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Row, bindparam, select, text, update
from sqlalchemy.exc import IntegrityError, StatementError

from store import claiming, spending
from store.dialects import insert
from store.engine import Database
from store.failures import Unusable
from store.prepared import Plan, Plans, Prepared
from store.sqlite import open_engine
from store.tables import ADDRESSES, LANES, PEOPLE

THEN = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
AGAIN = range(3)
"""The first time is SQLAlchemy's own, the second makes the plan, the third uses it."""

LANE = LANES.insert()
PERSON = PEOPLE.insert()
ADDRESS = insert(ADDRESSES).on_conflict_do_nothing(index_elements=["channel", "address"]).returning(ADDRESSES.c.id)
ALL = select(LANES).order_by(LANES.c.name)
FREE = select(LANES.c.name, LANES.c.free_at).where(LANES.c.free_at <= bindparam("now", type_=LANES.c.free_at.type))
PACE = update(LANES).where(LANES.c.name == bindparam("lane")).values(free_at=bindparam("free"), channel="sms")


def test_rows_have_names_and_their_own_types(db: Database) -> None:
    lanes = [{"name": name, "channel": "sms", "free_at": THEN} for name in ("a", "b")]
    db.write(lambda conn: conn.execute(LANE, lanes) and None)
    with db.read() as conn:
        for _ in AGAIN:
            rows: list[Row[Any]] = conn.execute(FREE, {"now": THEN}).all()
            assert [(row.name, row.free_at) for row in rows] == [("a", THEN), ("b", THEN)]
            assert conn.execute(ALL).mappings().first() == {"name": "a", "channel": "sms", "free_at": THEN}
            assert conn.execute(ALL).scalars().all() == ["a", "b"]


def test_plain_text_names_its_columns_every_time(db: Database) -> None:
    db.write(lambda conn: conn.execute(LANE, {"name": "a", "channel": "sms", "free_at": THEN}) and None)
    plain = text("SELECT name, channel FROM lanes WHERE channel = :channel")
    with db.read() as conn:
        for _ in AGAIN:
            assert [(row.name, row.channel) for row in conn.execute(plain, {"channel": "sms"})] == [("a", "sms")]


def test_counts_keys_and_defaults_are_those_of_the_table(db: Database) -> None:
    def unit(conn: Connection, at: int) -> tuple[Any, ...]:
        person = conn.execute(PERSON, {"name": "", "created_at": THEN}).inserted_primary_key
        key = {"channel": "sms", "address": f"+1215555010{at}", "person": person[0]}
        made, repeated = conn.execute(ADDRESS, key).scalar(), conn.execute(ADDRESS, key).scalar()
        conn.execute(LANE, {"name": str(at), "channel": "", "free_at": THEN})
        moved = conn.execute(PACE, {"lane": str(at), "free": THEN}).rowcount
        row = conn.execute(select(ADDRESSES).where(ADDRESSES.c.id == made)).one()
        return person, made == row.id, repeated, moved, row.role, row.consent

    found = [db.write(lambda conn, at=at: unit(conn, at)) for at in AGAIN]  # type: ignore[misc]
    assert found == [((at + 1,), True, None, 1, "resident", "in") for at in AGAIN]


def test_a_refusal_is_the_same_and_quotes_no_value(db: Database) -> None:
    for _ in AGAIN:
        with pytest.raises(IntegrityError) as refused:
            db.write(lambda conn: conn.execute(LANE, [{"name": "twice", "channel": "", "free_at": THEN}] * 2))
        assert "twice" not in str(refused.value)


@pytest.mark.parametrize(
    "statement",
    [*(getattr(claiming, name) for name in ("_FREE", "_MINE", "_HEAD", "_NEXT", "_LEASE", "_PACE", "_DROP")),
     spending._ADD],
)  # fmt: skip
def test_what_every_claim_asks_is_compiled_once(db: Database, statement: Any) -> None:
    with db.read() as conn:
        names = [one.key for one in statement.compile(dialect=conn.dialect).binds.values() if one.required]
        assert Plan.of(statement, list(dict.fromkeys(names)), conn.dialect) is not None


def test_a_value_that_is_missing_is_named(db: Database) -> None:
    with db.read() as conn:
        for _ in AGAIN:
            with pytest.raises(StatementError, match="now"):
                conn.execute(FREE, {"then": THEN})


def test_a_statement_made_for_once_is_forgotten(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/some.sqlite3", read_only=False)
    plans = Plans(engine.dialect, lambda _error: None)
    with Prepared(engine, plans) as conn:
        LANES.create(conn)
        for _ in range(20):
            conn.execute(select(LANES.c.channel).where(LANES.c.name == "a"))
            conn.execute(ALL)
        gc.collect()
        assert len(plans) == 2, "SQLAlchemy's own cache keeps the first of its kind"
    engine.dispose()


def test_two_who_meet_a_statement_at_the_same_moment_get_one_plan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/some.sqlite3", read_only=False)
    plans, found = Plans(engine.dialect), list[Plan | None]()
    make, other = Plan.of, threading.Thread(target=lambda: found.append(plans.of(FREE, {"now": THEN})))

    def slow(*given: Any) -> Plan | None:
        if other.ident is None:
            other.start()
            other.join(0.2)  # a second one who may make a plan meanwhile has done so by then
        return make(*given)

    monkeypatch.setattr(Plan, "of", slow)
    assert plans.of(FREE, {"now": THEN}) is None
    found.append(plans.of(FREE, {"now": THEN}))
    other.join()
    assert found[0] is found[1] is not None
    engine.dispose()


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/some.sqlite3", read_only=False)

    def named(error: BaseException) -> None:
        raise Unusable("some file", type(error).__name__)

    with Prepared(engine, Plans(engine.dialect, named)) as conn:
        LANES.create(conn)
        conn.execute(ALL)
        LANES.drop(conn)
        with pytest.raises(Unusable, match="some file"):
            conn.execute(ALL)
    engine.dispose()
