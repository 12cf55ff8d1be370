"""Slips of the thumb: letters swapped, left out or doubled, and no apostrophes."""

import random


def misspelt(text: str, rng: random.Random, many: int = 2) -> str:
    """The text with slips in so many of its longer words. The first letter and numbers stay."""
    words = text.replace("'", "").split(" ")
    able = [at for at, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    for at in rng.sample(able, min(many, len(able))):
        words[at] = _slip(words[at], rng)
    return " ".join(words)


def _slip(word: str, rng: random.Random) -> str:
    at = rng.randrange(1, len(word) - 1)
    match rng.randrange(3):
        case 0:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case 1:
            return word[:at] + word[at + 1 :]
        case _:
            return word[:at] + word[at] + word[at:]
