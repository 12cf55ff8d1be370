"""Canaries: nobody's number, mail or name is in a card, below one, in a whisper, or in any line of the log.

A unit is in the resident's own words on the card, for whoever takes the case; in no place there, and in no log.
"""

import io
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from staff_hall import MARIA, Hall, open_hall

from store.tables import OUTBOX, PEOPLE

NAME, MAIL, UNIT = "Zebulona Quirksworth", "zebulona@quirk.example", "apt 7Q9"
CALLS = ("call 215-555-0167", "my cell is (215) 555 0167", "215.555.0167!", "+1 215 555 0167", "2155550167")
TEXTS = st.lists(
    st.sampled_from((
        "i want a person",
        f"graffiti at 40 elm st {UNIT}",
        f"write to {MAIL}",
        "pothole at 12 main st",
        "yes",
        "hello??",
        *CALLS,
    )),
    min_size=1,
    max_size=5,
)  # fmt: skip
ACTS = st.sampled_from(("claim", "use", "file", "release", "close", "note", "reply", "talk", "place"))


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """A hall of one's own."""
    with open_hall(tmp_path) as it:
        yield it


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS, st.lists(ACTS, max_size=4))
def test_nothing_personal_is_shown_or_logged(
    hall: Hall,
    capsys: pytest.CaptureFixture[str],
    said: list[str],
    acts: list[str],
) -> None:
    log = io.StringIO()
    handler = logging.StreamHandler(log)
    logging.getLogger().addHandler(handler)
    for text in ("agent", *said):
        hall.texts(text)
        hall.house.database.write(
            lambda conn: conn.execute(PEOPLE.update().where(PEOPLE.c.name == "").values(name=NAME))
        )
    for act in acts:
        hall.does(act, f"> call {MARIA} or {MAIL}" if act in ("note", "reply", "talk") else "")
    logging.getLogger().removeHandler(handler)
    shown = "\n".join(post.card + post.text for post in hall.posts if post.card)
    logged = log.getvalue() + "".join(capsys.readouterr())
    assert '"text":"agent"' in shown
    assert not [one for card in hall.seen.values() for one in card.matter.reports if "7Q9" in one.place.upper()]
    for canary in (MARIA, MARIA[2:], "5550167", "555-0167", "555 0167", "555.0167", MAIL, "quirk.example", NAME):
        assert canary not in shown
        assert canary not in logged
    for text in (*said, UNIT):
        assert text not in logged


def test_a_unit_is_no_part_of_a_place(hall: Hall) -> None:
    hall.texts(f"graffiti at 40 elm st {UNIT}")
    hall.texts("agent")
    assert [one.place for one in hall.card.matter.reports] == ["40 Elm St"]
    assert f"graffiti at 40 elm st {UNIT}" in [line.text for line in hall.card.lines]


def test_no_card_is_kept_once_it_was_shown(hall: Hall) -> None:
    hall.texts("agent")
    hall.does("claim")
    with hall.house.database.read() as conn:
        kept = [(row.card, row.text) for row in conn.execute(OUTBOX.select().where(OUTBOX.c.kind == "card"))]
    assert kept
    assert set(kept) == {("", "")}
