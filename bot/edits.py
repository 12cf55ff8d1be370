"""Edited and deleted messages: exactly what a message had said is taken back, and its new words are read instead.

An edit bears the name of the first version of its message, so that a third version takes back what the second said.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from bot.drafts import SURE, changed, sources
from bot.events import Heard, Message
from bot.moves import Act, AddTo, Amend, Danger, Move, Report, SetPlace, SetService
from bot.read import Reading
from bot.talk import Draft, Filed, Slot, Talk, Where
from bot.world import World

REMEMBERED: Final = 12
"""Deleted messages a talk remembers: providers tell of an edit and of the deletion after it within moments."""


def taken_back(talk: Talk, world: World) -> tuple[Talk, World]:
    """The talk without what these messages take back, and the world in which only their newest words are said."""
    heard = _in_time(world.heard, talk.replaced)
    if len(heard) == len(world.heard) and not any(message.corrects for message in heard):
        return talk, world
    named = [replace(one, id=one.corrects) if one.corrects else one for one in heard]
    newer = dict.fromkeys((*talk.replaced, *(one.corrects for one in heard if one.corrects)))
    deleted = dict.fromkeys((*talk.deleted, *(one.id for one in named if one.gone)))
    for message in named:
        if message.corrects:
            talk = _without(talk, message)
    talk = replace(talk, deleted=tuple(deleted)[-REMEMBERED:], replaced=tuple(newer)[-REMEMBERED:])
    newest = {one.id: one for one in named if one.id not in deleted and not _only_answers(one)}
    return talk, replace(world, event=replace(world.event, what=Heard(tuple(newest.values()))))


def _in_time(heard: Sequence[Message], replaced: Sequence[str]) -> list[Message]:
    """Without first versions that arrive after the words which took their place: these are told of in any order."""
    known, kept = set(replaced), []
    for message in heard:
        if message.corrects:
            known.add(message.corrects)
        elif message.id in known:
            continue
        kept.append(message)
    return kept


def _only_answers(message: Message) -> bool:
    """A digit that was put in the place of another: what it answered is done, and it answers nothing else."""
    return bool(message.corrects) and not message.photos and len(message.text.strip()) <= 1


def corrected(talk: Talk, world: World) -> tuple[tuple[Message, Filed], ...]:
    """The edited messages of this event that a request was filed from, each with the newest such request."""
    found = []
    for message in world.heard:
        filed = [one for one in talk.filed if message.id in sources(one.draft)] if message.corrects else []
        found += [(message, filed[-1])] if filed else []
    return tuple(found)


def amending(filed: Filed, message: Message, reading: Reading) -> tuple[Move, ...]:
    """An edit after filing as the correction it is: only what differs from what was filed, else nothing at all."""
    moves = [replace(move, act=act) for move in reading.moves if (act := _amended(move.act, filed)) is not None]
    photos = (AddTo(filed.tracking, message.photos),) if message.photos else ()
    return (*moves, *(Move(act, message=message.id) for act in photos))


def _amended(act: Act, filed: Filed) -> Act | None:
    """``None`` for what an edit does not do: the words around a report are no question and no thanks anew."""
    match act:
        case Danger():
            return act
        case Report(service=service, certainty=certainty, finding=finding):
            code = service if service and certainty >= SURE else ""
        case SetPlace(finding=finding):
            code = ""
        case SetService(service=code):
            finding = None
        case _:
            return None
    code = "" if code == filed.service else code or ""
    known = filed.draft.place.found
    told = finding if finding is not None and finding.outcome not in ("none", "repeat") else None
    where = None if told and told.place and known and told.place.text == known.text else told
    return Amend(filed.tracking, finding=where, service=code) if code or where else None


def _without(talk: Talk, message: Message) -> Talk:
    """The talk as if this message had not been sent. Its photos stay with words that only changed."""
    photos = message.was if message.gone or message.photos else ()
    kept = (_draft_without(draft, message, photos) for draft in talk.drafts)
    loose = tuple(photo for photo in talk.loose if photo not in photos)
    away = None if talk.away and message.id in sources(talk.away) else talk.away
    left = tuple(draft for draft in talk.left if message.id not in sources(draft))
    filed = tuple(_unworded(one, message.id) for one in talk.filed) if message.gone else talk.filed
    drafts = tuple(one for one in kept if one is not None)
    return replace(talk, drafts=drafts, loose=loose, away=away, left=left, filed=filed)


def _unworded(one: Filed, message: str) -> Filed:
    """What was filed stays as it is, verified; how its place was put goes with the message."""
    where = one.draft.place
    if where.found is None or message not in sources(one.draft):
        return one
    return replace(one, draft=replace(one.draft, place=replace(where, words="", before=None)))


def _draft_without(draft: Draft, message: Message, photos: Sequence[str]) -> Draft | None:
    """The draft without what this message said; None when nothing is left of it."""
    told = message.id in sources(draft) or bool(set(photos) & set(draft.photos))
    if not told:
        return draft
    words = tuple(one for one in draft.words if one != message.id)
    only = message.id in draft.words and not words
    left = replace(
        changed(draft),
        service=_kept(draft.service, message.id),
        guesses=() if message.id in draft.words else draft.guesses,
        place=_place_without(draft.place, message),
        details={code: slot for code, slot in draft.details.items() if slot.source != message.id},
        photos=tuple(photo for photo in draft.photos if photo not in photos),
        words=words,
        hazard=None if only else draft.hazard,
        urgent=draft.urgent and not only,
    )
    return left if _says(left) else None


def _kept(slot: Slot | None, message: str) -> Slot | None:
    return None if slot is None or slot.source == message else slot


def _place_without(place: Where, message: Message) -> Where:
    """What was known before; the first half of a place that was completed since is put right by the new words."""
    if place.source == message.id:
        return place.before or Where()
    first = place.before is not None and place.before.source == message.id
    return Where() if first and message.gone else place


def _says(draft: Draft) -> bool:
    told: Iterable[object] = (draft.service, draft.guesses, draft.details, draft.photos, draft.hazard)
    return any(told) or draft.place != Where()
