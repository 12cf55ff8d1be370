"""The next question, or none: computed from the drafts every time by one function, in one fixed order."""

from dataclasses import replace
from typing import Final

from bot.apply import apply
from bot.apply.people import want_person
from bot.apply.photos import land
from bot.asking import Put
from bot.drafts import park, put
from bot.effects import Change, Say
from bot.facts import Near
from bot.moves import Move, SetPlace
from bot.settling.confirm import ask_change, ask_confirm, quoted
from bot.settling.detail import ask_detail
from bot.settling.nearby import ask_nearby, wanted
from bot.settling.place import ask_place
from bot.settling.service import ask_service
from bot.settling.survey import ask_survey, survey_now
from bot.talk import Ask, Draft, Staff, Talk, Waiting, on_table
from bot.world import Step, World
from places.place import verified

MOST_ASKS: Final = 3
"""The newest is on the table, the older ones explain a late digit."""

MOST_TRIES: Final = 2
"""After this many messages that changed nothing we give up on a question, or a person is called."""

MOST_PUTS: Final = 8
"""Nor is a question put more often than this, whatever is said in between: a person is called."""


OFFERS: Final = frozenset({"offer_report", "photo_for"})
"""Questions beside the drafts that nobody asked for: they wait until no draft needs an answer."""


def arrange(step: Step, world: World) -> Step:
    """Give loose photos a home, and drafts told in one message one place."""
    step = land(step, world)
    talk = _apart(step)
    for draft in talk.drafts:
        sibling = next((one for one in talk.drafts if one.place.found and _together(one, draft)), None)
        known = draft.place.words or draft.place.found or draft.place.doubt
        if sibling and not (known or "place" in draft.waived):
            talk = put(talk, replace(draft, place=sibling.place))
    return step.having(_merged(_moved_on(talk, world)))


def _apart(step: Step) -> Talk:
    """What is taken back in this very turn is no report that a draft might be the same as."""
    gone = {one.tracking for one in step.effects if isinstance(one, Change) and one.status == "withdrawn"}
    drafts = (replace(one, distinct_from=one.distinct_from | gone) for one in step.talk.drafts)
    return replace(step.talk, drafts=tuple(drafts)) if gone else step.talk


def _together(one: Draft, draft: Draft) -> bool:
    """Whether two drafts lie at one place, as far as was said: told in one message, or the other one "there"."""
    return bool(set(one.words) & set(draft.words)) or one.id == draft.beside


def _moved_on(talk: Talk, world: World) -> Talk:
    """A bare place from an earlier text is no report once a whole one is told: nobody is asked what is wrong there."""
    fresh = {message.id for message in world.heard}
    new = [one for one in talk.drafts if set(one.words) & fresh and one.service and one.place.found]
    if not new:
        return talk
    return replace(talk, drafts=tuple(one for one in talk.drafts if set(one.words) & fresh or not _only_place(one)))


def _only_place(draft: Draft) -> bool:
    told = draft.service or draft.guesses or draft.photos or draft.details or draft.hazard or draft.urgent
    return draft.place.found is not None and not told and not draft.parked


def _merged(talk: Talk) -> Talk:
    """A problem told twice is one report: the first draft of it keeps the photos and words of the others."""
    kept: dict[tuple[str, ...], Draft] = {}
    for draft in talk.drafts:
        key = _told(draft)
        kept[key] = _joined(kept[key], draft) if key in kept else draft
    return talk if len(kept) == len(talk.drafts) else replace(talk, drafts=tuple(kept.values()))


def _told(draft: Draft) -> tuple[str, ...]:
    """What two drafts must share to be one: service, verified place and unit; else a draft is only itself."""
    place = draft.place.found
    if draft.service is None or place is None or draft.parked or draft.continues:
        return (draft.id,)
    whose = (draft.reporter.name, draft.reporter.phone) if draft.reporter else ()
    return (draft.service.value, place.kind, place.where, draft.place.parts.unit, *whose)


def _joined(first: Draft, again: Draft) -> Draft:
    return replace(
        first,
        words=tuple(dict.fromkeys((*first.words, *again.words))),
        photos=tuple(dict.fromkeys((*first.photos, *again.photos))),
        details={**again.details, **first.details},
        urgent=first.urgent or again.urgent,
        hazard=first.hazard or again.hazard,
        doubted=first.doubted and again.doubted,
    )


def wants(step: Step, world: World) -> tuple[Near, ...]:
    """What must be looked up before the next question can be known."""
    if not bot_asks(step, world):
        return ()
    looks = [want for draft in step.talk.drafts if (want := wanted(draft, world))]
    return tuple({want.key: want for want in looks if want.key not in world.facts.near}.values())


def bot_asks(step: Step, world: World) -> bool:
    """Whether the bot may ask at all: it has the floor or may collect meanwhile; no danger, no opt-out, not public."""
    floor = step.talk.floor
    if isinstance(floor, Staff) or (isinstance(floor, Waiting) and not floor.may_collect):
        return False
    quiet = step.alarm or step.talk.watch is not None or world.facts.capabilities.public
    return step.consent == "in" and not quiet and not step.mute


def settle(step: Step, before: Talk, world: World, failed: bool) -> Step:
    """Put the next question, keep the open one, or clear the table. ``failed``: the message changed nothing."""
    if not bot_asks(step, world):
        asked = (ask for ask in step.talk.asks if ask.kind not in _OF_DRAFTS or _live(ask, step.talk))
        silent = tuple(replace(ask, silent=True) for ask in asked)
        return step.having(replace(step.talk, asks=silent))
    open_ask = on_table(step.talk)
    for _ in range(len(step.talk.drafts) * 3 + 2):
        question = _next(step, before, world)
        tries = _tries(open_ask, question, failed)
        same = open_ask if question and _unmoved(open_ask, question.ask, before, step.talk) else None
        worn = same is not None and same.puts >= MOST_PUTS and (step.again or failed)
        if question is None or not (worn or tries >= MOST_TRIES):
            return _placed(question, tries, same, step, world, failed)
        step, failed = _given_up(question.ask, _unsorry(step), world, worn=worn), False
    return step


def _next(step: Step, before: Talk, world: World) -> Put | None:
    """What was just asked for beside the drafts, else the question of the drafts, else what stands, else a survey."""
    aside = Put(*step.aside) if step.aside else None
    question = next_question(step.talk, world)
    if aside is not None and (question is None or aside.ask.phrase not in OFFERS):
        return aside
    if question is not None:
        return question
    return ask_survey(step.talk, world) if survey_now(step.talk, world) else _standing(before, step)


def next_question(talk: Talk, world: World) -> Put | None:
    """Per draft: service, place, already reported nearby, required details; then one read-back for all."""
    live = tuple(draft for draft in talk.drafts if not draft.parked)
    if doubted := tuple(draft for draft in live if draft.doubted):
        return ask_change(doubted, world, talk.language)
    for draft in live:
        question = _missing(draft, world, talk.language)
        if question is not None:
            return question
    return ask_confirm(live, world, talk.language) if live else None


def _missing(draft: Draft, world: World, language: str) -> Put | None:
    service = world.service(draft.service.value if draft.service else None)
    if service is None:
        return ask_service(replace(draft, service=None), world, language)
    return (
        ask_place(draft, service, world, language)
        or ask_nearby(draft, service, world, language)
        or ask_detail(draft, service, world, language)
    )


def _standing(before: Talk, step: Step) -> Put | None:
    """A question beside the drafts that this turn has not answered: a survey, a list, an offer."""
    ask = on_table(before)
    still = ask is not None and any(one.id == ask.id for one in step.talk.asks)
    if ask is None or not still or ask.kind not in ("rating", "other", "photo") or _about_drafts(ask, before):
        return None
    return Put(ask, Say(""))


def _about_drafts(ask: Ask, talk: Talk) -> bool:
    return ask.phrase.startswith("change") or any(draft.id in ask.about for draft in talk.drafts)


def _tries(old: Ask | None, question: Put | None, failed: bool) -> int:
    """How many messages in a row left this very question open."""
    if old is None or question is None:
        return 0
    new = question.ask
    if (old.kind, old.about, old.question) != (new.kind, new.about, new.question):
        return 0
    return old.tries + failed


def _unmoved(old: Ask | None, new: Ask, before: Talk, after: Talk) -> bool:
    """Whether this very question, about drafts that have not changed, is on the table already."""
    if old is None or _identity(old) != _identity(new):
        return False
    known = [replace(draft, photos=()) for draft in before.drafts]
    return all(replace(draft, photos=()) in known for draft in after.drafts if draft.id in new.about)


def _placed(question: Put | None, tries: int, same: Ask | None, step: Step, world: World, failed: bool) -> Step:
    """The talk with this question on the table, and its words unless it only stayed there."""
    if question is None:
        return step.having(replace(step.talk, asks=_older(step.talk)))
    spoken = bool(question.say.phrase) and (same is None or step.again or failed)
    talk = _tabled(question.ask, tries, same, spoken, step.talk, world)
    if question.ask.kind == "confirm":
        talk = quoted(talk, question.ask.about, world)
    step = step.having(talk)
    if not spoken:
        return step
    return _with_extras(question, step.doing(question.say), world)


_OF_DRAFTS: Final = frozenset({"service", "place", "detail", "confirm", "nearby"})
"""Questions whose digits mean nothing once their drafts are filed or gone: "2" then is what was offered since."""


def _older(talk: Talk) -> tuple[Ask, ...]:
    """Questions about drafts that are still here: they are asked no more, and say what a late digit means."""
    return tuple(replace(ask, silent=True) for ask in talk.asks if _live(ask, talk))


def _live(ask: Ask, talk: Talk) -> bool:
    return any(one.id in ask.about for one in talk.drafts)


def _tabled(ask: Ask, tries: int, same: Ask | None, spoken: bool, talk: Talk, world: World) -> Talk:
    older = tuple(replace(one, silent=True) for one in talk.asks if same is None or one.id != same.id)
    if same is not None:
        put_at, puts = (world.now, same.puts + 1) if spoken else (same.put_at, same.puts)
        kept = replace(same, tries=tries, puts=puts, put_at=put_at, silent=False)
        return replace(talk, asks=(*older, kept)[-MOST_ASKS:])
    counter = talk.counter + 1
    fresh = replace(ask, id=f"a{counter}", put_at=world.now, tries=tries)
    return replace(talk, asks=(*older, fresh)[-MOST_ASKS:], counter=counter)


def _identity(ask: Ask) -> tuple[object, ...]:
    return ask.kind, ask.phrase, ask.about, ask.options, ask.question, ask.expects


def _with_extras(question: Put, step: Step, world: World) -> Step:
    """What rides along with a read-back: notices of these days; and when it costs nothing, privacy and a photo."""
    drafts = [draft for draft in step.talk.drafts if draft.id in question.ask.about]
    if question.ask.kind != "confirm":
        return step
    services = [service for draft in drafts if draft.service and (service := world.service(draft.service.value))]
    for notice in dict.fromkeys(text for one in services for text in world.notices(one, step.language)):
        step = step.saying("notice", notice=notice)
    if any(service.privacy == "private" for service in services):
        step = step.doing(Say("private_note", optional=True))
    bare = [draft for draft in drafts if not draft.photos and "photo" not in draft.waived]
    if bare and any(service.asks_photo for service in services):
        step = step.doing(Say("photo_hint", optional=True))
    return step


def _given_up(ask: Ask, step: Step, world: World, *, worn: bool) -> Step:
    """Two tries are enough: go on without it, or bring in a person who then has the draft.

    ``worn``: it was put again and again beside other talk, so that none of it is likely to be answered.
    """
    match ask.kind:
        case "place" | "nearby" | "detail" if worn:
            return _to_a_person(ask, step, world)
        case "place":
            return _waived(ask, ask.kind, _first_of_alike(ask, step, world))
        case "nearby":
            return _waived(ask, ask.kind, step)
        case "detail":
            return _waived(ask, ask.question, step)
        case "rating" | "language" | "photo":
            asks = tuple(one for one in step.talk.asks if one.kind != ask.kind)
            return replace(step.having(replace(step.talk, asks=asks, loose=())), aside=None)
        case "service" | "confirm" | "other":
            return _to_a_person(ask, step, world)


def _to_a_person(ask: Ask, step: Step, world: World) -> Step:
    step = replace(want_person("not_understood", step, world), aside=None)
    return step.having(parked(step.talk, ask.about))


def _unsorry(step: Step) -> Step:
    """No apology where we go on without the answer."""
    kept = tuple(one for one in step.effects if not (isinstance(one, Say) and one.phrase == "sorry"))
    return replace(step, effects=kept)


def _first_of_alike(ask: Ask, step: Step, world: World) -> Step:
    """The first of two crossings of the same two streets, where the answer now was once more what they share; who
    answers "idk" has chosen none."""
    fresh = {message.id for message in world.heard}
    for draft in step.talk.drafts:
        doubt = draft.place.doubt if draft.id in ask.about else None
        if doubt is None or doubt.kind != "intersection" or len({one.text for one in doubt.options}) != 1:
            continue
        if draft.place.source not in fresh:
            continue
        move = Move(SetPlace(draft.id, verified(doubt.options[0]), draft.place.words), message=draft.place.source)
        step = apply(move, step, world)
    return step


def _waived(ask: Ask, what: str, step: Step) -> Step:
    talk = step.talk
    for draft in talk.drafts:
        if draft.id in ask.about and not (what == "place" and draft.place.found):
            talk = put(talk, replace(draft, waived=draft.waived | {what}))
    return step.having(talk)


def parked(talk: Talk, about: tuple[str, ...]) -> Talk:
    """These drafts are with a person now: nothing about them is asked any more."""
    talk = park(talk, about)
    return replace(talk, asks=_older(talk))
