"""A turn while it is being taken: what is known beforehand (World) and what has come of it so far (Step)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.city import City
from bot.effects import Effect, Public, Say, Value
from bot.events import Event, Heard, Message
from bot.facts import Facts, RequestFacts
from bot.talk import Ask, Talk
from knowledge_base.service import Article, Service


@dataclass(frozen=True, slots=True)
class World:
    """What happened and what is known beside it. Never changes within a turn."""

    event: Event
    facts: Facts
    city: City

    @property
    def now(self) -> datetime:
        """Civil time of the event, aware UTC."""
        return self.event.now

    def service(self, code: str | None) -> Service | None:
        """The published service with this code, or None."""
        return self.city.knowledge.service(code) if code else None

    def name(self, code: str, language: str) -> str:
        """A service as residents of this language call it; its code when it was unpublished meanwhile."""
        service = self.service(code)
        return self.city.knowledge.say(service.name, language) if service else code.replace("_", " ")

    def notices(self, entry: Service | Article, language: str) -> tuple[str, ...]:
        """What holds for this service or answer today, by the city's own calendar."""
        today = self.city.calendar.local(self.now).date()
        said = self.city.knowledge.say
        return tuple(said(notice.text, language) for notice in entry.notices if notice.holds(today))

    def word(self, phrase: str, language: str) -> str:
        """A phrase without values: labels of options, names of statuses."""
        return self.city.knowledge.phrase(phrase, language)

    def request(self, tracking: str) -> RequestFacts | None:
        """What this person may know about a request."""
        own = next((request for request in self.facts.own if request.tracking == tracking), None)
        return own or self.facts.by_number.get(tracking)

    @property
    def heard(self) -> tuple[Message, ...]:
        """The messages of this event, in order."""
        return self.event.what.messages if isinstance(self.event.what, Heard) else ()

    def said(self, message: str) -> str:
        """The text of one message of this event, or of all of them."""
        texts = [part.text for part in self.heard if part.id == message] or [part.text for part in self.heard]
        return " ".join(text.strip() for text in texts if text.strip())


def typed(values: Mapping[str, Value | str]) -> dict[str, Value]:
    """Values with their privacy; bare strings are public."""
    return {name: Public(value) if isinstance(value, str) else value for name, value in values.items()}


@dataclass(frozen=True, slots=True)
class Step:
    """What has come of the turn so far. Every function of the turn takes one and returns the next."""

    talk: Talk
    consent: Literal["in", "out"] = "in"
    effects: tuple[Effect, ...] = ()
    aside: tuple[Ask, Say] | None = None
    """A question beside the drafts (a list of requests, an offer): put when no draft needs asking."""
    again: bool = False
    """The open question is put once more at the end."""
    alarm: bool = False
    """Danger was named in this turn: nothing but the emergency answer is said."""
    mute: bool = False
    """The carrier has answered this keyword already: nothing is said in this turn."""
    used: int = 0
    """How many of the event's fresh tracking numbers are taken."""

    def having(self, talk: Talk) -> "Step":
        """The same step with this state of the talk."""
        return self if talk is self.talk else replace(self, talk=talk)

    def doing(self, *effects: Effect) -> "Step":
        """The same step with more effects."""
        return replace(self, effects=self.effects + effects)

    def saying(self, phrase: str, **values: Value | str) -> "Step":
        """The same step with one more phrase; bare strings are public values."""
        return self.doing(Say(phrase, typed(values)))

    def keeping(self, phrase: str, **values: Value | str) -> "Step":
        """The same, never replaced by a newer reply."""
        return self.doing(Say(phrase, typed(values), keep=True))

    def noting(self, name: str) -> "Step":
        """The same step; that this was offered or told once is remembered (``Talk.offered``)."""
        return self.having(replace(self.talk, offered=self.talk.offered | {name}))

    def asking_again(self) -> "Step":
        """The same step, with the open question put once more."""
        return replace(self, again=True)

    @property
    def language(self) -> str:
        """The language of the answer."""
        return self.talk.language

    @property
    def says(self) -> tuple[Say, ...]:
        """Everything said so far."""
        return tuple(effect for effect in self.effects if isinstance(effect, Say))
