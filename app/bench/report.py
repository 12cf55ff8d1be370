"""How results are shown and kept: percentiles, machine facts, one JSON file a run."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.bench.machine import Limits


def percentiles(values: Sequence[float]) -> dict[str, float]:
    """p50, p95, p99 and the largest, rounded to hundredths."""
    if not values:
        return {"p50": 0.0, "p95": 0.0, "p99": 0.0, "max": 0.0}
    ordered = sorted(values)
    last = len(ordered) - 1
    return {
        name: round(ordered[min(last, int(share * len(ordered)))], 2)
        for name, share in (("p50", 0.50), ("p95", 0.95), ("p99", 0.99), ("max", 1.0))
    }


def spent(pid: int) -> float:
    """Seconds of processor time of a process and its children, the ended ones counted in."""
    ticks = os.sysconf("SC_CLK_TCK")
    family = [str(pid), *Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    rows = [Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split() for one in family]
    return round(sum(int(value) for row in rows for value in row[11:15]) / ticks, 2)


def keep(folder: Path, name: str, machine: Limits, figures: Mapping[str, Any]) -> Path:
    """Write one run as JSON and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.json"
    path.write_text(json.dumps({"machine": asdict(machine), name: figures}, indent=2) + "\n")
    return path


def newest(folder: Path, name: str) -> dict[str, Any] | None:
    """The last run kept under this name."""
    found = sorted(folder.glob(f"{name}-2*.json"))
    loaded: dict[str, Any] | None = json.loads(found[-1].read_text()) if found else None
    return loaded


VARIANTS = {"": "SQLite, one process", "-postgresql-0": "PostgreSQL, one process"}
VARIANTS |= {"-postgresql-1": "PostgreSQL, web and 1 worker", "-postgresql-2": "PostgreSQL, web and 2 workers"}
"""What is appended to a run's name, and what it was measured on."""


def variants(folder: Path, name: str) -> dict[str, dict[str, Any]]:
    """The newest run of each variant there is, by what it was measured on."""
    found = {title: newest(folder, name + suffix) for suffix, title in VARIANTS.items()}
    return {title: run for title, run in found.items() if run is not None}


def figures(run: Mapping[str, Any]) -> dict[str, Any]:
    """What was measured, without the machine's facts."""
    found: dict[str, Any] = next(value for name, value in run.items() if name != "machine")
    return found


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table in Markdown, line by line."""
    yield f"| {' | '.join(head)} |"
    yield "|---" * len(head) + "|"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def show(title: str, figures: Mapping[str, Any], indent: str = "") -> None:
    """Rows of name and value for people."""
    print(f"{indent}{title}")
    for name, value in figures.items():
        if isinstance(value, Mapping):
            print(f"{indent}  {name:<28}" + "  ".join(f"{key} {one}" for key, one in value.items()))
        else:
            print(f"{indent}  {name:<28}{value}")
