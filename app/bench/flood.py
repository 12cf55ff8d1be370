"""One sender floods, honest residents go on: how long do they wait for answers, beside the same run's calm?"""

import asyncio
import random
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from app.bench.books import Books
from app.bench.report import percentiles
from app.bench.service import Service
from app.bench.wire import Acked, fire, inbound

if TYPE_CHECKING:
    from app.bench.storm import Storm

FLOODER = "+16105550199"

WORDS = "pothole at 12 Main St number {}"

WARM_UP = 3.0
"""Seconds not counted: the first turns wait for what is loaded once."""

AFTER = 120.0
"""Seconds honest residents may still wait when the flood is over."""

Texts = Iterator[tuple[str, str]]


async def flood(service: Service, books: Books, texts: Texts, numbers: Iterator[int], storm: "Storm") -> dict[str, Any]:
    """Calm, then the same with a flood, open loop. Milliseconds from a text kept to its reply with the provider."""
    await _honest(service, books, texts, numbers, storm.honest_rate, WARM_UP)
    calm = await _honest(service, books, texts, numbers, storm.honest_rate, storm.calm)
    lasts = storm.flood / storm.flood_rate
    begun = time.perf_counter()
    pouring = asyncio.create_task(_pour(service, numbers, storm))
    during = await _honest(service, books, texts, numbers, storm.honest_rate, lasts)
    poured = await pouring
    ratio = during["text_to_provider_ms"]["p99"] / max(calm["text_to_provider_ms"]["p99"], 0.01)
    return {
        "flood_texts": storm.flood,
        "asked_per_s": storm.flood_rate,
        "poured_s": round(time.perf_counter() - begun, 1),
        "flood_not_200": sum(one.status != 200 for one in poured),
        "flooder_was_answered": books.told(FLOODER),
        "honest_per_s": storm.honest_rate,
        "calm": calm,
        "during": during,
        "p99_ratio": round(ratio, 2),
    }


async def _pour(service: Service, numbers: Iterator[int], storm: "Storm") -> list[Acked]:
    plan = (
        (n / storm.flood_rate, inbound(next(numbers), FLOODER, WORDS.format(n), service.url))
        for n in range(storm.flood)
    )
    return await fire(service.port, plan, 16)


async def _honest(
    service: Service, books: Books, texts: Texts, numbers: Iterator[int], rate: float, seconds: float
) -> dict[str, Any]:
    """Poisson arrivals at this rate; each text's own answer, when all of them have theirs."""
    chance, due, plan = random.Random(5), 0.0, []  # noqa: S311
    while due < seconds:
        plan.append((due, inbound(next(numbers), *next(texts), service.url)))
        due += chance.expovariate(rate)
    since, before = books.moment(), sum(service.cpu().values())
    acked = await fire(service.port, plan, 16)
    until = time.perf_counter() + AFTER
    while await asyncio.to_thread(books.open, FLOODER) and time.perf_counter() < until:
        await asyncio.sleep(0.2)
    waits = books.answers(since, FLOODER)
    return {
        "texts": len(plan),
        "not_200": sum(one.status != 200 for one in acked),
        "ack_ms": percentiles([one.milliseconds for one in acked]),
        "turns_answered": len(waits),
        "text_to_provider_ms": percentiles(waits),
        "cpu_s": round(sum(service.cpu().values()) - before, 1),
    }
