"""The card of a case as a value: written and read, in words, and without anything somebody could be called by."""

import re
import secrets
from datetime import UTC, date, datetime
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casework.card import (
    Card,
    Line,
    Matter,
    Remark,
    Reported,
    Room,
    Whisper,
    ending,
    in_words,
    language_name,
    masked,
    read,
    read_matter,
    read_rooms,
    write,
    write_matter,
    write_rooms,
)
from casework.handoff import WHY, Reason, State, called_for, joined, parted
from casework.tracking import fresh

NOON = datetime(2026, 11, 23, 17, tzinfo=UTC)
REPORT = Reported(("pothole", "Pothole"), 0.9, (("sewer", "Sewer"),), "12 Oak St", True, 2, date(2026, 11, 30))
MATTER = Matter("es", (REPORT,), "Where is it?", "1 segment", NOON, opens=NOON)
LINE = Line("staff", "Ana", "We come", NOON, "sent")
CARD = Card("c7", "danger", "gas", True, "waiting", "", "", "sms", "…67", NOON, MATTER, (LINE,), True, "30003", True)
SEPARATORS = ("", " ", "-", ".", "/", " - ", ") ", "–")
NUMBERS = ("2155550167", "12155550167", "5550167", "442079460167")


@pytest.mark.parametrize("shown", [CARD, Remark("c7", LINE), Whisper("c7", "U1", "Ann has it.", "31")])
def test_what_is_written_is_read(shown: Card | Remark | Whisper) -> None:
    assert read(write(shown)) == shown


def test_matter_and_rooms_are_read_again() -> None:
    rooms = (Room("slack", "T1", "C1", "America/New_York"),)
    assert (read_matter(write_matter(MATTER)), read_matter("")) == (MATTER, Matter())
    assert (read_rooms(write_rooms(rooms)), read_rooms("")) == (rooms, ())
    assert parted(joined("danger", "gas")) == ("danger", "gas")
    assert parted(joined("asked", "")) == ("asked", "")


@pytest.mark.parametrize(
    ("state", "outcome", "said"),
    [
        ("waiting", "", "URGENT: Handoff c7 (danger: gas) waits for a person since Mon 23 Nov, 12:00."),
        ("claimed", "", "URGENT: Handoff c7 (danger: gas) is held by Ana."),
        ("closed", "released", "URGENT: Handoff c7 (danger: gas) is back with the bot."),
        ("closed", "closed", "URGENT: Handoff c7 (danger: gas) is closed."),
    ],
)
def test_in_words(state: State, outcome: str, said: str) -> None:
    by = "Ana" if state == "claimed" else ""
    card = Card("c7", "danger", "gas", True, state, by, outcome, "sms", "…67", NOON, MATTER, zone="America/New_York")
    assert in_words(card) == said


@given(
    st.sampled_from(NUMBERS),
    st.lists(st.sampled_from(SEPARATORS), min_size=12, max_size=12),
    st.sampled_from(("call me at ", "tel", "+", "(", "my number:")),
    st.sampled_from(("", " please", "x12", ".", "ok")),
)
def test_no_number_is_left_that_could_be_called(number: str, gaps: list[str], before: str, after: str) -> None:
    typed = "".join(digit + gap for digit, gap in zip(number, gaps, strict=False)).rstrip(" -./–)")
    left = masked(f"{before}{typed}{after}")
    assert number[:-2] not in re.sub(r"\D", "", left.replace(ending(number), ""))
    assert not re.search(r"\d{3}", left)


@pytest.mark.parametrize(
    "text",
    [
        "pothole at 1234 Market St 19104",
        "between the 1200 and 1300 block, since 3 days, 12 of them",
        "at 10:05 on 11/23, bus 42, exit 341",
        "the corner of 5th and 34th",
    ],
)
def test_places_times_and_counts_stay(text: str) -> None:
    assert masked(text) == text


def test_a_residents_own_page_is_nobodys_who_reads_along() -> None:
    for _ in range(50):
        number = fresh()
        link = f"https://311.example.gov/t/{number}"
        assert masked(f"See it here: {link}-{secrets.token_hex(12)} thanks") == f"See it here: {link}-… thanks"


def test_every_reason_has_words() -> None:
    assert set(WHY) == set(get_args(Reason))
    assert called_for("danger", "carbon_monoxide") == "danger: carbon monoxide"
    assert language_name("es") == "Spanish"
    assert language_name("nonsense-") == "nonsense-"


def test_mail_goes_and_tracking_numbers_stay() -> None:
    assert masked("ann.lee+311@home.example, please") == "…@…, please"
    for _ in range(200):
        number = fresh()
        assert masked(f"what about {number}") == f"what about {number}"
