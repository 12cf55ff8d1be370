"""What is made of a statement for one database serves every other of its kind."""

from pathlib import Path

import pytest
from sqlalchemy import Select, select
from sqlalchemy.sql.compiler import SQLCompiler
from store_desk import Clock

from store.compiled import Compiled
from store.engine import Database
from store.migrate import migrate
from store.sqlite import open_engine
from store.tables import LANES

KEPT = select(LANES.c.name).order_by(LANES.c.free_at)


def anew() -> Select[tuple[str]]:
    """A statement made where it is asked, as most are."""
    return select(LANES.c.channel).order_by(LANES.c.name)


def asked(database: Database) -> None:
    """Read and written by two engines, several times."""
    for _ in range(3):
        with database.read() as conn:
            conn.execute(KEPT)
            conn.execute(anew())
        database.write(lambda conn: (conn.execute(KEPT), conn.execute(anew())))


def test_a_second_file_compiles_nothing_anew(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[object] = []
    made = SQLCompiler.__init__

    def counted(self: SQLCompiler, *given: object, **named: object) -> None:
        compiled.append(given)
        made(self, *given, **named)  # type: ignore[arg-type]

    files = [Database.open(f"sqlite:///{tmp_path}/{name}.sqlite3", clock) for name in "ab"]
    for one in files:
        migrate(one)
    asked(files[0])
    with monkeypatch.context() as patch:
        patch.setattr(SQLCompiler, "__init__", counted)
        asked(files[1])
    assert compiled == []
    for one in files:
        one.close()


def test_a_dialect_that_says_it_otherwise_has_its_own(tmp_path: Path) -> None:
    engines = [open_engine(f"sqlite:///{tmp_path}/some.sqlite3", read_only=False) for _ in range(2)]
    one, other = (engine.dialect for engine in engines)
    kept = Compiled()
    kept[one, "a statement"] = "its text"
    assert kept.get((other, "a statement")) == "its text"
    other.paramstyle = "numeric"
    assert kept.get((other, "a statement")) is None
