"""What one resident has to tell: a problem in their words, at a place of the city."""

import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from app.residents.resident import Want, folded
from app.residents.spots import Spot
from knowledge_base.base import KnowledgeBase
from knowledge_base.yaml_files import read

FOLDER: Final = Path(__file__).parent

STORIES: Final = 0.4
"""How often somebody who takes more than a few words tells what happened instead of what it is called."""


@dataclass(frozen=True, slots=True)
class Errand:
    """A problem and its place. ``labels``: the service's name in every language, as the city says it."""

    service: str
    labels: tuple[str, ...]
    short: tuple[str, ...]
    long: tuple[str, ...]
    stories: tuple[str, ...]
    spot: Spot

    @property
    def want(self) -> Want:
        """The request that must come of it."""
        return Want(self.service, self.spot.number, self.spot.streets, self.spot.landmark)

    def named(self, text: str) -> bool:
        """Whether a text of the city names this service."""
        low = folded(text)
        return any(folded(label) in low for label in self.labels)

    def what(self, rng: random.Random, brief: bool = False) -> str:
        """The problem in words: a few, a sentence, or a story that hardly names it."""
        if not brief and self.stories and rng.random() < STORIES:
            return rng.choice(self.stories)
        return rng.choice(self.short if brief else (*self.short, *self.long, *self.long))


class Words:
    """Everything invented residents can say, and the services of this city they can mean."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.problems: dict[str, Any] = {
            code: told for code, told in read(FOLDER / "problems.yaml").items() if knowledge.service(code)
        }
        self.talk: dict[str, dict[str, list[str]]] = read(FOLDER / "talk.yaml")
        self._stories: dict[str, dict[str, list[str]]] = read(FOLDER / "stories.yaml")
        self._knowledge = knowledge

    def errand(self, service: str, language: str, spot: Spot) -> Errand:
        """This problem there."""
        found = self._knowledge.service(service)
        told = self.problems[service][language]
        labels = tuple(found.name.values()) if found else ()
        stories = self._stories.get(service, {}).get(language, ())
        return Errand(service, labels, tuple(told["short"]), tuple(told["long"]), tuple(stories), spot)

    def option(self, phrase: str) -> frozenset[str]:
        """An option's words in every language."""
        return frozenset(folded(words) for words in self._knowledge.phrases[phrase].text.values())

    def private(self, service: str) -> bool:
        """Whether silence never files this service."""
        found = self._knowledge.service(service)
        return found is not None and found.privacy == "private"
