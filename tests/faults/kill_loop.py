"""Residents talk with a Frontdoor that is killed again and again; in the end the books of both sides are compared.

`python -m tests.faults.kill_loop --kills 1000` runs it as long as you like.
"""

import argparse
import json
import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

import httpx

from channels.sms.fake import ACCOUNT, NUMBER, TOKEN, FakeTwilio, Faults
from tests.faults.books import Books, Verdict, judge
from tests.faults.bugs import BUGS, put_in
from tests.faults.entrances import others
from tests.faults.people import PATIENCE, PUBLIC, Resident, World
from tests.faults.places_to_report import places
from tests.faults.postman import Postman
from tests.faults.works import Works

ROOT = Path(__file__).parents[2]
WARM = (sys.executable, "-m", "tests.faults.launch")
COLD = (sys.executable, "-c", "from app.commands import main; main()")
CHANCES = {"throttle": 0.02, "error": 0.02, "reset_before": 0.02, "reset_after": 0.03, "wrong_json": 0.02, "slow": 0.05}


@dataclass(frozen=True)
class Plan:
    """What is done. ``cold`` of the kills meet the whole command, started anew with all its imports.

    ``database``: an empty one on PostgreSQL; then web and worker are two processes, and either or both are killed.
    """

    kills: int = 60
    residents: int = 10
    cold: int = 2
    seed: int = 311
    database: str = ""
    bug: str = ""
    """A deliberate one (`bugs.py`), on SQLite: the verdict has to name it."""
    folder: Path | None = None
    """Where the data and the log stay; else they are thrown away."""
    doors: tuple[str, ...] = ("sms",)
    """By which channels residents write, evenly: of sms, slack and x."""


class Process:
    """`frontdoor run` (or another part), started, killed and started again."""

    def __init__(
        self, folder: Path, api: str, log: IO[bytes], database: str = "", part: str = "run", **more: str
    ) -> None:
        """``more``: further settings by name."""
        self.port, self._log, self._part = free_port(), log, part
        self.env = {
            **os.environ, "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1", "FRONTDOOR_DATA_DIR": str(folder),
            "FRONTDOOR_HOST": "127.0.0.1", "FRONTDOOR_PORT": str(self.port), "FRONTDOOR_PUBLIC_URL": PUBLIC,
            "FRONTDOOR_TWILIO_ACCOUNT_SID": ACCOUNT, "FRONTDOOR_TWILIO_AUTH_TOKEN": TOKEN,
            "FRONTDOOR_TWILIO_FROM": NUMBER, "FRONTDOOR_TWILIO_API_BASE": api, "FRONTDOOR_HOLD_SECONDS": "0.2",
            "FRONTDOOR_TWILIO_SEGMENTS_PER_SECOND": "1000", "FRONTDOOR_DEMO": "false",
            "FRONTDOOR_SENDER_PER_MINUTE": "0",  # these residents write as fast as they are answered,
            "FRONTDOOR_NUMBER_SEGMENTS_PER_DAY": "0",  # in a long run beyond what a number may cost a day
            "FRONTDOOR_DATABASE_URL": database, **more,
        }  # fmt: skip
        self._parent = self._popen(WARM, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._line()  # "warm"
        self._whole: subprocess.Popen[bytes] | None = None
        self.pid = 0
        self.orphans = 0

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def start(self, *, cold: bool = False) -> None:
        """Start one; it is not ready yet."""
        if cold:
            self._whole = self._popen((*COLD, self._part), stdout=subprocess.DEVNULL, start_new_session=True)
            self.pid = self._whole.pid
            return
        assert self._parent.stdin is not None
        self._parent.stdin.write(f"{self._part}\n".encode())
        self._parent.stdin.flush()
        self.pid = int(self._line())

    def ready(self, seconds: float = 90.0) -> bool:
        """Wait until it answers; False when it does not in time. A worker answers nobody: it is always ready."""
        if self._part == "worker":
            return True
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            with suppress(httpx.TransportError):
                if httpx.get(f"{self.url}/healthz", timeout=0.5, trust_env=False).status_code == 200:
                    return True
            time.sleep(0.005)
        return False

    def kill(self) -> None:
        """SIGKILL to the main process alone; its children have to go by themselves, at once."""
        children = children_of(self.pid)
        os.kill(self.pid, signal.SIGKILL)
        self._reap()
        until = time.monotonic() + 2.0
        while any(alive(child) for child in children) and time.monotonic() < until:
            time.sleep(0.002)
        self.orphans += sum(alive(child) for child in children)

    def stop(self) -> float:
        """SIGTERM, and how many seconds the end took."""
        begun = time.monotonic()
        os.kill(self.pid, signal.SIGTERM)
        while alive(self.pid) and time.monotonic() - begun < 40:
            time.sleep(0.01)
        self._reap()
        return time.monotonic() - begun

    @property
    def status(self) -> int | None:
        """The exit status of one that was started cold and has ended."""
        return self._whole.returncode if self._whole is not None else None

    def close(self) -> None:
        """End whatever is still there."""
        if alive(self.pid):
            os.kill(self.pid, signal.SIGKILL)
            self._reap()
        self._parent.communicate()

    def _reap(self) -> None:
        """Take leave of a dead child of our own; the warm parent's are taken care of."""
        if self._whole is not None and self._whole.pid == self.pid and not self._whole.returncode:
            self._whole.wait(40)

    def _line(self) -> str:
        assert self._parent.stdout is not None
        return self._parent.stdout.readline().decode().strip()

    def _popen(self, command: tuple[str, ...], **more: object) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(command, cwd=ROOT, env=self.env, stderr=self._log, **more)  # type: ignore[call-overload,no-any-return]


def children_of(pid: int) -> list[int]:
    """Process ids of its children."""
    try:
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def alive(pid: int) -> bool:
    """Whether a process runs (a dead one nobody has asked for does not)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def free_port() -> int:
    """A port nobody listens on, below those the system gives to outgoing connections: while the process is dead one of
    these could take its port, even by connecting to itself.
    """
    for port in random.SystemRandom().sample(range(20_000, 32_000), 100):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise OSError("no free port")


@contextmanager
def scene(folder: Path, residents: int, seed: int) -> Iterator[tuple[Process, World, list[Resident]]]:
    """A faulty provider, a process not yet started, and residents who wait to begin."""
    with stage(folder, residents, seed) as ((process,), world, people):
        yield process, world, people


@contextmanager
def stage(
    folder: Path,
    residents: int,
    seed: int,
    database: str = "",
    parts: tuple[str, ...] = ("run",),
    doors: tuple[str, ...] = ("sms",),
) -> Iterator[tuple[list[Process], World, list[Resident]]]:
    """The same with several processes; the first of them is the one that residents reach, by these doors."""
    faults = Faults(CHANCES, duplicate=0.3, reorder=0.3, retry_after=0.2, slow_seconds=0.15, seed=seed)  # type: ignore[arg-type]
    port = free_port()
    with (
        FakeTwilio(f"http://127.0.0.1:{port}", PUBLIC, faults=faults) as fake,
        others(doors, seed) as beside,
        (folder / "log").open("wb") as log,
    ):
        more = {name: value for door in beside.values() for name, value in door.settings().items()}
        processes = [Process(folder / "data", fake.url, log, database, part, **more) for part in parts]
        url = processes[0].url
        fake.poster = Postman(TOKEN, PUBLIC, url)
        world = World(fake, url, beside=beside)
        fake.poster.told = world.told
        for door in beside.values():
            door.leads_to(url)
        there = places(seed)
        people = [
            Resident(_name(doors[n % len(doors)], n), there[n::residents], world, seed + n, doors[n % len(doors)])
            for n in range(residents)
        ]
        try:
            yield processes, world, people
        except BaseException:
            print((folder / "log").read_text(errors="replace")[-6000:], file=sys.stderr)
            raise
        finally:
            world.over.set()
            for process in processes:
                process.close()


def run(plan: Plan, say: Callable[[str], None] = lambda _: None) -> Verdict:
    """Everything, from an empty folder to the verdict."""
    parts = ("web", "worker") if plan.database else ("run",)
    with (
        _folder(plan) as folder,
        stage(folder, plan.residents, plan.seed, plan.database, parts, plan.doors) as (
            processes,
            world,
            people,
        ),
    ):
        books = Books(plan.database or folder / "data" / "frontdoor.sqlite3")
        chance, begun = random.Random(plan.seed), time.monotonic()
        for process in processes:
            process.start()
            assert process.ready(), "it never began to answer"
        if plan.bug:
            put_in(folder / "data" / "frontdoor.sqlite3", plan.bug)
        works = Works(plan.database or f"sqlite:///{folder}/data/frontdoor.sqlite3", world.told, world.over, plan.seed)
        for one in (*people, works):
            one.start()
        for kill in range(plan.kills):
            world.passed = kill / plan.kills
            _one_life(processes, chance, cold=kill < plan.cold)
            if kill % 10 == 9:
                passed, promised = time.monotonic() - begun, len(world.told.kept("text"))
                say(f"{kill + 1} kills, {promised} texts promised, {passed:.0f} s, {books.standing()}")
        world.over.set()
        for process in processes:
            if not alive(process.pid):
                process.start()
            assert process.ready()
        for one in (*people, works):
            one.join(PATIENCE * 2)
        books.wait_until_quiet(PATIENCE)
        assert all(alive(process.pid) for process in processes), "one ended by itself"
        took = max(process.stop() for process in processes)
        return judge(books, world.everything_told, world.told, kills=plan.kills,
                     orphans=sum(process.orphans for process in processes), stop_seconds=took,
                     seconds=time.monotonic() - begun)  # fmt: skip


def _name(door: str, number: int) -> str:
    """What a resident is called at this door: an invented number, a user of Slack, an account of X."""
    return {"sms": f"+121555502{number:02d}", "slack": f"U0RES{number:02d}"}.get(door, f"30000000000000000{number:02d}")


@contextmanager
def _folder(plan: Plan) -> Iterator[Path]:
    if plan.folder is not None:
        plan.folder.mkdir(parents=True)
        yield plan.folder
        return
    with TemporaryDirectory() as name:
        yield Path(name)


def _one_life(processes: list[Process], chance: random.Random, *, cold: bool) -> None:
    """Kill what runs, at some moment of its life or of its birth, and start the next: one of them, or all at once."""
    victims = processes if chance.random() < 1 / 3 else [chance.choice(processes)]
    if chance.random() < 0.85:
        for process in victims:
            process.ready()
        time.sleep(chance.uniform(0.08, 0.4))
    else:
        time.sleep(chance.uniform(0.0, 0.3))
    for process in victims:
        process.kill()
    for process in victims:
        process.start(cold=cold)


def main() -> None:
    """The command line."""
    line = argparse.ArgumentParser(description=__doc__)
    line.add_argument("--kills", type=int, default=1000)
    line.add_argument("--residents", type=int, default=10)
    line.add_argument("--cold", type=int, default=3)
    line.add_argument("--seed", type=int, default=311)
    line.add_argument("--database", default="", help="an empty one on PostgreSQL: web and worker apart")
    line.add_argument("--bug", default="", choices=["", *BUGS], help="a deliberate one, on SQLite: it must be found")
    line.add_argument("--doors", type=lambda given: tuple(given.split(",")), default=("sms",), help="sms,slack,x")
    line.add_argument("--folder", type=Path, help="a new folder where data and log stay")
    given = line.parse_args()
    verdict = run(Plan(**vars(given)), lambda words: print(words, flush=True))
    print(json.dumps(asdict(verdict), indent=2))
    sys.exit(0 if verdict.sound else 1)


if __name__ == "__main__":
    main()
