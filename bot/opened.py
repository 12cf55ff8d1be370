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


def in_words(world: World) -> World:
    """The same event as words, where the form cannot be shown; every other event as it is."""
    what = world.event.what
    if isinstance(what, Opened) and what.page == "menu":
        return replace(world, event=replace(world.event, what=Heard((Message("", MENU, world.now),))))
    return world


def shown(what: Opened, talk: Talk, world: World) -> Turn:
    """The page; nothing for whoever is blocked."""
    step = Step(talk, world.facts.consent)
    if not world.facts.blocked:
        step = step.doing(_form(what) if what.page == "form" else _home(talk, world))
    return Turn(talk, step.effects, wake(step, world))


def _form(what: Opened) -> ShowPage:
    return ShowPage("form", trigger=what.trigger)


def _home(talk: Talk, world: World) -> ShowPage:
    own = tuple(where_it_stands(one, talk.language, world) for one in world.facts.own)
    return ShowPage("home", own or (Say("home_none"),))
