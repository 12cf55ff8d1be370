"""The results page: the newest run of each measurement, beside its bar and the machine's limits."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from app.bench.report import figures, newest, table, variants
from app.bench.talks import talks
from app.bench.weather import weather

Found = Mapping[str, Any]

BARS = (
    ("8 / 25 ms", "3 / 12 ms"),
    ("100", "250"),
    ("100 ms", "50 ms"),
    ("1,000/s for 30 s, 0 lost", "2,000/s for 60 s"),
    ("1 s", "300 ms"),
    ("400 MB", "250 MB"),
    ("5 s", "2 s"),
)
"""Floor and goal of each row (design of the product, part 4)."""


def page(results: Path) -> str:
    """The Markdown of `docs/benchmarks.md`. FileNotFoundError when nothing was measured yet."""
    turn, http = _run(results, "turn"), _run(results, "http")
    machine, runs = http["machine"], variants(results, "http")
    columns = [_http(figures(run)) for run in runs.values()]
    rows = [_turn(turn["turn"], len(columns)), *(list(row) for row in zip(NAMES, *columns, strict=True))]
    bars = table(["", *runs, "floor", "goal"], [[*row, *bar] for row, bar in zip(rows, BARS, strict=True)])
    facts = (
        f"{machine['cpu']}, {machine['cores']} cores, Python {machine['python']}, SQLite {machine['sqlite']}; "
        f"load before the run {machine['load_1m']}. Durable write of 4 KiB {machine['fdatasync_ms']} ms; SQLite with "
        f"`synchronous=FULL`: {machine['sqlite_full_commits']:,.0f} commits/s, "
        f"{machine['sqlite_full_grouped_rows']:,.0f} rows/s in groups of 50; Flask saying hello on the same server and "
        f"client: {http['http']['flask hello/s']:,.0f} requests/s."
    )
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
            *bars,
            "",
            *talks(results),
            *weather(results),
        ]
    )


def _run(results: Path, name: str) -> dict[str, Any]:
    found = newest(results, name)
    if found is None:
        raise FileNotFoundError(2, f"no run of `frontdoor bench {name}` yet", str(results))
    return found


NAMES = (
    "durable texts/s over HTTP, everything on",
    "webhook ack p99 at 100/s",
    "burst: acknowledged, refused, lost, drained",
    "text in → reply handed to the provider, p95 at 50/s",
    "memory, loaded",
    "start to first answer, installed, empty folder or database",
)


def _turn(found: Found, columns: int) -> list[str]:
    wall = found["wall_ms"]
    name = f"turn in process, {found['services']} services, p50 / p99"
    return [name, f"{wall['p50']} / {wall['p99']} ms", *[""] * (columns - 1)]


def _http(found: Found) -> Iterator[str]:
    """One column, in the order of NAMES."""
    calm, acks, burst, most = found["calm 50/s"], found["acks 100/s"], found.get("burst"), found["most"]
    yield f"{most['texts_per_s']} ({most['texts_per_s'] / found['flask hello/s']:.3f} of hello)"
    yield f"{acks['ack_ms']['p99']} ms"
    yield (
        f"{burst['asked_per_s']}/s for {burst.get('seconds', 10)} s: {burst['acked_per_s']}/s, {burst['refused']}, "
        f"{found['lost']}, in {burst['drained_s']} s"
        if burst
        else "left out"
    )
    yield f"{calm['text_to_provider_ms']['p95']} ms"
    yield f"{found['memory_mb']['all']} MB"
    yield f"{found['cold_start_s']} s"
