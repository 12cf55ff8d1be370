"""What a service is called, and whether a text calls it so. No classifier needed."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from bot.readers.place import Spot
from bot.readers.scene import Scene
from bot.readers.words import Word, listed, matched, split
from knowledge_base.base import KnowledgeBase


def service_named(scene: Scene, code: str, among: frozenset[int] | None = None) -> tuple[Word, ...]:
    """The words of the text, or ``among`` some of them, that occur in a service's name or aliases, in any language."""
    told = scene.says(scene.everything if among is None else among)
    return matched(told, service_words(scene.city.knowledge, code))


def names_any(scene: Scene, among: frozenset[int], codes: Iterable[str]) -> bool:
    """Whether these words call one of the services by its name."""
    return any(service_named(scene, code, among) for code in codes if code)


def calls_it(scene: Scene, among: frozenset[int], code: str) -> bool:
    """Whether all that tells in one of a service's names is said: "luz en la calle", but "poison" for no poison ivy.

    A name that tells what is lacking ("no water") is said only where something is lacking.
    """
    told = scene.says(among)
    lacking = any(scene.words[at].low in _LACKING for at in among)
    for name in _names(scene.city.knowledge, code) if told and scene.city.knowledge.service(code) else ():
        spoken = split(name)
        telling = " ".join(word.low for word in spoken if word.says_something)
        if not lacking and any(word.low in _LACKING for word in spoken):
            continue
        if telling and len({word.low for word in matched(told, telling)}) >= len(telling.split()):
            return True
    return False


def calls_any(scene: Scene, among: frozenset[int]) -> bool:
    """The same of any service at all."""
    return any(calls_it(scene, among, code) for code in scene.city.knowledge.services)


_LACKING: Final = listed("no not sin without ni nor never nunca")


def named_in_full(
    scene: Scene, among: frozenset[int], codes: Collection[str] | None = None
) -> tuple[str, frozenset[int]]:
    """The service one of whose names stands whole in these words, and where: the longest name decides between two.

    ("", none) where no name stands there, or the same one belongs to several. Only ``codes`` are asked, where given.
    """
    words = [scene.words[at] for at in sorted(among)]
    found: dict[str, tuple[Word, ...]] = {}
    for code in scene.city.knowledge.services if codes is None else codes:
        for name in _names(scene.city.knowledge, code):
            spoken = _whole(words, name)
            if len(spoken) > len(found.get(code, ())):
                found[code] = spoken
    longest = max(map(len, found.values()), default=0)
    best = [code for code, spoken in found.items() if len(spoken) == longest]
    if len(best) != 1:
        return "", frozenset()
    return best[0], frozenset(at for at in among if scene.words[at] in found[best[0]])


def _whole(words: Sequence[Word], name: str) -> tuple[Word, ...]:
    """The words that make up the whole name, allowing slips; one word of it may be written as two ("stop light")."""
    spoken = matched(words, name)
    if len({word.low for word in spoken}) >= len(split(name)):
        return spoken
    return next((pair for pair in pairwise(words) if pair[0].low + pair[1].low == name), ())


def _names(knowledge: KnowledgeBase, code: str) -> Iterator[str]:
    service = knowledge.services[code]
    yield from service.name.values()
    for aliases in service.aliases.values():
        yield from aliases


def service_words(knowledge: KnowledgeBase, code: str) -> str:
    """Everything a service is called, as one line."""
    told = _names(knowledge, code) if knowledge.service(code) else ()
    return " ".join([code.replace("_", " "), *told])


def calls_a_thing(scene: Scene, spot: Spot) -> bool:
    """ "A manhole with no cover": a street known by a slip alone, whose words are the very name of a service."""
    words = {scene.words[at].low for at in spot.words}
    if not spot.finding.fuzzy or any(low.isdecimal() for low in words):
        return False
    return any(
        words <= set(service_words(scene.city.knowledge, code).lower().split())
        for code in scene.city.knowledge.services
    )
