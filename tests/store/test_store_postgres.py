"""A server that goes away and comes back, its clock, its notifications, and what only it would refuse."""

import contextlib
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import psycopg
import pytest
import servers
from sqlalchemy import Connection, bindparam, func, make_url, select, text
from sqlalchemy.exc import IntegrityError
from store_desk import Clock, Desk

from store import server
from store.engine import Database
from store.failures import Busy, NotDurable, Unusable
from store.listening import PAUSE_SECONDS, payloads, read
from store.machine import machine
from store.migrate import steps
from store.tables import INBOX
from store.topics import TIDE, announce
from tests.faults.wire import Wire, wire_to

HOW_MANY = select(func.count()).select_from(INBOX).where(INBOX.c.id >= bindparam("at_least"))

pytestmark = pytest.mark.postgres
PUT = text("INSERT INTO meta (key, value) VALUES (:key, :value)")


def put(key: str, value: str = "") -> Callable[[Connection], None]:
    """A unit that writes one row."""
    return lambda conn: conn.execute(PUT, {"key": key, "value": value}) and None


def keys(db: Database) -> set[str]:
    """What is durable."""
    with db.read() as conn:
        return set(conn.execute(text("SELECT key FROM meta")).scalars())


def until(true: Callable[[], bool]) -> None:
    """Wait for what another thread does, ten seconds at most."""
    for _ in range(1_000):
        if true():
            return
        threading.Event().wait(0.01)
    raise AssertionError("it did not happen")


@pytest.fixture
def wire(served: Database, postgres_url: str) -> Iterator[Wire]:
    """A way to the server of the test."""
    parts = make_url(postgres_url)
    with wire_to(parts.host or "127.0.0.1", parts.port or 5432) as made:
        yield made


@pytest.fixture
def distant(wire: Wire, postgres_url: str, clock: Clock) -> Iterator[Database]:
    """The database over that way."""
    db = Database.open(make_url(postgres_url).set(port=wire.port, host="127.0.0.1").render_as_string(), clock)
    yield db
    db.close()


def end_sessions(url: str) -> None:
    """What an administrator, or a failover, does to every connection."""
    with psycopg.connect(servers.admin(), autocommit=True) as conn:
        name = make_url(url).database
        conn.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (name,))


@pytest.mark.slow
def test_ended_sessions_are_nobodys_trouble(served: Database, postgres_url: str) -> None:
    heard: list[frozenset[str]] = []
    served.on_commit(heard.append)
    for number in range(3):
        with served.hold(1) as mine:
            assert mine
        end_sessions(postgres_url)
        served.write(put(str(number)), within=10)
        assert str(number) in keys(served)
    until(lambda: len(heard) >= 2)


@pytest.mark.slow
def test_who_froze_in_the_middle_of_a_unit_holds_nobody_up(
    served: Database, postgres_url: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "FROZEN_SECONDS", 1.0)
    another = Database.open(postgres_url, clock)
    awake, runs = threading.Event(), list[int]()

    def mark(conn: Connection) -> None:
        conn.execute(text("UPDATE meta SET value = value || '+' WHERE key = 'shared'"))

    def freezes(conn: Connection) -> None:
        mark(conn)
        runs.append(1)
        if len(runs) == 1:
            awake.wait(20)
        put("frozen")(conn)

    served.write(put("shared"))
    frozen = threading.Thread(target=lambda: another.write(freezes, within=20))
    frozen.start()
    until(lambda: bool(runs))
    served.write(mark, within=10)  # waits for the row, and gets it
    awake.set()
    frozen.join(20)
    another.close()
    with served.read() as conn:
        assert conn.execute(text("SELECT value FROM meta WHERE key = 'shared'")).scalar_one() == "++"
    assert keys(served) >= {"frozen"}
    assert len(runs) == 2, "what it had not finished it did once more"


def test_a_session_that_ends_in_the_middle_of_a_unit_is_begun_anew(served: Database, postgres_url: str) -> None:
    runs: list[int] = []

    def unit(conn: Connection) -> None:
        put("one")(conn)
        runs.append(1)
        if len(runs) == 1:
            end_sessions(postgres_url)
        put("two")(conn)

    served.write(unit, within=10)
    assert keys(served) == {"one", "two"}
    assert len(runs) == 2


def test_while_the_server_is_away_nothing_is_kept_and_all_goes_on_when_it_returns(
    wire: Wire, distant: Database
) -> None:
    distant.write(put("before"), within=10)
    wire.cut()
    for number in range(3):
        with pytest.raises(NotDurable, match="cannot be reached"):
            distant.write(put(f"away {number}"))
        with pytest.raises(NotDurable, match="cannot be reached"), distant.read():
            pass
        with pytest.raises(NotDurable, match="cannot be reached"), distant.hold(1):
            pass
    wire.mend()
    distant.write(put("after"), within=10)
    assert keys(distant) == {"before", "after"}


@pytest.mark.slow
def test_a_server_that_takes_questions_and_never_answers_is_given_up_in_time(wire: Wire, distant: Database) -> None:
    distant.write(put("before"), within=10)
    with distant.hold(1) as mine:
        assert mine
    wire.silent = True
    for number in range(2):
        begun = time.monotonic()
        with pytest.raises(NotDurable):
            distant.write(put(f"silence {number}"), within=0.5)
        assert time.monotonic() - begun < 4, "its own limit, and once the time a connection may take"
    wire.mend()
    wire.drop()
    distant.write(put("after"), within=10)
    assert keys(distant) == {"before", "after"}
    with distant.hold(1) as mine:
        assert mine


def test_a_commit_that_is_not_answered_may_still_arrive_and_is_said_to(wire: Wire, distant: Database) -> None:
    def unit(conn: Connection) -> None:
        put("perhaps")(conn)
        wire.silent = True

    with pytest.raises(NotDurable, match=r"cannot be reached|during the commit"):
        distant.write(unit, within=0.5)
    wire.mend()
    wire.drop()
    distant.write(put("after"), within=10)
    assert "after" in keys(distant)


@pytest.mark.slow
def test_readers_of_a_silent_server_are_let_go_too(wire: Wire, distant: Database) -> None:
    assert keys(distant) == set()
    wire.silent = True
    begun = time.monotonic()
    with pytest.raises(NotDurable, match="cannot be reached"):
        keys(distant)
    with pytest.raises(NotDurable, match="cannot be reached"), distant.hold(1):
        pass
    assert time.monotonic() - begun < 30


def test_a_slow_wire_is_no_silent_one(wire: Wire, distant: Database) -> None:
    wire.delay = 0.05
    distant.write(put("slowly"), within=10)
    assert keys(distant) == {"slowly"}


def test_a_server_that_is_not_there_is_refused_without_its_password() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(Unusable) as caught:
        Database.open(f"postgresql://frontdoor:hush-hush@127.0.0.1:{port}/city")
    assert "hush" not in str(caught.value)
    assert f"127.0.0.1:{port}/city cannot be used" in str(caught.value)


def test_units_that_lock_crosswise_are_both_kept(served: Database) -> None:
    served.write(lambda conn: [put(key)(conn) for key in "ab"] and None)
    meet = threading.Barrier(2)
    add = text("UPDATE meta SET value = value || :word WHERE key = :key")

    def crosswise(first: str, second: str) -> Callable[[Connection], None]:
        tries: list[int] = []

        def unit(conn: Connection) -> None:
            conn.execute(add, {"key": first, "word": "x"})
            tries.append(1)
            if len(tries) == 1:
                meet.wait(10)
            conn.execute(add, {"key": second, "word": "x"})

        return unit

    threads = [
        threading.Thread(target=served.write, args=(crosswise(*pair),), kwargs={"within": 30}) for pair in ("ab", "ba")
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    with served.read() as conn:
        assert set(conn.execute(text("SELECT value FROM meta")).scalars()) == {"xx"}


def test_who_waits_too_long_for_a_row_is_told_busy(served: Database, postgres_url: str) -> None:
    served.write(put("a"))
    with psycopg.connect(postgres_url) as other:
        other.execute("UPDATE meta SET value = 'theirs'")
        with pytest.raises(Busy):
            served.write(lambda conn: conn.execute(text("UPDATE meta SET value = 'ours'")) and None, within=0.2)
    served.write(put("b"))
    assert keys(served) == {"a", "b"}


def test_an_error_that_was_swallowed_keeps_nothing_and_is_said(served: Database) -> None:
    def unit(conn: Connection) -> None:
        put("a")(conn)
        with contextlib.suppress(IntegrityError):
            put("a")(conn)

    with pytest.raises(NotDurable, match="nobody said so"):
        served.write(unit)
    assert keys(served) == set()


def test_text_with_a_nul_is_kept_without_it(served: Database) -> None:
    served.write(put("a\x00b", "¿d\x00ónde?"))
    with served.read() as conn:
        assert conn.execute(text("SELECT key, value FROM meta")).one() == ("ab", "¿dónde?")


def test_real_time_is_the_servers(postgres_url: str, served: Database) -> None:
    db = Database.open(postgres_url)
    with db.read() as conn:
        before = db.now()
        theirs = conn.execute(text("SELECT clock_timestamp()")).scalar_one()
        assert before.tzinfo is not None
        assert abs((theirs - before).total_seconds()) < 1
        assert abs((datetime.now(UTC) - db.now()).total_seconds()) < 5
    db.close()


@pytest.mark.parametrize("listens", [True, False], ids=["a runner", "a command"])
def test_other_processes_hear_of_a_commit(served: Database, postgres_url: str, clock: Clock, listens: bool) -> None:
    other = Database.open(postgres_url, clock)
    heard: list[frozenset[str]] = []
    other.on_commit(heard.append)
    until(lambda: bool(heard))
    heard.clear()
    if listens:
        served.on_commit(lambda _: None)
    version = other.data_version()
    Desk(served, clock).hears("hole", media=1)
    until(lambda: {"think", "photos"} <= set().union(*heard))
    assert other.data_version() != version
    other.close()


def test_arrivals_that_pour_in_concern_this_machine_only(served: Database, postgres_url: str, clock: Clock) -> None:
    other = Database.open(postgres_url, clock)
    heard: list[frozenset[str]] = []
    other.on_commit(heard.append)
    until(lambda: bool(heard))
    for where, expected in (("elsewhere", frozenset({"think"})), (machine(), frozenset({"think", TIDE}))):
        heard.clear()

        def unit(conn: Connection, where: str = where) -> None:
            announce(conn, TIDE, where)
            announce(conn, "think", 1)

        served.write(unit)
        until(lambda: bool(heard))
        assert heard == [expected]
    other.close()


def test_in_a_flood_commits_are_told_together(served: Database, postgres_url: str, clock: Clock) -> None:
    other = Database.open(postgres_url, clock)
    heard: list[frozenset[str]] = []
    other.on_commit(heard.append)
    until(lambda: bool(heard))
    served.listen()
    threading.Event().wait(0.2)
    heard.clear()
    begun = time.monotonic()
    for number in range(100):
        served.write(lambda conn, number=number: announce(conn, "think", number))  # type: ignore[misc]
    served.write(lambda conn: announce(conn, "photos", 1))
    until(lambda: "photos" in frozenset().union(*heard))
    assert len(heard) <= 2 + (time.monotonic() - begun) / PAUSE_SECONDS
    other.close()


def test_notifications_carry_ids_and_fit() -> None:
    topics = frozenset(("think", str(number)) for number in range(5_000))
    said = list(payloads("boot", topics))
    assert all(len(one.encode()) < 8_000 for one in said)
    assert frozenset().union(*(read(one)[1] for one in said)) == topics
    assert {read(one)[0] for one in said} == {"boot"}


@pytest.mark.slow
def test_processes_that_start_at_once_make_one_schema(postgres_url: str) -> None:
    servers.tear_down(postgres_url)
    command = "import sys; from store.engine import Database; from store.migrate import migrate; " \
              "print(migrate(Database.open(sys.argv[1])))"  # fmt: skip
    started = [
        subprocess.Popen([sys.executable, "-W", "ignore", "-c", command, postgres_url], stdout=subprocess.PIPE)
        for _ in range(5)
    ]
    said = {one.communicate(timeout=120)[0].decode().strip() for one in started}
    assert said == {steps()[-1]}
    assert {one.returncode for one in started} == {0}


def test_what_a_reader_had_prepared_is_not_forgotten_with_its_snapshot(served: Database) -> None:
    def prepared() -> int:
        with served.read() as conn:
            for _ in range(8):  # the driver prepares at the sixth
                conn.execute(HOW_MANY, {"at_least": 1})
            return int(conn.exec_driver_sql("select count(*) from pg_prepared_statements").scalar_one())

    assert prepared() == prepared() > 0


def test_plans_are_made_anew_after_a_while_and_statements_go_on(served: Database) -> None:
    for _ in range(2):
        with served.read() as conn:
            for _ in range(8):
                assert conn.execute(HOW_MANY, {"at_least": 1}).scalar_one() == 0
            conn.info["planned"] -= 60.0
    with served.read() as conn:
        assert time.monotonic() - conn.info["planned"] < 60.0
