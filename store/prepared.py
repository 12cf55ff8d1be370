"""Statements written once are compiled once: what SQLAlchemy does anew at every execution is most of its cost here."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Dialect, Engine, TextClause
from sqlalchemy.engine.result import IteratorResult, SimpleResultMetaData
from sqlalchemy.exc import CompileError, DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.schema import ScalarElementColumnDefault

Values = Mapping[str, Any]
Turned = Callable[[Any], Any]
Asked = tuple[Any, Values]
"""A statement and its values."""


class Rows(IteratorResult[Any]):
    """What a statement gave, all of it fetched."""

    rowcount: int
    inserted_primary_key: tuple[int | None, ...]


@dataclass(slots=True)
class Plan:
    """A compiled statement: its text, the values in it and how its columns are read."""

    text: str
    fixed: list[Any]
    """One for each place, as the driver wants it; None where it is given anew at every execution."""
    given: tuple[tuple[int, str, Turned | None], ...]
    """Place, name and how the driver wants it, of each value that is given."""
    columns: SimpleResultMetaData
    kinds: list[Any]
    """The types of its columns."""
    dialect: Dialect
    keyed: bool
    """Whether what it gives is the new row's key, which nobody has asked for by name."""
    read: tuple[tuple[int, Turned], ...] | None = None
    """Place and reading of the columns that are not taken as they come; None until the driver has named their types."""
    afar: bytes | None = None
    """Its text as a server hears it; None as long as nobody has asked one."""

    @classmethod
    def of(cls, statement: Any, names: Sequence[str], dialect: Dialect, many: bool = False) -> Self | None:
        """None for a statement whose text depends on its values, or that is plain text and does not say what columns it
        gives: those are left to SQLAlchemy. ``many``: for a list of values, of which nobody asks the keys."""
        if isinstance(statement, TextClause):
            return None
        try:
            made = statement.compile(dialect=dialect, column_keys=names, for_executemany=many)
        except CompileError:
            return None
        defaults = _defaults(made)
        if made.post_compile_params or made.literal_execute_params or defaults is None:
            return None
        places = [made.binds[name] for name in made.positiontup or ()]
        keys = {one.key for one in places}
        if not set(names) <= keys or any(one.callable or (one.required and one.key not in names) for one in places):
            return None
        turned = [one.type.dialect_impl(dialect).bind_processor(dialect) for one in places]
        fixed = [
            None if one.key in names else _fixed(defaults.get(one.key, one.effective_value), turn)
            for one, turn in zip(places, turned, strict=True)
        ]
        given = tuple((at, one.key, turned[at]) for at, one in enumerate(places) if one.key in names)
        columns = list(made._result_columns)
        named = SimpleResultMetaData([one.keyname for one in columns])
        return cls(
            str(made), fixed, given, named, [one.type for one in columns], dialect, bool(made.implicit_returning)
        )

    def run(self, raw: Any, values: Values | Sequence[Values]) -> Rows:
        """Execute on the driver's own connection. KeyError before anything is done when a value is missing."""
        cursor = raw.cursor()
        if isinstance(values, Mapping):
            cursor.execute(self.text, self.filled(values))
        else:
            cursor.executemany(self.text, [self.filled(one) for one in values])
        described = cursor.description
        found = cursor.fetchall() if described else []
        rows = self.rows(
            found, [one[1] for one in described or ()], cursor.rowcount, getattr(cursor, "lastrowid", None)
        )
        cursor.close()
        return rows

    def filled(self, values: Values) -> list[Any]:
        """One for each place. KeyError when a value is missing."""
        filled = self.fixed.copy()
        for at, key, turn in self.given:
            filled[at] = values[key] if turn is None else turn(values[key])
        return filled

    def rows(self, found: list[tuple[Any, ...]], named: Sequence[Any], count: int, last: int | None = None) -> Rows:
        """What the driver gave, read. ``named``: its names of the columns' types; ``last``: the new row's key."""
        if self.read is None and named:
            turns = [_reading(kind, self.dialect, one) for kind, one in zip(self.kinds, named, strict=True)]
            self.read = tuple((at, turn) for at, turn in enumerate(turns) if turn is not None)
        whole = [self._turned(row) for row in found] if self.read else found
        rows = Rows(self.columns, iter([] if self.keyed else whole))
        rows.rowcount = count
        rows.inserted_primary_key = whole[0] if self.keyed and whole else (last,)
        return rows

    def _turned(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        whole = list(row)
        for at, turn in self.read or ():
            whole[at] = turn(whole[at])
        return tuple(whole)


def ahead(conn: Connection, *asked: Asked) -> None:
    """Say what is executed next, in this order, so that a server far away hears it all in one trip.

    Each of them is executed as ever afterwards; what changes what a later one of them finds must be one of them.
    """
    if isinstance(conn, Prepared):
        conn.ahead(asked)


def later(conn: Connection, statement: Any, values: Values | Sequence[Values]) -> None:
    """Execute what nobody wants an answer to: it may travel with whatever comes next, and fail there."""
    if isinstance(conn, Prepared):
        conn.later(statement, values)
    else:
        conn.execute(statement, values)


class Prepared(Connection):
    """A connection that keeps the plan of every statement object it meets a second time.

    One made for a single execution is compiled by SQLAlchemy as ever and forgotten. ``plans`` is shared by the
    connections of one engine.
    """

    def __init__(self, engine: Engine, plans: "Plans") -> None:
        super().__init__(engine)
        self._plans = plans

    def ahead(self, asked: Sequence[Asked]) -> None:
        """See `ahead`. Where the database is not far away nothing is gained by it."""

    def later(self, statement: Any, values: Values | Sequence[Values]) -> None:
        """See `later`."""
        self.execute(statement, values)

    def execute(self, statement: Any, parameters: Any = None, *, execution_options: Any = None) -> Any:
        """As SQLAlchemy's own, with its exceptions, and all rows fetched."""
        given = parameters if parameters is not None else {}
        plan = self._plans.of(statement, given) if given or parameters is None else None
        if plan is None or execution_options is not None:
            return super().execute(statement, parameters, execution_options=execution_options)
        raw = self.connection.dbapi_connection
        try:
            return plan.run(raw, given)
        except KeyError:
            return super().execute(statement, parameters)
        except self._plans.error as error:
            raise self.told(plan.text, error) from error

    def told(self, text: str, error: Exception) -> BaseException:
        """The driver's error as SQLAlchemy would raise it, without values; a lost connection is not used again."""
        lost, said = self._plans.told(self.connection.dbapi_connection, text, error)
        if lost:
            self.invalidate(error)
        return said


class Kept(WeakKeyDictionary[Any, dict[tuple[bool, tuple[str, ...]], Plan | None]]):
    """Statements and their plans, for each set of names; a plan lives as long as its statement."""

    def __init__(self) -> None:
        super().__init__()
        self.making = threading.Lock()
        """Held by who adds a plan: two who meet a statement at the same moment get the same."""


class Plans:
    """The plans of one database, which those of its kind may share."""

    def __init__(
        self, dialect: Dialect, named: Callable[[BaseException], None] = lambda _error: None, kept: Kept | None = None
    ) -> None:
        """``named`` raises in our own words what an error of the driver means, where we have some."""
        self._dialect = dialect
        self._named = named
        self.error: type[Exception] = dialect.loaded_dbapi.Error
        """What the driver raises."""
        self._kept = Kept() if kept is None else kept

    def __len__(self) -> int:
        return len(self._kept)

    def of(self, statement: Any, values: Values | Sequence[Values]) -> Plan | None:
        """The plan for these names; None the first time a statement is met, and for what cannot be planned."""
        one, many = (values, False) if isinstance(values, Mapping) else (values[0], True)
        key = many, tuple(one)
        known = self._kept.get(statement)
        if known is not None and key in known:
            return known[key]
        with self._kept.making:
            known = self._kept.get(statement)
            if known is None:
                self._kept[statement] = {}
                return None
            if key not in known:
                known[key] = Plan.of(statement, key[1], self._dialect, many)
            return known[key]

    def told(self, raw: Any, text: str, error: Exception) -> tuple[bool, BaseException]:
        """Whether the connection is lost, and the driver's error as SQLAlchemy would raise it."""
        self._named(error)
        lost = self._dialect.is_disconnect(error, raw, None)  # type: ignore[arg-type]
        return lost, DBAPIError.instance(
            text, None, error, self.error, hide_parameters=True, connection_invalidated=lost, dialect=self._dialect
        )


def _defaults(made: SQLCompiler) -> Values | None:
    """What an insert fills in by itself; None when that is more than fixed values."""
    found: dict[str, Any] = {}
    for column in made.insert_prefetch:
        if not isinstance(column.default, ScalarElementColumnDefault):
            return None
        found[column.key] = column.default.arg
    return None if made.update_prefetch else found


def _fixed(value: Any, turn: Turned | None) -> Any:
    return value if turn is None else turn(value)


def _reading(kind: Any, dialect: Dialect, named: Any) -> Turned | None:
    turn: Turned | None = kind.dialect_impl(dialect).result_processor(dialect, named)
    return turn
