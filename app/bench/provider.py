"""A provider in a process of its own, so that its work is nobody else's: the light one, or our fake with receipts."""

import asyncio
import json
import socket
import subprocess
import sys
import time
from urllib.request import urlopen

from app.bench.report import spent
from app.bench.wire import ACCOUNT, NUMBER, TOKEN, Provider


class Apart:
    """Listens on one port for good; `down` ends its process and `up` starts another one there.

    ``app``: where receipts go; it is our fake then. Empty: the light provider, which takes every post and says no more.
    """

    def __init__(self, port: int, app: str = "") -> None:
        self.url = f"http://127.0.0.1:{port}"
        self._port = port
        self._command = [sys.executable, "-m", "app.bench.provider", str(port)]
        if app:
            known = ["--account", ACCOUNT, "--token", TOKEN, "--number", NUMBER]
            fake = [sys.executable, "-m", "channels.sms.fake", "--port", str(port), "--app", app]
            self._command = [*fake, *known]
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Apart":
        return self

    def __exit__(self, *_: object) -> None:
        self.down()

    def up(self, seconds: float = 30.0) -> None:
        """Start it and wait until it listens."""
        self._process = subprocess.Popen(  # noqa: S603
            self._command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
        )
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self._port)) == 0:
                    return
            time.sleep(0.02)
        raise TimeoutError("the provider did not come up")

    def down(self) -> None:
        """Nobody answers there any more."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def twice(self) -> int:
        """Posts our fake accepted more than once since it came up: residents told twice."""
        with urlopen(f"{self.url}/fake/state", timeout=120) as answer:  # noqa: S310  (our own address)
            return len(json.load(answer)["twice"])

    @property
    def pids(self) -> list[int]:
        """Its process's id, while it is up."""
        return [self._process.pid] if self._process else []

    def cpu(self) -> float:
        """Seconds of processor time since it came up."""
        return spent(self._process.pid) if self._process else 0.0


async def _live(port: int) -> None:
    server, _ = await Provider().serve(port)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_live(int(sys.argv[1])))
