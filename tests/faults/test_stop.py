"""A graceful end: under load, within its grace, and nothing promised is lost."""

import threading
import time
from pathlib import Path

import pytest

from tests.faults.books import Books, judge
from tests.faults.kill_loop import PATIENCE, scene

STOPS = 4


@pytest.mark.slow
def test_stopping_under_load_loses_nothing_and_takes_seconds(tmp_path: Path) -> None:
    with scene(tmp_path, residents=8, seed=5) as (process, world, people):
        process.start()
        assert process.ready()
        for one in people:
            one.start()
        took = []
        for _ in range(STOPS):
            threading.Event().wait(2.0)  # load, not a condition
            took.append(process.stop())
            process.start()
            assert process.ready()
        world.over.set()
        for one in people:
            one.join(PATIENCE)
        books = Books(tmp_path / "data" / "frontdoor.sqlite3")
        books.wait_until_quiet(PATIENCE)
        begun = time.monotonic()
        took.append(process.stop())
        verdict = judge(books, world.everything_told, world.told, kills=0, orphans=0, stop_seconds=max(took),
                        seconds=time.monotonic() - begun)  # fmt: skip
    assert verdict.troubles == {}
    assert verdict.acked > 20
    assert max(took) < 20
    assert verdict.failed_turns == 0
    log = (tmp_path / "log").read_text(errors="replace")
    assert "Traceback" not in log
