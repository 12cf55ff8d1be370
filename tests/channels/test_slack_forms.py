"""What Slack tells of pages beside the talk: which are wanted, and what a form brings or lacks."""

import json

import pytest
from kit import edge
from slacks import TEAM, USER, command, event, pressed, submitted, then

from bot.wire import PageWanted
from channels.slack import Slack, SlackAccount
from channels.slack.fake import SECRET


@pytest.fixture(scope="module")
def alone() -> Slack:
    """An adapter that knows its workspace and never speaks to anybody."""
    made = Slack(SlackAccount("xoxb-1", (SECRET,), "http://127.0.0.1:9"), clock=then)
    made.identity.team = TEAM
    return made


def test_pages_that_are_wanted(alone: Slack) -> None:
    key, trigger = f"{TEAM}:command:111.222.abc", "111.222.abc"
    assert alone.read(command(" ")) == (PageWanted("slack", key, TEAM, USER, "form", trigger),)
    home = event({"type": "app_home_opened", "user": USER, "tab": "home"})
    assert alone.read(home) == (PageWanted("slack", f"{TEAM}:event:Ev1", TEAM, USER, "home"),)
    (pressed_at_home,) = alone.read(pressed("", "page:form"))
    assert (pressed_at_home.page, pressed_at_home.trigger) == ("form", "")  # type: ignore[union-attr]


@pytest.mark.parametrize("typed", ["", "  ", "\n\t"])
def test_an_empty_field_is_named_and_nothing_is_kept(alone: Slack, typed: str) -> None:
    """The form stays open, with the city's own words beside the field."""
    hook = submitted("report", '["", {"what": "Please tell us what is wrong."}]', what=typed, where="12 Oak St")
    assert alone.read(hook) == ()
    answer = alone.answer(hook, ())
    errors = {"what": "Please tell us what is wrong."}
    assert json.loads(answer.body) == {"response_action": "errors", "errors": errors}
    whole = submitted("report", '["", {"what": "Say it."}]', what="pothole", where=typed)
    (said,) = alone.read(whole)
    assert said.text == "pothole"  # type: ignore[union-attr]
    assert alone.answer(whole, ()).body == ""


@pytest.mark.parametrize("private", ["", "[", "5", "[1, 2]", '["a"]', "[" * 50_000, '{"a": 1}'])
def test_what_a_form_carries_may_be_anything(alone: Slack, private: str) -> None:
    assert edge(alone, submitted("report", private, what="pothole"))[0] == 200
    assert edge(alone, submitted("staff:right", private, place="12 Oak St"))[0] == 200
