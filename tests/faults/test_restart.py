"""A new version takes over while residents write: no connection is refused, no text is turned away, none is lost."""

import os
import signal
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from shutil import copytree

import httpx
import pytest

from app.commands.line import MISUSED
from channels.sms.fake import ACCOUNT, NUMBER, TOKEN, FakeTwilio
from knowledge_base.starter import city_folder
from tests.faults.books import Books
from tests.faults.kill_loop import ROOT, alive, children_of, free_port
from tests.faults.people import PUBLIC
from tests.faults.reporters import ENDS, SLOWEST, Residents, until_true

COMMAND = (sys.executable, "-m", "app.commands")
AS_A_UNIT = (
    "import os, sys; os.dup2(int(sys.argv[1]), 3); "
    "os.environ.update(LISTEN_FDS='1', LISTEN_PID=str(os.getpid())); os.execv(sys.argv[2], sys.argv[2:])"
)
"""What systemd does before it starts a process: the socket is number three, and meant for this process."""


def writers(place: "Place") -> Residents:
    """A crowd for the place: who is refused tries again, and is counted."""
    return Residents(f"http://127.0.0.1:{place.port}", texts=("hello",) * 10_000, writers=3, between=0.02)


class Place:
    """One port, one folder or database, and the processes that serve it in turn."""

    def __init__(self, folder: Path, api: str, database: str, part: str) -> None:
        self.port, self._folder, self._part, self._own = free_port(), folder, part, ExitStack()
        self.books = Books(database or folder / "data" / "frontdoor.sqlite3")
        self.env = {
            **os.environ, "PYTHONPATH": str(ROOT), "FRONTDOOR_DATA_DIR": str(folder / "data"),
            "FRONTDOOR_PORT": str(self.port), "FRONTDOOR_PUBLIC_URL": PUBLIC, "FRONTDOOR_DATABASE_URL": database,
            "FRONTDOOR_TWILIO_ACCOUNT_SID": ACCOUNT, "FRONTDOOR_TWILIO_AUTH_TOKEN": TOKEN,
            "FRONTDOOR_TWILIO_FROM": NUMBER, "FRONTDOOR_TWILIO_API_BASE": api, "FRONTDOOR_DEMO": "false",
        }  # fmt: skip
        subprocess.run([*COMMAND, "migrate"], env=self.env, stdout=subprocess.DEVNULL, check=True)
        self._log = self._own.enter_context((folder / "log").open("wb"))

    def start(self, before: tuple[str, ...] = (), *sockets: int) -> "subprocess.Popen[bytes]":
        """A process begins; ``before``: what stands before its command."""
        command = (*before, *COMMAND, self._part)
        made = subprocess.Popen(command, env=self.env, stdout=self._log, stderr=self._log, pass_fds=sockets)
        self._own.callback(made.wait, ENDS)
        self._own.callback(stop, made.pid)
        return made

    def serves(self, pid: int) -> None:
        """Wait until a process under this one answers."""
        until_true(lambda: said(self._folder / "log", f"kill -USR2 {pid}\n"))
        until_true(lambda: httpx.get(f"http://127.0.0.1:{self.port}/healthz", trust_env=False).status_code == 200)

    def close(self) -> None:
        """Nothing is left."""
        self._own.close()

    def lost(self, kept: Iterable[str]) -> set[str]:
        """What was acknowledged and is not there."""
        return set(kept) - {str(row["external_id"]) for row in self.books.rows("select external_id from inbox")}


def said(log: Path, words: str) -> bool:
    """Whether a process has said this."""
    return words in log.read_text(errors="replace")


def stop(pid: int) -> None:
    """End it, if it is there."""
    if alive(pid):
        os.kill(pid, signal.SIGTERM)


@contextmanager
def place(folder: Path, database: str, part: str) -> Iterator[Place]:
    """A place whose provider takes everything."""
    with FakeTwilio("http://127.0.0.1:9", PUBLIC) as fake:
        made = Place(folder, fake.url, database, part)
        try:
            yield made
        finally:
            made.close()


def nothing_missing(place: Place, crowd: Residents) -> None:
    """Every text was taken at its first try, in time, and is there."""
    assert (crowd.refused, crowd.other) == (0, Counter())
    assert crowd.slowest < SLOWEST
    assert len(crowd.promised) > 100
    assert place.lost(crowd.promised) == set()


@pytest.mark.slow
@pytest.mark.parametrize("part", ["run", pytest.param("web", marks=pytest.mark.postgres)])
def test_a_process_hands_over_and_nobody_is_refused(tmp_path: Path, part: str, request: pytest.FixtureRequest) -> None:
    database = request.getfixturevalue("postgres_url") if part == "web" else ""
    with place(tmp_path, database, part) as it:
        process = it.start()
        it.serves(process.pid)
        with writers(it) as crowd:
            crowd.another(50)
            serving = process.pid
            for asked in (signal.SIGUSR2, signal.SIGHUP):
                old = serving
                workers = set(children_of(old))
                os.kill(old, asked)
                until_true(lambda old=old, workers=workers: set(children_of(old)) - workers)
                (serving,) = set(children_of(old)) - workers
                it._own.callback(stop, serving)
                it.serves(serving)
                if old == process.pid:
                    process.wait(ENDS)
                until_true(lambda old=old: not alive(old))
                crowd.another(50)
        nothing_missing(it, crowd)


@pytest.mark.slow
def test_a_process_that_cannot_begin_leaves_the_old_one_alone(tmp_path: Path) -> None:
    with place(tmp_path, "", "run") as it:
        city = tmp_path / "city"
        it.env["FRONTDOOR_CITY"] = str(city)
        copytree(city_folder("rivertown"), city)
        process = it.start()
        it.serves(process.pid)
        (city / "city.yaml").write_text("name: [Rivertown\n")
        with writers(it) as crowd:
            crowd.another(50)
            os.kill(process.pid, signal.SIGUSR2)
            until_true(lambda: said(tmp_path / "log", "city.yaml"))
            until_true(lambda: len(children_of(process.pid)) == 1)
            crowd.another(50)
        nothing_missing(it, crowd)
        assert process.poll() is None


@pytest.mark.slow
def test_under_a_socket_that_stays_a_restart_refuses_nobody(tmp_path: Path) -> None:
    """As systemd does it: the socket is the supervisor's, whoever calls between two processes waits in its queue."""
    with place(tmp_path, "", "run") as it, socket.create_server(("127.0.0.1", it.port), backlog=512) as kept:
        handed = (sys.executable, "-c", AS_A_UNIT, str(kept.fileno()))
        process = it.start(handed, kept.fileno())
        it.serves(process.pid)
        with writers(it) as crowd:
            for _ in range(2):
                crowd.another(50)
                process.terminate()
                assert process.wait(ENDS) == 0
                process = it.start(handed, kept.fileno())
                it.serves(process.pid)
            crowd.another(50)
        nothing_missing(it, crowd)


@pytest.mark.slow
def test_without_a_hand_over_a_taken_port_is_still_refused(tmp_path: Path) -> None:
    with place(tmp_path, "", "run") as it, socket.create_server(("127.0.0.1", it.port)):
        assert it.start().wait(ENDS) == MISUSED
