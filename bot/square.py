"""Public posts: answered once for each summons, with nothing personal; what is not complete moves to private."""

from dataclasses import replace
from typing import Final

from bot.apply.filing import due_text, file_them
from bot.apply.followed import follow
from bot.drafts import drop
from bot.effects import Effect, File, Park, Public, Say, Unpark
from bot.events import Heard
from bot.facts import Near, RequestFacts
from bot.moves import FileThem, Follow, Move
from bot.settle import next_question
from bot.settling.confirm import filed_by_silence, quoted
from bot.settling.nearby import wanted
from bot.talk import Bot, Draft
from bot.wording import ELSEWHERE
from bot.world import Step, World, typed
from knowledge_base.base import spoken

MOVED: Final = "public_move"
"""Noted in ``Talk.offered`` once the way to a private conversation was told; it is told once."""

TOLD: Final = frozenset(
    ("about_machine", "all_clear", "answer", "dropped", "failed", "help", "idea_kept", "not_ours", "notice",
     "opted_in_going", "opted_out", "other_language", "outside", "outside_unnamed", "passed_on", "person_called",
     "person_later", "person_soon", "promise", "slow_down", "status_public")
)  # fmt: skip
"""What may be said before everybody besides phrases of the square's own: it tells something and asks nothing.

Whatever asks what is wrong and where would have people post their address.
"""

UNTOLD: Final = "public_private"
"""Noted beside `MOVED` where the way was told without the code: of a private matter none is said in public."""


def summoned(world: World) -> bool:
    """Whether somebody spoke to us: news, silence and talk between others are not answered in public."""
    return any(not (message.overheard or message.gone) for message in world.heard)


def wants(step: Step, world: World) -> tuple[Near, ...]:
    """What must be looked up before a complete report may be filed: whether it is reported already."""
    if not _may_file(step, world):
        return ()
    looks = [want for draft in _live(step) if (want := wanted(draft, world))]
    return tuple({want.key: want for want in looks if want.key not in world.facts.near}.values())


def dealt_with(step: Step, world: World) -> Step:
    """Complete, sure reports of public services are filed, or joined to the request there is; the rest stays."""
    if not _may_file(step, world):
        return step
    ready = []
    for draft in _live(step):
        question = next_question(replace(step.talk, drafts=(draft,)), world)
        if question is None or not filed_by_silence(draft, world):
            continue
        if question.ask.kind == "nearby":
            step = _joined(draft, question.ask.options[0].means[0], step, world)
        elif question.ask.kind == "confirm":
            ready.append(draft)
    return _filed(tuple(ready), step, world) if ready else step


def fit(step: Step, world: World) -> Step:
    """The step with the one answer that may be given in public, if any.

    Ours about reports come first; then any answer that is everybody's; the rest is told the way to private, once.
    """
    step = _unparked(step)
    kept = [one for one in step.effects if not isinstance(one, Say)]
    if not summoned(world):
        return _unheard(replace(step, effects=tuple(kept)), world)
    phrases = world.city.knowledge.phrases
    says = [say for say in step.says if say.phrase in phrases and phrases[say.phrase].audience == "public"]
    ours = [say for say in says if say.phrase.startswith("public_")]
    live = _live(step)
    answer: list[Effect] = [*(ours or ([] if live else [say for say in says if say.phrase in TOLD]))]
    answered = replace(step, effects=(*kept, *answer))
    if live:
        return _moved(live, answered, world)
    if step.says and not answer and ELSEWHERE not in step.talk.offered:
        return answered.noting(ELSEWHERE).saying(ELSEWHERE)
    return answered


def _unheard(step: Step, world: World) -> Step:
    """Nothing is said; but what was added, taken back or settled meanwhile is so under the code as well."""
    live = _live(step)
    return _told_later(live, step, world) if live and step.talk.code else step


def _live(step: Step) -> tuple[Draft, ...]:
    return tuple(draft for draft in step.talk.drafts if not draft.parked)


def _may_file(step: Step, world: World) -> bool:
    """Nobody files what was not said to us, nor while a person or a danger is in the way."""
    calm = step.consent == "in" and not step.alarm and step.talk.watch is None and not step.mute
    return calm and isinstance(step.talk.floor, Bot) and isinstance(world.event.what, Heard) and summoned(world)


def _filed(drafts: tuple[Draft, ...], step: Step, world: World) -> Step:
    """Filed at once: nobody may be asked here, and everything is sure. Whoever is first files, others follow."""
    ids = tuple(draft.id for draft in drafts)
    step = step.having(quoted(step.talk, ids, world))
    act = FileThem(ids, confirmed=False)
    step = file_them(act, Move(act, by="timer"), step, world)
    effects = tuple(_first_only(one) if isinstance(one, File) else one for one in step.effects)
    files = [one for one in effects if isinstance(one, File)]
    step = replace(step, effects=effects)
    if not files:
        return step
    if len(files) > 1:
        numbers = ", ".join(one.tracking for one in files)
        return step.keeping("public_filed_many", count=str(len(files)), numbers=numbers)
    service = files[0].ready.service
    date = due_text(service, files[0].due, world, step.language)
    name = world.name(service.code, step.language)
    return step.keeping("public_filed", service=name, number=files[0].tracking, date=date)


def _first_only(one: File) -> File:
    draft, metres = one.ready.draft, one.ready.service.duplicate_metres
    free = draft.distinct_from or draft.continues or "nearby" in draft.waived or one.ready.place is None
    return replace(one, alone_within=0 if free else metres)


def _joined(draft: Draft, act: object, step: Step, world: World) -> Step:
    """The same problem, told by many: one request; everybody else follows it, and its owner is told of it again."""
    if not isinstance(act, Follow):
        return step
    request = next((one for found in world.facts.near.values() for one in found if one.tracking == act.tracking), None)
    if request is not None and request.mine:
        step = step.having(drop(step.talk, (draft.id,)))
    else:
        step = follow(act, step, world)
    code = draft.service.value if draft.service else ""
    return step.doing(_known(code, act.tracking, request, step, world))


def _known(code: str, number: str, request: RequestFacts | None, step: Step, world: World) -> Say:
    values = typed({"service": world.name(code, step.language), "number": number})
    if request is None or request.due is None or request.due < world.now:
        return Say("public_known_undated", values, keep=True)
    date = due_text(world.service(code), request.due, world, step.language)
    return Say("public_known", {**values, "date": Public(date)}, keep=True)


def _moved(live: tuple[Draft, ...], step: Step, world: World) -> Step:
    """The way to private, told once; all drafts lie under one code, and what is told later here lies there too."""
    if MOVED in step.talk.offered:
        return _told_later(live, step, world)
    code, phone = world.event.code, world.city.knowledge.contacts.text_phone
    private = any(_private(draft, world) for draft in live)
    step = step.noting(MOVED).noting(UNTOLD) if private else step.noting(MOVED)
    step = _parked(code, live, step)
    if private:
        return step.saying("public_private_text", text_to=spoken(phone)) if phone else step.saying("public_private")
    return step.saying("public_code", code=code, text_to=spoken(phone)) if phone and code else step.saying(MOVED)


def _told_later(live: tuple[Draft, ...], step: Step, world: World) -> Step:
    """What lies under the code is as new as the talk; a private matter lies under none that stood in public.

    Of a private matter, and of what is told after a code was used, no code is told: whoever reads along could take it
    up. The same account goes on without one.
    """
    code, told = step.talk.code, UNTOLD not in step.talk.offered
    if code and told and any(_private(draft, world) for draft in live):
        step, code = step.doing(Unpark(code)), ""
    return _parked(code, live, step) if code else _parked(world.event.code, live, step.noting(UNTOLD))


def _parked(code: str, live: tuple[Draft, ...], step: Step) -> Step:
    step = step.having(replace(step.talk, code=code))
    return step.doing(Park(code, live)) if code else step


def _private(draft: Draft, world: World) -> bool:
    service = world.service(draft.service.value) if draft.service else None
    return service is not None and service.privacy == "private"


def _unparked(step: Step) -> Step:
    """Filed, followed, dropped or deleted: nothing lies under the code any more."""
    if not step.talk.code or step.talk.drafts:
        return step
    return step.having(replace(step.talk, code="")).doing(Unpark(step.talk.code))
