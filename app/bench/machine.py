"""The machine at hand and its limits: what no program on it can beat, measured beside every benchmark."""

import os
import platform
import sqlite3
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Limits:
    """Facts and limits. Rates are per second, times in milliseconds."""

    cpu: str
    cores: int
    python: str
    sqlite: str
    load_1m: float
    fdatasync_ms: float
    sqlite_full_commits: float
    sqlite_full_grouped_rows: float


def limits(folder: Path | None = None, seconds: float = 1.0) -> Limits:
    """Measure in a folder of the disk that will be used."""
    with tempfile.TemporaryDirectory(dir=folder) as place:
        return Limits(
            cpu=_cpu(),
            cores=os.cpu_count() or 1,
            python=platform.python_version(),
            sqlite=sqlite3.sqlite_version,
            load_1m=round(os.getloadavg()[0], 2),
            fdatasync_ms=_fdatasync(Path(place), seconds),
            sqlite_full_commits=_commits(Path(place) / "one.db", 1, seconds),
            sqlite_full_grouped_rows=_commits(Path(place) / "many.db", 50, seconds),
        )


def _cpu() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        return next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


def _fdatasync(folder: Path, seconds: float) -> float:
    """Median of a 4 KiB write made durable."""
    times: list[float] = []
    descriptor = os.open(folder / "probe", os.O_RDWR | os.O_CREAT)
    try:
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            begun = time.perf_counter()
            os.pwrite(descriptor, b"x" * 4096, 0)
            os.fdatasync(descriptor)
            times.append(time.perf_counter() - begun)
    finally:
        os.close(descriptor)
    return round(statistics.median(times) * 1000, 3)


def _commits(path: Path, rows: int, seconds: float) -> float:
    """Rows per second, ``rows`` in each durable commit (WAL, synchronous=FULL)."""
    conn = sqlite3.connect(path, isolation_level=None)
    try:
        conn.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t(x TEXT)")
        done, begun = 0, time.perf_counter()
        while time.perf_counter() - begun < seconds:
            conn.execute("BEGIN IMMEDIATE")
            conn.executemany("INSERT INTO t(x) VALUES (?)", [("x" * 200,)] * rows)
            conn.execute("COMMIT")
            done += rows
        return round(done / (time.perf_counter() - begun))
    finally:
        conn.close()
