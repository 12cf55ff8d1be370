"""Whom staff on call are to answer: a number they can dial, or on which channel somebody is."""

import pytest
from script import Script

from bot.effects import Alert
from bot.facts import Facts
from bot.moves import Danger
from bot.wire import Capabilities


@pytest.mark.parametrize(
    ("channel", "address", "told"),
    [
        ("sms", "+12155550150", "+12155550150"),
        ("x", "3000000000000000006", "3000000000000000006 (X)"),
        ("slack", "U0ANN", "U0ANN (Slack)"),
        ("sms", "", "not known"),
    ],
)
def test_an_alarm_says_who_wrote(channel: str, address: str, told: str) -> None:
    chat = Script(facts=Facts(Capabilities(channel), address=address))
    chat.does(Danger("gas"))
    (alert,) = chat.done(Alert)
    assert isinstance(alert, Alert)
    assert alert.values["phone"].text == told
