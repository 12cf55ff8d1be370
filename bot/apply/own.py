"""What residents do with requests that are already filed: ask, amend, withdraw, undo, reopen."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.apply import crews
from bot.apply.apart import let_go
from bot.apply.behalf import only_followed
from bot.apply.filing import UNDO, due, due_text
from bot.asking import LAPSES, none_of, numbered, shown_with
from bot.drafts import changed, find, opened, put, shown, unsurveyed
from bot.effects import UNDONE, Attach, Change, Personal, Say, Value
from bot.facts import STAFF, RequestFacts
from bot.moves import Act, AskStatus, Drop, Move, Refuse, Reopen, Repeat, Withdraw
from bot.talk import Ask, Filed, Slot, Staff, Where
from bot.world import Step, World, typed
from casework.request import OPEN

MOST_LISTED = 5
"""Requests in one list; older ones are asked for by number."""

ActOf = Callable[[RequestFacts], Act]
"""What choosing this request from a list does."""


def ask_status(act: AskStatus, step: Step, world: World) -> Step:
    """One → where it stands; several → a numbered list; none → an offer to file."""
    if act.tracking:
        request = world.request(act.tracking)
        return _number_unknown(act.tracking, step) if _hidden(request) else _status(request, step, world)
    own = world.facts.own
    asked = [request for request in own if request.service == act.service] or list(own)
    live = [request for request in asked if request.status in OPEN] or asked[:1]
    if not live:
        return _not_filed(step, world).asking_again()
    if len(live) == 1:
        return _status(live[0], step, world)
    return _listed("status_list", live, lambda one: AskStatus(one.tracking), step, world)


def _not_filed(step: Step, world: World) -> Step:
    """ "How long does it take?" before anything is filed: what the service of the draft promises from now on."""
    draft = find(step.talk, "")
    service = world.service(draft.service.value if draft and draft.service else None)
    if service is None:
        return step.saying("status_none") if draft is None else step
    date = due_text(service, due(service, world), world, step.language)
    return step.saying("promise", service=world.name(service.code, step.language), date=date)


def _hidden(request: RequestFacts | None) -> bool:
    return request is None or (request.private and not request.mine)


def _number_unknown(tracking: str, step: Step) -> Step:
    return step.saying("number_unknown", number=tracking).asking_again()


def _status(request: RequestFacts | None, step: Step, world: World) -> Step:
    if request is None:
        return step
    step = step.doing(where_it_stands(request, step.language, world))
    step = step.having(replace(step.talk, told=request.tracking)) if request.mine else step
    if request.mine and request.note:
        step = step.doing(Say("status_note", {"note": Personal(request.note)}, optional=True))
    return step.asking_again()


def where_it_stands(request: RequestFacts, language: str, world: World) -> Say:
    """Number, status and date of one request; of somebody else's public facts only."""
    values: dict[str, Value | str] = {
        "service": world.name(request.service, language), "number": request.tracking,
        "status": world.word(f"status_{request.status}", language),
    }  # fmt: skip
    if not request.mine:
        return Say("status_public", typed(values))
    values["place"] = Personal(request.place)
    phrase, date = "status_done", request.closed_at
    if request.status == "waiting":
        date = None
    elif request.status in OPEN:
        overdue = request.due is None or request.due < world.now
        phrase, date = "status_overdue" if overdue else "status_late" if request.late else "status_open", request.due
    if date is not None:
        values["date"] = due_text(world.service(request.service), date, world, language)
    else:
        phrase = "status_undated"
    return Say(phrase, typed(values), brief="status_brief", within=1)


def _listed(phrase: str, requests: list[RequestFacts], act: ActOf, step: Step, world: World) -> Step:
    labels: list[tuple[str, tuple[Act, ...]]] = []
    for request in requests[:MOST_LISTED]:
        status = world.word(f"status_{request.status}", step.language)
        name = world.name(request.service, step.language)
        labels.append((f"{name}, {request.place}: {status}", (act(request),)))
    options = numbered(labels)
    about = tuple(one.tracking for one in requests[:MOST_LISTED])
    ask = Ask("", "other", phrase, about, world.now, options, silence=LAPSES)
    return replace(step, aside=(ask, shown_with(Say(phrase), options)))


def mine(tracking: str, step: Step, world: World) -> RequestFacts | None:
    """A request this person may change: their own, or the only open one when no number was named."""
    if tracking:
        request = world.request(tracking)
        return request if request and request.mine else _just_filed(tracking, step)
    live = [request for request in world.facts.own if request.status in OPEN]
    return live[0] if len(live) == 1 else None


def _just_filed(tracking: str, step: Step) -> RequestFacts | None:
    filed = next((one for one in step.talk.filed if one.tracking == tracking), None)
    if filed is None:
        return None
    return RequestFacts(
        filed.tracking, filed.service, "received", filed.place, None, filed.at, mine=True, followed=filed.followed
    )


def unchangeable(request: RequestFacts, step: Step, world: World) -> Step | None:
    """Why this request can be neither changed nor taken back: withdrawn, over, or work has begun. None if it can."""
    match request.status:
        case "withdrawn":
            return step.saying("withdrawn_already", number=request.tracking)
        case "closed" | "not_done":
            status = world.word(f"status_{request.status}", step.language)
            return step.saying("closed_already", number=request.tracking, status=status)
        case _:
            return step.saying("too_late", number=request.tracking) if request.work_started else None


def withdraw(act: Withdraw, step: Step, world: World) -> Step:
    """Take back one's own request; within ten minutes of filing "wrong" puts the draft back on the table."""
    filed = next((one for one in reversed(step.talk.filed) if act.tracking in ("", one.tracking)), None)
    if act.drafts and filed is not None:
        return _new_or_filed(act, filed, step, world)
    if act.undo and filed is not None and world.now - filed.at <= UNDO:
        return _undone(filed, step, world)
    request = mine(act.tracking, step, world)
    if act.undo and request is not None:
        return _undo_late(request, step, world)
    if request is None:
        return _nothing_open(step, world) if not act.tracking else which(act.tracking, _WITHDRAW, _taking, step, world)
    theirs = only_followed(request, step.talk)
    if not theirs and (refused := unchangeable(request, step, world)):
        return refused.asking_again()
    change = Change(request.tracking, "withdrawn", "resident", world.now)
    phrase = "unfollowed" if theirs else "withdrawn"
    return step.doing(change).saying(phrase, number=request.tracking).asking_again()


_WITHDRAW: Final = "withdraw_which"


def _taking(request: RequestFacts) -> Withdraw:
    return Withdraw(request.tracking)


def _nothing_open(step: Step, world: World) -> Step:
    """ "Cancel it" without a number: which of several; none open, what became of the last one; none at all."""
    own = [request for request in world.facts.own if request.mine and not request.followed]
    if any(request.status in OPEN for request in world.facts.own):
        return which("", _WITHDRAW, _taking, step, world)
    told = unchangeable(own[0], step, world) if own else None
    return (told or step.saying("withdraw_none")).asking_again()


def _new_or_filed(act: Withdraw, filed: Filed, step: Step, world: World) -> Step:
    """ "Cancel it" with a draft on the table and a request just filed: which of them, before anything is undone."""
    language = step.language
    choices: list[tuple[str, tuple[Act, ...]]] = []
    for draft in step.talk.drafts:
        if draft.id in act.drafts:
            name = (
                world.name(draft.service.value, language) if draft.service else world.word("option_unfiled", language)
            )
            told = Refuse((draft.id,)) if act.undo else Drop(draft.id)
            choices.append((", ".join(part for part in (name, shown(draft.place)) if part), (told,)))
    label = f"{filed.tracking}: {world.name(filed.service, language)}, {filed.place}".rstrip(", ")
    options = (
        *numbered([*choices, (label, (replace(act, drafts=()),))]),
        none_of(world, "option_neither", language, Repeat()),
    )
    ask = Ask("", "other", "take_back_which", (filed.tracking,), world.now, options, silence=LAPSES)
    return replace(step, aside=(ask, shown_with(Say("take_back_which"), options)))


def _undo_late(request: RequestFacts, step: Step, world: World) -> Step:
    """Too late to take it back without a trace; what is wrong with it is still put right."""
    if request.status not in OPEN:
        return _status(request, step, world)
    ask = Ask("", "other", UNDO_LATE, (request.tracking,), world.now, expects="words", silence=LAPSES)
    return replace(step, aside=(ask, Say(UNDO_LATE, typed({"number": request.tracking}))))


UNDO_LATE: Final = "undo_late"
"""The question what is wrong with a request that was filed a while ago."""


def _undone(last: Filed, step: Step, world: World) -> Step:
    """Everything that one yes filed comes back: which of it is wrong is asked next.

    Said also while a person speaks: the digit was offered when that person filed it.
    """
    if last.followed:
        return let_go(last, step, world, doubted=True)
    batch = tuple(one for one in step.talk.filed if one.at == last.at and not one.followed)
    talk = replace(step.talk, filed=tuple(one for one in step.talk.filed if one not in batch))
    for one in batch:
        talk = put(talk, replace(changed(one.draft), doubted=True, undone=one.tracking))
    changes = [Change(one.tracking, "withdrawn", "resident", world.now, UNDONE) for one in batch]
    step = step.having(talk).doing(*changes)
    return step.keeping("undone") if isinstance(talk.floor, Staff) else step.saying("undone")


def which(tracking: str, phrase: str, act: ActOf, step: Step, world: World) -> Step:
    """Which open request is meant; no list where a number was named or none is open."""
    live = [request for request in world.facts.own if request.status in OPEN]
    if tracking:
        return _number_unknown(tracking, step)
    return _listed(phrase, live, act, step, world) if live else step.saying("status_none").asking_again()


def reopen(act: Reopen, move: Move, step: Step, world: World) -> Step:
    """ "Still there": the same request and a new clock inside the service's window, a linked new one after it."""
    request = world.request(act.tracking) if act.tracking else _last_closed(world)
    if world.facts.role in STAFF and act.tracking and not (request and request.mine):
        return crews.reopen(act, step, world)
    if request is None or not request.mine:
        return _number_unknown(act.tracking, step) if act.tracking else step.saying("status_none").asking_again()
    if request.status in OPEN:
        return _still_open(request, act, step, world)
    service = world.service(request.service)
    closed = request.closed_at or request.filed_at
    if service is None or request.status == "withdrawn" or world.now - closed > timedelta(days=service.reopen_days):
        return _taken_up(request, move, step, world)
    again = due(service, world)
    change = Change(request.tracking, "received", "resident", world.now, act.reason, again, step.talk.loose)
    date = due_text(service, again, world, step.language)
    step = step.having(replace(unsurveyed(step.talk, request.tracking), loose=())).doing(change)
    return step.keeping("reopened", number=request.tracking, date=date)


def _still_open(request: RequestFacts, act: Reopen, step: Step, world: World) -> Step:
    """ "Still there" before it is due: where it stands; past the date it is admitted, kept and hurried."""
    if world.facts.role in STAFF:
        return crews.reopen(act, step, world)
    if not request.late:
        return _status(request, step, world)
    name, place = world.name(request.service, step.language), Personal(request.place)
    step = step.doing(Attach(request.tracking, step.talk.loose, act.reason, urgent=True))
    step = step.having(replace(step.talk, loose=())).saying(
        "still_late", service=name, place=place, number=request.tracking
    )
    if request.note:
        step = step.doing(Say("status_note", {"note": Personal(request.note)}, optional=True))
    return step.asking_again()


def _last_closed(world: World) -> RequestFacts | None:
    closed = [request for request in world.facts.own if request.status in ("closed", "not_done") and request.mine]
    return max(closed, key=lambda request: request.closed_at or request.filed_at, default=None)


def _taken_up(request: RequestFacts, move: Move, step: Step, world: World) -> Step:
    talk, draft = opened(unsurveyed(step.talk, request.tracking))
    finding = world.city.gazetteer.find(request.place)
    found = finding.place if finding.outcome == "resolved" else None
    place = Where(request.place, finding.parts, found, move.message, None if found else finding)
    service = Slot(request.service, move.message) if world.service(request.service) else None
    draft = replace(draft, service=service, place=place, continues=request.tracking, words=(move.message,))
    return step.having(put(talk, draft)).saying("taken_up", number=request.tracking)
