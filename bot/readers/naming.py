"""What a service is called, and whether a text calls it so. No classifier needed."""

from bot.readers.scene import Scene
from bot.readers.words import Word, matched
from knowledge_base.base import KnowledgeBase


def service_named(scene: Scene, code: str) -> tuple[Word, ...]:
    """The words of the text that occur in a service's name or aliases, in any language."""
    return matched(scene.says(scene.everything), service_words(scene.city.knowledge, code))


def service_words(knowledge: KnowledgeBase, code: str) -> str:
    """Everything a service is called, as one line."""
    service = knowledge.service(code)
    if service is None:
        return code.replace("_", " ")
    aliases = [alias for many in service.aliases.values() for alias in many]
    return " ".join([code.replace("_", " "), *service.name.values(), *aliases])
