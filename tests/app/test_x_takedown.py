"""What its writer deletes or changes on X goes from here as well, within a day; the request filed from it stays."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from demo_house import picture
from test_x_polling import push
from x_house import ANA, BO, OnX, on_x

from app.readiness import checks
from channels.twitter.fake import HANDLE
from store import retention, takedowns
from store.takedowns import DAY, HURRY, NEVER_CAME

CANARY = "Quagga"
"""A word that only the posts say."""


def said(it: OnX, text: str, **more: object) -> object:
    """A post, looked at and answered."""
    one = it.fake.post(ANA, f"@{HANDLE} {text}", **more)  # type: ignore[arg-type]
    it.wait(seconds=30)
    return one


def taken_back(it: OnX, one: object) -> None:
    """Its writer deletes it, X says so, and the turn is taken."""
    one.deleted = True  # type: ignore[attr-defined]
    assert push(it, it.fake.event(one)) == 200  # type: ignore[arg-type]
    it.house.settle()


@pytest.mark.parametrize(
    "text",
    [
        f"pothole at 12 Main St, {CANARY} broke a wheel there",
        f"pothole somewhere near {CANARY}",
        f"I smell gas at 12 Main St, {CANARY} is inside",
        f"I want a person, says {CANARY}",
        f"idea: name the park {CANARY}",
        f"no heat at 12 oak st apt {CANARY}",
        f"pothole on oak and graffiti on elm, {CANARY}",
    ],
)
def test_words_are_gone_with_the_next_sweep_and_the_request_stays(tmp_path: Path, text: str) -> None:
    with on_x(tmp_path) as it:
        one = said(it, text)
        filed = it.requests()
        assert CANARY in it.everything()
        taken_back(it, one)
        it.house.sweep()
        it.house.settle()
        assert CANARY not in it.everything()
        assert it.requests() == filed
        with it.house.database.read() as conn:
            assert [row["many"] for row in retention.records(conn)] == [1]
            assert takedowns.standing(conn, it.now) == (0, 0)
        it.house.sweep()
        with it.house.database.read() as conn:
            assert len(retention.records(conn)) == 1, "a second one finds nothing"


def test_a_photo_goes_with_its_post(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        one = said(it, "pothole at 12 Main St", media=[picture()])
        folder = it.settings.data_dir / "photos"
        assert list(folder.rglob("*.jpg"))
        taken_back(it, one)
        it.house.sweep()
        assert not list(folder.rglob("*.jpg"))
        assert [row["service"] for row in it.requests()] == ["pothole"]


def test_of_a_changed_post_the_old_words_go_and_the_new_ones_stay(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        one = said(it, f"pothole somewhere near {CANARY}")
        newer = it.fake.post(ANA, f"@{HANDLE} pothole somewhere, sorry", versions=[one.id], thread=one.thread)  # type: ignore[attr-defined]
        it.wait(seconds=30)
        it.house.sweep()
        assert CANARY not in it.everything()
        assert "somewhere, sorry" in it.everything()
        taken_back(it, newer)
        it.house.sweep()
        assert "somewhere, sorry" not in it.everything()


def test_a_deletion_that_comes_before_its_message(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        one = it.fake.post(ANA, f"@{HANDLE} pothole at 12 Main St near {CANARY}")
        event = it.fake.event(one)
        taken_back(it, one)
        assert push(it, event) == 200
        it.wait(seconds=30)
        assert (it.kept(), it.fake.said, it.requests()) == (0, [], [])
        assert CANARY not in it.everything()
        it.now += NEVER_CAME
        it.house.sweep()
        assert one.id not in it.everything(), "nor is it remembered for ever"


def test_nobody_deletes_what_somebody_else_said(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        one = it.fake.post(ANA, f"@{HANDLE} pothole at 12 Main St near {CANARY}")
        event = json.loads(json.dumps(it.fake.event(one)))
        event["data"] |= {"event_type": "post.delete", "payload": {"id": one.id, "author_id": BO}}
        assert push(it, event) == 200
        it.wait(seconds=30)
        assert it.kept() == 1
        assert push(it, event) == 200
        it.now += DAY
        it.house.sweep()
        assert CANARY in it.everything()


def test_what_must_be_kept_is_kept_until_it_is_let_go(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        one = said(it, f"pothole at 12 Main St, {CANARY} broke a wheel there")
        number = str(it.requests()[0]["tracking"])
        it.house.database.write(lambda conn: retention.hold(conn, number, by="clerk", reason="claim", at=it.now))
        taken_back(it, one)
        it.now += DAY
        it.house.sweep()
        assert CANARY in it.everything()
        it.house.database.write(lambda conn: retention.release(conn, number))
        it.house.sweep()
        assert CANARY not in it.everything()


def test_a_turn_that_is_never_taken_holds_nothing_up_for_a_day(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        one = said(it, f"pothole somewhere near {CANARY}")
        one.deleted = True  # type: ignore[attr-defined]
        assert push(it, it.fake.event(one)) == 200  # type: ignore[arg-type]
        it.house.sweep()
        assert CANARY in it.everything(), "first what was understood is taken back"
        it.now += HURRY
        it.house.sweep()
        with it.house.database.read() as conn:
            assert takedowns.standing(conn, it.now) == (0, 0)


def test_what_should_be_gone_and_is_not_is_said(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        one = said(it, f"pothole somewhere near {CANARY}")
        taken_back(it, one)
        assert checks(it.house, {})["deletions"] == ""
        it.now += DAY + timedelta(hours=1)
        assert "deleted" in checks(it.house, {})["deletions"]
        it.house.sweep()
        assert checks(it.house, {})["deletions"] == ""
