"""The same journeys told otherwise: in pieces, delivered twice, interrupted. The same must come of it."""

import re
from dataclasses import dataclass
from typing import Final

import pytest
from journey_script import DIRECT, PHONES, Play

SOME: Final = 3
"""Every so manieth telling runs with each change; all of them before a release."""

LONG: Final = 5
"""So many words are worth sending in two texts."""

JOINT: Final = re.compile(r"(?<=[,.;!?])\s+|\s+(?=(?:at|on|by|and|in|en|y|con|pero|but)\s)", re.IGNORECASE)
"""Where somebody presses send too early: after a mark, or before where it is."""

OPEN: Final = ("service", "place", "detail", "confirm")
"""Questions about a report: something else may be asked before they are answered."""

ASIDES: Final = {"en": "what time does the library close?", "es": "¿a qué hora cierra la biblioteca?"}


@dataclass
class Split(Play):
    """Every long text of a resident comes in two."""

    def _say(self, who: str, parts: list[str], media: list[str]) -> None:
        private = self.channel == "sms" or who.startswith(DIRECT)
        if private and not media and who in PHONES and len(parts) == 1:
            parts = halves(parts[0])
        super()._say(who, parts, media)


@dataclass
class Delivered(Play):
    """The provider delivers every message twice."""

    deliveries: int = 2


@dataclass
class Interrupted(Play):
    """The resident asks the city something else before they answer a question about their report."""

    def _say(self, who: str, parts: list[str], media: list[str]) -> None:
        if self.heard is not None and who == self.who and self._may_ask():
            before = self.heard.state["asking"]
            super()._say(who, [ASIDES[self.heard.state["language"]]], [])
            assert self.heard is not None
            after = self.heard.state["asking"]
            assert not self.heard.filed, "a question filed something"
            assert after is not None, f"the question {before} was not put again"
            assert (after["kind"], after["options"]) == (before["kind"], before["options"]), "it asks something else"
            self.said.clear()
        super()._say(who, parts, media)

    def _may_ask(self) -> bool:
        assert self.heard is not None
        state = self.heard.state
        asking = state["asking"]
        return (
            self.channel == "sms"
            and bool(asking)
            and asking["kind"] in OPEN
            and state["floor"] == "bot"
            and state["consent"] == "in"
            and state["language"] in ASIDES
        )


def halves(text: str) -> list[str]:
    """The text in two pieces of some words, cut at the joint nearest to its middle; whole when there is none."""
    joints = [one for one in JOINT.finditer(text) if " " in text[: one.start()] and " " in text[one.end() :]]
    if len(text.split()) < LONG or not joints:
        return [text]
    cut = min(joints, key=lambda found: abs(found.start() - len(text) / 2))
    return [text[: cut.start()], text[cut.end() :]]


def sampled(at: int) -> list[pytest.MarkDecorator]:
    """The marks of the so manieth journey told in another way: all are slow, and all but every third are long."""
    return [pytest.mark.slow] if at % SOME == 0 else [pytest.mark.slow, pytest.mark.long]


__all__ = ["Delivered", "Interrupted", "Split", "sampled"]
