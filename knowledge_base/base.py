"""One published revision of the knowledge base: immutable, so that a conversation can be replayed against it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time

from knowledge_base.opening import opening
from knowledge_base.service import Article, Language, MergeGroup, Phrase, Service, Text


@dataclass(frozen=True, slots=True)
class Contacts:
    """How residents and on-call staff reach the city. Phone numbers are E.164."""

    office_phone: str
    emergency: str = "911"
    crisis: str = "988"
    gas_utility: str = ""
    power_utility: str = ""
    on_call: tuple[str, ...] = ()
    departments: Mapping[str, str] = field(default_factory=dict)
    """Department, as services name it → the number that hears when a resident changes one of its requests."""
    web: str = ""
    text_phone: str = ""
    """The number residents text; "" where the city takes no texts."""
    hours: Mapping[int, tuple[time, time]] = field(default_factory=dict)
    """When staff answer: weekday (0 = Monday) → opening and closing; a missing day is closed."""


@dataclass(frozen=True, slots=True)
class KnowledgeBase:
    """What the city offers and says, by code and by name. Look-ups never raise for a known language."""

    revision: str
    city_name: str
    languages: tuple[Language, ...]
    contacts: Contacts
    services: Mapping[str, Service]
    articles: Mapping[str, Article]
    phrases: Mapping[str, Phrase]
    merge_groups: Mapping[str, MergeGroup]
    most_asked: tuple[str, ...] = ()
    """Codes of the services offered when nothing is known about the problem, most frequent first."""
    ideas: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    """How residents word a suggestion: neither question nor request."""

    def service(self, code: str) -> Service | None:
        """The service with this code, or None when it was unpublished meanwhile."""
        return self.services.get(code)

    def includes(self, code: str, other: str) -> bool:
        """Whether the other service belongs to this one where both are told in one breath of one place."""
        service = self.services.get(code)
        return service is not None and other in service.includes

    def say(self, text: Text, language: Language) -> str:
        """This text in the language asked for, else in English, with the city's own facts (`facts`) filled in."""
        words = text.get(language) or text["en"]
        for name, value in self.facts(language).items() if "{" in words else ():
            words = words.replace("{" + name + "}", value)
        return words

    def facts(self, language: Language = "en") -> Mapping[str, str]:
        """What every text may name in braces because it belongs to the city, not to a conversation."""
        contacts = self.contacts
        return {
            "city": self.city_name,
            "office_phone": spoken(contacts.office_phone),
            "gas_utility": spoken(contacts.gas_utility),
            "power_utility": spoken(contacts.power_utility),
            "emergency": contacts.emergency,
            "crisis": contacts.crisis,
            "web": contacts.web,
            "hours": opening(contacts.hours, language),
        }

    def phrase(self, name: str, language: Language) -> str:
        """The words of a phrase. A KeyError means our own code named a phrase that no file holds."""
        text = self.phrases[name].text
        return text.get(language) or text["en"]


def spoken(phone: str) -> str:
    """A number as people of its country read it: ``+12155550100`` → ``215-555-0100``; others stay E.164."""
    if phone.startswith("+1") and len(phone) == 12:
        return f"{phone[2:5]}-{phone[5:8]}-{phone[8:]}"
    return phone
