"""Slack's requests: golden, hostile, and any object at all."""

import json
import logging
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kit import Case, check, edge, is_data, refuses_tampering
from slacks import (
    BOT,
    DM,
    ROOM,
    ROOT,
    TEAM,
    TS,
    USER,
    action,
    command,
    deleted,
    edited,
    event,
    pressed,
    said,
    signed,
    submitted,
    then,
    wrote,
)

from bot.wire import Inbound, StaffAct
from channels.contract import Webhook
from channels.slack import CAPABILITIES, Slack, SlackAccount
from channels.slack.fake import SECRET, as_event

SHARED = Path(os.environ.get("FRONTDOOR_SHARED", Path(__file__).parents[3] / "shared")) / "fixtures/slack"
FILE = {"id": "F1", "mimetype": "image/png", "url_private": "https://files.slack.com/files-pri/T1-F1/a.png"}
WORDY = [
    {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "hi"}]}]}
]
CREW, HANDOFFS = "C0CREW", "C0HANDOFF"


@pytest.fixture(scope="module")
def alone() -> Slack:
    """An adapter that knows its workspace and never speaks to anybody."""
    account = SlackAccount(
        "xoxb-1",
        (SECRET, "old"),
        "http://127.0.0.1:9",
        handoff_channel=HANDOFFS,
        crew_channel=CREW,
        app_token="xapp-1-A0CITY-1-x",
    )
    made = Slack(account, clock=then)
    made.identity.team = TEAM
    return made


GOOD = [
    Case("direct", wrote(), text="pothole at 12 Oak St", sender=USER, account=TEAM, external_id=f"{TEAM}:{DM}:{TS}"),
    Case("second secret", signed(wrote().body, secret="old"), text="pothole at 12 Oak St"),
    Case("unknown fields", wrote(whatever={"a": [1]}), text="pothole at 12 Oak St"),
    Case("mention", event({**said(f"<@{BOT}> hi", ROOM), "type": "app_mention"}), text="hi"),
    Case("mention told as a message", wrote(f"hello <@{BOT}>", ROOM), text="hello", external_id=f"{TEAM}:{ROOM}:{TS}"),
    Case("group message by name", wrote(f"<@{BOT}> hi", "G0GROUP", channel_type="mpim"), text="hi"),
    Case("crew's channel", wrote("26-000123 done", CREW), text="26-000123 done"),
    Case(
        "thread told to everybody",
        wrote(channel=ROOM, subtype="thread_broadcast", thread_ts=ROOT),
        text="pothole at 12 Oak St",
    ),
    Case("me", wrote(subtype="me_message"), text="pothole at 12 Oak St"),
    Case("photo", wrote("", subtype="file_share", files=[FILE]), text="", media=(FILE["url_private"],)),
    Case("eleven photos", wrote(files=[FILE] * 11), media=(FILE["url_private"],) * 10),
    Case("broken files", wrote(files=[1, {}, {"url_private": 5}, FILE]), media=(FILE["url_private"],)),
    Case("escaped", wrote("a &lt;b&gt; &amp;amp; c"), text="a <b> &amp; c"),
    Case("links", wrote("see <https://maps.example/x?a=1&amp;b=2> now"), text="see https://maps.example/x?a=1&b=2 now"),
    Case("own link", wrote("at <http://oak.example|oak.example>"), text="at oak.example"),
    Case("labelled link", wrote("<https://maps.example/x|the place>"), text="the place https://maps.example/x"),
    Case(
        "number and mail", wrote("<tel:5550100|555-0100> <mailto:a@b.example|a@b.example>"), text="555-0100 a@b.example"
    ),
    Case(
        "others named",
        wrote("<@U5|sam> and <#C5|roads> and <!here> <!date^1^x|Monday>"),
        text="@sam and #roads and  Monday",
    ),
    Case("thumb", wrote(":+1::skin-tone-3:"), text="👍"),
    Case("emoji kept as written", wrote(":fire: at Oak"), text=":fire: at Oak"),
    Case("blocks without text", wrote("", blocks=WORDY), text="hi"),
    Case("40,000 letters", wrote("🕳x" * 20_000), text="🕳x" * 20_000),
    Case("half a character", wrote("a\ud800b"), text="a\ud800b"),
    Case("command", command(), text="pothole at 12 Oak St", sender=USER, external_id=f"{TEAM}:command:111.222.abc"),
    Case("button", pressed(), text="1", sender=USER, external_id=f"{TEAM}:action:{USER}:1596530385.194939"),
    Case("form", submitted(what="pothole", where="12 Oak &amp; Elm"), text="pothole\n12 Oak & Elm", sender=USER),
    Case("edit", edited(), text="pothole on Elm", external_id=f"{TEAM}:{DM}:1595926300.000200"),
    Case("deletion", deleted(), text=""),
    Case(
        "organisation-wide",
        event(said(), authorizations=[{"team_id": None, "user_id": BOT}]),
        text="pothole at 12 Oak St",
    ),
]
NOTHING = [
    ("talk between others", wrote(channel=ROOM)),
    ("another app", wrote(bot_id="B9")),
    ("an app's own words", wrote(subtype="bot_message", bot_id="B9", user=None)),
    ("an app as a user", wrote(app_id="A9")),
    ("Slack itself", wrote(user="USLACKBOT")),
    ("somebody joined", wrote(subtype="channel_join")),
    ("topic", wrote(subtype="channel_topic")),
    ("reply count", wrote(subtype="message_replied")),
    ("another workspace", event(said(), team_id="T0OTHER")),
    ("another app's event", event(said(), api_app_id="A0OTHER")),
    ("shared with strangers", event(said(f"<@{BOT}> hi", ROOM), is_ext_shared_channel=True)),
    ("a stranger in our channel", wrote(f"<@{BOT}> hi", ROOM, user_team="T0OTHER")),
    ("no workspace", event(said(), team_id=None)),
    ("reaction", event({"type": "reaction_added", "user": USER})),
    ("another tab of ours", event({"type": "app_home_opened", "user": USER, "tab": "messages"})),
    ("home elsewhere", event({"type": "app_home_opened", "user": USER, "tab": "home"}, team_id="T0OTHER")),
    ("unknown event", event({"type": "never_heard_of"})),
    ("event without a type", event({})),
    ("preview shown", edited(new="pothole", edited=None)),
    ("same words", edited(new="pothole")),
    ("edit of an app", edited(bot_id="B1")),
    ("deletion of ours", deleted(bot_id="B1")),
    ("command elsewhere", command(team_id="T0OTHER")),
    ("button of somebody else", pressed("click_me_123")),
    ("button with a list", pressed("[1, 2]")),
    ("button with too much", pressed('["a", "b", "c"]')),
    ("deep button", pressed("[" * 100_000)),
    ("form of somebody else", submitted("other", what="x")),
    ("empty form", submitted()),
    (
        "form closed",
        action(
            {
                "type": "view_closed",
                "user": {"id": USER},
                "team": {"id": TEAM},
                "view": {"id": "V1", "type": "modal", "callback_id": "x"},
            }
        ),
    ),
    ("shortcut", action({"type": "shortcut", "callback_id": "x", "user": {"id": USER}, "team": {"id": TEAM}})),
    ("unknown press", action({"type": "never_heard_of"})),
    ("rate limited", signed(b'{"type": "app_rate_limited", "team_id": "T0CITY"}')),
    ("certificate check", signed(b"ssl_check=1&token=x", "application/x-www-form-urlencoded")),
    ("nothing at all", signed(b"{}")),
]
UNREADABLE = [
    ("no JSON", signed(b"{nonsense")),
    ("a list", signed(b"[1]")),
    ("a number", signed(b"3")),
    ("payload of nothing", signed(b"payload=%7B", "application/x-www-form-urlencoded")),
    ("payload of a number", signed(b"payload=3", "application/x-www-form-urlencoded")),
    ("no writer's shape", wrote(user="not an id")),
    ("no channel", wrote(channel="#general", user=USER)),
    ("no ts", wrote(ts=None)),
    ("ts a number", wrote(ts=1595926230.0096)),
    ("command without a trigger", command(trigger_id="")),
    ("command of nobody", command(user_id="")),
    ("deep JSON", signed(b'{"a":' * 60_000)),
]


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.label)
def test_what_is_heard(alone: Slack, case: Case) -> None:
    check(alone, case)


@pytest.mark.parametrize(("label", "hook"), NOTHING, ids=[label for label, _ in NOTHING])
def test_what_is_acknowledged_and_means_nothing(alone: Slack, label: str, hook: Webhook) -> None:
    check(alone, Case(label, hook, nothing=True))


@pytest.mark.parametrize(("label", "hook"), UNREADABLE, ids=[label for label, _ in UNREADABLE])
def test_what_makes_no_sense(alone: Slack, label: str, hook: Webhook) -> None:
    assert edge(alone, hook) == (400, ())


def one(slack: Slack, hook: Webhook) -> Inbound:
    (found,) = slack.read(hook)
    assert isinstance(found, Inbound)
    return found


def test_threads_are_conversations(alone: Slack) -> None:
    assert one(alone, wrote()).thread == ""
    assert one(alone, wrote(thread_ts=ROOT)).thread == f"{DM}:{ROOT}"
    assert one(alone, wrote(f"<@{BOT}> hi", ROOM)).thread == f"{ROOM}:{TS}"
    assert one(alone, wrote(f"<@{BOT}> hi", ROOM, thread_ts=ROOT)).thread == f"{ROOM}:{ROOT}"
    assert one(alone, command()).thread == ""
    assert one(alone, pressed(channel=ROOM, thread_ts=ROOT)).thread == f"{ROOM}:{ROOT}"


def test_talk_in_a_thread_is_only_kept_where_we_were_asked_before(alone: Slack) -> None:
    assert one(alone, wrote("on the corner", ROOM, thread_ts=ROOT)).overheard
    assert not one(alone, wrote(f"<@{BOT}> on the corner", ROOM, thread_ts=ROOT)).overheard
    assert not one(alone, wrote()).overheard
    assert one(alone, pressed(channel=ROOM, thread_ts=ROOT)).overheard
    assert one(alone, edited()).overheard
    assert one(alone, deleted()).overheard


def test_an_edit_names_what_it_corrects_and_a_deletion_what_is_gone(alone: Slack) -> None:
    edit = one(alone, edited(ROOM, ROOT))
    assert (edit.corrects, edit.gone, edit.thread) == (f"{TEAM}:{ROOM}:{TS}", False, f"{ROOM}:{ROOT}")
    gone = one(alone, deleted())
    assert (gone.corrects, gone.gone, gone.text, gone.thread) == (f"{TEAM}:{DM}:{TS}", True, "", "")
    stone = one(alone, edited(subtype="tombstone", user="USLACKBOT"))
    assert stone.gone


def test_a_button_names_its_question(alone: Slack) -> None:
    assert (one(alone, pressed()).ask, one(alone, pressed()).text) == ("q7", "1")


def test_acts_of_staff(alone: Slack) -> None:
    (claim,) = alone.read(pressed("case-7", "staff:claim", ROOM))
    assert claim == StaffAct("slack", f"{TEAM}:action:{USER}:1596530385.194939", USER, "case-7", "claim")
    (form,) = alone.read(submitted("staff:right", '["case-7", {}]', place="12 Oak St"))
    assert form == StaffAct("slack", f"{TEAM}:view:V1", USER, "case-7", "right", '{"place": "12 Oak St"}')
    (right,) = alone.read(pressed("case-7 pothole", "staff:service:pothole", ROOM))
    assert (right.case, right.act, right.text) == ("case-7", "service", "pothole")  # type: ignore[union-attr]


def test_words_below_a_card_are_an_act_of_staff(alone: Slack) -> None:
    """Nothing of them may be taken for a resident's, mention or not, however Slack tells it."""
    below = StaffAct("slack", f"{TEAM}:{HANDOFFS}:{TS}", USER, "", "talk", "> we come", f"{HANDOFFS}:{ROOT}")
    assert alone.read(wrote("&gt; we come", HANDOFFS, thread_ts=ROOT)) == (below,)
    called = {**said(f"<@{BOT}> &gt; we come", HANDOFFS, thread_ts=ROOT), "type": "app_mention"}
    assert alone.read(event(called)) == (below,)
    assert alone.read(wrote("lunch?", HANDOFFS)) == ()
    assert alone.read(wrote("", HANDOFFS, thread_ts=ROOT, files=[FILE])) == ()


def test_the_same_message_has_the_same_key_however_it_is_told(alone: Slack) -> None:
    plain = one(alone, wrote(f"<@{BOT}> hi", ROOM))
    called = one(alone, event({**said(f"<@{BOT}> hi", ROOM), "type": "app_mention"}, event_id="Ev2"))
    assert plain.external_id == called.external_id
    assert (plain.thread, plain.text, plain.overheard) == (called.thread, called.text, called.overheard)


def test_challenges_are_answered(alone: Slack) -> None:
    hook = signed(b'{"type": "url_verification", "challenge": "3eZbrw1a", "token": "x"}')
    alone.verify(hook)
    answer = alone.answer(hook, alone.read(hook))
    assert (answer.status, json.loads(answer.body)) == (200, {"challenge": "3eZbrw1a"})
    assert answer.content_type.startswith("application/json")


@pytest.mark.parametrize(
    ("inner", "word"), [("tokens_revoked", "revoked"), ("app_uninstalled", "removed"), ("app_rate_limited", "30,000")]
)
def test_the_administrator_is_told(alone: Slack, caplog: pytest.LogCaptureFixture, inner: str, word: str) -> None:
    hook = event({"type": inner})
    if inner == "app_rate_limited":
        hook = signed(json.dumps({"type": inner, "team_id": TEAM, "api_app_id": "A0CITY"}).encode())
    alone._alarmed.clear()  # of the same thing it is told once an hour
    with caplog.at_level(logging.ERROR):
        assert alone.read(hook) == ()
        alone.answer(hook, ())
    assert [word in record.message for record in caplog.records] == [True]


# -- signatures


def test_tampering_is_refused(alone: Slack) -> None:
    refuses_tampering(alone, wrote(), "x-slack-signature", address_signed=False)
    refuses_tampering(alone, command(), "x-slack-signature", address_signed=False)


@pytest.mark.parametrize("stamp", ["", "soon", "-1", "1e9", "٣", "9" * 40, "1595926230.5", " 1"])
def test_a_timestamp_that_is_none(alone: Slack, stamp: str) -> None:
    assert edge(alone, signed(wrote().body, x_slack_request_timestamp=stamp)) == (403, ())


def test_a_body_that_is_no_text(alone: Slack) -> None:
    hook = wrote()
    assert edge(alone, Webhook("POST", hook.path, "", hook.headers, b"\xff" + hook.body)) == (403, ())


@pytest.mark.parametrize(("late", "status"), [(-301, 403), (-299, 200), (299, 200), (301, 403)])
def test_a_signature_is_good_for_five_minutes(late: int, status: int) -> None:
    now = datetime(2026, 11, 22, 12, tzinfo=UTC)
    slack = Slack(SlackAccount("xoxb-1", (SECRET,), "http://127.0.0.1:9"), clock=lambda: now)
    slack.identity.team = TEAM
    assert edge(slack, signed(wrote().body, at=now.timestamp() + late))[0] == status


@pytest.mark.skipif(not SHARED.is_dir(), reason="the public fixtures are not here: set FRONTDOOR_SHARED")
def test_the_official_vector() -> None:
    vector = json.loads((SHARED / "signature_vector.json").read_text())
    signed_at = datetime.fromtimestamp(int(vector["timestamp"]), UTC)
    slack = Slack(SlackAccount("xoxb-1", (vector["signing_secret"],), "http://127.0.0.1:9"), clock=lambda: signed_at)
    slack.identity.team = "T1DC2JH3J"
    headers = {"x-slack-request-timestamp": vector["timestamp"], "x-slack-signature": vector["signature"]}
    kind = {"content-type": "application/x-www-form-urlencoded"}
    assert edge(slack, Webhook("POST", "/", "", {**headers, **kind}, vector["body"].encode()))[0] == 200


# -- published payloads

HEARD = {
    "app_mention": "Hi there!",
    "app_mention_org": "Hi there!",
    "app_mention_shared_channel": "Hi there!",
    "message_changed": "updated message",
    "message_deleted": "",
    "message_thread_broadcast": "Hi there!",
    "slash_command": "Hi",
}
PUBLISHED = sorted(one for one in SHARED.glob("*.*") if not one.name.startswith(("shape", "signature")))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the public fixtures are not here: set FRONTDOOR_SHARED")
@pytest.mark.parametrize("file", PUBLISHED, ids=lambda file: file.stem)
def test_published_payloads(file: Path) -> None:
    slack = Slack(SlackAccount("xoxb-1", (SECRET,), "http://127.0.0.1:9"), clock=then)
    slack.identity.team = "T_INSTALLED" if file.stem == "app_mention_shared_channel" else "T111"
    if file.suffix == ".form":
        hook = signed(file.read_bytes(), "application/x-www-form-urlencoded")
    elif json.loads(file.read_text())["type"] in ("event_callback", "url_verification"):
        hook = signed(file.read_bytes())
    else:
        hook = action(json.loads(file.read_text()))
    status, arrivals = edge(slack, hook)
    assert status == 200
    texts = [arrival.text for arrival in arrivals if isinstance(arrival, Inbound)]
    assert texts == ([HEARD[file.stem]] if file.stem in HEARD else [])


# -- anything at all

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["type", "subtype", "user", "text", "ts", "channel", "files", "message", "previous_message", "id"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(inner=ANYTHING, kind=st.sampled_from(["message", "app_mention"]))
@settings(max_examples=100, deadline=None)
def test_any_event_is_kept_or_refused(alone: Slack, inner: Any, kind: str) -> None:
    whole = {**inner, "type": kind} if isinstance(inner, dict) else inner
    assert edge(alone, signed(as_event({"type": "event_callback", "team_id": TEAM, "event": whole})[0]))[0] in (
        200,
        400,
    )


@given(payload=ANYTHING, kind=st.sampled_from(["block_actions", "view_submission", "shortcut", "view_closed"]))
@settings(max_examples=80, deadline=None)
def test_any_press_is_kept_or_refused(alone: Slack, payload: Any, kind: str) -> None:
    whole = {**payload, "type": kind, "team": {"id": TEAM}} if isinstance(payload, dict) else payload
    assert edge(alone, action(whole))[0] in (200, 400)


def test_the_capabilities() -> None:
    is_data(CAPABILITIES)
    assert CAPABILITIES.buttons
    assert not CAPABILITIES.opt_out_law
