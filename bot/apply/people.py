"""Moves that bring in a person: asked for, threats, danger and crisis, and the all-clear."""

from dataclasses import replace

from bot.apply.alerts import alert
from bot.dates import with_time
from bot.drafts import park
from bot.effects import CallStaff
from bot.moves import AllClear, Danger, Move
from bot.talk import Bot, Staff, Talk, Waiting, Watch
from bot.world import Step, World
from casework.handoff import Reason


def want_person(reason: Reason, step: Step, world: World, *, collect: bool = True) -> Step:
    """Call a person with the reason; outside office hours say when one will answer. Once per case.

    Who asks for the person once more is asked nothing else: what is told so far is theirs.
    """
    floor, calendar = step.talk.floor, world.city.calendar
    if isinstance(floor, Staff):
        return step
    waits, soon = isinstance(floor, Waiting), calendar.is_open(world.now)
    if waits and reason == "asked":
        step = step.having(park(step.talk, [draft.id for draft in step.talk.drafts]))
    if isinstance(floor, Waiting) and (soon or not floor.may_collect):
        return step.saying("person_called").asking_again()  # in a danger on-call staff have it, at any hour
    step = step if waits else call(reason, step, world, collect=collect)
    if soon:
        return step.saying("person_soon")
    opens = with_time(calendar.local(calendar.next_open(world.now)), step.language)
    step = step.saying("person_later", when=opens)
    return step.asking_again() if waits else step


def call(
    reason: Reason, step: Step, world: World, *, collect: bool = True, urgent: bool = False, hazard: str = ""
) -> Step:
    """Open the case and leave the floor to a person; with a case already open only its urgency is raised."""
    floor = step.talk.floor
    if not isinstance(floor, Bot):
        opened = CallStaff(floor.case, reason, urgent=True, hazard=hazard)
        return step.doing(opened) if urgent else step
    waiting = Waiting(world.event.case, world.now, collect)
    return step.having(replace(step.talk, floor=waiting)).doing(CallStaff(world.event.case, reason, urgent, hazard))


def threat(step: Step, world: World) -> Step:
    """To an agent with that reason, without a lecture."""
    return want_person("threat", step, world, collect=False)


def danger(act: Danger, move: Move, step: Step, world: World) -> Step:
    """The approved emergency answer at once; staff and on-call hear of it; the draft is kept and nothing is asked."""
    if step.alarm:
        return step
    known = f"danger_{act.what}" in world.city.knowledge.phrases
    step = replace(step, alarm=True).keeping(f"danger_{act.what}" if known else "danger_person")
    if act.what == "crisis":
        step = call("crisis", step, world, collect=False, urgent=True)
    else:
        step = call("danger", step, world, collect=False, urgent=True, hazard=act.what)
    talk, floor = step.talk, step.talk.floor
    if isinstance(floor, Waiting):
        talk = replace(talk, floor=replace(floor, may_collect=False))
    watch = Watch(act.what, world.now)
    talk = replace(talk, watch=watch, watched=watch, offered=talk.offered - {PASSED_ON})
    return step.having(talk).doing(alert(act.what, move.message, step, world))


PASSED_ON = "passed_on"
"""Noted in ``Talk.offered`` once the resident heard that a person has their message."""


def all_clear(act: AllClear, step: Step) -> Step:
    """ "False alarm": the watch ends and the bot goes on; the case stays for a person to look at."""
    talk = step.talk
    if talk.watch is None:
        return step.asking_again()
    floor = talk.floor
    if isinstance(floor, Waiting):
        floor = replace(floor, may_collect=True)
    talk = replace(unalarmed(talk, all_of_it=act.nothing), watch=None, floor=floor)
    return step.having(talk).saying("all_clear").asking_again()


def unalarmed(talk: Talk, *, all_of_it: bool = False) -> Talk:
    """The talk without drafts that only say where a danger was: nobody is asked what is wrong there.

    ``all_of_it``: nothing was wrong there at all, so no report of the danger is left either.
    """
    kept = (draft for draft in talk.drafts if draft.hazard is None or (draft.service and not all_of_it))
    return replace(talk, drafts=tuple(kept))
