"""An edit and a deletion bear the name of the first version of their message, and the photos it had brought."""

import itertools

import pytest
from sqlalchemy import select
from store_desk import ALICE, BOB, CITY, START, Desk

from bot.events import Message
from bot.wire import Inbound, MediaRef
from store.codec import MESSAGE
from store.inbox import keep
from store.tables import INBOX


def hears(desk: Desk, sid: str, *, photos: int = 0, who: str = ALICE, **more: object) -> Message:
    media = tuple(MediaRef(f"https://media.example/{n}") for n in range(photos))
    arrival = Inbound("square", sid, CITY, who, "words", START, media=media, **more)  # type: ignore[arg-type]
    ids = itertools.count()
    kept = desk.db.write(lambda conn: keep(conn, arrival, now=START, photo_id=lambda: f"{sid}-p{next(ids)}"))
    with desk.db.read() as conn:
        return MESSAGE.read(conn.execute(select(INBOX.c.payload).where(INBOX.c.id == kept.row)).scalar_one())


@pytest.mark.parametrize("gone", [False, True])
def test_any_version_names_the_first_and_brings_its_photos(desk: Desk, gone: bool) -> None:
    hears(desk, "1", photos=2)
    second = hears(desk, "2", corrects="1", photos=1)
    third = hears(desk, "3", corrects="2", gone=gone)
    assert (second.corrects, second.was) == ("1", ("1-p0", "1-p1"))
    assert (third.corrects, third.was, third.gone) == ("1", ("2-p0", "1-p0", "1-p1"), gone)


def test_nobody_takes_back_what_somebody_else_said(desk: Desk) -> None:
    hears(desk, "1", photos=2, who=BOB)
    assert hears(desk, "2", corrects="1").was == ()


def test_an_edit_of_what_was_never_heard_stands_alone(desk: Desk) -> None:
    assert hears(desk, "2", corrects="1").corrects == "1"
