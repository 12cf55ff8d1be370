"""What is made of a statement, kept once a process: two engines of a file, and two files, ask the same."""

from collections.abc import MutableMapping
from typing import Any, Final

from sqlalchemy.util import LRUCache

STATEMENTS: Final = 1_000
"""Compiled statements of one kind of database that are kept: some more than there are."""


class Compiled(MutableMapping[Any, Any]):
    """SQLAlchemy keeps what it compiled for one engine, whose dialect stands first in the key; this one for all whose
    dialects are made alike. It is handed to an engine as its `compiled_cache`."""

    def __init__(self) -> None:
        self._kept: LRUCache[Any, Any] = LRUCache(STATEMENTS)

    def __getitem__(self, key: Any) -> Any:
        return self._kept[_alike(key)]

    def __setitem__(self, key: Any, made: Any) -> None:
        self._kept[_alike(key)] = made

    def __delitem__(self, key: Any) -> None:
        del self._kept[_alike(key)]

    def __iter__(self) -> Any:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)


def _alike(key: Any) -> Any:
    dialect, *rest = key
    return dialect.name, dialect.driver, dialect.paramstyle, dialect.server_version_info, *rest
