"""Slips of the thumb: letters swapped, left out, doubled or the one beside it, no apostrophes, and short forms."""

import random
import re
from typing import Final

_BESIDE: Final = dict(zip("abcdefghijklmnopqrstuvwxyz", "svxfrghjoklknbpowedricqztx", strict=True))
"""Each letter's neighbour on a telephone."""

_SHORT: Final = {
    "en": {
        "please": "pls", "you": "u", "are": "r", "people": "ppl", "because": "bc", "cause": "cuz", "and": "n",
        "with": "w", "through": "thru", "night": "nite", "somebody": "sum1", "someone": "sum1", "neighbor": "nabor",
        "your": "ur", "right": "rite", "tonight": "2nite", "there is": "theres", "there are": "theres",
        "going": "goin", "nothing": "nuthin", "know": "kno", "in front of": "infront of", "again": "agn",
    },
    "es": {
        "que": "q", "por": "x", "porque": "xq", "para": "pa", "está": "ta", "también": "tmb", "hay": "ay",
        "alguien": "algien", "aquí": "aki", "quiero": "kiero", "hace": "ase",
    },
}  # fmt: skip
"""How words are written by somebody in a hurry."""


def shortened(text: str, language: str) -> str:
    """The text in the short forms of a quick thumb, in small letters and without apostrophes."""
    low = text.lower().replace("'", "")
    for long, short in _SHORT[language].items():
        low = re.sub(rf"\b{long}\b", short, low)
    return low


def misspelt(text: str, rng: random.Random, many: int = 2) -> str:
    """The text with slips in so many of its longer words. The first letter and numbers stay."""
    words = text.replace("'", "").split(" ")
    able = [at for at, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    for at in rng.sample(able, min(many, len(able))):
        words[at] = _slip(words[at], rng)
    return " ".join(words)


def _slip(word: str, rng: random.Random) -> str:
    at = rng.randrange(1, len(word) - 1)
    match rng.randrange(4):
        case 3 if word[at].lower() in _BESIDE:
            return word[:at] + _BESIDE[word[at].lower()] + word[at + 1 :]
        case 0:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case 1:
            return word[:at] + word[at + 1 :]
        case _:
            return word[:at] + word[at] + word[at:]
