"""What every table is made of: one base class, one kind of time column, and a way to its Core table."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import BigInteger, Dialect, MetaData, Table
from sqlalchemy import Row as SqlRow
from sqlalchemy.orm import registry
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel

NAMES: Final = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

METADATA: Final = MetaData(naming_convention=NAMES)

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


class Moment(TypeDecorator[datetime]):
    """An aware time, kept as whole microseconds since 1970 UTC: exact, ordered and the same on every database."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> int | None:
        """Aware datetime → microseconds. A naive one is our own mistake and raises TypeError."""
        return None if value is None else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: Any, _dialect: Dialect) -> datetime | None:
        """Microseconds → aware UTC datetime."""
        return None if value is None else _EPOCH + timedelta(microseconds=value)


class Row(SQLModel, registry=registry(metadata=METADATA)):
    """The base of all tables. Rows are written and read through Core; these classes are their definition."""


def core(model: type[SQLModel]) -> Table:
    """The Core table of a model."""
    return METADATA.tables[str(model.__tablename__)]


AnyRow = SqlRow[*tuple[Any, ...]]
"""A row of any select."""
