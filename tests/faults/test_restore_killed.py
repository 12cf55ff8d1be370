"""A restore that is killed anywhere: what it left is refused in words or whole, and it may be done again."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import servers

from app.backup import PART, UNFINISHED, create, refuse_unfinished, restore
from app.settings import Settings
from store.failures import Unusable
from tests.faults.books import Books
from tests.faults.dying import lived
from tests.faults.rehearsal import ALICE, BOB, Rehearsal, rehearsal, settings_for

KILLED = 75
MOST = 200
"""Steps a restore may have: far more than it has."""


@pytest.fixture
def backup(tmp_path: Path) -> Iterator[Path]:
    """Of a town with a request, a photo, an opt-out and a text that waits."""
    with rehearsal(tmp_path / "data") as town:
        _lived(town)
        create(town.settings, tmp_path / "backup", "Rivertown")
        town.close()
        yield tmp_path / "backup"
        town.open()


def _lived(town: Rehearsal) -> None:
    town.text(ALICE, "pothole at 12 Main St")
    town.settle()
    town.text(ALICE, "1")
    town.text(BOB, "please stop texting me")
    while town.house.think_one():
        pass
    assert town.house.photos.shelf.add(b"not really a jpeg", width=4, height=3)


def _dies_at(step: int) -> None:
    """End this process at the n-th file that is opened for writing, renamed, removed or connected to as a database."""
    left = step

    def heard(event: str, given: tuple[object, ...]) -> None:
        nonlocal left
        writes = event == "open" and isinstance(given[2], int) and given[2] & (os.O_WRONLY | os.O_RDWR)
        if writes or event in ("os.rename", "os.remove", "os.mkdir", "sqlite3.connect", "socket.connect"):
            left -= 1
            if not left:
                os._exit(KILLED)

    sys.addaudithook(heard)


def killed_at(settings: Settings, backup: Path, step: int) -> int:
    """A process that restores and is killed at this step: how it ended."""

    def life() -> None:
        _dies_at(step)
        restore(settings, backup)

    return lived(life)


def books(settings: Settings) -> list[object]:
    """What a stranger would find."""
    there = Books(settings.data_dir / "frontdoor.sqlite3" if settings.embedded else settings.url)
    return [there.rows(sql) for sql in (
        "select tracking, status, service from requests order by id", "select state, text from outbox order by id",
        "select address, consent from addresses order by id", "select id, state from photos order by id")]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def test_a_restore_that_is_killed_anywhere_is_refused_or_whole_and_may_be_done_again(
    tmp_path: Path, backup: Path, kind: str, request: pytest.FixtureRequest
) -> None:
    url = request.getfixturevalue("postgres_url") if kind == "postgres" else ""
    wanted, refused = None, 0
    for step in range(MOST):
        settings = settings_for(tmp_path / f"new-{step}", "http://127.0.0.1:9", database_url=url)
        if url:
            servers.tear_down(url)
        if not step:  # nobody dies: what it ought to look like
            restore(settings, backup)
            wanted = books(settings)
            continue
        ended = killed_at(settings, backup, step)
        assert ended in (0, KILLED)
        if (settings.data_dir / UNFINISHED).exists():
            refused += 1
            with pytest.raises(Unusable, match="begun and not finished"):
                refuse_unfinished(settings)
            restore(settings, backup)
        elif not list(settings.data_dir.rglob("*.jpg")):
            restore(settings, backup)  # it had not begun
        assert books(settings) == wanted, step
        assert not (settings.data_dir / UNFINISHED).exists()
        assert not list(settings.data_dir.glob(f"{PART}*"))
        if ended == 0:
            break
    assert refused >= 8, "it was killed in the middle too seldom to prove anything"
