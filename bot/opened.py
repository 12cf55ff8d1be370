"""Pages beside the talk: what somebody sees who opens ours. The talk itself stays as it is."""

from dataclasses import replace
from typing import Final

from bot.apply.own import where_it_stands
from bot.effects import Say, ShowPage, Turn
from bot.events import Heard, Message, Opened
from bot.silence import wake
from bot.talk import Talk
from bot.world import Step, World

MENU: Final = "menu"
"""What is taken as said where no form could be shown: the safe word for "where are we?"."""
PHRASES: Final = frozenset(
    {"home", "home_none", "option_report", "option_status"}
    | {"form", "form_what", "form_where", "form_send", "form_missing"}
)


def in_words(world: World) -> World:
    """The same event as words, where the form cannot be shown; every other event as it is."""
    what = world.event.what
    if not isinstance(what, Opened) or what.page == "home" or (what.page == "form" and _known(world)):
        return world
    return replace(world, event=replace(world.event, what=Heard((Message("", MENU, world.now),))))


def shown(what: Opened, talk: Talk, world: World) -> Turn:
    """The page; nothing for whoever is blocked, and where the city's words are older than pages."""
    step = Step(talk, world.facts.consent)
    if _known(world) and not world.facts.blocked:
        step = step.doing(_form(what) if what.page == "form" else _home(talk, world))
    return Turn(talk, step.effects, wake(step, world))


def _form(what: Opened) -> ShowPage:
    return ShowPage("form", trigger=what.trigger)


def _home(talk: Talk, world: World) -> ShowPage:
    own = tuple(where_it_stands(one, talk.language, world) for one in world.facts.own)
    return ShowPage("home", own or (Say("home_none"),))


def _known(world: World) -> bool:
    """Whether the published revision has the words of pages: it may be older than they are."""
    return world.city.knowledge.phrases.keys() >= PHRASES
