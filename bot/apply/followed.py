"""Moves about somebody else's or a finished request: follow, differ, rate, and a crew's close."""

from collections.abc import Mapping
from dataclasses import replace

from bot.apply import crews
from bot.apply.crews import CLOSE_SURE
from bot.apply.filing import due_text, remembered
from bot.apply.own import ask_status
from bot.asking import LAPSES, numbered, shown_with
from bot.drafts import drop as without
from bot.drafts import find, put, shown, unsurveyed
from bot.effects import Change, FollowFor, FollowRequest, Personal, RateRequest, Say, Value
from bot.facts import STAFF, RequestFacts
from bot.moves import AskStatus, Close, Differs, Follow, Move, Rate, Repeat, Reporter
from bot.talk import Ask, Draft, Filed, Talk
from bot.world import Step, World
from casework.request import OPEN


def _nearby(tracking: str, world: World) -> RequestFacts | None:
    near = (request for found in world.facts.near.values() for request in found)
    return world.request(tracking) or next((one for one in near if one.tracking == tracking), None)


def follow(act: Follow, step: Step, world: World) -> Step:
    """ "Same one": the draft ends, its photos go along, every update is told here too."""
    draft = find(step.talk, act.draft) if act.draft else None
    request = _nearby(act.tracking, world)
    if draft is None and (request is None or (request.private and not request.mine)):
        return step.saying("number_unknown", number=act.tracking).asking_again()
    if draft is None and request is not None and (request.status not in OPEN or _owned(request)):
        return ask_status(AskStatus(act.tracking), step, world)
    step = step.having(_ended(draft, act.tracking, step.talk, world) if draft else step.talk)
    if draft is not None and draft.reporter is not None and draft.reporter.phone:
        return _for_them(act.tracking, draft, draft.reporter, request, step, world)
    if draft is not None and draft.reporter is None and not draft.photos and request is not None and _owned(request):
        return ask_status(AskStatus(act.tracking), step, world)
    step = _followed(
        act.tracking, request, step.doing(FollowRequest(act.tracking, draft.photos if draft else ())), world
    )
    if draft is None or draft.reporter is None:
        return step
    return step.saying("filed_for_untexted", person=Personal(draft.reporter.name))


def _followed(tracking: str, request: RequestFacts | None, step: Step, world: World) -> Step:
    if request is None or request.due is None or request.due < world.now:
        return step.saying("followed_undated", number=tracking)
    date = due_text(world.service(request.service), request.due, world, step.language)
    return step.saying("followed", number=tracking, date=date)


def _for_them(
    tracking: str, draft: Draft, who: Reporter, request: RequestFacts | None, step: Step, world: World
) -> Step:
    """Whose report it is follows, from their own phone; who told it hears that they do, and nothing of it later."""
    due = request.due if request and request.due and request.due >= world.now else None
    service = draft.service.value if draft.service else ""
    effect = FollowFor(tracking, who, service, shown(draft.place), due, world.now, draft.photos)
    return step.doing(effect).saying("followed_for", person=Personal(who.name), number=tracking)


def _ended(draft: Draft, tracking: str, talk: Talk, world: World) -> Talk:
    """The talk without this draft, which is remembered: soon after it may turn out to be another problem."""
    code = draft.service.value if draft.service else ""
    followed = Filed(tracking, code, shown(draft.place), world.now, draft, followed=True, told_anew=True)
    return remembered(without(talk, (draft.id,)), followed)


def _owned(request: RequestFacts) -> bool:
    """One's own request needs no following: its owner hears everything anyway."""
    return request.mine and not request.followed


def differs(act: Differs, step: Step) -> Step:
    """ "Mine is different": that request is not offered again."""
    draft = find(step.talk, act.draft)
    if draft is None:
        return step
    return step.having(put(step.talk, replace(draft, distinct_from=draft.distinct_from | {act.tracking})))


def rate(act: Rate, step: Step, world: World) -> Step:
    """How well it was done; a poor mark hears how to reopen."""
    request = world.request(act.tracking)
    if request is None or not request.mine or not 1 <= act.score <= 5:
        return step
    step = step.having(unsurveyed(step.talk, act.tracking)).doing(RateRequest(act.tracking, act.score, act.words))
    return step.saying("rated_poor" if act.score <= 2 else "rated", number=act.tracking)


def close(act: Close, step: Step, world: World) -> Step:
    """A crew is done. Number and photo close at once; without a photo the address is read back first."""
    request = _nearby(act.tracking, world)
    if world.facts.role not in STAFF:
        return _not_theirs(act.tracking, request, step, world)
    if request is None:
        return crews.unknown(act, step, world)
    values, waiting = crews.values(request, step, world), crews.waiting(step.talk, world)
    if request.status == "closed" and step.talk.whose_at and waiting and not act.photos:
        return crews.show(act.tracking, waiting, step, world)
    if request.status not in OPEN:
        return crews.ended(request, step, world)
    photos = tuple(dict.fromkeys((*act.photos, *waiting)))
    if not photos and not act.sure:
        return really(act, step, world)
    asks = tuple(one for one in step.talk.asks if one.phrase != CLOSE_SURE or act.tracking not in one.about)
    talk = replace(step.talk, loose=(), whose_at=None, asks=asks, closed=act.tracking, closed_at=world.now)
    step = step.having(talk).doing(Change(act.tracking, "closed", "crew", world.now, act.note, photos=photos))
    return step.keeping("closed_by_crew", **values)


def _not_theirs(tracking: str, request: RequestFacts | None, step: Step, world: World) -> Step:
    """Whoever is no crew closes nothing: where it stands, and who closes it."""
    if request is None or request.private or request.status not in OPEN:
        return ask_status(AskStatus(tracking), step, world)
    status = world.word(f"status_{request.status}", step.language)
    service = world.name(request.service, step.language)
    return step.saying("close_crew_only", number=tracking, service=service, status=status).asking_again()


def really(act: Close, step: Step, world: World) -> Step:
    """Each with its address first; one answer closes them all: those of this text and those still asked about."""
    asks = (*([step.aside[0]] if step.aside else ()), *step.talk.asks)
    meant = [
        one
        for ask in asks
        if ask.phrase == CLOSE_SURE
        for one in ask.options[0].means
        if isinstance(one, Close) and one.tracking != act.tracking
    ]
    known = [(one, _nearby(one.tracking, world)) for one in (*meant, act)]
    live = {one.tracking: (one, request) for one, request in known if request and request.status in OPEN}
    options = numbered([
        (world.word("option_yes", step.language), tuple(replace(one, sure=True) for one, _ in live.values())),
        (world.word("option_no", step.language), (Repeat(),)),
    ])  # fmt: skip
    told = [crews.values(request, step, world) for _, request in live.values()]
    lines = Personal("\n".join(_line(values) for values in told))
    say = Say(CLOSE_SURE, told[0]) if len(told) == 1 else Say(f"{CLOSE_SURE}_many", {"lines": lines})
    ask = Ask("", "other", CLOSE_SURE, tuple(live), world.now, options, silence=LAPSES)
    rest = tuple(one for one in step.talk.asks if one.phrase != CLOSE_SURE)
    return replace(step.having(replace(step.talk, asks=rest)), aside=(ask, shown_with(say, options)))


def still_asked(talk: Talk, moves: tuple[Move, ...]) -> tuple[str, ...]:
    """The numbers a crew was asked about before it named more: they are asked about together."""
    if not any(isinstance(move.act, Close) for move in moves):
        return ()
    return tuple(number for ask in talk.asks if ask.phrase == CLOSE_SURE for number in ask.about)


def _line(values: Mapping[str, Value]) -> str:
    return "- " + ", ".join(values[name].text for name in ("number", "service", "place"))
