"""Posts deleted on X of which no push told: found by looking again, once a day each, within what the city allows."""

from pathlib import Path

import pytest
from test_x_takedown import CANARY, said
from x_house import ANA, BO, OnX, on_x

from channels.twitter.fake import HANDLE

POSTS = "/2/tweets?"


def looked(it: OnX) -> int:
    """How many posts were asked for again."""
    return sum(target.count("%2C") + 1 for _, target in it.fake.calls if target.startswith(POSTS))


def sweeps(it: OnX, hours: int = 1) -> None:
    """Hours pass."""
    for _ in range(hours):
        it.wait(hours=1)
        it.house.sweep()
        it.house.settle()


def test_a_deletion_nobody_told_of_is_found_and_taken_down(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        one = said(it, f"pothole at 12 Main St, {CANARY} broke a wheel there")
        other = said(it, "graffiti at 40 Elm St, says Okapi")
        filed, answers = it.requests(), len(it.fake.said)
        sweeps(it)
        assert looked(it) == 2
        assert CANARY in it.everything()
        one.deleted = True  # type: ignore[attr-defined]
        sweeps(it, 25)
        assert CANARY not in it.everything()
        assert "Okapi" in it.everything()
        assert (it.requests(), len(it.fake.said)) == (filed, answers), "the request stays and nothing is said"
        assert other


def test_each_is_looked_at_once_a_day_and_what_is_gone_never_again(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        one = said(it, "pothole at 12 Main St")
        said(it, "graffiti at 40 Elm St")
        sweeps(it, 5)
        assert looked(it) == 2
        one.deleted = True  # type: ignore[attr-defined]
        sweeps(it, 24)
        assert looked(it) == 4
        sweeps(it, 24)
        assert looked(it) == 5


def test_the_newest_first_and_no_more_than_allowed(tmp_path: Path) -> None:
    with on_x(tmp_path, x_rereads_per_day=3) as it:
        posts = [said(it, f"pothole number {number}") for number in range(5)]
        sweeps(it, 3)
        asked = [target for _, target in it.fake.calls if target.startswith(POSTS)]
        assert [one.id in "".join(asked) for one in posts] == [False, False, True, True, True]  # type: ignore[attr-defined]
        assert looked(it) == 3


def test_none_where_none_is_wanted_and_none_when_the_money_is_spent(tmp_path: Path) -> None:
    with on_x(tmp_path / "none", x_rereads_per_day=0) as it:
        said(it, "pothole at 12 Main St")
        sweeps(it, 2)
        assert looked(it) == 0
    with on_x(tmp_path / "spent", x_dollars_per_day=0.001) as it:
        it.fake.post(ANA, f"@{HANDLE} pothole at 12 Main St")
        it.wait(seconds=30)
        assert not it.house.purse.allows("x")
        sweeps(it, 2)
        assert looked(it) == 0


def test_it_is_paid_for(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        said(it, "pothole at 12 Main St")
        before = it.house.purse.used("x")
        calls = len(it.fake.calls)
        it.now = it.now.replace(hour=16)
        it.house.sweep()
        after = it.house.purse.used("x")
        assert after.calls - before.calls == len(it.fake.calls) - calls == 1
        assert after.dollars - before.dollars == pytest.approx(0.005)


def test_trouble_is_tried_again_by_the_next_sweep_and_deletes_nothing(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        one = said(it, f"pothole somewhere near {CANARY}")
        one.deleted = True  # type: ignore[attr-defined]
        it.fake.order("error", on="fetch")
        sweeps(it)
        assert CANARY in it.everything()
        sweeps(it, 2)
        assert CANARY not in it.everything()


def test_direct_messages_are_no_posts(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        it.fake.write(BO, "pothole at 12 Main St")
        it.wait(seconds=62)
        sweeps(it)
        assert it.kept() == 1
        assert looked(it) == 0
