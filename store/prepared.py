"""Statements written once are compiled once: what SQLAlchemy does anew at every execution is most of its cost here."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Dialect, Engine, TextClause
from sqlalchemy.engine.result import IteratorResult, SimpleResultMetaData
from sqlalchemy.exc import CompileError, DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.schema import ScalarElementColumnDefault

Values = Mapping[str, Any]
Turned = Callable[[Any], Any]


class Rows(IteratorResult[Any]):
    """What a statement gave, all of it fetched."""

    rowcount: int
    inserted_primary_key: tuple[int | None]


@dataclass(frozen=True, slots=True)
class Plan:
    """A compiled statement: its text, the values in it and how its columns are read."""

    text: str
    fixed: list[Any]
    """One for each place, as the driver wants it; None where it is given anew at every execution."""
    given: tuple[tuple[int, str, Turned | None], ...]
    """Place, name and how the driver wants it, of each value that is given."""
    columns: SimpleResultMetaData
    read: tuple[tuple[int, Turned], ...]

    @classmethod
    def of(cls, statement: Any, names: Sequence[str], dialect: Dialect) -> "Plan | None":
        """None for a statement whose text depends on its values, or that is plain text and does not say what columns it
        gives: those are left to SQLAlchemy."""
        if isinstance(statement, TextClause):
            return None
        try:
            made = statement.compile(dialect=dialect, column_keys=names)
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
        given = [(at, one.key, turned[at]) for at, one in enumerate(places) if one.key in names]
        columns = list(made._result_columns)
        read = [(at, _reading(one.type, dialect)) for at, one in enumerate(columns)]
        named = SimpleResultMetaData([one.keyname for one in columns])
        return cls(str(made), fixed, tuple(given), named, tuple((at, turn) for at, turn in read if turn is not None))

    def run(self, raw: sqlite3.Connection, values: Values | Sequence[Values]) -> Rows:
        """Execute on the driver's own connection. KeyError before anything is done when a value is missing."""
        if isinstance(values, Mapping):
            cursor = raw.execute(self.text, self._filled(values))
        else:
            cursor = raw.executemany(self.text, [self._filled(one) for one in values])
        found = cursor.fetchall() if cursor.description else []
        rows = Rows(self.columns, iter([self._turned(row) for row in found] if self.read else found))
        rows.rowcount, rows.inserted_primary_key = cursor.rowcount, (cursor.lastrowid,)
        cursor.close()
        return rows

    def _filled(self, values: Values) -> list[Any]:
        filled = self.fixed.copy()
        for at, key, turn in self.given:
            filled[at] = values[key] if turn is None else turn(values[key])
        return filled

    def _turned(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        whole = list(row)
        for at, turn in self.read:
            whole[at] = turn(whole[at])
        return tuple(whole)


class Prepared(Connection):
    """A connection of SQLite that keeps the plan of every statement object it meets a second time.

    One made for a single execution is compiled by SQLAlchemy as ever and forgotten. ``plans`` is shared by the
    connections of one engine.
    """

    def __init__(self, engine: Engine, plans: "Plans") -> None:
        super().__init__(engine)
        self._plans = plans

    def execute(self, statement: Any, parameters: Any = None, *, execution_options: Any = None) -> Any:
        """As SQLAlchemy's own, with its exceptions, and all rows fetched."""
        given = parameters if parameters is not None else {}
        plan = self._plans.of(statement, given) if given or parameters is None else None
        if plan is None or execution_options is not None:
            return super().execute(statement, parameters, execution_options=execution_options)
        raw = cast(sqlite3.Connection, self.connection.dbapi_connection)
        try:
            return plan.run(raw, given)
        except KeyError:
            return super().execute(statement, parameters)
        except sqlite3.Error as error:
            raise self._plans.told(plan.text, error) from error


class Plans:
    """The plans of one engine, each as long as its statement lives."""

    def __init__(self, dialect: Dialect, named: Callable[[BaseException], None]) -> None:
        """``named`` raises in our own words what an error of the driver means, where we have some."""
        self._dialect = dialect
        self._named = named
        self._kept: WeakKeyDictionary[Any, dict[tuple[str, ...], Plan | None]] = WeakKeyDictionary()

    def __len__(self) -> int:
        return len(self._kept)

    def of(self, statement: Any, values: Values | Sequence[Values]) -> Plan | None:
        """The plan for these names; None the first time a statement is met, and for what cannot be planned."""
        names = tuple(values if isinstance(values, Mapping) else values[0])
        known = self._kept.get(statement)
        if known is None:
            self._kept[statement] = {}
            return None
        if names not in known:
            known[names] = Plan.of(statement, names, self._dialect)
        return known[names]

    def told(self, text: str, error: sqlite3.Error) -> BaseException:
        """The driver's error as SQLAlchemy would raise it, without the values."""
        self._named(error)
        return DBAPIError.instance(text, None, error, sqlite3.Error, hide_parameters=True, dialect=self._dialect)


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


def _reading(kind: Any, dialect: Dialect) -> Turned | None:
    turn: Turned | None = kind.dialect_impl(dialect).result_processor(dialect, None)
    return turn
