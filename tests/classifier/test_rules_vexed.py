"""Complaints about the talk, the wish for a person taken back, and names that only sound like danger."""

import pytest

from classifier import rules


@pytest.mark.parametrize(
    "text",
    [
        "i already told you",
        "I JUST SAID THAT",
        "you are useless",
        "are you stupid",
        "this is ridiculous",
        "read what i wrote",
        "stupid bot",
        "u suck",
        "yall are clowns lol",
        "stop telling me to call 911",
        "ya te lo dije",
        "eres un inutil",
        "no sirves para nada",
        "cuantas veces lo tengo que decir",
        "this is the third time im reporting this!!!! fix it or i sue",
        "how many times do i have to call you people",
        "we keep reporting this and nothing happens",
        "es la tercera vez que lo reporto",
    ],
)
def test_a_complaint_about_the_talk(text: str) -> None:
    assert rules.vexed(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "the light is broken",
        "12 main st",
        "second time the bin was missed",
        "i keep my dog inside",
        "yes",
        "the driver was rude",
        "la luz no sirve",
    ],
)
def test_no_complaint_about_the_talk(text: str) -> None:
    assert rules.vexed(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "pothole at 12 main st, i want a person NOW",
        "no i want a person",
        "i dont want a bot i want a human",
        "bache en 12 main st, quiero una persona ya",
    ],
)
def test_the_wish_for_a_person(text: str) -> None:
    assert rules.person(text) is not None


@pytest.mark.parametrize("text", ["never mind the human", "forget the agent", "ya no necesito una persona"])
def test_the_wish_taken_back(text: str) -> None:
    assert rules.person(text) is None
    assert rules.no_person(text) is not None
