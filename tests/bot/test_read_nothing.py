"""Nothing for the city: what is half told goes in a word, and what was told well stays."""

import pytest
from rivertown import rivertown
from script import Script


def asked_where() -> Script:
    chat = Script(city=rivertown())
    assert "where is it" in chat.says("there is a pothole")
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "oh sorry wrong number",
        "that was meant for my brother",
        "lol im only kidding",
        "nothing is wrong, just bored at home",
        "it is not a place, it is a song",
        "nowhere really",
        "era una broma",
        "no es un lugar",
        "nothing haha, bye",
        "oh nothing more, thank you!",
        "never mind, nothing",
        "nothing further, thank you",
        "no thats all, i only wanted to know",
        "nada, gracias",
    ],
)
def test_what_is_half_told_goes(text: str) -> None:
    chat = asked_where()
    chat.says(text)
    assert (chat.ask, chat.talk.drafts) == (None, ())


@pytest.mark.parametrize(
    "text",
    [
        "not a great place to park, its at 12 elm st",
        "theres no address, its behind the old mill",
        "no idea",
        "wrong number, its 40 elm st",
        "nothing but trouble at 12 elm st",
    ],
)
def test_a_place_or_none_known_drops_nothing(text: str) -> None:
    chat = asked_where()
    chat.says(text)
    assert [one.service.value for one in chat.talk.drafts if one.service] == ["pothole"]


def test_a_wrong_number_beside_an_address_is_that_of_the_house() -> None:
    chat = Script(city=rivertown())
    chat.says("pothole at 40 elm st")
    chat.says("wrong number")
    assert len(chat.talk.drafts) == 1


@pytest.mark.parametrize(
    "text",
    [
        "just wanted to tell you the men who paved our road were so kind",
        "shout out to the trash guys on elm st, always friendly",
        "kudos to whoever got the graffiti off the bridge, well done",
        "solo quería felicitar a los que podaron el árbol, muy amables",
    ],
)
def test_praise_opens_nothing(text: str) -> None:
    chat = Script(city=rivertown())
    chat.says(text)
    assert chat.talk.drafts == ()


def test_praise_that_turns_is_read_on() -> None:
    chat = Script(city=rivertown())
    chat.says("wanted to say the crew was nice but the pothole at 40 elm st is back")
    assert [one.service.value for one in chat.talk.drafts if one.service] == ["pothole"]


def test_nothing_else_drops_no_report_that_is_read_back() -> None:
    chat = Script(city=rivertown())
    chat.says("pothole at 40 elm st")
    assert "Filed" in chat.says("nothing else, thanks")
