"""What is PostgreSQL's own: how connections are opened, what its errors mean, and what time it is there."""

import itertools
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from store.compiled import Compiled
from store.failures import Busy, NotDurable, Reason, Unusable

try:
    from psycopg import Connection as Driver
    from psycopg import Error as DriverError
    from psycopg import OperationalError
    from psycopg.adapt import Transformer
    from psycopg.types.string import StrDumper
except ModuleNotFoundError:  # pragma: no cover - the embedded default goes without it
    raise Unusable("PostgreSQL", "its driver is missing", "Install frontdoor[postgres].") from None

CONNECTIONS: Final = 24
"""Transactions of one process at a time: web threads, thinkers and senders of the default settings."""

CONNECT_SECONDS: Final = 2
"""How long a connection may take to come about (the shortest the driver knows)."""

SILENT_MILLISECONDS: Final = 2_000
"""How long sent bytes may stay unacknowledged before a connection is given up (a host that vanished)."""

FROZEN_SECONDS: Final = 10.0
"""A unit is nothing but SQL: a process that says nothing for so long in the middle of one is stopped or cut off. The
server ends its session, so that what it has locked, a lane perhaps, is nobody's any more.
"""

READ_SECONDS: Final = 5.0
"""How long a reader waits for a connection, and one of its statements for its end (pages and thinking)."""

MEASURE_SECONDS: Final = 60.0
"""How old the measure of the server's clock may get."""

_COMPILED: Final = Compiled()
_AGAIN: Final = frozenset({"40001", "40P01", "25P03"})
_MEANING: Final[dict[str, Reason]] = {"53100": "full", "58030": "io", "25006": "gone", "53300": "gone"}
"""Disk full, I/O error, not the primary, no connection left (PostgreSQL's appendix A)."""
_WAITED: Final = frozenset({"55P03", "57014"})
_GONE: Final = frozenset({"57P01", "57P02", "57P03", "57P05"})


ANSWER_SECONDS: Final = 5.0
"""How long one question to the server may wait for its answer, where its caller set no other limit."""

GRACE_SECONDS: Final = 0.4
"""How much longer than its own limit the server is given to say that it was reached."""


class Impatient(Driver[Any]):
    """A connection that does not wait for ever for a server that took a question and never answers.

    The limits set on the server are of no use when it, or the way to it, is silent; nor is the one on sent bytes when
    something in between takes them.
    """

    until: float | None = None
    """The monotonic time by which the transaction in hand must be over; None: ANSWER_SECONDS for each answer."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.known: dict[bytes, bytes] = {}
        """Statements that this session has prepared, and their names."""
        self.names = itertools.count()
        self.reading = Transformer(self)

    def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
        if timeout is not None:  # asked for by the driver, which knows what to do then
            return super().wait(gen, interval, timeout)
        limit = ANSWER_SECONDS if self.until is None else max(0.0, self.until - time.monotonic())
        try:
            return super().wait(gen, interval, limit + GRACE_SECONDS)
        except OperationalError as error:
            if error.sqlstate is None:  # not the server's word: time is over, or the connection is
                self.pgconn.finish()
            raise
        except DriverError as error:
            raise self.told(error) from None

    def told(self, error: DriverError) -> DriverError:
        """An error of the server, fit to be heard."""
        return _without_values(error)


def _without_values(error: DriverError) -> DriverError:
    """The server's error without its details, which quote the row that was refused: residents' numbers and words."""
    if not error.diag.message_detail:
        return error
    bare = type(error)(error.diag.message_primary or "")
    bare.sqlstate = error.sqlstate
    return bare


class _NulFree(StrDumper):
    """Text as PostgreSQL can keep it: it has no NUL character, and nobody means one."""

    def dump(self, obj: str) -> Any:
        return super().dump(obj.replace("\x00", ""))


def open_engine(url: str) -> Engine:
    """An engine whose connections never begin a transaction by themselves (driver autocommit).

    Its errors carry no values, as these are residents' words.
    """
    engine = create_engine(
        make_url(url).set(drivername="postgresql+psycopg"),
        isolation_level="AUTOCOMMIT",
        paramstyle="format",
        hide_parameters=True,
        poolclass=QueuePool,
        pool_size=8,
        max_overflow=CONNECTIONS,
        pool_use_lifo=True,
        execution_options={"compiled_cache": _COMPILED},
        connect_args={
            "connect_timeout": CONNECT_SECONDS,
            "client_encoding": "utf8",
            "application_name": "frontdoor",
            "keepalives_idle": 5,
            "keepalives_interval": 2,
            "keepalives_count": 3,
            "tcp_user_timeout": SILENT_MILLISECONDS,
        },
    )
    event.listen(engine, "do_connect", _connect)
    event.listen(engine, "connect", _prepare)
    return engine


def _connect(_dialect: object, _record: object, given: Any, named: Any) -> Impatient:
    return Impatient.connect(*given, **named)


def _session() -> str:
    """What holds for every transaction of a connection until it says otherwise, in one round trip."""
    return (
        f"SET statement_timeout = {int(READ_SECONDS * 1000)}; "
        f"SET idle_in_transaction_session_timeout = {int(FROZEN_SECONDS * 1000)}; "
        "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'"
    )


def _prepare(raw: "Driver[Any]", _record: object) -> None:
    raw.adapters.register_dumper(str, _NulFree)
    raw.prepare_threshold = None  # the driver's cursors prepare nothing: with a rollback they would forget ours too
    raw.execute(_session(), prepare=False)


def printable(url: str) -> str:
    """Server and database, without who and with which password."""
    parts = make_url(url)
    port = f":{parts.port}" if parts.port else ""
    return f"postgresql://{parts.host or 'localhost'}{port}/{parts.database or ''}"


def _state(error: DBAPIError) -> str | None:
    state: str | None = getattr(error.orig, "sqlstate", None)
    return state


def gone(error: DBAPIError) -> bool:
    """Whether the connection is lost, or could not come about."""
    state = _state(error)
    lost = state is None and isinstance(error.orig, OperationalError)
    return error.connection_invalidated or lost or state in _GONE or (state or "").startswith("08")


def again(error: DBAPIError) -> bool:
    """Whether the same unit may simply be run once more: nothing of it was kept, and nobody is to blame."""
    return _state(error) in _AGAIN or (gone(error) and error.connection_invalidated)


def in_words(error: DBAPIError) -> Busy | NotDurable | None:
    """What a caller may hear of an error; None when it is about the data instead of the server."""
    state = _state(error) or ""
    if state in _WAITED:
        return Busy("others held what it needs for too long")
    if gone(error):
        return NotDurable("gone", "the database server cannot be reached")
    return NotDurable(_MEANING[state]) if state in _MEANING else None


def why(error: DBAPIError) -> str:
    """The driver's first line, which names host, database and role, never a password."""
    lines = str(error.orig).strip().splitlines()
    return lines[0] if lines else type(error.orig).__name__


def driver_of(conn: Connection) -> Impatient:
    """The driver's own connection."""
    raw: Any = conn.connection.dbapi_connection
    assert isinstance(raw, Impatient)
    return raw


_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_CLOCK: Final = b"SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint"


class ServerClock:
    """The server's time: its clock once a minute, our own steady clock in between."""

    def __init__(self) -> None:
        self._measured: tuple[datetime, float] | None = None

    def stale(self) -> bool:
        """Whether it is time to ask again."""
        return self._measured is None or time.monotonic() - self._measured[1] > MEASURE_SECONDS

    def measure(self, ask: Callable[[bytes], bytes]) -> None:
        """``ask`` the server. The answer is taken to be of the middle of its round trip: right to within half of it."""
        asked = time.monotonic()
        at = _EPOCH + timedelta(microseconds=int(ask(_CLOCK)))
        self._measured = (at, (asked + time.monotonic()) / 2)

    def now(self) -> datetime:
        """Aware UTC."""
        assert self._measured is not None
        at, then = self._measured
        return at + timedelta(seconds=time.monotonic() - then)
