"""The results page shows every database that was measured, side by side, and nothing that was not."""

import json
from pathlib import Path
from typing import Any

from app.bench.page import page

MACHINE = {
    "cpu": "some", "cores": 2, "python": "3.11", "sqlite": "3.40", "load_1m": 0.5, "fdatasync_ms": 0.1,
    "sqlite_full_commits": 5000, "sqlite_full_grouped_rows": 90000,
}  # fmt: skip
TURN = {"services": 60, "wall_ms": {"p50": 1, "p99": 9}}
STORM = {
    "asked": {"seconds": 30.0, "outage": 60.0},
    "flask hello/s": 3000,
    "storm": {
        "asked_per_s": 1000.0, "acked_per_s": 999, "ack_ms": {"p99": 40}, "refused_at_first": 0, "lost": 0,
        "filed_twice": 0, "told_twice": 0, "acknowledged": 30000, "drained_s_after_return": 100.0,
        "posts_per_s_after_return": 90.0, "answers_merged": 7, "texts_per_s_to_the_end": 80.0,
        "news_before_a_due_answer": 0, "answers_with_the_provider_s": {"posts": 5, "last": 99.0},
        "news_with_the_provider_s": {"posts": 0},
    },
}  # fmt: skip


def http(rate: float) -> dict[str, Any]:
    """One run, told by its texts a second."""
    return {
        "flask hello/s": 3000, "calm 50/s": {"text_to_provider_ms": {"p95": 50}}, "acks 100/s": {"ack_ms": {"p99": 30}},
        "burst": {"asked_per_s": 1000, "seconds": 30, "acked_per_s": 999, "refused": 0, "drained_s": 200},
        "most": {"texts_per_s": rate}, "memory_mb": {"all": 300}, "lost": 0, "cold_start_s": 2,
    }  # fmt: skip


def workers(gain: float, load: float = 1.0) -> dict[str, Any]:
    """One run of both crews."""
    run = {
        "load_1m": load, "texts_per_s": 60, "ms_of_processor_a_text": {"workers": 10, "postgresql": 5}, "cores_busy": 1,
        "of_cores": 2,
    }  # fmt: skip
    return {"1 worker": [run], "median texts/s": {}, "gain": gain, "gain, a core a worker": 1.9}


def keep(folder: Path, **runs: dict[str, Any]) -> None:
    """One result file each."""
    for name, figures in runs.items():
        name = name.replace("_", "-")
        (folder / f"{name}-20261122T000000Z.json").write_text(json.dumps({"machine": MACHINE, name: figures}))


def test_databases_stand_side_by_side(tmp_path: Path) -> None:
    keep(tmp_path, turn=TURN, http=http(162.0), http_postgresql_2=http(77.0), storm=STORM, storm_postgresql_1=STORM)
    words = page(tmp_path)
    assert "| SQLite, one process | PostgreSQL, web and 2 workers | floor | goal |" in words
    assert "| 162.0 (0.054 of hello) | 77.0 (0.026 of hello) | 100 | 250 |" in words
    assert "1000/s for 30 s: 999/s, 0, 0, in 200 s" in words
    assert "|  | SQLite, one process | PostgreSQL, web and 1 worker |" in words
    assert "| 0, 0, 0 of 30,000 | 0, 0, 0 of 30,000 |" in words
    assert "Workers" not in words


def test_whole_talks_stand_beside_their_bars(tmp_path: Path) -> None:
    talked = {
        "talks": 999, "joint_success": 0.9691, "wrong_filings": 0.004, "danger_first": 1.0, "texts_median": 2,
        "texts_p95": 4.0, "segments_median": 2.5, "handoffs": 0.1, "unfinished": 0.0, "by_temper": {"terse": 0.98},
        "texts_most": 11, "texts_median_complete": 2,
    }  # fmt: skip
    run = {
        "asked": {"cities": ["rivertown"], "seed": 41}, "together": talked,
        "cities": {"rivertown": talked}, "repeated": {"talks": 100, "times": 5, "same": 5},
    }  # fmt: skip
    keep(tmp_path, turn=TURN, http=http(162.0), talk=run)
    words = page(tmp_path)
    assert "| joint success: exactly what was meant, nothing else | 96.91 % | 96.91 % | ≥ 90 % (goal 96 %) |" in words
    assert "seed 41" in words
    assert "the same in 5 of 5 repetitions" in words
    assert "| terse | 98 % | 98 % |" in words


def test_engines_are_told_apart_and_both_gains_named(tmp_path: Path) -> None:
    keep(tmp_path, turn=TURN, http=http(162.0), workers=workers(1.4), workers_procrastinate=workers(1.2, 9.0))
    words = page(tmp_path)
    assert "our own loops: 1.4; with a core a worker 1.9 (asked for: 1.6).\n" in words
    assert "Procrastinate, a lock a lane: 1.2; with a core a worker 1.9 (asked for: 1.6). Other work had" in words
    assert "storm" not in words
