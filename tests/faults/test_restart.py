"""A new version takes over while residents write: no connection is refused, no text is turned away, none is lost."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from shutil import copytree

import httpx
import pytest

from app.commands.line import MISUSED
from channels.sms.fake import ACCOUNT, NUMBER, TOKEN, FakeTwilio, encode, sign
from knowledge_base.starter import city_folder
from tests.faults.books import Books
from tests.faults.kill_loop import ROOT, alive, children_of, free_port
from tests.faults.people import INBOUND, PUBLIC

ENDS = 90.0
"""Seconds in which everything waited for must have come, however busy the machine is."""
WRITERS = 3
BETWEEN = 0.02
"""Seconds between two texts of one writer."""
SLOWEST = 15.0
"""Seconds a provider waits for an answer."""
COMMAND = (sys.executable, "-m", "app.commands")
AS_A_UNIT = (
    "import os, sys; os.dup2(int(sys.argv[1]), 3); "
    "os.environ.update(LISTEN_FDS='1', LISTEN_PID=str(os.getpid())); os.execv(sys.argv[2], sys.argv[2:])"
)
"""What systemd does before it starts a process: the socket is number three, and meant for this process."""


class Writers:
    """Residents who text all the while, each text on a connection of its own and posted once only."""

    def __init__(self, port: int) -> None:
        self.url, self.kept, self.other, self.slowest = f"http://127.0.0.1:{port}", set[str](), Counter[str](), 0.0
        self._over = threading.Event()
        self._threads = [threading.Thread(target=self._write, args=(n,), daemon=True) for n in range(WRITERS)]

    def __enter__(self) -> "Writers":
        for one in self._threads:
            one.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for one in self._threads:
            one.join(ENDS)

    def _write(self, n: int) -> None:
        count = 0
        while not self._over.wait(BETWEEN):
            count += 1
            self._text(f"+1215555{n:02d}{count % 100:02d}", f"SM{n}{count:030x}")

    def _text(self, who: str, sid: str) -> None:
        body = encode([("MessageSid", sid), ("AccountSid", ACCOUNT), ("From", who), ("To", NUMBER),
                       ("Body", "hello"), ("NumMedia", "0")])  # fmt: skip
        headers = {"X-Twilio-Signature": sign(TOKEN, PUBLIC + INBOUND, body), "Connection": "close",
                   "Content-Type": "application/x-www-form-urlencoded"}  # fmt: skip
        begun = time.monotonic()
        try:
            status = httpx.post(self.url + INBOUND, content=body, headers=headers, timeout=SLOWEST, trust_env=False)
        except httpx.TransportError as error:
            self.other[type(error).__name__] += 1
            return
        self.slowest = max(self.slowest, time.monotonic() - begun)
        if status.status_code == 200:
            self.kept.add(sid)
        else:
            self.other[str(status.status_code)] += 1


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

    def lost(self, kept: set[str]) -> set[str]:
        """What was acknowledged and is not there."""
        return kept - {str(row["external_id"]) for row in self.books.rows("select external_id from inbox")}


def said(log: Path, words: str) -> bool:
    """Whether a process has said this."""
    return words in log.read_text(errors="replace")


def stop(pid: int) -> None:
    """End it, if it is there."""
    if alive(pid):
        os.kill(pid, signal.SIGTERM)


def until_true(there: Callable[[], object]) -> None:
    """Wait for it."""
    until = time.monotonic() + ENDS
    while not there():
        assert time.monotonic() < until
        time.sleep(0.02)


@contextmanager
def place(folder: Path, database: str, part: str) -> Iterator[Place]:
    """A place whose provider takes everything."""
    with FakeTwilio("http://127.0.0.1:9", PUBLIC) as fake:
        made = Place(folder, fake.url, database, part)
        try:
            yield made
        finally:
            made.close()


def served_on(place: Place, writers: Writers) -> None:
    """Another fifty texts are kept."""
    before = len(writers.kept)
    until_true(lambda: len(writers.kept) > before + 50)


def nothing_missing(place: Place, writers: Writers) -> None:
    """Every text was taken at its first try, in time, and is there."""
    assert writers.other == Counter()
    assert writers.slowest < SLOWEST
    assert len(writers.kept) > 100
    assert place.lost(writers.kept) == set()


@pytest.mark.slow
@pytest.mark.parametrize("part", ["run", pytest.param("web", marks=pytest.mark.postgres)])
def test_a_process_hands_over_and_nobody_is_refused(tmp_path: Path, part: str, request: pytest.FixtureRequest) -> None:
    database = request.getfixturevalue("postgres_url") if part == "web" else ""
    with place(tmp_path, database, part) as it:
        process = it.start()
        it.serves(process.pid)
        with Writers(it.port) as writers:
            served_on(it, writers)
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
                served_on(it, writers)
        nothing_missing(it, writers)


@pytest.mark.slow
def test_a_process_that_cannot_begin_leaves_the_old_one_alone(tmp_path: Path) -> None:
    with place(tmp_path, "", "run") as it:
        city = tmp_path / "city"
        it.env["FRONTDOOR_CITY"] = str(city)
        copytree(city_folder("rivertown"), city)
        process = it.start()
        it.serves(process.pid)
        (city / "city.yaml").write_text("name: [Rivertown\n")
        with Writers(it.port) as writers:
            served_on(it, writers)
            os.kill(process.pid, signal.SIGUSR2)
            until_true(lambda: said(tmp_path / "log", "city.yaml"))
            until_true(lambda: len(children_of(process.pid)) == 1)
            served_on(it, writers)
        nothing_missing(it, writers)
        assert process.poll() is None


@pytest.mark.slow
def test_under_a_socket_that_stays_a_restart_refuses_nobody(tmp_path: Path) -> None:
    """As systemd does it: the socket is the supervisor's, whoever calls between two processes waits in its queue."""
    with place(tmp_path, "", "run") as it, socket.create_server(("127.0.0.1", it.port), backlog=512) as kept:
        handed = (sys.executable, "-c", AS_A_UNIT, str(kept.fileno()))
        process = it.start(handed, kept.fileno())
        it.serves(process.pid)
        with Writers(it.port) as writers:
            for _ in range(2):
                served_on(it, writers)
                process.terminate()
                assert process.wait(ENDS) == 0
                process = it.start(handed, kept.fileno())
                it.serves(process.pid)
            served_on(it, writers)
        nothing_missing(it, writers)


@pytest.mark.slow
def test_without_a_hand_over_a_taken_port_is_still_refused(tmp_path: Path) -> None:
    with place(tmp_path, "", "run") as it, socket.create_server(("127.0.0.1", it.port)):
        assert it.start().wait(ENDS) == MISUSED
