"""Asking what is wrong: numbered guesses, an editor's own question, or an open one with examples."""

from typing import Final

from bot.asking import REMIND, Put, none_of, numbered, shown_with
from bot.drafts import spoken
from bot.effects import Personal, Public, Say, Value
from bot.moves import NotService, SetService
from bot.talk import Ask, Draft
from bot.world import World

MOST_CHOICES: Final = 3
"""More numbered choices than this are not read (copy rules of the channel study)."""


def ask_service(draft: Draft, world: World, language: str) -> Put | None:
    """The question, or None when the service is known."""
    if draft.service is not None:
        return None
    guesses = tuple(code for code in draft.guesses if world.service(code))[:MOST_CHOICES]
    return _choices(draft, guesses, world, language) if guesses else _open(draft, world, language)


def _choices(draft: Draft, guesses: tuple[str, ...], world: World, language: str) -> Put:
    options = numbered([
        (world.name(code, language), (SetService(draft.id, code),)) for code in guesses
    ])  # fmt: skip
    options = (*options, none_of(world, "option_none", language, NotService(draft.id, guesses)))
    own = _editors_question(guesses, world, language)
    say = Say("service_group", {"question": Public(own)}) if own else Say("service_choose")
    ask = Ask("", "service", say.phrase, (draft.id,), world.now, options, "words", silence=REMIND)
    return Put(ask, shown_with(say, options))


def _editors_question(guesses: tuple[str, ...], world: World, language: str) -> str:
    """The merge group's own question, when all guesses are of one group."""
    groups = {service.merge_group for code in guesses if (service := world.service(code))}
    knowledge = world.city.knowledge
    group = knowledge.merge_groups.get(groups.pop() or "") if len(groups) == 1 and len(guesses) > 1 else None
    return knowledge.say(group.question, language) if group else ""


def _open(draft: Draft, world: World, language: str) -> Put:
    asked = [world.name(code, language) for code in world.city.knowledge.most_asked if code not in draft.refused]
    values: dict[str, Value] = {"examples": Public(", ".join(name.lower() for name in asked[:MOST_CHOICES]))}
    phrase = "service_open"
    if place := spoken(draft):
        phrase, values["place"] = "service_at", Personal(place)
    elif draft.photos and not draft.place.words:
        phrase = "photo_alone"
    ask = Ask("", "service", phrase, (draft.id,), world.now, (), "words", silence=REMIND)
    return Put(ask, Say(phrase, values))
