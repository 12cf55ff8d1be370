"""Help that came, or a danger that is mended, beside whatever else is told; and what only sounds like it."""

import pytest

from classifier import rules

HELPED = {
    "they came": "they came",
    "its fixed": "its fixed",
    "It's fixed now, thanks": "It's fixed now",
    "ok they came. still file the light": "ok they came",
    "the fire dept came and left": "the fire dept came and left",
    "the power company fixed it": "the power company fixed it",
    "they finally came and fixed it": "they finally came and fixed it",
    "a crew came by, please file the pothole at 12 main st": "a crew came by",
    "help has arrived thank god": "help has arrived thank god",
    "the gas company shut it off": "the gas company shut it off",
    "they took care of it": "they took care of it",
    "firefighters put the fire out": "firefighters put the fire out",
    "someone came to fix it already": "someone came to fix it already",
    "ya vinieron": "ya vinieron",
    "ya lo arreglaron": "ya lo arreglaron",
    "ya vinieron los bomberos gracias": "ya vinieron los bomberos gracias",
    "los de la luz ya lo arreglaron": "los de la luz ya lo arreglaron",
    "ya llegó la compañía de gas": "ya llegó la compañía de gas",
    "ya está arreglado": "ya está arreglado",
    "vinieron y ya se fueron": "vinieron y ya se fueron",
    "gas co came its all good": "gas co came its all good",
    "the gas guy came by everything is ok": "the gas guy came by everything is ok",
    "fire dept came, its all good now": "fire dept came, its all good now",
    "gas people came all clear": "gas people came all clear",
    "they came, were all safe": "they came, were all safe",
    "ya vino el gas todo bien": "ya vino el gas todo bien",
    "ya vinieron los bomberos, todo bien": "ya vinieron los bomberos, todo bien",
    "vino la gente del gas y ya todo quedo bien": "vino la gente del gas y ya todo quedo bien",
    "si ya llegaron, pero falta el bache en 12 main st": "si ya llegaron",
}
NOT_HELPED = [
    "when are they coming",
    "gas co came but its not good",
    "gas co came is it safe now?",
    "gas co came and it smells worse",
    "its all good but i still smell gas",
    "vino el gas pero no esta bien",
    "they havent come",
    "they haven't come yet",
    "nobody came",
    "will they come",
    "i hope they came",
    "they came?",
    "did they come",
    "have they come",
    "has the fire department arrived",
    "the fire department never came",
    "they are coming",
    "they came but its still leaking",
    "they came, its still sparking",
    "they came but didnt do anything",
    "they came and left, the smell is back",
    "its not fixed",
    "they came in through the window",
    "someone came at me with a knife",
    "is it fixed",
    "get it fixed",
    "water came into the basement",
    "cuando vienen",
    "no han venido",
    "nadie vino",
    "ojala vengan pronto",
    "todavia no llegan",
    "ya vinieron?",
    "vinieron pero sigue la fuga",
    "llego el agua a mi casa",
    "ya vienen",
    "file the light",
    "ok thanks",
    "still here",
]


@pytest.mark.parametrize(("text", "words"), HELPED.items())
def test_help_that_came_is_heard_and_the_rest_is_left(text: str, words: str) -> None:
    hit = rules.helped(text)
    assert hit is not None
    assert hit.detail == "helped"
    assert text[slice(*hit.span)] == words


@pytest.mark.parametrize("text", NOT_HELPED)
def test_waiting_hoping_and_trouble_beside_it_are_no_help(text: str) -> None:
    assert rules.helped(text) is None
