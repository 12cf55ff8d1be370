"""Who only asked: the offer is closed in a word, nothing is reported, and nothing else is answered."""

import pytest
from rivertown import rivertown
from script import Script

from bot.effects import File

FINE = ("OK. Write to us any time.", "Bien. Escríbanos cuando quiera.")


def asked() -> Script:
    chat = Script(city=rivertown())
    assert "Do you want to report it" in chat.says("are fireworks allowed")
    return chat


@pytest.mark.parametrize(
    "text",
    ["just asking, nothing to report", "not reporting anything", "no complaint, only curious", "no report needed"],
)
def test_the_offer_is_closed_in_a_word(text: str) -> None:
    chat = asked()
    assert chat.says(text) == "OK. Write to us any time."
    assert (chat.ask, chat.talk.drafts, chat.says(text)) == (None, (), "")


def test_the_offer_is_closed_in_spanish() -> None:
    chat = asked()
    assert chat.says("solo preguntaba, no quiero reportar nada")
    assert (chat.ask, chat.talk.drafts, chat.done(File)) == (None, (), [])


def test_what_was_read_back_is_dropped_where_nothing_is_reported() -> None:
    chat = Script(city=rivertown())
    chat.says("graffiti at 12 elm st")
    chat.says("im not reporting anything, just curious")
    assert chat.talk.drafts == ()


@pytest.mark.parametrize("text", ["nothing to report but a pothole at 12 elm st", "yes"])
def test_a_problem_behind_it_is_told_all_the_same(text: str) -> None:
    chat = asked()
    chat.says(text)
    assert len(chat.talk.drafts) == 1
