"""Fails at step n = 1, 2, 3 … until nothing fails, in every canonical conversation: the books are right after each.

Both as an error and as the death of the process. The fast suite walks a few; ``-m long`` walks all, on both databases.
"""

import os
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.faults.scripts import SCRIPTS
from tests.faults.steps import Play, Steps, act_out

Fresh = Callable[[str], tuple[Path, str]]


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database of this version."""
    folder = tmp_path_factory.mktemp("migrated")
    Play(folder, "", (), Steps()).close()
    return folder / "frontdoor.sqlite3"


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: nine tenths of a walk's time went into waiting for the disk, and what is
    tried here is the death of a process, not of a machine.
    """
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        yield tmp_path
        return
    with TemporaryDirectory(dir=memory, prefix="frontdoor-steps-") as name:
        yield Path(name)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=[pytest.mark.postgres, pytest.mark.slow])])
def fresh(request: pytest.FixtureRequest, quick: Path) -> Fresh:
    """A folder and an empty database, as often as one asks."""

    def embedded(name: str) -> tuple[Path, str]:
        folder = quick / name
        folder.mkdir()
        shutil.copy(request.getfixturevalue("migrated"), folder / "frontdoor.sqlite3")
        return folder, ""

    def served(name: str) -> tuple[Path, str]:
        import servers

        servers.empty(address)
        (quick / name).mkdir()
        return quick / name, address

    if request.param == "sqlite":
        return embedded
    address = request.getfixturevalue("postgres_url") + "?options=-csynchronous_commit%3Doff"
    return served


def clean(fresh: Fresh, name: str) -> tuple[dict[str, Any], list[str]]:
    """The books when nothing fails, and the names of all steps."""
    steps, (folder, url) = Steps(), fresh("clean")
    with closing(Play(folder, url, SCRIPTS[name], steps)) as play:
        play.go()
        assert play.wrongs() == []
        return play.books(), steps.names


def walk(fresh: Fresh, name: str, at: list[int], *, dies: bool) -> None:
    """Fail at each of these steps; nothing may be different afterwards."""
    expected, names = clean(fresh, name)
    for number in at or range(1, len(names) + 1):
        where = f"{name}: step {number} of {len(names)} ({names[number - 1]}){' dies' if dies else ' fails'}"
        folder, url = fresh(f"step{number}")
        books, wrongs = act_out(folder, url, SCRIPTS[name], Steps(number, dies=dies))
        assert wrongs == [], where
        assert books == expected, where
        shutil.rmtree(folder)


def test_all_that_may_fail_is_counted(fresh: Fresh) -> None:
    assert {"write", "commit", "committed", "send", "sent", "fetch", "judge"} == set(clean(fresh, "a photo")[1])


@pytest.mark.slow
@pytest.mark.parametrize("name", SCRIPTS)
def test_a_conversation_ends_as_it_should(fresh: Fresh, name: str) -> None:
    books, names = clean(fresh, name)
    assert books["told"], "somebody was told something"
    assert len(names) > 10


@pytest.mark.parametrize("dies", [False, True], ids=["fails", "dies"])
def test_a_step_that_fails_changes_nothing(fresh: Fresh, dies: bool) -> None:
    name = random.Random(dies).choice(sorted(SCRIPTS))
    walk(fresh, name, [2, 3, 9, 13, 14], dies=dies)


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.parametrize("dies", [False, True], ids=["fails", "dies"])
@pytest.mark.parametrize("name", SCRIPTS)
def test_no_step_that_fails_changes_anything(fresh: Fresh, name: str, dies: bool) -> None:
    walk(fresh, name, [], dies=dies)
