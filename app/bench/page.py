"""The results page: the newest run of each measurement, beside its bar and the machine's limits."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.bench.report import newest
from app.bench.weather import weather

Row = tuple[str, str, str, str]


def page(results: Path) -> str:
    """The Markdown of `docs/benchmarks.md`. FileNotFoundError when nothing was measured yet."""
    turn, http = _run(results, "turn"), _run(results, "http")
    machine = http["machine"]
    rows = [*_turn(turn["turn"]), *_http(http["http"])]
    facts = (
        f"{machine['cpu']}, {machine['cores']} cores, Python {machine['python']}, SQLite {machine['sqlite']}; "
        f"load before the run {machine['load_1m']}. Durable write of 4 KiB {machine['fdatasync_ms']} ms; SQLite with "
        f"`synchronous=FULL`: {machine['sqlite_full_commits']:,.0f} commits/s, "
        f"{machine['sqlite_full_grouped_rows']:,.0f} rows/s in groups of 50; Flask saying hello on the same server and "
        f"client: {http['http']['flask hello/s']:,.0f} requests/s."
    )
    table = ["| | measured | floor | goal |", "|---|---|---|---|", *(f"| {' | '.join(row)} |" for row in rows)]
    return "\n".join(
        [
            "# Benchmarks",
            "",
            'Made by `make bench` on the machine at hand; do not edit. The mix is the "city day" of '
            "`app/bench/mix.py`. Load client and provider run on the same two cores. Fragments are answered at once "
            "(`FRONTDOOR_HOLD_SECONDS=0`), so that waiting on purpose is not counted as slowness.",
            "",
            facts,
            "",
            *table,
            "",
            *weather(results),
        ]
    )


def _run(results: Path, name: str) -> dict[str, Any]:
    found = newest(results, name)
    if found is None:
        raise FileNotFoundError(2, f"no run of `frontdoor bench {name}` yet", str(results))
    return found


def _turn(found: dict[str, Any]) -> Iterator[Row]:
    wall = found["wall_ms"]
    yield (
        f"turn in process, {found['services']} services, p50 / p99",
        f"{wall['p50']} / {wall['p99']} ms",
        "8 / 25 ms",
        "3 / 12 ms",
    )


def _http(found: dict[str, Any]) -> Iterator[Row]:
    calm, acks, burst, most = found["calm 50/s"], found["acks 100/s"], found["burst"], found["most"]
    hello = found["flask hello/s"]
    yield (
        "durable texts/s over HTTP, everything on",
        f"{most['texts_per_s']} ({most['texts_per_s'] / hello:.3f} of hello)",
        "100",
        "250",
    )
    yield "webhook ack p99 at 100/s", f"{acks['ack_ms']['p99']} ms", "100 ms", "50 ms"
    yield (
        f"burst of {burst['asked_per_s']}/s for 10 s",
        f"{burst['acked_per_s']}/s acknowledged, {burst['refused']} refused, "
        f"{found['lost']} lost, drained in {burst['drained_s']} s",
        "1,000/s for 30 s, 0 lost",
        "2,000/s for 60 s",
    )
    yield (
        "text in → reply handed to the provider, p95 at 50/s",
        f"{calm['text_to_provider_ms']['p95']} ms",
        "1 s",
        "300 ms",
    )
    yield "memory, loaded", f"{found['memory_mb']['all']} MB", "400 MB", "250 MB"
    yield "`frontdoor run` to first answer, installed, empty folder", f"{found['cold_start_s']} s", "5 s", "2 s"
