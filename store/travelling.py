"""A connection to PostgreSQL that makes few trips: statements wait for each other, and are answered together."""

import time
from collections.abc import Mapping, Sequence
from typing import Any, Self

from psycopg import Error
from psycopg.pq import ExecStatus, TransactionStatus
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from store.prepared import Asked, Plan, Plans, Prepared, Rows, Values
from store.server import Impatient, driver_of
from store.trips import Call, numbered, travel, written


class Travelling(Prepared):
    """One transaction. What begins it, and what is said `later`, travels with the first statement that wants an answer.

    What is asked `ahead` is answered with it, and kept until it is executed.
    """

    def __init__(
        self, engine: Engine, plans: Plans, begin: Sequence[bytes], over: float | None, patience: float
    ) -> None:
        """``begin``: plain SQL; ``over``: when the transaction must have come to its end (None: no matter when);
        ``patience``: until when a connection that turns out to be dead at the first trip is replaced by another.
        """
        super().__init__(engine, plans)
        self._over, self._patience = over, patience
        self._due = [Call(text) for text in begin]
        self._answered: list[Call] = []
        self.begun = False
        """Whether the server has answered anything."""

    def __enter__(self) -> Self:
        return self

    def plain(self, text: bytes) -> None:
        """SQL without values, after all that waits, and without waiting itself."""
        self._due.append(Call(text))

    @property
    def raw(self) -> Impatient:
        """The driver's own connection, which knows how long it may wait."""
        raw = driver_of(self)
        raw.until = self._over
        return raw

    def execute(self, statement: Any, parameters: Any = None, *, execution_options: Any = None) -> Any:
        """As SQLAlchemy's own, with its exceptions, and all rows fetched."""
        asked = self._asked(statement, parameters) if execution_options is None else None
        if asked is None:
            self.arrive()
            return Connection.execute(self, statement, parameters, execution_options=execution_options)
        plan, call = asked
        for at, answered in enumerate(self._answered):
            if answered.text == call.text and answered.values == call.values:
                del self._answered[at]
                return self._rows(plan, answered)
        self.travel(call)
        return self._rows(plan, call)

    def exec_driver_sql(self, statement: Any, parameters: Any = None, execution_options: Any = None) -> Any:
        """As SQLAlchemy's own."""
        self.arrive()
        return super().exec_driver_sql(statement, parameters, execution_options)

    def ahead(self, asked: Sequence[Asked]) -> None:
        """See `store.prepared.ahead`. From one on that was never met before nothing is asked ahead."""
        found: list[Call] = []
        for statement, values in asked:
            one = self._asked(statement, values)
            if one is None:
                break
            found.append(one[1])
        if len(found) > 1 or self._due:
            self.travel(*found)
            self._answered += found

    def later(self, statement: Any, values: Values | Sequence[Values]) -> None:
        """See `store.prepared.later`."""
        asked = self._asked(statement, values)
        if asked is None:
            self.execute(statement, values)
        else:
            self._due.append(asked[1])

    def arrive(self) -> None:
        """Have everything executed that was said so far."""
        if self._due:
            self.travel()

    def travel(self, *calls: Call, twice: bool = True) -> None:
        """One trip with these and all that waits. A first one that ends no transaction may be made ``twice``."""
        going, self._due = [*self._due, *calls], []
        try:
            self._go(going)
        except DBAPIError as error:
            if self.begun or not twice or not error.connection_invalidated or time.monotonic() >= self._patience:
                raise
            self._go(going)

    def ask(self, text: bytes) -> bytes:
        """The one value that plain SQL gives, as the server writes it, after all that waits."""
        call = Call(text)
        self.travel(call)
        return call.results[0].get_value(0, 0) or b""

    def in_order(self) -> bool:
        """Whether all that was executed can be committed: no statement failed whose error somebody kept to himself, and
        nothing was written ahead that nobody executed then.
        """
        if any(not one.text.startswith(b"SELECT") for one in self._answered):
            return False
        return not self.begun or driver_of(self).pgconn.transaction_status == TransactionStatus.INTRANS

    def _go(self, calls: Sequence[Call]) -> None:
        raw = self.raw
        try:
            travel(raw, calls)
        except Error as error:
            said = self.told(" ".join(one.text.decode() for one in calls), error)
            self.begun = self.begun or not self.invalidated
            raise said from error
        self.begun = True

    def _asked(self, statement: Any, parameters: Any) -> tuple[Plan, Call] | None:
        """The plan with values that can travel; None for what SQLAlchemy has to execute by itself."""
        given = parameters if parameters is not None else {}
        plan = self._plans.of(statement, given) if given or parameters is None else None
        if plan is None:
            return None
        if plan.afar is None:
            plan.afar = numbered(plan.text)
        each: Sequence[Values] = (given,) if isinstance(given, Mapping) else given
        try:
            return plan, Call(plan.afar, [written(plan.filled(values)) for values in each])
        except KeyError:
            return None

    def _rows(self, plan: Plan, call: Call) -> Rows:
        """What came of it: of one that was executed several times nothing but how many rows it met."""
        last = call.results[-1]
        count = sum(one.command_tuples or 0 for one in call.results)
        if last.status != ExecStatus.TUPLES_OK:
            return plan.rows([], (), count)
        reading = driver_of(self).reading
        reading.set_pgresult(last)
        found = reading.load_rows(0, last.ntuples, tuple)
        return plan.rows(found, [last.ftype(at) for at in range(last.nfields)], count)
