"""What comes at the same time is written at the same time; whoever fails fails alone."""

import contextlib
import threading
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Connection, text

from store.asking import Asking, side_by_side
from store.engine import Database
from store.failures import Busy, NotDurable
from store.flow import MANY
from store.together import APART, Together, _Waiting

Unit = Callable[[Connection], Any]
CONN: Any = object()


class Slow:
    """Transactions that begin when the test says so. ``groups``: how many units each one had that came to its end."""

    def __init__(self) -> None:
        self.go, self.begun = threading.Semaphore(0), threading.Semaphore(0)
        self.fails: list[Exception] = []
        self.written = 0

    def __call__(self, unit: Callable[[Connection], None], within: float) -> None:
        self.begun.release()
        assert self.go.acquire(timeout=within + 5)
        if self.fails:
            raise self.fails.pop()
        unit(CONN)
        self.written += 1


class Callers:
    """Threads that each write one unit; ``heard`` is what became of each."""

    def __init__(self, together: Together) -> None:
        self._together = together
        self._threads: list[threading.Thread] = []
        self.heard: dict[str, object] = {}

    def write(self, name: str, unit: Unit, within: float = 10.0) -> None:
        def run() -> None:
            try:
                self.heard[name] = self._together.run(unit, within)
            except Exception as error:
                self.heard[name] = error

        thread = threading.Thread(target=run)
        self._threads.append(thread)
        thread.start()

    def gather(self, *names: str) -> None:
        """Write these, and go on when all of them wait."""
        before = len(self._together._waiting)
        for name in names:
            self.write(name, lambda _conn, name=name: name.upper())
        until_waiting(self._together, before + len(names))

    def end(self) -> None:
        for thread in self._threads:
            thread.join(10)


def until_waiting(together: Together, many: int) -> None:
    """Spin until so many units wait for whoever writes."""
    while len(together._waiting) < many:
        threading.Event().wait(0.001)


@pytest.fixture
def slow() -> Slow:
    return Slow()


@pytest.fixture
def callers(slow: Slow) -> Callers:
    return Callers(Together(slow))


def test_who_waits_meanwhile_is_written_by_one(slow: Slow, callers: Callers) -> None:
    callers.write("first", lambda _conn: "FIRST")
    slow.begun.acquire()
    callers.gather("a", "b", "c")
    slow.go.release(2)
    callers.end()
    assert callers.heard == {"first": "FIRST", "a": "A", "b": "B", "c": "C"}
    assert slow.written == 2


def test_a_unit_that_fails_takes_nobody_with_it(slow: Slow, callers: Callers) -> None:
    def wrong(_conn: Connection) -> None:
        raise LookupError("its own")

    callers.write("first", lambda _conn: None)
    slow.begun.acquire()
    callers.gather("a", "b")
    callers.write("wrong", wrong)
    until_waiting(callers._together, 3)
    slow.go.release(9)
    callers.end()
    assert isinstance(callers.heard["wrong"], LookupError)
    assert (callers.heard["a"], callers.heard["b"]) == ("A", "B")


@pytest.mark.parametrize("trouble", [Busy("others"), NotDurable("gone")])
def test_what_could_not_be_committed_is_said_to_all(slow: Slow, callers: Callers, trouble: Exception) -> None:
    callers.write("first", lambda _conn: None)
    slow.begun.acquire()
    callers.gather("a", "b")
    slow.go.release()
    slow.begun.acquire()
    slow.fails.append(trouble)
    slow.go.release()
    callers.end()
    assert callers.heard["a"] is trouble
    assert callers.heard["b"] is trouble


def test_who_cannot_wait_takes_the_unit_back(slow: Slow, callers: Callers) -> None:
    callers.write("first", lambda _conn: "FIRST")
    slow.begun.acquire()
    callers.write("hurried", lambda _conn: "HURRIED", within=0.01)
    callers._threads[-1].join(10)
    assert isinstance(callers.heard["hurried"], Busy)
    slow.go.release(2)
    callers.end()
    assert slow.written == 1


def test_who_wakes_to_write_and_has_no_time_left_has_the_next_one_write(slow: Slow) -> None:
    together = Together(slow)
    late, next_one = _Waiting(lambda _conn: "LATE"), _Waiting(lambda _conn: "NEXT")
    together._waiting.extend((late, next_one))
    together._led = late.leads = True
    with pytest.raises(Busy):
        together._sleep(late, 0.001)
    assert list(together._waiting) == [next_one]
    assert next_one.leads
    assert next_one.ended(0)


def test_nobody_is_told_that_a_unit_is_durable_when_its_writer_was_ended(slow: Slow, callers: Callers) -> None:
    def ends(_conn: Connection) -> None:
        raise SystemExit

    def first() -> None:
        with contextlib.suppress(SystemExit):
            callers._together.run(ends, 10)

    thread = threading.Thread(target=first)
    thread.start()
    slow.begun.acquire()
    callers.write("later", lambda _conn: "LATER")
    until_waiting(callers._together, 1)
    slow.go.release(2)
    thread.join(10)
    callers.end()
    assert callers.heard["later"] == "LATER"


def test_units_that_ask_are_asked_together(slow: Slow) -> None:
    rounds: list[str] = []

    class Conn:
        def execute(self, statement: str, values: dict[str, int]) -> int:
            rounds.append(statement)
            return values["of"]

    def asking(first: int) -> Asking[int]:
        one = yield "first", {"of": first}
        other = (yield "second", {"of": one + 1}) if one else 0
        return one + other

    conn: Any = Conn()
    assert side_by_side(conn, [asking(1), "as it is", asking(0), asking(2)]) == [3, "as it is", 0, 5]
    assert rounds == ["first", "first", "first", "second", "second"]


@pytest.mark.postgres
def test_one_transaction_on_the_server_for_all_of_them(served: Database) -> None:
    begun, go = threading.Event(), threading.Event()

    def which(conn: Connection) -> object:
        return conn.execute(text("SELECT pg_current_xact_id()::text")).scalar_one()

    def first(conn: Connection) -> object:
        begun.set()
        assert go.wait(5)
        return which(conn)

    callers = Callers(served._back._groups["others"])  # type: ignore[union-attr]
    callers.write("first", first)
    assert begun.wait(5)
    for name in "abc":
        callers.write(name, which)
    until_waiting(callers._together, 3)
    go.set()
    callers.end()
    assert len(set(callers.heard.values())) == 2


@pytest.mark.postgres
def test_one_kind_never_waits_for_what_holds_another(served: Database) -> None:
    begun, go = threading.Event(), threading.Event()

    def held(_conn: Connection) -> None:
        begun.set()
        assert go.wait(5)

    flood = threading.Thread(target=lambda: served.write(held, within=5, together="flooding"))
    flood.start()
    assert begun.wait(5)
    assert served.write(lambda conn: conn.execute(text("SELECT 7")).scalar(), together="others") == 7
    assert flood.is_alive()
    go.set()
    flood.join(5)


class Moments:
    """Seconds that pass by resting, and by as much as each look at the clock is told to take."""

    def __init__(self, step: float) -> None:
        self.at, self.step, self.rested = 100.0, step, list[float]()

    def __call__(self) -> float:
        self.at += self.step
        return self.at

    def rest(self, seconds: float) -> None:
        self.rested.append(seconds)
        self.at += seconds


def test_in_a_flow_a_group_waits_for_company() -> None:
    now = Moments(step=0.0001)
    together = Together(lambda unit, _within: unit(CONN), now, now.rest)
    for _ in range(MANY * 3):
        together.run(lambda _conn: None, 10)
    assert now.rested, "a flow"
    assert max(now.rested) <= APART


def test_what_comes_now_and_then_waits_for_nobody() -> None:
    now = Moments(step=0.01)
    together = Together(lambda unit, _within: unit(CONN), now, now.rest)
    for _ in range(MANY * 3):
        together.run(lambda _conn: None, 10)
    assert not now.rested
