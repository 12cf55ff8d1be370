"""A post that ended without being delivered: the number is to blame, or the outage."""

import pytest
from script import Script

from bot.effects import CallStaff, Unreachable
from bot.events import Undeliverable
from bot.talk import Bot


def reasons(chat: Script) -> list[str]:
    """Why staff were called."""
    return [one.reason for one in chat.effects if isinstance(one, CallStaff)]


@pytest.mark.parametrize("code", ["unavailable", "expired", "throttled", "misconfigured", "rejected"])
def test_a_text_lost_by_an_outage_is_no_fault_of_the_number(code: str) -> None:
    chat = Script()
    assert chat.happens(Undeliverable(code, "post1")) == ""
    assert not [one for one in chat.effects if isinstance(one, Unreachable)]
    assert reasons(chat) == ["undelivered"]
    assert isinstance(chat.talk.floor, Bot), "and the bot goes on"


def test_a_doubt_nobody_cleared_up_has_its_case_already() -> None:
    chat = Script()
    chat.happens(Undeliverable("in_doubt", "post1"))
    assert not [one for one in chat.effects if isinstance(one, Unreachable | CallStaff)]
