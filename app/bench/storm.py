"""`bench storm`: a burst of webhooks while the provider is down, then back; and one sender who floods the others."""

import asyncio
import itertools
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from app.bench.books import Books
from app.bench.flood import flood
from app.bench.http import greeted, residents
from app.bench.provider import Apart
from app.bench.report import percentiles
from app.bench.service import Service, free_port, hello
from app.bench.wire import Acked, fire, inbound
from bot.city import City
from store.changing import Step, take
from store.engine import Database

TRIES = 5
"""How often a webhook is posted in all, as a provider does that was asked to come again (`#rc=4`)."""

RETRY_SECONDS = 5.0
"""Between two tries: what our refusals ask for."""

REPEATED = 33
"""Every so many webhooks one is posted twice: three in a hundred."""

LONGEST_DRAIN = 3600.0
RECEIPTS_SECONDS = 5.0
"""So long without a receipt, and none is to come."""


@dataclass(frozen=True, slots=True)
class Storm:
    """How hard it blows. Rates are texts a second, times in seconds."""

    rate: float = 1000.0
    seconds: float = 30.0
    outage: float = 60.0
    """From the first webhook to the provider's return."""
    news: int = 100
    """Requests that a department moves meanwhile: their news waits behind the answers."""
    flood: int = 100_000
    flood_rate: float = 500.0
    honest_rate: float = 10.0
    calm: float = 60.0
    seed: int = 1


QUICK = Storm(rate=100.0, seconds=10.0, outage=20.0, news=10, flood=3000, flood_rate=200.0, honest_rate=5.0, calm=15.0)
"""The same in little, for a machine that has other work: shows that it works, not how much it holds."""


async def measure(city: City, storm: Storm, database: str = "", workers: int = 0) -> dict[str, Any]:
    """Both phases on one service. ``database`` and ``workers``: see `Service`."""
    port = free_port()
    with (
        TemporaryDirectory() as folder,
        Service(Path(folder), f"http://127.0.0.1:{port}", database, workers) as service,
        Apart(port, service.url) as provider,
    ):
        provider.up()
        service.start()
        await service.until_up()
        with closing(Database.open(service.database)) as kept:
            run = _Run(service, provider, kept, city, storm)
            found = {"storm": await run.storm()} if storm.rate and storm.seconds else {}
            if storm.flood:
                await run.quiet()
                found["flood"] = await flood(service, Books(kept), run.texts, run.numbers, storm)
            found["memory_mb"] = service.memory()
    return {**found, "flask hello/s": await hello(greeted)}


class _Run:
    """One storm over one service."""

    def __init__(self, service: Service, provider: Apart, kept: Database, city: City, storm: Storm) -> None:
        self._service, self._provider, self._kept, self._storm = service, provider, kept, storm
        self._books = Books(kept)
        self.texts = _spread(residents(city, storm.seed))
        self.numbers = itertools.count(1)

    async def storm(self) -> dict[str, Any]:
        """Down, burst, news, back, drained; then the books are read."""
        storm = self._storm
        filed = await self._file(storm.news)
        self._provider.down()
        since, begun = self._books.moment(), time.perf_counter()
        before = self._service.cpu()
        acked, refused, tries = await self._burst()
        moved = await asyncio.to_thread(self._move, filed)
        await asyncio.sleep(max(0.0, begun + storm.outage - time.perf_counter()))
        unread = self._books.unread()
        await asyncio.to_thread(self._provider.up)
        back, returned = self._books.moment(), time.perf_counter()
        await self._drained()
        drained, after = time.perf_counter(), self._service.cpu()
        sent = self._books.sent(back)
        return {
            "texts": round(storm.rate * storm.seconds),
            "asked_per_s": storm.rate,
            **tries,
            "acknowledged": len(acked),
            "refused_at_first": refused,
            "lost": self._books.missing(acked),
            "filed_twice": self._books.filed_twice(),
            "told_twice": self._provider.twice(),
            "answers_merged": self._books.outbox().get("dropped replaced", 0),
            "unread_when_the_provider_returned": unread,
            "drained_s_after_return": round(drained - returned, 1),
            "posts_per_s_after_return": round(sum(len(times) for times in sent.values()) / (drained - returned), 1),
            "texts_per_s_to_the_end": round(len(acked) / self._books.thinking(since), 1),
            "answers_with_the_provider_s": _when(sent["reply"]),
            "news_with_the_provider_s": _when(sent["push"]),
            "news_before_a_due_answer": self._books.overtaken(back),
            "requests_moved": moved,
            "outbox": self._books.outbox(),
            "cpu_ms_a_text": {n: round((after[n] - before[n]) * 1000 / len(acked), 1) for n in after},
        }

    async def _file(self, many: int) -> list[str]:
        """Requests from residents before the storm."""
        people = [f"+1484555{number:04d}" for number in range(1000, 1000 + many)]
        for text in ("big pothole at 12 Main St", "1"):
            plan = [(n / 20, self._webhook(who, text)[1]) for n, who in enumerate(people)]
            await fire(self._service.port, plan, 8)
            await self._drained()
        return self._books.tracking(many)

    def _move(self, filed: list[str]) -> int:
        for tracking in filed:
            step = Step(tracking, "works", self._kept.now(), "scheduled", "Crew 12 comes.")
            self._kept.write(lambda conn, step=step: take(conn, step), within=30)  # type: ignore[misc]
        return len(filed)

    def _webhook(self, who: str, text: str) -> tuple[str, bytes]:
        number = next(self.numbers)
        return f"SM{number:032x}", inbound(number, who, text, self._service.url)

    async def _burst(self) -> tuple[set[str], int, dict[str, Any]]:
        """The webhooks, each until it is acknowledged or given up: ids acknowledged, refused at first, and how fast."""
        storm = self._storm
        hooks = [self._webhook(*next(self.texts)) for _ in range(round(storm.rate * storm.seconds))]
        plan = [(n / storm.rate, hook) for n, hook in enumerate(hooks)]
        plan += [(due + 0.5, hook) for due, hook in plan[::REPEATED]]
        plan.sort(key=lambda one: one[0])
        begun = time.perf_counter()
        first = await self._post(plan)
        took = time.perf_counter() - begun
        statuses = [one.status for one in first]
        open_ = _unacknowledged(hooks, first)
        refused = len(open_)
        for _ in range(TRIES - 1):
            if not open_:
                break
            await asyncio.sleep(RETRY_SECONDS)
            again = await self._post([(n / storm.rate, hook) for n, hook in enumerate(open_)])
            open_ = _unacknowledged(open_, again)
        acked = {sid for sid, _ in hooks} - {sid for sid, _ in open_}
        rate = {
            "acked_per_s": round(statuses.count(200) / took),
            "ack_ms": percentiles([one.milliseconds for one in first]),
            "given_up_by_the_provider": len(open_),
        }
        return acked, refused, rate

    async def _post(self, plan: list[tuple[float, tuple[str, bytes]]]) -> list[Acked]:
        return await fire(self._service.port, [(due, hook[1]) for due, hook in plan], 64, names=[h[0] for _, h in plan])

    async def quiet(self) -> None:
        """Until the provider has told all it will of the storm's posts: its receipts would be the calm's company."""
        left = -1
        while left != (left := await asyncio.to_thread(self._books.unreceipted)) and left:
            await asyncio.sleep(RECEIPTS_SECONDS)

    async def _drained(self) -> None:
        until = time.perf_counter() + LONGEST_DRAIN
        while await asyncio.to_thread(self._books.open):
            if time.perf_counter() > until:
                raise TimeoutError("the storm was not drained within an hour")
            await asyncio.sleep(0.3)


def _spread(texts: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The same residents, each time round with another area code: one number is one conversation."""
    rounds: dict[str, int] = {}
    last: dict[str, int] = {}
    for count, (who, text) in enumerate(texts):
        if who not in last or count - last[who] > 5000:
            rounds[who] = rounds.get(who, -1) + 1
        last[who] = count
        yield f"+1{215 + rounds[who] % 500}{who[5:]}", text


def _unacknowledged(hooks: list[tuple[str, bytes]], acked: list[Acked]) -> list[tuple[str, bytes]]:
    good = {one.name for one in acked if one.status == 200}
    return [hook for hook in hooks if hook[0] not in good]


def _when(seconds: list[float]) -> dict[str, float]:
    """Seconds after the provider's return: how many posts, the middle one and the last."""
    ordered = sorted(seconds)
    if not ordered:
        return {"posts": 0}
    return {"posts": len(ordered), "p50": round(ordered[len(ordered) // 2], 1), "last": round(ordered[-1], 1)}
