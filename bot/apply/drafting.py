"""Moves that open, fill, correct or drop a draft."""

from dataclasses import replace
from typing import Final

from bot.apply.people import want_person
from bot.apply.placing import whose, with_finding
from bot.drafts import SURE, changed, find, left_out, opened, put
from bot.moves import Drop, Move, NotService, Refuse, Remark, Report, SetDetail, SetService, Skip
from bot.talk import Draft, Slot
from bot.world import Step, World

UNTOLD: Final = "-"
"""Of what was told and taken back in one text: no draft has this id."""

MOST_DRAFTS: Final = 12
"""As many as one message may file (tracking numbers handed to a turn); more are not opened."""


def report(act: Report, move: Move, step: Step, world: World) -> Step:
    """Open a draft, or fill the half-known one this report clearly is about."""
    talk, draft, before = step.talk, _fills(act, move, step), step.talk
    if draft is None:
        if len(talk.drafts) >= MOST_DRAFTS:
            return step
        talk, draft = opened(talk)
        draft = replace(draft, reporter=talk.behalf)
    service = act.service if world.service(act.service) else None
    draft = _with_service(changed(draft), service, act, move.message)
    draft = replace(
        draft, words=(*draft.words, move.message), hazard=act.hazard or draft.hazard,
        urgent=act.urgent or draft.urgent, incident=act.incident or draft.incident,
        beside=act.beside if act.beside != draft.id else draft.beside,
    )  # fmt: skip
    step = step.having(put(talk, draft))
    if act.finding is not None and act.finding.outcome != "none":
        step = with_finding(draft.id, act.finding, act.words, move.message, step, world)
    return whose(draft.id, step, world, before)


def _with_service(draft: Draft, service: str | None, act: Report, message: str) -> Draft:
    if service and act.certainty >= SURE:
        return replace(draft, service=Slot(service, message, act.certainty), guesses=())
    offered = ((service,) if service else ()) + act.guesses
    guesses = tuple(dict.fromkeys(code for code in offered if code not in draft.refused))
    return replace(draft, guesses=guesses or draft.guesses) if draft.service is None else draft


def _fills(act: Report, move: Move, step: Step) -> Draft | None:
    """The newest draft, when the report only completes it: same problem or none yet, and no second place."""
    draft = step.talk.drafts[-1] if step.talk.drafts else None
    if step.talk.behalf is not None and draft is not None and draft.reporter != step.talk.behalf:
        return None
    if draft is None or (move.message and move.message in draft.words and (draft.service or draft.guesses)):
        return None
    named = act.finding is not None and act.finding.outcome not in ("none", "repeat")
    known = draft.place.found
    told = act.finding.place if act.finding else None
    if named and known is not None and (told is None or told.where != known.where):
        return None
    if draft.service is None:
        return draft
    return draft if act.service == draft.service.value or (act.service is None and not act.guesses) else None


def set_service(act: SetService, move: Move, step: Step, world: World) -> Step:
    """Which service it is; on a filled slot a correction."""
    draft = find(step.talk, act.draft)
    if draft is None:
        return report(Report(act.service, act.certainty), move, step, world)
    if world.service(act.service) is None:
        return step
    kept = draft.details if draft.service and draft.service.value == act.service else {}
    draft = replace(changed(draft), service=Slot(act.service, move.message, act.certainty), guesses=(), details=kept)
    return whose(draft.id, step.having(put(step.talk, draft)), world, step.talk)


def not_service(act: NotService, step: Step) -> Step:
    """ "Not the street light": that reading is never offered again for this draft."""
    draft = find(step.talk, act.draft)
    if draft is None:
        return step
    refused = draft.refused | frozenset(act.services)
    service = None if draft.service and draft.service.value in refused else draft.service
    guesses = tuple(code for code in draft.guesses if code not in refused)
    draft = replace(changed(draft), refused=refused, service=service, guesses=guesses)
    return step.having(put(step.talk, draft))


def set_detail(act: SetDetail, move: Move, step: Step) -> Step:
    """An answer to an editor's question."""
    draft = find(step.talk, act.draft)
    if draft is None:
        return step
    details = {**draft.details, act.question: Slot(act.value, move.message)}
    return step.having(put(step.talk, replace(changed(draft), details=details)))


def remark(act: Remark, move: Move, step: Step) -> Step:
    """Words that only go on about a draft: kept with it for whoever works on it."""
    draft = find(step.talk, act.draft)
    return step if draft is None else step.having(put(step.talk, replace(draft, words=(*draft.words, move.message))))


def drop(act: Drop, step: Step, world: World) -> Step:
    """Forget one draft."""
    draft = find(step.talk, act.draft)
    if draft is None:
        return step.saying("dropped") if act.draft == UNTOLD else step
    step = step.having(left_out(step.talk, draft, world.now))
    if draft.undone:
        return step.saying("dropped_undone", number=draft.undone)
    if act.unsaid:
        return step
    step = step if any(say.phrase == "dropped" for say in step.says) else step.saying("dropped")
    return step.asking_again() if step.talk.drafts else step


def refuse(act: Refuse, step: Step) -> Step:
    """The read-back is wrong; settle asks what to change."""
    talk = step.talk
    for draft in talk.drafts:
        if draft.id in act.drafts:
            talk = put(talk, replace(changed(draft), doubted=True))
        elif draft.id in act.right:
            talk = put(talk, replace(draft, doubted=False))
    return step.having(talk)


def skip(act: Skip, step: Step, world: World) -> Step:
    """Declined: not asked for again. A service cannot be skipped, so that goes to a person."""
    draft = find(step.talk, act.draft)
    if draft is None:
        return step.asking_again()
    if act.what == "service":
        return want_person("not_understood", step, world)
    return step.having(put(step.talk, replace(draft, waived=draft.waived | {act.what})))
