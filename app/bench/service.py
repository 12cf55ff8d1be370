"""The service under measurement: `frontdoor run` in a process of its own, and Flask saying hello beside it."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import TracebackType
from urllib.request import urlopen

from app.bench.wire import ACCOUNT, NUMBER, TOKEN

HELLO = """
from flask import Flask
app = Flask("hello")
@app.get("/")
def hello():
    return "hello"
"""


class Service:
    """Starts and watches one `frontdoor run` on an empty folder. ``hold`` is 0: fragments are answered at once."""

    def __init__(self, folder: Path, provider: str) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._folder = folder
        self._env = {
            **os.environ,
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
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Service":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._process:
            self._process.send_signal(signal.SIGTERM)
            self._process.wait(30)

    def start(self) -> float:
        """Start it; gives the moment."""
        begun = time.perf_counter()
        command = [sys.executable, "-m", "app.commands", "run"]
        self._process = subprocess.Popen(command, env=self._env, stdout=subprocess.DEVNULL)  # noqa: S603
        return begun

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

    def turns(self) -> int:
        """Turns committed so far."""
        return int(self.figures().get("frontdoor_turns_total", 0))

    def lost(self) -> int:
        """Arrivals never answered and posts given up."""
        figures = self.figures()
        return int(figures["frontdoor_unread"] + figures["frontdoor_outbox_dead"])

    def memory(self) -> dict[str, float]:
        """Megabytes in use (proportional set size) of the parent and its worker."""
        assert self._process is not None
        parent = self._process.pid
        children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
        sizes = [_pss(pid) for pid in (str(parent), *children)]
        return {"parent": sizes[0], "worker": round(sum(sizes[1:]), 1), "all": round(sum(sizes), 1)}


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
