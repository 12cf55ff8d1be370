"""A read-back that never left cannot have been answered."""

from typing import Any

import pytest
from sqlalchemy import text
from store_desk import Desk

from bot.talk import Ask

STATES = [
    ("sent", "", True),
    ("delivered", "", True),
    ("sending", "", True),
    ("doubt", "in_doubt", True),
    ("dead", "in_doubt", True),
    ("waiting", "", False),
    ("waiting", "unavailable", False),
    ("dropped", "replaced", False),
    ("dropped", "expired", False),
    ("failed", "rejected", False),
    ("undelivered", "30003", False),
    ("dead", "unavailable", False),
]


def becomes(desk: Desk, state: str, error: str = "") -> None:
    """What the newest post came to."""
    words = text("update outbox set state = :state, error = :error where id = (select max(id) from outbox)")
    desk.db.write(lambda conn: conn.execute(words, {"state": state, "error": error}))


def read_back(desk: Desk, **more: Any) -> Ask:
    return Ask("a1", "confirm", "confirm", ("d1",), desk.clock.now, **more)


@pytest.mark.parametrize(("state", "error", "seen"), STATES, ids=lambda value: str(value))
def test_only_what_has_left_may_be_answered(desk: Desk, state: str, error: str, seen: bool) -> None:
    kept = desk.hears("pothole at 12 main st")
    desk.answers(kept.conversation, "Pothole at 12 Main St. 1 Yes", asks=(read_back(desk),))
    becomes(desk, state, error)
    desk.hears("yes")
    assert desk.sits(kept.conversation).facts.unseen == (frozenset() if seen else {"d1"})


def test_an_aside_that_leaves_it_on_the_table_does_not_put_it(desk: Desk) -> None:
    kept = desk.hears("pothole at 12 main st")
    ask = read_back(desk)
    desk.answers(kept.conversation, "Pothole at 12 Main St. 1 Yes", asks=(ask,))
    becomes(desk, "failed", "rejected")
    desk.clock.forward(seconds=20)
    desk.hears("here is the photo")
    desk.answers(kept.conversation, "Photo added", asks=(ask,))
    becomes(desk, "sent")
    desk.hears("1")
    assert desk.sits(kept.conversation).facts.unseen == {"d1"}


def test_put_once_more_it_is_seen(desk: Desk) -> None:
    kept = desk.hears("pothole at 12 main st")
    desk.answers(kept.conversation, "Pothole at 12 Main St. 1 Yes", asks=(read_back(desk),))
    becomes(desk, "dead", "unavailable")
    desk.clock.forward(minutes=2)
    desk.hears("1")
    desk.answers(kept.conversation, "Pothole at 12 Main St. 1 Yes", asks=(read_back(desk),))
    becomes(desk, "sent")
    desk.hears("1")
    assert desk.sits(kept.conversation).facts.unseen == frozenset()
