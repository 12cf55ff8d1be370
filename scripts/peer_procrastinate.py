"""The workers run by Procrastinate instead of our own loops: the same functions, another one who decides who and when.

`think(conversation)` and `drain(lane)` are jobs, deferred on the keeping transaction's own connection, with a lock for
each conversation and lane; LISTEN/NOTIFY wakes the workers. A second's tick takes what has become due, and jobs of a
killed worker are tried again. `scripts/peers workers` installs it beside us, into PEER_HOME; nothing of ours imports
it.

    peer_procrastinate.py migrate | worker       in the place of `frontdoor migrate | worker`
    peer_procrastinate.py bench SERVER           `frontdoor bench workers` with these workers
    peer_procrastinate.py kills DATABASE         the kill loop of tests/faults with these workers
"""

import asyncio
import json
import os
import signal
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
sys.path.append(os.environ.get("PEER_HOME", str(ROOT)))  # behind our own: it brings another driver of PostgreSQL

from procrastinate import App, PsycopgConnector, SyncPsycopgConnector
from sqlalchemy import Connection

from app.settings import Settings, read_settings
from store.engine import Database
from store.server import driver_of
from store.topics import Topics

SELF = (sys.executable, str(Path(__file__).resolve()))
LANE_LOCK = os.environ.get("PEER_LANE_LOCK", "1") == "1"
"""One drain a lane at a time, as the design has it; without, as many as there are senders, whose claims take turns."""
BEAT, STALLED = float(os.environ.get("PEER_BEAT", "10")), float(os.environ.get("PEER_STALLED", "30"))
"""Seconds between a worker's heartbeats, and after which its jobs are somebody else's: Procrastinate's own."""
POLL = 0.5
"""Seconds between looks at the queue, as our own loops have it; its own are 5."""

deferring = App(connector=SyncPsycopgConnector())
"""Never opened: every job goes in on our own connection."""


def defer(conn: Connection, topics: Topics) -> None:
    """A job for each thing this transaction gives somebody to do, in this very transaction."""
    for topic, key in sorted(topics):
        if topic == "think":
            _put(conn, "think", {"conversation": int(key)}, f"think:{key}")
        elif topic == "send":
            _put(conn, "drain", {"lane": key}, f"drain:{key}" if LANE_LOCK else None)


def _put(conn: Connection, task: str, what: dict[str, Any], lock: str | None) -> None:
    deferring.configure_task(
        task, allow_unknown=True, queue=task, lock=lock, task_kwargs=what, connection=driver_of(conn)
    ).defer()


def keeping(database: Database) -> None:
    """Have this opening defer jobs, and tell nobody else."""
    database._back.before_commit[:] = [defer]  # type: ignore[union-attr]


def tasks(house: Any, app: App) -> None:
    """Our functions as jobs."""
    from bot.manager import TURNS_AT_ONCE

    @app.task(name="think", queue="think")
    def think(conversation: int) -> None:
        while house.manager.think(conversation) == TURNS_AT_ONCE:
            pass

    @app.task(name="drain", queue="drain")
    def drain(lane: str) -> None:  # noqa: ARG001  (a claim looks for its lane)
        while house.send_one():
            pass

    @app.periodic(cron="* * * * * */1")
    @app.task(name="tick", queue="drain", lock="tick")
    def tick(timestamp: int) -> None:  # noqa: ARG001
        if house.something_to_send():
            drain(lane="")
        house.wake_due()

    @app.periodic(cron="* * * * * */1")
    @app.task(name="rescue", queue="think")
    async def rescue(timestamp: int) -> None:  # noqa: ARG001
        for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=STALLED):
            await app.job_manager.retry_job(job)


def opened(settings: Settings, *more: Any) -> Any:
    """A house that defers jobs. The lock of a job takes the place of our guard's."""
    from app.house import House

    house = House.open(settings, *more)
    keeping(house.database)
    house.database._back.hold = lambda _conversation: nullcontext(True)  # type: ignore[method-assign,assignment,return-value]
    return house


async def work(settings: Settings, house: Any) -> None:
    """As many thinkers and senders as our own worker has."""
    app = App(connector=PsycopgConnector(conninfo=settings.url, max_size=8))
    tasks(house, app)
    async with app.open_async():
        both = [
            asyncio.create_task(
                app.run_worker_async(
                    queues=[queue], concurrency=many, delete_jobs="always", fetch_job_polling_interval=POLL,
                    install_signal_handlers=False, update_heartbeat_interval=BEAT, stalled_worker_timeout=STALLED,
                )
            )
            for queue, many in (("think", settings.thinkers), ("drain", settings.senders))
        ]  # fmt: skip
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, lambda: [one.cancel() for one in both])
        await asyncio.gather(*both, return_exceptions=True)


def worker(*more: Any) -> None:
    """One process, warm before its first job."""
    from app.collector import keep_for_good, rest
    from app.loop import share_fairly

    settings = read_settings()
    share_fairly()
    rest()
    house = opened(settings, *more)
    house.warm()
    keep_for_good()
    asyncio.run(work(settings, house))
    house.close()


def migrate() -> None:
    """Our tables and Procrastinate's."""
    from store.migrate import migrate as ours

    url = read_settings().url
    database = Database.open(url)
    ours(database)
    database.close()
    theirs = App(connector=SyncPsycopgConnector(conninfo=url))
    with theirs.open():
        theirs.schema_manager.apply_schema()


def bench(server: str, texts: int = 400, rounds: int = 2) -> None:
    """Our workers' bench, with these; its figures are kept and printed."""
    from app.bench.backlog import Program, measure
    from app.bench.machine import limits
    from app.bench.report import keep
    from app.bundle import load

    machine = limits()
    figures = measure(load(read_settings()), server, texts, rounds, 1, Program(SELF, keeping))
    name = "workers-procrastinate" if LANE_LOCK else "workers-procrastinate-no-lane-lock"
    print(json.dumps(figures, indent=2))
    print(f"kept in {keep(Path('bench-results'), name, machine, figures)}")


def kills(database: str, number: int = 20) -> None:
    """Web and worker killed as ours are; both defer jobs. Its own 30 s until a dead worker's jobs are taken up would
    leave nothing to kill in between: shortened as our leases are there.
    """
    os.environ.update(PEER_BEAT="0.3", PEER_STALLED="1.5", FRONTDOOR_DATABASE_URL=database)
    migrate()
    from tests.faults import kill_loop, works

    class Deferring(works.Works):
        """The department: its commands defer jobs too."""

        def _one(self, database: Database) -> None:
            keeping(database)
            super()._one(database)

    kill_loop.Works = Deferring  # type: ignore[misc]
    kill_loop.WARM, kill_loop.COLD = (*SELF, "launch"), SELF
    sys.argv = ["kills", "--kills", str(number), "--cold", "0", "--database", database]
    kill_loop.main()


def launch() -> None:
    """What the kill loop starts its processes from."""
    from app.server import Server
    from tests.faults import launch

    def serve(part: str) -> None:
        if part == "worker":
            worker(lambda _words: None, launch.SHORT)
        else:
            Server(read_settings(), lambda given, say: opened(given, say, launch.SHORT), runs=False).run()

    launch.serve = serve
    launch.main()


if __name__ == "__main__":
    command, *given = sys.argv[1:]
    if command == "bench":
        bench(given[0], *(int(one) for one in given[1:]))
    elif command == "kills":
        kills(given[0], *(int(one) for one in given[1:]))
    else:
        {"migrate": migrate, "worker": worker, "launch": launch}[command]()
