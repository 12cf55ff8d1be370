"""Work that says what it asks, one question after another, so that many can ask at the same time."""

from collections.abc import Generator, Sequence
from types import GeneratorType
from typing import Any, TypeVar

from sqlalchemy import Connection

from store.prepared import Asked, ahead

T = TypeVar("T")

Asking = Generator[Asked, Any, T]
"""Yields a statement with its values, is sent what it gave, and returns what came of it all. In between it may execute
what it likes, as long as nothing that others asked at the same time finds something else by it."""


def by_itself(conn: Connection, work: Asking[T]) -> T:
    """One such work to its end."""
    found: T = side_by_side(conn, [work])[0]
    return found


def side_by_side(conn: Connection, works: Sequence[Any]) -> list[Any]:
    """All to their ends, with what comes of each; what is no such work is its own result.

    Each time everybody asks one question, in this order, and all go to the server together."""
    results: list[Any] = list(works)
    asked = {at: _next(work, None, results, at) for at, work in enumerate(works) if isinstance(work, GeneratorType)}
    while going := {at: one for at, one in asked.items() if one is not None}:
        ahead(conn, *going.values())
        asked = {}
        for at, (statement, values) in going.items():
            asked[at] = _next(results[at], conn.execute(statement, values), results, at)
    return results


def _next(work: Any, answer: Any, results: list[Any], at: int) -> Asked | None:
    """The next question; None when there is none, and the result is in its place."""
    try:
        asked: Asked = work.send(answer)
    except StopIteration as end:
        results[at] = end.value
        return None
    return asked
