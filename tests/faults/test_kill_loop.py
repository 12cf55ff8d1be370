"""The promise of the front door, kept while its process is killed at random again and again."""

import os

import pytest

from tests.faults.kill_loop import Plan, run

KILLS = int(os.environ.get("FRONTDOOR_KILLS", "60"))


@pytest.mark.slow
def test_nothing_is_lost_filed_twice_or_told_twice_when_killed(capsys: pytest.CaptureFixture[str]) -> None:
    verdict = run(Plan(kills=KILLS))
    with capsys.disabled():
        print(f"\n{verdict}")
    assert verdict.troubles == {}
    assert verdict.orphans == 0, "a worker outlived its killed parent"
    assert verdict.failed_turns <= verdict.kills // 10, "innocent texts are taken for ones that kill"
    assert verdict.acked > verdict.kills, "too quiet to prove anything"
    assert verdict.filed > 20
    assert verdict.stop_seconds < 20
