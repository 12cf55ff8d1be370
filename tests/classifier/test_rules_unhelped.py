"""Help that never came, who was waited for, and what only sounds like it."""

import pytest

from classifier import rules

NEVER_CAME = {
    "fire dept never came": "emergency",
    "The fire department never showed up!": "emergency",
    "police didn't come": "emergency",
    "cops never came": "emergency",
    "the ambulance still hasn't arrived": "emergency",
    "911 never answered": "emergency",
    "firefighters still didnt show up": "emergency",
    "los bomberos nunca llegaron": "emergency",
    "no llegó la ambulancia": "emergency",
    "hey the gas company never came": "trade",
    "power company didnt come": "trade",
    "los de la luz nunca vinieron": "trade",
    "they never came": "they",
    "nobody came": "they",
    "no one ever showed up": "they",
    "nunca vinieron": "they",
    "nadie vino": "they",
}
NO_SUCH = [
    "they never came for my couch",
    "the trash truck never came",
    "nobody came to fix the pothole at 12 main st",
    "did the police ever come?",
    "they havent come yet",
    "police car parked on the sidewalk",
    "the fire hydrant never worked",
    "they came",
    "help never mind",
    "nadie ha venido",
    "nunca recogen la basura",
]


@pytest.mark.parametrize("text", NEVER_CAME)
def test_help_that_never_came(text: str) -> None:
    hit = rules.unhelped(text)
    assert hit is not None
    assert hit.detail == NEVER_CAME[text]


@pytest.mark.parametrize("text", NO_SUCH)
def test_what_only_sounds_like_it(text: str) -> None:
    assert rules.unhelped(text) is None


def test_an_emergency_service_amid_a_story_is_no_alarm_by_itself() -> None:
    hit = rules.unhelped("there is a junk car on my street, the police never came")
    assert hit is not None
    assert hit.detail == "trade"
