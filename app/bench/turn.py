"""`bench turn`: what one turn costs in process: read, apply, settle and wording, on the city-day mix, no I/O."""

import itertools
import time
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from app.bench.mix import Conversation, conversations
from app.bench.report import percentiles
from bot.city import City
from bot.effects import File
from bot.events import Event, Heard, Message
from bot.facts import Facts, RequestFacts
from bot.suggest import dry_turn
from bot.talk import Talk
from bot.wire import Capabilities
from bot.wording import compose
from casework.tracking import fresh
from store.steadfast import real_now

WARM_UP = 50
"""Turns not counted: the encoder's first use builds its tables."""


@dataclass
class Tally:
    """Milliseconds of each turn, wall and CPU, by kind of conversation."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    by_kind: dict[str, list[float]] = field(default_factory=dict)
    filed: int = 0


def measure(city: City, places: tuple[str, ...], turns: int, seed: int) -> dict[str, Any]:
    """Take this many turns and return percentiles in milliseconds."""
    tally = Tally()
    for number, conversation in enumerate(conversations(city.knowledge, places, seed)):
        _converse(city, conversation, number, tally)
        if len(tally.wall) >= turns + WARM_UP:
            break
    return {
        "turns": turns,
        "filed": tally.filed,
        "services": len(city.knowledge.services),
        "wall_ms": percentiles(tally.wall[WARM_UP:]),
        "cpu_ms": percentiles(tally.cpu[WARM_UP:]),
        "by_kind_p50_ms": {kind: percentiles(times)["p50"] for kind, times in sorted(tally.by_kind.items())},
    }


def _converse(city: City, conversation: Conversation, number: int, tally: Tally) -> None:
    talk, now = Talk(), real_now()
    own: tuple[RequestFacts, ...] = ()
    for step, text in enumerate(conversation.texts):
        event = Event(Heard((Message(f"m{number}.{step}", text, now),)), now, tuple(fresh() for _ in range(4)), "case")
        facts = Facts(Capabilities("bench"), own=own)
        wall, cpu = time.perf_counter(), time.thread_time()
        taken = dry_turn(talk, event, facts, city)
        compose(taken, event, facts, city)
        tally.cpu.append((time.thread_time() - cpu) * 1000)
        tally.wall.append((time.perf_counter() - wall) * 1000)
        tally.by_kind.setdefault(conversation.kind, []).append(tally.wall[-1])
        filed = tuple(_as_fact(effect) for effect in taken.effects if isinstance(effect, File))
        tally.filed += len(filed)
        talk, own, now = taken.talk, (*filed, *own), now + timedelta(seconds=25)


def _as_fact(effect: File) -> RequestFacts:
    place = effect.ready.place.text if effect.ready.place else ""
    return RequestFacts(effect.tracking, effect.ready.service.code, "received", place, effect.due, effect.at, mine=True)


def some_places(city: City, many: int = 200) -> tuple[str, ...]:
    """Addresses and crossings of this city that its own gazetteer finds."""
    streets = ("Main St", "Oak St", "Elm St", "Market St", "Broad St", "Maple Ave")
    numbers = itertools.product(streets, range(10, 400, 7))
    found = (f"{number} {street}" for street, number in numbers if _known(city, f"{number} {street}"))
    return tuple(itertools.islice(found, many)) or ("Main St and Oak St",)


def _known(city: City, text: str) -> bool:
    return city.gazetteer.find(text).outcome == "resolved"
