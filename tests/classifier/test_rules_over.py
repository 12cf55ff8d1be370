"""Rules heard only in their situation: a danger by people that is over, bare cries for help, one topic of our texts."""

import pytest

from classifier import rules

OVER = [
    ("hes gone now", "gone"),
    ("they're gone, thank god", "gone"),
    ("ya no está", "gone"),
    ("they left", "left"),
    ("The guy just drove off. thanks", "left"),
    ("he ran away", "left"),
    ("ya se fue el hombre gracias", "left"),
    ("se fueron", "left"),
    ("im ok thanks", "safe"),
    ("we are all safe now", "safe"),
    ("ya estoy bien", "safe"),
    ("estamos todos bien gracias", "safe"),
]
NOT_OVER = [
    "they left me here alone with him",
    "hes gone now to the back of the house with the gun",
    "he hasn't left",
    "he left a knife",
    "he ran into the house",
    "no se fue todavia",
    "im not ok",
    "ok thanks",
    "are you ok",
    "se fue la luz",
    "gone",
]
PLEAS = [
    "someone please help me",
    "can somebody help",
    "please can anyone help us",
    "i need some help please",
    "¿me puede ayudar alguien?",
    "me puede ayudar alguien",
    "alguien me puede ayudar por favor",
]
NO_PLEAS = [
    "can someone help me with a pothole",
    "help my grandma fell",
    "can you help my neighbor",
    "someone helped me yesterday",
    "me puede ayudar con un bache",
    "thanks for the help",
]


@pytest.mark.parametrize(("text", "what"), OVER)
def test_a_danger_by_people_is_over_when_nothing_else_is_said(text: str, what: str) -> None:
    hit = rules.over(text)
    assert hit is not None
    assert hit.detail == what


@pytest.mark.parametrize("text", NOT_OVER)
def test_whoever_says_more_has_not_said_that_it_is_over(text: str) -> None:
    assert rules.over(text) is None


@pytest.mark.parametrize("text", PLEAS)
def test_a_cry_for_help_in_general_is_heard(text: str) -> None:
    assert rules.plea(text) is not None


@pytest.mark.parametrize("text", NO_PLEAS)
def test_a_cry_that_says_what_with_is_no_plea_in_general(text: str) -> None:
    assert rules.plea(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "stop texting me about my trash",
        "please stop sending me messages about the pothole",
        "quit messaging me regarding the street light",
        "no me manden mas mensajes sobre el bache",
        "dejen de escribirme acerca de mi reporte",
    ],
)
def test_a_wish_for_silence_about_one_thing(text: str) -> None:
    assert rules.one_topic(text)


@pytest.mark.parametrize(
    "text",
    [
        "stop texting me",
        "stop texting me about this",
        "stop texting me about these messages",
        "stop texting me about my number",
        "stop texting me about my trash. STOP",
        "stop texting me about my trash and never text me again, unsubscribe",
        "ya no me escriban",
        "no mas mensajes",
        "stop the noise about the party",
    ],
)
def test_a_wish_for_silence_about_everything(text: str) -> None:
    assert not rules.one_topic(text)
