"""The "city day": what residents send, in the shares of a real front door, seeded, made from the bundle itself."""

import itertools
import json
import random
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from knowledge_base.base import KnowledgeBase

SHARES: Final = {
    "file": 40,
    "status": 25,
    "question": 20,
    "follow": 5,
    "person": 4,
    "law": 2,
    "noise": 3,
    "danger": 1,
}
"""Conversations in a hundred, as public reports of 311 centres put them: one in four only asks for the status."""

NOISE: Final = ("lol", "who is this", "wrong number", "asdf", "you people are useless", "hey whats up", "ok")
PERSON: Final = ("I want to talk to a person", "agent please", "quiero hablar con alguien")
LAW: Final = ("HELP", "please stop texting me", "START")
DANGER: Final = ("I smell gas in my basement", "there is a house on fire", "wires down and sparking in the street")
STATUS: Final = ("what about my report?", "any update on my request", "cuando lo van a arreglar?")
SHORT: Final = {"status": STATUS, "person": PERSON, "law": LAW, "noise": NOISE, "danger": DANGER}


@dataclass(frozen=True, slots=True)
class Conversation:
    """One resident's texts in order; an answer follows the city's reply to the text before it."""

    kind: str
    texts: tuple[str, ...]
    photo: bool = False


def conversations(kb: KnowledgeBase, places: tuple[str, ...], seed: int = 1) -> Iterator[Conversation]:
    """Endless conversations in the shares above; the same seed gives the same ones."""
    chance = random.Random(seed)  # noqa: S311  (a workload, not a secret)
    kinds, weights = zip(*SHARES.items(), strict=True)
    while True:
        kind = chance.choices(kinds, weights)[0]
        yield Conversation(
            kind,
            tuple(_typed(chance, text) for text in _texts(chance, kind, kb, places)),
            photo=kind == "file" and chance.random() < 0.2,
        )


def _texts(chance: random.Random, kind: str, kb: KnowledgeBase, places: tuple[str, ...]) -> tuple[str, ...]:
    match kind:
        case "file" | "follow":
            return _report(chance, kb, places)
        case "question":
            article = chance.choice(sorted(kb.articles))
            return (chance.choice(_in_some_language(chance, kb.articles[article].examples)),)
        case _:
            return (chance.choice(SHORT[kind]),)


def _report(chance: random.Random, kb: KnowledgeBase, places: tuple[str, ...]) -> tuple[str, ...]:
    """Half give the place in the first message; some change their mind, some walk away."""
    wanted = [code for code, service in kb.services.items() if service.place == "required"]
    problem = chance.choice(_in_some_language(chance, kb.services[chance.choice(sorted(wanted))].examples))
    place = chance.choice(places)
    opening = (f"{problem} at {place}",) if chance.random() < 0.5 else (problem, place)
    if chance.random() < 0.10:
        return opening[:1]
    if chance.random() < 0.15:
        return (*opening, f"no, I meant {chance.choice(places)}", "1")
    return (*opening, "1")


def _in_some_language(chance: random.Random, examples: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    spanish, english = examples.get("es", ()), examples.get("en", ())
    return spanish if spanish and chance.random() < 0.15 else english


def _typed(chance: random.Random, text: str) -> str:
    """Three texts in ten carry a slip of the thumb: two neighbouring letters swapped."""
    if chance.random() > 0.3 or len(text) < 6:
        return text
    at = chance.randrange(1, len(text) - 2)
    if not (text[at].isalpha() and text[at + 1].isalpha()):
        return text
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def main() -> None:
    """`python -m app.bench.mix 3000`: so many texts of the bundled city as JSON, for peers in their own environment."""
    from app.bench.turn import some_places
    from app.bundle import load
    from app.settings import read_settings

    city = load(read_settings())
    texts = (text for one in conversations(city.knowledge, some_places(city)) for text in one.texts)
    print(json.dumps(list(itertools.islice(texts, int(sys.argv[1])))))


if __name__ == "__main__":
    main()
