"""The command line as people and programs meet it, in a data folder of its own."""

import io
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import structlog
from command_line import Ended, Front, Lines
from PIL import Image

from app.commands import main

if TYPE_CHECKING:
    from tests.faults.rehearsal import Rehearsal

KEPT = ("FRONTDOOR_CACHE_DIR", "FRONTDOOR_SHARED")
"""Settings that only say where things lie; every other one would change what is tested."""


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting of this machine, and no `.env`, reaches a test."""
    for name in [name for name in os.environ if name.startswith("FRONTDOOR_") and name not in KEPT]:
        monkeypatch.delenv(name)
    for name in ("DATABASE_URL", "PORT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FRONTDOOR_DATA_DIR", str(tmp_path / "data"))


@pytest.fixture(autouse=True)
def logs() -> Iterator[None]:
    """A command sends logs to the stderr of its own time; that ends with the test."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.fixture
def front(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Front:
    """`frontdoor …` in this process: status, output and errors. ``stdin`` is what is piped into it."""

    def run(*words: object, stdin: str = "") -> Ended:
        monkeypatch.setattr(sys, "argv", ["frontdoor", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        capsys.readouterr()
        try:
            main()
            status = 0
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else int(bool(end.code))
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return Ended(status, said.out, said.err)

    return run


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=[pytest.mark.postgres, pytest.mark.slow])])
def town(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator["Rehearsal"]:
    """A whole house with its web door and a provider, of one's own, on either database."""
    from tests.faults.rehearsal import rehearsal

    url = "" if request.param == "sqlite" else request.getfixturevalue("postgres_url")
    monkeypatch.setenv("FRONTDOOR_DATABASE_URL", url)  # for commands beside it
    with rehearsal(tmp_path, database_url=url) as it:
        yield it


@pytest.fixture
def town_on_a_file(tmp_path: Path) -> Iterator["Rehearsal"]:
    """The same where it matters that the database is a file."""
    from tests.faults.rehearsal import rehearsal

    with rehearsal(tmp_path) as it:
        yield it


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A photo as a phone makes it."""
    path = tmp_path / "photo.jpg"
    Image.linear_gradient("L").resize((640, 480)).convert("RGB").save(path)
    return path


@pytest.fixture
def lines(front: Front) -> Lines:
    """The chat of this test's folder."""
    return Lines(front)
