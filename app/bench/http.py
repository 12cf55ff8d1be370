"""`bench http`: the whole way over HTTP, text in to post handed over, with the limits measured in the same run."""

import asyncio
import itertools
import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.bench.mix import conversations
from app.bench.report import percentiles
from app.bench.service import Service, hello
from app.bench.turn import some_places
from app.bench.wire import Acked, Provider, fire, inbound, plain_get
from bot.city import City

LONGEST_DRAIN = 1800.0
"""Seconds until a burst is answered, at most: 30,000 texts on the slowest machine worth measuring."""


async def measure(
    city: City, seconds: float, burst: int, seed: int, database: str = "", workers: int = 0, wave: int = 30
) -> dict[str, Any]:
    """Cold start, calm rate, ack at 100/s, burst, and the most texts a second; memory at the end.

    ``database`` and ``workers``: see `Service`. ``burst``: texts a second for ``wave`` seconds; 0 leaves it out.
    """
    provider = Provider()
    server, base = await provider.serve()
    numbers = itertools.count(1)
    with tempfile.TemporaryDirectory() as folder, Service(Path(folder), base, database, workers) as service:
        texts = residents(city, seed)
        found: dict[str, Any] = {"cold_start_s": await _cold_start(service, provider, numbers)}
        found["calm 50/s"] = await _calm(service, provider, texts, numbers, 50.0, seconds)
        found["acks 100/s"] = _acks(await _at(service, texts, numbers, 100.0, seconds))
        if burst:
            found["burst"] = await _burst(service, texts, numbers, burst, wave)
        found["most"] = await _most(service, texts, numbers)
        found["memory_mb"] = service.memory()
        found["lost"] = service.lost()
    server.close()
    found["flask hello/s"] = await hello(greeted)
    return found


def residents(city: City, seed: int) -> Iterator[tuple[str, str]]:
    """(number, text), endless: many residents at once, each one's texts in order, never closer than 50 others."""
    mix = conversations(city.knowledge, some_places(city), seed)
    who = (f"+1215555{number:04d}" for number in itertools.cycle(range(200, 9999)))
    lanes: list[Iterator[tuple[str, str]]] = []
    for turn in itertools.count():
        if len(lanes) < 200:
            lanes.append(iter([]))
        at = turn % len(lanes)
        text = next(lanes[at], None)
        while text is None:
            person = next(who)
            lanes[at] = iter([(person, words) for words in next(mix).texts])
            text = next(lanes[at], None)
        yield text


async def _cold_start(service: Service, provider: Provider, numbers: Iterator[int]) -> float:
    """From starting the process in an empty folder to the first answer handed to the provider."""
    begun = service.start()
    await service.until_up()
    await fire(service.port, [(0.0, inbound(next(numbers), "+12155550199", "pothole at 12 Main St", service.url))], 1)
    while not provider.taken:
        await asyncio.sleep(0.01)
    return round(provider.taken[0][0] - begun, 2)


async def _at(
    service: Service, texts: Iterator[tuple[str, str]], numbers: Iterator[int], rate: float, seconds: float
) -> list[Acked]:
    """Open loop: Poisson arrivals at this rate."""
    chance, due, plan = random.Random(7), 0.0, []  # noqa: S311
    while due < seconds:
        who, text = next(texts)
        plan.append((due, inbound(next(numbers), who, text, service.url)))
        due += chance.expovariate(rate)
    return await fire(service.port, plan, connections=32)


async def _calm(
    service: Service,
    provider: Provider,
    texts: Iterator[tuple[str, str]],
    numbers: Iterator[int],
    rate: float,
    seconds: float,
) -> dict[str, Any]:
    """Text in → reply handed to the provider, for each text that was answered before the next one of its resident."""
    chance, due, plan, sent = random.Random(3), 0.0, [], []  # noqa: S311
    while due < seconds:
        who, text = next(texts)
        plan.append((due, inbound(next(numbers), who, text, service.url)))
        sent.append((due, who))
        due += chance.expovariate(rate)
    before, begun = len(provider.taken), time.perf_counter()
    acked = await fire(service.port, plan, connections=32)
    await service.until_idle()
    waits = list(_waits(sent, begun, provider.taken[before:]))
    return {**_acks(acked), "answered": len(waits), "text_to_provider_ms": percentiles(waits)}


def _waits(sent: list[tuple[float, str]], begun: float, taken: list[tuple[float, str]]) -> Iterator[float]:
    replies: dict[str, list[float]] = {}
    for moment, who in taken:
        replies.setdefault(who, []).append(moment)
    following: dict[str, float] = {}
    for due, who in reversed(sent):
        until = following.get(who, float("inf"))
        answer = next((one for one in replies.get(who, ()) if begun + due <= one < until), None)
        if answer is not None:
            yield (answer - begun - due) * 1000
        following[who] = begun + due


async def _burst(
    service: Service, texts: Iterator[tuple[str, str]], numbers: Iterator[int], rate: int, seconds: int
) -> dict[str, Any]:
    """A wave of webhooks as fast as asked for so many seconds; then everything is answered."""
    plan = [(n / rate, inbound(next(numbers), *next(texts), service.url)) for n in range(rate * seconds)]
    begun = time.perf_counter()
    acked = await fire(service.port, plan, connections=64)
    refused = [one for one in acked if one.status != 200]
    took = time.perf_counter() - begun
    await service.until_idle(LONGEST_DRAIN)
    return {
        "sent": len(plan),
        "asked_per_s": rate,
        "seconds": seconds,
        "acked_per_s": round(len(plan) / took),
        "refused": len(refused),
        **_acks(acked),
        "drained_s": round(time.perf_counter() - begun - took, 1),
    }


async def _most(service: Service, texts: Iterator[tuple[str, str]], numbers: Iterator[int]) -> dict[str, Any]:
    """Closed loop: 1,500 texts on 32 lines; texts a second until all are answered, and what that took of processors."""
    before, begun = service.cpu(), time.perf_counter()
    await fire(service.port, [(0.0, inbound(next(numbers), *next(texts), service.url)) for _ in range(1500)], 32)
    await service.until_idle(300)
    took, after = time.perf_counter() - begun, service.cpu()
    spent = {name: round(after[name] - before[name], 2) for name in after}
    return {"texts_per_s": round(1500 / took, 1), "seconds": round(took, 1), "cpu_s": spent}


async def greeted(port: int) -> float:
    """Answers a second of whoever listens there."""
    begun = time.perf_counter()
    await fire(port, [(0.0, plain_get("/")) for _ in range(6000)], 32)
    return round(6000 / (time.perf_counter() - begun))


def _acks(acked: list[Acked]) -> dict[str, Any]:
    return {
        "acks": len(acked),
        "not_200": sum(one.status != 200 for one in acked),
        "ack_ms": percentiles([one.milliseconds for one in acked]),
    }
