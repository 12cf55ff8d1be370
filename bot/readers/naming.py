"""What a service is called, and whether a text calls it so. No classifier needed."""

from collections.abc import Iterable

from bot.readers.scene import Scene
from bot.readers.words import Word, matched
from knowledge_base.base import KnowledgeBase


def service_named(scene: Scene, code: str, among: frozenset[int] | None = None) -> tuple[Word, ...]:
    """The words of the text, or ``among`` some of them, that occur in a service's name or aliases, in any language."""
    told = scene.says(scene.everything if among is None else among)
    return matched(told, service_words(scene.city.knowledge, code))


def names_any(scene: Scene, among: frozenset[int], codes: Iterable[str]) -> bool:
    """Whether these words call one of the services by its name."""
    return any(service_named(scene, code, among) for code in codes if code)


def service_words(knowledge: KnowledgeBase, code: str) -> str:
    """Everything a service is called, as one line."""
    service = knowledge.service(code)
    if service is None:
        return code.replace("_", " ")
    aliases = [alias for many in service.aliases.values() for alias in many]
    return " ".join([code.replace("_", " "), *service.name.values(), *aliases])
