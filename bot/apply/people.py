"""Moves that bring in a person: asked for, threats, danger and crisis, and the all-clear."""

from dataclasses import replace

from bot.dates import with_time
from bot.drafts import shown
from bot.effects import Alert, CallStaff, Internal, Public, Value
from bot.moves import Danger, Move
from bot.scene import Scene, Step
from bot.talk import Bot, Staff, Talk, Waiting, Watch
from casework.handoff import Reason


def want_person(reason: Reason, step: Step, scene: Scene, *, collect: bool = True) -> Step:
    """Call a person with the reason; outside office hours say when one will answer. Once per case."""
    floor = step.talk.floor
    if isinstance(floor, Waiting):
        return step.saying("person_called").asking_again()
    if isinstance(floor, Staff):
        return step
    step = call(reason, step, scene, collect=collect)
    calendar = scene.city.calendar
    if calendar.is_open(scene.now):
        return step.saying("person_soon")
    opens = with_time(calendar.local(calendar.next_open(scene.now)), step.language)
    return step.saying("person_later", when=opens)


def call(reason: Reason, step: Step, scene: Scene, *, collect: bool = True, urgent: bool = False) -> Step:
    """Open the case and leave the floor to a person; with a case already open only its urgency is raised."""
    floor = step.talk.floor
    if not isinstance(floor, Bot):
        opened = CallStaff(floor.case, reason, urgent=True)
        return step.doing(opened) if urgent else step
    waiting = Waiting(scene.event.case, scene.now, collect)
    return step.having(replace(step.talk, floor=waiting)).doing(CallStaff(scene.event.case, reason, urgent))


def threat(step: Step, scene: Scene) -> Step:
    """To an agent with that reason, without a lecture."""
    return want_person("threat", step, scene, collect=False)


def danger(act: Danger, move: Move, step: Step, scene: Scene) -> Step:
    """The approved emergency answer at once; staff and on-call hear of it; the draft is kept and nothing is asked."""
    if step.alarm:
        return step
    known = f"danger_{act.what}" in scene.city.knowledge.phrases
    step = replace(step, alarm=True).keeping(f"danger_{act.what}" if known else "danger_person")
    step = call("crisis" if act.what == "crisis" else "danger", step, scene, collect=False, urgent=True)
    talk, floor = step.talk, step.talk.floor
    if isinstance(floor, Waiting):
        talk = replace(talk, floor=replace(floor, may_collect=False))
    talk = replace(talk, watch=Watch(act.what, scene.now), offered=talk.offered - {PASSED_ON})
    return step.having(talk).doing(alert(act.what, move.message, step, scene))


PASSED_ON = "passed_on"
"""Noted in ``Talk.offered`` once the resident heard that a person has their message."""


def alert(what: str, message: str, step: Step, scene: Scene) -> Alert:
    """The text to on-call staff: what, the resident's words and the place as far as it is known."""
    places = [shown(draft.place) for draft in step.talk.drafts]
    place = next((one for one in reversed(places) if one), "")
    values: dict[str, Value] = {
        "what": Public(scene.word(f"alert_{what}", "en") if f"alert_{what}" in scene.city.knowledge.phrases else what),
        "text": Internal(scene.said(message)[:300]), "place": Internal(place or scene.word("alert_no_place", "en")),
        "case": Internal(case_of(step)),
    }  # fmt: skip
    return Alert("alert_danger", values)


def case_of(step: Step) -> str:
    """The open case of this conversation, or ""."""
    floor = step.talk.floor
    return "" if isinstance(floor, Bot) else floor.case


def all_clear(step: Step) -> Step:
    """ "False alarm": the watch ends and the bot goes on; the case stays for a person to look at."""
    talk = step.talk
    if talk.watch is None:
        return step.asking_again()
    floor = talk.floor
    if isinstance(floor, Waiting):
        floor = replace(floor, may_collect=True)
    talk = replace(unalarmed(talk), watch=None, floor=floor)
    return step.having(talk).saying("all_clear").asking_again()


def unalarmed(talk: Talk) -> Talk:
    """The talk without drafts that only say where a danger was: nobody is asked what is wrong there."""
    return replace(talk, drafts=tuple(draft for draft in talk.drafts if draft.hazard is None or draft.service))
