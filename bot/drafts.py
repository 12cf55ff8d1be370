"""Small pure functions over the drafts of a talk: find, put, drop, number, and read what is still open."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.talk import Draft, DraftId, Talk, Where, on_table
from knowledge_base.service import Service
from places.place import Place

SURE: Final = 0.5
"""From this certainty on a service counts as said, not guessed; the reader hands over calibrated probabilities."""


def find(talk: Talk, wanted: DraftId) -> Draft | None:
    """The draft with this id; for "" the one on the table, else the newest."""
    if wanted:
        drafts = (*talk.drafts, *talk.left, *((talk.away,) if talk.away else ()))
        return next((draft for draft in drafts if draft.id == wanted), None)
    asked = on_table(talk)
    about = asked.about if asked else ()
    tabled = [draft for draft in talk.drafts if draft.id in about]
    candidates = tabled or list(talk.drafts)
    return candidates[-1] if candidates else None


def put(talk: Talk, draft: Draft) -> Talk:
    """The talk with this draft in its place, or added as the newest."""
    if any(old.id == draft.id for old in talk.drafts):
        return replace(talk, drafts=tuple(draft if old.id == draft.id else old for old in talk.drafts))
    if talk.away is not None and talk.away.id == draft.id:
        talk = replace(talk, away=None, away_at=None)
    return replace(drop(talk, (draft.id,)), drafts=(*talk.drafts, draft))


def drop(talk: Talk, ids: tuple[DraftId, ...]) -> Talk:
    """The talk without these drafts."""
    drafts, left = (tuple(one for one in some if one.id not in ids) for some in (talk.drafts, talk.left))
    return replace(talk, drafts=drafts, left=left)


def park(talk: Talk, ids: Collection[DraftId]) -> Talk:
    """The talk with these drafts left to a person."""
    return replace(talk, drafts=tuple(replace(one, parked=True) if one.id in ids else one for one in talk.drafts))


MOST_LEFT: Final = 3
"""Reports left out of a read-back that a talk remembers."""


def left_out(talk: Talk, draft: Draft, now: datetime) -> Talk:
    """The talk without this draft; one that was read back is remembered, in case it is wanted after all."""
    talk = drop(talk, (draft.id,))
    if draft.quoted is None:
        return talk
    return replace(talk, left=(*talk.left, draft)[-MOST_LEFT:], left_at=now)


AWAY: Final = timedelta(minutes=30)
"""How long a report that was somebody else's job may still be put right."""


def sent_away(talk: Talk, draft: Draft, now: datetime) -> Talk:
    """The talk without this draft: somebody else's job, kept a while in case its place was wrong.

    A bare place asked about meanwhile takes no report's room.
    """
    if draft.service is None and not draft.guesses and talk.away is not None and talk.away.id != draft.id:
        return drop(talk, (draft.id,))
    return replace(drop(talk, (draft.id,)), away=draft, away_at=now)


def lately_away(talk: Talk, now: datetime) -> Draft | None:
    """The report that was somebody else's job a moment ago."""
    return talk.away if talk.away_at is not None and now - talk.away_at <= AWAY else None


def sources(draft: Draft) -> frozenset[str]:
    """Every message this draft was told in."""
    slots = [*([draft.service] if draft.service else []), *draft.details.values()]
    places = [draft.place, *([draft.place.before] if draft.place.before else [])]
    return frozenset((*draft.words, *(slot.source for slot in slots), *(place.source for place in places))) - {""}


def opened(talk: Talk) -> tuple[Talk, Draft]:
    """A fresh empty draft and the talk that has counted it (it is not yet among the drafts)."""
    counter = talk.counter + 1
    return replace(talk, counter=counter), Draft(f"d{counter}")


def changed(draft: Draft) -> Draft:
    """The draft after its owner said something new: nothing quoted any more, nobody else's to ask about."""
    return replace(draft, quoted=None, doubted=False, parked=False, unasked=False)


def unsurveyed(talk: Talk, tracking: str) -> Talk:
    """The talk in which nobody is asked, or will be, how well this request was done."""
    asks = tuple(ask for ask in talk.asks if not (ask.kind == "rating" and tracking in ask.about))
    unrated = "" if talk.unrated == tracking else talk.unrated
    waiting = tuple(one for one in talk.to_survey if one != tracking)
    return replace(talk, asks=asks, to_survey=waiting, unrated=unrated)


def place_needed(draft: Draft, service: Service) -> bool:
    """Whether this draft cannot go on without a place."""
    return service.place == "required" and draft.place.found is None and "place" not in draft.waived


def shown(where: Where) -> str:
    """The place as the resident reads it: verified, else in their own words; masked when it was only remembered."""
    if where.found is None:
        return " ".join(where.words.split())[:60]
    return masked(where.found) if where.masked else where.found.text


def spoken(draft: Draft) -> str:
    """The place as far as it is known, once it has a street's name."""
    if draft.place.found is not None:
        return shown(draft.place)
    number, street = draft.place.parts.number, draft.place.parts.street
    named = street[:1].isupper() or street[:1].isdigit()
    return f"{number} {street}" if number and named else street if named else ""


def masked(place: Place) -> str:
    """A remembered address without its house number: a number may have changed hands since."""
    if place.number is None or not place.streets:
        return place.text
    return place.streets[0]
