"""What is measured: `frontdoor run`, or web and workers on PostgreSQL, in processes of their own; Flask beside it."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from urllib.request import urlopen

from app.bench.report import spent
from app.bench.wire import ACCOUNT, NUMBER, TOKEN

HELLO = """
from flask import Flask
app = Flask("hello")
@app.get("/")
def hello():
    return "hello"
"""


COMMAND = (sys.executable, "-m", "app.commands")


class Service:
    """Starts and watches one `frontdoor run` on an empty folder. ``hold`` is 0: fragments are answered at once.

    With ``database``, a server's address, it is `frontdoor web` and ``workers`` of `frontdoor worker` on an empty
    database of that server; 0 workers: `frontdoor run` there. Without ``web``: the workers alone.
    ``command``: what is started instead of `frontdoor` with the part's name behind it.
    """

    def __init__(
        self,
        folder: Path,
        provider: str,
        database: str = "",
        workers: int = 0,
        *,
        web: bool = True,
        command: Sequence[str] = COMMAND,
    ) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._folder = folder
        self._workers = workers
        self._processes: list[subprocess.Popen[bytes]] = []
        self._own = ExitStack()
        self._web = web
        self._command = command
        where = self._own.enter_context(own_database(database)) if database else ""
        self.database = where or f"sqlite:///{folder / 'data' / 'frontdoor.sqlite3'}"
        """The address of what it keeps."""
        self._env = {
            **os.environ,
            "FRONTDOOR_DATABASE_URL": where,
            "FRONTDOOR_DATA_DIR": str(folder / "data"),
            "FRONTDOOR_PORT": str(self.port),
            "FRONTDOOR_PUBLIC_URL": self.url,
            "FRONTDOOR_TWILIO_ACCOUNT_SID": ACCOUNT,
            "FRONTDOOR_TWILIO_AUTH_TOKEN": TOKEN,
            "FRONTDOOR_TWILIO_FROM": NUMBER,
            "FRONTDOOR_TWILIO_API_BASE": provider,
            "FRONTDOOR_HOLD_SECONDS": "0",
            "FRONTDOOR_LOG_LEVEL": "ERROR",
            "FRONTDOOR_TWILIO_SEGMENTS_PER_SECOND": "10000",
        }

    def __enter__(self) -> "Service":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for process in self._processes:
            process.send_signal(signal.SIGTERM)
        for process in self._processes:
            process.wait(30)
        self._own.close()

    def start(self) -> float:
        """Start it; gives the moment."""
        begun = time.perf_counter()
        if self._workers:
            subprocess.run([*self._command, "migrate"], env=self._env, stdout=subprocess.DEVNULL, check=True)  # noqa: S603
        if self._web:
            self._begin("web" if self._workers else "run")
        for _ in range(self._workers):
            self._begin("worker")
        return begun

    def _begin(self, part: str) -> None:
        process = subprocess.Popen([*self._command, part], env=self._env, stdout=subprocess.DEVNULL)  # noqa: S603
        self._processes.append(process)

    def pause(self) -> None:
        """Let every process stand still."""
        for process in self._processes:
            process.send_signal(signal.SIGSTOP)

    def resume(self) -> None:
        """Let them go on."""
        for process in self._processes:
            process.send_signal(signal.SIGCONT)

    async def until_calm(self, seconds: float = 120.0) -> None:
        """Until starting and warming up are over: a second in which it hardly used a processor."""
        until, before = time.perf_counter() + seconds, 0.0
        while time.perf_counter() < until:
            await asyncio.sleep(1.0)
            now = sum(self.cpu().values())
            if before > 1.0 and now - before < 0.1:
                return
            before = now
        raise TimeoutError("the service did not come to rest")

    async def until_up(self, seconds: float = 120.0) -> None:
        """Until it accepts connections."""
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            await asyncio.sleep(0.02)
        raise TimeoutError("the service did not come up")

    async def until_idle(self, seconds: float = 120.0) -> None:
        """Until nothing is unread and nothing waits to be sent."""
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            figures = await asyncio.to_thread(self.figures)
            if figures.get("frontdoor_unread", 1) + figures.get("frontdoor_outbox_waiting", 1) == 0:
                return
            await asyncio.sleep(0.1)
        raise TimeoutError("the service did not become idle")

    def figures(self) -> dict[str, float]:
        """Its metrics without labels."""
        with urlopen(f"{self.url}/metrics", timeout=30) as answer:  # noqa: S310  (our own address)
            rows = answer.read().decode().splitlines()
        pairs = (row.rsplit(" ", 1) for row in rows if row and not row.startswith("#") and "{" not in row)
        return {name: float(value) for name, value in pairs}

    def lost(self) -> int:
        """Arrivals never answered and posts given up."""
        figures = self.figures()
        return int(figures["frontdoor_unread"] + figures["frontdoor_outbox_dead"])

    def memory(self) -> dict[str, float]:
        """Megabytes in use (proportional set size) of every process, its children counted in."""
        sizes: dict[str, float] = {}
        for process in self._processes:
            children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
            name = f"process {len(sizes) + 1}"
            sizes[name] = round(sum(_pss(pid) for pid in (str(process.pid), *children)), 1)
        return {**sizes, "all": round(sum(sizes.values()), 1)}

    @property
    def pids(self) -> list[int]:
        """Its processes' ids."""
        return [one.pid for one in self._processes]

    def cpu(self) -> dict[str, float]:
        """Seconds of processor time so far, by process."""
        return {f"process {n}": spent(one.pid) for n, one in enumerate(self._processes, 1)}


@contextmanager
def own_database(server: str) -> Iterator[str]:
    """An empty database on this server, dropped afterwards; gives its address."""
    import psycopg
    from psycopg import sql
    from sqlalchemy import make_url

    name = f"frontdoor_bench_{os.getpid()}_{free_port()}"
    with psycopg.connect(server, autocommit=True) as conn:
        conn.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(name)))
        try:
            yield make_url(server).set(database=name).render_as_string(hide_password=False)
        finally:
            conn.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def _pss(pid: str) -> float:
    rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return round(next(int(row.split()[1]) for row in rows if row.startswith("Pss:")) / 1024, 1)


async def hello(drive: Callable[[int], Awaitable[float]]) -> float:
    """Requests a second of a Flask "hello" on the same server, driven by the same client."""
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "hello.py").write_text(HELLO)
        command = [
            sys.executable,
            "-m",
            "gunicorn",
            "--no-control-socket",
            "-k",
            "gthread",
            "--threads",
            "16",
            "-b",
            f"127.0.0.1:{port}",
            "--log-level",
            "error",
            "hello:app",
        ]
        process = subprocess.Popen(command, cwd=folder)  # noqa: S603
        try:
            for _ in range(500):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                await asyncio.sleep(0.02)
            return await drive(port)
        finally:
            process.terminate()
            process.wait(10)


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
