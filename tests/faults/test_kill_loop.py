"""The promise of the front door, kept while its process is killed at random again and again."""

import os
from contextlib import closing

import pytest
from servers import tear_down

from store.engine import Database
from store.migrate import migrate
from tests.faults.books import Verdict
from tests.faults.kill_loop import Plan, run

KILLS = int(os.environ.get("FRONTDOOR_KILLS", "100"))


@pytest.mark.slow
def test_nothing_is_lost_filed_twice_or_told_twice_when_killed(capsys: pytest.CaptureFixture[str]) -> None:
    _kept(run(Plan(kills=KILLS)), capsys)


@pytest.mark.slow
def test_the_same_with_residents_at_all_three_doors(capsys: pytest.CaptureFixture[str]) -> None:
    heard = dict.fromkeys(("sms", "slack", "x"), 0)
    for seed in range(1, 5):  # a door whose residents happen to wait for answers most of the time is tried again
        verdict = run(Plan(kills=min(KILLS, 40), residents=9, cold=1, seed=seed, doors=tuple(heard)))
        _kept(verdict, capsys)
        heard = {door: many + verdict.doors.get(door, 0) for door, many in heard.items()}
        if min(heard.values()) > 20:
            break
    assert min(heard.values()) > 20, "one of the doors was too quiet to prove anything"


@pytest.mark.slow
@pytest.mark.parametrize("door", ["slack", "x"])
def test_a_deliberate_bug_is_found_at_the_other_doors_too(door: str) -> None:
    verdict = run(Plan(kills=4, residents=6, cold=0, bug="a claim is not settled", doors=(door,)))
    assert "told_twice" in verdict.troubles


@pytest.mark.slow
def test_a_deliberate_bug_is_found_by_the_same_loop() -> None:
    verdict = run(Plan(kills=4, residents=6, cold=0, bug="a rank falls"))
    assert "receipts_lost" in verdict.troubles


@pytest.mark.slow
@pytest.mark.postgres
def test_the_same_where_web_and_worker_are_killed_by_themselves_or_together(
    postgres_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    tear_down(postgres_url)
    with closing(Database.open(postgres_url)) as database:
        migrate(database)
    _kept(run(Plan(kills=KILLS, database=postgres_url)), capsys)


def _kept(verdict: Verdict, capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        print(f"\n{verdict}")
    assert verdict.troubles == {}
    assert verdict.orphans == 0, "a worker outlived its killed parent"
    assert verdict.failed_turns <= verdict.kills // 10, "innocent texts are taken for ones that kill"
    assert verdict.acked > verdict.kills, "too quiet to prove anything"
    assert verdict.filed > 20
    assert verdict.receipts > 20
    assert verdict.commands, "the department did nothing"
    assert verdict.stop_seconds < 20
