"""Statements on their way to PostgreSQL: prepared once a session, and several of them in one trip there and back.

A trip costs both ends a wake-up of a sleeping thread, which is more than most of our statements cost. The driver's own
cursors make one a statement; this is the driver's library without them.
"""

import re
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from psycopg import Error, OperationalError
from psycopg.errors import error_from_result
from psycopg.pq import ExecStatus
from psycopg.waiting import Ready, Wait

if TYPE_CHECKING:
    from psycopg.pq.abc import PGconn, PGresult

    from store.server import Impatient

_PLACE: Final = re.compile("%%|%s")
_FORGOTTEN: Final = frozenset({"26000", "0A000"})
"""A statement the session does not know (any more), or that gives other columns than when it was prepared."""


@dataclass(slots=True)
class Call:
    """One statement, executed once for each list of values; without any list once, and not prepared."""

    text: bytes
    """With ``$1`` where the first value goes."""
    values: Sequence[Sequence[bytes | None]] = ()
    results: "list[PGresult]" = field(default_factory=list)


def numbered(text: str) -> bytes:
    """A statement with ``%s`` for each value, as the server wants it."""
    places = count(1)
    return _PLACE.sub(lambda found: "%" if found[0] == "%%" else f"${next(places)}", text).encode()


def _text(value: str) -> bytes:
    return value.replace("\x00", "").encode()  # PostgreSQL has no NUL character, and nobody means one


_WRITTEN: Final[dict[type, Any]] = {
    str: _text,
    int: b"%d".__mod__,
    bool: lambda value: b"t" if value else b"f",
    float: lambda value: repr(value).encode(),
    type(None): lambda _value: None,
}


def written(values: Sequence[Any]) -> list[bytes | None]:
    """Values as they travel. KeyError for one of another kind than our columns have."""
    return [_WRITTEN[type(one)](one) for one in values]


def travel(raw: "Impatient", calls: Sequence[Call]) -> None:
    """Execute these in this order and wait once, for all. The first one that fails is raised, and none after it ran."""
    pg = raw.pgconn
    results: list[PGresult] = []
    try:
        pg.enter_pipeline_mode()
        made = _send(raw, calls)
        pg.pipeline_sync()
        raw.wait(_answers(pg, results))
        pg.exit_pipeline_mode()
    except BaseException as lost:
        said = next((one for one in results if one.status == ExecStatus.FATAL_ERROR), None)
        pg.finish()
        if said is not None and isinstance(lost, Error):
            raise raw.told(error_from_result(said, encoding="utf-8")) from None
        raise
    _share(raw, calls, made, results)


def _send(raw: "Impatient", calls: Sequence[Call]) -> dict[bytes, bytes]:
    """Hand all to the library; gives the names of what is prepared on the way."""
    pg, made = raw.pgconn, dict[bytes, bytes]()
    for call in calls:
        if not call.values:
            pg.send_query_params(call.text, None)
            continue
        name = raw.known.get(call.text) or made.get(call.text)
        if name is None:
            name = made[call.text] = b"trip_%d" % next(raw.names)
            pg.send_prepare(name, call.text)
        for values in call.values:
            pg.send_query_prepared(name, values)
    return made


def _answers(pg: "PGconn", results: "list[PGresult]") -> Generator[Wait, Ready, None]:
    """Send the rest and read, until all is answered."""
    sending, ends = True, 0
    while True:
        sending = sending and bool(pg.flush())
        ready = yield Wait.RW if sending else Wait.R
        if not ready & Ready.R:
            continue
        pg.consume_input()
        while not pg.is_busy():
            found = pg.get_result()
            if found is None:
                ends += 1
                if ends > 1:  # no statement ends twice: nobody is there any more
                    raise OperationalError("the connection is lost")
                continue
            ends = 0
            if found.status == ExecStatus.PIPELINE_SYNC:
                return
            results.append(found)


def _share(raw: "Impatient", calls: Sequence[Call], made: dict[bytes, bytes], results: "list[PGresult]") -> None:
    """Give each call its results; raise the first error."""
    coming = iter(results)
    for call in calls:
        if call.text in made and call.values:
            found = next(coming)
            _raise(raw, found)
            raw.known[call.text] = made.pop(call.text)
        call.results = [next(coming) for _ in call.values or ((),)]
        for found in call.results:
            _raise(raw, found)


def _raise(raw: "Impatient", found: "PGresult") -> None:
    if found.status == ExecStatus.FATAL_ERROR:
        error = error_from_result(found, encoding="utf-8")
        if error.sqlstate in _FORGOTTEN:
            raw.known.clear()
        raise raw.told(error)
