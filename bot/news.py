"""What happens outside the conversation: a request moved, a photo was judged, a text could not be delivered."""

from dataclasses import replace
from typing import Final

from bot import digest
from bot.apply.filing import due_text, on_call
from bot.drafts import changed, put, unsurveyed
from bot.effects import CallStaff, Personal, Public, Say, Unreachable, Value
from bot.events import PhotoSettled, RequestMoved, Undeliverable
from bot.settling.place import PHOTO
from bot.talk import Bot, Draft, Where
from bot.world import Step, World
from casework.request import OPEN
from places.place import Finding

NOBODY_THERE: Final = frozenset({"unreachable", "bad_address"})
"""Failures (`bot.wire.FailureCode`) that lie in the address itself."""
IN_DOUBT: Final = "in_doubt"
"""A post nobody could clear up: its case was opened with its end."""


def request_moved(news: RequestMoved, step: Step, world: World) -> Step:
    """Number, status in plain words, note, after-photo; late is admitted with the new date, never the old one."""
    if digest.gathers(news, step.talk, world):
        said = replace(news, note=sentence(news.note), reason=sentence(news.reason))
        return digest.gathered(said, step, world)
    language = step.language
    values: dict[str, Value] = {
        "number": Public(news.tracking), "service": Public(world.name(news.service, language)),
        "place": Personal(news.place), "status": Public(world.word(f"status_{news.status}", language)),
        "note": Personal(sentence(news.note)), "reason": Personal(sentence(news.reason or news.note)),
    }  # fmt: skip
    if news.due is not None:
        values["date"] = Public(due_text(world.service(news.service), news.due, world, language))
    media = (news.photo,) if news.photo else ()
    step = step.doing(Say(_phrase(news, world), values, keep=True, push=True, media=media))
    if news.corrected and news.mine:
        step = step.doing(*on_call(world.service(news.service), news.place, news.tracking, world))
    return step if news.shown or news.corrected else _to_survey(news, step)


def sentence(note: str) -> str:
    """A department's note as a sentence of its own: more words may follow it."""
    note = note.strip()
    return f"{note[:1].upper()}{note[1:]}" + ("." if note[-1:].isalnum() else "")


def _phrase(news: RequestMoved, world: World) -> str:
    if news.shown:
        return "news_photo"
    ahead = news.due is not None and news.due > world.now
    if news.corrected:
        return "news_corrected" if ahead and news.status in OPEN else "news_corrected_undated"
    if news.late and news.status in OPEN:
        return "news_late" if ahead else "news_late_undated"
    match news.status:
        case "closed":
            return "news_closed"
        case "not_done":
            return "news_not_done"
        case "withdrawn":
            return "news_withdrawn"
        case "waiting":
            return "news_waiting"
        case "received" | "assigned" | "scheduled" | "in_progress":
            return "news_open" if ahead else "news_undated"


def _to_survey(news: RequestMoved, step: Step) -> Step:
    talk = unsurveyed(step.talk, news.tracking)
    if news.status == "closed" and news.mine:
        talk = replace(talk, to_survey=(*talk.to_survey, news.tracking))
    return step.having(talk)


def photo_settled(photo: PhotoSettled, step: Step, world: World) -> Step:
    """What cannot be used gets one clear line and the report goes on; a photo's own position is only an offer."""
    if not photo.usable:
        return _unusable(photo, step, world)
    draft = next((one for one in step.talk.drafts if photo.photo in one.photos), None)
    if photo.near is None or draft is None or draft.place.found or draft.place.words or draft.place.doubt:
        return step
    finding = world.city.gazetteer.at(*photo.near)
    if finding.outcome != "resolved" or finding.place is None:
        return step
    offer = Finding("clarify", finding.kind, options=(finding.place,), evidence=PHOTO)
    return step.having(put(step.talk, replace(changed(draft), place=Where(doubt=offer))))


def _unusable(photo: PhotoSettled, step: Step, world: World) -> Step:
    talk = step.talk
    for draft in talk.drafts:
        if photo.photo in draft.photos:
            talk = put(talk, _without(draft, photo.photo))
    talk = replace(talk, loose=tuple(one for one in talk.loose if one != photo.photo))
    named = f"photo_{photo.reason}"
    phrase = named if named in world.city.knowledge.phrases else "photo_unusable"
    return step.having(talk).saying(phrase).asking_again()


def _without(draft: Draft, photo: str) -> Draft:
    return replace(draft, photos=tuple(one for one in draft.photos if one != photo))


def undeliverable(failed: Undeliverable, step: Step, world: World) -> Step:
    """An address that cannot be reached is flagged, nothing more is sent to it, status stays on the web page.

    Whatever else ended a post (an outage that outlasted it, words the provider refused) is no fault of the address:
    somebody on the staff sees to it that the resident hears, and the bot goes on. Of a doubt they know already.
    """
    if failed.code in NOBODY_THERE:
        return step.doing(Unreachable(failed.code))
    if failed.code == IN_DOUBT or not isinstance(step.talk.floor, Bot):
        return step
    return step.doing(CallStaff(world.event.case, "undelivered"))
