"""A wish for a person: what else the text says opens nothing unsure and nothing that was filed a moment ago."""

import pytest
from hearing import acts
from rivertown import rivertown
from script import Script

from bot.effects import CallStaff
from bot.moves import Report, WantPerson


def filed() -> Script:
    chat = Script(city=rivertown())
    chat.says("abandoned house with broken windows at 12 elm st")
    assert "Filed" in chat.says("yes")
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "i want to talk to a real person about this house",
        "get me a human about the abandoned house, 555-0119",
        "quiero hablar con una persona sobre la casa abandonada",
    ],
)
def test_what_was_just_filed_is_not_reported_anew(text: str) -> None:
    chat = filed()
    chat.says(text)
    assert (chat.talk.drafts, len(chat.done(CallStaff))) == ((), 1)


@pytest.mark.parametrize(
    "text",
    [
        "i told your bot this twice and nobody came. get me a human being at 555-0187",
        "nobody has come so far, let me speak to a real person",
        "quiero una persona, ya nadie vino",
    ],
)
def test_a_guess_beside_the_wish_opens_no_choice(text: str) -> None:
    chat = Script(city=rivertown())
    chat.says(text)
    assert (chat.ask, chat.talk.drafts, len(chat.done(CallStaff))) == (None, (), 1)


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("pothole at 40 oak st and i want a real person", "pothole"),
        ("abandoned house at 40 oak st too, i want a human to call me", "neglected_property"),
        ("quiero hablar con una persona. hay un bache en 40 oak st", "pothole"),
    ],
)
def test_a_plain_problem_with_its_own_place_is_kept(text: str, service: str) -> None:
    chat = filed()
    chat.says(text)
    assert [one.service.value for one in chat.talk.drafts if one.service] == [service]
    assert chat.done(CallStaff)


def test_a_plain_problem_of_another_kind_is_kept_without_its_place() -> None:
    chat = filed()
    chat.says("theres a pothole as well, i want a human")
    assert [one.service.value for one in chat.talk.drafts if one.service] == ["pothole"]


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        ("let me talk to a human listen there is graffiti", ["graffiti"]),
        ("get me someone who works there", []),
        ("put somebody on who works there", []),
    ],
)
def test_only_what_is_said_of_the_person_is_part_of_the_wish(text: str, reports: list[str]) -> None:
    found = acts(text, city=rivertown())
    assert [one.service for one in found if isinstance(one, Report)] == reports
    assert any(isinstance(one, WantPerson) for one in found)
