"""What X brings that nobody hoped for: blocked people, late talk between others, signs without words, forty at once."""

from datetime import timedelta
from pathlib import Path

from demo_house import picture
from test_x_polling import push
from x_house import ANA, BO, on_x

from channels.twitter.fake import HANDLE, US
from store.handoffs import list_cases
from store.people import mark


def cases(it: object) -> list[str]:
    """Reasons of the open cases."""
    with it.house.database.read() as conn:  # type: ignore[attr-defined]
        return [row.reason for row in list_cases(conn)]


def test_who_staff_blocked_is_kept_and_not_answered_and_danger_is(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        it.fake.write(ANA, "hello")
        it.wait(seconds=62)
        said = len(it.fake.said)
        now = it.now
        it.house.database.write(lambda conn: mark(conn, "x", ANA, "block", by="clerk", reason="threats", at=now))
        it.fake.write(ANA, "pothole at 12 Main St")
        it.fake.post(ANA, f"@{HANDLE} pothole at 12 Main St")
        it.wait(seconds=62)
        assert (len(it.fake.said), it.kept(), it.requests()) == (said, 3, [])
        it.fake.write(ANA, "I smell gas at 12 Main St")
        it.wait(seconds=62)
        assert "911" in it.fake.said[-1].text


def test_who_blocked_us_is_answered_in_vain_once_and_a_person_knows(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        it.fake.world.blocked.add(ANA)
        it.fake.write(ANA, "pothole at 12 Main St")
        it.wait(seconds=62)
        calls = sum("messages" in target for _, target in it.fake.calls)
        assert calls == 1
        assert it.fake.said == []
        for _ in range(5):
            it.wait(minutes=20)
        assert sum("messages" in target for _, target in it.fake.calls) <= calls + 1, "nobody insists"
        with it.house.database.read() as conn:
            flagged = conn.exec_driver_sql(f"select unreachable from addresses where address = '{ANA}'").scalar()
        assert flagged == "unreachable"


def test_late_talk_between_others_opens_no_case(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        one = it.fake.post(ANA, f"@{HANDLE} pothole at 12 Main St")
        it.wait(seconds=30)
        ours = next(said for said in it.fake.said if said.thread == one.thread)
        long_ago = it.now - timedelta(hours=20)
        it.fake.post(ANA, "thank you, that was quick", onto=ours.id, at=long_ago)
        it.fake.post(BO, "so true", onto=ours.id, at=long_ago)
        it.wait(seconds=30)
        assert cases(it) == []
        it.fake.post(ANA, f"@{HANDLE} and graffiti on 9 oak st", onto=one.id, at=long_ago)
        it.wait(seconds=30)
        assert cases(it) == ["missed"], "what was said to us and is found so late goes to a person"


def test_a_sign_and_a_photo_move_to_private_and_file_nothing(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        for number, signs in enumerate(("🕳️😡", "🕳", "", "!!!", "😡😡😡 🚗💥")):
            it.fake.post(f"7{number:018d}", f"@{HANDLE} {signs}", media=[picture((number, 90, 90))])
        it.wait(seconds=30)
        assert it.requests() == []
        assert len(it.fake.said) == 5
        assert all("direct message" in said.text for said in it.fake.said)


def test_a_name_that_changed_is_ours_by_its_number(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        one = it.fake.post(ANA, "hey @NewName pothole at 12 Main St")
        one.mentions = [(4, 12, "NewName", US)]
        assert push(it, it.fake.event(one)) == 200
        it.wait(seconds=30)
        assert [row["place_text"] for row in it.requests()] == ["12 Main St"]


def test_forty_who_tell_of_one_thing_are_one_request_and_thirty_nine_followers(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        ways = (
            "pothole at 12 Main St",
            "huge pothole, 12 main street!!",
            "hay un bache en 12 main st",
            "giant pothole at 12 Main St, careful",
        )
        for number in range(40):
            it.fake.post(f"8{number:018d}", f"@{HANDLE} {ways[number % len(ways)]}")
        it.wait(seconds=30)
        (filed,) = it.requests()
        with it.house.database.read() as conn:
            followers = conn.exec_driver_sql("select count(distinct conversation) from followers").scalar()
            priority = conn.exec_driver_sql("select priority from requests").scalar()
        assert (followers, priority) == (39, "raised")
        assert len(it.fake.said) == 40
        assert all(str(filed["tracking"]) in said.text for said in it.fake.said)
        assert all("Main" not in said.text for said in it.fake.said)
