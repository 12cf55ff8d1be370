"""Pages beside the talk in Slack: the home tab with one's own requests, and forms to report with and to put right."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from slack_town import Workplace, agents, workplace

ANN, BEN, CASES = "U0ANN", "U0BEN", "C0CASES"


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Workplace]:
    """Ben is an agent."""
    with workplace(tmp_path, slack_handoff_channel=CASES) as made:
        agents(made, {BEN: "Ben"})
        yield made


def shown(place: Workplace, who: str) -> list[str]:
    """The home tab, its lines and its buttons."""
    view: dict[str, Any] = place.slack.ledger.homes[who]
    lines = [block["text"]["text"] for block in view["blocks"] if "text" in block]
    rows = [block["elements"] for block in view["blocks"] if block["type"] == "actions"]
    return [*lines, *(one["text"]["text"] for row in rows for one in row)]


def reports(place: Workplace, *words: str) -> list[str]:
    """Ann says these in turn; the numbers of all requests."""
    for text in words:
        place.slack.write(ANN, text)
        place.settle()
    return [row.tracking for row in place.rows("select tracking from requests order by id")]


def test_the_home_tab_shows_ones_own_requests_and_nobody_elses(place: Workplace) -> None:
    (tracking,) = reports(place, "pothole at 12 main st", "yes")
    for who in (ANN, BEN):
        assert place.slack.visit(who).taken
    place.settle()
    title, line, *buttons = shown(place, ANN)
    assert (title, buttons) == ("Your requests", ["Report a problem", "Status of my requests"])
    assert all(part in line for part in (tracking, "Pothole", "12 Main St", "received"))
    assert shown(place, BEN)[1] == "You have no request yet. Tell us what is wrong and where."
    assert not place.rows("select id from outbox where kind = 'page' and card != ''")


def test_visits_are_no_words(place: Workplace) -> None:
    reports(place, "pothole at 12 main st")
    before = len(place.slack.posts)
    for tab in ("home", "messages", "home"):
        assert place.slack.visit(ANN, tab).taken
    place.settle()
    assert len(place.slack.posts) == before
    reports(place, "yes")
    assert len(place.rows("select tracking from requests")) == 1


def test_the_buttons_of_the_home_tab(place: Workplace) -> None:
    (tracking,) = reports(place, "pothole at 12 main st", "yes")
    place.slack.visit(ANN)
    place.settle()
    assert place.slack.press_at_home(ANN, "Status of my requests").taken
    place.settle()
    assert tracking in place.slack.told(ANN)[-1]
    assert "received" in place.slack.told(ANN)[-1]
    assert place.slack.press_at_home(ANN, "Report a problem").taken
    place.settle()
    assert place.slack.fill(what="graffiti", where="40 elm st").taken
    place.settle()
    assert place.slack.told(ANN)[-1].startswith("Graffiti at 40 Elm St. Is that right?")


def test_the_home_tab_in_spanish(place: Workplace) -> None:
    reports(place, "hay un bache en 12 main st", "si")
    place.slack.visit(ANN)
    place.settle()
    assert shown(place, ANN)[0] == "Sus reportes"
    assert "Bache" in shown(place, ANN)[1]
    place.slack.press_at_home(ANN, "Estado de mis reportes")
    place.settle()
    assert "Bache, 12 Main St" in place.slack.told(ANN)[-1]


def test_a_command_without_words_opens_the_form(place: Workplace) -> None:
    assert place.slack.command(ANN, "").taken
    place.house.settle()
    assert place.slack.posts == []
    assert place.slack.fill(what="  ").body.startswith('{"response_action"')
    place.settle()
    assert place.slack.posts == []
    assert place.slack.fill(what="there is a big pothole", where="12 main st").taken
    place.settle()
    assert place.slack.told(ANN) == [place.slack.posts[-1].text]
    assert "Pothole at 12 Main St. Is that right?" in place.slack.posts[-1].text


def test_a_form_that_comes_too_late_is_answered_in_words(place: Workplace) -> None:
    place.slack.command(ANN, "")
    place.clock.forward(seconds=4)
    place.settle()
    assert place.slack.ledger.forms == []
    assert len(place.slack.told(ANN)) == 1
    assert place.slack.twice() == []


def test_a_form_that_slack_refuses_is_answered_in_words(place: Workplace) -> None:
    place.slack.command(ANN, "")
    place.slack.ledger.triggers.clear()
    place.settle()
    assert len(place.slack.told(ANN)) == 1
    assert not place.rows("select id from handoffs")


@pytest.mark.parametrize("fault", ["throttle", "error", "reset_before", "reset_after"])
def test_the_home_tab_is_shown_in_the_end(place: Workplace, fault: Any) -> None:
    place.slack.order(fault)
    place.slack.visit(ANN)
    place.settle(90)
    assert shown(place, ANN)[0] == "Your requests"
    assert [row.state for row in place.rows("select state from outbox")] == ["sent"]


def test_an_agent_puts_service_and_place_right(place: Workplace) -> None:
    reports(place, "graffiti at 40 elm st", "I want to talk to a person")
    (card,) = [post for post in place.slack.posts if post.channel == CASES and not post.thread_ts]
    for label in ("Claim", "Put right…"):
        assert place.slack.press(BEN, card, label).taken
        place.settle()
    who, view = place.slack.ledger.forms[-1]
    given = {block["block_id"]: block["element"] for block in view["blocks"]}
    assert (who, given["place"]["initial_value"]) == (BEN, "40 Elm St")
    assert given["service"]["initial_option"]["value"] == "graffiti"
    assert place.slack.fill(service=("pothole",), place="12 main st").taken
    place.settle()
    assert "Pothole" in str(card.blocks)
    assert "12 Main St" in str(card.blocks)
    assert place.slack.fill(service=("pothole",), place="12 Main St").taken
    assert place.slack.fill(service=("pothole",), place="99999 nowhere rd").taken
    place.settle()
    told = [one.text for one in place.slack.ledger.whispers]
    assert told[0] == "Nothing in the form was different."
    assert "is not one place of" in told[1]


def test_a_form_for_an_agent_that_comes_too_late_says_so(place: Workplace) -> None:
    reports(place, "I want to talk to a person")
    (card,) = [post for post in place.slack.posts if post.channel == CASES and not post.thread_ts]
    place.slack.press(BEN, card, "Claim")
    place.settle()
    place.slack.press(BEN, card, "Put right…")
    place.clock.forward(seconds=5)
    place.settle()
    assert [one.text for one in place.slack.ledger.whispers] == ["The form could not be opened in time: press again."]


def test_an_agent_files_for_a_resident_who_phoned_and_had_told_nothing(place: Workplace) -> None:
    reports(place, "I want to talk to a person")
    (card,) = [post for post in place.slack.posts if post.channel == CASES and not post.thread_ts]
    for label in ("Claim", "Put right…"):
        assert place.slack.press(BEN, card, label).taken
        place.settle()
    assert "File it" not in str(card.blocks)
    assert place.slack.fill(service=("pothole",), place="12 main st").taken
    place.settle()
    assert place.slack.press(BEN, card, "File it").taken
    place.settle()
    ((tracking, service),) = place.rows("select tracking, service from requests")
    assert service == "pothole"
    assert tracking in place.slack.told(ANN)[-1]
