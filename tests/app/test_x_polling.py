"""X polled and pushed through a whole house: nothing lost, nothing doubled, within the day's allowance."""

import json
from datetime import timedelta
from pathlib import Path

from x_house import ANA, BO, OnX, on_x

from app.intake import LATE, CannotKeep, Intake
from app.polling import AGAIN, Polling
from app.settings import Settings
from bot.wire import Arrival
from channels.twitter.fake import HANDLE, SECRET, US
from channels.twitter.fake.hooks import HEADER, signed

PATH = "/channels/x/webhook"


def push(it: OnX, document: object) -> int:
    """One event at the house's own door."""
    body = json.dumps(document).encode()
    headers = {"Content-Type": "application/json", HEADER: signed(SECRET, body)}
    return it.client.post(PATH, data=body, headers=headers).status_code


def test_what_mentions_us_is_kept_once_however_often_it_is_seen(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        one = it.fake.post(ANA, f"@{HANDLE} big pothole at 12 Main St")
        it.wait(seconds=30)
        it.wait(seconds=30)
        assert push(it, it.fake.event(one)) == 200
        it.restart()
        it.wait(seconds=30)
        assert it.kept() == 1
        assert it.talks() == [(ANA, one.thread, True)]


def test_pushed_first_and_polled_afterwards_is_one_message(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        one = it.fake.post(ANA, f"@{HANDLE} big pothole at 12 Main St")
        assert push(it, it.fake.event(one)) == push(it, it.fake.event(one)) == 200
        it.wait(seconds=30)
        assert it.kept() == 1


def test_public_and_private_of_one_person_never_merge(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        one = it.fake.post(ANA, f"@{HANDLE} big pothole")
        message = it.fake.write(ANA, "it is at 12 Main St")
        it.wait(seconds=62)
        assert it.talks() == [(ANA, one.thread, True), (ANA, "", False)]
        assert push(it, it.fake.event(message)) == 200
        assert it.kept() == 2
        assert any(said.to == ANA and not said.thread for said in it.fake.said)
        assert "12 Main" not in " ".join(said.text for said in it.fake.said if said.thread)


def test_one_authors_thread_is_one_talk_and_anothers_is_another(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        one = it.fake.post(ANA, f"@{HANDLE} big pothole at 12 Main St")
        it.wait(seconds=30)
        it.fake.post(ANA, f"@{HANDLE} it is deep", onto=one.id)
        it.fake.post(BO, f"@{HANDLE} here too", onto=one.id)
        it.fake.post(BO, "so true", onto=one.id)
        it.wait(seconds=30)
        assert it.talks() == [(ANA, one.thread, True), (BO, one.thread, True)]
        assert it.kept() == 3


def test_what_was_written_before_we_were_there_is_nobodys_news(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        it.fake.post(ANA, f"@{HANDLE} old", at=it.now.replace(day=1))
        it.wait(seconds=30)
        assert it.kept() == 0


def test_a_deletion_is_heard_in_the_talk_it_belongs_to(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        one, other = it.fake.post(ANA, f"@{HANDLE} big pothole"), it.fake.post(BO, "not for you")
        it.wait(seconds=30)
        one.deleted = other.deleted = True
        said = len(it.fake.said)
        assert push(it, it.fake.event(one)) == push(it, it.fake.event(other)) == 200
        it.house.settle()
        assert it.kept() == 2
        assert it.talks() == [(ANA, one.thread, True)]
        assert len(it.fake.said) == said, "who took it back is not answered"


def test_two_hundred_mentions_cost_a_handful_of_calls(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        before = it.looks()
        for number in range(200):
            it.fake.post(f"4{number:018d}", f"@{HANDLE} pothole number {number}")
        it.now = it.now.replace(second=30)
        it.house.polling.step()
        assert it.kept() == 200
        assert it.looks() - before == 2
        used = it.house.purse.used("x")
        assert used.dollars == 0.2
        assert it.house.purse.allows("x")
        it.restart()
        it.now = it.now.replace(minute=1)
        it.house.polling.step()
        assert (it.kept(), it.looks() - before) == (200, 3)


def test_an_hour_of_refusals_keeps_the_cursor_and_loses_nothing(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        first = it.fake.post(ANA, f"@{HANDLE} pothole at 12 Main St")
        it.wait(seconds=30)
        cursor = it.house.meta.get("cursor:x:mentions")
        assert first.id in str(cursor)
        it.fake.api.reset_after = 900
        posts = []
        for minute in range(60):
            it.fake.faults._ordered.clear()
            it.fake.order(*["throttle"] * 9, on="list")
            posts.append(it.fake.post(f"5{minute:018d}", f"@{HANDLE} pothole, minute {minute}"))
            it.wait(minutes=1)
            assert it.house.meta.get("cursor:x:mentions") == cursor
        looked = it.looks()
        assert looked <= 2 + 60 / 15 + 1, "it waits as long as the network asks"
        it.fake.faults._ordered.clear()
        it.restart()
        it.wait(minutes=1)
        assert it.kept() == 61
        assert {thread for _, thread, _ in it.talks()} == {first.thread, *(post.thread for post in posts)}
        it.wait(minutes=1)
        assert it.kept() == 61


def test_trouble_in_the_middle_of_a_long_list_goes_on_where_it_was(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        for number in range(250):
            it.fake.post(f"4{number:018d}", f"@{HANDLE} pothole {number}")
        it.fake.order(None, "throttle", on="list")
        it.fake.api.reset_after = 60
        it.now = it.now.replace(second=30)
        it.house.polling.step()
        assert it.kept() == 100
        newer = it.fake.post(ANA, f"@{HANDLE} and one more")
        it.restart()
        it.now = it.now.replace(minute=2)
        it.house.polling.step()
        assert it.kept() == 250
        it.now = it.now.replace(minute=3)
        it.house.polling.step()
        assert it.kept() == 251
        assert (ANA, newer.thread, True) in it.talks()


def test_a_network_that_cannot_be_asked_is_left_alone_for_a_minute(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        before = it.looks()
        it.fake.order("error", "error", on="list")
        it.wait(seconds=30)
        it.wait(seconds=AGAIN - 1)
        assert it.looks() == before + 1
        it.wait(seconds=1)
        assert it.looks() == before + 2


class Full(Intake):
    """Nothing can be kept now."""

    def missed(self, arrivals: tuple[Arrival, ...], late_after: timedelta = LATE) -> None:
        raise CannotKeep("full")


def test_what_was_read_is_owed_though_it_could_not_be_kept(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        house = it.house
        for number in range(5):
            it.fake.post(ANA, f"@{HANDLE} pothole {number}")
        kept, before = it.house.polling, house.purse.used("x")
        house.polling = Polling(
            house.database, house.channels, Full(house.database, house.clock), house.purse, tick=lambda: 0.0
        )
        it.now += timedelta(minutes=1)
        house.polling.step()
        after = house.purse.used("x")
        assert (after.calls - before.calls, after.dollars - before.dollars) == (2, 0.005)
        assert it.kept() == 0
        house.polling = kept
        it.wait(minutes=1)
        assert it.kept() == 5, "the cursor stood where it was"


def test_answers_wait_for_the_next_day_when_the_money_is_spent(tmp_path: Path) -> None:
    with on_x(tmp_path, x_dollars_per_day=0.02) as it:
        for number in range(9):
            it.fake.post(f"6{number:018d}", f"@{HANDLE} there is a pothole somewhere")
        it.fake.post(ANA, f"@{HANDLE} I smell gas at 12 Main St")
        it.wait(seconds=30)
        told = [(said.to, said.text) for said in it.fake.said]
        assert told[0][0] == ANA
        assert "911" in told[0][1]
        assert len(told) == 1
        assert it.house.outbox.spent().over_allowance == 9
        it.wait(hours=9)
        for _ in range(10):
            it.wait(minutes=1)
        assert len(it.fake.said) == 2 + 1, "a dollar's hundredth each: two a day"


def test_a_spent_allowance_rests_until_the_next_day(tmp_path: Path) -> None:
    with on_x(tmp_path, x_calls_per_day=10) as it:
        for _ in range(30):
            it.wait(minutes=1)
        assert it.house.purse.used("x").calls == 10
        assert not it.house.purse.allows("x")
        it.fake.post(ANA, f"@{HANDLE} pothole at 12 Main St")
        it.wait(minutes=1)
        assert it.kept() == 0
        it.wait(hours=9)
        assert it.kept() == 1


def test_the_door_answers_a_challenge_and_refuses_everything_unsigned(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        good = it.client.get(f"{PATH}?crc_token=abc123")
        assert good.status_code == 200
        assert good.json is not None
        assert good.json["response_token"].startswith("sha256=")
        assert it.client.get(PATH).status_code == 400
        assert it.client.post(PATH, data=b"{}").status_code == 403
        assert it.client.put(PATH, data=b"{}").status_code == 405
        assert it.client.get("/channels/sms/inbound").status_code == 404
        assert it.kept() == 0


def test_who_names_us_is_answered_once(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        one = it.fake.post(ANA, f"@{HANDLE} I smell gas at 12 Main St and there is a big pothole, who do I call?")
        it.wait(seconds=30)
        for _ in range(5):
            it.wait(minutes=20)
        hanging = [said.replies_to for said in it.fake.said if said.thread]
        assert hanging.count(one.id) == 1
        assert "911" in it.fake.said[0].text


def test_the_house_lends_its_photos_while_they_live(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        assert it.x.picture is not None
        assert it.x.picture("https://city.example/m/none") is None


def test_off_until_it_is_switched_on_and_complete() -> None:
    whole = {"x_handle": "City", "x_user_id": US, "x_api_key": "k", "x_api_secret": "s", "x_access_token": "t"}
    given = {**whole, "x_access_secret": "a", "_env_file": None}
    assert not Settings(**given).x_on  # type: ignore[arg-type]
    assert Settings(**given, x_enabled=True).x_on  # type: ignore[arg-type]
    lacking = Settings(**{**given, "x_api_secret": None}, x_enabled=True)  # type: ignore[arg-type]
    assert not lacking.x_on
    assert lacking.x_missing == ("FRONTDOOR_X_API_SECRET",)
