"""News of many reports told by one person at once: gathered, and said in one message a day."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.apply.filing import due_text
from bot.drafts import unsurveyed
from bot.effects import Personal, Public, Say, Value
from bot.events import RequestMoved
from bot.settling.survey import by_day
from bot.talk import News, Talk
from bot.world import Step, World
from casework.request import OPEN

SHOWN: Final = 8
"""Reports a digest names one by one; of the rest it says how many there are."""


def gathers(news: RequestMoved, talk: Talk, world: World) -> bool:
    """Whether this waits for the digest. What the city waits for is asked at once."""
    return world.facts.role == "liaison" and news.tracking in talk.batch and news.status != "waiting"


def gathered(news: RequestMoved, step: Step, world: World) -> Step:
    """The talk that holds this for the digest: of each report what is newest."""
    talk = unsurveyed(step.talk, news.tracking)
    old = next((one for one in talk.news if one.tracking == news.tracking), None)
    note = news.reason or news.note or (old.note if old and news.shown else "")
    photo = news.photo or (old.photo if old else None)
    fresh = News(news.tracking, news.service, news.place, news.status, note, news.due, photo)
    since = talk.news_since or world.now
    kept = tuple(one for one in talk.news if one.tracking != news.tracking)
    return step.having(replace(talk, news=(*kept, fresh), news_since=since))


def moment(talk: Talk, world: World) -> datetime | None:
    """When the digest is said, by day; None while there is none."""
    if not talk.news or talk.news_since is None:
        return None
    return by_day(world.city.calendar, world.city.calendar.next_digest(talk.news_since))


def say(step: Step, world: World) -> Step:
    """One message: how many moved, then each with its number and where it stands."""
    news, language = step.talk.news, step.language
    talk = step.talk
    over = {one.tracking for one in news if one.status not in OPEN}
    step = step.having(
        replace(talk, news=(), news_since=None, batch=tuple(one for one in talk.batch if one not in over))
    )
    step = step.doing(Say("digest", {"count": Public(str(len(news)))}, keep=True, push=True))
    for one in news[:SHOWN]:
        step = step.doing(_line(one, world, language))
    if len(news) > SHOWN:
        step = step.doing(Say("digest_more", {"count": Public(str(len(news) - SHOWN))}, keep=True, push=True))
    return step


def _line(one: News, world: World, language: str) -> Say:
    values: dict[str, Value] = {
        "number": Public(one.tracking), "service": Public(world.name(one.service, language)),
        "place": Personal(one.place), "status": Public(world.word(f"status_{one.status}", language)),
        "note": Personal(one.note),
    }  # fmt: skip
    phrase, media = "digest_line", (one.photo,) if one.photo else ()
    if one.status in OPEN and one.due is not None and one.due > world.now:
        phrase = "digest_line_dated"
        values["date"] = Public(due_text(world.service(one.service), one.due, world, language))
    return Say(phrase, values, keep=True, push=True, media=media)
