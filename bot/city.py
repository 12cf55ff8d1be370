"""The city bundle: everything published and swapped as one, immutable; each turn keeps the one it used."""

from dataclasses import dataclass

from bot.ports import Classifies, Finds, Keeps
from knowledge_base.base import KnowledgeBase


@dataclass(frozen=True, slots=True)
class City:
    """Knowledge-base revision + classifier + gazetteer + work calendar."""

    name: str
    bundle: str
    knowledge: KnowledgeBase
    classifier: Classifies
    gazetteer: Finds
    calendar: Keeps
    countries: tuple[str, ...] = ()
    """Whose numbers are answered (ISO 3166-1); none named: everybody's."""
