"""One published revision of the knowledge base: immutable, so that a conversation can be replayed against it."""

from collections.abc import Mapping
from dataclasses import dataclass

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
    web: str = ""


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

    def service(self, code: str) -> Service | None:
        """The service with this code, or None when it was unpublished meanwhile."""
        return self.services.get(code)

    def say(self, text: Text, language: Language) -> str:
        """This text in the language asked for, else in English."""
        return text.get(language) or text["en"]

    def phrase(self, name: str, language: Language) -> str:
        """The words of a phrase. A KeyError means our own code named a phrase that no file holds."""
        return self.say(self.phrases[name].text, language)
