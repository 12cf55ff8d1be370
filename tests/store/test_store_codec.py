"""What is written down reads back equal: talk, events, facts, moves."""

import dataclasses
import types
import typing
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.events import Event, Message, What
from bot.facts import Facts
from bot.moves import Move
from bot.talk import Ask, Draft, Talk
from bot.wire import MediaRef
from store import codec

PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=6),
    int: st.integers(-5, 10_000),
    bool: st.booleans(),
    float: st.floats(-180, 180),
    type(None): st.none(),
    date: st.dates(),
    datetime: st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
}


@cache
def values(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of a type of ours, every field filled; described once, however many fields are of it."""
    return st.deferred(lambda: _values(hint))


def _values(hint: Any) -> st.SearchStrategy[Any]:
    if hint in PLAIN:
        return PLAIN[hint]
    origin, args = get_origin(hint), get_args(hint)
    if dataclasses.is_dataclass(hint):
        hints = typing.get_type_hints(hint, include_extras=True)
        return st.builds(hint, **{one.name: values(hints[one.name]) for one in dataclasses.fields(hint)})
    if origin is Annotated:
        return values(args[0])
    if origin is Literal:
        return st.sampled_from(args)
    if origin in (Union, types.UnionType):
        return st.one_of([values(one) for one in args])
    return _many(origin, args)


def _many(origin: Any, args: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if origin is frozenset:
        return st.frozensets(values(args[0]), max_size=2)
    if origin is Mapping:
        return st.dictionaries(values(args[0]), values(args[1]), max_size=2)
    if origin is tuple and args[-1] is Ellipsis:
        return st.lists(values(args[0]), max_size=2).map(tuple)
    assert origin is tuple, origin
    return st.tuples(*(values(one) for one in args))


KINDS = [
    (codec.TALK, Talk),
    (codec.DRAFTS, tuple[Draft, ...]),
    (codec.EVENT, Event),
    (codec.WHAT, What),
    (codec.FACTS, Facts),
    (codec.MOVES, tuple[Move, ...]),
    (codec.MESSAGE, Message),
    (codec.ASK, Ask),
    (codec.MEDIA, MediaRef),
]


@pytest.mark.parametrize(("written", "kind"), KINDS, ids=[str(kind) for _, kind in KINDS])
def test_what_is_written_reads_back_equal(written: codec.Codec[Any], kind: Any) -> None:
    @settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
    @given(values(kind))
    def holds(value: Any) -> None:
        assert written.read(written.write(value)) == value

    holds()


def test_what_another_version_wrote_is_refused() -> None:
    with pytest.raises(ValidationError):
        codec.WHAT.read('{"kind": "telepathy"}')
    assert codec.WHAT.legible('{"kind": "telepathy"}') is None
    assert codec.TALK.legible("half") is None
    assert codec.TALK.legible(codec.TALK.write(Talk())) == Talk()
