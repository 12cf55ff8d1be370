"""Requests of Slack that are not ours to hear: dropped, and the administrator is told why."""

import logging
from datetime import timedelta

import pytest
from slacks import BOT, MOMENT, ROOM, ROOT, TEAM, command, event, said, wrote

from channels.contract import Webhook
from channels.slack import Slack, SlackAccount
from channels.slack.fake import SECRET

CREW, HANDOFFS = "C0CREW", "C0HANDOFF"
SHARED = {"is_ext_shared_channel": True}
NAMED = said(f"<@{BOT}> hi", ROOM, type="app_mention")
STRAYS = [
    ("agents' room shared", event(said(channel=HANDOFFS, thread_ts=ROOT), **SHARED), "SLACK_HANDOFF_CHANNEL is shared"),
    ("crew's room shared", event(said(channel=CREW), **SHARED), "SLACK_CREW_CHANNEL is shared"),
    ("named in a shared channel", event(NAMED, **SHARED), "it hears nothing there"),
    ("talk in a shared channel", event(said(channel=ROOM), **SHARED), ""),
    ("another workspace", event(said(), team_id="T0OTHER"), "another workspace"),
    ("another workspace's command", command(team_id="T0OTHER"), "another workspace"),
    ("another app", event(said(), api_app_id="A0OTHER"), "belong to two apps"),
    ("our own", wrote(), ""),
    ("no workspace", event(said(), team_id=None), ""),
]


@pytest.mark.parametrize(("hook", "words"), [case[1:] for case in STRAYS], ids=[case[0] for case in STRAYS])
def test_what_is_dropped_is_said_to_the_administrator_once_an_hour(
    caplog: pytest.LogCaptureFixture, hook: Webhook, words: str
) -> None:
    now = [MOMENT]
    account = SlackAccount(
        "xoxb-1",
        (SECRET,),
        "http://127.0.0.1:9",
        handoff_channel=HANDOFFS,
        crew_channel=CREW,
        app_token="xapp-1-A0CITY-1-x",
    )
    slack = Slack(account, clock=lambda: now[0])
    slack.identity.team = TEAM
    with caplog.at_level(logging.ERROR):
        for minutes in (0, 1, 58, 1):
            now[0] += timedelta(minutes=minutes)
            heard = slack.read(hook)
            assert not (words and heard)
    said_of_it = [record.message for record in caplog.records]
    assert len(said_of_it) == (2 if words else 0)
    assert all(words in one for one in said_of_it)
    assert "pothole" not in str(said_of_it)
