"""Where alerts to on-call staff go when the city sends no text messages, and what is said when that is nowhere."""

from pathlib import Path

import pytest
from command_line import Front
from slack_town import workplace
from test_slack_door import ANN, ROOM
from test_x_doctor import WHOLE

from app.doors import alerts, unheard
from app.settings import Settings
from channels.slack.fake import SECRET, TOKEN

SMS = {"twilio_account_sid": "AC0", "twilio_auth_token": "t", "twilio_from": "+12155550100"}
SLACK = {"slack_bot_token": TOKEN, "slack_signing_secret": SECRET}


def given(**more: object) -> Settings:
    return Settings(_env_file=None, **more)  # type: ignore[arg-type]


def test_in_slack_alone_danger_is_told_once_in_the_agents_room_without_a_number(tmp_path: Path) -> None:
    with workplace(tmp_path, slack_handoff_channel=ROOM) as place:
        place.slack.write(ANN, "I smell gas at 12 Main St, call me at 215-555-0134")
        place.settle()
        assert "911" in place.slack.told(ANN)[0]
        (alert,) = place.rows("select * from outbox where kind = 'alert'")
        assert (alert.channel, alert.address, alert.state) == ("slack", ROOM, "sent")
        told = [text for text in place.slack.told(ROOM) if "12 Main St" in text]
        assert told
        assert not any("0134" in text for text in place.slack.told(ROOM))
        assert place.slack.twice() == []


def test_in_slack_alone_departments_are_told_there_as_well(tmp_path: Path) -> None:
    with workplace(tmp_path, slack_handoff_channel=ROOM) as place:
        for words in ("missed trash at 12 Main St", "yes", "cancel my request", "yes"):
            place.slack.write(ANN, words)
            place.settle()
        ((tracking, status),) = place.rows("select tracking, status from requests")
        assert status == "withdrawn"
        assert [text for text in place.slack.told(ROOM) if tracking in text and "took it back" in text]
        (alert,) = place.rows("select * from outbox where kind = 'alert'")
        assert (alert.channel, alert.address, alert.state) == ("slack", ROOM, "sent")
        assert "555" not in "".join(place.slack.told(ROOM))


def test_text_messages_carry_alerts_where_there_are_any() -> None:
    assert alerts(given(**SMS, **SLACK, slack_handoff_channel=ROOM)) == (("sms", "+12155550100"), "")
    assert alerts(given(**SLACK, slack_handoff_channel=ROOM)) == (("slack", ""), ROOM)
    assert alerts(given(**SLACK)) == (None, "")


def test_a_city_nobody_would_be_alarmed_in_is_told_so() -> None:
    assert unheard(given()) == "", "the demo's phones are there"
    assert unheard(given(**SMS)) == ""
    assert unheard(given(**SLACK, slack_handoff_channel=ROOM)) == ""
    assert "nowhere to go" in unheard(given(**SLACK))


def test_the_doctor_says_so(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "nowhere to go" not in front("doctor").out
    for name, value in {**WHOLE, "USER_ID": "1000000000000000001", "ENABLED": "true"}.items():
        monkeypatch.setenv(f"FRONTDOOR_X_{name}", value)
    told = front("doctor")
    assert told.status == 1
    assert "Alerts have nowhere to go" in " ".join(told.out.split())
