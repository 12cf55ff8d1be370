"""The command line as people and programs meet it, in a data folder of its own."""

import io
import json
import logging
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import structlog
from PIL import Image

from app.commands import main

KEPT = ("FRONTDOOR_CACHE_DIR", "FRONTDOOR_SHARED")
"""Settings that only say where things lie; every other one would change what is tested."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document it printed."""
        assert self.status == 0, self.err
        return json.loads(self.out)


Front = Callable[..., Ended]


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
    handlers = list(logging.getLogger().handlers)
    yield
    structlog.reset_defaults()
    logging.getLogger().handlers[:] = handlers


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


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A photo as a phone makes it."""
    path = tmp_path / "photo.jpg"
    Image.linear_gradient("L").resize((640, 480)).convert("RGB").save(path)
    return path


class Lines:
    """`chat --json` in this process, one run of the command a line: nothing but the folder is remembered between."""

    def __init__(self, front: Front, *words: object) -> None:
        self._front = front
        self._words = words

    def say(self, text: str | list[str] | None = None, **more: Any) -> dict[str, Any]:
        """One line in, one line out."""
        given = {**({"text": text} if text is not None else {}), **more}
        found: dict[str, Any] = self._front("chat", "--json", *self._words, stdin=json.dumps(given) + "\n").json
        return found

    def texts(self, *given: Any, **more: Any) -> list[str]:
        """What the city said to one line."""
        return [reply["text"] for reply in self.say(*given, **more)["replies"]]

    def file(self, words: str, who: str = "maria", **more: Any) -> str:
        """A request filed by somebody; its number."""
        self.say(words, **{"as": who, **more})
        (filed,) = self.say("1", **{"as": who})["filed"]
        return str(filed["tracking"])


@pytest.fixture
def lines(front: Front) -> Lines:
    """The chat of this test's folder."""
    return Lines(front)
