"""Slack on the whole way: from its door through a turn to its API, in threads, with buttons, edits and bursts."""

import json
import re
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from command_line import Front
from slack_town import Workplace, busy_twice, workplace

from channels.slack.fake import APP_TOKEN, SECRET, TOKEN, FakeSlack, Stored, direct
from channels.slack.manifest import SCOPES

ANN, BEN, ROOM = "U0ANN", "U0BEN", "C0ROOM"
REPORT = "There is a pothole at 12 Main St"


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Workplace]:
    with workplace(tmp_path) as made:
        yield made


def test_a_report_by_words_and_buttons(place: Workplace) -> None:
    place.slack.write(ANN, REPORT)
    place.settle()
    asked = place.slack.posts[-1]
    assert asked.channel == "D0ANN"
    assert asked.buttons
    place.slack.press(ANN, asked, asked.buttons[0][0])
    place.settle()
    (tracking,) = [row.tracking for row in place.rows("select tracking from requests")]
    assert tracking in place.slack.told(ANN)[-1]
    assert place.slack.twice() == []


def test_no_text_message_law_in_slack(place: Workplace) -> None:
    place.slack.write(ANN, REPORT)
    place.settle()
    assert not any(word in text for text in place.slack.told(ANN) for word in ("rates", "STOP", "HELP"))


def test_a_command_is_answered_in_the_direct_message(place: Workplace) -> None:
    assert place.slack.command(ANN, REPORT).taken
    place.settle()
    assert {post.channel for post in place.slack.posts} == {"D0ANN"}


def test_a_mention_is_one_report_in_its_thread_however_it_is_told(place: Workplace) -> None:
    said = place.slack.said(ANN, f"<@U0BOT> {REPORT}", ROOM)
    for tell in (place.slack.tell, place.slack.mention, place.slack.tell):
        assert tell(said).taken
    place.settle()
    assert len(place.rows("select id from inbox")) == 1
    assert [(post.channel, post.thread_ts) for post in place.slack.posts] == [(ROOM, said.ts)]
    assert place.slack.write(ANN, "yes", ROOM, thread=said.ts).taken
    place.settle()
    assert len(place.rows("select tracking from requests")) == 1


def test_what_people_say_to_each_other_lies_nowhere(place: Workplace) -> None:
    said = place.slack.said(ANN, f"<@U0BOT> {REPORT}", ROOM)
    place.slack.tell(said)
    for user, text, thread in ((BEN, "lunch?", ""), (BEN, "me too", said.ts), (ANN, "see you", "")):
        assert place.slack.write(user, text, ROOM, thread=thread).taken
    place.settle()
    assert len(place.rows("select id from inbox")) == 1
    assert not [row for row in place.rows("select address from addresses") if row.address == BEN]


def test_another_workspace_and_an_unsigned_event_leave_nothing(place: Workplace) -> None:
    place.slack.write(ANN, "hello")
    stranger = place.slack.said(BEN, REPORT)
    assert place.slack.tell(stranger, team_id="T0OTHER").status == 200
    assert place.slack.tell(stranger, is_ext_shared_channel=True).status == 200
    place.slack.poster.secret = "another"
    assert place.slack.tell(stranger).status == 403
    assert len(place.rows("select id from inbox")) == 1


def test_a_failed_commit_is_503_and_slack_comes_again(place: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    busy_twice(place, monkeypatch)
    posted = place.slack.write(ANN, REPORT)
    assert (posted.status, posted.tries) == (200, 3)
    monkeypatch.undo()
    assert len(place.rows("select id from inbox")) == 1


Talk = tuple[str, str]
"""Whose talk it is, and its thread; "" for the direct message."""


def burst(place: Workplace) -> dict[Talk, list[str]]:
    """500 events, each told twice: ten words of each of 25 people in direct messages, five in each of two threads of 25
    others, all at the same time. → the moments of each talk, in order.
    """
    talks = []
    for number in range(25):
        talks.append([place.slack.said(f"U0P{number:03d}", f"note {n}") for n in range(10)])
        for _ in range(2):
            who = f"U0Q{number:03d}"
            root = place.slack.said(who, "<@U0BOT> note 0", ROOM)
            talks.append([root, *(place.slack.said(who, f"note {n}", ROOM, root.ts) for n in range(1, 5))])

    def tell(talk: list[Stored]) -> bool:
        return all(place.slack.tell(message).taken and place.slack.tell(message).taken for message in talk)

    with ThreadPoolExecutor(16) as pool:
        assert all(pool.map(tell, talks))
    assert place.slack.poster.slowest < 3.0
    found = {}
    for talk in talks:
        thread = f"{ROOM}:{talk[0].ts}" if talk[0].channel == ROOM else ""
        found[talk[0].user, thread] = [message.ts for message in talk]
    assert (len(found), sum(map(len, found.values()))) == (75, 500)
    return found


@pytest.mark.slow
def test_a_burst_of_500_events_with_retries_is_kept_once_each_in_order(place: Workplace) -> None:
    said = burst(place)
    kept = place.rows(
        "select i.external_id, c.address, c.thread from inbox i join conversations c on c.id = i.conversation"
        " order by i.id"
    )
    assert len(kept) == 500
    for talk, moments in said.items():
        assert [row.external_id.rpartition(":")[2] for row in kept if (row.address, row.thread) == talk] == moments


@pytest.mark.slow
def test_every_word_of_a_burst_of_500_has_its_one_turn_in_order(place: Workplace) -> None:
    arriving = threading.Event()

    def think() -> None:
        while place.house.think_one() or not arriving.wait(0.05):
            pass

    with ThreadPoolExecutor(1) as thinker:
        thinking = thinker.submit(think)
        try:
            said = burst(place)
        finally:
            arriving.set()
        thinking.result(120)
    place.house.settle()
    read = place.rows(
        "select i.external_id, i.state, c.address, c.thread, t.conversation = c.id as own from inbox i"
        " join conversations c on c.id = i.conversation left join turns t on t.id = i.turn order by i.turn, i.id"
    )
    assert {(row.state, bool(row.own)) for row in read} == {("read", True)}
    taken = place.rows(
        "select t.event, c.address, c.thread from turns t join conversations c on c.id = t.conversation order by t.id"
    )
    for talk, moments in said.items():
        assert [row.external_id.rpartition(":")[2] for row in read if (row.address, row.thread) == talk] == moments
        told = " ".join(row.event for row in taken if (row.address, row.thread) == talk)
        assert re.findall(r"note (\d)", told) == [str(n) for n in range(len(moments))]  # what turns were taken from
    place.settle(30)
    assert place.slack.twice() == []
    left = place.rows("select state, error from outbox where state != 'sent'")
    assert {(row.state, row.error) for row in left} <= {("dropped", "replaced")}  # a newer answer took its place
    answered = {(post.channel, post.thread_ts) for post in place.slack.posts}
    for who, thread in said:
        assert ((ROOM, thread.partition(":")[2]) if thread else (direct(who), "")) in answered


def test_a_busy_room_waits_as_long_as_slack_asks(place: Workplace) -> None:
    place.slack.order("throttle")
    place.slack.write(ANN, REPORT)
    place.house.settle()
    assert place.slack.posts == []
    place.settle(20)
    assert len(place.slack.told(ANN)) == 1
    assert place.slack.twice() == []


def test_a_post_in_doubt_is_found_and_not_said_twice(place: Workplace) -> None:
    place.slack.order("error_after")
    place.slack.write(ANN, REPORT)
    place.settle(90)
    assert len(place.slack.told(ANN)) == 1
    assert place.slack.twice() == []
    assert [row.state for row in place.rows("select state from outbox")] == ["sent"]


def test_a_photo_of_slack_lands_on_the_report(place: Workplace, photo: Path) -> None:
    place.slack.write(ANN, REPORT, photos=[("image/jpeg", photo.read_bytes())])
    place.settle()
    assert [row.state for row in place.rows("select state from photos")] == ["ok"]


# -- what an administrator sees


def given(monkeypatch: pytest.MonkeyPatch, slack: FakeSlack, **more: str) -> None:
    """The settings of a city with Slack."""
    usual = {"SLACK_BOT_TOKEN": TOKEN, "SLACK_SIGNING_SECRET": SECRET, "SLACK_API_BASE": slack.url}
    for name, value in {**usual, "PUBLIC_URL": "https://city.example", **more}.items():
        monkeypatch.setenv(f"FRONTDOOR_{name}", value)


def doctor(front: Front) -> list[tuple[str, str]]:
    """(state, words) of what the doctor says about Slack."""
    found = json.loads(front("doctor", "--json").out)
    return [(one["state"], one["words"]) for one in found if one["part"] == "slack"]


def test_the_doctor_asks_slack(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [state for state, _ in doctor(front)] == ["off"]
    with FakeSlack() as slack:
        given(monkeypatch, slack)
        assert doctor(front) == [("well", "The token is good in the workspace T0FAKE.")]
        slack.api.scopes = tuple(scope for scope in SCOPES if scope != "files:read")
        slack.api.errors["C0GONE"] = "channel_not_found"
        given(monkeypatch, slack, SLACK_CREW_CHANNEL="C0GONE")
        assert [(state, "files:read" in words, "C0GONE" in words) for state, words in doctor(front)] == [
            ("wrong", True, False),
            ("wrong", False, True),
        ]
        given(monkeypatch, slack, SLACK_BOT_TOKEN="xoxb-other")
        ((state, words),) = doctor(front)
        assert (state, "invalid_auth" in words, "xoxb-other" in words) == ("wrong", True, False)
        given(monkeypatch, slack, SLACK_CREW_CHANNEL="#crew")
        assert doctor(front)[0][0] == "wrong"
        assert all(path.startswith("/api/auth.test") or "conversations.info" in path for _, path in slack.calls)
    given(monkeypatch, slack, SLACK_CREW_CHANNEL="", SLACK_API_BASE="http://127.0.0.1:9")
    assert [state for state, _ in doctor(front)] == ["look"]
    monkeypatch.delenv("FRONTDOOR_SLACK_BOT_TOKEN")
    assert doctor(front) == [("wrong", "Slack is off: set FRONTDOOR_SLACK_BOT_TOKEN too.")]


def test_the_doctor_asks_for_socket_mode(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    with FakeSlack() as slack:
        given(monkeypatch, slack, SLACK_APP_TOKEN=APP_TOKEN, SLACK_SIGNING_SECRET="", PUBLIC_URL="http://127.0.0.1:1")
        ((state, words),) = doctor(front)
        assert (state, "connections:write" in words) == ("wrong", True)
        slack.by_socket()
        assert [state for state, _ in doctor(front)] == ["well", "well"]
        assert not [
            one
            for one in json.loads(front("doctor", "--json").out)
            if one["state"] == "look" and "https" in one["words"]
        ]
        made = json.loads(front("manifest", "slack").out)
        assert made["settings"]["socket_mode_enabled"]
        assert "127.0.0.1" not in json.dumps(made)
        given(monkeypatch, slack, SLACK_APP_TOKEN="xoxb-wrong")
        assert [state for state, _ in doctor(front)] == ["wrong"]


def test_the_manifest_is_made_from_the_settings(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTDOOR_PUBLIC_URL", "https://city.example")
    made = json.loads(front("manifest", "slack").out)
    hook = "https://city.example/channels/slack/events"
    assert made["settings"]["event_subscriptions"]["request_url"] == hook
    assert made["features"]["slash_commands"][0]["url"] == made["settings"]["interactivity"]["request_url"] == hook
    assert made["oauth_config"]["scopes"]["bot"] == list(SCOPES)
    assert front("manifest", "sms").status == 2


def test_a_crews_slack_id(front: Front) -> None:
    assert front("users", "add", "U0CREW01", "--role", "crew", "--channel", "slack").status == 0
    assert front("users", "add", "sam", "--role", "crew", "--channel", "slack").status == 2


def test_chat_in_slacks_place_has_buttons_and_no_law(front: Front) -> None:
    said = json.dumps({"text": REPORT})
    heard = json.loads(front("chat", "--channel", "slack", "--json", stdin=said + "\n").out)
    assert heard["asking"]["options"]
    assert "1 " not in heard["replies"][-1]["text"].split("\n")[-1]
    assert "rates" not in " ".join(reply["text"] for reply in heard["replies"])
