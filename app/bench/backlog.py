"""`bench workers`: what workers alone can do. Texts are kept while they stand still, then one or two of them answer.

No web process and no load client takes the cores meanwhile; the provider and PostgreSQL are counted by themselves.
One worker has the whole machine, or, "a core a worker", shares one core with PostgreSQL's sessions and the provider, as
each of two workers shares two.
"""

import asyncio
import itertools
import os
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from app.bench.books import Books
from app.bench.cores import confine
from app.bench.mix import conversations
from app.bench.provider import Apart
from app.bench.report import spent
from app.bench.service import COMMAND, Service, free_port
from app.bench.turn import some_places
from app.bench.wire import NUMBER
from app.clock import Clock
from app.intake import Intake
from bot.city import City
from bot.wire import Inbound
from store.engine import Database

LOOK: float = 0.1
"""Seconds between two looks at what the server's sessions wait for."""


@dataclass(frozen=True, slots=True)
class Crew:
    """So many workers, on so many cores with all that works for them; 0: on as many as there are."""

    workers: int
    cores: int = 0

    @property
    def name(self) -> str:
        """For people."""
        on = f" on {self.cores} core{'s' * (self.cores > 1)}" if self.cores else ""
        return f"{self.workers} worker{'s' * (self.workers > 1)}{on}"


CREWS: Final = (Crew(1), Crew(1, 1), Crew(2), Crew(2, 2))
"""On a machine of two cores the third is the last one too, and is not run twice."""


@dataclass(frozen=True, slots=True)
class Program:
    """What works: `frontdoor`, or something else to compare with that knows `migrate` and `worker` too."""

    command: Sequence[str] = COMMAND
    keeping: Callable[[Database], None] = lambda _database: None
    """Done to the database before texts are kept: an engine has its jobs deferred."""


OURS: Final = Program()


def measure(city: City, server: str, texts: int, rounds: int, seed: int, program: Program = OURS) -> dict[str, Any]:
    """``rounds`` runs of each crew, in alternation; the gain of two workers over one, by medians."""
    crews = [crew for crew in CREWS if crew.cores < (os.cpu_count() or 1)]
    runs: dict[str, list[dict[str, Any]]] = {crew.name: [] for crew in crews}
    for turn, crew in itertools.product(range(rounds), crews):
        runs[crew.name].append(asyncio.run(_one(city, server, texts, crew, seed + turn, program)))
    middle = {name: statistics.median(run["texts_per_s"] for run in found) for name, found in runs.items()}
    one, one_core, two, *_ = rates = list(middle.values())
    gains = {"gain": round(two / one, 2), "gain, a core a worker": round(rates[-1] / one_core, 2)}
    return {**runs, "median texts/s": middle, **gains}


async def _one(city: City, server: str, texts: int, crew: Crew, seed: int, program: Program) -> dict[str, Any]:
    port = free_port()
    with (
        TemporaryDirectory() as folder,
        Apart(port) as provider,
        Service(Path(folder), provider.url, server, crew.workers, web=False, command=program.command) as service,
    ):
        provider.up()
        service.start()
        await service.until_calm()
        service.pause()
        with closing(Database.open(service.database)) as database:
            program.keeping(database)
            _fill(database, city, texts, seed)
            return _drain(service, provider, Books(database), texts, crew)


def _fill(database: Database, city: City, texts: int, seed: int) -> None:
    """The opening texts of so many conversations, each from a resident of its own: one text, one turn."""
    intake = Intake(database, Clock())
    for number, (who, text) in enumerate(_openings(city, texts, seed)):
        intake((Inbound("sms", f"SM{number:032x}", NUMBER, who, text, database.now()),))


def _openings(city: City, texts: int, seed: int) -> Iterator[tuple[str, str]]:
    mix = conversations(city.knowledge, some_places(city), seed)
    for number in range(texts):
        yield f"+1{215 + number // 9000}555{1000 + number % 9000:04d}", next(mix).texts[0]


def _drain(service: Service, provider: Apart, books: Books, texts: int, crew: Crew) -> dict[str, Any]:
    """From letting the workers go until every text is answered and every reply with the provider."""
    _together(service, provider, books, crew)
    before, begun = _spent(service, provider, books), time.perf_counter()
    service.resume()
    waits: Counter[str] = Counter()
    while books.open():
        waits.update(books.waits())
        _together(service, provider, books, crew)
        time.sleep(LOOK)
    took, after = time.perf_counter() - begun, _spent(service, provider, books)
    each = {name: round((after[name] - before[name]) * 1000 / texts, 2) for name in after}
    cores = sum(after.values()) - sum(before.values())
    return {
        "texts_per_s": round(texts / took, 1),
        "ms_of_processor_a_text": each,
        "cores_busy": round(cores / took, 2),
        "of_cores": os.cpu_count(),
        "load_1m": round(os.getloadavg()[0], 1),
        "sessions_seen": dict(waits.most_common(5)),
        "told": books.outbox(),
    }


def _together(service: Service, provider: Apart, books: Books, crew: Crew) -> None:
    """Keep workers, provider and the server's sessions, fresh ones too, on the crew's cores."""
    if crew.cores:
        confine((*service.pids, *provider.pids, *books.sessions()), crew.cores)


def _spent(service: Service, provider: Apart, books: Books) -> dict[str, float]:
    """Seconds of processor time so far."""
    return {
        "workers": sum(service.cpu().values()),
        "postgresql": sum(spent(pid) for pid in books.sessions()),
        "provider": provider.cpu(),
    }
