"""`bench workers`: what workers alone can do. Texts are kept while they stand still, then one or two of them answer.

No web process and no load client takes the cores meanwhile; the provider and PostgreSQL are counted by themselves.
"""

import asyncio
import itertools
import os
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from app.bench.books import Books
from app.bench.mix import conversations
from app.bench.provider import Apart
from app.bench.report import spent
from app.bench.service import Service, free_port
from app.bench.turn import some_places
from app.bench.wire import NUMBER
from app.clock import Clock
from app.intake import Intake
from bot.city import City
from bot.wire import Inbound
from store.engine import Database

LOOK: float = 0.1
"""Seconds between two looks at what the server's sessions wait for."""


def measure(city: City, server: str, texts: int, counts: tuple[int, ...], rounds: int, seed: int) -> dict[str, Any]:
    """``rounds`` runs of each number of workers, in alternation; the gain of the last over the first of ``counts``."""
    runs: dict[str, list[dict[str, Any]]] = {f"{count} workers": [] for count in counts}
    for turn, count in itertools.product(range(rounds), counts):
        runs[f"{count} workers"].append(asyncio.run(_one(city, server, texts, count, seed + turn)))
    middle = {name: statistics.median(run["texts_per_s"] for run in found) for name, found in runs.items()}
    names = list(runs)
    return {**runs, "median texts/s": middle, "gain": round(middle[names[-1]] / middle[names[0]], 2)}


async def _one(city: City, server: str, texts: int, workers: int, seed: int) -> dict[str, Any]:
    port = free_port()
    with (
        TemporaryDirectory() as folder,
        Apart(port) as provider,
        Service(Path(folder), provider.url, server, workers, web=False) as service,
    ):
        provider.up()
        service.start()
        await service.until_calm()
        service.pause()
        with closing(Database.open(service.database)) as database:
            _fill(database, city, texts, seed)
            books = Books(database)
            return _drain(service, provider, books, texts)


def _fill(database: Database, city: City, texts: int, seed: int) -> None:
    """The opening texts of so many conversations, each from a resident of its own: one text, one turn."""
    intake = Intake(database, Clock())
    for number, (who, text) in enumerate(_openings(city, texts, seed)):
        intake((Inbound("sms", f"SM{number:032x}", NUMBER, who, text, database.now()),))


def _openings(city: City, texts: int, seed: int) -> Iterator[tuple[str, str]]:
    mix = conversations(city.knowledge, some_places(city), seed)
    for number in range(texts):
        yield f"+1{215 + number // 9000}555{1000 + number % 9000:04d}", next(mix).texts[0]


def _drain(service: Service, provider: Apart, books: Books, texts: int) -> dict[str, Any]:
    """From letting the workers go until every text is answered and every reply with the provider."""
    before, begun = _spent(service, provider, books), time.perf_counter()
    service.resume()
    waits: Counter[str] = Counter()
    while books.open():
        waits.update(books.waits())
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


def _spent(service: Service, provider: Apart, books: Books) -> dict[str, float]:
    """Seconds of processor time so far."""
    return {
        "workers": sum(service.cpu().values()),
        "postgresql": sum(spent(pid) for pid in books.sessions()),
        "provider": provider.cpu(),
    }
