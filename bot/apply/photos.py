"""Photos and late notes: they land on the right draft or on a request that is already filed."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.apply import crews
from bot.asking import READ_BACK_MINUTES, numbered, shown_with
from bot.drafts import find, opened, put
from bot.effects import Attach, Change, Personal, Public, Say
from bot.facts import RequestFacts
from bot.moves import AddPhotos, AddTo, AskStatus, Close, Move, Reopen, Report
from bot.talk import Ask, Silence, Talk
from bot.world import Step, World
from casework.request import OPEN

JUST_FILED: Final = timedelta(minutes=30)
"""A lone photo this soon after filing belongs to what was filed; later it is offered, never assumed."""


def add_photos(act: AddPhotos, step: Step) -> Step:
    """Photos for a draft; without one they stay loose until all moves are applied (`land`)."""
    draft = find(step.talk, act.draft) if act.draft else None
    if draft is None:
        loose = tuple(dict.fromkeys((*step.talk.loose, *act.photos)))
        return step.having(replace(step.talk, loose=loose)).asking_again()
    photos = tuple(dict.fromkeys((*draft.photos, *act.photos)))
    step = step.having(put(step.talk, replace(draft, photos=photos))).asking_again()
    return step if step.says else step.saying("photo_added")


def add_to(act: AddTo, step: Step, world: World) -> Step:
    """A photo or note for a request of one's own that is already filed; a crew's word of any that it is not done."""
    if world.facts.role == "crew" and act.text:
        return crews.stays(act, step, world)
    request = world.request(act.tracking)
    filed = any(one.tracking == act.tracking for one in step.talk.filed)
    if not filed and (request is None or not request.mine):
        return step.saying("number_unknown", number=act.tracking)
    step = step.having(_without_loose(step, act.photos))
    return step.doing(Attach(act.tracking, act.photos, act.text)).saying("added", number=act.tracking)


def _without_loose(step: Step, photos: tuple[str, ...]) -> Talk:
    return replace(step.talk, loose=tuple(photo for photo in step.talk.loose if photo not in photos))


def which(moves: tuple[Move, ...], step: Step) -> Step:
    """A photo under several numbers is kept with one of them, and that is said."""
    named = {move.act.tracking for move in moves if isinstance(move.act, AddTo | AskStatus | Close | Reopen)}
    kept = {one.tracking for one in step.effects if isinstance(one, Attach | Change) and one.photos}
    return step.saying("photo_with", number=kept.pop()) if len(named) > 1 and len(kept) == 1 else step


def land(step: Step, world: World) -> Step:
    """Give loose photos a home: the open draft, what was just filed, an offer, or a draft of their own."""
    talk = step.talk
    if not talk.loose:
        return step
    if talk.whose_at is not None:
        step = crews.hold(step, world)
        return step if step.talk.whose_at is not None else land(step, world)
    if (draft := find(talk, "")) is not None:
        landed = replace(draft, photos=tuple(dict.fromkeys((*draft.photos, *talk.loose))))
        return step.having(replace(put(talk, landed), loose=()))
    if world.facts.role == "crew" and talk.closed and talk.closed_at and world.now - talk.closed_at <= JUST_FILED:
        return crews.show(talk.closed, talk.loose, step, world)
    last = talk.filed[-1] if talk.filed else None
    if last and world.now - last.at <= JUST_FILED:
        return add_to(AddTo(last.tracking, talk.loose), step, world)
    latest = next((request for request in world.facts.own if request.status in OPEN), None)
    return _offered(latest, step, world) if latest else _draft_of_their_own(step)


def _draft_of_their_own(step: Step) -> Step:
    talk, draft = opened(step.talk)
    return step.having(replace(put(talk, replace(draft, photos=talk.loose)), loose=()))


def _offered(request: RequestFacts, step: Step, world: World) -> Step:
    """ "Is this photo for …?": yes and silence add it, no starts a report with it."""
    language = step.language
    added = (AddTo(request.tracking, step.talk.loose),)
    options = numbered([
        (world.word("option_yes", language), added),
        (world.word("option_new", language), (Report(),)),
    ])  # fmt: skip
    name, place = Public(world.name(request.service, language)), Personal(request.place)
    say = shown_with(Say("photo_for", {"service": name, "place": place}), options)
    silence = Silence(READ_BACK_MINUTES, added)
    ask = Ask("", "photo", "photo_for", (request.tracking,), world.now, options, silence=silence)
    return replace(step, aside=(ask, say))
