"""Posts to Slack: every call as its description wants it, nobody pinged, every way of failing on the closed list."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from faults_met import FAULTS_MET
from kit import post, refuses, sends
from patience import PATIENT, QUICK

from bot.wire import Post
from casework.card import Card, Line, Matter, Remark, Reported, Whisper, seen, write
from channels.fakes import On
from channels.slack import Slack
from channels.slack.fake import FakeSlack, Fault
from channels.slack.fake.ledger import Stored

USER, ROOM = "U0STAFF", "C0ROOM"
Make = Callable[..., Slack]
HOSTILE = [
    "<!channel> fire",
    "<!here|x> <!subteam^S1>",
    "<@U123> hi",
    "<#C1>",
    "<https://evil.example|click>",
    "a & b <c> &lt;!channel&gt;",
    "https://evil.example/x and @channel @here #general",
    "*bold* _it_ ~gone~ `code` :fire:",
    "https://city.example.evil.example/m/1",
    "https://city.example/m/<!channel>",
]


def to(our_id: str = "p1", text: str = "Hello", **more: object) -> Post:
    """A post to an invented member of staff."""
    return replace(post(our_id, text), **{"channel": "slack", "account": "T0FAKE", "address": USER, **more})  # type: ignore[arg-type]


def test_the_kit(app: Make, workspace: FakeSlack) -> None:
    sends(app(), lambda: workspace.told(USER), address=USER)


def test_a_direct_message(app: Make, workspace: FakeSlack) -> None:
    receipt = app().send(to())
    (kept,) = workspace.posts
    assert (receipt.provider_id, receipt.status, receipt.rank) == (f"D0STAFF:{kept.ts}", "delivered", 9)
    assert (kept.channel, kept.thread_ts, kept.text, kept.our_id) == ("D0STAFF", "", "Hello", "p1")
    assert kept.blocks == [{"type": "section", "text": {"type": "plain_text", "text": "Hello", "emoji": False}}]


def test_an_answer_goes_where_the_question_was_asked(app: Make, workspace: FakeSlack) -> None:
    mine = to(answers="T0FAKE:D0ELSE:1595926230.009600")
    app().send(mine)
    assert workspace.posts[0].channel == "D0ELSE"
    assert app().look_up(mine, frozenset()) is not None
    assert "/api/conversations.open" not in [path for _, path in workspace.calls]
    app().send(to("p2", answers="T0FAKE:command:1.2.x"))
    app().send(to("p3", answers=f"T0FAKE:{ROOM}:1595926230.009600"))
    assert [one.channel for one in workspace.posts[1:]] == ["D0STAFF", "D0STAFF"]


def test_a_thread(app: Make, workspace: FakeSlack) -> None:
    app().send(to(thread=f"{ROOM}:1595926230.009600"))
    assert (workspace.posts[0].channel, workspace.posts[0].thread_ts) == (ROOM, "1595926230.009600")


def test_buttons_and_what_is_read_aloud(app: Make, workspace: FakeSlack) -> None:
    app().send(to(text="Is it right?", options=(("1", "Yes"), ("2", "Change")), ask="q7"))
    (kept,) = workspace.posts
    assert kept.text == "Is it right?\nYes / Change"
    assert [(label, json.loads(value)) for label, value in kept.buttons] == [
        ("Yes", ["q7", "1"]),
        ("Change", ["q7", "2"]),
    ]


def test_limits_of_blocks(app: Make, workspace: FakeSlack) -> None:
    options = tuple((str(number), "long label " * 20) for number in range(30))
    app().send(to(text="word " * 1500, options=options, ask="q"))
    (kept,) = workspace.posts
    sections = [block["text"]["text"] for block in kept.blocks if block["type"] == "section"]
    assert max(map(len, sections)) <= 3000
    assert " ".join(sections).split() == ["word"] * 1500
    assert len(kept.buttons) == 25
    assert max(len(label) for label, _ in kept.buttons) == 75


def test_a_word_without_end(app: Make, workspace: FakeSlack) -> None:
    app().send(to(text="🕳" * 7000))
    sections = [block["text"]["text"] for block in workspace.posts[0].blocks]
    assert "".join(sections) == "🕳" * 7000


@pytest.mark.parametrize("text", HOSTILE)
def test_nobody_is_pinged_and_nothing_is_a_link(app: Make, workspace: FakeSlack, text: str) -> None:
    """The fake itself refuses pings and foreign links in anything Slack would parse; plain text is shown as it is."""
    app().send(to(text=text, options=(("1", text[:70]),), ask="q"))
    (kept,) = workspace.posts
    assert "<" not in kept.text
    shown = kept.blocks[0]["text"]
    assert shown["type"] == "plain_text" or shown["verbatim"] is True
    assert kept.blocks[0]["text"]["text"] == text or shown["type"] == "mrkdwn"


def test_our_own_addresses_are_links_and_nobody_elses(app: Make, workspace: FakeSlack) -> None:
    app().send(to(text="See https://city.example/t/abc. Not https://evil.example/t/abc <!channel>"))
    shown = workspace.posts[0].blocks[0]["text"]
    assert shown["text"] == "See <https://city.example/t/abc>. Not https://evil.example/t/abc &lt;!channel&gt;"
    assert (shown["type"], shown["verbatim"]) == ("mrkdwn", True)


NOON = datetime(2026, 11, 23, 17, tzinfo=UTC)
GUESSED = Reported(guesses=(("pothole", "Pothole"), ("sewer", "Sewer")), place="12 Oak St", photos=2)
SURE = Reported(("pothole", "Pothole"), 0.97, place="12 Oak St", verified=True, due=date(2026, 11, 30))
WAITING = Card("c7", "asked", "", False, "waiting", "", "", "sms", "…67", NOON)
SAID = (
    Line("resident", "", "a hole <!here>", NOON),
    Line("staff", "Ana", "On our way", NOON, "sent"),
    Line("staff", "Ana", "Still there?", NOON, "failed"),
    Line("note", "Luis", "He called before", NOON),
)


def test_a_card_and_its_change(app: Make, workspace: FakeSlack) -> None:
    slack = app()
    receipt = slack.send(to(address=ROOM, text="Somebody waits", card=write(WAITING)))
    assert workspace.posts[0].buttons == [("Claim", "c7")]
    closed = write(replace(WAITING, state="closed"))
    changed = slack.send(to("p2", "Taken", card=closed, updates=receipt.provider_id))
    assert changed.provider_id == receipt.provider_id
    assert len(workspace.posts) == 1
    assert (workspace.posts[0].text, workspace.posts[0].buttons) == ("Taken", [])
    found = slack.look_up(to("p2", "Taken", updates=receipt.provider_id), frozenset())
    assert found is not None


def words(post: Stored) -> str:
    """All that a post says."""
    return json.dumps(post.blocks, ensure_ascii=False)


def test_a_claimed_card_says_how_to_go_on(app: Make, workspace: FakeSlack) -> None:
    matter = Matter("es", (SURE, GUESSED), "Is it in the road?", "1 segment", NOON + timedelta(minutes=30))
    card = replace(WAITING, state="claimed", by="Ana", matter=matter, lines=SAID, urgent=True, provider_down=True)
    app().send(to(address=ROOM, text="Held", card=write(card)))
    (post,) = workspace.posts
    told = ("in Spanish", "Held by Ana", "Mon 23 Nov, 17:30", "Pothole (97% sure), 12 Oak St", "promised by Mon 30 Nov")
    told += ("Pothole? or Sewer?, 12 Oak St (not verified)", "2 photos", "a hole <!here>", "Ana: On our way ✓")
    told += ("Ana: Still there? ✗", "Luis (note, not sent): He called before", "(1 segment)", "does not answer")
    assert [one for one in told if one not in words(post)] == []
    assert [value for _, value in post.buttons] == [
        *(f"c7 {seen(matter, 'use')}", "c7 pothole", "c7 sewer", "c7", f"c7 {seen(matter, 'file')}"),
        *("c7 there", "c7 service", "c7 anew", "c7"),
    ]
    app().send(to("p2", address=ROOM, text="Held", card=write(replace(card, opted_out=True, unreachable="30003"))))
    assert "Has opted out" in words(workspace.posts[1])
    assert "do not reach" in words(workspace.posts[1])
    assert "Send what the bot would say" not in words(workspace.posts[1])


def test_a_card_after_hours(app: Make, workspace: FakeSlack) -> None:
    card = replace(WAITING, matter=Matter(opens=NOON + timedelta(hours=18)), zone="America/New_York")
    app().send(to(address=ROOM, text="Waits", card=write(card)))
    assert "closed until Tue 24 Nov, 06:00" in words(workspace.posts[0])


def test_a_line_below_a_card(app: Make, workspace: FakeSlack) -> None:
    slack = app()
    root = slack.send(to(address=ROOM, text="Held", card=write(WAITING)))
    slack.send(to("p2", "hi", address=ROOM, card=write(Remark("c7", SAID[0])), thread=root.provider_id))
    assert f"{ROOM}:{workspace.posts[1].thread_ts}" == root.provider_id
    assert workspace.posts[1].blocks[0]["text"] == {
        "type": "plain_text",
        "text": "Resident: a hole <!here>",
        "emoji": False,
    }


def test_an_answer_for_one_pair_of_eyes(app: Make, workspace: FakeSlack) -> None:
    slack = app()
    root = slack.send(to(address=ROOM, text="Held", card=write(WAITING)))
    card = write(Whisper("c7", "U1", "A note. 1 segment.", "31"))
    receipt = slack.send(to("p2", "A note. 1 segment.", address=ROOM, card=card, thread=root.provider_id))
    assert receipt.provider_id.startswith(f"{ROOM}:")
    assert len(workspace.posts) == 1
    (told,) = workspace.ledger.whispers
    assert (told.only, told.buttons) == ("U1", [("Send it to the resident", "c7 31")])
    assert f"{ROOM}:{told.thread_ts}" == root.provider_id


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"text": ""}, "rejected"),
        ({"address": "+12155550100"}, "bad_address"),
        ({"address": ""}, "bad_address"),
        ({"thread": "C1"}, None),
        ({"thread": "C1:soon"}, "bad_address"),
        ({"updates": "C0ROOM:1.1"}, "rejected"),
    ],
)
def test_what_no_slack_would_take(app: Make, change: dict[str, str], code: str | None) -> None:
    if code is None:
        app().send(to(**change))
    else:
        refuses(lambda: app().send(to(**change)), code)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("channel_not_found", "bad_address"),
        ("is_archived", "unreachable"),
        ("not_in_channel", "misconfigured"),
        ("missing_scope", "misconfigured"),
        ("token_revoked", "misconfigured"),
        ("msg_too_long", "too_long"),
        ("fatal_error", "in_doubt"),
        ("never_heard_of", "rejected"),
    ],
)
def test_what_slack_refuses(app: Make, workspace: FakeSlack, word: str, code: str) -> None:
    workspace.api.errors[USER] = word
    failure = refuses(lambda: app().send(to()), code)
    assert ("no word" in failure.detail) == (word == "")
    assert workspace.posts == []


@pytest.mark.parametrize(("fault", "code", "kept"), [("denied", "misconfigured", 0), *FAULTS_MET])
def test_faults(app: Make, workspace: FakeSlack, fault: Fault, code: str, kept: int) -> None:
    workspace.order(fault)
    slack = app(limits=QUICK if fault.startswith("hang") else PATIENT)
    failure = refuses(lambda: slack.send(to()), code)
    assert len(workspace.posts) == kept
    assert failure.retry_after == (1.0 if code == "throttled" else None)
    found = app().look_up(to(), frozenset())
    assert (found is not None) == bool(kept)


def test_nobody_answers(app: Make) -> None:
    refuses(lambda: app(api_base="http://127.0.0.1:9").send(to()), "unavailable")
    refuses(lambda: app(api_base="http://127.0.0.1:9").look_up(to(), frozenset()), "unavailable")


def test_a_doubtful_post_is_found_by_our_id_in_a_thread_and_on_a_later_page(app: Make, workspace: FakeSlack) -> None:
    thread, now = f"{ROOM}:1595926230.009600", datetime.now(UTC)
    slack = app()
    for number in range(150):
        slack.send(to(f"n{number}", thread=thread))
    mine = to("n149", thread=thread, first_attempt_at=now)
    found = app().look_up(mine, frozenset())
    assert found is not None
    assert found.provider_id == f"{ROOM}:{workspace.posts[-1].ts}"
    assert app().look_up(mine, frozenset({found.provider_id})) is None
    assert app().look_up(replace(mine, our_id="never"), frozenset()) is None
    assert app().look_up(replace(mine, first_attempt_at=now + timedelta(hours=1)), frozenset()) is None


PICTURE = "https://city.example/m/1"


def with_pictures(app: Make, **more: Any) -> Slack:
    """An adapter that is handed one photo of ours."""
    slack = app(**more)
    slack.picture = {PICTURE: b"\xff\xd8photo"}.get
    return slack


def test_photos_are_shown_by_themselves_or_with_their_words(app: Make, workspace: FakeSlack) -> None:
    slack, thread = with_pictures(app), f"{ROOM}:1595926230.009600"
    slack.send(to("p1", text="", media=(PICTURE,)))
    slack.send(to("p2", text="A <photo>", media=(PICTURE, PICTURE), thread=thread))
    alone, told = workspace.posts
    assert (alone.channel, alone.text, len(alone.files)) == ("D0STAFF", "", 1)
    assert (told.channel, told.thread_ts, told.text, len(told.files)) == (ROOM, thread[-17:], "A &lt;photo&gt;", 2)
    assert {workspace.ledger.photos[name].data for name in alone.files + told.files} == {b"\xff\xd8photo"}


@pytest.mark.parametrize("url", ["https://evil.example/m/1", "https://city.example.evil/m/1", "file:///etc/passwd", ""])
def test_a_photo_that_is_not_ours_stays_away(app: Make, workspace: FakeSlack, url: str) -> None:
    refuses(lambda: with_pictures(app).send(to(media=(url,))), "bad_media")
    assert workspace.posts == []


@pytest.mark.parametrize(("fault", "on"), [("error", "fetch"), ("error_after", "media"), ("reset_before", "media")])
def test_an_upload_that_fails_before_anybody_sees_it_may_be_done_again(
    app: Make, workspace: FakeSlack, fault: Fault, on: On
) -> None:
    workspace.order(fault, on=on)
    refuses(lambda: with_pictures(app).send(to(text="", media=(PICTURE,))), "unavailable")
    assert workspace.posts == []


def test_photos_in_doubt_are_found_by_their_names(app: Make, workspace: FakeSlack) -> None:
    slack, post = with_pictures(app), to("p1", text="", media=(PICTURE,), first_attempt_at=datetime.now(UTC))
    workspace.order("error_after", on="create")
    refuses(lambda: slack.send(post), "in_doubt")
    found = slack.look_up(post, frozenset())
    assert found is not None
    assert found.provider_id == f"D0STAFF:{workspace.posts[0].ts}"
    assert slack.look_up(replace(post, our_id="p2"), frozenset()) is None


def test_the_workspace_is_asked_for_once(app: Make, workspace: FakeSlack) -> None:
    slack = app()
    for _ in range(3):
        slack.identity.learn()
    assert slack.identity.team == "T0FAKE"
    assert workspace.calls == [("POST", "/api/auth.test")]


def test_a_workspace_that_does_not_answer_is_asked_again_a_minute_later(app: Make, workspace: FakeSlack) -> None:
    now = [datetime(2026, 11, 22, tzinfo=UTC)]
    slack = app(clock=lambda: now[0])
    workspace.order("error", on="fetch")
    slack.identity.learn()
    slack.identity.learn()
    assert (slack.identity.team, len(workspace.calls)) == ("", 1)
    now[0] += timedelta(seconds=61)
    slack.identity.learn()
    assert slack.identity.team == "T0FAKE"
